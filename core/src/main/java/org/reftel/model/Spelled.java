package org.reftel.model;

import java.util.List;

/// What a person's spelling of a number or an address says, before the room is asked.
///
/// @param ids canonical numbers or ids it can be, likeliest first; empty when only post and number are given
/// @param post key; empty when it is not that kind of spelling
/// @param serial with `post`
/// @param address of a paragraph; empty for the whole record
public record Spelled(List<String> ids, String post, long serial, String address) {
    public Spelled {
        ids = List.copyOf(ids);
    }

    /// Whether it says anything at all.
    public boolean isEmpty() {
        return ids.isEmpty() && post.isEmpty();
    }
}

package org.reftel.model;

import java.util.List;

/// An address that was given to a paragraph of a record, and how to know that paragraph again in another copy. Never
/// deleted and never given to another paragraph.
///
/// @param number as printed; 0 when it had none
/// @param words sketch of the paragraph's words, see `link.Sketch`
public record GivenAddress(String address, int number, List<Integer> words) {
    public GivenAddress {
        words = List.copyOf(words);
    }
}

package org.reftel.serve.web;

import java.util.List;
import org.reftel.desk.Listing;
import org.reftel.wording.Visible;

/// A number that is referred to and not held.
///
/// @param by first places that refer to it
/// @param more how many others do
public record Absent(String id, List<Cite> by, int more) {
    private static final int FIRST = 4;

    public Absent {
        by = List.copyOf(by);
    }

    static Absent of(Listing.Wanted wanted) {
        var places = Cite.of(wanted.mentions());
        var first = places.subList(0, Math.min(FIRST, places.size()));
        return new Absent(Visible.line(wanted.id()), first, places.size() - first.size());
    }
}

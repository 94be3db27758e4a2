package org.reftel.model;

import java.util.List;

/// A level and the caveats beside it: `(S/REL NATO)`, `SECRET//NOFORN`.
///
/// @param caveats normal forms in the order printed: `NF`, `FOUO`, `REL NATO`
/// @param asWritten the printed form with its brackets
public record Marking(Level level, List<String> caveats, String asWritten) {
    public Marking {
        caveats = List.copyOf(caveats);
    }
}

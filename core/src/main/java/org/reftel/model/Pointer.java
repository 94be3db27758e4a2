package org.reftel.model;

import java.util.List;

/// Words in a paragraph that point to another cable or paragraph: `ref A`, `reftel`, `septel`, `see para. 4`, `09
/// VELA 2463`.
///
/// @param address of the paragraph that holds the words
/// @param labels of the REF entries meant (`A`, `B`); for `reftel` empty, which means all of them
/// @param paragraph the number meant when it is a paragraph of this cable, else 0
/// @param cables the numbers meant when the words print one, likeliest first
public record Pointer(
        Kind kind, String address, Span at, String quote, List<String> labels, int paragraph, List<CableId> cables) {
    public Pointer {
        labels = List.copyOf(labels);
        cables = List.copyOf(cables);
    }

    /// What kind of words they are. A septel is announced without a number.
    public enum Kind {
        REFTEL,
        SEPTEL,
        REF,
        PARAGRAPH,
        CABLE
    }
}

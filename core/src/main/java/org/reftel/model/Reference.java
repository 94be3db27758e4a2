package org.reftel.model;

import java.util.List;

/// One entry of the REF lines.
///
/// @param label `A`; empty when none is printed
/// @param asWritten as printed, without the label
/// @param candidates the cables it can mean, likeliest first: with a printed year just one, without a year that of
///     the citing cable's year and then the year before; empty when it is no cable
/// @param yearPrinted whether the reference itself gives the year
/// @param notal printed NOTAL: not sent to all addressees
public record Reference(
        String label,
        String asWritten,
        Kind kind,
        List<CableId> candidates,
        boolean yearPrinted,
        boolean notal,
        Span at) {
    public Reference {
        candidates = List.copyOf(candidates);
    }

    /// What is referred to. `PREVIOUS` is "and previous" behind another reference.
    public enum Kind {
        CABLE,
        EMAIL,
        PHONE,
        REPORT,
        BOOK,
        PREVIOUS,
        OTHER
    }
}

package org.reftel.model;

import java.util.List;

/// A reference or pointer of one document, resolved against what the room holds. Recomputed when the room grows.
///
/// @param address where it stands: a paragraph, or `header`
/// @param quote the words
/// @param targets ids (`09VELA2463`) or addresses (`09VELA2776/4`) meant; empty when announced without a number
public record Link(
        String document,
        String address,
        Span at,
        String quote,
        Kind kind,
        State state,
        List<String> targets,
        String basis) {
    public Link {
        targets = List.copyOf(targets);
    }

    /// What kind of words they are.
    public enum Kind {
        REFERENCE,
        REFTEL,
        SEPTEL,
        REF,
        PARAGRAPH,
        CABLE
    }

    /// Held, wanted, announced without a number, ambiguous, or no cable at all.
    public enum State {
        HELD,
        WANTED,
        ANNOUNCED,
        AMBIGUOUS,
        NOT_A_CABLE,
        NO_TARGET
    }
}

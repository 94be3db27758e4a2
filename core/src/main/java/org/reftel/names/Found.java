package org.reftel.names;

import org.reftel.model.Certainty;
import org.reftel.model.PartyKind;

/// A name in a sentence, as a range of its pieces.
record Found(int from, int to, PartyKind kind, Certainty certainty, String rule) {
    Found(int from, int to, PartyKind kind, String rule) {
        this(from, to, kind, Certainty.PROBABLE, rule);
    }

    Found range(int first, int behind) {
        return new Found(first, behind, kind, certainty, rule);
    }

    Found as(PartyKind other, String why) {
        return new Found(from, to, other, Certainty.PROBABLE, why);
    }

    int length() {
        return to - from;
    }

    boolean overlaps(Found other) {
        return from < other.to && other.from < to;
    }
}

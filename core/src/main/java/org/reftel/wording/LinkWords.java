package org.reftel.wording;

import org.reftel.model.Link;

/// What a reference leads to, in words.
public final class LinkWords {
    private LinkWords() {}

    public static String of(Link link) {
        var targets = String.join(", ", link.targets());
        return switch (link.state()) {
            case HELD -> targets + " (held)";
            case WANTED -> targets + " (wanted)";
            case ANNOUNCED -> "another cable, announced without a number";
            case AMBIGUOUS -> "one of " + targets + " (the year is not printed)";
            case NOT_A_CABLE -> "not a cable";
            case NO_TARGET -> "nothing that this record has";
        };
    }
}

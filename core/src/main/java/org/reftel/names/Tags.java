package org.reftel.names;

/// The tags of a word: outside, or first or later word of a person, an organisation, a place.
public final class Tags {
    public static final int OUTSIDE = 0;
    public static final int COUNT = 7;
    /// A word that training leaves out, because the sources of its tag disagree.
    public static final int UNSURE = -1;

    static final int PERSON = 0;
    static final int ORGANISATION = 1;
    static final int PLACE = 2;

    private Tags() {}

    static int first(int kind) {
        return 1 + 2 * kind;
    }

    static int later(int kind) {
        return 2 + 2 * kind;
    }

    static boolean isFirst(int tag) {
        return tag > 0 && (tag & 1) == 1;
    }

    static boolean isLater(int tag) {
        return tag > 0 && (tag & 1) == 0;
    }

    static int kind(int tag) {
        return (tag - 1) / 2;
    }

    /// Whether `tag` may stand behind `before`: a later word only behind a word of the same kind.
    static boolean follows(int before, int tag) {
        return !isLater(tag) || before > 0 && kind(before) == kind(tag);
    }

    /// As training files write it: `O`, `B-P`, `I-O`, `B-L`, `?`.
    public static int parse(String word) {
        return switch (word) {
            case "O" -> OUTSIDE;
            case "B-P" -> first(PERSON);
            case "I-P" -> later(PERSON);
            case "B-O" -> first(ORGANISATION);
            case "I-O" -> later(ORGANISATION);
            case "B-L" -> first(PLACE);
            case "I-L" -> later(PLACE);
            case "?" -> UNSURE;
            default -> throw new IllegalArgumentException("tag \"" + word + "\"");
        };
    }
}

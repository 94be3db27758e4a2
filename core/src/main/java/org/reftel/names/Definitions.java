package org.reftel.names;

import java.util.Set;
import org.reftel.grammar.WordList;

/// What a long name before a bracketed acronym is, by its head: `Federal Register Office (FRO)`.
final class Definitions {
    /// What the head says.
    enum Kind {
        ORGANISATION,
        OTHER,
        NONE
    }

    private static final Set<String> LINKS = WordList.of(
            "of", "for", "and", "the", "on", "de", "to", "in", "&", "-", "'s", "la", "del", "y", "da", "do");
    private static final Set<String> JOINTS = WordList.of("of", "for", "on", "de", "to", "in");
    private static final int OTHER_HEADS = Lexicon.TITLE
            | Lexicon.PLACE_HEAD
            | Lexicon.PROGRAMME
            | Lexicon.INSTRUMENT
            | Lexicon.SYSTEM
            | Lexicon.EQUIPMENT;

    private Definitions() {}

    /// @param bracket index of the opening bracket
    /// @param letters of the acronym: a name has no more than a few words beyond them
    static Kind kind(Line line, int bracket, int letters) {
        int from = begin(line, bracket, letters);
        int capitals = 0;
        int head = bracket - 1;
        for (int i = from; i < bracket; i++) {
            if (line.kind(i).capital) {
                capitals++;
            } else if (i > from && capitals > 0 && head == bracket - 1 && JOINTS.contains(line.kind(i).lower)) {
                head = i - 1;
            }
        }
        if (capitals < 2) {
            return Kind.NONE;
        }
        var first = of(line, head);
        return first == Kind.NONE ? of(line, bracket - 1) : first;
    }

    /// Where the long name may begin at the earliest.
    static int begin(Line line, int bracket, int letters) {
        int from = bracket;
        while (from > 0 && bracket - from < letters + 5) {
            var kind = line.kind(from - 1);
            if (!kind.capital && !LINKS.contains(kind.lower)) {
                break;
            }
            from--;
        }
        while (from < bracket && !line.kind(from).capital) {
            from++;
        }
        return from;
    }

    private static Kind of(Line line, int i) {
        int flags = line.kind(i).flags;
        if ((flags & Lexicon.ORGANISATION) != 0) {
            return Kind.ORGANISATION;
        }
        return (flags & OTHER_HEADS) != 0 ? Kind.OTHER : Kind.NONE;
    }
}

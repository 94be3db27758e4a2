package org.reftel.names;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How each word is used over a whole document: behind a title, before a verb of speech, behind *in*, with an
/// article,
/// in small letters, as an acronym that the document defines. Evidence that one place gives for all others.
final class DocumentWords {
    static final int TITLED = 1;
    static final int OFTEN_TITLED = 1 << 1;
    static final int SPEAKS = 1 << 2;
    static final int INSIDE = 1 << 3;
    static final int ARTICLE = 1 << 4;
    static final int SMALL = 1 << 5;
    static final int DEFINED_ORGANISATION = 1 << 6;
    static final int DEFINED_OTHER = 1 << 7;
    static final int REPEATED = 1 << 8;
    static final int OF_PLACE = 1 << 9;
    static final int SELF_PLACE = 1 << 10;
    static final int LAST_FLAG = SELF_PLACE;

    private static final class Counts {
        int capital;
        int small;
        int titled;
        int speaks;
        int inside;
        int article;
        int organisation;
        int other;
        int ofPlace;
        int selfPlace;
    }

    private final Map<String, Counts> counts = new HashMap<>();

    DocumentWords(List<Line> lines) {
        for (var line : lines) {
            for (int i = 0; i < line.size(); i++) {
                count(line, i);
            }
        }
    }

    private void count(Line line, int i) {
        var kind = line.kind(i);
        char first = kind.lower.charAt(0);
        if (!Character.isLetter(first)) {
            return;
        }
        if (!kind.capital) {
            of(kind.lower).small++;
            return;
        }
        var found = of(kind.lower);
        found.capital++;
        if (i > 0 && !line.isShouting()) {
            var before = line.kind(i - 1);
            if ((before.flags & Lexicon.TITLE) != 0) {
                found.titled++;
            }
            switch (before.lower) {
                case "in", "at", "from", "to", "near" -> found.inside++;
                case "the" -> found.article++;
                default -> {}
            }
        }
        if (i + 1 < line.size() && (line.kind(i + 1).flags & Lexicon.SPEECH) != 0) {
            found.speaks++;
        }
        // "the city of Vela", "Vela province": the word beside it says that it is a place.
        if (i > 1 && line.is(i - 1, "of") && isPlaceWord(line.kind(i - 2).lower)) {
            found.ofPlace++;
        }
        if (i + 1 < line.size() && isPlaceWord(line.kind(i + 1).lower)) {
            found.selfPlace++;
        }
        if (kind.acronym && i > 1 && i + 1 < line.size() && line.is(i - 1, "(") && line.is(i + 1, ")")) {
            switch (Definitions.kind(line, i - 1, kind.lower.length())) {
                case ORGANISATION -> found.organisation++;
                case OTHER -> found.other++;
                case NONE -> {}
            }
        }
    }

    private static boolean isPlaceWord(String lower) {
        return switch (lower) {
            case "city",
                    "province",
                    "provinces",
                    "district",
                    "region",
                    "department",
                    "departments",
                    "state",
                    "town",
                    "village",
                    "governorate",
                    "capital",
                    "airport",
                    "port",
                    "border",
                    "municipality",
                    "mayor",
                    "governor",
                    "river",
                    "island",
                    "islands",
                    "area",
                    "valley",
                    "county",
                    "neighborhood",
                    "peninsula",
                    "authorities" -> true;
            default -> false;
        };
    }

    private Counts of(String lower) {
        return counts.computeIfAbsent(lower, _ -> new Counts());
    }

    /// What the document shows of a word, as flags.
    int flags(WordKind kind) {
        var found = counts.get(kind.lower);
        if (found == null) {
            return 0;
        }
        int flags = 0;
        // A country may be the name of a person once; it is not one elsewhere for that.
        boolean place = (kind.flags & Lexicon.PLACE) != 0;
        flags |= found.titled > 0 && !place ? TITLED : 0;
        flags |= found.titled * 4 > found.capital ? OFTEN_TITLED : 0;
        flags |= found.speaks > 0 ? SPEAKS : 0;
        flags |= found.inside * 3 > found.capital ? INSIDE : 0;
        flags |= found.article * 2 > found.capital ? ARTICLE : 0;
        flags |= found.small > 0 ? SMALL : 0;
        flags |= found.organisation > 0 ? DEFINED_ORGANISATION : 0;
        flags |= found.other > 0 ? DEFINED_OTHER : 0;
        flags |= found.capital > 1 ? REPEATED : 0;
        flags |= found.ofPlace > 0 ? OF_PLACE : 0;
        flags |= found.selfPlace > 0 ? SELF_PLACE : 0;
        return flags;
    }
}

package org.reftel.names;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How each word is used over a whole document: behind a title, before a verb of speech, behind *in*, with an
/// article, in small letters, as an acronym that the document defines. Evidence that one place gives for all
/// others.
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

    /// Different words that room is made for beforehand.
    private static final int MOST_ROOM = 4_000;

    private final Map<String, Usage> usages;

    private DocumentWords(List<Line> lines) {
        int words = 0;
        for (var line : lines) {
            words += line.size();
        }
        usages = HashMap.newHashMap(Math.min(words / 2, MOST_ROOM));
        for (var line : lines) {
            var used = new Usage[line.size()];
            for (int i = 0; i < used.length; i++) {
                used[i] = count(line, i);
            }
            line.use(used);
        }
    }

    /// Counts the words of a document, and gives each place in its lines how its word is used.
    static DocumentWords count(List<Line> lines) {
        return new DocumentWords(lines);
    }

    /// Gives a line that was not counted what the document shows of its words.
    void show(Line line) {
        var used = new Usage[line.size()];
        for (int i = 0; i < used.length; i++) {
            used[i] = usages.getOrDefault(line.kind(i).lower, Usage.NONE);
        }
        line.use(used);
    }

    private Usage count(Line line, int i) {
        var kind = line.kind(i);
        char first = kind.lower.charAt(0);
        boolean letter = Character.isLetter(first);
        if (!letter && !kind.capital) {
            return Usage.NONE;
        }
        var found = usages.computeIfAbsent(kind.lower, _ -> new Usage());
        if (!letter) {
            return found;
        }
        if (!kind.capital) {
            found.small++;
            return found;
        }
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
        return found;
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
}

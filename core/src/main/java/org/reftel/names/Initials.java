package org.reftel.names;

import java.util.Locale;
import java.util.Set;
import org.reftel.grammar.WordList;

/// Whether the words before a bracket have the letters of the acronym in it as their initials:
/// `Harbour Works Office (HWO)`, `national register of ships (NRS)`.
final class Initials {
    private static final Set<String> LINKS = WordList.of(
            "of", "for", "and", "the", "on", "de", "to", "in", "a", "an", "la", "las", "los", "del", "y", "e", "da",
            "do", "di", "des", "du", "with", "against", "&", "'s", "'", "-", ",", "’s", "’", "s", "from", "at", "by",
            "as", "or");
    /// Parts between hyphens that give no letter: `Lashkar-e-Vela`.
    private static final Set<String> JOINTS = WordList.of("e", "i", "ul", "al", "el", "us", "o");
    private static final int WORDS_BEYOND = 6;

    private Initials() {}

    /// Index of the first word of the long name that ends before `bracket`, or -1.
    static int begin(Draft draft, int bracket, String acronym) {
        var letters = new StringBuilder();
        for (int i = 0; i < acronym.length(); i++) {
            if (Character.isLetter(acronym.charAt(i))) {
                letters.append(acronym.charAt(i));
            }
        }
        var wanted = letters.toString().toLowerCase(Locale.ROOT);
        if (wanted.length() > 2
                && acronym.endsWith("s")
                && !Character.isUpperCase(acronym.charAt(acronym.length() - 1))) {
            wanted = wanted.substring(0, wanted.length() - 1);
        }
        if (wanted.length() < 2) {
            return -1;
        }
        int limit = Math.max(0, bracket - wanted.length() - WORDS_BEYOND);
        return align(draft, bracket - 1, wanted, wanted.length() - 1, limit);
    }

    private static int align(Draft draft, int word, String wanted, int letter, int limit) {
        if (word < limit) {
            return -1;
        }
        var lower = draft.lower(word);
        int used = initials(lower, wanted, letter);
        if (used > 0) {
            if (letter - used < 0) {
                return word;
            }
            int begin = align(draft, word - 1, wanted, letter - used, limit);
            if (begin >= 0) {
                return begin;
            }
        }
        return LINKS.contains(lower) ? align(draft, word - 1, wanted, letter, limit) : -1;
    }

    /// How many letters of the acronym up to `letter` a word gives: one, or one for each part between hyphens;
    /// 0 when it gives none.
    private static int initials(String lower, String wanted, int letter) {
        if (lower.indexOf('-') > 0) {
            int all = parts(lower, wanted, letter, true);
            int some = all > 0 ? all : parts(lower, wanted, letter, false);
            if (some > 0) {
                return some;
            }
        }
        return lower.charAt(0) == wanted.charAt(letter) ? 1 : 0;
    }

    private static int parts(String lower, String wanted, int letter, boolean joints) {
        var initials = new StringBuilder();
        for (var part : lower.split("-", -1)) {
            if (!part.isEmpty() && (joints || initials.isEmpty() || !JOINTS.contains(part))) {
                initials.append(part.charAt(0));
            }
        }
        int count = initials.length();
        boolean fits = count > 1 && count <= letter + 1;
        return fits && wanted.startsWith(initials.toString(), letter + 1 - count) ? count : 0;
    }
}

package org.reftel.parse;

import java.util.Locale;

/// Tests of characters and short looks ahead that the header's rules share. All ranges are half open.
final class Scan {
    private Scan() {}

    static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean letter(char c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }

    static boolean lower(char c) {
        return c >= 'a' && c <= 'z';
    }

    static boolean word(char c) {
        return letter(c) || digit(c);
    }

    static boolean blank(char c) {
        return c <= ' ' || c == '\u00a0' || c == '\\';
    }

    static char upper(char c) {
        return lower(c) ? (char) (c - 32) : c;
    }

    static int skipBlanks(String text, int from, int end) {
        int at = from;
        while (at < end && blank(text.charAt(at))) {
            at++;
        }
        return at;
    }

    static int trimEnd(String text, int start, int end) {
        int at = end;
        while (at > start && blank(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    static int lineEnd(String text, int from, int end) {
        int found = text.indexOf('\n', from);
        return found < 0 || found > end ? end : found;
    }

    /// Whether `word`, in capitals, stands at `at` in any case.
    static boolean at(String text, int at, int end, String word) {
        return at >= 0
                && at + word.length() <= end
                && upper(text.charAt(at)) == word.charAt(0)
                && text.regionMatches(true, at, word, 0, word.length());
    }

    /// Like [#at], with no letter or digit behind it.
    static boolean wordAt(String text, int at, int end, String word) {
        int behind = at + word.length();
        return at(text, at, end, word) && (behind >= end || !word(text.charAt(behind)));
    }

    static int digits(String text, int from, int end) {
        int at = from;
        while (at < end && digit(text.charAt(at))) {
            at++;
        }
        return at;
    }

    static int letters(String text, int from, int end) {
        int at = from;
        while (at < end && letter(text.charAt(at))) {
            at++;
        }
        return at;
    }

    static int nonBlanks(String text, int from, int end) {
        int at = from;
        while (at < end && !blank(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /// First place of `word` in any case, or -1.
    static int find(String text, int from, int end, String word) {
        char first = word.charAt(0);
        for (int at = from; at + word.length() <= end; at++) {
            if (upper(text.charAt(at)) == first && text.regionMatches(true, at, word, 0, word.length())) {
                return at;
            }
        }
        return -1;
    }

    /// First place of `word` with neither letter nor digit before or behind it, or -1.
    static int findWord(String text, int from, int end, String word) {
        int at = find(text, from, end, word);
        while (at >= 0) {
            boolean free = at == 0 || !word(text.charAt(at - 1));
            if (free && wordAt(text, at, end, word)) {
                return at;
            }
            at = find(text, at + 1, end, word);
        }
        return -1;
    }

    static boolean hasLower(String text, int from, int end) {
        for (int at = from; at < end; at++) {
            if (lower(text.charAt(at))) {
                return true;
            }
        }
        return false;
    }

    /// The words of a range with white space folded to single blanks.
    static String fold(String text, int from, int end) {
        var out = new StringBuilder(end - from);
        boolean gap = false;
        for (int at = from; at < end; at++) {
            char c = text.charAt(at);
            if (blank(c)) {
                gap = !out.isEmpty();
            } else {
                if (gap) {
                    out.append(' ');
                    gap = false;
                }
                out.append(c);
            }
        }
        return out.toString();
    }

    /// Like [#fold], with a hyphen at a line's end closed up: it is a compound far oftener than a split
    /// word (CORPUS.md 2: 49 to 7).
    static String foldHyphens(String text, int from, int end) {
        String folded = fold(text, from, end);
        int at = text.indexOf('\n', from, end);
        if (at < 0) {
            return folded;
        }
        var out = new StringBuilder(end - from);
        int start = from;
        while (at >= 0) {
            int stop = trimEnd(text, start, at);
            out.append(fold(text, start, stop));
            boolean hyphen = stop - 2 >= start && text.charAt(stop - 1) == '-' && letter(text.charAt(stop - 2));
            if (!hyphen && !out.isEmpty()) {
                out.append(' ');
            }
            start = at + 1;
            at = text.indexOf('\n', start, end);
        }
        out.append(fold(text, start, end));
        return fold(out.toString(), 0, out.length());
    }

    static String foldUpper(String text, int from, int end) {
        return fold(text, from, end).toUpperCase(Locale.ROOT);
    }

    /// Whether a line is nothing but a rule of dashes, equals signs, stars or underscores, at least three
    /// of them.
    static boolean rule(String text, int from, int end) {
        int marks = 0;
        for (int at = from; at < end; at++) {
            char c = text.charAt(at);
            if (c == '-' || c == '=' || c == '*' || c == '_' || c == '\u2010' || c == '\u2011') {
                marks++;
            } else if (!blank(c)) {
                return false;
            }
        }
        return marks >= 3;
    }

    /// Levenshtein distance, given up above `limit`.
    static int distance(String one, String other, int limit) {
        if (Math.abs(one.length() - other.length()) > limit) {
            return limit + 1;
        }
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int corner = row[0];
            row[0] = i;
            int best = i;
            for (int j = 1; j < row.length; j++) {
                int change = corner + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                corner = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
                best = Math.min(best, row[j]);
            }
            if (best > limit) {
                return limit + 1;
            }
        }
        return row[other.length()];
    }
}

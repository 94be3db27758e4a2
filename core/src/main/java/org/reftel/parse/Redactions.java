package org.reftel.parse;

import java.util.ArrayList;
import java.util.List;
import org.reftel.model.Span;

/// Finds what a publisher blacked out: runs of three and more `X`, `[NAME REMOVED]`.
///
/// CORPUS.md counts 3,462 runs in 302 cables, most of 12 letters, and 100 in brackets. What stood there is never
/// guessed.
final class Redactions {
    private static final int FEWEST = 3;
    private static final int LONGEST_BRACKET = 48;

    private Redactions() {}

    static List<Span> in(String text, int from, int to) {
        var found = new ArrayList<Span>();
        runs(text, from, to, "XXX", found);
        runs(text, from, to, "xxx", found);
        brackets(text, from, to, found);
        if (found.size() > 1) {
            found.sort(null);
            for (int i = found.size() - 1; i > 0; i--) {
                if (found.get(i - 1).overlaps(found.get(i))) {
                    var first = found.get(i - 1);
                    var second = found.remove(i);
                    found.set(i - 1, new Span(first.start(), Math.max(first.end(), second.end())));
                }
            }
        }
        return found;
    }

    private static void runs(String text, int from, int to, String run, List<Span> found) {
        int at = text.indexOf(run, from);
        while (at >= 0 && at + FEWEST <= to) {
            int s = at;
            while (s > from && isX(text.charAt(s - 1))) {
                s--;
            }
            int e = at + FEWEST;
            while (e < to && isX(text.charAt(e))) {
                e++;
            }
            boolean word =
                    (s == from || !Signs.isWord(text.charAt(s - 1))) && (e == to || !Signs.isWord(text.charAt(e)));
            // Glued to a word (17 of 3,462) only a long run is certain.
            if (word || e - s >= 5) {
                found.add(new Span(s, e));
            }
            at = text.indexOf(run, e);
        }
    }

    private static boolean isX(char c) {
        return c == 'X' || c == 'x';
    }

    /// Capitals in square brackets that end in REMOVED, DELETED, REDACTED or WITHHELD.
    private static void brackets(String text, int from, int to, List<Span> found) {
        int at = text.indexOf('[', from);
        while (at >= 0 && at < to) {
            int limit = Math.min(to, at + LONGEST_BRACKET);
            int e = at + 1;
            while (e < limit && (Signs.isUpper(text.charAt(e)) || isInner(text.charAt(e)))) {
                e++;
            }
            if (e < limit && text.charAt(e) == ']' && isRemoval(text, at + 1, e)) {
                found.add(new Span(at, e + 1));
            }
            at = text.indexOf('[', e);
        }
    }

    private static boolean isInner(char c) {
        return c == ' ' || c == '/' || c == '-' || c == '\n';
    }

    private static boolean isRemoval(String text, int s, int e) {
        return ends(text, s, e, "REMOVED")
                || ends(text, s, e, "REDACTED")
                || ends(text, s, e, "DELETED")
                || ends(text, s, e, "WITHHELD");
    }

    private static boolean ends(String text, int s, int e, String word) {
        return e - word.length() >= s && text.startsWith(word, e - word.length());
    }
}

package org.reftel.parse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reftel.model.Marking;

/// The lines of a stretch of the reading, each with its place and what it can be by its first characters.
///
/// One pass; a line costs no object. Only lines that can begin a paragraph have more facts, see [#candidates].
final class BodyLines {
    static final byte BLANK = 0;
    static final byte TEXT = 1;
    /// Dashes or stars alone.
    static final byte RULE = 2;
    /// Can begin a numbered paragraph.
    static final byte NUMBER = 3;
    /// Can begin an entry of a list.
    static final byte ITEM = 4;

    /// No cable of the corpus has more paragraphs (the longest has 133).
    private static final int HIGHEST_NUMBER = 399;

    /// A line that can begin a paragraph.
    ///
    /// @param after offset where the words begin, behind number, sign and mark
    /// @param mark offset where the mark begins, -1 without a mark
    /// @param opener end of words between number and mark (`SUMMARY: (C)`), else -1
    record Candidate(
            int line,
            int number,
            boolean pilcrow,
            boolean dot,
            int after,
            int mark,
            int markEnd,
            int opener,
            @Nullable Marking marking) {}

    private static final int[] NO_CUTS = {};

    final String text;
    final List<Candidate> candidates = new ArrayList<>();
    int count;
    int[] start;
    int[] end;
    byte[] kind;
    int longest;

    BodyLines(String text, int from, int to) {
        this(text, from, to, NO_CUTS);
    }

    /// @param cuts offsets where a line begins although none is printed so, in order: see [Numbering#glued]
    BodyLines(String text, int from, int to, int[] cuts) {
        this.text = text;
        int guess = Math.max(16, (to - from) / 48);
        start = new int[guess];
        end = new int[guess];
        kind = new byte[guess];
        int at = from;
        int cut = 0;
        while (at < to) {
            int newLine = text.indexOf('\n', at);
            int stop = newLine < 0 || newLine > to ? to : newLine;
            while (cut < cuts.length && cuts[cut] < stop) {
                if (cuts[cut] > at) {
                    add(at, cuts[cut]);
                    at = cuts[cut];
                }
                cut++;
            }
            add(at, stop);
            at = stop + 1;
        }
    }

    private void add(int from, int to) {
        if (count == start.length) {
            start = Arrays.copyOf(start, count * 2);
            end = Arrays.copyOf(end, count * 2);
            kind = Arrays.copyOf(kind, count * 2);
        }
        int s = from;
        while (s < to && Signs.isBlank(text.charAt(s))) {
            s++;
        }
        int e = to;
        while (e > s && Signs.isBlank(text.charAt(e - 1))) {
            e--;
        }
        start[count] = s;
        end[count] = e;
        longest = Math.max(longest, e - s);
        kind[count] = s == e ? BLANK : classify(s, e);
        count++;
    }

    private byte classify(int s, int e) {
        char c = text.charAt(s);
        if (Signs.isLatin(c)) {
            if (e - s < 3) {
                return TEXT;
            }
            char next = text.charAt(s + 1);
            char third = text.charAt(s + 2);
            boolean lettered = (next == '.' || next == ')') && Signs.isBlank(third);
            boolean bullet = c == 'o' && (next == '\t' || next == ' ' && (third == ' ' || Signs.isUpper(third)));
            return lettered || bullet ? ITEM : TEXT;
        }
        return switch (c) {
            case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '¶' -> number(s, e);
            case '-', '=', '*', '_', '~', '–', '—', '#' -> ruleOrItem(s, e);
            case '(' -> bracketed(s, e);
            case '•', '·', '▪', '»', '§' -> ITEM;
            default -> TEXT;
        };
    }

    private byte ruleOrItem(int s, int e) {
        int signs = 0;
        int i = s;
        while (i < e) {
            char c = text.charAt(i);
            if (isRuleSign(c)) {
                signs++;
            } else if (!Signs.isBlank(c)) {
                break;
            }
            i++;
        }
        if (i == e) {
            return signs >= 3 ? RULE : TEXT;
        }
        char c = text.charAt(s);
        boolean dash = c == '-' || c == '–' || c == '—' || c == '*';
        return dash && signs <= 3 ? ITEM : TEXT;
    }

    static boolean isRuleSign(char c) {
        return c == '-' || c == '=' || c == '*' || c == '_' || c == '~' || c == '–' || c == '—' || c == '#';
    }

    /// `(a)`, `(12)`, `(iv)`.
    private byte bracketed(int s, int e) {
        int i = s + 1;
        while (i < e && i < s + 5 && (Signs.isLower(text.charAt(i)) || Signs.isDigit(text.charAt(i)))) {
            i++;
        }
        return i > s + 1 && i < e && text.charAt(i) == ')' && shortLabel(s + 1, i) ? ITEM : TEXT;
    }

    private boolean shortLabel(int s, int e) {
        if (e - s == 1 || Signs.isDigit(text.charAt(s))) {
            return e - s <= 2;
        }
        for (int i = s; i < e; i++) {
            char c = text.charAt(i);
            if (c != 'i' && c != 'v' && c != 'x') {
                return false;
            }
        }
        return true;
    }

    private byte number(int s, int e) {
        int p = s;
        boolean pilcrow = text.charAt(s) == '¶';
        if (pilcrow) {
            p = skip(s + 1, e);
        }
        int digits = p;
        int value = 0;
        while (p < e && p < digits + 4 && Signs.isDigit(text.charAt(p))) {
            value = value * 10 + text.charAt(p) - '0';
            p++;
        }
        if (p == digits) {
            boolean lettered = pilcrow && p + 1 < e && Signs.isLatin(text.charAt(p)) && isListSign(text.charAt(p + 1));
            return lettered ? ITEM : TEXT;
        }
        if (value == 0 || value > HIGHEST_NUMBER || p - digits > 3) {
            return TEXT;
        }
        int sign = p;
        p = skip(p, e);
        char c = p < e ? text.charAt(p) : '\n';
        if (c == ')') {
            return p == sign && p - digits <= 2 ? ITEM : TEXT;
        }
        boolean dot = c == '.';
        boolean comma = c == ',';
        if (dot || comma) {
            p++;
            if (p < e && (Signs.isDigit(text.charAt(p)) || text.charAt(p) == '.')) {
                return TEXT;
            }
            p = skip(p, e);
            if (p == e) {
                // The mark may have been wrapped to the next line.
                p = wrapped(e);
            }
        }
        return candidate(value, pilcrow, dot, comma, p);
    }

    private byte candidate(int value, boolean pilcrow, boolean dot, boolean comma, int words) {
        int close = closingBracket(words);
        var marking = close < 0
                ? null
                : Marks.portion(text.substring(words, close + 1)).orElse(null);
        if (marking != null) {
            candidates.add(
                    new Candidate(count, value, pilcrow, dot, skipLong(close + 1), words, close + 1, -1, marking));
            return NUMBER;
        }
        if (!dot || comma) {
            return TEXT;
        }
        int lone = loneBracket(words);
        if (lone > 0) {
            var printed = text.substring(words, lone + 1);
            var read = Marks.portion("(" + printed).orElse(null);
            if (read != null) {
                // The opening bracket was lost: `4. C) The ministry`.
                marking = new Marking(read.level(), read.caveats(), printed);
                candidates.add(
                        new Candidate(count, value, pilcrow, true, skipLong(lone + 1), words, lone + 1, -1, marking));
                return NUMBER;
            }
        }
        int entire = entireText(words);
        if (entire > 0) {
            marking = Marks.label(text.substring(words, entire)).orElse(null);
            if (marking != null) {
                candidates.add(
                        new Candidate(count, value, pilcrow, true, skipLong(entire), words, entire, -1, marking));
                return NUMBER;
            }
        }
        int opener = opener(words);
        if (opener > 0) {
            int bracket = skipLong(opener);
            close = closingBracket(bracket);
            if (close > 0) {
                marking = Marks.portion(text.substring(bracket, close + 1)).orElse(null);
                if (marking != null) {
                    candidates.add(
                            new Candidate(count, value, pilcrow, true, words, bracket, close + 1, opener, marking));
                    return NUMBER;
                }
            }
        }
        candidates.add(new Candidate(count, value, pilcrow, true, words, -1, -1, -1, null));
        return NUMBER;
    }

    /// Index of the bracket that closes the one at `open`, or -1 when none stands there or it is too far.
    private int closingBracket(int open) {
        if (open >= text.length() || text.charAt(open) != '(') {
            return -1;
        }
        int limit = Math.min(text.length(), open + Marks.LONGEST);
        for (int i = open + 1; i < limit; i++) {
            char c = text.charAt(i);
            if (c == ')') {
                return i;
            }
            if (c == '(') {
                return -1;
            }
        }
        return -1;
    }

    /// Index of a bracket behind a few capitals: `C)`, `S/NF)`; -1 when there is none.
    private int loneBracket(int words) {
        int limit = Math.min(text.length(), words + 10);
        for (int i = words; i < limit; i++) {
            char c = text.charAt(i);
            if (c == ')') {
                return i > words ? i : -1;
            }
            if (!Signs.isUpper(c) && c != '/') {
                return -1;
            }
        }
        return -1;
    }

    /// End of `CONFIDENTIAL - ENTIRE TEXT` at `words`, or -1.
    private int entireText(int words) {
        int limit = Math.min(text.length(), words + 40);
        for (int i = words; i + 11 <= limit; i++) {
            char c = text.charAt(i);
            if (c == '.' || c == '\n') {
                return -1;
            }
            if ((c == 'E' || c == 'e') && text.regionMatches(true, i, "ENTIRE TEXT", 0, 11)) {
                return i + 11;
            }
        }
        return -1;
    }

    /// End of a word or two with a colon (`SUMMARY:`, `Summary and comment.`) before a bracket, or -1.
    private int opener(int words) {
        int limit = Math.min(text.length(), words + 32);
        for (int i = words; i < limit; i++) {
            char c = text.charAt(i);
            if ((c == ':' || c == '.') && i > words + 3) {
                int bracket = i + 1;
                while (bracket < limit + 4 && bracket < text.length() && text.charAt(bracket) == ' ') {
                    bracket++;
                }
                return bracket > i + 1 && bracket < text.length() && text.charAt(bracket) == '(' ? i + 1 : -1;
            }
            if (!Character.isLetter(c) && c != ' ') {
                return -1;
            }
        }
        return -1;
    }

    private int skip(int p, int e) {
        while (p < e && Signs.isBlank(text.charAt(p))) {
            p++;
        }
        return p;
    }

    /// Skips blanks, one line end included.
    private int skipLong(int from) {
        int p = from;
        while (p < text.length() && text.charAt(p) != '\n' && Signs.isBlank(text.charAt(p))) {
            p++;
        }
        return p < text.length() && text.charAt(p) == '\n' ? wrapped(p) : p;
    }

    /// First word of the next line when `lineEnd` is followed by just one line end and a bracket or word.
    private int wrapped(int lineEnd) {
        int p = lineEnd;
        int newLines = 0;
        while (p < text.length() && Signs.isBlank(text.charAt(p))) {
            if (text.charAt(p) == '\n' && ++newLines > 1) {
                return lineEnd;
            }
            p++;
        }
        return p;
    }

    private static boolean isListSign(char c) {
        return c == '.' || c == ')';
    }

    boolean isBlank(int line) {
        return kind[line] == BLANK;
    }

    int length(int line) {
        return end[line] - start[line];
    }

    char first(int line) {
        return text.charAt(start[line]);
    }

    /// The last line before `line` with words on it, not before `low`; -1 when there is none.
    int before(int line, int low) {
        int i = line - 1;
        while (i >= low && kind[i] == BLANK) {
            i--;
        }
        return i >= low ? i : -1;
    }

    /// Whether the words before offset `e` of a line that begins at `s` end a sentence or announce a list.
    boolean endsSentence(int s, int e) {
        int i = e - 1;
        while (i > s && Signs.isClosing(text.charAt(i))) {
            i--;
        }
        if (i < s) {
            return false;
        }
        char c = text.charAt(i);
        return c == '.' || c == '?' || c == '!' || c == ':' || c == ';';
    }

    boolean endsSentence(int line) {
        return endsSentence(start[line], end[line]);
    }

    boolean startsLower(int line) {
        int i = start[line];
        char c = text.charAt(i);
        if ((c == '(' || c == '"' || c == '“' || c == '\'') && i + 1 < end[line]) {
            c = text.charAt(i + 1);
        }
        return Character.isLowerCase(c) || c == ',' || c == ';' || c == ')' || c == '%';
    }
}

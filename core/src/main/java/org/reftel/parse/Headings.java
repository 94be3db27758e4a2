package org.reftel.parse;

import java.util.ArrayList;
import java.util.List;

/// Recognises the lines above a paragraph that are its heading.
///
/// CORPUS.md: 3,971 headings are underlined with dashes (954 of these lines are broken by a blank), 1,156
/// boxed, 84 have the dashes behind the words, and of about 2,026 short lines without dashes half are
/// headings.
final class Headings {
    /// Lines `from..to` with their rules; the words are lines `first..last`.
    record Found(int from, int to, int first, int last) {}

    private static final int LONGEST_LINE = 110;
    private static final int LONGEST_BARE = 90;
    private static final int MOST_LINES = 4;

    private final BodyLines lines;

    Headings(BodyLines lines) {
        this.lines = lines;
    }

    /// Headings that end right above `line`, in order of place; none below `low`.
    List<Found> above(int line, int low) {
        var found = new ArrayList<Found>(1);
        int at = line;
        while (found.size() < 3) {
            var heading = oneAbove(at, low, !found.isEmpty());
            if (heading == null) {
                break;
            }
            found.add(heading);
            at = heading.from();
        }
        return found.reversed();
    }

    private @org.jspecify.annotations.Nullable Found oneAbove(int line, int low, boolean ruledOnly) {
        int bottom = lines.before(line, low);
        if (bottom < 0 || line - bottom > 8) {
            return null;
        }
        if (lines.kind[bottom] == BodyLines.RULE) {
            return ruled(bottom, low);
        }
        if (lines.kind[bottom] != BodyLines.TEXT && !isGlued(bottom)) {
            return null;
        }
        if (isGlued(bottom)) {
            return lines.length(bottom) <= 2 * LONGEST_LINE ? new Found(bottom, bottom, bottom, bottom) : null;
        }
        var boxed = openBox(bottom, low);
        if (boxed != null) {
            return boxed;
        }
        return ruledOnly ? null : bare(bottom, line, low);
    }

    /// Words above a rule, with or without a rule above them.
    private @org.jspecify.annotations.Nullable Found ruled(int rule, int low) {
        int bottom = rule;
        // A rule that was itself wrapped or doubled.
        while (bottom > low && lines.kind[bottom - 1] == BodyLines.RULE && rule - bottom < 3) {
            bottom--;
        }
        int last = lines.before(bottom, Math.max(low, bottom - 2));
        if (last < 0 || lines.kind[last] == BodyLines.RULE || lines.length(last) > LONGEST_LINE) {
            return null;
        }
        int first = last;
        while (first > low
                && last - first < MOST_LINES - 1
                && isWords(first - 1)
                && lines.length(first - 1) <= LONGEST_LINE
                && !lines.endsSentence(first - 1)
                && !lines.startsLower(first)) {
            first--;
        }
        // Lower-case continuation lines of a wrapped heading between two rules.
        while (first > low
                && last - first < MOST_LINES - 1
                && lines.startsLower(first)
                && isWords(first - 1)
                && lines.length(first - 1) <= LONGEST_LINE) {
            first--;
        }
        int above = first - 1;
        boolean topRule = above >= low && lines.kind[above] == BodyLines.RULE;
        if (!topRule && above - 1 >= low && lines.isBlank(above) && lines.kind[above - 1] == BodyLines.RULE) {
            above--;
            topRule = true;
        }
        boolean open = topRule || above < low || lines.isBlank(above) || lines.endsSentence(above);
        if (!open) {
            // Too many lines, or prose runs into it: only a line as long as its rule is a heading.
            int difference = Math.abs(lines.length(last) - lines.length(bottom));
            if (difference > 6) {
                return null;
            }
            first = last;
        }
        if (lines.endsSentence(last) && !isLabel(last) && !topRule && lines.length(last) > 60) {
            return null;
        }
        int from = topRule ? above : first;
        while (topRule && from > low && lines.kind[from - 1] == BodyLines.RULE && above - from < 3) {
            from--;
        }
        return new Found(from, rule, first, last);
    }

    private boolean isWords(int line) {
        return lines.kind[line] == BodyLines.TEXT || lines.kind[line] == BodyLines.ITEM;
    }

    /// Words below a rule that nothing closes.
    private @org.jspecify.annotations.Nullable Found openBox(int last, int low) {
        int first = last;
        while (first > low && last - first < 2 && lines.kind[first - 1] == BodyLines.TEXT) {
            first--;
        }
        if (first - 1 < low || lines.kind[first - 1] != BodyLines.RULE || !isTitle(first, last, false)) {
            return null;
        }
        return new Found(first - 1, last, first, last);
    }

    private @org.jspecify.annotations.Nullable Found bare(int last, int line, int low) {
        if (closesBracket(lines.end[last])) {
            return null;
        }
        int first = last;
        while (first > low
                && last - first < 2
                && lines.kind[first - 1] == BodyLines.TEXT
                && lines.length(first - 1) <= LONGEST_BARE
                && !lines.endsSentence(first - 1)) {
            first--;
        }
        // The line above may be the one that the paragraph before begins with.
        int before = lines.before(first, 0);
        boolean gapAbove = before < 0 || first - before > 1;
        if (!gapAbove) {
            // Without an empty line above only in sources that do not wrap.
            if (lines.length(before) <= LONGEST_BARE || !lines.endsSentence(before)) {
                return null;
            }
        }
        if (line - last == 1 && before >= 0 && !gapAbove && lines.longest <= 80) {
            return null;
        }
        boolean sentenceBefore = before < 0 || lines.kind[before] == BodyLines.RULE || endsParagraph(before);
        if (!isTitle(first, last, sentenceBefore)) {
            return null;
        }
        if (!sentenceBefore && (opensBracketWord(before) || isRow(first, last))) {
            return null;
        }
        return new Found(first, last, first, last);
    }

    /// Ends a sentence, or closes a summary or comment without a full stop.
    private boolean endsParagraph(int line) {
        if (lines.endsSentence(line)) {
            return true;
        }
        // `(See para. 4)` closes a paragraph, too.
        return lines.text.charAt(lines.end[line] - 1) == ')' || closesBracket(lines.end[line]);
    }

    /// `End Summary`, `End Comment`: the drafter's closing bracket, with or without a full stop.
    private boolean closesBracket(int e) {
        return endsWithWord(e, "SUMMARY")
                || endsWithWord(e, "COMMENT")
                || endsWithWord(e, "NOTE")
                || endsWithWord(e, "TEXT");
    }

    private boolean endsWithWord(int e, String word) {
        int s = e - word.length();
        return s >= 4
                && lines.text.regionMatches(true, s, word, 0, word.length())
                && lines.text.regionMatches(true, s - 4, "END ", 0, 4);
    }

    /// `End` before an empty line: the word below it is no heading but the rest of `End Summary`.
    private boolean opensBracketWord(int line) {
        int e = lines.end[line];
        return lines.text.regionMatches(true, Math.max(0, e - 3), "end", 0, 3)
                || lines.text.regionMatches(true, Math.max(0, e - 5), "begin", 0, 5);
    }

    /// `Ann Lee, Minister`: a row of a list has a comma, and what follows it begins with a capital or a digit; in
    /// a title (`A Register, and What Is Not in It`) a small word follows.
    private boolean isRow(int first, int last) {
        int end = lines.end[last];
        int comma = lines.text.indexOf(',', lines.start[first], end);
        while (comma >= 0) {
            int next = comma + 1;
            while (next < end && !Character.isLetterOrDigit(lines.text.charAt(next))) {
                next++;
            }
            if (next == end || !Character.isLowerCase(lines.text.charAt(next))) {
                return true;
            }
            comma = lines.text.indexOf(',', next, end);
        }
        return false;
    }

    /// Whether lines `first..last` read like a title.
    ///
    /// @param sentenceCase whether words in lower case may stand in it; else most words must begin with a capital
    boolean isTitle(int first, int last, boolean sentenceCase) {
        int s = lines.start[first];
        int e = lines.end[last];
        if (e - s > 2 * LONGEST_BARE || lines.length(last) > LONGEST_BARE || e - s < 2) {
            return false;
        }
        if (Openers.word(lines.text, s, e, "END")) {
            return false;
        }
        char end = lines.text.charAt(e - 1);
        if (end == ',' || end == ';' || end == '-' || end == '.' && !endsInAbbreviation(s, e)) {
            return false;
        }
        if (end == ':' && !isLabel(last)) {
            return false;
        }
        char c = lines.text.charAt(s);
        if (!Character.isUpperCase(c)
                && !Signs.isDigit(c)
                && c != '"'
                && c != '“'
                && c != '('
                && c != '\''
                && c != '‘') {
            return false;
        }
        int words = 0;
        int capital = 0;
        int small = 0;
        for (int i = s; i < e; i++) {
            char first0 = lines.text.charAt(i);
            if (!Character.isLetter(first0)) {
                continue;
            }
            int from = i;
            while (i < e
                    && (Character.isLetter(lines.text.charAt(i))
                            || lines.text.charAt(i) == '\''
                            || lines.text.charAt(i) == '’')) {
                i++;
            }
            words++;
            if (i - from >= 4) {
                if (Character.isUpperCase(first0)) {
                    capital++;
                } else {
                    small++;
                }
            } else if (Character.isUpperCase(first0)) {
                capital++;
            }
        }
        if (words == 0 || words > 18) {
            return false;
        }
        return sentenceCase ? e - s <= LONGEST_BARE || capital > small : capital > 0 && small * 3 <= capital;
    }

    private boolean endsInAbbreviation(int s, int e) {
        return e - s > 3 && lines.text.charAt(e - 3) == '.' && Signs.isUpper(lines.text.charAt(e - 2));
    }

    /// `SUMMARY:`, `COMMENT.`, `Introduction:` alone on a line.
    private boolean isLabel(int line) {
        int length = lines.length(line);
        int s = lines.start[line];
        return length <= 40
                && Character.isUpperCase(lines.text.charAt(s))
                && (Openers.summary(lines.text, s, lines.end[line])
                        || Openers.comment(lines.text, s, lines.end[line])
                        || Openers.note(lines.text, s, lines.end[line])
                        || length <= 24);
    }

    /// Words and dashes on one line: `HEADING -------`.
    boolean isGlued(int line) {
        int e = lines.end[line];
        int i = e;
        int signs = 0;
        while (i > lines.start[line]) {
            char c = lines.text.charAt(i - 1);
            if (BodyLines.isRuleSign(c)) {
                signs++;
            } else if (c != ' ') {
                break;
            }
            i--;
        }
        return signs >= 4
                && i > lines.start[line]
                && lines.kind[line] != BodyLines.NUMBER
                && Signs.isBlank(lines.text.charAt(i));
    }

    /// The words of a heading in one line, without dashes.
    String text(Found heading) {
        var out = new StringBuilder();
        for (int line = heading.first(); line <= heading.last(); line++) {
            int s = lines.start[line];
            int e = lines.end[line];
            while (e > s && (BodyLines.isRuleSign(lines.text.charAt(e - 1)) || lines.text.charAt(e - 1) == ' ')) {
                e--;
            }
            while (s < e && (BodyLines.isRuleSign(lines.text.charAt(s)) || lines.text.charAt(s) == ' ')) {
                s++;
            }
            if (s < e) {
                if (!out.isEmpty()) {
                    out.append(' ');
                }
                out.append(Signs.fold(lines.text, s, e));
            }
        }
        return out.toString();
    }
}

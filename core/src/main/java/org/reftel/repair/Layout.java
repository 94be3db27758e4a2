package org.reftel.repair;

import java.util.Arrays;
import org.reftel.model.Extract;

/// Where things stand in a telegram, found once and shared by the rules: lines, the start of the body, the REF list,
/// the lines on who classified it and why, and the paragraphs.
final class Layout {
    /// A line that begins with more blanks than this begins with a blank.
    private static final int INDENT = 200;

    final String text;
    /// The telegram is `text[start, end)`; no rule looks outside.
    final int start;

    final int end;
    /// Where the body begins: its classification line, or the first line after the header that only a body has.
    final int body;

    final int refStart;
    final int refEnd;
    final int classifiedStart;
    final int classifiedEnd;
    private final int[] lines;
    private int lineCount;
    private final int[] indents;
    private final Numbering numbering;
    private final boolean whole;
    private int[] breaks = {};
    private boolean breaksFound;
    private int[] qs = {};
    private boolean qsFound;
    private int[] symbols = {};
    private boolean symbolsFound;

    Layout(Extract extract) {
        this.text = extract.text();
        this.start = extract.telegram().start();
        this.end = extract.telegram().end();
        this.lines = lines();
        this.indents = indents();
        int bodyLine = bodyLine();
        this.body = lineCount == 0 ? end : lines[bodyLine];
        int ref = line(bodyLine, 60, "REF");
        this.refStart = ref < 0 ? end : lines[ref];
        this.refEnd = ref < 0 ? end : endOfReferences(ref);
        int classified = classifiedLine(bodyLine);
        this.classifiedStart = classified < 0 ? end : lines[classified];
        this.classifiedEnd = classified < 0 ? end : endOfClassified(classified);
        this.whole = bodyLine > 0 && at(indent(bodyLine)) != '\u00b6' && !isPartial();
        this.numbering = new Numbering(this, bodyLine);
    }

    /// Whether the text has its beginning: what comes before paragraph 1 is there.
    boolean isWhole() {
        return whole;
    }

    /// The character at `i`, or NUL outside the telegram.
    char at(int i) {
        return i >= start && i < end ? text.charAt(i) : '\0';
    }

    int lineCount() {
        return lineCount;
    }

    int lineStart(int line) {
        return lines[line];
    }

    /// The end of a line, without its line break and trailing blanks.
    int lineEnd(int line) {
        int to = lines[line + 1];
        while (to > lines[line] && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return to;
    }

    /// The line that holds `offset`.
    int lineOf(int offset) {
        int found = Arrays.binarySearch(lines, 0, lineCount, offset);
        return found >= 0 ? found : Math.max(0, -found - 2);
    }

    boolean isEmptyLine(int line) {
        return lineEnd(line) == lines[line];
    }

    Numbering numbering() {
        return numbering;
    }

    /// The end of the paragraph or heading that holds `offset`.
    int passageEnd(int offset) {
        findBreaks();
        int found = Arrays.binarySearch(breaks, offset);
        int next = found >= 0 ? found + 1 : -found - 1;
        return next < breaks.length ? breaks[next] : end;
    }

    /// The start of the paragraph or heading that holds `offset`.
    int passageStart(int offset) {
        findBreaks();
        int found = Arrays.binarySearch(breaks, offset);
        int last = found >= 0 ? found : -found - 2;
        return last < 0 ? start : breaks[last];
    }

    /// The next place of `c` in the body at or after `from`, or -1.
    int next(char c, int from) {
        return from >= end ? -1 : text.indexOf(c, from, end);
    }

    /// The next place of `c` in `[from, limit)`, or -1.
    int next(char c, int from, int limit) {
        int to = Math.min(limit, end);
        return from >= to ? -1 : text.indexOf(c, from, to);
    }

    /// The next place of `words` in the telegram at or after `from`, or -1.
    int next(String words, int from) {
        return next(words, from, end);
    }

    /// The next place of `words` in `[from, limit)`, or -1.
    int next(String words, int from, int limit) {
        int to = Math.min(limit, end);
        return from >= to ? -1 : text.indexOf(words, from, to);
    }

    /// Every place of `Q` in the body, in order.
    int[] qs() {
        if (!qsFound) {
            qsFound = true;
            int count = 0;
            int[] found = new int[16];
            for (int q = next('Q', body); q >= 0; q = next('Q', q + 1)) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, count * 2);
                }
                found[count++] = q;
            }
            qs = Arrays.copyOf(found, count);
        }
        return qs;
    }

    /// Every symbol that may stand for `&` and a word, in order; see [EntityQuotes].
    int[] symbols() {
        if (!symbolsFound) {
            symbolsFound = true;
            symbols = EntityQuotes.places(this);
        }
        return symbols;
    }

    /// The place after the last letter or digit that runs on from `i`, looking ahead at most 60 characters.
    int wordEnd(int i) {
        int to = i;
        while (to < i + 60 && isWord(at(to))) {
            to++;
        }
        return to;
    }

    /// The first place of the letters and digits that run up to `i` (exclusive), looking back at most 40 characters.
    int wordStart(int i) {
        int from = i;
        while (from > i - 40 && isWord(at(from - 1))) {
            from--;
        }
        return from;
    }

    boolean matches(int at, String words) {
        return at >= start && at + words.length() <= end && text.startsWith(words, at);
    }

    boolean matchesIgnoringCase(int at, String words) {
        return (at(at) | 0x20) == (words.charAt(0) | 0x20)
                && at + words.length() <= end
                && text.regionMatches(true, at, words, 0, words.length());
    }

    static boolean isBlank(char c) {
        return c <= ' ' && c != '\0' || c == '\u00a0';
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isLower(char c) {
        return c >= 'a' && c <= 'z' || c >= '\u00df' && c <= '\u00ff' && c != '\u00f7';
    }

    static boolean isUpper(char c) {
        return c >= 'A' && c <= 'Z' || c >= '\u00c0' && c <= '\u00de' && c != '\u00d7';
    }

    static boolean isLetter(char c) {
        return isLower(c) || isUpper(c) || c > '\u00ff' && Character.isLetter(c);
    }

    static boolean isWord(char c) {
        return isLetter(c) || isDigit(c);
    }

    private int[] lines() {
        int count = 0;
        int[] found = new int[(end - start) / 48 + 16];
        for (int i = start; i < end; ) {
            if (count + 1 == found.length) {
                found = Arrays.copyOf(found, count * 2 + 2);
            }
            found[count++] = i;
            int newline = text.indexOf('\n', i, end);
            i = newline < 0 ? end : newline + 1;
        }
        found[count] = end;
        lineCount = count;
        return found;
    }

    /// The first character of a line that is not blank, or its line break.
    int indent(int line) {
        return indents[line];
    }

    private int[] indents() {
        int[] found = new int[lineCount];
        for (int line = 0; line < lineCount; line++) {
            int from = lines[line];
            int to = Math.min(lines[line + 1], from + INDENT);
            while (from < to && isBlank(text.charAt(from)) && text.charAt(from) != '\n') {
                from++;
            }
            found[line] = from;
        }
        return found;
    }

    private int bodyLine() {
        for (int line = 0; line < lineCount; line++) {
            int at = indent(line);
            if (at < lines[line + 1] && (LevelLine.level(this, at).isPresent() || opensBody(at))) {
                return line;
            }
        }
        return 0;
    }

    private boolean opensBody(int at) {
        return switch (at(at)) {
            case 'S', 's' ->
                matchesIgnoringCase(at, "SIPDIS")
                        || matchesIgnoringCase(at, "SUBJECT:")
                        || matchesIgnoringCase(at, "SUBJ:")
                        || matchesIgnoringCase(at, "SENSITIVE");
            case 'E', 'e' -> matchesIgnoringCase(at, "E.O.") || matchesIgnoringCase(at, "EO 1");
            case 'T', 't' -> matchesIgnoringCase(at, "TAGS");
            case '\u00b6' -> true;
            default -> false;
        };
    }

    /// The first line that begins with `keyword` and no letter after it, within `many` lines and before paragraph 1.
    private int line(int from, int many, String keyword) {
        for (int line = from; line < lineCount && line < from + many; line++) {
            int at = indent(line);
            if (Numbering.opens(this, at)) {
                return -1;
            }
            if (matchesIgnoringCase(at, keyword)) {
                char next = at(at + keyword.length());
                boolean whole = !isLetter(next) || next == 'S' || next == 's' || matchesIgnoringCase(at, "REFTEL");
                if (whole && !matchesIgnoringCase(at, "REFS.")) {
                    return line;
                }
            }
        }
        return -1;
    }

    private int endOfReferences(int ref) {
        for (int line = ref + 1; line < lineCount; line++) {
            int at = indent(line);
            if (Numbering.opens(this, at)
                    || line > ref + 60
                    || matchesIgnoringCase(at, "Classified")
                    || matchesIgnoringCase(at, "Derived")
                    || matchesIgnoringCase(at, "SUBJ")
                    || matchesIgnoringCase(at, "Summary")) {
                return lines[line];
            }
        }
        return end;
    }

    private int classifiedLine(int from) {
        for (int line = from; line < lineCount && line < from + 80; line++) {
            int at = indent(line);
            if (matchesIgnoringCase(at, "Classified by")
                    || matchesIgnoringCase(at, "Classfied by")
                    || matchesIgnoringCase(at, "Derived from")
                    || matchesIgnoringCase(at, "Reason")) {
                return line;
            }
            if (at(at) == '\u00b6' && isDigit(at(at + 1))) {
                return -1;
            }
        }
        return -1;
    }

    private int endOfClassified(int classified) {
        for (int line = classified + 1; line < lineCount; line++) {
            if (line > classified + 12 || Numbering.opens(this, indent(line))) {
                return lines[line];
            }
            boolean gap = isEmptyLine(line);
            if (gap && !(line + 1 < lineCount && matchesIgnoringCase(indent(line + 1), "Reason"))) {
                return lines[line];
            }
        }
        return end;
    }

    private boolean isPartial() {
        int partial = text.indexOf("partial extract", start, Math.min(end, start + 600));
        return partial >= 0;
    }

    /// Where passages begin: numbered paragraphs, and lines after an empty line where the sentence before had ended.
    private void findBreaks() {
        if (breaksFound) {
            return;
        }
        breaksFound = true;
        int count = 0;
        int[] found = new int[64];
        int[] numbered = numbering.starts();
        int next = 0;
        char last = '.';
        boolean gap = true;
        for (int line = 0; line < lineCount; line++) {
            int from = lines[line];
            int to = lineEnd(line);
            if (to == from) {
                gap = true;
                continue;
            }
            while (next < numbered.length && numbered[next] < from) {
                next++;
            }
            boolean isNumbered = next < numbered.length && numbered[next] < lines[line + 1];
            if (isNumbered || gap && endsSentence(last) && !isLower(text.charAt(from))) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, count * 2);
                }
                found[count++] = from;
            }
            gap = false;
            last = text.charAt(to - 1);
        }
        breaks = Arrays.copyOf(found, count);
    }

    static boolean endsSentence(char c) {
        return switch (c) {
            case '.', '!', '?', ':', '"', '\u201d', ')', '8', '-', '*', '=', 'Q' -> true;
            default -> false;
        };
    }
}

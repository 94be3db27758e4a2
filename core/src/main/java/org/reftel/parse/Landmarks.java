package org.reftel.parse;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The drafter's own brackets in a loose piece of body: the summary from its opening words to `End
/// Summary`, and the name at the end. For [FieldReader]; a whole body is read by the body parser.
final class Landmarks {
    private static final Set<String> STAMPS = Set.of(
            "CONFIDENTIAL",
            "SECRET",
            "UNCLASSIFIED",
            "UNCLAS",
            "LIMITED OFFICIAL USE",
            "NNNN",
            "NNN",
            "SIPDIS",
            "UNQUOTE",
            "REGARDS",
            "TOP SECRET");

    private Landmarks() {}

    /// The words of the summary, line breaks kept, without its number, mark and brackets.
    static Optional<String> summary(String text) {
        int close = lastClose(text);
        int open = opening(text, close < 0 ? text.length() : close);
        if (close < 0 || open < 0) {
            return Optional.empty();
        }
        var out = new StringBuilder();
        int at = open;
        while (at < close) {
            int lineEnd = Scan.lineEnd(text, at, close);
            int first = paragraphContent(text, at, lineEnd);
            int stop = Scan.trimEnd(text, first, lineEnd);
            boolean rule = Scan.rule(text, first, stop);
            if (first < stop && !rule && !(out.isEmpty() && heading(text, first, stop))) {
                if (!out.isEmpty()) {
                    out.append('\n');
                }
                out.append(text, first, stop);
            }
            at = lineEnd + 1;
        }
        String summary = out.toString().strip();
        return summary.isEmpty() ? Optional.empty() : Optional.of(summary);
    }

    private static boolean heading(String text, int from, int end) {
        String line = Scan.foldUpper(text, from, end).replaceAll("[-=\u2010 ]+$", "");
        return end - from < 60 && (line.equals("SUMMARY") || line.startsWith("SUMMARY AND") && !line.contains("."));
    }

    /// Place of the `END SUMMARY`, line break inside allowed; -1 when there is none.
    private static int lastClose(String text) {
        int at = Scan.findWord(text, 0, text.length(), "END");
        while (at >= 0) {
            int next = Scan.skipBlanks(text, at + 3, text.length());
            if (Scan.wordAt(text, next, text.length(), "SUMMARY")) {
                return at;
            }
            at = Scan.findWord(text, at + 3, text.length(), "END");
        }
        return -1;
    }

    /// Where the summary's own words begin, before `close`.
    private static int opening(String text, int close) {
        int word = Scan.findWord(text, 0, close, "SUMMARY");
        if (word < 0) {
            int at = 0;
            while (at < close) {
                int lineEnd = Scan.lineEnd(text, at, close);
                if (paragraphContent(text, at, lineEnd) > Scan.skipBlanks(text, at, lineEnd)) {
                    return at;
                }
                at = lineEnd + 1;
            }
            return -1;
        }
        int lineEnd = Scan.lineEnd(text, word, close);
        int behind = word + "SUMMARY".length();
        int lineStart = text.lastIndexOf('\n', word) + 1;
        boolean inParagraph = paragraphContent(text, lineStart, lineEnd) > Scan.skipBlanks(text, lineStart, lineEnd);
        if (!inParagraph) {
            int next = Scan.lineEnd(text, behind, close) + 1;
            int content = firstSummary(text, next, close);
            return Math.min(content, close);
        }
        return words(text, behind, close);
    }

    /// Behind a heading the first paragraph may open with the word again.
    private static int firstSummary(String text, int from, int close) {
        int at = from;
        while (at < close) {
            int lineEnd = Scan.lineEnd(text, at, close);
            int first = paragraphContent(text, at, lineEnd);
            if (first < lineEnd && !Scan.rule(text, first, lineEnd)) {
                return Scan.wordAt(text, first, close, "SUMMARY") ? words(text, first + 7, close) : at;
            }
            at = lineEnd + 1;
        }
        return close;
    }

    /// Passes over `AND COMMENT:`, `and Action Request.` behind the word.
    private static int words(String text, int behind, int close) {
        int at = behind;
        while (at < close && at < behind + 40 && ":.".indexOf(text.charAt(at)) < 0 && text.charAt(at) != '\n') {
            at++;
        }
        boolean mark = at < close && ":.".indexOf(text.charAt(at)) >= 0;
        int from = mark ? at + 1 : behind;
        return Scan.skipBlanks(text, from, close);
    }

    /// The place behind `1. (C/NF) ` at a line's start; the line's first character when it has no number.
    private static int paragraphContent(String text, int from, int lineEnd) {
        int first = Scan.skipBlanks(text, from, lineEnd);
        int at = first < lineEnd && text.charAt(first) == '\u00b6' ? first + 1 : first;
        int digits = Scan.digits(text, at, lineEnd);
        if (digits == at || digits - at > 3 || digits >= lineEnd || text.charAt(digits) != '.') {
            return first;
        }
        int mark = Scan.skipBlanks(text, digits + 1, lineEnd);
        if (mark < lineEnd && text.charAt(mark) == '(') {
            int close = text.indexOf(')', mark, Math.min(lineEnd, mark + Marks.LONGEST));
            if (close > mark && Marks.portion(text.substring(mark, close + 1)).isPresent()) {
                return Scan.skipBlanks(text, close + 1, lineEnd);
            }
        }
        return mark;
    }

    /// The name in capitals on the last line that is no stamp, page header or note.
    static Optional<String> signer(String text) {
        int end = text.length();
        for (int lines = 0; lines < 60 && end > 0; lines++) {
            int start = text.lastIndexOf('\n', end - 1) + 1;
            int first = Scan.skipBlanks(text, start, end);
            int stop = Scan.trimEnd(text, first, end);
            while (stop > first && text.charAt(stop - 1) == '.' && stop - first < 3) {
                stop--;
            }
            boolean name = stop - first >= 3
                    && stop - first <= 40
                    && name(text, first, stop)
                    && !STAMPS.contains(Scan.foldUpper(text, first, stop));
            if (name) {
                return Optional.of(Scan.fold(text, first, stop).toUpperCase(Locale.ROOT));
            }
            end = start - 1;
        }
        return Optional.empty();
    }

    private static boolean name(String text, int from, int end) {
        int words = 1;
        for (int at = from; at < end; at++) {
            char c = text.charAt(at);
            if (Scan.blank(c)) {
                words++;
            } else if (!(c >= 'A' && c <= 'Z') && c != '-' && c != '\'') {
                return false;
            }
        }
        return words <= 3 && Scan.letter(text.charAt(from));
    }
}

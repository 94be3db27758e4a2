package org.reftel.repair;

import org.reftel.model.Code;

/// Takes out page lines: `VELA 00002776 002 OF 004`, `VELA 00002776 001.2 OF 003`, and before 2000
/// `PAGE 02        VELA  00097  01 OF 03  182017Z` with the classification words around it.
///
/// Of 1,496 page lines 1,155 cut a sentence and 43 stand inside a line (CORPUS.md 1). The post is known from the
/// classification line, which a page line repeats cut to ten characters; so an inline one ends where the post begins.
final class PageLines implements RepairRule {
    private static final String[] FIRST_WORDS = {
        "ABU", "ADDIS", "AIT", "BUENOS", "CAPE", "HO", "HONG", "IRAN", "KUALA", "LA", "NEW", "PANAMA", "PHNOM", "PORT",
        "PORTO", "RIO", "RPO", "SAN", "SANTO", "SAO", "TEL", "THE", "US", "USUN", "VATICAN",
    };

    @Override
    public void find(Layout layout, Findings findings) {
        numbered(layout, findings, " OF 0");
        // Re-typed copies write `Vela 00002776 002 of 004`: 32 of 922 texts of the corpus.
        numbered(layout, findings, " of 0");
        old(layout, findings);
    }

    private static void numbered(Layout layout, Findings findings, String sign) {
        String post = "";
        boolean postKnown = false;
        for (int of = layout.next(sign, layout.body); of >= 0; of = layout.next(sign, of + 5)) {
            int end = skipDigits(layout, of + 4, 3);
            if (Layout.isWord(layout.at(end))) {
                continue;
            }
            int serial = serialStart(layout, of, end);
            if (serial < 0) {
                continue;
            }
            if (!postKnown) {
                post = post(layout);
                postKnown = true;
            }
            int start = postStart(layout, serial, post);
            if (start >= 0) {
                findings.certain(start, end, "", Code.R101_PAGE_LINE);
            }
        }
    }

    private static void old(Layout layout, Findings findings) {
        for (int line = layout.lineOf(layout.body); line < layout.lineCount(); line++) {
            int page = layout.indent(line);
            if (layout.at(page) == 'P'
                    && layout.matches(page, "PAGE ")
                    && isOldPageLine(layout, page, layout.lineEnd(line))) {
                int first = above(layout, line);
                int last = below(layout, line);
                findings.certain(layout.indent(first), layout.lineEnd(last), "", Code.R101_PAGE_LINE);
            }
        }
    }

    /// The start of `00002776 002` or `00002776 001.2` before ` OF `, or -1.
    private static int serialStart(Layout layout, int of, int end) {
        if (end != of + 7) {
            return -1;
        }
        int section = of;
        while (layout.at(section - 1) == ' ') {
            section--;
        }
        if (Layout.isDigit(layout.at(section - 1)) && layout.at(section - 2) == '.') {
            section -= 2;
        }
        int sectionStart = backDigits(layout, section, 3);
        if (section - sectionStart != 3 || layout.at(sectionStart - 1) != ' ') {
            return -1;
        }
        int serialEnd = sectionStart;
        while (layout.at(serialEnd - 1) == ' ' && serialEnd > sectionStart - 8) {
            serialEnd--;
        }
        int serial = backDigits(layout, serialEnd, 8);
        boolean whole = serialEnd - serial == 8 && !Layout.isWord(layout.at(serial - 1));
        return whole && layout.at(serial - 1) == ' ' ? serial : -1;
    }

    /// Where the post before the serial begins, or -1 when there is none.
    private static int postStart(Layout layout, int serial, String post) {
        int nameEnd = serial;
        while (nameEnd > serial - 8 && layout.at(nameEnd - 1) == ' ') {
            nameEnd--;
        }
        int lineStart = layout.indent(layout.lineOf(serial));
        for (String name :
                new String[] {post, post.length() > 10 ? post.substring(0, 10).strip() : post}) {
            int start = nameEnd - name.length();
            if (!name.isEmpty()
                    && layout.matchesIgnoringCase(start, name)
                    && start >= lineStart
                    && !Layout.isWord(layout.at(start - 1))) {
                return start;
            }
        }
        if (isOneName(layout, lineStart, nameEnd)) {
            return lineStart;
        }
        int start = nameEnd;
        while (start > lineStart && start > nameEnd - 30 && isPostLetter(layout.at(start - 1))) {
            start--;
        }
        if (start == nameEnd) {
            return -1;
        }
        boolean alone = start == lineStart && nameEnd - start <= 13;
        if (alone) {
            return start;
        }
        int word = wordBefore(layout, nameEnd, lineStart);
        int two = wordBefore(layout, blanksBefore(layout, word), lineStart);
        for (String first : FIRST_WORDS) {
            if (two < word && layout.matches(two, first) && !Layout.isLetter(layout.at(two + first.length()))) {
                return two;
            }
        }
        return word < nameEnd ? word : -1;
    }

    /// A single word with a capital, alone before the serial: `Vela`.
    private static boolean isOneName(Layout layout, int start, int end) {
        if (end - start < 4 || end - start > 13 || !Layout.isUpper(layout.at(start))) {
            return false;
        }
        int i = start + 1;
        while (i < end && Layout.isLetter(layout.at(i))) {
            i++;
        }
        return i == end;
    }

    private static int wordBefore(Layout layout, int end, int lineStart) {
        int start = end;
        while (start > lineStart && start > end - 20 && Layout.isUpper(layout.at(start - 1))) {
            start--;
        }
        return start;
    }

    private static int blanksBefore(Layout layout, int end) {
        int start = end;
        while (start > end - 4 && layout.at(start - 1) == ' ') {
            start--;
        }
        return start;
    }

    private static boolean isPostLetter(char c) {
        return Layout.isUpper(c) || c == ' ' || c == '.' || c == '\'' || c == '-';
    }

    /// The post of the classification line: `SECTION 01 OF 03 PORT VELA 002776`.
    private static String post(Layout layout) {
        int line = layout.lineOf(layout.body);
        for (int i = line; i < layout.lineCount() && i < line + 6; i++) {
            int from = layout.lineStart(i);
            int to = Math.min(layout.lineEnd(i), from + 300);
            for (int at = from; at + 8 < to; at++) {
                if (layout.matchesIgnoringCase(at, "SECTION ")) {
                    String post = postAfterSection(layout, at + 8, to);
                    if (!post.isEmpty()) {
                        return post;
                    }
                }
            }
        }
        return "";
    }

    private static String postAfterSection(Layout layout, int from, int to) {
        int at = skipDigits(layout, from, 3);
        if (!layout.matchesIgnoringCase(at, " OF ")) {
            return "";
        }
        at = skipDigits(layout, at + 4, 3);
        while (at < to && layout.at(at) == ' ') {
            at++;
        }
        int end = at;
        while (end < to && !Layout.isDigit(layout.at(end))) {
            end++;
        }
        String post = layout.text.substring(at, end).strip();
        return end < to && post.length() <= 30 ? post : "";
    }

    private static boolean isOldPageLine(Layout layout, int page, int end) {
        if (end - page > 100) {
            return false;
        }
        int number = page + 5;
        int after = skipDigits(layout, number, 2);
        if (after == number || layout.at(after) != ' ') {
            return false;
        }
        boolean timed = layout.at(end - 1) == 'Z' && end - 1 - backDigits(layout, end - 1, 6) == 6;
        return timed || endsInLevel(layout, after, end);
    }

    /// `PAGE 02 RUEHPVL0170 S E C R E T`.
    private static boolean endsInLevel(Layout layout, int from, int end) {
        int at = from;
        while (at < end && layout.at(at) == ' ') {
            at++;
        }
        int indicator = at;
        while (at < end && layout.at(at) != ' ') {
            at++;
        }
        boolean numbered = at > indicator && Layout.isDigit(layout.at(at - 1));
        while (at < end && layout.at(at) == ' ') {
            at++;
        }
        return numbered && LevelLine.isLevelOnly(layout, at, end);
    }

    private static int above(Layout layout, int line) {
        int first = line;
        int gap = 0;
        for (int i = line - 1; i >= 0 && i >= line - 6 && gap <= 2; i--) {
            if (layout.lineStart(i) < layout.body) {
                break;
            }
            if (layout.isEmptyLine(i)) {
                gap++;
            } else if (LevelLine.isLevelOnly(layout, layout.indent(i), layout.lineEnd(i))) {
                first = i;
            } else {
                break;
            }
        }
        return first;
    }

    private static int below(Layout layout, int line) {
        int last = line;
        int gap = 0;
        for (int i = line + 1; i < layout.lineCount() && i <= line + 6 && gap <= 2; i++) {
            if (layout.isEmptyLine(i)) {
                gap++;
            } else if (LevelLine.isLevelOnly(layout, layout.indent(i), layout.lineEnd(i))) {
                last = i;
            } else {
                break;
            }
        }
        return last;
    }

    private static int skipDigits(Layout layout, int from, int most) {
        int to = from;
        while (to < from + most && Layout.isDigit(layout.at(to))) {
            to++;
        }
        return to;
    }

    private static int backDigits(Layout layout, int end, int most) {
        int from = end;
        while (from > end - most && Layout.isDigit(layout.at(from - 1))) {
            from--;
        }
        return from;
    }
}

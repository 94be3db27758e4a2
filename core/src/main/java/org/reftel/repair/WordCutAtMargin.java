package org.reftel.repair;

import java.util.Locale;
import java.util.Set;
import org.reftel.model.Code;

/// Joins what the margin cut in the lines on who classified and why: `reaso` ⏎ `ns`, `1` ⏎ `.4`, `(b ` ⏎ `/d)`.
///
/// Only there, and only when the joined word is known: 21 of 1,295 pages break at column 69 to 71 (CORPUS.md 1).
final class WordCutAtMargin implements RepairRule {
    private static final int MARGIN = 60;
    private static final Set<String> WORDS = Set.of(
            "acting",
            "affaires",
            "affairs",
            "ambassador",
            "and",
            "assistant",
            "bureau",
            "charge",
            "chief",
            "classified",
            "consul",
            "consulate",
            "consular",
            "counselor",
            "counsellor",
            "defense",
            "department",
            "deputy",
            "derived",
            "director",
            "economic",
            "economics",
            "embassy",
            "executive",
            "for",
            "from",
            "general",
            "head",
            "intelligence",
            "international",
            "management",
            "military",
            "minister",
            "mission",
            "multiple",
            "office",
            "officer",
            "political",
            "principal",
            "public",
            "reason",
            "reasons",
            "representative",
            "research",
            "secretary",
            "section",
            "security",
            "senior",
            "sources",
            "state",
            "the",
            "under",
            "with");

    @Override
    public void find(Layout layout, Findings findings) {
        if (layout.classifiedStart >= layout.classifiedEnd) {
            return;
        }
        int last = layout.lineOf(layout.classifiedEnd - 1);
        for (int line = layout.lineOf(layout.classifiedStart); line < last; line++) {
            int end = layout.lineEnd(line);
            int next = layout.lineStart(line + 1);
            if (end - layout.lineStart(line) < MARGIN || layout.isEmptyLine(line + 1)) {
                continue;
            }
            boolean flush = next - end <= 2 && layout.at(end) != ' ';
            if (flush && isCutWord(layout, end, next) || isCutReason(layout, end, next, flush)) {
                findings.certain(end, next, "", Code.R118_WORD_CUT_AT_MARGIN);
            }
        }
    }

    private static boolean isCutWord(Layout layout, int end, int next) {
        int from = layout.wordStart(end);
        int to = layout.wordEnd(next);
        if (from == end || to == next || to - next > 20) {
            return false;
        }
        String left = layout.text.substring(from, end).toLowerCase(Locale.ROOT);
        String right = layout.text.substring(next, to).toLowerCase(Locale.ROOT);
        return WORDS.contains(left + right) && !WORDS.contains(right);
    }

    /// `1` ⏎ `.4`, `1.` ⏎ `4`, `(d` ⏎ `)`, `(` ⏎ `b)`, `(b ` ⏎ `/d)`.
    private static boolean isCutReason(Layout layout, int end, int next, boolean flush) {
        char before = layout.at(end - 1);
        char after = layout.at(next);
        boolean number = before == '1' && after == '.' && Layout.isDigit(layout.at(next + 1))
                || before == '.' && layout.at(end - 2) == '1' && (after == '4' || after == '5');
        boolean bracket =
                isReason(before) && layout.at(end - 2) == '(' && (after == ')' || after == '/' || after == ',')
                        || before == '(' && isReason(after) && layout.at(next + 1) == ')';
        boolean slash = isReason(before) && after == '/' || before == '/' && isReason(after);
        return number && flush || bracket || slash;
    }

    private static boolean isReason(char c) {
        return c >= 'a' && c <= 'h' || c >= 'A' && c <= 'H';
    }
}

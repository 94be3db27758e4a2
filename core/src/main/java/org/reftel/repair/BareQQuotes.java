package org.reftel.repair;

import java.util.Locale;
import java.util.Set;
import org.reftel.model.Code;

/// Restores pairs of quotation marks that became bare Qs: `a Qnew dealQ for`.
///
/// Only where the telegram shows bare Qs for apostrophes (R105): else `Q` with a small letter after it is nearly
/// always a true word, 1,553 times in 393 pages (CORPUS.md 2).
final class BareQQuotes implements RepairRule {
    private static final int WIDTH = 120;
    private static final Set<String> NAMES = Set.of(
            "qaboos",
            "qaddafi",
            "qadhafi",
            "qadafi",
            "qadi",
            "qaeda",
            "qaida",
            "qala",
            "qalat",
            "qana",
            "qandahar",
            "qandil",
            "qanuni",
            "qari",
            "qasem",
            "qasim",
            "qassam",
            "qassem",
            "qassim",
            "qat",
            "qatar",
            "qatari",
            "qataris",
            "qazi",
            "qazvin",
            "qing",
            "qinghai",
            "qiang",
            "qin",
            "qods",
            "qom",
            "qoran",
            "qorei",
            "quds",
            "qurei",
            "quran",
            "qureshi");

    @Override
    public void find(Layout layout, Findings findings) {
        int[] qs = layout.qs();
        if (qs.length < 2) {
            return;
        }
        boolean evidence = QForApostrophe.bareApostrophes(layout) > 0;
        int open = -1;
        for (int q : qs) {
            if (!findings.isFree(q, q + 1)) {
                continue;
            }
            if (opens(layout, q)) {
                open = q;
            } else if (open >= 0 && closes(layout, q)) {
                boolean pair = q - open <= WIDTH && layout.passageStart(q) <= open;
                if (pair && evidence) {
                    findings.probable(open, open + 1, "\u201c", Code.R107_QUOTES_AS_Q);
                    findings.probable(q, q + 1, "\u201d", Code.R107_QUOTES_AS_Q);
                } else if (pair && layout.at(q - 1) != '.' && layout.at(q - 1) != ',') {
                    findings.damage(open, open + 1, opening(layout, open), Code.W411_UNSAFE_DAMAGE);
                }
                open = -1;
            }
        }
    }

    /// Whether a quotation may open here: Q before a word that is none of its own.
    static boolean opens(Layout layout, int q) {
        char before = layout.at(q - 1);
        boolean edge = before == '\0' || Layout.isBlank(before) || before == '(' || before == '[' || before == '-';
        char next = layout.at(q + 1);
        if (!edge || !Layout.isLetter(next)) {
            return false;
        }
        if (Layout.isUpper(next)) {
            return Layout.isLower(layout.at(q + 2)) || layout.at(q + 2) == ' ';
        }
        if (next == 'u') {
            return "aeioy".indexOf(layout.at(q + 2)) < 0;
        }
        return !isName(layout, q);
    }

    private static boolean isName(Layout layout, int q) {
        return NAMES.contains(layout.text.substring(q, layout.wordEnd(q)).toLowerCase(Locale.ROOT));
    }

    private static boolean closes(Layout layout, int q) {
        char before = layout.at(q - 1);
        boolean ends = !Layout.isWord(layout.at(q + 1));
        boolean word = Layout.isLower(before) || isStop(before) && Layout.isLetter(layout.at(q - 2));
        return ends && word;
    }

    private static boolean isStop(char c) {
        return c == '.' || c == ',' || c == '!' || c == '?';
    }

    private static String opening(Layout layout, int open) {
        return layout.text.substring(open, Math.min(layout.wordEnd(open), open + 20));
    }
}

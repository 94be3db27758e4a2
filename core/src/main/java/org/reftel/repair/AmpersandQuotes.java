package org.reftel.repair;

import java.util.Arrays;
import org.reftel.model.Code;

/// Restores pairs of quotation marks that became `&` and `8`, or `Q&` and `Q8`: `a &new deal8 for`.
///
/// 273 pairs in 72 pages close strictly: the 8 follows a small letter or its punctuation (CORPUS.md 2). `Q&A`, `R&D`,
/// `G8` and `1.8` stay; what opens and does not close is reported.
final class AmpersandQuotes implements RepairRule {
    private static final String OPEN = "\u201c";
    private static final String CLOSE = "\u201d";

    @Override
    public void find(Layout layout, Findings findings) {
        int[] symbols = layout.symbols();
        int open = nextOpening(layout, layout.body, symbols);
        while (open >= 0) {
            int next = nextOpening(layout, open + 2, symbols);
            int limit = Math.min(layout.passageEnd(open), next < 0 ? layout.end : next);
            boolean withQ = layout.at(open) == 'Q';
            boolean symbol = EntityQuotes.isSymbol(layout.at(open));
            int words = withQ ? open + 2 : open + 1;
            int close = withQ ? closeQ(layout, words, limit) : close(layout, words, limit);
            if (close >= 0) {
                if (!symbol) {
                    findings.certain(open, words, OPEN, Code.R106_QUOTES_AS_AMPERSAND_8);
                }
                findings.certain(withQ ? close - 1 : close, close + 1, CLOSE, Code.R106_QUOTES_AS_AMPERSAND_8);
            } else if (!symbol) {
                unpaired(layout, findings, open, words, limit);
            }
            open = next;
        }
    }

    private static void unpaired(Layout layout, Findings findings, int open, int words, int limit) {
        if (layout.at(open) != 'Q' && closesWithMark(layout, words, limit)) {
            findings.proposal(open, words, OPEN, Code.R106_QUOTES_AS_AMPERSAND_8);
        } else if (layout.wordEnd(words) > words + 1) {
            int to = Math.min(layout.wordEnd(words), open + 20);
            findings.damage(open, words, layout.text.substring(open, to), Code.W411_UNSAFE_DAMAGE);
        }
    }

    private static int nextOpening(Layout layout, int from, int[] symbols) {
        int found = Arrays.binarySearch(symbols, from);
        int index = found >= 0 ? found : -found - 1;
        int symbol = index < symbols.length ? symbols[index] : -1;
        for (int and = layout.next('&', from); and >= 0; and = layout.next('&', and + 1)) {
            if (symbol >= 0 && symbol < and) {
                return symbol;
            }
            int open = opening(layout, and);
            if (open >= from) {
                return open;
            }
        }
        return symbol;
    }

    /// Where the quotation that `&` opens begins, or -1.
    private static int opening(Layout layout, int and) {
        char next = layout.at(and + 1);
        if (!Layout.isLetter(next) || isEntity(layout, and)) {
            return -1;
        }
        char before = layout.at(and - 1);
        if (before == 'Q' && !Layout.isWord(layout.at(and - 2))) {
            boolean answer = next == 'A' && !Layout.isLetter(layout.at(and + 2));
            boolean answers = layout.matches(and + 1, "As") && !Layout.isLetter(layout.at(and + 3));
            return answer || answers ? -1 : and - 1;
        }
        return isEdge(before) ? and : -1;
    }

    private static boolean isEdge(char before) {
        return before == '\0'
                || Layout.isBlank(before)
                || before == '('
                || before == '['
                || before == '"'
                || before == '-'
                || before == '\u2014'
                || before == '\u2013';
    }

    /// `&amp;` and the like, which some publisher left.
    private static boolean isEntity(Layout layout, int and) {
        int to = and + 1;
        while (to < and + 9 && Layout.isLetter(layout.at(to))) {
            to++;
        }
        return layout.at(to) == ';';
    }

    private static int close(Layout layout, int from, int limit) {
        int eight = layout.next('8', from, limit);
        while (eight >= 0) {
            if (!Layout.isWord(layout.at(eight + 1)) && closesWord(layout, eight)) {
                return eight;
            }
            eight = layout.next('8', eight + 1, limit);
        }
        return -1;
    }

    private static boolean closesWord(Layout layout, int eight) {
        char before = layout.at(eight - 1);
        if (Layout.isLower(before)) {
            return true;
        }
        if (Layout.isUpper(before)) {
            int from = layout.wordStart(eight);
            return eight - from >= 3 && Layout.isUpper(layout.at(from));
        }
        char word = layout.at(eight - 2);
        return switch (before) {
            case '.', ',', '!', '?', ';' -> Layout.isLetter(word) || word == ')';
            default -> false;
        };
    }

    private static int closeQ(Layout layout, int from, int limit) {
        int q = layout.next("Q8", from, limit);
        while (q >= 0) {
            char before = layout.at(q - 1);
            boolean word = Layout.isWord(before) || before == '.' || before == ',' || before == '!' || before == '?';
            if (word && !Layout.isWord(layout.at(q + 2))) {
                return q + 1;
            }
            q = layout.next("Q8", q + 1, limit);
        }
        return -1;
    }

    /// Whether the next quotation mark closes one: `&they are not afraid"`.
    private static boolean closesWithMark(Layout layout, int from, int limit) {
        int mark = layout.next('"', from, limit);
        if (mark < 0) {
            mark = layout.next('\u201d', from, limit);
        }
        return mark > from && !Layout.isWord(layout.at(mark + 1)) && !Layout.isBlank(layout.at(mark - 1));
    }
}

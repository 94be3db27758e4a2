package org.reftel.repair;

import java.util.HashSet;
import java.util.Set;
import org.reftel.model.Code;

/// Restores a letter with an accent that became a blank: `Maral n` where the same telegram has `Maralan` or
/// `Maralán`.
///
/// Only when the telegram shows that a circuit damaged it (an apostrophe, a quotation mark or a Q put right), holds
/// the whole word elsewhere and the first half nowhere else. Probable, and carried out since the halves are no words.
final class AccentAsBlank implements RepairRule {
    private static final String ACCENTED = "áéíóúñçãõàèìòùâêîôûäëïöüøå";
    private static final String PLAIN = "aeioun";
    private static final String RESTORED = "áéíóúñ";

    @Override
    public void find(Layout layout, Findings findings) {
        if (!findings.showsCircuitDamage()) {
            return;
        }
        var words = new HashSet<String>();
        for (int i = layout.next(' ', layout.body); i >= 0; i = layout.next(' ', i + 1)) {
            if (isLoneLetter(layout, i + 1) && isHead(layout, i)) {
                if (words.isEmpty()) {
                    collect(layout, words);
                }
                join(layout, findings, i, words);
            }
        }
    }

    /// A small letter on its own; `a` is a word of English and never a torn half.
    private static boolean isLoneLetter(Layout layout, int at) {
        char next = layout.at(at + 1);
        if (Layout.isWord(next) || next == ')' || next == '\'') {
            return false;
        }
        char c = layout.at(at);
        return Layout.isLower(c) && c != 'a' && !(next == '.' && Layout.isWord(layout.at(at + 2)));
    }

    /// A word of three letters or more with a capital ends at `end`.
    private static boolean isHead(Layout layout, int end) {
        int from = layout.wordStart(end);
        return end - from >= 3 && Layout.isUpper(layout.at(from)) && Layout.isLower(layout.at(end - 1));
    }

    private static void join(Layout layout, Findings findings, int blank, Set<String> words) {
        String head = layout.text.substring(layout.wordStart(blank), blank);
        String tail = layout.text.substring(blank + 1, blank + 2);
        if (words.contains(head)) {
            return;
        }
        for (int i = 0; i < ACCENTED.length(); i++) {
            if (words.contains(head + ACCENTED.charAt(i) + tail)) {
                findings.probable(blank, blank + 1, ACCENTED.substring(i, i + 1), Code.R109_LOST_ACCENT);
                return;
            }
        }
        for (int i = 0; i < PLAIN.length(); i++) {
            if (words.contains(head + PLAIN.charAt(i) + tail)) {
                findings.probable(blank, blank + 1, RESTORED.substring(i, i + 1), Code.R109_LOST_ACCENT);
                return;
            }
        }
    }

    /// Every word with a capital in the telegram, of three to thirty letters; not the heads of what may be torn.
    private static void collect(Layout layout, Set<String> words) {
        int i = layout.start;
        while (i < layout.end) {
            if (!Layout.isWord(layout.at(i))) {
                i++;
                continue;
            }
            int to = layout.wordEnd(i);
            boolean torn = layout.at(to) == ' ' && isLoneLetter(layout, to + 1);
            if (to - i >= 3 && to - i <= 30 && Layout.isUpper(layout.at(i)) && !torn) {
                words.add(layout.text.substring(i, to));
            }
            i = to;
        }
        words.add("");
    }
}

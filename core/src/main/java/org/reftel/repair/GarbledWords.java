package org.reftel.repair;

import org.reftel.model.Code;

/// Reports words that a stray Q garbled (`saQled`, `hoQ the mast`): about 20 in 11 of 1,295 pages, none safe
/// to repair.
final class GarbledWords implements RepairRule {
    @Override
    public void find(Layout layout, Findings findings) {
        for (int q : layout.qs()) {
            if (!Layout.isLower(layout.at(q - 1)) || !findings.isFree(q, q + 1)) {
                continue;
            }
            char next = layout.at(q + 1);
            boolean name =
                    next == 'u' || next == 'a' && layout.at(q + 2) == 'e' || next == 'a' && layout.at(q + 2) == 'i';
            int from = layout.wordStart(q);
            int to = Math.min(layout.wordEnd(q), q + 40);
            if (!name && !isAddress(layout, from, to)) {
                findings.damage(from, to, layout.text.substring(from, to), Code.W410_GARBLED_WORD);
            }
        }
    }

    private static boolean isAddress(Layout layout, int from, int to) {
        char before = layout.at(from - 1);
        char after = layout.at(to);
        boolean inside = before == '/' || before == '@' || before == '=' || before == '_' || before == '.';
        return inside || after == '/' || after == '@' || after == '=' || after == '_';
    }
}

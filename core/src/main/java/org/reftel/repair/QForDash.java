package org.reftel.repair;

import org.reftel.model.Code;

/// Restores dashes that became a lone Q: `the offer Q the third Q failed`.
///
/// Only where the telegram shows at least two bare Qs for apostrophes (R105).
final class QForDash implements RepairRule {
    @Override
    public void find(Layout layout, Findings findings) {
        int[] qs = layout.qs();
        if (qs.length < 3 || QForApostrophe.bareApostrophes(layout) < 2) {
            return;
        }
        for (int q : qs) {
            boolean alone = layout.at(q - 1) == ' ' && Layout.isBlank(layout.at(q + 1));
            boolean between = !Layout.isBlank(layout.at(q - 2)) && Layout.isWord(layout.at(q + 2));
            boolean answer = layout.matches(q + 2, "A ") || layout.matches(q + 2, "and A ");
            if (alone && between && !answer) {
                findings.probable(q, q + 1, "\u2013", Code.R116_DASH_AS_Q);
            }
        }
    }
}

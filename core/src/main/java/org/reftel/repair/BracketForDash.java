package org.reftel.repair;

import org.reftel.model.Code;

/// Restores dashes that became closing brackets: `an offer ) the third`, `said publicly Q)at last`.
///
/// A closing bracket after a blank that nothing opened: 142 in 61 of 1,295 pages (CORPUS.md 2). With Q it is certain,
/// without it is shown and not carried out.
final class BracketForDash implements RepairRule {
    @Override
    public void find(Layout layout, Findings findings) {
        int passageEnd = -1;
        int depth = 0;
        int counted = 0;
        for (int close = layout.next(')', layout.body); close >= 0; close = layout.next(')', close + 1)) {
            boolean withQ = layout.at(close - 1) == 'Q' && Layout.isBlank(layout.at(close - 2));
            if (!withQ && !Layout.isBlank(layout.at(close - 1))) {
                continue;
            }
            if (close >= passageEnd) {
                counted = layout.passageStart(close);
                passageEnd = Math.max(close + 1, layout.passageEnd(close));
                depth = 0;
            }
            for (; counted < close; counted++) {
                char c = layout.at(counted);
                depth = c == '(' ? depth + 1 : c == ')' ? Math.max(0, depth - 1) : depth;
            }
            if (depth > 0) {
                continue;
            }
            char next = layout.at(close + 1);
            String dash = Layout.isWord(next) ? "\u2013 " : "\u2013";
            boolean goesOn = Layout.isWord(next) || Layout.isBlank(next);
            if (withQ && goesOn) {
                findings.certain(close - 1, close + 1, dash, Code.R108_DASH_AS_BRACKET);
            } else if (goesOn && !withQ) {
                findings.proposal(close, close + 1, dash, Code.R108_DASH_AS_BRACKET);
            }
        }
    }
}

package org.reftel.repair;

import org.reftel.model.Code;

/// Restores the blank between a redaction and the word glued to it: `XXXXXXXXXXXXdescribed`, `toXXXXXXXXXXXX`.
///
/// A paragraph number glued to it (`XXXXXXXXXXXX10. (C)`) begins its line again. 17 such of 3,462 (CORPUS.md 1).
final class GluedRedaction implements RepairRule {
    @Override
    public void find(Layout layout, Findings findings) {
        find(layout, findings, 'X', "XXXXXXXX");
        find(layout, findings, 'x', "xxxxxxxx");
    }

    private static void find(Layout layout, Findings findings, char mark, String run) {
        int at = layout.next(mark, layout.body);
        while (at >= 0) {
            if (layout.at(at + 1) != mark || !layout.matches(at, run)) {
                at = layout.next(mark, at + 1);
                continue;
            }
            int to = at + run.length();
            while (layout.at(to) == mark) {
                to++;
            }
            if (Layout.isLower(layout.at(at - 1)) && layout.at(at - 1) != 'x' && layout.at(at - 1) != 'X') {
                findings.certain(at, at, " ", Code.R117_GLUED_REDACTION);
            }
            char next = layout.at(to);
            int word = layout.wordEnd(to);
            if (Layout.isLetter(next) && next != 'x' && next != 'X' && word - to >= 2) {
                findings.certain(to, to, " ", Code.R117_GLUED_REDACTION);
            } else if (Layout.isDigit(next) && word - to <= 3 && Numbering.opens(layout, to)) {
                findings.certain(to, to, "\n", Code.R117_GLUED_REDACTION);
            }
            at = layout.next(mark, to);
        }
    }
}

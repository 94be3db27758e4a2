package org.reftel.repair;

import org.reftel.model.Code;

/// Takes out the second of two letters before a reference: `A. A) VELA 7`, `B. (B) VELA 7`;
/// with a line break between them, that too.
final class DoubledReferenceLetter implements RepairRule {
    @Override
    public void find(Layout layout, Findings findings) {
        for (int i = layout.refStart; i < layout.refEnd; i++) {
            char letter = layout.at(i);
            if (letter < 'A' || letter > 'Z' || Layout.isWord(layout.at(i - 1)) && layout.at(i - 1) != '1') {
                continue;
            }
            char stop = layout.at(i + 1);
            if (stop != '.' && stop != ')') {
                continue;
            }
            int second = i + 2;
            while (second < i + 6 && Layout.isBlank(layout.at(second))) {
                second++;
            }
            if (second == i + 2) {
                continue;
            }
            boolean open = layout.at(second) == '(';
            int again = open ? second + 1 : second;
            char closing = layout.at(again + 1);
            boolean closed = closing == ')' || !open && (closing == '.' || closing == ':');
            boolean alone = !Layout.isWord(layout.at(again + 2)) && layout.at(again + 2) != '.';
            if (layout.at(again) == letter && closed && alone) {
                boolean broken = layout.lineOf(second) != layout.lineOf(i);
                findings.certain(broken ? i + 2 : second, again + 2, "", Code.R115_DOUBLED_REFERENCE_LETTER);
            }
        }
    }
}

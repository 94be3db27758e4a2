package org.reftel.repair;

import org.reftel.model.Code;

/// Takes out the `¶` or the `1` before the letter of a reference: `¶B. VELA 3119`, `1B. VELA 3119`.
///
/// The viewer put 231 such signs into REF lists (CORPUS.md 1); a converter made the digit of them.
final class ReferenceLetter implements RepairRule {
    @Override
    public void find(Layout layout, Findings findings) {
        int end = layout.refEnd;
        for (int at = layout.next('\u00b6', layout.refStart); at >= 0 && at < end; at = layout.next('\u00b6', at + 1)) {
            if (isLabel(layout, at + 1)) {
                findings.certain(at, at + 1, "", Code.R114_REFERENCE_LETTER);
            }
        }
        if (layout.refStart >= end) {
            return;
        }
        int last = layout.lineOf(end - 1);
        for (int line = layout.lineOf(layout.refStart); line <= last; line++) {
            int at = layout.indent(line);
            if (layout.at(at) == '1' && isLabel(layout, at + 1)) {
                findings.certain(at, at + 1, "", Code.R114_REFERENCE_LETTER);
            }
        }
    }

    private static boolean isLabel(Layout layout, int at) {
        char letter = layout.at(at);
        char stop = layout.at(at + 1);
        return letter >= 'A' && letter <= 'Z' && (stop == '.' || stop == ')');
    }
}

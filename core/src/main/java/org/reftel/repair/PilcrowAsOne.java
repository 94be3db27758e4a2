package org.reftel.repair;

import org.reftel.model.Code;

/// Restores the paragraph sign that a converter turned into the digit 1: after `¶4.` comes `15. (C)`, which is `¶5.`.
///
/// Only where the numbers run on, see [Numbering]: `11.` after `10.` is eleven.
final class PilcrowAsOne implements RepairRule {
    @Override
    public void find(Layout layout, Findings findings) {
        var numbering = layout.numbering();
        for (int k = 0; k < numbering.count(); k++) {
            if (numbering.isPilcrowAsOne(k)) {
                findings.certain(numbering.at(k), numbering.at(k) + 1, "\u00b6", Code.R102_PILCROW_AS_ONE);
            }
        }
    }
}

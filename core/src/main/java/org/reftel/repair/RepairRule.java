package org.reftel.repair;

/// One kind of damage and how it is put right.
interface RepairRule {
    /// Looks through the telegram once and tells `findings` what it saw. Never throws on any input.
    void find(Layout layout, Findings findings);
}

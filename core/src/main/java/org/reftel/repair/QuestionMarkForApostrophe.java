package org.reftel.repair;

import org.reftel.model.Code;

/// Restores apostrophes that became question marks: `Marenia?s`, `don?t`. Web addresses stay.
final class QuestionMarkForApostrophe implements RepairRule {
    @Override
    public void find(Layout layout, Findings findings) {
        for (int mark = layout.next('?', layout.body); mark >= 0; mark = layout.next('?', mark + 1)) {
            char next = layout.at(mark + 1);
            if (!Layout.isLower(next)
                    || !Layout.isLetter(layout.at(mark - 1))
                    || !Layout.isLetter(layout.at(mark - 2))) {
                continue;
            }
            char end = layout.at(mark + 2);
            boolean possessive = next == 's' && !Layout.isWord(end) && end != '=' && end != '&';
            if ((possessive || Contractions.end(layout, mark, mark + 1) > 0) && !isAddress(layout, mark)) {
                findings.certain(mark, mark + 1, "\u2019", Code.R110_APOSTROPHE_AS_QUESTION_MARK);
            }
        }
    }

    /// Whether the run of characters before `at` looks like a web address; looks back at most 200 characters.
    private static boolean isAddress(Layout layout, int at) {
        for (int i = at - 1; i > at - 200 && !Layout.isBlank(layout.at(i)) && layout.at(i) != '\0'; i--) {
            char c = layout.at(i);
            if (c == '/' || c == '@' || c == '=' || c == '.' && Layout.isWord(layout.at(i + 1))) {
                return true;
            }
        }
        return false;
    }
}

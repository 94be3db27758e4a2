package org.reftel.repair;

import org.reftel.model.Code;

/// Takes out the paragraph sign that the viewer put before any line that begins with a number and a dot:
/// `since March` ⏎ `¶1998. The fleet`, `on April` ⏎ `¶12. The envoy`.
///
/// 150 of 13,567 signs are false: 57 before years, 88 before days (CORPUS.md 1). A sub-paragraph keeps its sign.
final class FalsePilcrow implements RepairRule {
    private static final String[] MONTHS = {
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sept",
        "sep",
        "oct",
        "nov",
        "dec",
    };

    @Override
    public void find(Layout layout, Findings findings) {
        var numbering = layout.numbering();
        int last = 0;
        for (int k = 0; k < numbering.count(); k++) {
            if (numbering.isParagraph(k)) {
                last = numbering.printed(k);
                continue;
            }
            if (!numbering.hasPilcrow(k) || numbering.isMarked(k)) {
                continue;
            }
            int at = numbering.at(k);
            int number = numbering.printed(k);
            int before = endOfTextBefore(layout, at);
            boolean runsOn =
                    layout.lineOf(before) == layout.lineOf(at) - 1 && !Layout.endsSentence(layout.at(before - 1));
            boolean month = runsOn && endsInMonth(layout, before);
            boolean year = number >= 1900 && number <= 2099 && !numbering.isDecimal(k);
            boolean day = number <= 31 && month;
            boolean within = at >= layout.classifiedStart && at < layout.classifiedEnd;
            if (year || day || numbering.isDecimal(k) && (runsOn || within)) {
                findings.certain(at, at + 1, "", Code.R103_FALSE_PILCROW);
            } else if (runsOn && (number <= last || number > last + 3)) {
                findings.proposal(at, at + 1, "", Code.R103_FALSE_PILCROW);
            }
        }
    }

    /// The end of the last words before `at`, looking over at most 200 blanks.
    private static int endOfTextBefore(Layout layout, int at) {
        int end = at;
        while (end > layout.start && end > at - 200 && Layout.isBlank(layout.at(end - 1))) {
            end--;
        }
        return end;
    }

    private static boolean endsInMonth(Layout layout, int end) {
        int to = end;
        int from = layout.wordStart(to);
        if (!Layout.isUpper(layout.at(from))) {
            return false;
        }
        for (String month : MONTHS) {
            if (month.length() == to - from && layout.matchesIgnoringCase(from, month)) {
                return true;
            }
        }
        return false;
    }
}

package org.reftel.repair;

import org.reftel.model.Code;

/// Takes out the caption SIPDIS where it fell into a sentence: 67 times in 1,295 pages (CORPUS.md 1).
///
/// On a line of its own, or at the start of a line, between words that run on it is certain; before a small letter in
/// the middle of a line it is shown and not carried out (`via SIPDIS channels`).
final class StraySipdis implements RepairRule {
    private static final String WORD = "SIPDIS";

    @Override
    public void find(Layout layout, Findings findings) {
        int[] paragraphs = layout.numbering().starts();
        if (paragraphs.length == 0) {
            return;
        }
        for (int at = layout.next(WORD, paragraphs[0]); at >= 0; at = layout.next(WORD, at + WORD.length())) {
            int to = at + WORD.length();
            if (Layout.isWord(layout.at(at - 1)) || Layout.isWord(layout.at(to)) || layout.at(to) == '"') {
                continue;
            }
            int before = at;
            while (before > at - 20 && Layout.isBlank(layout.at(before - 1))) {
                before--;
            }
            int after = to;
            while (after < to + 20 && Layout.isBlank(layout.at(after))) {
                after++;
            }
            char last = layout.at(before - 1);
            boolean startsLine = layout.indent(layout.lineOf(at)) == at;
            boolean runsOn = Layout.isWord(last) || last == ',' || last == ';';
            boolean goesOn = Layout.isWord(layout.at(after));
            if (startsLine && runsOn && goesOn) {
                findings.certain(at, to, "", Code.R112_STRAY_SIPDIS);
            } else if (runsOn && Layout.isLower(layout.at(after))
                    || startsLine && to == layout.lineEnd(layout.lineOf(at))) {
                findings.proposal(at, to, "", Code.R112_STRAY_SIPDIS);
            }
        }
    }
}

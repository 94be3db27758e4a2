package org.reftel.repair;

import org.reftel.model.Code;

/// Restores apostrophes that seven-bit circuits turned into commas: `Minister,s`, `don,t`, `they,re`, `Port d,Azur`.
///
/// All of 1,322 `word,s` in 1,295 pages are such; `Ministers, views` cannot be known and stays (CORPUS.md 2).
final class CommaForApostrophe implements RepairRule {
    private static final String APOSTROPHE = "\u2019";

    @Override
    public void find(Layout layout, Findings findings) {
        for (int comma = layout.next(',', layout.body); comma >= 0; comma = layout.next(',', comma + 1)) {
            char next = layout.at(comma + 1);
            if (next == ' ' || next == '\n' || !Layout.isLetter(next) || !Layout.isLetter(layout.at(comma - 1))) {
                continue;
            }
            if (isPossessive(layout, comma) || Contractions.end(layout, comma, comma + 1) > 0) {
                findings.certain(comma, comma + 1, APOSTROPHE, Code.R104_APOSTROPHE_AS_COMMA);
            } else if (Contractions.isParticle(layout, comma, comma + 1)) {
                findings.probable(comma, comma + 1, APOSTROPHE, Code.R104_APOSTROPHE_AS_COMMA);
            }
        }
    }

    private static boolean isPossessive(Layout layout, int comma) {
        char s = layout.at(comma + 1);
        if (Layout.isWord(layout.at(comma + 2))
                || layout.at(comma + 2) == ','
                || !Layout.isLetter(layout.at(comma - 2))) {
            return false;
        }
        if (s == 's') {
            return true;
        }
        boolean capitals = Layout.isUpper(layout.at(comma - 1)) && Layout.isUpper(layout.at(comma - 2));
        int line = layout.lineOf(comma);
        return s == 'S' && capitals && !layout.matchesIgnoringCase(layout.indent(line), "TAG");
    }
}

package org.reftel.repair;

import org.reftel.model.Code;

/// Restores apostrophes that became `Q,` or `Q`: `PostQ,s`, `officersQ, club`, `MinisterQs`, `Charge dQ,Affaires`.
///
/// After capitals (`SRPQs`) only where the same telegram shows the damage elsewhere; `FAQs` stays.
final class QForApostrophe implements RepairRule {
    private static final String APOSTROPHE = "\u2019";
    private static final int QUOTE = 120;

    @Override
    public void find(Layout layout, Findings findings) {
        int[] qs = layout.qs();
        if (qs.length == 0) {
            return;
        }
        int bare = bareApostrophes(layout);
        boolean evidence = bare > 0 || hasCommaForm(layout);
        int open = -1;
        for (int q : qs) {
            if (BareQQuotes.opens(layout, q)) {
                open = q;
            }
            boolean quoted = open >= 0 && q - open < QUOTE && q > open && open >= layout.passageStart(q);
            if (!Layout.isWord(layout.at(q - 1)) || !findings.isFree(q, q + 1)) {
                continue;
            }
            if (layout.at(q + 1) == ',') {
                commaForm(layout, findings, q, quoted);
            } else {
                bareForm(layout, findings, q, evidence, bare > 0 && !quoted);
            }
        }
    }

    /// How many `MinisterQs`, `donQt`, `theyQre` the telegram has: the evidence for the bare form.
    static int bareApostrophes(Layout layout) {
        int count = 0;
        for (int q : layout.qs()) {
            boolean possessive = Layout.isLower(layout.at(q - 1))
                    && layout.at(q + 1) == 's'
                    && !Layout.isWord(layout.at(q + 2))
                    && Contractions.isOwner(layout, q);
            if (possessive || Layout.isLower(layout.at(q - 1)) && Contractions.end(layout, q, q + 1) > 0) {
                count++;
            }
        }
        return count;
    }

    private static boolean hasCommaForm(Layout layout) {
        for (int q : layout.qs()) {
            if (Layout.isLetter(layout.at(q - 1)) && layout.matches(q + 1, ",s") && !Layout.isWord(layout.at(q + 3))) {
                return true;
            }
        }
        return false;
    }

    private static void commaForm(Layout layout, Findings findings, int q, boolean quoted) {
        int after = q + 2;
        char next = layout.at(after);
        boolean possessive = (next == 's' || next == 'S') && !Layout.isWord(layout.at(after + 1));
        if (possessive || Contractions.end(layout, q, after) > 0) {
            findings.certain(q, after, APOSTROPHE, Code.R105_APOSTROPHE_AS_Q);
            return;
        }
        int name = Layout.isBlank(next) ? after + 1 : after;
        if (Contractions.isParticle(layout, q, name)) {
            findings.probable(q, name, APOSTROPHE, Code.R105_APOSTROPHE_AS_Q);
            return;
        }
        char before = layout.at(q - 1);
        boolean plural = before == 's' || before == 'S' && layout.wordStart(q) < q - 2;
        if (plural && !quoted && !Layout.isWord(next)) {
            findings.certain(q, after, APOSTROPHE, Code.R105_APOSTROPHE_AS_Q);
        }
    }

    private static void bareForm(Layout layout, Findings findings, int q, boolean evidence, boolean pluralEvidence) {
        char before = layout.at(q - 1);
        char next = layout.at(q + 1);
        if (next == 's' && !Layout.isWord(layout.at(q + 2))) {
            if (Layout.isLower(before)) {
                if (Contractions.isOwner(layout, q)) {
                    findings.certain(q, q + 1, APOSTROPHE, Code.R105_APOSTROPHE_AS_Q);
                }
            } else if (evidence && isAcronym(layout, q)) {
                findings.probable(q, q + 1, APOSTROPHE, Code.R105_APOSTROPHE_AS_Q);
            }
        } else if (Contractions.end(layout, q, q + 1) > 0 && (Layout.isLower(before) || before == 'I' && evidence)) {
            findings.certain(q, q + 1, APOSTROPHE, Code.R105_APOSTROPHE_AS_Q);
        } else if (Contractions.isParticle(layout, q, q + 1)) {
            findings.probable(q, q + 1, APOSTROPHE, Code.R105_APOSTROPHE_AS_Q);
        } else if (before == 's' && pluralEvidence && next == ' ' && Layout.isLower(layout.at(q + 2))) {
            findings.probable(q, q + 1, APOSTROPHE, Code.R105_APOSTROPHE_AS_Q);
        }
    }

    /// Two or more capitals or a number before `Q`, and the whole is no plural of its own.
    private static boolean isAcronym(Layout layout, int q) {
        int from = layout.wordStart(q);
        boolean known = layout.matches(from, "FAQ") || layout.matches(from, "GHQ") || layout.matches(from, "HQ");
        return q - from >= 2 && !known;
    }
}

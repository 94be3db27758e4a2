package org.reftel.repair;

import org.reftel.model.Code;

/// Restores `&` and a word that together were taken for a character entity: `∧ we know` is `“and we know`,
/// `∂ of the plan` is `“part of the plan`, `¬ one` is `“not one`.
final class EntityQuotes implements RepairRule {
    private static final char AND = '\u2227';
    private static final char PART = '\u2202';
    private static final char NOT = '\u00ac';

    @Override
    public void find(Layout layout, Findings findings) {
        for (int at = next(layout, layout.body); at >= 0; at = next(layout, at + 1)) {
            String becomes =
                    switch (layout.at(at)) {
                        case AND -> "\u201cand";
                        case PART -> "\u201cpart";
                        default -> "\u201cnot";
                    };
            findings.certain(at, at + 1, becomes, Code.R111_QUOTES_AS_ENTITY);
        }
    }

    static boolean isSymbol(char c) {
        return c == AND || c == PART || c == NOT;
    }

    /// The next symbol before a word, or -1.
    static int next(Layout layout, int from) {
        int first = nearest(nearest(next(layout, AND, from), next(layout, PART, from)), next(layout, NOT, from));
        return first;
    }

    private static int nearest(int left, int right) {
        return left < 0 ? right : right < 0 ? left : Math.min(left, right);
    }

    private static int next(Layout layout, char symbol, int from) {
        for (int at = layout.next(symbol, from); at >= 0; at = layout.next(symbol, at + 1)) {
            char before = layout.at(at - 1);
            boolean edge = before == '\0' || Layout.isBlank(before) || before == '(';
            boolean word = Layout.isBlank(layout.at(at + 1)) && Layout.isLetter(layout.at(at + 2));
            if (edge && word) {
                return at;
            }
        }
        return -1;
    }
}

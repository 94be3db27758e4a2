package org.reftel.repair;

import java.util.stream.IntStream;
import org.reftel.model.Code;

/// Restores `&` and a word that together were taken for a character entity: `∧ they sail` is `“and they sail`,
/// `∂ of a fleet` is `“part of a fleet`, `¬ two` is `“not two`.
final class EntityQuotes implements RepairRule {
    private static final char AND = '\u2227';
    private static final char PART = '\u2202';
    private static final char NOT = '\u00ac';

    @Override
    public void find(Layout layout, Findings findings) {
        for (int at : layout.symbols()) {
            String becomes = switch (layout.at(at)) {
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

    /// Every such symbol before a word, in order.
    static int[] places(Layout layout) {
        var places = IntStream.builder();
        for (char symbol : new char[] {AND, PART, NOT}) {
            for (int at = layout.next(symbol, layout.body); at >= 0; at = layout.next(symbol, at + 1)) {
                if (opens(layout, at)) {
                    places.add(at);
                }
            }
        }
        return places.build().sorted().toArray();
    }

    private static boolean opens(Layout layout, int at) {
        char before = layout.at(at - 1);
        boolean edge = before == '\0' || Layout.isBlank(before) || before == '(';
        return edge && Layout.isBlank(layout.at(at + 1)) && layout.wordEnd(at + 2) >= at + 4;
    }
}

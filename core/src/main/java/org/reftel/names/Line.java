package org.reftel.names;

import java.util.List;

/// A sentence as the tagger sees it.
public final class Line {
    private static final int ENOUGH_LETTERS = 8;

    private final WordKind[] kinds;
    private final boolean shouting;

    private Line(WordKind[] kinds, boolean shouting) {
        this.kinds = kinds;
        this.shouting = shouting;
    }

    static Line of(List<String> words, WordKinds known) {
        var kinds = new WordKind[words.size()];
        int capitals = 0;
        int small = 0;
        for (int i = 0; i < kinds.length; i++) {
            kinds[i] = known.of(words.get(i), false);
            capitals += kinds[i].capitals;
            small += kinds[i].smalls;
        }
        boolean shouting = capitals > ENOUGH_LETTERS && small * 5 < capitals;
        for (int i = 0; shouting && i < kinds.length; i++) {
            kinds[i] = known.of(words.get(i), true);
        }
        return new Line(kinds, shouting);
    }

    public int size() {
        return kinds.length;
    }

    WordKind kind(int i) {
        return kinds[i];
    }

    boolean is(int i, String lower) {
        return kinds[i].lower.equals(lower);
    }

    /// Whether it is written in capitals throughout, so that capitals say nothing.
    boolean isShouting() {
        return shouting;
    }
}

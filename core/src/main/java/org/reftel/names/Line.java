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
        boolean shouting = isShouting(words);
        var kinds = new WordKind[words.size()];
        for (int i = 0; i < kinds.length; i++) {
            kinds[i] = known.of(words.get(i), shouting);
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

    static boolean isShouting(List<String> words) {
        int capitals = 0;
        int small = 0;
        for (var word : words) {
            for (int i = 0; i < word.length(); i++) {
                char c = word.charAt(i);
                if (Character.isUpperCase(c)) {
                    capitals++;
                } else if (Character.isLowerCase(c)) {
                    small++;
                }
            }
        }
        return capitals > ENOUGH_LETTERS && small * 5 < capitals;
    }
}

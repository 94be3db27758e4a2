package org.reftel.names;

/// A sentence as the tagger sees it.
public final class Line {
    private static final int ENOUGH_LETTERS = 8;

    private final WordKind[] kinds;
    private final boolean shouting;
    /// For each place, the first at or behind it with a capital letter in front.
    private final int[] nextCapital;
    private final Usage[] usages;

    private Line(WordKind[] kinds, Usage[] usages, boolean shouting) {
        this.kinds = kinds;
        this.usages = usages;
        this.shouting = shouting;
        this.nextCapital = new int[kinds.length + 1];
        nextCapital[kinds.length] = kinds.length;
        for (int i = kinds.length - 1; i >= 0; i--) {
            nextCapital[i] = kinds[i].capital ? i : nextCapital[i + 1];
        }
    }

    /// @param words as they are in a sentence of small letters and capitals
    /// @param usages of the same words in the document
    static Line of(WordKind[] words, Usage[] usages, WordKinds known) {
        int capitals = 0;
        int small = 0;
        for (var word : words) {
            capitals += word.capitals;
            small += word.smalls;
        }
        boolean shouting = capitals > ENOUGH_LETTERS && small * 5 < capitals;
        if (!shouting) {
            return new Line(words, usages, false);
        }
        var shouted = new WordKind[words.length];
        for (int i = 0; i < shouted.length; i++) {
            shouted[i] = known.of(words[i].text, true);
        }
        return new Line(shouted, usages, true);
    }

    public int size() {
        return kinds.length;
    }

    WordKind kind(int i) {
        return kinds[i];
    }

    /// The first word at or behind `i` that begins with a capital letter; [#size()] when none does. Most names begin
    /// with one, and most words have none.
    int nextCapital(int i) {
        return i < kinds.length ? nextCapital[i] : kinds.length;
    }

    /// How the word is used over the document, once its lines are counted.
    Usage usage(int i) {
        return usages[i];
    }

    /// What the document shows of the word, as flags of [DocumentWords].
    int shown(int i) {
        return usages[i].flags(kinds[i]);
    }

    boolean is(int i, String lower) {
        return kinds[i].is(lower);
    }

    /// Whether it is written in capitals throughout, so that capitals say nothing.
    boolean isShouting() {
        return shouting;
    }
}

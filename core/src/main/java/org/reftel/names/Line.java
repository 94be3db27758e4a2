package org.reftel.names;

import java.util.List;

/// A sentence as the tagger sees it.
public final class Line {
    private static final int ENOUGH_LETTERS = 8;

    private static final Usage[] NOT_COUNTED = {};

    private final WordKind[] kinds;
    private final boolean shouting;
    /// For each place, the first at or behind it with a capital letter in front.
    private final int[] nextCapital;
    private Usage[] usages = NOT_COUNTED;

    private Line(WordKind[] kinds, boolean shouting) {
        this.kinds = kinds;
        this.shouting = shouting;
        this.nextCapital = new int[kinds.length + 1];
        nextCapital[kinds.length] = kinds.length;
        for (int i = kinds.length - 1; i >= 0; i--) {
            nextCapital[i] = kinds[i].capital ? i : nextCapital[i + 1];
        }
    }

    static Line of(List<String> words, WordKinds known) {
        return of(words.toArray(String[]::new), known);
    }

    static Line of(String[] words, WordKinds known) {
        var kinds = new WordKind[words.length];
        int capitals = 0;
        int small = 0;
        for (int i = 0; i < kinds.length; i++) {
            kinds[i] = known.of(words[i], false);
            capitals += kinds[i].capitals;
            small += kinds[i].smalls;
        }
        boolean shouting = capitals > ENOUGH_LETTERS && small * 5 < capitals;
        for (int i = 0; shouting && i < kinds.length; i++) {
            kinds[i] = known.of(words[i], true);
        }
        return new Line(kinds, shouting);
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

    /// Takes how each of its words is used over the document.
    void use(Usage[] words) {
        usages = words;
    }

    /// How the word is used over the document, once that is counted.
    Usage usage(int i) {
        return usages[i];
    }

    /// What the document shows of the word, as flags of [DocumentWords].
    int shown(int i) {
        return usages[i].flags(kinds[i]);
    }

    boolean is(int i, String lower) {
        return kinds[i].lower.equals(lower);
    }

    /// Whether it is written in capitals throughout, so that capitals say nothing.
    boolean isShouting() {
        return shouting;
    }
}

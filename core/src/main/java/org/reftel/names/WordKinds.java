package org.reftel.names;

import org.jspecify.annotations.Nullable;

/// Words that were met, so that a word is taken apart only once, each in one of the two places that its hash
/// gives it. Who is asked for takes the first and pushes who stands there on to the second, so they need no more
/// room than this; and no lock, since who does not find a word makes it.
public final class WordKinds {
    private static final int BITS = 17;

    private final Lexicon lexicon;
    private final WordTable table;
    private final @Nullable WordKind[] plain = new WordKind[1 << BITS];
    private final @Nullable WordKind[] shouted = new WordKind[1 << BITS];

    public WordKinds(Lexicon lexicon, WordTable table) {
        this.lexicon = lexicon;
        this.table = table;
    }

    WordKind of(String word, boolean shouting) {
        var met = shouting ? shouted : plain;
        int place = (word.hashCode() * 0x9E3779B9) >>> (32 - BITS);
        var first = met[place];
        if (first != null && first.text.equals(word)) {
            return first;
        }
        var second = met[place ^ 1];
        if (second != null && second.text.equals(word)) {
            met[place ^ 1] = first;
            met[place] = second;
            return second;
        }
        var made = new WordKind(word, shouting, lexicon, table);
        met[place ^ 1] = first;
        met[place] = made;
        return made;
    }
}

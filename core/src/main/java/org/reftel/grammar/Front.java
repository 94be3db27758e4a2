package org.reftel.grammar;

import java.util.Collection;

/// Turns words away that a list does not have, without a look at the list: lists are asked for nearly every word and
/// mostly in vain. It has a bit for each word, by its hash, and so many that few other words meet one of them.
final class Front {
    private static final int ROOM = 16;

    private final long[] bits;

    Front(Collection<String> words) {
        int longs = Integer.highestOneBit(Math.max(1, words.size() * ROOM / Long.SIZE));
        this.bits = new long[longs];
        for (var word : words) {
            int hash = spread(word.hashCode());
            bits[place(hash)] |= 1L << hash;
        }
    }

    /// False is certain.
    boolean mayHave(String word) {
        return mayHave(word.hashCode());
    }

    /// The same by the hash of a word.
    boolean mayHave(int word) {
        int hash = spread(word);
        return (bits[place(hash)] & 1L << hash) != 0;
    }

    private static int spread(int hash) {
        return hash ^ hash >>> 6;
    }

    private int place(int hash) {
        return hash >>> 6 & bits.length - 1;
    }
}

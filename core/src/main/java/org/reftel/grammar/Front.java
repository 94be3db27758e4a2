package org.reftel.grammar;

import java.util.Collection;

/// Turns words away that a list does not have, without a look at the list: lists are asked for nearly every
/// word and mostly in vain. It has two bits in one long for each word, by its hash, and so many longs that
/// hardly another word meets both bits of one.
final class Front {
    private static final int ROOM = 16;

    private final long[] bits;

    Front(Collection<String> words) {
        int longs = 1;
        while (longs * Long.SIZE < words.size() * ROOM) {
            longs *= 2;
        }
        this.bits = new long[longs];
        for (var word : words) {
            int hash = spread(word.hashCode());
            bits[place(hash)] |= both(hash);
        }
    }

    /// False is certain.
    boolean mayHave(String word) {
        return mayHave(word.hashCode());
    }

    /// The same by the hash of a word.
    boolean mayHave(int word) {
        int hash = spread(word);
        long both = both(hash);
        return (bits[place(hash)] & both) == both;
    }

    private static int spread(int hash) {
        return hash * 0x9E3779B9;
    }

    private static long both(int hash) {
        return 1L << (hash >>> 26) | 1L << (hash >>> 20);
    }

    private int place(int hash) {
        return hash >>> 8 & bits.length - 1;
    }
}

package org.reftel.grammar;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/// Where the words of a list stand: lists are asked for nearly every word and mostly in vain.
///
/// A front turns away what the list does not have, without a look at it: two bits in one long for each word, by its
/// hash, and so many longs that hardly another word meets both bits of one. What passes is looked for in slots by its
/// hash. The words of lists are interned, and so are those of texts ([Spelling]): a word is mostly known by itself,
/// without a look at its letters.
final class Front {
    private static final int ROOM = 16;

    private final long[] bits;
    /// At the place of its hash or behind it; at least half are free.
    private final @Nullable String[] slots;

    /// @param words none twice; best interned
    Front(Collection<String> words) {
        int longs = 1;
        while (longs * Long.SIZE < words.size() * ROOM) {
            longs *= 2;
        }
        int room = 2;
        while (room < 2 * words.size()) {
            room *= 2;
        }
        this.bits = new long[longs];
        this.slots = new String[room];
        for (var word : words) {
            int hash = spread(word.hashCode());
            bits[place(hash)] |= both(hash);
            int slot = hash >>> 4 & room - 1;
            while (slots[slot] != null) {
                slot = slot + 1 & room - 1;
            }
            slots[slot] = word;
        }
    }

    /// The slot of a word, below [#size()]; -1 when the list does not have it.
    int find(String word) {
        return find(word, word.hashCode());
    }

    /// The same of a word of which the hash is at hand.
    int find(String word, int hash) {
        return mayHave(hash) ? slot(word, hash) : -1;
    }

    /// By the hash of a word; false is certain.
    boolean mayHave(int word) {
        int hash = spread(word);
        long both = both(hash);
        return (bits[place(hash)] & both) == both;
    }

    private int slot(String word, int hash) {
        int slot = spread(hash) >>> 4 & slots.length - 1;
        for (var there = slots[slot]; there != null; there = slots[slot]) {
            if (there == word || there.hashCode() == hash && there.equals(word)) {
                return slot;
            }
            slot = slot + 1 & slots.length - 1;
        }
        return -1;
    }

    /// How many slots there are.
    int size() {
        return slots.length;
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

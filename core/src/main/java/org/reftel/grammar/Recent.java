package org.reftel.grammar;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What was made of the words that came up last, so that it is made only once of a word that comes up again and again.
/// It never takes more room than it has from the start.
///
/// A word has a row of places by its hash; what is new takes the first and pushes the others on until the last falls
/// out. Rows must be long: with two places, every fourth word of a large collection shares its row with two others
/// and is made anew each time. Hashes stand beside the row, so that one look at memory tells where in it a word is.
/// There is no lock: who does not find a word, or finds another than its hash promised, makes it.
public final class Recent<T> {
    private static final int ROW = 16;
    private static final int ROW_BITS = 13;

    private final int[] hashes = new int[ROW << ROW_BITS];
    private final @Nullable Object[] made = new Object[ROW << ROW_BITS];

    /// What was made of a word, or null.
    ///
    /// @param hash of the word
    /// @param of whether something was made of this very word
    public @Nullable T find(int hash, Predicate<T> of) {
        int sought = spread(hash);
        int first = first(sought);
        for (int i = first; i < first + ROW; i++) {
            if (hashes[i] == sought) {
                // Only what `put` was given stands there.
                @SuppressWarnings("unchecked")
                var found = (T) made[i];
                if (found != null && of.test(found)) {
                    return found;
                }
            }
        }
        return null;
    }

    public void put(int hash, T one) {
        int spread = spread(hash);
        int first = first(spread);
        System.arraycopy(hashes, first, hashes, first + 1, ROW - 1);
        System.arraycopy(made, first, made, first + 1, ROW - 1);
        hashes[first] = spread;
        made[first] = one;
    }

    private static int spread(int hash) {
        return hash * 0x9E3779B9;
    }

    private static int first(int spread) {
        return (spread >>> 32 - ROW_BITS) * ROW;
    }
}

package org.reftel.grammar;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What was made of the words that came up last, so that it is made only once of a word that comes up again and again.
/// It never takes more room than it has from the start.
///
/// A word has a row of places by its hash, and in it one that is its own: what is new takes that one and
/// pushes the others on, round the row, until there is room or the last falls out. Rows must be long: with
/// two places, every fourth word of a large collection shares its row with two others and is made anew each
/// time. While there is room, a word mostly stands in its own place, so that where it stands is known
/// before anything is read: the look-ups of many words then do not wait for each other. There is no lock:
/// who does not find a word, or finds another than its hash promised, makes it.
public final class Recent<T> {
    private static final int PLACE_BITS = 4;
    private static final int ROW = 1 << PLACE_BITS;
    private static final int ROW_BITS = 13;

    private final int[] hashes = new int[ROW << ROW_BITS];
    private final @Nullable Object[] made = new Object[ROW << ROW_BITS];

    /// What was made of a word, or null.
    ///
    /// @param hash of the word
    /// @param of whether something was made of this very word
    public @Nullable T find(int hash, Predicate<T> of) {
        int sought = spread(hash);
        int own = own(sought);
        for (int i = 0; i < ROW; i++) {
            int place = place(own, i);
            // Only what `put` was given stands there.
            @SuppressWarnings("unchecked")
            var found = (T) made[place];
            if (found == null) {
                return null;
            }
            if (hashes[place] == sought && of.test(found)) {
                return found;
            }
        }
        return null;
    }

    /// What stands at a word's own place, if its hash is that of the word; null else. It mostly is what was made of the
    /// word, and nothing of it was looked at: who seeks many words asks for all before he looks at the first.
    @Nullable
    T first(int hash) {
        int sought = spread(hash);
        int own = own(sought);
        // Only what `put` was given stands there.
        @SuppressWarnings("unchecked")
        var found = hashes[own] == sought ? (T) made[own] : null;
        return found;
    }

    public void put(int hash, T one) {
        int spread = spread(hash);
        int own = own(spread);
        Object next = one;
        for (int i = 0; i < ROW && next != null; i++) {
            int place = place(own, i);
            int pushedHash = hashes[place];
            var pushed = made[place];
            hashes[place] = spread;
            made[place] = next;
            spread = pushedHash;
            next = pushed;
        }
    }

    private static int spread(int hash) {
        return hash * 0x9E3779B9;
    }

    /// The place that is a hash's own.
    private static int own(int spread) {
        return spread >>> 32 - ROW_BITS - PLACE_BITS;
    }

    /// So many places on from its own, round the row.
    private static int place(int own, int on) {
        return own & -ROW | own + on & ROW - 1;
    }
}

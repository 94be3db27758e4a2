package org.reftel.names;

import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/// The [Usage] of each word of a document, whatever its print.
///
/// Words are told apart by a hash of their small letters, which every [WordKind] has at hand, and are mostly known
/// by themselves, since those are interned: hardly a letter is looked at, far away where a word was made long ago.
final class Usages {
    private static final int ROOM = 64;
    /// Odd, and another in each process: nobody can write a text of which all words have one place.
    private static final long MULTIPLIER = new SplittableRandom().nextLong() | 1;

    /// All three at the place of a word's hash or behind it; at least half are free.
    private int[] hashes;
    private @Nullable String[] words;
    private @Nullable Usage[] usages;
    private int size;

    /// @param expected about so many words
    Usages(int expected) {
        int room = ROOM;
        while (room < 2 * expected) {
            room *= 2;
        }
        this.hashes = new int[room];
        this.words = new String[room];
        this.usages = new Usage[room];
    }

    /// The same one for each print of a word.
    Usage of(WordKind kind) {
        int place = place(kind.lower, kind.scattered);
        var known = usages[place];
        if (known != null) {
            return known;
        }
        if (2 * size >= words.length) {
            grow();
            place = place(kind.lower, kind.scattered);
        }
        var made = new Usage();
        hashes[place] = kind.scattered;
        words[place] = kind.lower;
        usages[place] = made;
        size++;
        return made;
    }

    static int scatter(String word) {
        long hash = 0;
        for (int i = 0; i < word.length(); i++) {
            hash = hash * MULTIPLIER + word.charAt(i);
        }
        return (int) (hash * MULTIPLIER >>> Integer.SIZE);
    }

    private int place(String word, int hash) {
        int place = hash & words.length - 1;
        while (words[place] != null && !(hashes[place] == hash && word.equals(words[place]))) {
            place = place + 1 & words.length - 1;
        }
        return place;
    }

    private void grow() {
        var before = words;
        var beforeHashes = hashes;
        var beforeUsages = usages;
        hashes = new int[2 * before.length];
        words = new String[2 * before.length];
        usages = new Usage[2 * before.length];
        for (int i = 0; i < before.length; i++) {
            var word = before[i];
            if (word != null) {
                int place = place(word, beforeHashes[i]);
                hashes[place] = beforeHashes[i];
                words[place] = word;
                usages[place] = beforeUsages[i];
            }
        }
    }
}

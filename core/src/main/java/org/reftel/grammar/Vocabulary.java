package org.reftel.grammar;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The different words of a document as they are printed, numbered in the order in which they come up: three words in
/// five stand there before. What a rule has to look up of a word it can keep by that number ([Token#word()]).
///
/// Words are numbered first, by what their letters alone tell, and looked up when all are ([#spell]): one
/// by one, each would wait for memory where its word was made long ago, and in one sweep they wait
/// together.
public final class Vocabulary {
    private static final int ROOM = 512;

    /// Of each word, its key, and where it stands first.
    private long[] keys = new long[ROOM];
    private String[] texts = new String[ROOM];
    private int[] starts = new int[ROOM];
    private int[] ends = new int[ROOM];
    private int size;
    /// Numbers with one added, at the place of their key or behind it; 0 where none is. At least half are free.
    private int[] places = new int[2 * ROOM];
    private Spelling[] words = {};

    Vocabulary() {}

    /// The number of the word in a range of a text that is not empty.
    ///
    /// @param chars of the text
    int number(String text, char[] chars, int start, int end) {
        long key = Spelling.key(chars, start, end);
        int place = place(key);
        while (places[place] > 0) {
            if (is(places[place] - 1, key, text, start, end)) {
                return places[place] - 1;
            }
            place = place + 1 & places.length - 1;
        }
        if (size == keys.length) {
            grow();
            place = free(key);
        }
        keys[size] = key;
        texts[size] = text;
        starts[size] = start;
        ends[size] = end;
        places[place] = ++size;
        return size - 1;
    }

    private boolean is(int number, long key, String text, int start, int end) {
        return keys[number] == key
                && (key >= 0
                        || ends[number] - starts[number] == end - start
                                && text.regionMatches(start, texts[number], starts[number], end - start));
    }

    /// Looks all words up, once they are numbered.
    void spell() {
        var likely = new @Nullable Spelling[size];
        for (int i = 0; i < size; i++) {
            likely[i] = Spelling.likely(keys[i]);
        }
        words = new Spelling[size];
        for (int i = 0; i < size; i++) {
            var one = likely[i];
            words[i] = one != null && one.is(keys[i], texts[i], starts[i], ends[i])
                    ? one
                    : Spelling.of(keys[i], texts[i], starts[i], ends[i]);
        }
    }

    public int size() {
        return size;
    }

    /// The word with a number below [#size()].
    public String text(int number) {
        return words[number].text();
    }

    /// Another number of the same word, which it has in all documents while it is in use: words that are in use at the
    /// same time lie near each other, so that a table of them is found at once.
    public int serial(int number) {
        return words[number].serial();
    }

    Spelling get(int number) {
        return words[number];
    }

    private void grow() {
        keys = Arrays.copyOf(keys, 2 * size);
        texts = Arrays.copyOf(texts, 2 * size);
        starts = Arrays.copyOf(starts, 2 * size);
        ends = Arrays.copyOf(ends, 2 * size);
        places = new int[4 * size];
        for (int i = 0; i < size; i++) {
            places[free(keys[i])] = i + 1;
        }
    }

    private int free(long key) {
        int place = place(key);
        while (places[place] > 0) {
            place = place + 1 & places.length - 1;
        }
        return place;
    }

    private int place(long key) {
        return Long.hashCode(key * 0x9E3779B97F4A7C15L) & places.length - 1;
    }
}

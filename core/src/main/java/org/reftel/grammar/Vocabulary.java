package org.reftel.grammar;

import java.util.Arrays;

/// The different words of a document as they are printed, numbered in the order in which they come up: three words in
/// five stand there before. What a rule has to look up of a word it can keep by that number ([Token#word()]).
public final class Vocabulary {
    private static final int ROOM = 512;

    private Spelling[] words = new Spelling[ROOM];
    private int size;
    /// Numbers with one added, at the place of their key or behind it; 0 where none is. At least half are free.
    private int[] places = new int[2 * ROOM];

    Vocabulary() {}

    /// The number of the word in a range of a text that is not empty.
    ///
    /// @param chars of the text
    int number(String text, char[] chars, int start, int end) {
        long key = Spelling.key(chars, start, end);
        int place = place(key);
        while (places[place] > 0) {
            if (words[places[place] - 1].is(key, text, start, end)) {
                return places[place] - 1;
            }
            place = place + 1 & places.length - 1;
        }
        if (size == words.length) {
            grow();
            place = free(key);
        }
        words[size] = Spelling.of(key, text, start, end);
        places[place] = ++size;
        return size - 1;
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
        words = Arrays.copyOf(words, 2 * size);
        places = new int[4 * size];
        for (int i = 0; i < size; i++) {
            places[free(words[i].key())] = i + 1;
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

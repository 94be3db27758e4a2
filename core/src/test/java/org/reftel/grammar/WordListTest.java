package org.reftel.grammar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

class WordListTest {
    /// Made-up words, more than any list has: the bits in front of a list turn none of its own away.
    private static String word(int i) {
        return "w" + Integer.toString(i * 7919, 26);
    }

    @Test
    void aListHasItsOwnWordsAndNoOthersHoweverLongItIs() {
        for (int size = 1; size < 3_000; size = size * 2 + 1) {
            var listed = new String[size];
            for (int i = 0; i < size; i++) {
                listed[i] = word(i);
            }
            var list = WordList.of(listed);
            var set = WordSet.of(String.join(" ", listed));
            var plain = new HashSet<>(list);
            assertEquals(size, plain.size());
            for (int i = 0; i < 2 * size + 100; i++) {
                assertEquals(plain.contains(word(i)), list.contains(word(i)), word(i));
                assertEquals(plain.contains(word(i)), set.has(word(i)), word(i));
                assertEquals(i < size, list.contains(word(i)), word(i));
            }
        }
    }

    @Test
    void aSetHasAWordInAnyPrintAndAListOnlyAsItIsWritten() {
        assertTrue(WordSet.of("harbor port").has("HARBOR"));
        assertTrue(WordSet.of("harbor port").has("Port"));
        assertFalse(WordList.of("harbor port").contains("Port"));
    }

    @Test
    void aMapOfWordsGivesWhatAPlainOneGives() {
        var plain = new HashMap<String, Integer>();
        for (int i = 0; i < 500; i++) {
            plain.put(word(i), i);
        }
        var map = WordMap.of(plain);
        assertEquals(plain, map);
        for (int i = 0; i < 1_500; i++) {
            assertEquals(plain.get(word(i)), map.get(word(i)), word(i));
            assertEquals(i < 500, map.containsKey(word(i)), word(i));
            assertEquals(i < 500 ? i : -1, map.getOrDefault(word(i), -1), word(i));
        }
        assertNull(WordMap.of(new HashMap<String, Integer>()).get("harbor"));
    }
}

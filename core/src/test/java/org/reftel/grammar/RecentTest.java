package org.reftel.grammar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

class RecentTest {
    private final Recent<String> recent = new Recent<>();

    @Test
    void whatWasPutIsFoundAndNothingElse() {
        recent.put("harbour".hashCode(), "harbour");
        assertEquals("harbour", find("harbour"));
        assertNull(find("port"));
    }

    @Test
    void wordsWithOneHashAreKeptApart() {
        assertEquals("Aa".hashCode(), "BB".hashCode());
        recent.put("Aa".hashCode(), "Aa");
        assertNull(find("BB"));
        recent.put("BB".hashCode(), "BB");
        assertEquals("Aa", find("Aa"));
        assertEquals("BB", find("BB"));
    }

    @Test
    void whatStandsAtTheOwnPlaceIsGivenUnseenButNeverWithAnotherHash() {
        assertNull(recent.first("harbour".hashCode()));
        recent.put("harbour".hashCode(), "harbour");
        assertEquals("harbour", recent.first("harbour".hashCode()));
        assertNull(recent.first("harbour".hashCode() + 1));
        recent.put("harbour".hashCode(), "another");
        assertEquals("another", recent.first("harbour".hashCode()));
    }

    @Test
    void theOldestFallsOutOfAFullRow() {
        for (int i = 0; i < 17; i++) {
            recent.put(7, "word" + i);
        }
        assertNull(recent.find(7, "word0"::equals));
        assertEquals("word1", recent.find(7, "word1"::equals));
        assertEquals("word16", recent.find(7, "word16"::equals));
    }

    /// 8,192 rows of sixteen places: so many hashes have the same row and each its own place.
    @Test
    void aRowIsFullBeforeAnythingFallsOutOfItWhereverItsWordsBelong() {
        int inverse = 0x144cbc89;
        assertEquals(1, 0x9E3779B9 * inverse);
        for (int i = 0; i < 16; i++) {
            int place = 15 - i / 2;
            recent.put(((5 << 4 | place) << 15) * inverse, "word" + i);
        }
        for (int i = 0; i < 16; i++) {
            int place = 15 - i / 2;
            assertEquals("word" + i, recent.find(((5 << 4 | place) << 15) * inverse, ("word" + i)::equals));
        }
    }

    @Test
    void aHundredThousandWordsHardlyPushEachOtherOut() {
        for (int i = 0; i < 100_000; i++) {
            recent.put(("word" + i).hashCode(), "word" + i);
        }
        int lost = 0;
        for (int i = 0; i < 100_000; i++) {
            lost += find("word" + i) == null ? 1 : 0;
        }
        assertEquals(0, lost / 10_000, lost + " of 100,000 were lost");
    }

    private String find(String word) {
        return recent.find(word.hashCode(), word::equals);
    }
}

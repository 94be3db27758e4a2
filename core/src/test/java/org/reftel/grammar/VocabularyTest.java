package org.reftel.grammar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.reftel.testing.Documents;

class VocabularyTest {
    @Test
    void aWordHasOneNumberInAllParagraphsAndEachOtherWordAnother() {
        var text = new StringBuilder("NUMBER: 09VELA12\nSENT: 2009-07-21\n- ");
        for (int i = 0; i < 2_000; i++) {
            text.append(i % 50 == 49 ? ".\n\n- " : " ")
                    .append("The port harbourmaster")
                    .append(i % 1_200);
        }
        var numbers = new HashMap<String, Integer>();
        for (var words : Words.of(Documents.of(text.toString()))) {
            for (var token : words.tokens()) {
                var known = numbers.putIfAbsent(token.text(), token.word());
                assertEquals(known == null ? token.word() : known, token.word(), token.text());
            }
        }
        assertEquals(numbers.size(), numbers.values().stream().distinct().count());
        assertNotEquals(0, numbers.getOrDefault("harbourmaster1199", 0));
    }

    @Test
    void aWordIsItselfInAnyPrintAndNoOtherWithItsHash() {
        var token = Words.of(Documents.of("NUMBER: 09VELA12\nSENT: 2009-07-21\n- Aa came."))
                .getFirst()
                .tokens()
                .getFirst();
        assertEquals("aa", token.lower());
        assertEquals("aa".hashCode(), "bB".hashCode());
        assertTrue(token.is("aa"));
        assertFalse(token.is("bB"));
    }

    @Test
    void aTokenIsAskedForItsWordByAHashThatOthersMayHave() {
        var words = Words.of(Documents.of("NUMBER: 09VELA12\nSENT: 2009-07-21\n- Aa came."))
                .getFirst();
        assertTrue(words.is(0, "aa"));
        assertFalse(words.is(0, "bB"));
        assertTrue(words.isIn(0, WordList.of("port", "aa")));
        assertFalse(words.isIn(0, WordList.of("port", "bB")));
        assertTrue(words.isIn(0, Set.of("port", "aa")));
        assertTrue(words.isIn(0, WordSet.of("port aa")));
        assertFalse(words.isIn(0, WordSet.of("port bB")));
        assertEquals(7, words.meaning(0, WordMap.of(Map.of("aa", 7, "port", 8))));
        assertNull(words.meaning(0, WordMap.of(Map.of("bB", 7))));
        assertEquals(7, words.meaning(0, Map.of("aa", 7)));
        assertTrue(words.isCapitalised(0));
        assertFalse(words.isInCapitals(0));
        assertFalse(words.isCapitalised(1));
    }

    /// Words with one hash in the JDK, as a hostile text may have them: no two have one key.
    @Test
    void wordsThatWereMadeToHaveOneHashHaveKeysAndNumbersOfTheirOwn() {
        assertEquals("Aaharbour".hashCode(), "BBharbour".hashCode());
        var text = new StringBuilder("NUMBER: 09VELA12\nSENT: 2009-07-21\n-");
        var keys = new HashSet<Long>();
        for (int i = 0; i < 1 << 12; i++) {
            var word = new StringBuilder();
            for (int bit = 0; bit < 12; bit++) {
                word.append((i >> bit & 1) == 0 ? "Aa" : "BB");
            }
            text.append(' ').append(word);
            keys.add(Spelling.key(word.toString().toCharArray(), 0, word.length()));
        }
        assertEquals(1 << 12, keys.size());
        var numbers = new HashSet<Integer>();
        for (var token : Words.of(Documents.of(text.toString())).getFirst().tokens()) {
            numbers.add(token.word());
        }
        assertEquals(1 << 12, numbers.size());
    }
}

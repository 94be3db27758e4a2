package org.reftel.grammar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
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

    @Test
    void longWordsOfOneKeyHaveTwoNumbers() {
        var one = "AaharbourmasterX";
        var other = "BBharbourmasterX";
        assertEquals(
                Spelling.key(one.toCharArray(), 0, one.length()), Spelling.key(other.toCharArray(), 0, one.length()));
        var text = one + " " + other + " " + one;
        var words = Words.of(Documents.of("NUMBER: 09VELA12\nSENT: 2009-07-21\n- " + text))
                .getFirst();
        assertEquals(one, words.tokens().get(0).text());
        assertEquals(other, words.tokens().get(1).text());
        assertEquals(words.tokens().get(0).word(), words.tokens().get(2).word());
        assertNotEquals(words.tokens().get(0).word(), words.tokens().get(1).word());
    }
}

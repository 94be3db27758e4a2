package org.reftel.grammar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
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
}

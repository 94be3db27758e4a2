package org.reftel.names;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.Collections;
import java.util.IdentityHashMap;
import org.junit.jupiter.api.Test;

class UsagesTest {
    private final WordKinds kinds = new WordKinds(Lexicon.builtIn(), WordTable.builtIn());

    private WordKind kind(String word) {
        return kinds.of(word, false);
    }

    @Test
    void allPrintsOfAWordHaveOneUsageAndNoOtherWordHasIt() {
        var usages = new Usages(10);
        var harbor = usages.of(kind("harbor"));
        assertSame(harbor, usages.of(kind("Harbor")));
        assertSame(harbor, usages.of(kind("HARBOR")));
        assertNotSame(harbor, usages.of(kind("port")));
    }

    /// Words with one hash in the JDK, as many as somebody may care to write.
    @Test
    void wordsWithOneHashAreKeptApart() {
        assertEquals("is".hashCode(), "k5".hashCode());
        var usages = new Usages(10);
        var seen = Collections.newSetFromMap(new IdentityHashMap<Usage, Boolean>());
        for (int i = 0; i < 1 << 12; i++) {
            var word = new StringBuilder();
            for (int bit = 0; bit < 12; bit++) {
                word.append((i >> bit & 1) == 0 ? "is" : "k5");
            }
            seen.add(usages.of(kind(word.toString())));
        }
        assertEquals(1 << 12, seen.size());
    }

    @Test
    void moreWordsThanExpectedKeepTheirOwn() {
        var usages = new Usages(1);
        var seen = Collections.newSetFromMap(new IdentityHashMap<Usage, Boolean>());
        for (int i = 0; i < 5_000; i++) {
            var one = usages.of(kind("word" + i));
            seen.add(one);
            one.small = i;
        }
        assertEquals(5_000, seen.size());
        for (int i = 0; i < 5_000; i++) {
            assertEquals(i, usages.of(kind("Word" + i)).small);
        }
    }
}

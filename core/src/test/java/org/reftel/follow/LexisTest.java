package org.reftel.follow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LexisTest {
    private static final List<String> ODD = List.of(
            "",
            "...",
            "The Minister's 31,000 officers, U.S. and E.U., met at 10.30.",
            "O'Dara's wire-tapping; ''s 'S it's",
            "García-Lobre’s Übung in São Orell, 1,5 per cent",
            "a.b c.d. x,1 1,x 1, 2",
            "İstanbul ﬁshing naïve");

    @Test
    void aLexisCutsATextAsTermsDo() {
        var lexis = new Lexis();
        for (var text : ODD) {
            var words = new ArrayList<String>();
            var stems = new ArrayList<String>();
            for (int word : lexis.cut(text)) {
                words.add(lexis.word(word));
                stems.add(lexis.stem(lexis.termOf(word)));
            }

            assertThat(words).isEqualTo(Terms.words(text));
            assertThat(stems).isEqualTo(words.stream().map(Terms::stem).toList());
        }
    }

    @Test
    void equalWordsAreOneWordHoweverManyThereAre() {
        var lexis = new Lexis();
        var text = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            text.append("harbour").append(i).append(' ');
        }

        var first = lexis.cut(text.toString());
        var again = lexis.cut(text.toString().toUpperCase(java.util.Locale.ROOT));

        assertThat(again).isEqualTo(first).doesNotHaveDuplicates();
    }

    @Test
    void apostrophesAndPossessivesDoNotCount() {
        assertThat(Terms.words("The Ministry's O'Dara said it’s 31,000"))
                .containsExactly("the", "ministry", "odara", "said", "it", "31000");
    }
}

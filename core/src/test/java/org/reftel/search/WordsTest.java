package org.reftel.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {
    private static List<String> forms(String text) {
        return Words.of(text).stream()
                .map(word -> word.kind() == Words.Kind.PRINTED ? word.form() : "+" + word.form())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Calderón | calderon",
                "CALDERO\u0301N | calderon",
                "Police's | police",
                "Police\u2019s | police",
                "STRASSE Straße | strasse strasse",
                "states' rights | states rights",
                "32,000 | 32000",
                "1,500,000 | 1500000",
                "2008,2009 | 2008 2009",
                "002776 | 2776",
                "000 | 0",
                "1.5 0.50 | 1.5 0.50",
                "10.12.2009 | 10 12 2009",
                "$200, 15% | 200 15",
                "XXXX XXXXXXXXXXXX xxxx XXX | xxxx xxxx xxxx xxx",
                "U.S. | u.s",
                "U.S.-Marenia | u.s +u.smarenia marenia",
                "U.S.'s part | u.s part",
                "in D.C. | in d.c",
                "multi-million | multi +multimillion million",
                "F-16 | f +f16 16",
                "1994-1996 | 1994 1996",
                "O'Dara | o +odara dara",
                "d'Avela's | d +davela avela",
                "one--two | one two",
                "one\u2014two \u2013 three - four | one two three four",
                "DOD/OSD and/or | dod osd and or",
                "soft\u00adhyphen | softhyphen",
                "24th 15K | 24th 15k",
                "Q&A | q a",
                "09VELA002776 | 09vela002776 +09VELA2776",
                "09 VELA 002776 | 9 +09VELA2776 vela 2776",
                "(09 PORT VELA 12) | 9 +09PORTVELA12 port vela 12",
                "09 officers 12 | 9 officers 12",
                "09 VELA, 12 | 9 vela 12",
                "VELA 12 | vela 12",
            })
    void aTextIsTheseWords(String text, String words) {
        assertThat(forms(text)).isEqualTo(List.of(words.split(" ")));
    }

    @ParameterizedTest
    @CsvSource({
        "detainees, detainee",
        "agencies, agency",
        "boxes, box",
        "searches, search",
        "caches, cache",
        "processes, process",
        "police, police",
        "process, process",
        "analysis, analysis",
        "consensus, consensus",
        "gas, gas",
        "us, us",
        "ties, tie",
        "news, news",
        "seizures, seizure",
        "training, training",
    })
    void onlyThePluralSIsTakenOff(String word, String stem) {
        assertThat(Stem.of(word)).isEqualTo(stem);
        assertThat(Stem.of(stem)).isEqualTo(stem);
    }

    @Test
    void aWordKnowsItsPlace() {
        var text = "the  Multi-million (Fund)";
        var printed = Words.of(text).stream()
                .map(w -> text.substring(w.start(), w.end()))
                .toList();

        assertThat(printed).containsExactly("the", "Multi", "Multi-million", "million", "Fund");
        assertThat(Words.of(text)).extracting(Words.Word::position).containsExactly(0, 1, 1, 2, 3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a-", "a.", "1,000", "1.1", "09 VELA ", "X", "'s", "\ud83d", "e\u0301", "-", "09", "ﷺ", "1"})
    void aHundredThousandRepetitionsAreReadInTime(String fragment) {
        var text = fragment.repeat(100_000);

        var words = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Words.of(text));

        assertThat(words).allMatch(word -> word.start() < word.end() && word.end() <= text.length());
        assertThat(words).allMatch(word -> !word.form().isEmpty() && word.form().length() <= 2_000);
    }
}

package org.reftel.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reftel.model.Gazetteer;

class SpellingTest {
    private static final Gazetteer GAZETTEER = new Gazetteer(
            Map.of(
                    "VELA", new Gazetteer.Post("VELA", "Embassy Vela", "Port Vela", "", ""),
                    "CAPEARDEN", new Gazetteer.Post("CAPEARDEN", "Consulate Cape Arden", "Cape Arden", "", "")),
            Map.of("PORTVELA", "VELA"),
            Map.of("09SECTION01OF03VELA3093", "09VELA3093", "09VLEA", "09VELA3093"),
            Map.of(),
            Map.of(),
            Map.of(),
            Set.of(),
            Map.of(),
            Map.of(),
            Map.of());

    private final Spelling spelling = new Spelling(GAZETTEER);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "09VELA3093 | ''",
                "09vela3093 | ''",
                "  09VELA3093  | ''",
                "#09VELA3093 | ''",
                "/09VELA3093 | ''",
                "09 VELA 003093 | ''",
                "09VELA00003093 | ''",
                "2009 VELA 3093 | ''",
                "2009VELA03093 | ''",
                "09-VELA-3093 | ''",
                "09 PORT VELA 3093 | ''",
                "09PORTVELA3093 | ''",
                "2009 Port Vela 3093 | ''",
                "VELA 3093 (09) | ''",
                "PORT VELA 3093 (2009) | ''",
                "(09) VELA 3093 | ''",
                "09 AMEMBASSY PORT VELA 3093 | ''",
                "09EMBASSYVELA3093 | ''",
                "09SECTION01OF03VELA3093 | ''",
                "09VLEA | ''",
                "09VELA3093/9bis | 9bis",
                "/09VELA3093/4 | 4",
                "09VELA3093/9BIS/ | 9bis",
                "#09VELA3093/9-4 | 9-4",
                "09VELA3093/u1 | u1",
                "09VELA3093/header | header",
                "09VELA3093#par12 | 12",
                "09VELA3093#p3 | 3",
                "09VELA3093#9bis | 9bis",
                "09VELA3093 para 4 | 4",
                "09VELA3093, para. 04 | 4",
                "09 VELA 3093 paragraph 4 | 4",
                "09VELA3093 ¶4 | 4",
                "09VELA3093¶9bis | 9bis",
                "https://cables.example/cable/2009/10/09VELA3093.html#par12 | 12",
                "http://archive.example/09VELA3093_a.html | ''",
                "https://reftel.example/09VELA3093/4 | 4",
            })
    void everySpellingLeadsToOneNumber(String words, String address) {
        var spelled = spelling.read(words);
        assertThat(spelled.ids()).first().isEqualTo("09VELA3093");
        assertThat(spelled.address()).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"VELA 3093", "vela 003093", "PORT VELA 3093", "VELA3093", "AMEMBASSY PORT VELA 3093"})
    void withoutAYearTheRoomDecides(String words) {
        var spelled = spelling.read(words);
        assertThat(spelled.ids()).isEmpty();
        assertThat(spelled.post()).isEqualTo("VELA");
        assertThat(spelled.serial()).isEqualTo(3093);
        assertThat(spelling.read(words + "/9bis").address()).isEqualTo("9bis");
    }

    @Test
    void aPostThatNoDictionaryKnowsIsTakenAsTyped() {
        assertThat(spelling.read("76 NEW HAVENPORT 17").ids()).first().isEqualTo("76NEWHAVENPORT17");
        assertThat(spelling.read("Havenport 17").post()).isEqualTo("HAVENPORT");
    }

    @Test
    void aNameThatTheArchiveCutAtSixLettersIsTheOnePostThatFits() {
        assertThat(spelling.read("1974CAPE A00017").ids()).first().isEqualTo("74CAPEARDEN17");
    }

    @Test
    void aRecordWithoutNumberIsFoundByItsDigest() {
        assertThat(spelling.read("X0123456789AB/u2").ids()).containsExactly("x0123456789ab");
        assertThat(spelling.read("x0123456789ab/u2").address()).isEqualTo("u2");
    }

    @Test
    void wordsThatAreNoNumberSayNothingOrOnlyThemselves() {
        assertThat(spelling.read("").isEmpty()).isTrue();
        assertThat(spelling.read(" # / ").isEmpty()).isTrue();
        assertThat(spelling.read("09VELA" + "1".repeat(300)).isEmpty()).isTrue();
        assertThat(spelling.read("harbour").ids()).isEqualTo(List.of("HARBOUR"));
    }

    @Test
    void nothingThrows() {
        var random = new Random(7);
        var alphabet = "09VELA3093/#par ¶()-.xX'\n\u0000é";
        for (int i = 0; i < 20_000; i++) {
            var words = new StringBuilder();
            random.ints(random.nextInt(30), 0, alphabet.length()).forEach(at -> words.append(alphabet.charAt(at)));
            assertThatCode(() -> spelling.read(words.toString()))
                    .as("seed 7, \"%s\"", words)
                    .doesNotThrowAnyException();
        }
    }
}

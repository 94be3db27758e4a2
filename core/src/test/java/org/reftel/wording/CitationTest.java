package org.reftel.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reftel.link.Spelling;
import org.reftel.model.Gazetteer;

class CitationTest {
    private static final String BASE = "http://127.0.0.1:7400";

    private static Citation citation(String address, String subject) {
        return new Citation(
                "09VELA2776",
                address,
                "(C)",
                "Embassy Vela",
                subject,
                "2009-09-24T19:47:00Z",
                false,
                "0123456789ab",
                BASE);
    }

    @Test
    void aParagraphIsCitedByNumberParagraphMarkPostDayAndSubject() {
        var cited = citation("9bis", "HARBOUR POLICE: \"NEW\" VANS");
        assertThat(cited.plain())
                .isEqualTo("09VELA2776 ¶9bis (C), Embassy Vela, 24 September 2009, \"HARBOUR POLICE: \"NEW\" VANS\""
                        + " (words 0123456789ab) [09VELA2776/9bis]");
        assertThat(cited.markdown())
                .isEqualTo("(C), Embassy Vela, 24 September 2009, HARBOUR POLICE: \"NEW\" VANS,"
                        + " [09VELA2776 ¶9bis](http://127.0.0.1:7400/09VELA2776/9bis)");
        assertThat(cited.chicago())
                .isEqualTo("Embassy Vela, “HARBOUR POLICE: \"NEW\" VANS,” telegram 09VELA2776, paragraph 9bis (C),"
                        + " September 24, 2009, http://127.0.0.1:7400/09VELA2776/9bis.");
        assertThat(cited.tag()).isEqualTo("#cablegate #09VELA2776 ¶9bis");
        assertThat(cited.url()).isEqualTo("http://127.0.0.1:7400/09VELA2776/9bis");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HARBOUR POLICE",
                "",
                "RESPONSE TO [08ARDEN12/4] AND 08ARDEN13",
                "{ } \\ % & # _ $ ~ ^ * ` < > | ] [",
                "SEE http://example.org/08ARDEN12/4 AND [this](http://example.org/08ARDEN14/1)"
            })
    void everyFormPastedBackIsItsParagraph(String subject) {
        var spelling = new Spelling(Gazetteer.empty());
        for (var address : List.of("", "1", "9bis", "9-4", "u3")) {
            citation(address, subject).forms().forEach((name, form) -> {
                var spelled = spelling.read(form);
                assertThat(spelled.ids()).as(name + ": " + form).startsWith("09VELA2776");
                assertThat(spelled.address()).as(name + ": " + form).isEqualTo(address);
            });
        }
    }

    @Test
    void aRecordWithoutNumberIsCitedByItsName() {
        var cited = new Citation("x0123456789ab", "u1", "", "", "", "", false, "", BASE);
        var spelling = new Spelling(Gazetteer.empty());
        cited.forms().forEach((name, form) -> {
            assertThat(spelling.read(form).ids()).as(name + form).containsExactly("x0123456789ab");
            assertThat(spelling.read(form).address()).as(form).isEqualTo("u1");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"Harbour Police\" 09VELA2776",
                "\"Harbour Police\" AND 09VELA2776/4",
                "para:(vans 09VELA2776)",
                "minivans [2009 TO 2010]",
            })
    void wordsToSearchForAreNoCitation(String words) {
        assertThat(new Spelling(Gazetteer.empty()).read(words).ids()).doesNotContain("09VELA2776");
    }

    @Test
    void whatBreaksABibliographyIsEscaped() {
        var cited = citation("1", "100% {of} \\X & Y_Z \"Q\"");
        assertThat(cited.bibtex()).contains("title = {{100\\% \\{of\\} /X \\& Y\\_Z \"Q\"}}");
        assertThat(cited.csl()).contains("\"title\":\"100% {of} \\\\X & Y_Z \\\"Q\\\"\"");
    }
}

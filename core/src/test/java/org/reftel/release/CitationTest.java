package org.reftel.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.reftel.model.Basis;
import org.reftel.model.CatalogueEntry;
import org.reftel.model.Digest;
import org.reftel.model.ExtractId;
import org.reftel.model.Label;
import org.reftel.model.Level;
import org.reftel.model.Shape;

class CitationTest {
    private static final String BASE = "http://127.0.0.1:7330";

    private static CatalogueEntry entry(String subject, String sent, Basis basis) {
        return new CatalogueEntry(
                "09PORTVELA118",
                Basis.STATED,
                new ExtractId(Digest.of("one"), 0),
                sent,
                basis,
                "",
                "C",
                List.of("NF"),
                "Embassy Port Vela",
                "PORTVELA",
                subject,
                List.of("PREL"),
                "",
                "",
                3,
                0,
                List.of(Shape.TEXT),
                Label.of(Level.C),
                List.of());
    }

    private static Citation citation() {
        return Citation.of(entry("HARBOUR TALKS", "2009-09-24T19:47:00Z", Basis.STATED), "9bis", "(U)", BASE);
    }

    @Test
    void theNumberAndTheParagraphStandFirst() {
        assertThat(citation().in(Citation.Form.PLAIN))
                .isEqualTo("09PORTVELA118 ¶9bis (U), Embassy Port Vela, 24 Sep 2009, \"HARBOUR TALKS\","
                        + " CONFIDENTIAL NOFORN");
    }

    @Test
    void whatIsInferredIsSaidToBe() {
        var undated = Citation.of(entry("", "", Basis.INFERRED), "", "", BASE);
        assertThat(undated.plain()).isEqualTo("09PORTVELA118, Embassy Port Vela, date not stated, CONFIDENTIAL NOFORN");
        var dated = Citation.of(entry("", "2010-01-29", Basis.INFERRED), "", "", BASE);
        assertThat(dated.plain()).contains("29 Jan 2010 (inferred)");
    }

    @Test
    void markdownLinksThePlaceAndEscapesTheSubject() {
        var hostile = Citation.of(entry("*A* [b](javascript:x) <i>", "", Basis.STATED), "2", "", BASE);
        assertThat(hostile.markdown())
                .startsWith("[09PORTVELA118 ¶2](http://127.0.0.1:7330/09PORTVELA118/2), ")
                .contains("\\*A\\* \\[b\\](javascript:x) \\<i\\>");
    }

    @Test
    void bibtexHasNoOpenBrace() {
        var braces = Citation.of(entry("50% {of} A_B & C\\D", "", Basis.STATED), "", "", BASE);
        assertThat(braces.in(Citation.Form.BIBTEX))
                .startsWith("@misc{09PORTVELA118,\n")
                .contains("title = {{50\\% \\{of\\} A\\_B \\& C\\textbackslash D}}")
                .doesNotContain("date =")
                .endsWith("}");
    }

    @Test
    void cslIsAnItem() {
        assertThat(citation().in(Citation.Form.CSL_JSON))
                .isEqualTo("{\"id\":\"09PORTVELA118/9bis\",\"type\":\"document\",\"genre\":\"Diplomatic cable\","
                        + "\"author\":[{\"literal\":\"Embassy Port Vela\"}],\"title\":\"HARBOUR TALKS\","
                        + "\"issued\":{\"date-parts\":[[2009,9,24]]},\"number\":\"09PORTVELA118\","
                        + "\"locator\":\"9bis\",\"label\":\"paragraph\",\"note\":\"CONFIDENTIAL NOFORN; (U)\","
                        + "\"URL\":\"http://127.0.0.1:7330/09PORTVELA118/9bis\"}");
    }

    @Test
    void controlsOfAHostileSubjectAreShownAndNotCarriedOut() {
        var hostile = Citation.of(entry("A\u202eB\u001b[2J", "", Basis.STATED), "", "", BASE);
        assertThat(hostile.plain()).contains("A<U+202E>B\u241b[2J");
    }
}

package org.reftel.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.reftel.model.Code;
import org.reftel.model.Shape;

class PlainTextTest {
    @Test
    void aTelegramIsReadAsItStands() {
        var extract = Samples.only("\n\n" + Samples.TEXT + "\n\n");
        assertThat(extract.shape()).isEqualTo(Shape.TEXT);
        assertThat(extract.text()).isEqualTo(Samples.TEXT);
        assertThat(extract.facts()).isEmpty();
        assertThat(extract.problems()).isEmpty();
    }

    @Test
    void markdownIsUndoneWhereTheTextShowsThatItIsMarkdown() {
        assertThat(Samples.only(Samples.MARKDOWN).text())
                .isEqualTo(Samples.TEXT
                        .replace("PREL, PGOV, XM", "PREL PGOV XM")
                        .replace("the pier", "the pier, see http://pier.example/a_b"));
    }

    @Test
    void bracketsAndSignsOfATextThatIsNotMarkdownStay() {
        String odd = Samples.TEXT.replace("the pier", "<http://pier.example> [sic] (x) C:\\pier a*b **c**");
        assertThat(Samples.only(odd).text()).isEqualTo(odd);
    }

    @Test
    void characterReferencesAreUndoneOnlyWithSemicolonAndKnownName() {
        String text = Samples.TEXT.replace("the pier", "tea &amp; cake&#8217;s &pounding8 &not; &centrales8 &euro;5");
        assertThat(Samples.only(text).text()).contains("tea & cake’s &pounding8 &not; &centrales8 €5");
    }

    @Test
    void aTransmissionLineBeginsAnotherMessage() {
        var extracts = Samples.all(Samples.TEXT + "\n\n" + Samples.TEXT.replace("0412", "0413"));
        assertThat(extracts).hasSize(2);
        assertThat(extracts.getFirst().text()).isEqualTo(Samples.TEXT);
        assertThat(extracts.get(1).text()).startsWith("VZCZCXRO0413").endsWith("QUILL");
    }

    @Test
    void aHeaderOrLevelAfterASignatureBeginsAnotherMessage() {
        assertThat(Samples.all(Samples.BODY + "\n\n" + Samples.BODY)).hasSize(2);
        assertThat(Samples.all(Samples.BODY + "\nBT\n#0412\n\nNNNN\n\nR 041405Z MAY 09\nFM AMEMBASSY PORT VELA\n"
                        + Samples.BODY))
                .hasSize(2);
        assertThat(Samples.all(Samples.BODY + ". More.\n=====\n" + Samples.BODY))
                .hasSize(2);
        assertThat(Samples.all(Samples.BODY + ". More.\n\f" + Samples.BODY)).hasSize(2);
    }

    @Test
    void theEndOfTheHeaderIsNoEndOfAMessage() {
        assertThat(Samples.all(Samples.HEADER + "\nBT\n" + Samples.BODY + "\nBT\n#0412\nNNNN"))
                .hasSize(1);
    }

    @Test
    void aLaterSectionOrPageBeginsNoMessage() {
        assertThat(Samples.all(Samples.BODY + "\n\nC O N F I D E N T I A L SECTION 02 OF 03 PORT VELA 000412\n\nmore"))
                .hasSize(1);
        assertThat(Samples.all(Samples.BODY + "\n\nCONFIDENTIAL PAGE 02 PORTVE 00412\n\nmore"))
                .hasSize(1);
    }

    @Test
    void aQuotedCableBeginsNoMessage() {
        String quoting = Samples.BODY.replace(
                "¶2.",
                "¶2. (C) Begin text of Costa Verra 12:\n\nUNCLAS COSTA VERRA 000012\n\nSUBJECT: PIER\n\n1. (U) Pier.\n\n"
                        + "MOSS\n\nUNCLAS COSTA VERRA 000013\n\nEnd text.\n\n¶3.");
        assertThat(Samples.all(quoting)).hasSize(1);
        assertThat(Samples.all(Samples.TEXT.replace("¶2.", "¶2. (C) Begin text:\n" + Samples.HEADER + "\nEnd text.\n")))
                .hasSize(1);
    }

    @Test
    void aBodyAloneIsATelegram() {
        assertThat(Samples.all("¶1. (C) The crane fell.\n\n¶2. (SBU) It rose.")).hasSize(1);
    }

    @Test
    void aTextThatEndsInDotsIsSaidToBeCutOff() {
        assertThat(Samples.only(Samples.HEADER + "\n\n...").problems())
                .extracting(problem -> problem.code())
                .containsExactly(Code.W204_TEXT_CUT_OFF);
    }

    @Test
    void wordsOfAPublishersSystemAreSaidAndStay() {
        var extract = Samples.only(Samples.TEXT + "\nSELECT * FROM 'cable'");
        assertThat(extract.problems()).extracting(problem -> problem.code()).containsExactly(Code.W205_PUBLISHER_NOISE);
        assertThat(extract.problems().getFirst().places().getFirst().of(extract.text()))
                .isEqualTo("SELECT * FROM");
    }
}

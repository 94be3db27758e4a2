package org.reftel.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reftel.model.CatalogueFact.Kind;
import org.reftel.model.Code;
import org.reftel.model.Extract;
import org.reftel.model.Shape;

/// The page of the viewer, as HTML and as the text that such a page turns into.
class ViewerTest {
    private static void hasFacts(Extract extract) {
        assertThat(extract.shape()).isEqualTo(Shape.VIEWER);
        assertThat(Samples.facts(extract, Kind.NUMBER)).isNotEmpty().containsOnly("09PORTVELA412");
        assertThat(Samples.facts(extract, Kind.CREATED)).containsExactly("2009-05-03 14:05");
        assertThat(Samples.facts(extract, Kind.RELEASED)).containsExactly("2011-08-30 01:44");
        assertThat(Samples.facts(extract, Kind.CLASSIFICATION)).containsExactly("CONFIDENTIAL");
        assertThat(Samples.facts(extract, Kind.ORIGIN)).containsExactly("Embassy Port Vela");
    }

    @Test
    void aPageGivesItsFactsAndBothBlocks() {
        var extract = Samples.only(Samples.PAGE);
        hasFacts(extract);
        assertThat(Samples.facts(extract, Kind.NUMBER)).hasSize(2);
        assertThat(Samples.facts(extract, Kind.TITLE)).containsExactly("HARBOUR TALKS & TEA");
        assertThat(Samples.facts(extract, Kind.ARTICLE)).containsExactly("http://news.example/cranes");
        assertThat(Samples.telegram(extract)).isEqualTo(Samples.TEXT);
        assertThat(extract.text().substring(0, extract.telegram().start())).endsWith("cranes\n\n");
        assertThat(extract.problems()).isEmpty();
    }

    @Test
    void aBlockIsNotUnescapedBeyondItsLineEnds() {
        String odd = "<<218634>> &pounding8 & a < b <quill@pier.example> <script>x</script> &amp;";
        var extract = Samples.only(Samples.PAGE.replace("the pier", odd));
        assertThat(extract.text()).contains("<<218634>> &pounding8 & a < b <quill@pier.example> <script>x</script> &");
    }

    @Test
    void strayTagsAreDroppedAndABreakIsOneLineEnd() {
        String odd = "a<br>b<br>&#x000A;c</td></tr><strong>d</strong><em>e";
        assertThat(Samples.only(Samples.PAGE.replace("the pier", odd)).text()).contains("a\nb\ncde.");
    }

    @Test
    void aPageThatIsCutOffGivesWhatIsThere() {
        int cut = Samples.PAGE.indexOf("harbour master");
        assertThat(Samples.only(Samples.PAGE.substring(0, cut)).text()).endsWith("The ");
        var table = Samples.only(Samples.PAGE.substring(0, Samples.PAGE.indexOf("DE RUEHPVL")));
        assertThat(table.text()).endsWith("RUEHYY\n");
    }

    @Test
    void aFragmentWithOneBlockIsRead() {
        var extract = Samples.only("<div><pre>" + Samples.block(Samples.TEXT) + "</pre></div>");
        assertThat(extract.text()).isEqualTo(Samples.TEXT);
        assertThat(extract.shape()).isEqualTo(Shape.VIEWER);
    }

    @Test
    void aPartialExtractIsSaid() {
        var extract = Samples.only(Samples.PAGE.replace(
                Samples.block(Samples.HEADER), "This record is a partial extract of the original cable. No more."));
        assertThat(extract.problems()).extracting(problem -> problem.code()).containsExactly(Code.W203_PARTIAL_EXTRACT);
    }

    @Test
    void anotherPageWithATelegramIsReadFromItsFirstLineOn() {
        String page =
                "<html><body><p>Our archive</p><p>" + Samples.TEXT.replace("\n", "<br/>\n") + "</p></body></html>";
        var extract = Samples.only(page);
        assertThat(extract.text())
                .startsWith("VZCZC")
                .contains("\nFM AMEMBASSY PORT VELA\n")
                .doesNotContain("<br");
        assertThat(Samples.all("<html><body><p>Our archive of cables</p><br></body></html>"))
                .isEmpty();
    }

    @Test
    void aPageAsTextGivesItsFactsAndNoFurniture() {
        var extract = Samples.only(Samples.PAGE_TEXT);
        hasFacts(extract);
        assertThat(Samples.facts(extract, Kind.TITLE)).containsExactly("HARBOUR TALKS RESUME");
        assertThat(Samples.facts(extract, Kind.ARTICLE))
                .containsExactly("http://news.example/cranes", "http://news.example/more");
        assertThat(Samples.telegram(extract))
                .startsWith("VZCZC")
                .endsWith("QUILL")
                .contains("PREL PGOV XM", " $200 ");
        assertThat(extract.text()).doesNotContain("Twitter", "Community", "Understanding", "cablegate");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "| Reference ID | Created | Released | Classification | Origin |\n|---|---|---|---|---|\n"
                        + "| [09PORTVELA412](#) | 2009-05-03 14:05 | 2011-08-30 01:44 | CONFIDENTIAL |"
                        + " Embassy Port Vela |",
                "Reference ID\nCreated\nReleased\nClassification\nOrigin\n09PORTVELA412\n2009-05-03 14:05\n"
                        + "2011-08-30 01:44\nCONFIDENTIAL\nEmbassy Port Vela",
                "Reference ID\n\n09PORTVELA412\n\nCreated\n\n2009-05-03 14:05\n\nReleased\n\n2011-08-30 01:44\n\n"
                        + "Classification\n\nCONFIDENTIAL\n\nOrigin\n\nEmbassy Port Vela",
                "Reference ID Created Released Classification Origin\n"
                        + "09PORTVELA412 2009-05-03 14:05 2011-08-30 01:44 CONFIDENTIAL Embassy Port Vela"
            })
    void theRowOfFactsIsReadHoweverItWasLaidOut(String row) {
        var extract = Samples.only("Viewing cable 09PORTVELA412, HARBOUR TALKS\n\n" + row + "\n\n" + Samples.TEXT);
        hasFacts(extract);
        assertThat(Samples.telegram(extract)).isEqualTo(Samples.TEXT);
        var without = Samples.only(row + "\n\n" + Samples.TEXT);
        hasFacts(without);
        assertThat(Samples.telegram(without)).isEqualTo(Samples.TEXT);
    }

    @Test
    void severalPagesInOneSourceAreSeveralMessages() {
        assertThat(Samples.all(Samples.PAGE_TEXT + Samples.PAGE_TEXT)).hasSize(2);
        assertThat(Samples.all(Samples.PAGE + Samples.PAGE)).hasSize(2);
    }

    @Test
    void aHeadingOfACableThatSoundsLikeFurnitureStays() {
        String text = Samples.PAGE_TEXT.replace("¶2. (SBU)", "Community resources\n-------------------\n\n¶2. (SBU)");
        assertThat(Samples.only(text).text()).contains("Community resources").endsWith("QUILL");
    }
}

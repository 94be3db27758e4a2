package org.reftel.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reftel.model.Code;
import org.reftel.model.Digest;
import org.reftel.model.Extract;
import org.reftel.model.Problem;
import org.reftel.model.Shape;
import org.reftel.model.Source;

class ArticleTest {
    private static Formats.Result read(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Formats().read(new Source(Digest.of(bytes), "note.txt", bytes.length), bytes);
    }

    private static List<String> facts(Extract extract) {
        return extract.facts().stream()
                .map(fact -> fact.kind() + " " + fact.at().of(extract.text()))
                .toList();
    }

    @Test
    void aTextThatNamesACableByItsTagIsAnArticle() {
        var read = read("Who guards the harbour\n\nSee #11PORTVELA118 for the plan.\n");
        assertThat(read.extracts()).extracting(Extract::shape).containsExactly(Shape.ARTICLE);
        assertThat(read.extracts().getFirst().text()).contains("See #11PORTVELA118 for the plan.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The cable 11PORTVELA118 is spoken of without its tag.",
                "a { color: #00FF00; background: #99CC33; border: #12ABCD12 }",
                "#09A1 #9VELA1 #009VELA #09vela12 #09VELA12x",
                "url,title,date,ids\nhttp://example.org,Nothing,2012-01-01,none\n",
                "url,title\nhttp://example.org,11PORTVELA118\n",
            })
    void whatNamesNoCableStaysUnread(String text) {
        assertThat(read(text).extracts()).isEmpty();
        assertThat(read(text).problems()).extracting(Problem::code).containsExactly(Code.E210_UNKNOWN_SHAPE);
    }

    @Test
    void aTelegramThatHoldsATagIsATelegram() {
        var read =
                read("R 151622Z FEB 11\nFM AMEMBASSY PORT VELA\nTO RUEHC/SECSTATE WASHDC\nUNCLAS PORT VELA 000118\n\n"
                        + "SUBJECT: TAGS\n\n1. (U) The web speaks of #11PORTVELA117.\n");
        assertThat(read.extracts()).extracting(Extract::shape).containsExactly(Shape.TEXT);
    }

    @Test
    void whatANoteSaysOfItselfIsTaken() {
        var read = read("Title: The vans\nURL: http://example.org/vans\nDate: 2012-05-01\n\nSee #11PORTVELA118.\n");
        assertThat(facts(read.extracts().getFirst()))
                .containsExactly("TITLE The vans", "ARTICLE http://example.org/vans", "CREATED 2012-05-01");
    }

    @Test
    void eachRowOfARegisterIsAUse() {
        var read = read("URL,Title,Date,IDs\r\nhttp://example.org/1,\"Vans, \"\"new\"\" ones\",2012-05-01,"
                + "#11PORTVELA118 11PORTVELA412\r\nhttp://example.org/2,Second,,12PORTVELA31\r\nbroken row\r\n");
        assertThat(read.extracts()).hasSize(2);
        assertThat(facts(read.extracts().getFirst())).contains("ARTICLE http://example.org/1", "CREATED 2012-05-01");
        assertThat(read.extracts().getFirst().text()).endsWith("#11PORTVELA118 11PORTVELA412");
        assertThat(facts(read.extracts().getLast())).containsExactly("ARTICLE http://example.org/2", "TITLE Second");
    }

    @Test
    void aPageIsReadWithoutItsTags() {
        var read =
                read("<html><body><h1>Vans</h1><p>See <b>#11PORTVELA118</b> &amp; more.</p><p>End.</p></body></html>");
        assertThat(read.extracts().getFirst().text().strip())
                .matches("(?s)Vans\\s+See #11PORTVELA118 & more\\.\\s+End\\.");
        assertThat(read.extracts().getFirst().text()).contains("Vans\n\n");
    }
}

package org.reftel.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordPageTest {
    @TempDir
    static Path folder;

    private static Served served;

    @BeforeAll
    static void read() throws IOException {
        served = Served.of(folder.resolve("room"), Path.of("../examples"));
    }

    @AfterAll
    static void close() throws IOException {
        assertThat(served.faults()).isEmpty();
        served.close();
    }

    private static String page(String path) {
        var answer = served.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    /// The text of a page as a person reads it.
    static String text(String html) {
        return unescaped(html.replaceAll("<[^>]*>", " ")).replaceAll("\\s+", " ");
    }

    static String unescaped(String html) {
        return html.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#34;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }

    @Test
    void aRecordOfEveryShapeHasThreeBoxes() {
        var ids = List.of(
                "11PORTVELA118",
                "11PORTVELA204",
                "11PORTVELA355",
                "11PORTVELA412",
                "11PORTVELA733",
                "11SANTORELL87",
                "12PORTVELA31",
                "12PORTVELA266");
        for (var id : ids) {
            assertThat(text(page("/" + id)))
                    .contains("What and when", "Receivers and subject", "About this copy", "sent ", "precedence ");
        }
    }

    @Test
    void theBoxesSayWhatTheTerminalSays() {
        assertThat(text(page("/11PORTVELA118")))
                .contains("number 11PORTVELA118", "sent 2011-02-15 16:22Z", "released not stated")
                .contains("subject INTERIOR SECRETARY SETS OUT A PLAN FOR THE HARBOUR POLICE")
                .contains("precedence PRIORITY, for information ROUTINE")
                .contains("PREL subject: External political relations")
                .contains("10 PORT VELA 902 10PORTVELA902 wanted")
                .contains("1.4 (b) Foreign government information");
    }

    @Test
    void whatIsInferredSaysWhy() {
        assertThat(text(page("/11PORTVELA733"))).contains("2011-11-17 inferred").containsPattern("inferred .*infer");
    }

    @Test
    void aParagraphIsMarkedAndItsWordsAreWhole() {
        var page = page("/11PORTVELA118/1");
        assertThat(page).contains("id=\"par1\" aria-label=\"Paragraph 1\" data-here", "<a class=\"pilcrow\" id=\"1\"");
        assertThat(text(page).replace(" .", ".").replace(" ,", ","))
                .contains("from 1,200 officers today to 1,450 by June 30 and to 2,000 by the end of 2012");
    }

    @Test
    void whatAParagraphSaysIsMarkedInItAndListedBelow() {
        var page = page("/11PORTVELA118/1");
        var listed = Pattern.compile("href=\"#s(\\d+)\"")
                .matcher(page)
                .results()
                .map(one -> one.group(1))
                .toList();
        assertThat(listed).isNotEmpty();
        for (var number : listed) {
            assertThat(page).containsOnlyOnce("id=\"s" + number + "\"");
        }
        assertThat(text(page)).contains("figure ").contains("said by: ");
    }

    @Test
    void everyStretchOfTheHeaderIsExplained() {
        assertThat(text(page("/11PORTVELA118")))
                .contains("Header as printed, each line explained")
                .contains("VZCZCXRO4417 transmission id number of this transmission")
                .contains("date-time group: day, hour and minute");
    }

    @ParameterizedTest
    @CsvSource({
        "/11%20PORT%20VELA%20000118, /11PORTVELA118",
        "/11portvela118, /11PORTVELA118",
        "/%2311PORTVELA118, /11PORTVELA118",
        "/PORT%20VELA%20118, /11PORTVELA118",
        "/11PORTVELA118/par2, /11PORTVELA118/2",
        "/11PORTVELA118/%C2%B62, /11PORTVELA118/2",
        "/11PORTVELA118/02, /11PORTVELA118/2",
        "/11portvela118/2, /11PORTVELA118/2",
        "/11PORTVELA118%23par2, /11PORTVELA118/2"
    })
    void anySpellingLeadsToTheOneAddress(String asked, String canonical) {
        var answer = served.get(asked);
        assertThat(answer.statusCode()).isEqualTo(301);
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith(canonical);
    }

    @Test
    void aParagraphThatDoesNotExistIsNotTheTopOfThePage() {
        var answer = served.get("/11PORTVELA118/99");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(text(answer.body())).contains("No such paragraph", "What there is", "¶1");
        assertThat(answer.body()).contains("href=\"/11PORTVELA118/2\"");
    }

    @Test
    void aRecordThatIsNotHeldSaysWhoWantsIt() {
        var answer = served.get("/10PORTVELA902");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(text(answer.body())).contains("No such record", "wanted: 11PORTVELA118/header");
    }

    @Test
    void neighboursOfThePostAreOneStepAway() {
        assertThat(page("/11PORTVELA204"))
                .contains("rel=\"prev\" href=\"/11PORTVELA118\"")
                .contains("rel=\"next\"");
    }

    @Test
    void whatRefersToARecordIsListedThere() {
        var answer = text(page("/11PORTVELA118"));
        assertThat(answer.substring(answer.indexOf("What refers to it"))).contains("11PORTVELA");
    }

    @Test
    void whatIsAboveTheViewIsWithheldAndNothingElse() {
        var page = served.get("/11PORTVELA118", "U").body();
        assertThat(page).contains("withheld").doesNotContain("1,450").doesNotContain("Sorrel");
        assertThat(text(page)).contains("source withheld", "withheld, or not in this copy");
    }

    @Test
    void hostileTextIsShownAndDoesNothing(@TempDir Path work) throws IOException {
        var script = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>";
        var cable = """
            R 151622Z FEB 11
            FM AMEMBASSY PORT VELA %1$s
            TO RUEHC/SECSTATE WASHDC %1$s
            UNCLAS PORT VELA 000666

            TAGS: PREL %1$s
            SUBJECT: %1$s \u202eEVIL\u202c \u0007

            REF: A. %1$s
            Classified By: %1$s for reasons 1.4 (b) %1$s

            1. (U) %1$s \u202e txt \u0000\u001b[31m %2$s

            2. (U) The Minister said 40 %1$s vans were bought.
            %1$s
            """.formatted(script, "long ".repeat(1_000_000));
        var file = Files.writeString(work.resolve("cable <b>'\".txt"), cable);
        try (var hostile = Served.of(work.resolve("room"), file)) {
            for (var path : List.of("/11PORTVELA666", "/11PORTVELA666/1", "/11PORTVELA666/1?at=20000")) {
                var page = hostile.get(path);
                assertThat(hostile.faults()).isEmpty();
                assertThat(page.statusCode()).isEqualTo(200);
                assertThat(page.body())
                        .hasSizeLessThan(400_000)
                        .doesNotContain("<script>alert")
                        .doesNotContain("<img")
                        .doesNotContain("\u202e")
                        .doesNotContain("\u001b")
                        .doesNotContain("\u0000");
            }
            assertThat(hostile.get("/11PORTVELA666").body())
                    .contains("&lt;script&gt;alert(1)", "&lt;U+202E&gt;", "Read on: ");
        }
    }

    @Test
    void aRecordOfManyParagraphsIsShownInPages(@TempDir Path work) throws IOException {
        var cable = new StringBuilder("R 151622Z FEB 11\nFM AMEMBASSY PORT VELA\nTO RUEHC/SECSTATE WASHDC\n"
                + "UNCLAS PORT VELA 000667\n\nSUBJECT: MANY\n\n");
        for (int i = 1; i <= 380; i++) {
            cable.append(i).append(". (U) Paragraph number ").append(i).append(" of a long telegram.\n\n");
        }
        var file = Files.writeString(work.resolve("many.txt"), cable);
        try (var many = Served.of(work.resolve("room"), file)) {
            assertThat(many.get("/11PORTVELA667").body())
                    .contains("id=\"par300\"", "href=\"/11PORTVELA667?from=300\"")
                    .doesNotContain("id=\"par301\"");
            assertThat(many.get("/11PORTVELA667?from=300").body()).contains("id=\"par301\"", "?from=0\"");
            assertThat(many.get("/11PORTVELA667/350").body()).contains("id=\"par350\"");
        }
    }
}

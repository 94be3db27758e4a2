package org.reftel.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reftel.Accepts;
import org.reftel.Shared;

class TextPageTest {
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

    private static String text(String path) {
        return RecordPageTest.text(page(path));
    }

    @Test
    void aRepairStandsBesideWhatTheCopyHas() {
        assertThat(page("/text/11PORTVELA118"))
                .contains("Ambassador<mark class=\"damaged\" title=\"R104\">,</mark>s first call")
                .contains("Ambassador<mark class=\"repaired\">’</mark>s first call");
        assertThat(text("/text/11PORTVELA118"))
                .contains("R104 apostrophe as comma: \",\" becomes \"’\"", "certain", "applied", "leave out");
    }

    @Test
    void aRepairLeftOutIsLeftOutOnThisPageAlone() {
        assertThat(page("/text/11PORTVELA118?without=R104"))
                .contains("Ambassador<mark class=\"doubtful\">,</mark>s first call", "nothing is changed for others");
        assertThat(page("/text/11PORTVELA118")).contains("Ambassador<mark class=\"repaired\">’</mark>s first call");
        assertThat(page("/text/11PORTVELA118?without=2"))
                .contains("Ambassador<mark class=\"doubtful\">,</mark>s first call");
        assertThat(text("/11PORTVELA118")).contains("Ambassador’s first call");
    }

    @Test
    void whatIsNoNameOfARepairChangesNothing() {
        assertThat(page("/text/11PORTVELA118?without=%3Cscript%3E,R999"))
                .contains("Ambassador<mark class=\"repaired\">’</mark>s first call")
                .doesNotContain("SCRIPT");
    }

    @Test
    void aParagraphIsFoundInItsCopy() {
        assertThat(page("/text/11PORTVELA118/2")).contains("<tr id=\"2\" class=\"same\" aria-current=\"true\">");
        assertThat(served.get("/text/11portvela118/par2")
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .endsWith("/text/11PORTVELA118/2");
        assertThat(served.get("/text/11PORTVELA118/99").statusCode()).isEqualTo(404);
    }

    @Test
    void theBytesOfALineAreShownAsTheyCame() throws IOException {
        var line = Files.readString(Path.of("../examples/11PORTVELA118.txt"))
                .lines()
                .findFirst()
                .orElseThrow();
        assertThat(page("/text/11PORTVELA118?bytes=1")).contains("00000000 ", "56 5a 43 5a 43 58 52 4f", line);
    }

    @Test
    void tagsThatOthersMadeAreALayerAndNoText() {
        assertThat(page("/text/11PORTVELA733")).doesNotContain("class=\"tagged\"");
        assertThat(page("/text/11PORTVELA733?tags=1")).contains("class=\"tagged\"", "<sub>ORG</sub>");
    }

    @Test
    void ofARecordShownInPartTheSourceIsNotShown() {
        var page = served.get("/text/11PORTVELA118?bytes=1", "U");
        if (page.statusCode() == 200) {
            assertThat(page.body())
                    .contains("source withheld")
                    .doesNotContain("Bytes of")
                    .doesNotContain("11PORTVELA118.txt")
                    .doesNotContain("1,450");
        }
    }

    @Test
    void copiesAreShownSideBySideWithWhereTheyDiffer() {
        assertThat(text("/copies/12PORTVELA140"))
                .contains("2 copies, which says what", "copy 1 leads", "Where a copy differs", "shape telegram");
        assertThat(page("/text/12PORTVELA140?copy=2")).contains("copy 2", "shown here");
        assertThat(text("/12PORTVELA140")).contains("2 copies, 1 differences");
        assertThat(text("/copies/11PORTVELA118")).contains("1 copy, which says what", "None.");
    }

    @Test
    @Accepts("A20")
    void theTagsOfASeedAreALayer(@TempDir Path work) throws IOException {
        try (var seeds = Served.of(work.resolve("room"), Shared.require().resolve("seeds"))) {
            var tagged = seeds.get("/text/10MEXICO83?tags=1").body();
            // Four more stand in page lines, which are taken out as a whole.
            assertThat(tagged.split("class=\"tagged\"", -1)).hasSize(153 + 1);
            assertThat(seeds.get("/text/10MEXICO83").body())
                    .doesNotContain("class=\"tagged\"")
                    .contains("157 tags");
        }
    }
}

package org.reftel.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reftel.Accepts;
import org.reftel.Shared;
import org.reftel.cli.Opener;
import org.reftel.cli.Workroom;
import org.reftel.desk.Answer;
import org.reftel.desk.Opened;
import org.reftel.main.Main;

/// What the coverage table asks of the reader's page, on the five seeds. Skipped where they are absent.
class SeedPagesTest {
    private static final List<String> SEEDS =
            List.of("09MEXICO3443", "09MEXICO3093", "09MEXICO2134", "10MEXICO83", "09MEXICO2776");

    @TempDir
    static Path folder;

    private static Served served;
    private static Workroom room;

    @BeforeAll
    static void read() throws IOException {
        served = Served.of(folder.resolve("room"), Shared.require().resolve("seeds"));
        room = Main.room(folder.resolve("room"), Opener.Way.READ);
    }

    @AfterAll
    static void close() throws IOException {
        if (served != null) {
            assertThat(served.faults()).isEmpty();
            served.close();
            room.close();
        }
    }

    private static String page(String path) {
        var answer = served.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    private static String text(String path) {
        return RecordPageTest.text(page(path));
    }

    private static Map<String, List<String>> paragraphs() throws IOException {
        var paragraphs = new LinkedHashMap<String, List<String>>();
        for (var id : SEEDS) {
            if (room.desk().open(id) instanceof Answer.Found<Opened>(var opened)) {
                paragraphs.put(
                        id,
                        opened.paragraphs().stream().map(Opened.Shown::address).toList());
            }
        }
        return paragraphs;
    }

    @Test
    @Accepts({"A10", "A12", "A13"})
    void everyCopiedCitationPastedBackLandsOnItsParagraph() throws IOException {
        var forms = Pattern.compile("<dt>([^<]+)</dt><dd><code dir=\"auto\">([^<]*)</code>");
        var seen = new TreeSet<String>();
        var kinds = new TreeSet<String>();
        for (var record : paragraphs().entrySet()) {
            for (var address : record.getValue()) {
                var citation = record.getKey() + "/" + address;
                var page = page("/" + citation);
                var cited = page.substring(page.indexOf("id=\"par" + address + "\""));
                cited = cited.substring(0, cited.indexOf("</section>"));
                for (var form : forms.matcher(cited).results().toList()) {
                    var copied = RecordPageTest.unescaped(form.group(2));
                    kinds.add(form.group(1));
                    assertThat(room.desk().open(copied))
                            .as(copied)
                            .isInstanceOfSatisfying(Answer.Found.class, found -> {
                                var opened = (Opened) found.value();
                                assertThat(opened.entry().id()).isEqualTo(record.getKey());
                                assertThat(opened.paragraphs())
                                        .extracting(Opened.Shown::address)
                                        .containsExactly(address);
                            });
                    seen.add(citation);
                }
            }
        }
        assertThat(seen).hasSize(64);
        assertThat(kinds).containsExactlyInAnyOrder("plain", "Markdown", "Chicago", "BibTeX", "CSL-JSON", "URL", "tag");
    }

    @Test
    @Accepts("A01")
    void fiveSpellingsOfEachSeedOpenOnePage() {
        int opened = 0;
        for (var id : SEEDS) {
            var serial = id.substring("09MEXICO".length());
            for (var spelling : List.of(
                    id,
                    "MEXICO%20" + serial,
                    id.substring(0, 2) + "%20MEXICO%20" + "0".repeat(6 - serial.length()) + serial,
                    "MEXICO%20CITY%20" + serial,
                    "%23" + id)) {
                var answer = served.get("/" + spelling);
                boolean canonical = spelling.equals(id);
                assertThat(answer.statusCode()).as(spelling).isEqualTo(canonical ? 200 : 301);
                assertThat(answer.headers().firstValue("Location").orElse("/" + id))
                        .endsWith("/" + id);
                opened++;
            }
        }
        assertThat(opened).isEqualTo(25);
        assertThat(text("/10MEXICO83")).containsPattern("number 10MEXICO83 [A-Z].*sent 2010-01-29 inferred [A-Z]");
    }

    @Test
    @Accepts("A02")
    void everySeedShowsThreeBoxesAndNothingInvented() {
        for (var id : SEEDS) {
            assertThat(text("/" + id)).contains("What and when", "Receivers and subject", " paragraphs ");
        }
        assertThat(text("/10MEXICO83")).contains("to not in this copy", "info not in this copy", "2010-01-29 inferred");
        assertThat(text("/09MEXICO3093")).doesNotContain("Box built from the telegram");
        assertThat(text("/09MEXICO2776")).contains("Box built from the telegram: this copy has none.");
    }

    @Test
    @Accepts("A05")
    void headingsAreNavigation() {
        var counts =
                Map.of("09MEXICO3443", 6, "09MEXICO3093", 5, "09MEXICO2134", 4, "10MEXICO83", 4, "09MEXICO2776", 7);
        counts.forEach((id, count) -> {
            var page = page("/" + id);
            var outline = page.substring(page.indexOf("class=\"outline\""));
            outline = outline.substring(0, outline.indexOf("</nav>"));
            assertThat(outline.split("<li>", -1)).as(id).hasSize(count + 1);
        });
    }

    @Test
    @Accepts("A08")
    void theJustificationIsExplainedWithoutANetwork() {
        for (var id : List.of("09MEXICO3093", "09MEXICO2134", "09MEXICO2776")) {
            assertThat(text("/" + id)).contains("1.4 (b) Foreign government information", "1.4 (d) Foreign relations");
        }
        assertThat(text("/10MEXICO83")).contains("derived from DSCG 05-1 B, D");
        assertThat(text("/09MEXICO3443")).contains("no date (E.O. 12958: N/A)");
    }

    @Test
    @Accepts("A09")
    void noStretchOfAHeaderIsLeftUnexplained() {
        for (var id : SEEDS) {
            assertThat(page("/" + id)).doesNotContain("<b>unexplained</b>");
        }
    }

    @Test
    @Accepts("A14")
    void createdAndReleasedAreDifferentFacts() {
        assertThat(text("/09MEXICO3093")).contains("released 2011-08-30 01:44", "created 2009-10-27 22:38");
        for (var id : SEEDS) {
            if (!id.equals("09MEXICO3093")) {
                assertThat(text("/" + id)).contains("released not stated");
            }
        }
    }

    @Test
    @Accepts("A19")
    void oldFragmentsResolveUpToTheLast() {
        for (int i = 1; i <= 17; i++) {
            assertThat(page("/10MEXICO83")).contains("id=\"par" + i + "\"");
            var answer = served.get("/10MEXICO83%23par" + i);
            assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/10MEXICO83/" + i);
        }
        var missing = served.get("/10MEXICO83/par18");
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.body()).contains("No such paragraph");
    }

    @Test
    @Accepts("A15")
    void theArticleThatUsedACableIsNamedThere() {
        var page = page("/09MEXICO3093");
        var articles = page.substring(page.indexOf("Appears in these articles"));
        assertThat(articles).contains("jornada").contains("rel=\"noreferrer noopener\"");
    }

    @Test
    @Accepts("A21")
    void tagsLeadToTheirListsWithKindAndName() {
        assertThat(page("/09MEXICO2776")).contains("href=\"/tags/PREL\"");
        assertThat(text("/09MEXICO2776"))
                .contains(
                        "MX country or place: Mexico", "UN organisation: United Nations", "PHUM subject: Human rights");
    }

    @Test
    @Accepts("A22")
    void twoShapesOfOneCableAreOneRecordAndNoAddressChanges(@TempDir Path work) throws IOException {
        var other = Shared.require().resolve("corpus/viewer/10MEXICO83.html");
        try (var both = Served.of(work.resolve("room"), Shared.require().resolve("seeds"), other)) {
            var alone = page("/10MEXICO83");
            var merged = both.get("/10MEXICO83").body();
            assertThat(RecordPageTest.text(alone)).contains("2010-01-29 inferred");
            assertThat(RecordPageTest.text(merged))
                    .doesNotContain("2010-01-29 inferred")
                    .contains("2 copies, ");
            for (int i = 1; i <= 17; i++) {
                assertThat(merged).contains("id=\"par" + i + "\"");
            }
            assertThat(merged).doesNotContain("id=\"par18\"");
            assertThat(RecordPageTest.text(both.get("/copies/10MEXICO83").body()))
                    .contains("2 copies, which says what", "shape viewer page tagged HTML", "Where a copy differs");
        }
    }
}

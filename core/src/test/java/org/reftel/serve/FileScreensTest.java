package org.reftel.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reftel.Accepts;
import org.reftel.file.Kinds;
import org.reftel.ingest.Filing;
import org.reftel.model.Label;
import org.reftel.model.View;
import org.reftel.model.file.Draft;
import org.reftel.model.file.FileEntry;
import org.reftel.testing.Filed;

/// What the screens of files say: what a number counts, which kinds can be chosen, what waits.
class FileScreensTest {
    private static final String OFFICES = "[aria-label='who waits, for whom']";
    private static final String LISTS = "[aria-label='charges under each list']";
    private static final String CHARGES = "[aria-label=Charges]";
    private static final String LINES = "[aria-label=Waits]";
    private static final String OWN = "port-inspection";

    @TempDir
    static Path folder;

    private static Served served;
    private static Served empty;

    @BeforeAll
    static void serve() throws IOException {
        Served.of(folder.resolve("empty")).close();
        empty = Served.writing(folder.resolve("empty"), View.OWNER);
        served = Served.of(folder.resolve("room"), Path.of("../examples"));
        FiledExamples.into(served);
        var page = Files.readString(Path.of("../docs/how-to/add-a-kind.md"));
        int start = page.indexOf("```json\n") + "```json\n".length();
        var own = Kinds.read(page.substring(start, page.indexOf("```", start)).getBytes(StandardCharsets.UTF_8));
        served.room()
                .filing()
                .open(
                        new Filing.Opening(
                                "Pier 4 inspection",
                                "PIERFOUR",
                                own,
                                "Port Office",
                                Optional.of(LocalDate.of(2012, 6, 1)),
                                Optional.of(Label.parse("S")),
                                List.of(new Draft(
                                        "authority",
                                        Optional.of(LocalDate.of(2012, 6, 1)),
                                        "",
                                        new TreeMap<>(Map.of(
                                                "scope",
                                                "cameras of pier 4",
                                                "begins",
                                                "2012-06-01",
                                                "ends",
                                                "2012-07-10")),
                                        List.of(),
                                        List.of(),
                                        FileEntry.NONE,
                                        Optional.empty()))),
                        "A. Reader");
    }

    @AfterAll
    static void close() throws IOException {
        served.close();
        empty.close();
    }

    private static String words(String path, String as) {
        var answer = served.get(path, as);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body().replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
    }

    private static String words(String path) {
        return words(path, "");
    }

    @Test
    void listPageAndProgramCountTheEntriesThatStandAndSaySo() {
        assertThat(words("/files")).contains("Entries: those that stand, without the cover and what was corrected");
        assertThat(served.get("/files").body()).contains("aria-label=\"11 entries of QUAYSHOOTING that stand\"");
        assertThat(words("/file/QUAYSHOOTING"))
                .contains("Entries 11 ", "11 stand; shown besides: the cover and 1 entry that was corrected.");
        assertThat(served.get("/api/v1/files").body()).contains("\"entries\":11");
        assertThat(served.get("/api/v1/files/QUAYSHOOTING").body()).contains("\"standing\":11", "\"corrected\":1");
        assertThat(words("/file/QUAYSHOOTING?as-of=2011-05-18")).contains("0 stand; shown besides: the cover.");
    }

    @Test
    void aKindThatSomebodyWroteCanBeChosenWhereItsFileIsSeen() throws IOException {
        var option = "value=\"" + OWN + "\"";
        assertThat(served.get("/files/open").body()).contains(option, "(this room's own)");
        assertThat(served.get("/api/v1/kinds").body()).contains("\"kind\":\"" + OWN + "\"", "\"own\":true");
        assertThat(served.get("/api/v1/kinds?as=C").body())
                .as("its only file is SECRET")
                .doesNotContain(OWN, "\"own\":true");
        assertThat(empty.get("/files/open").body()).doesNotContain(option);
        assertThat(served.room().desk().kinds().getLast().key()).isEqualTo(OWN);
    }

    @Test
    void ofOneKeyTheNewestVersionIsChosen(@TempDir Path other) throws IOException {
        Served.of(other.resolve("room")).close();
        try (var room = Served.writing(other.resolve("room"), View.OWNER)) {
            var kind = Kinds.shipped("dossier").orElseThrow();
            var newer = Kinds.read(definition("dossier", kind.version() + 1, "Our dossier"));
            var older = Kinds.read(definition("own", 1, "The older"));
            var latest = Kinds.read(definition("own", 2, "The newer"));
            for (var one : List.of(latest, older, newer)) {
                room.room()
                        .filing()
                        .open(
                                new Filing.Opening(
                                        "A file of " + one.title(),
                                        "",
                                        one,
                                        "",
                                        Optional.empty(),
                                        Optional.empty(),
                                        List.of()),
                                "A. Reader");
            }
            var kinds = room.room().desk().kinds();
            assertThat(kinds).filteredOn(one -> one.key().equals("own")).containsExactly(latest);
            assertThat(kinds).filteredOn(one -> one.key().equals("dossier")).containsExactly(newer);
            assertThat(kinds).hasSize(Kinds.shipped().size() + 1);
            var filings = new Filings(room);
            assertThat(filings.send("/files/open", "title", "By the form", "kind", "own")
                            .statusCode())
                    .isEqualTo(303);
            assertThat(room.room().desk().files(room.today()))
                    .filteredOn(state -> state.title().equals("By the form"))
                    .allMatch(state -> state.kind().equals(latest))
                    .hasSize(1);
        }
    }

    private static byte[] definition(String key, int version, String title) {
        return ("{\"kind\":\"" + key + "\",\"version\":" + version + ",\"title\":\"" + title
                        + "\",\"begins\":\"open\",\"stages\":[{\"stage\":\"open\",\"title\":\"open\"}],\"entries\":[]}")
                .getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void whatWaitsStandsOnItsPageWithTheEntryThatSaysSo() {
        assertThat(words("/files/notices"))
                .contains("1 hearing on 2012-07-01", "2012-07-14 10:00", "First Court", "to come", "QUAYSHOOTING");
        assertThat(words("/files/clocks"))
                .contains("Question Navy 2012-01-10", "2012-02-01 missed, 151 days over", "Lt. Iago Branth");
        assertThat(words("/files/ages"))
                .contains(
                        "not answered Navy 2012-01-10 173 days 2012-02-01",
                        "handed over, not accepted",
                        "open file (indicted)")
                .doesNotContain("no prosecutor named");
        assertThat(words("/files/expiring"))
                .contains("2012-07-10 9 days left cameras of pier 4 not stated 2012-06-01 PIERFOUR");
        assertThat(served.get("/files/expiring").body()).containsPattern("href=\"/file/PIERFOUR#[0-9]+PIERFOUR1\"");
    }

    @Test
    void aGroupIsShownAloneAndItsFileHoldsTheSameLines() {
        assertThat(words("/files/clocks?of=met")).contains("None of the").doesNotContain("151 days over");
        assertThat(words("/files/clocks?of=missed")).contains("151 days over");
        assertThat(served.get("/files/clocks.csv?of=met").body().lines()).hasSize(1);
        assertThat(served.get("/files/clocks.csv?of=missed").body().lines())
                .hasSizeGreaterThan(1)
                .allMatch(line -> line.contains("missed") || line.contains("standing"));
    }

    @Test
    void whoMayNotReadAFileSeesNothingOfItInAnyCount() {
        assertThat(words("/files/expiring", "C"))
                .contains("0 authorities: no entry tells of any by that day.")
                .doesNotContain("PIERFOUR");
        assertThat(words("/files/ages", "U")).contains("0 lines: no entry");
        assertThat(served.get("/api/v1/files/expiring?as=C").body()).contains("\"in-force\":0", "\"expiring\":[]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"notices", "clocks", "ages", "expiring", "waits", "charges"})
    void anEmptyRoomShowsZerosAndSaysSo(String page) {
        var body = empty.get("/files/" + page).body();
        assertThat(body).contains("<p class=\"empty\">0 ", "<span class=\"count\">0</span>");
        assertThat(body).doesNotContain("<tbody>");
        assertThat(empty.get("/files/" + page + ".json").body()).isEqualTo("[]\n");
        assertThat(empty.get("/api/v1/files/" + page + "?of=nonsense").statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "notices, 2012-06-19, 0 hearings",
        "clocks, 2012-01-20, 'due, 12 days left'",
        "ages, 2012-01-20, 'not answered Navy 2012-01-10 10 days'",
        "expiring, 2012-07-11, over since 1 day"
    })
    void itIsAskedAsOfAnyDay(String page, String day, String says) {
        assertThat(words("/files/" + page + "?as-of=" + day)).contains(says, day);
        assertThat(served.get("/files/" + page + "?as-of=" + day).body())
                .contains("href=\"/files/funnel?as-of=" + day + "\"");
    }

    /// Each number of the table is that of the lines that it leads to, here, in the file and for programs.
    @Test
    @Accepts("F28")
    void theTableOfOfficesHoldsTheItemsThatItLeadsTo(@TempDir Path other) throws IOException {
        Served.of(other.resolve("room")).close();
        try (var room = Served.writing(other.resolve("room"), View.OWNER)) {
            open(
                    room,
                    "request",
                    "Extradition of R. Montalde",
                    "Ministry of Justice",
                    Filed.draft("request", "", "asks", "extradition", "to", "Marenia", "purpose", "the fire"),
                    Filed.draft("granted", "", "asked", "1"));
            open(
                    room,
                    "request",
                    "Papers for two sailors",
                    "Ministry of Justice",
                    Filed.draft("request", "", "asks", "papers", "to", "Marenia", "purpose", "two sailors"),
                    Filed.draft("granted", "", "asked", "1"),
                    Filed.draft("papers", "", "for", "Rui Montalde"),
                    Filed.draft("asked", "", "to", "the clerk of Port Vela"));
            open(
                    room,
                    "complaint",
                    "The search at night",
                    "Ombudsman",
                    Filed.draft("asked", "", "to", "Ministry of Justice"),
                    Filed.draft("answer", "", "asked", "1"),
                    Filed.draft("recommendation", "", "to", "Ministry of Justice"),
                    Filed.draft("recommendation", "", "to", "Marenia"),
                    Filed.draft("recommendation-answered", "", "asked", "4"),
                    Filed.draft("hand-over", "", "to", "Ministry of Justice"));
            var page = Jsoup.parse(room.get("/files/waits").body());
            assertThat(page.select(OFFICES + " thead th").eachText())
                    .containsExactly("office", "Marenia", "Ministry of Justice", "in all");
            assertThat(page.select(OFFICES + " tbody tr").stream()
                            .map(row -> String.join("|", row.select("td, th").eachText())))
                    .containsExactly("Ministry of Justice|1|0|1", "Ombudsman|0|2|2");
            var links = page.select(OFFICES + " tbody a");
            assertThat(links.eachText()).containsExactly("1", "2");
            for (var link : links) {
                var lines = Jsoup.parse(room.get(link.attr("href")).body()).select(LINES + " tbody tr");
                assertThat(lines).as(link.attr("href")).hasSize(Integer.parseInt(link.text()));
                var of = link.attr("href").substring(link.attr("href").indexOf("of="));
                assertThat(room.get("/files/waits.csv?" + of).body().lines()).hasSize(1 + lines.size());
            }
            assertThat(page.select(LINES + " tbody tr").eachText())
                    .anyMatch(line -> line.contains("Ministry of Justice Marenia granted, not carried out"))
                    .anyMatch(line -> line.contains("Ombudsman Ministry of Justice not answered"))
                    .anyMatch(line -> line.contains("Ombudsman Ministry of Justice handed over, not accepted"))
                    .anyMatch(line -> line.contains("the clerk of Port Vela not answered"))
                    .hasSize(4);
            assertThat(room.get("/api/v1/files/waits").body())
                    .contains("\"granted\":1", "\"question\":2", "\"hand-over\":1", "\"elsewhere\":1")
                    .contains("\"Ministry of Justice > Marenia\":1", "\"Ombudsman > Ministry of Justice\":2");
            assertThat(room.get("/api/v1/files/waits?of=granted").body()).contains("\"is\":\"granted\"");
        }
    }

    @Test
    @Accepts("D11")
    void chargesStandUnderAListAndEachListLeadsToItsOwn(@TempDir Path other) throws IOException {
        Served.of(other.resolve("room")).close();
        try (var room = Served.writing(other.resolve("room"), View.OWNER)) {
            var filing = room.room().filing();
            filing.keep("""
                    {"list": "harbour-code", "version": 1, "title": "Harbour <code>",
                     "items": [{"code": "H 1", "title": "Arson"}]}
                    """.getBytes(StandardCharsets.UTF_8), Optional.of(Label.parse("S")), "A. Reader");
            var code = Filed.file(
                    filing,
                    "Harbour fire",
                    Optional.of(Label.parse("U")),
                    Filed.draft("investigation", "Begun."),
                    Filed.draft("forum", "", "forum", "prosecutor", "ground", "a fire"),
                    Filed.draft("indictment", "", "charge", "arson", "party", "Lt. Iago Branth"),
                    Filed.draft("hearing", "", "day", "2030-01-01", "charge", "wilful killing"));
            var page =
                    Jsoup.parse(room.get("/files/charges?list=harbour-code@1").body());
            assertThat(page.selectFirst("p.lead").text())
                    .contains("harbour-code@1: Harbour <code>.", "2 charges on " + room.today());
            var rows = page.select(LISTS + " tbody tr");
            assertThat(rows.eachText())
                    .contains("harbour-code@1 Harbour <code> 1 1 2")
                    .hasSize(4)
                    .allMatch(row -> row.endsWith(" 2"));
            for (var link : page.select(LISTS + " tbody td.num a")) {
                var lines = Jsoup.parse(room.get(link.attr("href")).body()).select(CHARGES + " tbody tr");
                assertThat(lines).as(link.attr("href")).hasSize(Integer.parseInt(link.text()));
                assertThat(lines.eachText()).allMatch(line -> line.startsWith("unmapped "));
            }
            assertThat(page.select(CHARGES + " tbody tr").eachText())
                    .anyMatch(line -> line.startsWith("H 1 arson Lt. Iago Branth as it says"))
                    .anyMatch(line -> line.startsWith("unmapped wilful killing"))
                    .allMatch(line -> line.contains(code))
                    .hasSize(2);
            assertThat(page.select(".tallies li").eachText()).containsExactly("Arson 1", "unmapped 1");
            assertThat(room.get("/files/charges.csv?list=harbour-code@1&of=H+1")
                            .body()
                            .lines())
                    .hasSize(2);
            assertThat(room.get("/files/charges").body()).contains("under the list grave-breaches@2");
            assertThat(room.get("/api/v1/files/charges?list=harbour-code").body())
                    .contains("\"list\":\"harbour-code\"", "\"counts\":{\"H 1\":1,\"unmapped\":1}");

            // Who may not read the list is told the same as of one that there is not.
            for (var unknown : List.of("harbour-code", "no-such-list")) {
                var refused = room.get("/files/charges?list=" + unknown, "U");
                assertThat(refused.statusCode()).isEqualTo(400);
                assertThat(refused.body())
                        .contains("There is no list", unknown, "grave-breaches@2", "(X966)")
                        .doesNotContain("harbour-code@1");
                assertThat(room.get("/api/v1/files/charges?as=U&list=" + unknown)
                                .statusCode())
                        .isEqualTo(400);
            }
            assertThat(room.get("/files/charges", "U").body())
                    .contains("2 charges")
                    .doesNotContain("harbour-code");
            assertThat(room.get("/api/v1/files/charges?as=U").body()).doesNotContain("harbour-code");
        }
    }

    private static void open(Served room, String kind, String title, String office, Draft... first) throws IOException {
        room.room()
                .filing()
                .open(
                        new Filing.Opening(
                                title,
                                "",
                                Kinds.shipped(kind).orElseThrow(),
                                office,
                                Optional.empty(),
                                Optional.empty(),
                                List.of(first)),
                        "A. Reader");
    }
}

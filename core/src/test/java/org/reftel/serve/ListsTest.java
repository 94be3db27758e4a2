package org.reftel.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reftel.Accepts;
import org.reftel.Shared;

/// Ways through the room: origins, TAGS, days, classifications, names, promises, parties, suggestions.
class ListsTest {
    private static final List<String> LISTS = List.of(
            "/browse",
            "/tags",
            "/dates",
            "/classes",
            "/parties",
            "/promises",
            "/wanted",
            "/doubtful",
            "/browse.csv",
            "/tags.json",
            "/dates.csv",
            "/classes.json",
            "/parties.csv",
            "/promises.json");

    @TempDir
    private Path folder;

    private Served seeds() throws IOException {
        return Served.of(folder.resolve("room"), Shared.require().resolve("seeds"));
    }

    private Served examples() throws IOException {
        return Served.of(folder.resolve("room"), Path.of("../examples"));
    }

    private static Document page(Served served, String path) {
        var answer = served.get(path);
        assertThat(served.faults()).isEmpty();
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.body(), served.base() + path);
    }

    @Test
    @Accepts("A07")
    void anOriginListsItsNumbersInOrderAndWhatIsWantedAsGaps() throws IOException {
        try (var served = seeds()) {
            var origins = page(served, "/browse");
            assertThat(origins.select("tbody tr").eachText()).containsExactly("MEXICO Embassy Mexico 5 3 2008 to 2010");
            var page = page(served, origins.select("tbody a").attr("href"));
            assertThat(page.select(".numbers tbody th a").eachText())
                    .containsExactly(
                            "08MEXICO3595",
                            "09MEXICO2134",
                            "09MEXICO2463",
                            "09MEXICO2676",
                            "09MEXICO2776",
                            "09MEXICO3093",
                            "09MEXICO3443",
                            "10MEXICO83");
            assertThat(page.select("tr.gap th a").eachText())
                    .containsExactly("08MEXICO3595", "09MEXICO2463", "09MEXICO2676");
            assertThat(page.select("tr.gap a[href=/09MEXICO2776/1]")).isNotEmpty();
            assertThat(page(served, "/browse/MEXICO/2009").select(".numbers tbody tr"))
                    .hasSize(6);
            var moved = served.get("/browse/mexico%20city");
            assertThat(moved.statusCode()).isEqualTo(301);
            assertThat(moved.headers().firstValue("Location")).hasValue("/browse/MEXICO");
            assertThat(served.get("/browse/ATLANTIS").statusCode()).isEqualTo(404);
        }
    }

    @Test
    @Accepts("A21")
    void tagsHaveAKindAPlainNameAndTheirRecords() throws IOException {
        try (var served = seeds()) {
            var page = page(served, "/tags");
            var lines = page.select("tbody tr").eachText();
            assertThat(lines)
                    .containsExactlyInAnyOrder(
                            "PREL External political relations 5",
                            "MX Mexico 5",
                            "PGOV Internal governmental affairs 4",
                            "PHUM Human rights 4",
                            "PINR Intelligence 3",
                            "SNAR Narcotics 3",
                            "KCRM Criminal activity 3",
                            "UN United Nations 1");
            assertThat(page.select("table:has(a[href=/tags/MX]) caption").text())
                    .isEqualTo("Country or region");
            assertThat(page.select("table:has(a[href=/tags/UN]) caption").text())
                    .isEqualTo("Organisation");
            for (var tag : page.select("tbody tr")) {
                var records = page(served, tag.select("a").attr("href"));
                assertThat(records.select("table:has(a.id) tbody tr"))
                        .as(tag.text())
                        .hasSize(Integer.parseInt(tag.select(".num").text()));
            }
        }
    }

    @Test
    void everyValueLeadsToAsManyRecordsAsItSays() throws IOException {
        try (var served = examples()) {
            for (var list : List.of("/dates", "/classes")) {
                for (var value : page(served, list).select("tbody tr:not(:contains(not stated))")) {
                    assertThat(page(served, value.select("a").attr("href")).select("table:has(a.id) tbody tr"))
                            .as(value.text())
                            .hasSize(Integer.parseInt(value.select(".num").text()));
                }
            }
        }
    }

    @Test
    void namesAreListedByLetterAndEachLeadsToItsParty() throws IOException {
        try (var served = seeds()) {
            var page = page(served, "/parties?letter=f&kind=organisation");
            assertThat(page.select("tbody th").eachText()).contains("Federal Police", "Federal Ministerial Police");
            for (var name : page.select("tbody th a")) {
                assertThat(page(served, name.attr("href")).select("h1").text()).isEqualTo(name.text());
            }
        }
    }

    @Test
    void aPartyShowsItsOfficesWhomItMetAndWhoIsApart() throws IOException {
        try (var served = seeds()) {
            var page = page(served, "/party/person/Eduardo%20Medina%20Mora");
            assertThat(page.select("#who ~ .wide tbody").text()).contains("Attorney General");
            assertThat(page.select(".words mark")).isNotEmpty();
            assertThat(served.get("/party/person/Nobody%20At%20All").statusCode())
                    .isEqualTo(404);
            assertThat(served.get("/party/unicorn/Medina").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void aNameWithASlashHasAnAddressToo() throws IOException {
        var file = Files.writeString(folder.resolve("slash.txt"), """
            R 241947Z SEP 12
            FM AMEMBASSY PORT VELA
            TO RUEHC/SECSTATE WASHDC 8342
            C O N F I D E N T I A L PORT VELA 000266

            TAGS: PREL
            SUBJECT: THE HARBOUR TALKS

            1. (C) The Ministry of Harbours/Ports Authority (MHPA) said that it has 300 officers. MHPA met the
            Ambassador. The Ministry of Harbours/Ports Authority agreed to send ideas.
            CALLOWAY
            """);
        try (var served = Served.of(folder.resolve("room"), file)) {
            for (var letter : List.of("m", "h", "p")) {
                for (var name : page(served, "/parties?letter=" + letter).select("tbody th a")) {
                    assertThat(page(served, name.attr("href")).select("h1")).isNotEmpty();
                }
            }
            assertThat(served.get("/party/organisation/-?name=A%2FB").statusCode())
                    .isEqualTo(404);
            assertThat(served.faults()).isEmpty();
        }
    }

    @Test
    void theLedgerListsPromisesOnlyUnlessMoreIsAsked() throws IOException {
        try (var served = seeds()) {
            var page = page(served, "/promises");
            var kinds = page.select(".promises tbody td:eq(4)").eachText();
            assertThat(kinds).isNotEmpty().doesNotContain("suggestion", "request", "offer", "forecast");
            assertThat(page.select(".promises tbody tr").text())
                    .contains("sending a communiqu", "Carlos Rico", "nothing later in these records");
            assertThat(page(served, "/promises?kind=suggestion")
                            .select(".promises tbody td:eq(4)")
                            .eachText())
                    .isNotEmpty()
                    .containsOnly("suggestion");
            for (var row : page.select(".promises tbody tr")) {
                assertThat(row.select("td.cited a[href]")).as(row.text()).isNotEmpty();
            }
        }
    }

    @Test
    void everyChoiceOfTheLedgerLeavesAsManyAsItSays() throws IOException {
        try (var served = seeds()) {
            var page = page(served, "/promises");
            for (var choice : page.select("nav[aria-label='How they stand'] a, nav[aria-label='Kind of word'] a")) {
                var list = page(served, choice.attr("href"));
                assertThat(list.select(".promises tbody tr"))
                        .as(choice.text())
                        .hasSize(Integer.parseInt(choice.select(".count").text()));
            }
        }
    }

    @Test
    void aPromiseSaysWhatBecameOfItAndWhere() throws IOException {
        try (var served = seeds()) {
            var moved = page(served, "/promises?status=moved").select(".promises tbody tr");
            assertThat(moved).isNotEmpty();
            for (var row : moved) {
                assertThat(row.select("td:last-child a[href]")).as(row.text()).isNotEmpty();
                assertThat(row.select("td:last-child").text()).startsWith("moved:");
            }
        }
    }

    @Test
    void suggestionsAreNamesNumbersPostsAndTags() throws IOException {
        try (var served = seeds()) {
            assertThat(served.get("/suggest?q=fed").body()).contains("\"text\":\"Federal Police\"");
            assertThat(served.get("/suggest?q=09mex").body()).contains("\"text\":\"09MEXICO2134\"");
            assertThat(served.get("/suggest?q=phu").body()).contains("\"href\":\"/tags/PHUM\"");
            assertThat(served.get("/suggest?q=mexi").body()).contains("\"href\":\"/browse/MEXICO\"");
            assertThat(served.get("/suggest?q=").body()).isEqualTo("{\"suggestions\":[]}\n");
            assertThat(served.faults()).isEmpty();
        }
    }

    @Test
    void aNameOfHiddenParagraphsIsNotSuggested() throws IOException {
        try (var served = seeds()) {
            assertThat(served.get("/suggest?q=plataf", "C").body()).contains("Plataforma");
            assertThat(served.get("/suggest?q=plataf", "U").body()).doesNotContain("Plataforma");
            assertThat(served.get("/parties?letter=plataf", "U").body()).doesNotContain("Plataforma");
        }
    }

    @Test
    void anEmptyRoomShowsZerosAndSaysSo() throws IOException {
        var nothing = Files.createDirectory(folder.resolve("nothing"));
        try (var served = Served.of(folder.resolve("room"), nothing)) {
            for (var path : LISTS) {
                assertThat(served.get(path).statusCode()).as(path).isEqualTo(200);
            }
            assertThat(page(served, "/promises").select("main").text()).contains("0 records are held, and 0 promises");
            assertThat(page(served, "/browse").select(".empty").text()).isEqualTo("0 records are held.");
            assertThat(served.faults()).isEmpty();
        }
    }
}

package org.reftel.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reftel.Shared;

class TracePageTest {
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

    private static Document trace(Served served, String words) {
        return page(served, "/trace?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
    }

    @Test
    void aPartyIsShownAsTheTerminalShowsIt() throws IOException {
        try (var served = seeds()) {
            var page = trace(served, "Federal Police");
            assertThat(page.select("h1").text()).isEqualTo("Federal Police");
            assertThat(page.select(".lead").text()).isEqualTo("organisation, 13 paragraphs in 4 of 5 records");
            assertThat(page.select(".joins li").text()).contains("Federal Ministerial Police");
            var strength = page.select(
                    ".counted:has(caption:containsOwn(strength)), .counted:has(caption bdi:containsOwn(strength))");
            assertThat(strength.select("tbody td.num").eachText()).contains("31,000", "32,000", "+8,000", "40,000");
            assertThat(strength.select("tbody").text()).contains("32,000 + 8,000 = 40,000");
            assertThat(strength.select("svg polygon.aim")).isNotEmpty();
            assertThat(strength.select("svg circle.dot")).hasSize(2);
            assertThat(page.select(".order > li")).hasSize(4);
            assertThat(page.select("section:has(#repeated) li").text()).contains("35 words: one source, not two");
            assertThat(page.select("mark").eachText()).contains("Federal Police", "federal police");
        }
    }

    @Test
    void aLineOfASeriesHasATitleADescriptionAndItsTable() throws IOException {
        try (var served = seeds()) {
            for (var chart : trace(served, "Federal Police").select(".series svg")) {
                assertThat(chart.attr("role")).isEqualTo("img");
                for (var id : chart.attr("aria-labelledby").split(" ")) {
                    assertThat(chart.select("#" + id).text()).isNotBlank();
                }
                assertThat(chart.closest(".counted").select("table tbody tr")).isNotEmpty();
            }
        }
    }

    @Test
    void everyLineOfEveryTableLeadsToItsParagraph() throws IOException {
        try (var served = seeds()) {
            for (var words : List.of("Federal Police", "human rights dialogue", "Garcia Luna", "NIIE")) {
                var page = trace(served, words);
                assertThat(page.select("section .wide tbody tr")).as(words).isNotEmpty();
                for (var row : page.select("section .wide tbody tr")) {
                    if (row.child(1).text().equals("not stated")) {
                        // A stage of delivery of which no paragraph tells.
                        continue;
                    }
                    assertThat(row.select("a[href^=/09MEXICO], a[href^=/10MEXICO]"))
                            .as(words + ": " + row.text())
                            .isNotEmpty();
                }
            }
        }
    }

    @Test
    void aFilterLimitsTheTraceAndItsCountWasRight() throws IOException {
        try (var served = seeds()) {
            for (var filter : trace(served, "human rights").select(".facets a.take")) {
                var page = page(served, filter.attr("href"));
                assertThat(page.select(".order > li"))
                        .as(filter.attr("href"))
                        .hasSize(Integer.parseInt(filter.select(".count").text()));
            }
            var without = page(served, "/trace?q=human+rights&not-class=C&since=2009-12");
            assertThat(without.select("article h3 a").eachText()).containsExactly("09MEXICO3443", "10MEXICO83");
        }
    }

    @Test
    void aLimitThatIsNoneIsSaidAndDoesNotStandAmongThoseThatHold() throws IOException {
        try (var served = examples()) {
            var page = page(served, "/trace?q=harbour&since=2011-99");
            assertThat(page.select(".problems").text()).contains("\"2011-99\" is no date", "left out");
            assertThat(page.select("nav.active")).isEmpty();
            assertThat(page.select(".order > li"))
                    .hasSameSizeAs(trace(served, "harbour").select(".order > li"));
        }
    }

    @Test
    void recordsStandByTimeOrByHowMuchOfThemFits() throws IOException {
        try (var served = examples()) {
            var oldest = ids(page(served, "/trace?q=harbour"));
            assertThat(oldest).hasSizeGreaterThan(2);
            assertThat(ids(page(served, "/trace?q=harbour&order=falling"))).isEqualTo(oldest.reversed());
            var page = page(served, "/trace?q=harbour&sort=relevance");
            assertThat(ids(page)).containsExactlyInAnyOrderElementsOf(oldest);
            var fitting = page.select(".order > li").stream()
                    .map(one -> one.select("a").size())
                    .toList();
            assertThat(fitting).isSortedAccordingTo(Comparator.reverseOrder());
            assertThat(page.select("#trace .tools").text()).contains("most paragraphs first oldest first newest first");
            assertThat(page.select("#trace .tools a:contains(oldest first)").attr("href"))
                    .isEqualTo("/trace?q=harbour");
        }
    }

    private static List<String> ids(Document page) {
        return page.select("article h3 a").eachText();
    }

    /// As on the terminal: a comparison gives no number, and the figures of its years stand beside it.
    @Test
    void aComparisonStandsBesideTheFiguresOfItsYears() throws IOException {
        var file = Files.writeString(folder.resolve("one.txt"), """
            C O N F I D E N T I A L PORT VELA 000118

            E.O. 12958: DECL: 01/01/2020
            TAGS: PREL, MR
            SUBJECT: ARRIVALS

            1. (C) In 2009 the Harbour Office of Port Vela counted 7,700 arrivals.

            2. (C) Arrivals at the Harbour Office of Port Vela surpassed 2009 levels.

            HARROW
            """);
        try (var served = Served.of(folder.resolve("room"), file)) {
            var page = page(served, "/trace?q=arrivals");
            var compared = page.select("section:has(#compared)");
            assertThat(compared.select("thead th").eachText()).endsWith("figures");
            assertThat(compared.select("tbody td").last().text()).contains("2009: 7,700 arrivals", "¶1");
            assertThat(compared.select("tbody td").last().select("a[href$=/1]")).hasSize(1);
        }
    }

    @Test
    void aNumberOrAnAddressGoesToTheRecord() throws IOException {
        try (var served = examples()) {
            for (var typed : List.of("11PORTVELA118", "PORT VELA 118", "%2311PORTVELA118")) {
                var answer = served.get("/trace?q=" + typed.replace(" ", "+"));
                assertThat(answer.statusCode()).as(typed).isEqualTo(303);
                assertThat(answer.headers().firstValue("Location")).hasValue("/11PORTVELA118");
            }
            assertThat(served.get("/trace?q=11PORTVELA118/2").headers().firstValue("Location"))
                    .hasValue("/11PORTVELA118/2");
        }
    }

    @Test
    void whatWasRepairedInAQueryIsSaidAndPointedAt() throws IOException {
        try (var served = examples()) {
            var page = trace(served, "harbour AND (register");
            assertThat(page.select(".problems p")).isNotEmpty();
            assertThat(page.select(".problems code mark").text()).isEqualTo("(");
        }
    }

    @Test
    void nothingFoundSaysWhatToDo() throws IOException {
        try (var served = examples()) {
            var page = trace(served, "zeppelins");
            assertThat(page.select(".empty").text()).startsWith("Nothing found for zeppelins");
            assertThat(page.select("main a[href=/browse]")).isNotEmpty();
            assertThat(page(served, "/trace").select("h1").text()).isEqualTo("Trace");
        }
    }

    @Test
    void everyListIsAFileWithCitations() throws IOException {
        try (var served = seeds()) {
            var csv = served.get("/trace.csv?q=Federal+Police").body();
            assertThat(csv.lines().findFirst().orElseThrow()).contains("citation");
            assertThat(csv).contains("09MEXICO2134/7").contains("\"31,000\"");
            assertThat(served.get("/trace.json?q=Federal+Police").body()).contains("\"counted\"", "\"in_order\"");
        }
    }

    @Test
    void wordsOfAQueryAreShownAndDoNothing() throws IOException {
        try (var served = examples()) {
            var page = trace(served, "<img src=x onerror=alert(1)> \"><script>alert(2)</script>");
            assertThat(page.select("img, main script")).isEmpty();
        }
    }

    @Test
    void anEmptyRoomFindsNothingAndSaysSo() throws IOException {
        var nothing = Files.createDirectory(folder.resolve("nothing"));
        try (var served = Served.of(folder.resolve("room"), nothing)) {
            assertThat(trace(served, "police").select(".empty").text()).endsWith("in 0 records.");
        }
    }
}

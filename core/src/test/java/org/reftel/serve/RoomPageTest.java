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

class RoomPageTest {
    @TempDir
    private Path folder;

    private Served examples() throws IOException {
        return Served.of(folder.resolve("room"), Path.of("../examples"));
    }

    private static Document page(Served served, String path) {
        var answer = served.get(path);
        assertThat(served.faults()).isEmpty();
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.body(), served.base() + path);
    }

    private static List<String> ids(Document page) {
        return page.select("table tbody th a.id").eachText();
    }

    private static List<String> column(Document page, int column) {
        return page.select("table:has(a.id) tbody tr td:eq(" + column + ")").eachText();
    }

    @Test
    void theRoomListsItsRecordsAndEachLinksToItsPage() throws IOException {
        try (var served = examples()) {
            var page = page(served, "/");
            assertThat(page.select("a[href=/11PORTVELA118]")).isNotEmpty();
            assertThat(page.select("h1").text()).isEqualTo("Record room");
            assertThat(page.select(".lead").text()).isEqualTo(ids(page).size() + " records");
        }
    }

    @Test
    void everyColumnSortsByItsLinkAndTheOtherWayRoundByTheNext() throws IOException {
        try (var served = examples()) {
            var page = page(served, "/");
            for (var heading : page.select("table:has(a.id) thead th a")) {
                var sorted = page(served, heading.attr("href"));
                assertThat(ids(sorted)).as(heading.text()).containsExactlyInAnyOrderElementsOf(ids(page));
                assertThat(sorted.select("th[aria-sort]")).as(heading.text()).hasSize(1);
            }
            var rising = page(served, "/?sort=sent");
            var falling =
                    page(served, rising.select("th[aria-sort=ascending] a").attr("href"));
            var days = column(rising, 2).stream()
                    .filter(day -> !day.equals("not stated"))
                    .toList();
            assertThat(days).isSorted();
            assertThat(column(falling, 2).stream()
                            .filter(day -> !day.equals("not stated"))
                            .toList())
                    .isEqualTo(days.reversed());
        }
    }

    @Test
    void filtersStandInTheAddressAndEachIsALinkAway() throws IOException {
        try (var served = examples()) {
            var all = ids(page(served, "/"));
            var page = page(served, "/?tag=PREL&not-class=C");
            assertThat(ids(page)).isNotEmpty().hasSizeLessThan(all.size());
            assertThat(page.select("nav[aria-label='Filters that hold'] li").eachText())
                    .anyMatch(text -> text.startsWith("TAG PREL"))
                    .anyMatch(text -> text.startsWith("not class C"));
            var without = page;
            for (int i = 0; i < 2; i++) {
                without = page(
                        served,
                        without.select("nav[aria-label='Filters that hold'] a")
                                .first()
                                .attr("href"));
            }
            assertThat(ids(without)).isEqualTo(all);
        }
    }

    @Test
    void everyCountOfAFilterIsTheLengthOfItsList() throws IOException {
        try (var served = examples()) {
            for (var filter : page(served, "/").select(".facets a.take")) {
                var list = page(served, filter.attr("href"));
                assertThat(ids(list))
                        .as(filter.attr("href"))
                        .hasSize(Integer.parseInt(filter.select(".count").text()));
            }
        }
    }

    @Test
    void barsAreLinksAndTheTableBesideThemSaysTheSame() throws IOException {
        try (var served = examples()) {
            var page = page(served, "/");
            var bars = page.select(".chart svg a");
            assertThat(bars).isNotEmpty();
            for (var bar : bars) {
                var label = bar.attr("aria-label");
                var period = label.substring(0, label.indexOf(':'));
                var row = page.select(".chart table tr:has(th:containsOwn(" + period
                        + ")), .chart table tr:has(a:containsOwn(" + period + "))");
                assertThat(label).isEqualTo(period + ": " + row.select("td").text() + " records");
                assertThat(ids(page(served, bar.attr("href"))))
                        .hasSize(Integer.parseInt(row.select("td").text()));
            }
        }
    }

    @Test
    void theListIsAFileOfTheSameState() throws IOException {
        try (var served = examples()) {
            var page = page(served, "/?tag=PREL");
            var csv = served.get("/catalogue.csv?tag=PREL");
            assertThat(csv.headers().firstValue("Content-Type")).hasValue("text/csv; charset=utf-8");
            assertThat(csv.body().lines().skip(1).map(line -> line.substring(0, line.indexOf(','))))
                    .isEqualTo(ids(page));
            assertThat(served.get("/catalogue.json?tag=PREL").body())
                    .contains("\"id\":\"" + ids(page).getFirst());
            assertThat(page.select("a[href^=/catalogue.csv]").attr("href")).isEqualTo("/catalogue.csv?tag=PREL");
        }
    }

    @Test
    void whatCannotBeUnderstoodInALimitIsSaid() throws IOException {
        try (var served = examples()) {
            var page = page(served, "/?since=whenever&page=x&sort=nothing");
            assertThat(page.select(".problems").text()).contains("\"whenever\" is no date");
            assertThat(ids(page)).isNotEmpty();
            assertThat(page.select("nav.active")).as("it limits nothing").isEmpty();
            var months = page(served, "/?since=2011-99&until=2012-02-30&tag=PREL");
            assertThat(months.select(".problems").text()).contains("\"2011-99, 2012-02-30\" is no date");
            assertThat(months.select("nav.active li").eachText()).containsExactly("TAG PREL remove");
            assertThat(page(served, "/?since=2011-12").select("nav.active li").eachText())
                    .containsExactly("since 2011-12 remove");
        }
    }

    @Test
    void anEmptyRoomShowsZerosAndSaysSo() throws IOException {
        var nothing = Files.createDirectory(folder.resolve("nothing"));
        try (var served = Served.of(folder.resolve("room"), nothing)) {
            for (var path : List.of("/", "/wanted", "/doubtful", "/catalogue.csv", "/catalogue.json", "/wanted.json")) {
                assertThat(served.get(path).statusCode()).as(path).isEqualTo(200);
            }
            var page = page(served, "/");
            assertThat(page.select(".lead").text()).startsWith("0 records");
            assertThat(page.select("h2:contains(Wanted) .count").text()).isEqualTo("0 + 0");
        }
    }

    @Test
    @Accepts("A14")
    void createdAndReleasedAreDifferentColumnsAndWhatIsNotStatedIsSaid() throws IOException {
        try (var served = Served.of(folder.resolve("room"), Shared.require().resolve("seeds"))) {
            var page = page(served, "/?sort=sent");
            assertThat(ids(page))
                    .containsExactly("09MEXICO2134", "09MEXICO2776", "09MEXICO3093", "09MEXICO3443", "10MEXICO83");
            assertThat(column(page, 2).get(2)).isEqualTo("2009-10-27 22:38");
            assertThat(column(page, 3))
                    .containsExactly("not stated", "not stated", "2011-08-30 01:44", "not stated", "not stated");
            assertThat(column(page, 2).get(4)).isEqualTo("2010-01-29 inferred");
        }
    }

    @Test
    void theRoomSaysWhatIsMissingAndDoubtful() throws IOException {
        try (var served = Served.of(folder.resolve("room"), Shared.require().resolve("seeds"))) {
            var page = page(served, "/");
            assertThat(page.select("h2:contains(Wanted) .count").text()).isEqualTo("3 + 2");
            assertThat(page.select(".wanted li > a:first-child").eachText())
                    .containsExactly("08MEXICO3595", "09MEXICO2463", "09MEXICO2676");
            assertThat(page.select(".wanted a[href=/09MEXICO3093/3]")).isNotEmpty();
            assertThat(page.select("section:has(#doubtful) li").text()).contains("no date line and no number");
        }
    }
}

package org.reftel.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reftel.Accepts;
import org.reftel.Shared;

/// Articles and notes that are read lead to the records that they name, and these name them.
class ArticlesTest {
    @TempDir
    Path work;

    private static String articles(Served served, String id, String as) {
        var page = RecordPageTest.text(served.get("/" + id, as).body());
        return page.substring(page.indexOf("Appears in these articles"));
    }

    @Test
    void anArticleShowsOnEveryRecordThatItNames() throws IOException {
        var note = Files.writeString(
                work.resolve("note.md"),
                "# Who guards the harbour\n\nThe plan (#11PORTVELA118) and what became of it, 11PORTVELA412.\n");
        var register = Files.writeString(
                work.resolve("register.csv"),
                "url,title,date,ids\n"
                        + "http://example.org/vans,\"Vans, at last\",2012-05-01,#11PORTVELA118 12PORTVELA31\n");
        try (var served = Served.of(work.resolve("room"), Path.of("../examples"), note, register)) {
            assertThat(articles(served, "11PORTVELA118", ""))
                    .contains("Who guards the harbour", "Vans, at last 2012-05-01");
            assertThat(articles(served, "11PORTVELA412", ""))
                    .contains("Who guards the harbour")
                    .doesNotContain("Vans,");
            assertThat(articles(served, "12PORTVELA31", "")).contains("Vans, at last");
            assertThat(articles(served, "11PORTVELA204", "")).contains("None is known.");
            var page = served.get("/11PORTVELA118").body();
            var link = page.substring(page.indexOf("href=\"/x") + 6);
            var article = served.get(link.substring(0, link.indexOf('"')));
            assertThat(article.statusCode()).isEqualTo(200);
            assertThat(article.body()).contains("An article or note, and no cable.", "<a href=\"/11PORTVELA118\">");
            assertThat(served.faults()).isEmpty();
        }
    }

    /// What carries no classification is for the owner alone, whoever wrote it.
    @Test
    void anArticleWithoutAMarkIsNotShownUnderAView() throws IOException {
        var note = Files.writeString(work.resolve("note.md"), "Harbour\n\nSee #11PORTVELA204, it says qzcanary.\n");
        try (var served = Served.of(work.resolve("room"), Path.of("../examples"), note)) {
            assertThat(articles(served, "11PORTVELA204", "")).contains("Harbour");
            assertThat(articles(served, "11PORTVELA204", "SBU")).contains("None is known.");
        }
    }

    @Test
    @Accepts({"A13", "A15"})
    void anArticleWithThreeTagsShowsOnThreeSeeds() throws IOException {
        var article = Files.writeString(
                work.resolve("article.txt"),
                "An invented article\n\nIt quotes #09MEXICO3093 and #10MEXICO83.\n\nAlso #09MEXICO2134.\n");
        try (var served = Served.of(work.resolve("room"), Shared.require().resolve("seeds"), article)) {
            for (var id : List.of("09MEXICO3093", "10MEXICO83", "09MEXICO2134")) {
                assertThat(articles(served, id, "")).contains("An invented article");
            }
            assertThat(articles(served, "09MEXICO3093", "")).contains("jornada");
            assertThat(articles(served, "09MEXICO2776", "")).contains("None is known.");
        }
    }
}

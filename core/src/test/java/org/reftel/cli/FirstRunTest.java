package org.reftel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reftel.Accepts;
import org.reftel.Shared;

/// The first session of a newcomer, on the seeds, through the command line: the facts that it must show.
class FirstRunTest {
    @TempDir
    static Path folder;

    private static Session reading;

    @BeforeAll
    static void readTheSeeds() {
        var seeds = Shared.require().resolve("seeds").toString();
        reading = new Session(folder).reftel("read", seeds);
    }

    private static Session reftel(String... args) {
        return new Session(folder).reftel(args);
    }

    private static String line(Session session, String start) {
        return session.lines().stream()
                .filter(line -> line.strip().startsWith(start))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no line " + start + " in\n" + session.out));
    }

    @Test
    void readingShowsEachRecordAndWhatIsDoubtful() {
        assertThat(reading.exit).isEqualTo(Exit.OK);
        assertThat(line(reading, "09MEXICO2134"))
                .contains("2009-07-21 22:30Z", "CONFIDENTIAL", "14 ¶", "record + telegram");
        assertThat(line(reading, "09MEXICO2776"))
                .contains("2009-09-24 19:47Z", "CONFIDENTIAL", "11 ¶", "¶9 printed twice (9, 9bis)");
        assertThat(line(reading, "09MEXICO3093"))
                .contains("2009-10-27 22:38Z", "12 ¶", "viewer page", "subject cut short")
                .contains("3 page breaks found by spacing");
        assertThat(line(reading, "09MEXICO3443"))
                .contains("2009-12-07 23:24Z", "UNCLAS SENSITIVE", "10 ¶", "1 word unreadable (¶1 \"uQ\")");
        assertThat(line(reading, "10MEXICO83"))
                .contains("2010-01-29 inferred", "SECRET", "17 ¶", "157 tags set aside", "id and date inferred");
        assertThat(line(reading, "5 sources"))
                .contains("5 records", "64 paragraphs", "3 cables wanted", "2 announced without a number");
    }

    @Test
    void checkingSaysWhatAgreesAndWhatCannotBeChecked() {
        var check = reftel("check");
        assertThat(line(check, "header against itself")).contains("4 records agree, 1 cannot be checked");
        assertThat(check.out).contains("10MEXICO83: no date line");
        assertThat(line(check, "classification")).contains("5 agree with portion marks");
        assertThat(line(check, "references")).contains("0 of 3 held", "08MEXICO3595");
        assertThat(line(check, "repairs")).contains("reversible: yes (5 of 5)");
        assertThat(line(check, "coverage")).contains("yes (5 of 5)");
    }

    @Test
    void openingAParagraphShowsWhereItStands() {
        var open = reftel("open", "09MEXICO2776/9bis");
        assertThat(open.lines().getFirst()).contains("09MEXICO2776 ¶9bis (U)", "24 Sep 2009");
        assertThat(open.out)
                .contains("heading: Ambassador Hosts Human Rights Reception")
                .contains("printed number 9 (second of two)")
                .contains("bytes 10680-11154")
                .contains("repairs: none");
    }

    @Test
    void tracingAPhraseCitesEveryParagraphInOrderOfTime() {
        var trace = reftel("trace", "--words", "Federal Police");
        assertThat(trace.lines().getFirst()).contains("13 paragraphs in 4 of 5 records");
        var cited = new ArrayList<String>();
        String record = "";
        for (var line : trace.lines()) {
            var words = line.strip().split("\\s+");
            if (words[0].matches("\\d\\dMEXICO\\d+")) {
                record = words[0];
            } else if (words[0].startsWith("¶")) {
                cited.add(record + words[0]);
            }
        }
        assertThat(cited)
                .isEqualTo(List.of(
                        "09MEXICO2134¶2",
                        "09MEXICO2134¶7",
                        "09MEXICO3093¶2",
                        "09MEXICO3093¶4",
                        "09MEXICO3093¶5",
                        "09MEXICO3093¶9",
                        "09MEXICO3443¶8",
                        "10MEXICO83¶1",
                        "10MEXICO83¶6",
                        "10MEXICO83¶9",
                        "10MEXICO83¶12",
                        "10MEXICO83¶13",
                        "10MEXICO83¶14"));
    }

    @Test
    @Accepts("A07")
    void theCatalogueOfAPostShowsItsGaps() {
        var numbers = reftel("list").lines().stream()
                .filter(line -> line.startsWith("  "))
                .map(line -> line.strip().split("\\s+")[0])
                .toList();
        assertThat(numbers)
                .isEqualTo(List.of(
                        "08MEXICO3595",
                        "09MEXICO2134",
                        "09MEXICO2463",
                        "09MEXICO2676",
                        "09MEXICO2776",
                        "09MEXICO3093",
                        "09MEXICO3443",
                        "10MEXICO83"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Reddit", "Digg", "IRC", "courage", "FAQ"})
    @Accepts("A16")
    void pageFurnitureIsNotFound(String word) {
        assertThat(reftel("trace", word).exit).isEqualTo(Exit.FOUND);
    }

    @Test
    @Accepts("A09")
    void everyHeaderLineIsExplained() {
        for (var id : List.of("09MEXICO3443", "09MEXICO3093", "09MEXICO2134", "10MEXICO83", "09MEXICO2776")) {
            var explained = reftel("open", id, "--explain");
            assertThat(explained.exit).as(id).isEqualTo(Exit.OK);
            assertThat(explained.out)
                    .as(id)
                    .doesNotContainIgnoringCase("unexplained")
                    .doesNotContain("unplaced");
        }
    }
}

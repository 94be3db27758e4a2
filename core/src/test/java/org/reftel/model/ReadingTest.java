package org.reftel.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ReadingTest {
    private static final long SEED = Long.getLong("seed", 20260101L);

    private static Repair repair(int start, int end, String becomes) {
        return new Repair(new Span(start, end), becomes, Code.R104_APOSTROPHE_AS_COMMA, Certainty.CERTAIN, true);
    }

    @Test
    void aTextWithoutRepairsReadsAsItStands() {
        var reading = Reading.of("The harbour is open.", List.of());

        assertThat(reading.text()).isEqualTo("The harbour is open.");
        assertThat(reading.toExtract(new Span(4, 11))).isEqualTo(new Span(4, 11));
    }

    @Test
    void aPlaceBehindARepairIsFoundAgainInTheExtract() {
        var reading = Reading.of("the portQ,s master", List.of(repair(8, 10, "\u2019")));

        assertThat(reading.text()).isEqualTo("the port\u2019s master");
        var master = new Span(11, 17);
        assertThat(master.of(reading.text())).isEqualTo("master");
        assertThat(reading.toExtract(master).of("the portQ,s master")).isEqualTo("master");
    }

    @Test
    void aRangeThatTouchesARepairTakesTheDamageInWhole() {
        var reading = Reading.of("portQ,s", List.of(repair(4, 6, "\u2019")));

        assertThat(reading.toExtract(new Span(0, 6)).of("portQ,s")).isEqualTo("portQ,s");
        assertThat(reading.toReading(new Span(5, 7)).of(reading.text())).isEqualTo("\u2019s");
    }

    @Test
    void whatIsOnlyProposedIsNotRead() {
        var proposed = new Repair(new Span(4, 6), "\u2019", Code.R104_APOSTROPHE_AS_COMMA, Certainty.PROBABLE, false);

        assertThat(Reading.of("portQ,s", List.of(proposed)).text()).isEqualTo("portQ,s");
    }

    @Test
    void overlappingRepairsAreAMistakeOfOurs() {
        assertThatThrownBy(() -> Reading.of("abcdef", List.of(repair(1, 3, "x"), repair(2, 4, "y"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("overlaps");
    }

    @Test
    void aQuotationFoldsWhiteSpaceAndLeavesOutARemovedPageLine() {
        var extract = "critical to keeping\n\nVELA 00000012 002 OF 003\n\nthe port open";
        int page = extract.indexOf("VELA");
        var removed = new Repair(new Span(page, page + 24), "", Code.R101_PAGE_LINE, Certainty.CERTAIN, true);
        var reading = Reading.of(extract, List.of(removed));

        assertThat(reading.quote(new Span(0, extract.length()))).isEqualTo("critical to keeping the port open");
    }

    @Test
    void flowingTextKnowsThePlaceOfEachWord() {
        var extract = "the  portQ,s\n master";
        var reading = Reading.of(extract, List.of(repair(9, 11, "\u2019")));

        var prose = reading.flow(List.of(new Span(0, extract.length())));

        assertThat(prose.text()).isEqualTo("the port\u2019s master");
        int at = prose.text().indexOf("port\u2019s");
        assertThat(prose.toExtract(at, at + 6).of(extract)).isEqualTo("portQ,s");
    }

    @Test
    void undoingRandomRepairsGivesTheExtractBack() {
        var random = new Random(SEED);
        for (int round = 0; round < 2_000; round++) {
            var extract = randomText(random, 40);
            var repairs = new ArrayList<Repair>();
            int at = 0;
            while (at < extract.length()) {
                int start = at + random.nextInt(6);
                int end = start + random.nextInt(4);
                if (end > extract.length()) {
                    break;
                }
                if (end > start) {
                    repairs.add(repair(start, end, randomText(random, 3)));
                }
                at = end + 1;
            }
            var reading = Reading.of(extract, repairs);
            var undone = new StringBuilder();
            int done = 0;
            for (var repair : repairs) {
                var shown = reading.toReading(repair.at());
                undone.append(reading.text(), done, shown.start());
                undone.append(repair.at().of(extract));
                assertThat(shown.of(reading.text())).as("seed %s", SEED).isEqualTo(repair.becomes());
                done = shown.end();
            }
            undone.append(reading.text().substring(done));
            assertThat(undone.toString()).as("seed %s round %s", SEED, round).isEqualTo(extract);
            for (int i = 0; i < reading.text().length(); i++) {
                var there = reading.toExtract(new Span(i, i + 1));
                assertThat(reading.toReading(there).contains(new Span(i, i + 1)))
                        .as("seed %s round %s offset %s", SEED, round, i)
                        .isTrue();
            }
        }
    }

    private static String randomText(Random random, int longest) {
        var out = new StringBuilder();
        int length = random.nextInt(longest + 1);
        for (int i = 0; i < length; i++) {
            out.append("ab Q,8&\n".charAt(random.nextInt(8)));
        }
        return out.toString();
    }
}

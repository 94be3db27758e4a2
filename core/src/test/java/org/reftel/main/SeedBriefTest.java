package org.reftel.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reftel.Accepts;
import org.reftel.desk.Briefing;
import org.reftel.follow.Promise;
import org.reftel.follow.Spot;

/// Briefs and promises in rooms that hold fewer of the five cables, or one more.
class SeedBriefTest {
    private static final String LAST = "003";

    @TempDir
    Path folder;

    @Test
    @Accepts("B18")
    void aBriefHoldsWhatIsOpenBetweenTheSidesAndNothingOfALaterCable() throws IOException {
        try (var seeds = SeedRoom.read(folder, file -> !file.startsWith(LAST), List.of())) {
            var brief = seeds.room()
                    .desk()
                    .brief(new Briefing.Question(
                            "human rights dialogue",
                            LocalDate.parse("2010-02-01"),
                            List.of("SEDENA", "SSP", "PGR", "SRE", "DHS", "Juan Sanchez Zarza")));

            assertThat(brief.records()).isEqualTo(4);
            assertThat(brief.open())
                    .extracting(SeedRoom::promise)
                    .anyMatch(line -> line.contains("09MEXICO2776/3 | follow up with the SRE and SEDENA"))
                    .anyMatch(line -> line.contains("09MEXICO2134/7 | swelling the number of Federal Police"))
                    .anyMatch(line -> line.contains("09MEXICO3093/3 | establish immediately a joint strike force"))
                    .anyMatch(line -> line.startsWith("request | Ministry of Foreign Affairs | 09MEXICO2776/7")
                            && line.contains("specific information on the above mentioned 53 cases"))
                    .anyMatch(line -> line.startsWith("designation | ") && line.contains("09MEXICO2134/12"));
            assertThat(spots(brief))
                    .isNotEmpty()
                    .allSatisfy(spot -> assertThat(spot.document()).isNotEqualTo("10MEXICO83"));
        }
    }

    private static List<Spot> spots(Briefing brief) {
        var spots = new ArrayList<Spot>();
        brief.people().forEach(person -> spots.addAll(person.seen()));
        brief.open().forEach(promise -> {
            spots.add(promise.given().spot());
            promise.outcomes().stream().map(Promise.Outcome::spot).forEach(spots::add);
        });
        brief.figures()
                .forEach(series -> series.points()
                        .forEach(point -> spots.add(point.figure().spot())));
        brief.points().forEach(point -> spots.add(point.spot()));
        return spots;
    }

    @Test
    @Accepts("D10")
    void aQuestionIsPromisedAnAnswerInWritingAndHasNone() throws IOException {
        try (var seeds = SeedRoom.read(folder, file -> true, List.of("corpus/viewer/09MEXICO2676.html"))) {
            var promise = seeds.trace("\"written questions\"").account().promised().stream()
                    .filter(one -> one.given().spot().citation().equals("09MEXICO2676/5"))
                    .filter(one -> one.given().said().what().startsWith("a timely written response"))
                    .findFirst()
                    .orElseThrow();

            assertThat(promise.given().spot().day()).isEqualTo("2009-09-09");
            assertThat(promise.given().said().what()).contains("questions we had provided earlier");
            assertThat(promise.outcomes())
                    .extracting(Promise.Outcome::bearing)
                    .doesNotContain(Promise.Bearing.COMPLETED);
            assertThat(promise.status()).isIn(Promise.Status.OPEN, Promise.Status.MOVED);
        }
    }
}

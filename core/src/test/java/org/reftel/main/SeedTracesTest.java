package org.reftel.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reftel.Accepts;
import org.reftel.Shared;
import org.reftel.cli.Opener;
import org.reftel.cli.Workroom;
import org.reftel.desk.Due;
import org.reftel.desk.Trace;
import org.reftel.follow.Promise;
import org.reftel.follow.Series;
import org.reftel.model.CatalogueEntry;
import org.reftel.model.Statement;

/// What traces of five real cables say, read line by line against the texts.
class SeedTracesTest {
    private static final LocalDate TODAY = LocalDate.parse("2010-03-01");

    @TempDir
    static Path folder;

    private static Workroom room;

    @BeforeAll
    static void read() throws IOException {
        var seeds = Shared.require().resolve("seeds");
        LocalRoom.open(folder, Opener.Way.MAKE).close();
        room = LocalRoom.open(folder, Opener.Way.READ).workroom(Opener.Way.READ);
        room.ingest()
                .run(List.of(seeds.toString()), folder, InputStream.nullInputStream(), outcome -> {}, progress -> {});
    }

    @AfterAll
    static void close() throws IOException {
        if (room != null) {
            room.close();
        }
    }

    private static Trace trace(String words) throws IOException {
        return room.desk().trace(Trace.Question.of(words), TODAY);
    }

    private static List<Series> counted(String words, String measure) throws IOException {
        return trace(words).account().counted().stream()
                .filter(series -> series.measure().equals(measure))
                .toList();
    }

    private static List<String> points(Series series) {
        return series.points().stream()
                .map(point ->
                        point.figure().quote() + " " + point.figure().said().state() + " "
                                + point.figure().spot().citation())
                .toList();
    }

    @Test
    void theFederalPoliceStandInThirteenParagraphsOfFourRecords() throws IOException {
        var trace = trace("Federal Police");

        assertThat(trace.paragraphs()).isEqualTo(13);
        assertThat(trace.records()).hasSize(4);
        assertThat(trace.subject())
                .isInstanceOfSatisfying(
                        Trace.Subject.Whom.class,
                        whom -> assertThat(whom.party().apart())
                                .extracting(Trace.Near::name)
                                .contains("Federal Ministerial Police"));
        assertThat(trace.account().repeated()).singleElement().satisfies(repeat -> {
            assertThat(repeat.words()).isEqualTo(35);
            assertThat(repeat.newer().citation()).isEqualTo("10MEXICO83/13");
            assertThat(repeat.older().citation()).isEqualTo("09MEXICO3093/5");
        });
    }

    @Test
    @Accepts("G06")
    void strengthGrowsTowardsItsAimAndTheSumIsDerived() throws IOException {
        var strength = counted("Federal Police", "strength");

        assertThat(strength).hasSize(1);
        assertThat(points(strength.getFirst()))
                .contains(
                        "31,000 REACHED 09MEXICO2134/7",
                        "32,000 REACHED 09MEXICO3093/5",
                        "40,000 TARGET 09MEXICO2134/7");
        assertThat(strength.getFirst().points())
                .extracting(Series.Point::step)
                .startsWith(Series.Step.FIRST, Series.Step.GROWTH);
        assertThat(strength.getFirst().derived())
                .extracting(Series.Derived::formula)
                .containsExactly("32,000 + 8,000 = 40,000");
    }

    @Test
    @Accepts("G05")
    void twoMentionsOfOneCohortAreShownTogetherAndNotSummed() throws IOException {
        var trained = counted("Federal Police", "trained");

        assertThat(trained).hasSize(1);
        assertThat(trained.getFirst().points())
                .extracting(point -> point.figure().spot().citation())
                .containsExactly("09MEXICO2134/7", "09MEXICO3093/4");
        assertThat(trained.getFirst().points().getLast().same()).isZero();
        assertThat(trained.getFirst().derived()).isEmpty();
    }

    @Test
    void whatWasOrderedIsNotSaidToBeDelivered() throws IOException {
        assertThat(counted("Federal Police", "ordered"))
                .singleElement()
                .satisfies(series -> assertThat(points(series)).containsExactly("10 REACHED 09MEXICO3443/8"));
        assertThat(counted("Federal Police", "delivered")).isEmpty();
    }

    @Test
    @Accepts("D13")
    void twelveMonthsStandBesideEighteenAndTheRateOnlyWhenAsked() throws IOException {
        var complaints = trace("National Commission on Human Rights").account().counted().stream()
                .filter(series -> series.of().contains("complaints"))
                .findFirst()
                .orElseThrow();

        assertThat(complaints.points()).extracting(Series.Point::when).containsExactly("2007", "2008-01/2009-06");
        assertThat(complaints.points().getLast().step()).isEqualTo(Series.Step.APART);
        assertThat(complaints.derived()).isEmpty();
        assertThat(complaints.rates()).extracting(Series.Derived::kind).containsOnly(Series.Derived.Kind.RATE);
    }

    @Test
    @Accepts("H08")
    void whatIsReachedAndWhatIsAimedAtAreNotAdded() throws IOException {
        var families = trace("Oportunidades").account().counted();

        assertThat(families)
                .flatExtracting(Series::points)
                .extracting(point -> point.figure().said().state())
                .contains(Statement.Figure.State.REACHED, Statement.Figure.State.TARGET);
        assertThat(families).flatExtracting(Series::derived).isEmpty();
    }

    @Test
    @Accepts("F05")
    void theDialogueIsAChainOfFourInThreeRecords() throws IOException {
        var trace = trace("\"human rights dialogue\"");
        var followUp = trace.account().promised().stream()
                .filter(promise -> promise.given().spot().citation().equals("09MEXICO2776/3"))
                .filter(promise -> promise.given().said().what().contains("dialogue"))
                .findFirst()
                .orElseThrow();

        assertThat(followUp.outcomes())
                .extracting(outcome -> outcome.spot().citation())
                .containsExactly("09MEXICO3443/5", "10MEXICO83/2", "10MEXICO83/16");
        assertThat(followUp.status()).isEqualTo(Promise.Status.MOVED);
        assertThat(followUp.outcomes()).extracting(Promise.Outcome::bearing).doesNotContain(Promise.Bearing.COMPLETED);
    }

    @Test
    @Accepts("F29")
    void aMeetingThatWasHalfAgreedOnIsNeitherHeldNorMissed() throws IOException {
        var before = room.desk().trace(Trace.Question.of("SEDENA"), LocalDate.parse("2009-09-25"));
        var after = room.desk().trace(Trace.Question.of("SEDENA"), LocalDate.parse("2009-09-26"));

        assertThat(meeting(before).status()).isEqualTo(Promise.Status.OPEN);
        assertThat(meeting(after).status()).isEqualTo(Promise.Status.NOT_KNOWN);
        assertThat(after.account().met())
                .filteredOn(met -> met.meeting().said().start().value().equals("2009-09-25"))
                .allSatisfy(met -> assertThat(met.status()).isEqualTo(Statement.Meeting.Status.NOT_KNOWN));
    }

    private static Promise meeting(Trace trace) {
        return trace.account().promised().stream()
                .filter(promise -> promise.given().said().what().contains("September 25"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @Accepts("B09")
    void whatFallsDueIsNamedByItsDay() throws IOException {
        var due = room.desk().due(LocalDate.parse("2021-01-01"));

        assertThat(declassified(due.due())).containsExactly("2019-07-24 09MEXICO3093", "2020-01-29 10MEXICO83");
        assertThat(declassified(due.ahead())).containsExactly("2028-09-18 09MEXICO2776", "2029-03-08 09MEXICO2134");
        assertThat(due.undated()).extracting(CatalogueEntry::id).containsExactly("09MEXICO3443");
    }

    private static List<String> declassified(List<Due.Line> lines) {
        return lines.stream()
                .filter(Due.Line.Declassification.class::isInstance)
                .map(Due.Line.Declassification.class::cast)
                .map(line -> line.day() + " " + line.entry().id())
                .toList();
    }
}

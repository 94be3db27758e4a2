package org.reftel.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reftel.cli.Opener;
import org.reftel.cli.Workroom;
import org.reftel.desk.Briefing;
import org.reftel.desk.Desk;
import org.reftel.desk.Due;
import org.reftel.desk.Trace;
import org.reftel.follow.Promise;
import org.reftel.follow.Series;
import org.reftel.follow.Spot;
import org.reftel.model.CatalogueEntry;
import org.reftel.model.Level;
import org.reftel.model.View;

/// Traces, weeks and what falls due over the examples, with everything as the program puts it together.
class TracesTest {
    private static final LocalDate TODAY = LocalDate.parse("2012-07-01");

    @TempDir
    static Path folder;

    private static Workroom room;

    @BeforeAll
    static void read() throws IOException {
        LocalRoom.open(folder, Opener.Way.MAKE).close();
        room = LocalRoom.open(folder, Opener.Way.READ).workroom(Opener.Way.READ);
        room.ingest()
                .run(
                        List.of(Path.of("../examples").toAbsolutePath().toString()),
                        folder,
                        InputStream.nullInputStream(),
                        outcome -> {},
                        progress -> {});
    }

    @AfterAll
    static void close() throws IOException {
        room.close();
    }

    private static Desk desk() {
        return room.desk();
    }

    private static Trace trace(String words) throws IOException {
        return desk().trace(Trace.Question.of(words), TODAY);
    }

    @Test
    void whoIsInManyRecordsIsKnownToBeBeforeHeIsTraced() throws IOException {
        assertThat(desk().often("Harbour Police")).isEqualTo(9);
        assertThat(desk().often("the harbour and the fees")).isZero();
    }

    @Test
    void underAViewNobodyCountsWhatItDoesNotShow() throws IOException {
        var view = desk().as(View.of(Level.U, Set.of()));
        assertThat(view.often("Harbour Police")).isEqualTo(view.often("Nobody Ever Named"));
    }

    /// What the latest records say of a party is what all say of it, as far as it stands in them: what became of a
    /// promise came later.
    @Test
    void anAccountOfTheLatestRecordsIsTheEndOfTheWhole() throws IOException {
        for (var name : List.of("Harbour Police", "Lantern Initiative")) {
            var question = Trace.Question.of(name).whole();
            var whole = desk().trace(question, TODAY);
            int all = whole.records().size();
            assertThat(whole.spoken()).isEqualTo(all).isGreaterThan(3);
            for (int most : List.of(1, 3, all - 1, all)) {
                var latest = desk().trace(question.speaking(most), TODAY);
                assertThat(latest.records()).isEqualTo(whole.records());
                assertThat(latest.subject()).isEqualTo(whole.subject());
                assertThat(latest.spoken()).isEqualTo(most);
                var ids = whole.records().subList(all - most, all).stream()
                        .map(record -> record.entry().id())
                        .collect(Collectors.toSet());
                assertThat(latest.account().promised())
                        .extracting(TracesTest::told)
                        .as(name + " in " + most)
                        .isEqualTo(whole.account().promised().stream()
                                .filter(promise ->
                                        ids.contains(promise.given().spot().document()))
                                .map(TracesTest::told)
                                .toList());
                assertThat(latest.account().met())
                        .extracting(met -> met.meeting().spot().document())
                        .allMatch(ids::contains);
            }
        }
    }

    private static String told(Promise promise) {
        return promise.given().spot().citation()
                + ' '
                + promise.given().quote()
                + ' '
                + promise.status()
                + ' '
                + promise.outcomes();
    }

    private static Trace.Who party(Trace trace) {
        return switch (trace.subject()) {
            case Trace.Subject.Whom(var party) -> party;
            case Trace.Subject.Words _, Trace.Subject.Several _, Trace.Subject.Which _ ->
                throw new AssertionError(trace.subject());
        };
    }

    private static List<String> citations(Trace trace) {
        return trace.records().stream()
                .flatMap(record -> record.addresses().stream()
                        .map(address -> record.entry().id() + "/" + address))
                .toList();
    }

    @Test
    void aForceIsTracedThroughAllRecordsThatNameIt() throws IOException {
        var trace = trace("Harbour Police");

        assertThat(party(trace).name()).isEqualTo("Harbour Police");
        assertThat(citations(trace))
                .contains("11PORTVELA118/3", "11PORTVELA412/1", "11PORTVELA733/4", "12PORTVELA31/3", "12PORTVELA266/3");
        assertThat(party(trace).paragraphs()).isEqualTo(trace.paragraphs());
        assertThat(trace.records())
                .extracting(record -> record.entry().sent())
                .filteredOn(sent -> !sent.isEmpty())
                .isSorted();
    }

    @Test
    void aStrengthIsASeriesThroughTimeAndNothingIsSummed() throws IOException {
        var strength = trace("Harbour Police").account().counted().stream()
                .filter(series -> series.measure().equals("strength"))
                .findFirst()
                .orElseThrow();

        var reached = strength.points().stream()
                .filter(Series.Point::isReached)
                .map(point -> point.figure().quote().replaceAll("[^0-9]", ""))
                .distinct()
                .toList();
        assertThat(reached).containsSubsequence("1200", "1450", "1520", "1540");
        assertThat(strength.points()).extracting(Series.Point::step).doesNotContain(Series.Step.DECLINE);
        assertThat(strength.derived()).isEmpty();
    }

    @Test
    void whatIsUsedAgainIsOneSource() throws IOException {
        var repeated = trace("Harbour Police").account().repeated();

        assertThat(repeated)
                .extracting(repeat ->
                        repeat.older().citation() + " " + repeat.newer().citation())
                .containsExactly("11PORTVELA118/4 11PORTVELA733/3", "11PORTVELA118/4 12PORTVELA266/3");
        assertThat(repeated).allSatisfy(repeat -> assertThat(repeat.words()).isGreaterThan(45));
        var ports = trace("Harbour Police").account().counted().stream()
                .filter(series -> series.of().contains("ports"))
                .flatMap(series -> series.points().stream())
                .filter(point -> point.figure().spot().address().equals("4"))
                .findFirst()
                .orElseThrow();
        assertThat(ports.again()).extracting(Spot::citation).containsExactly("11PORTVELA733/3", "12PORTVELA266/3");
    }

    @Test
    void nobodyIsChosenAmongSeveralOfOneName() throws IOException {
        var trace = trace("Calvery");
        assertThat(party(trace).variants()).contains("Calvery");
        assertThat(party(trace).name()).isEqualTo("Inés Calvery");
    }

    @Test
    void everyFigureOfATraceIsCitedAndReadsAsItStands() throws IOException {
        for (var words : List.of("Harbour Police", "Coast Guard Service", "Lantern Initiative", "11PORTVELA118")) {
            for (var series : trace(words).account().counted()) {
                for (var point : series.points()) {
                    var figure = point.figure();
                    var led = desk().collation(figure.spot().document())
                            .orElseThrow()
                            .leading();
                    assertThat(led.reading().quote(figure.said().head().at().span()))
                            .isEqualTo(figure.quote());
                }
            }
        }
    }

    @Test
    void aRecordIsTracedWithWhatRefersToIt() throws IOException {
        var trace = trace("11PORTVELA118");

        assertThat(trace.subject()).isInstanceOf(Trace.Subject.Which.class);
        if (trace.subject() instanceof Trace.Subject.Which which) {
            assertThat(which.from()).isNotEmpty();
            assertThat(which.address()).isEmpty();
        }
        assertThat(trace.account().repeated()).isNotEmpty();
        assertThat(citations(trace)).contains("11PORTVELA118/1", "11PORTVELA412/1", "12PORTVELA266/3");
    }

    @Test
    void aParagraphIsTracedAlone() throws IOException {
        var trace = trace("11PORTVELA118/4");
        assertThat(citations(trace)).containsExactly("11PORTVELA118/4", "11PORTVELA733/3", "12PORTVELA266/3");
    }

    @Test
    void aPromiseThatMissedItsDayHasMoved() throws IOException {
        var register = trace("11PORTVELA118").account().promised().stream()
                .filter(promise -> promise.given().said().what().contains("register"))
                .findFirst()
                .orElseThrow();

        assertThat(register.status()).isEqualTo(Promise.Status.MOVED);
        assertThat(register.outcomes())
                .anySatisfy(outcome -> assertThat(outcome.spot().document()).isEqualTo("11PORTVELA412"));
    }

    @Test
    void aWordIsNoParty() throws IOException {
        var trace = trace("harbour dues");
        assertThat(trace.subject()).isInstanceOf(Trace.Subject.Words.class);
    }

    @Test
    void aLimitOnTimeLimitsTheAccountToo() throws IOException {
        var trace = desk().trace(new Trace.Question("Harbour Police", false, "", "2011-03", "", 50), TODAY);
        assertThat(trace.account().counted())
                .flatExtracting(Series::points)
                .allSatisfy(point -> assertThat(point.figure().spot().sent()).startsWith("2011-0"));
        assertThat(trace.account().repeated()).isEmpty();
    }

    @Test
    void aReaderIsTracedNothingThatHeMayNotSee() throws IOException {
        var shown = desk().as(View.of(Level.U, Set.of())).trace(Trace.Question.of("Harbour Police"), TODAY);
        for (var series : shown.account().counted()) {
            for (var point : series.points()) {
                assertThat(point.figure().spot().mark()).isEqualTo("U");
            }
        }
        assertThat(shown.records())
                .allSatisfy(record -> assertThat(record.passages())
                        .allSatisfy(passage -> assertThat(
                                        passage.paragraph().marking().optional().map(marking -> marking.level()))
                                .hasValue(Level.U)));
    }

    @Test
    void weeksThatFollowOneAnotherHoldEachRecordOnce() throws IOException {
        var seen = new ArrayList<String>();
        for (var day = LocalDate.parse("2011-01-03"); day.getYear() < 2013; day = day.plusWeeks(1)) {
            var week = desk().week(day, day.plusWeeks(1));
            week.records().forEach(entry -> seen.add(entry.id()));
            var own = new HashSet<>(
                    week.records().stream().map(CatalogueEntry::id).toList());
            assertThat(week.promised())
                    .allSatisfy(promise ->
                            assertThat(own).contains(promise.given().spot().document()));
            assertThat(week.figures())
                    .allSatisfy(figure -> assertThat(own).contains(figure.spot().document()));
            assertThat(week.moved())
                    .flatExtracting(Promise::outcomes)
                    .allSatisfy(
                            outcome -> assertThat(own).contains(outcome.spot().document()));
        }
        var dated = desk().catalogue().stream()
                .filter(entry -> !entry.sent().isEmpty())
                .map(CatalogueEntry::id)
                .toList();
        assertThat(seen).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(dated);
    }

    @Test
    void whatEndsItsClassificationFallsDue() throws IOException {
        var due = desk().due(LocalDate.parse("2021-03-01"));

        assertThat(declassified(due.due())).containsExactly("11PORTVELA118");
        assertThat(declassified(due.ahead())).startsWith("11PORTVELA355").endsWith("11SANTORELL87");
        assertThat(due.undated()).extracting(CatalogueEntry::id).containsExactly("11PORTVELA204", "12PORTVELA152");
    }

    private static List<String> declassified(List<Due.Line> lines) {
        return lines.stream()
                .filter(Due.Line.Declassification.class::isInstance)
                .map(line -> ((Due.Line.Declassification) line).entry().id())
                .toList();
    }

    @Test
    void aBriefingKnowsNothingOfItsDayAndLater() throws IOException {
        var brief = desk().brief(new Briefing.Question(
                "human rights dialogue",
                LocalDate.parse("2011-09-19"),
                List.of("Harbour Police", "Montalde", "Nobody Atall")));

        var spots = new ArrayList<Spot>();
        brief.people().forEach(person -> spots.addAll(person.seen()));
        brief.open().forEach(promise -> {
            spots.add(promise.given().spot());
            promise.outcomes().forEach(outcome -> spots.add(outcome.spot()));
        });
        brief.figures()
                .forEach(series -> series.points()
                        .forEach(point -> spots.add(point.figure().spot())));
        brief.points().forEach(point -> spots.add(point.spot()));
        assertThat(spots).isNotEmpty().allSatisfy(spot -> assertThat(spot.day()).isLessThan("2011-09-19"));
        assertThat(brief.people()).hasSize(3);
        assertThat(brief.people().getLast().subject()).isInstanceOf(Trace.Subject.Words.class);
        assertThat(brief.people().getFirst().seen()).isNotEmpty();
    }
}

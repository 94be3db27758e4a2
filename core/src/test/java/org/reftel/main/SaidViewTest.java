package org.reftel.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reftel.cli.Opener;
import org.reftel.cli.Workroom;
import org.reftel.desk.Desk;
import org.reftel.desk.Proposal;
import org.reftel.desk.Ruled;
import org.reftel.desk.Trace;
import org.reftel.handling.Handling;
import org.reftel.model.CatalogueEntry;
import org.reftel.model.Label;
import org.reftel.model.Level;
import org.reftel.model.Matter;
import org.reftel.model.Said;
import org.reftel.model.Statement;
import org.reftel.model.Verdict;

/// What is said, and what people decided about it, as a reader sees it who may not read everything.
class SaidViewTest {
    private static final String MIXED = """
        R 241947Z SEP 12
        FM AMEMBASSY PORT VELA
        TO RUEHC/SECSTATE WASHDC 2210
        C O N F I D E N T I A L PORT VELA 000412

        TAGS: PREL PGOV
        SUBJECT: TALKS ON THE HARBOUR

        1. (SBU) The Ministry of Harbours opens the register on June 30, 2013.

        2. (C) Minister Rui Montalde of the Ministry of Harbours (ZAQ) closes it on May 1, 2014.

        3. (SBU) Boats left on August 2, 2012.

        CALLOWAY
        """;

    private static final String OPEN = """
        R 021200Z OCT 12
        FM AMEMBASSY SANT ORELL
        UNCLAS SANT ORELL 000007

        TAGS: ECON
        SUBJECT: A MARKET

        1. (U) Boats were sold on September 3, 2012 and on September 5, 2012.
        """;

    private static final LocalDate TODAY = LocalDate.of(2013, 1, 1);

    @TempDir
    private Path folder;

    private Workroom room(String... cables) throws IOException {
        var room = LocalRoom.open(folder.resolve("room"), Opener.Way.MAKE).workroom(Opener.Way.MAKE);
        var in = Files.createDirectories(folder.resolve("in"));
        for (int i = 0; i < cables.length; i++) {
            Files.writeString(in.resolve(i + ".txt"), cables[i]);
        }
        room.ingest()
                .run(
                        List.of(in.toString()),
                        folder.resolve("room"),
                        InputStream.nullInputStream(),
                        outcome -> {},
                        progress -> {});
        return room;
    }

    private static Desk sbu(Workroom room) throws IOException {
        return room.desk().as(Handling.view("SBU").orElseThrow());
    }

    private static List<String> dates(Said said) {
        return said.findings().statements().stream()
                .filter(Statement.Time.class::isInstance)
                .map(statement -> ((Statement.Time) statement).date().value())
                .toList();
    }

    private static Matter.OfStatement on(Said said, String date) {
        int index = 0;
        for (var statement : said.findings().statements()) {
            if (statement instanceof Statement.Time time && time.date().value().equals(date)) {
                var at = statement.head().at();
                return new Matter.OfStatement(
                        statement.kind(),
                        new Matter.Place(
                                said.id(),
                                said.address(at.paragraph()),
                                said.print(),
                                at.span(),
                                said.quotes().get(index)));
            }
            index++;
        }
        throw new AssertionError("no " + date);
    }

    @Test
    void aReaderIsToldWhatIsSaidWhereHeMayRead() throws IOException {
        try (var room = room(MIXED)) {
            var whole = room.desk().said("12PORTVELA412").orElseThrow();
            assertThat(dates(whole)).containsExactly("2013-06-30", "2014-05-01", "2012-08-02");
            var part = sbu(room).said("12PORTVELA412").orElseThrow();
            assertThat(dates(part)).containsExactly("2013-06-30", "2012-08-02");
            assertThat(part.sentences())
                    .extracting(Said.Sentence::text)
                    .contains("Boats left on August 2, 2012.")
                    .noneMatch(text -> text.contains("Montalde"));
            assertThat(part.findings().parties().toString()).doesNotContain("ZAQ", "Montalde");
            assertThat(part.parts()).extracting(Said.Part::address).containsExactly("1", "2", "3");
            assertThat(part.parts().get(1).prints()).isEmpty();
            assertThat(part.extract()).isNotEqualTo(whole.extract());
        }
    }

    @Test
    void whatIsHiddenAsAWholeSaysNothing() throws IOException {
        try (var room = room(MIXED.replace("(SBU)", "(C)"))) {
            assertThat(room.desk().said("12PORTVELA412")).isPresent();
            assertThat(sbu(room).said("12PORTVELA412")).isEmpty();
            assertThat(sbu(room).spoken("12PORTVELA412")).isEmpty();
        }
    }

    @Test
    void aVerdictIsMarkedAsHighAsTheRecordAndHiddenWithIt() throws IOException {
        try (var room = room(MIXED, OPEN)) {
            var matter = on(room.desk().said("12PORTVELA412").orElseThrow(), "2012-08-02");
            var decision = room.ingest().rule(matter, Verdict.Ruling.REJECT, Map.of(), "It was a slip.", "A. Reader");
            assertThat(decision.label()).isEqualTo(Label.of(Level.C));
            assertThat(dates(room.desk().said("12PORTVELA412").orElseThrow())).doesNotContain("2012-08-02");
            assertThat(sbu(room).verdicts()).isEmpty();
            assertThat(sbu(room).catalogue())
                    .extracting(CatalogueEntry::id)
                    .doesNotContain(decision.id())
                    .hasSize(2);
        }
    }

    @Test
    void aRulingReachesWhoReadsTheParagraphsItRestsOnAndNothingElseOfIt() throws IOException {
        try (var room = room(MIXED, OPEN)) {
            var whole = room.desk().said("12PORTVELA412").orElseThrow();
            room.ingest().rule(on(whole, "2012-08-02"), Verdict.Ruling.REJECT, Map.of(), "ZAQ said so.", "A. Reader");
            room.ingest().rule(on(whole, "2014-05-01"), Verdict.Ruling.REJECT, Map.of(), "A slip.", "A. Reader");
            room.ingest()
                    .rule(
                            on(whole, "2013-06-30"),
                            Verdict.Ruling.CORRECT,
                            Map.of("value", "2013-07-01"),
                            "As paragraph 2 says.",
                            "A. Reader");

            assertThat(dates(room.desk().said("12PORTVELA412").orElseThrow())).containsExactly("2013-07-01");
            assertThat(dates(sbu(room).said("12PORTVELA412").orElseThrow())).containsExactly("2013-06-30");
            assertThat(sbu(room).spoken("12PORTVELA412").orElseThrow().ruled())
                    .filteredOn(Ruled::isRejected)
                    .singleElement()
                    .satisfies(one -> {
                        var kept = one.by().orElseThrow();
                        assertThat(kept.decision()).isEmpty();
                        assertThat(kept.verdict().author()).isEmpty();
                        assertThat(kept.verdict().because()).isEmpty();
                    });
        }
    }

    @Test
    void aCorrectionThatDoesNotReachTakesWithItWhatItTookThePlaceOf() throws IOException {
        try (var room = room(MIXED, OPEN)) {
            var matter = on(room.desk().said("12PORTVELA412").orElseThrow(), "2012-08-02");
            room.ingest().rule(matter, Verdict.Ruling.REJECT, Map.of(), "", "A. Reader");
            assertThat(dates(sbu(room).said("12PORTVELA412").orElseThrow())).doesNotContain("2012-08-02");
            room.ingest().rule(matter, Verdict.Ruling.CORRECT, Map.of("value", "2012-08-03"), "", "A. Reader");
            assertThat(dates(sbu(room).said("12PORTVELA412").orElseThrow())).contains("2012-08-02");
        }
    }

    private static final String PROMISE = MIXED.replace(
            "3. (SBU) Boats left on August 2, 2012.",
            "3. (SBU) The Ministry of Harbours promised to put a register of all complaints on its public web site.");

    /// Of the same post: what another post writes would tell of the promise only by more.
    private static final String LATER = OPEN.replace("SANT ORELL 000007", "PORT VELA 000413")
            .replace("SANT ORELL", "PORT VELA")
            .replace(
                    "1. (U) Boats were sold on September 3, 2012 and on September 5, 2012.",
                    "1. (U) The Ministry of Harbours opened its public register of complaints on September 3, 2012.");

    /// What an SBU reader is told, after somebody rejected what was proposed as outcome of a promise and gave a reason.
    private String told(String mixed, String because, boolean decide) throws IOException {
        folder = Files.createTempDirectory(folder, "twin");
        try (var room = room(mixed, LATER)) {
            var proposals = room.desk().review("", TODAY).proposals().stream()
                    .filter(one -> one.matter() instanceof Matter.OfOutcome)
                    .toList();
            assertThat(proposals).isNotEmpty();
            for (var one : decide ? proposals : List.<Proposal>of()) {
                room.ingest().rule(one.matter(), Verdict.Ruling.REJECT, Map.of(), because, "A. Reader");
            }
            var desk = sbu(room);
            var told = new StringBuilder();
            told.append(desk.trace(Trace.Question.of("Ministry of Harbours"), TODAY));
            told.append(desk.trace(Trace.Question.of("12PORTVELA412"), TODAY));
            told.append(desk.trace(Trace.Question.of("\"register of complaints\""), TODAY));
            told.append(desk.due(TODAY)).append(desk.review("", TODAY)).append(desk.verdicts());
            told.append(desk.said("12PORTVELA412"))
                    .append(desk.spoken("12PORTVELA412"))
                    .append(desk.catalogue());
            return told.toString();
        }
    }

    @Test
    void aRejectedOutcomeReachesWhoReadsBothParagraphsAndTwinsAnswerAlike() throws IOException {
        var open = told(PROMISE, "", false);
        var decided = told(PROMISE, "As Montalde told us.", true);
        var twin = told(
                PROMISE.replace("Rui Montalde", "Ana Quessera").replace("closes it on May 1, 2014", "sold the boats"),
                "Quessera and thirty others wrote a letter on it.",
                true);

        assertThat(open)
                .contains("opened its public register of complaints on September 3, 2012")
                .contains("outcomes=[Outcome");
        assertThat(decided).doesNotContain("outcomes=[Outcome").isEqualTo(twin);
    }

    @Test
    void aVerdictOnAnOpenRecordHoldsForItsReaders() throws IOException {
        try (var room = room(MIXED, OPEN)) {
            var matter = on(room.desk().said("12SANTORELL7").orElseThrow(), "2012-09-05");
            room.ingest().rule(matter, Verdict.Ruling.CORRECT, Map.of("value", "2012-09-06"), "", "A. Reader");
            for (var desk : List.of(room.desk(), sbu(room))) {
                assertThat(dates(desk.said("12SANTORELL7").orElseThrow())).containsExactly("2012-09-03", "2012-09-06");
                assertThat(desk.verdicts())
                        .singleElement()
                        .satisfies(one -> assertThat(one.found()).isTrue());
                assertThat(desk.spoken("12SANTORELL7").orElseThrow().ruled())
                        .filteredOn(one -> one.by().isPresent())
                        .extracting(Ruled::quote)
                        .allMatch(quote -> quote.contains("September 5"));
            }
        }
    }

    @Test
    void aVerdictThatFindsNothingAnyMoreIsListed() throws IOException {
        try (var room = room(OPEN)) {
            var matter = on(room.desk().said("12SANTORELL7").orElseThrow(), "2012-09-05");
            var at = matter.at();
            var gone = new Matter.OfStatement(
                    "date", new Matter.Place(at.record(), at.address(), "other", at.span(), "September 7, 2012"));
            room.ingest().rule(gone, Verdict.Ruling.REJECT, Map.of(), "", "A. Reader");
            assertThat(room.desk().verdicts())
                    .singleElement()
                    .satisfies(one -> assertThat(one.found()).isFalse());
            assertThat(dates(room.desk().said("12SANTORELL7").orElseThrow())).hasSize(2);
        }
    }

    @Test
    void whatRepeatsIsToldOnlyBetweenWhatAReaderSees() throws IOException {
        var passage = "The harbour police guards eleven ports and the water within two miles of every one of them.";
        try (var room = room(
                OPEN.replace("Boats were", passage + " Boats were"),
                MIXED.replace("closes it", passage + " It closes"),
                OPEN.replace("000007", "000009").replace("021200Z", "051200Z").replace("Boats were", passage))) {
            var ids = List.of("12PORTVELA412", "12SANTORELL7", "12SANTORELL9");
            var pairs = new TreeSet<String>();
            room.desk()
                    .repeated(ids)
                    .forEach(one ->
                            pairs.add(one.older().citation() + " " + one.newer().citation()));
            assertThat(pairs).containsExactly("12PORTVELA412/2 12SANTORELL7/1", "12PORTVELA412/2 12SANTORELL9/1");
            assertThat(sbu(room).repeated(ids)).singleElement().satisfies(one -> {
                assertThat(one.older().citation()).isEqualTo("12SANTORELL7/1");
                assertThat(one.newer().citation()).isEqualTo("12SANTORELL9/1");
            });
        }
    }
}

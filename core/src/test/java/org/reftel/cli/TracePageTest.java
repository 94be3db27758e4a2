package org.reftel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.reftel.desk.Trace;
import org.reftel.follow.Cited;
import org.reftel.follow.Met;
import org.reftel.follow.Promise;
import org.reftel.follow.Repeat;
import org.reftel.follow.Series;
import org.reftel.follow.Spot;
import org.reftel.model.Modality;
import org.reftel.model.PartyKind;
import org.reftel.model.Statement;

/// A trace as a reader sees it, line by line.
class TracePageTest {
    private static final Spot FEBRUARY = Told.spot("11PORTVELA118", "3", "2011-02-15T16:22:00Z", "C");
    private static final Spot REGISTER = Told.spot("11PORTVELA118", "7", "2011-02-15T16:22:00Z", "C");
    private static final Spot JUNE = Told.spot("11PORTVELA412", "2", "2011-06-16T17:33:00Z", "C");
    private static final Spot NEXT_JUNE = Told.spot("12PORTVELA266", "4", "2012-06-21T19:50:00Z", "C");

    private static String print(Page page) {
        var out = new StringWriter();
        var writer = new PrintWriter(out);
        PagePrinter.print(new Screen(writer, Map.of()), page);
        writer.flush();
        return out.toString();
    }

    private static Trace trace(Trace.Subject subject, Trace.Account account) {
        return Told.trace(
                "Harbour Police",
                subject,
                account,
                12,
                Told.record(Told.entry("11PORTVELA118", "2011-02-15", "AMEMBASSY PORT VELA", "A PLAN"), "3", "7"),
                Told.record(Told.entry("11PORTVELA412", "2011-06-16", "AMEMBASSY PORT VELA", "AT 1,450"), "2"),
                Told.record(Told.entry("12PORTVELA266", "2012-06-21", "AMEMBASSY PORT VELA", "AT 1,600"), "4"));
    }

    private static Trace.Account account(
            List<Series> counted, List<Promise> promised, List<Promise> asked, List<Met> met, List<Repeat> repeated) {
        return new Trace.Account(counted, promised, asked, met, List.of(), List.of(), List.of(), List.of(), repeated);
    }

    private static final Series STRENGTH = strength();

    private static Series strength() {
        var reached = Statement.Figure.State.REACHED;
        var target = Statement.Figure.State.TARGET;
        var level = Statement.Figure.Change.NONE;
        var first = Told.figure(FEBRUARY, "Rui Montalde", "strength", "", 1200, reached, level, Told.on("2011-02-11"));
        var aim = Told.figure(FEBRUARY, "Rui Montalde", "strength", "", 2000, target, level, Told.on("2012"));
        var second = Told.figure(JUNE, "", "strength", "", 1450, reached, level, Told.on("2011-06-10"));
        var more = Told.figure(JUNE, "", "strength", "", 550, target, Statement.Figure.Change.UP, Told.said("shortly"));
        var last = Told.figure(NEXT_JUNE, "Rui Montalde", "strength", "", 1450, reached, level, Told.said(""));
        return new Series(
                "strength",
                "",
                "",
                "",
                List.of(
                        Told.point(first, -1),
                        Told.point(aim, -1),
                        Told.point(second, -1, NEXT_JUNE),
                        Told.point(more, -1),
                        Told.point(last, 2)),
                List.of(new Series.Derived(
                        Series.Derived.Kind.SUM, Told.number(2000), "", "1,450 + 550 = 2,000", List.of(second, more))));
    }

    private static Trace whole() {
        var party = Told.who(
                "Harbour Police",
                PartyKind.ORGANISATION,
                4,
                3,
                new Trace.Near(PartyKind.ORGANISATION, "Harbour Board", 1, "another word"));
        var promised = List.of(
                Told.promise(
                        Told.commitment(
                                REGISTER,
                                Modality.COMMITMENT,
                                "Tomás Verdeguer",
                                "",
                                "put a register of all complaints on its public web site by May 1",
                                "by May 1"),
                        Promise.Status.MOVED,
                        Told.outcome(
                                JUNE,
                                Promise.Bearing.DELAYED,
                                "the register would open in July",
                                Promise.Certainty.CONFIRMED)),
                Told.promise(
                        Told.commitment(
                                FEBRUARY, Modality.INTENTION, "Rui Montalde", "the Ambassador", "open a station", ""),
                        Promise.Status.OPEN));
        var asked = List.of(Told.promise(
                Told.commitment(JUNE, Modality.REQUEST, "Tomás Verdeguer", "USG", "send the launches first", ""),
                Promise.Status.OPEN));
        var met = List.of(Told.met(
                FEBRUARY,
                "call",
                Told.on("2011-02-11"),
                "Interior Secretariat",
                Statement.Meeting.Status.HELD,
                "US:the Ambassador",
                "US:PolCouns",
                "Costa Verra:Tomás Verdeguer"));
        var repeated = List.of(new Repeat(
                FEBRUARY,
                NEXT_JUNE,
                List.of(new Repeat.Passage(new Repeat.Range(0, 9), new Repeat.Range(0, 9), 35, "guards the ports"))));
        return trace(new Trace.Subject.Whom(party), account(List.of(STRENGTH), promised, asked, met, repeated));
    }

    @Test
    void aPartyIsPrintedAsItWasDrawn() {
        assertThat(print(TracePage.of(whole(), TracePage.Words.BRIEF, false))).isEqualTo("""
            HARBOUR POLICE  organisation   4 paragraphs in 3 of 12 records   (apart: Harbour Board, 1)

            COUNTED
              strength  1,200  2011-02-11  Rui Montalde  11PORTVELA118 ¶3  C
                        1,450  2011-06-10  embassy       11PORTVELA412 ¶2  C  again in 266 ¶4
                        1,450  2012-06-21  Rui Montalde  12PORTVELA266 ¶4  C  probably the same as 412 ¶2
              aimed at  2,000  by 2012     Rui Montalde  11PORTVELA118 ¶3  C
                         +550  "shortly"   embassy       11PORTVELA412 ¶2  C  1,450 + 550 = 2,000  (derived)

            PROMISED                                BY / TO                        WHAT BECAME OF IT
              put a register of all         118 ¶7  Tomás Verdeguer                moved: put off "the register
              complaints on its public web                                         would open in July" (412 ¶2,
              site by May 1                                                        confirmed)
              open a station (intention)    118 ¶3  Rui Montalde / the Ambassador  nothing later in these
                                                                                   records

            ASKED OR SUGGESTED                           BY / TO                WHAT BECAME OF IT
              send the launches first (request)  412 ¶2  Tomás Verdeguer / USG  nothing later in these records

            MET
              2011-02-11  call  Interior Secretariat  US: the Ambassador, PolCouns; Costa Verra:  held  118 ¶3
                                                      Tomás Verdeguer

            IN ORDER  118 ¶3 ¶7 | 412 ¶2 | 266 ¶4
            REPEATED  266 ¶4 repeats 118 ¶3 for 35 words: one source, not two

            --words prints the words around, --text the paragraphs whole; reftel open 11PORTVELA118/3 opens one.
            """);
    }

    @Test
    void whatHasNoLinesHasNoHeading() {
        var party = Told.who("Harbour Police", PartyKind.ORGANISATION, 4, 3);
        var page = print(
                TracePage.of(trace(new Trace.Subject.Whom(party), Trace.Account.EMPTY), TracePage.Words.BRIEF, false));
        assertThat(page).isEqualTo("""
            HARBOUR POLICE  organisation   4 paragraphs in 3 of 12 records

            IN ORDER  118 ¶3 ¶7 | 412 ¶2 | 266 ¶4

            --words prints the words around, --text the paragraphs whole; reftel open 11PORTVELA118/3 opens one.
            """);
    }

    @Test
    void aNameThatCanMeanSeveralIsNotDecided() {
        var page = print(TracePage.of(
                Told.trace(
                        "Verdeguer",
                        new Trace.Subject.Several(List.of(
                                Told.who("Tomás Verdeguer", PartyKind.PERSON, 12, 6),
                                Told.who("Ana Verdeguer", PartyKind.PERSON, 1, 1))),
                        Trace.Account.EMPTY,
                        12),
                TracePage.Words.BRIEF,
                false));
        assertThat(page).isEqualTo("""
            Verdeguer can mean 2 parties.

            ONE OF
              Tomás Verdeguer  person  12 paragraphs in 6 records
              Ana Verdeguer    person  1 paragraph in 1 record

            Trace one by its whole name. In quotation marks inside the quotation marks of the shell the words
            are searched for, whoever is meant: reftel trace '"Verdeguer"'
            """);
    }

    @Test
    void nothingFoundSaysWhatToTry() {
        var page = print(TracePage.of(
                Told.trace("zanzinotte", new Trace.Subject.Words(), Trace.Account.EMPTY, 12),
                TracePage.Words.BRIEF,
                false));
        assertThat(page).isEqualTo("""
            Nothing found for zanzinotte in 12 records.
            Fewer words find more, and so does a star for the end of a word; reftel list shows what is held.
            """);
    }

    @Test
    void whatIsLeftOutIsCounted() {
        var figures = new ArrayList<Series>();
        for (int i = 0; i < AccountTables.FIRST + 5; i++) {
            figures.add(STRENGTH);
        }
        var party = Told.who("Harbour Police", PartyKind.ORGANISATION, 4, 3);
        var trace = trace(new Trace.Subject.Whom(party), account(figures, List.of(), List.of(), List.of(), List.of()));
        int rows = 5 * figures.size();
        assertThat(print(TracePage.of(trace, TracePage.Words.BRIEF, false)))
                .contains("and " + (rows - AccountTables.FIRST) + " more figures: --all prints them");
        assertThat(print(TracePage.of(trace, TracePage.Words.BRIEF, true))).doesNotContain("more figures");
    }

    @Test
    void everyLineOfAnAccountIsCited() {
        for (var part : TracePage.of(whole(), TracePage.Words.BRIEF, true).parts()) {
            if (part instanceof Page.Table table) {
                assertThat(table.rows()).allSatisfy(row -> assertThat(row).anyMatch(cell -> cell.matches(".* ¶\\d+")));
            }
        }
    }

    private static Cited<Statement.Description> described(
            Spot spot, Statement.Description.Aspect aspect, String of, String what, String other) {
        return Told.cited(
                spot,
                new Statement.Description(Told.head(1, Told.by("")), Told.name(of), aspect, what, Told.name(other)),
                what);
    }

    private static String described(List<Cited<Statement.Description>> described) {
        var party = Told.who("Harbour Police", PartyKind.ORGANISATION, 4, 3);
        var account = new Trace.Account(
                List.of(), List.of(), List.of(), List.of(), List.of(), described, List.of(), List.of(), List.of());
        var page = print(TracePage.of(trace(new Trace.Subject.Whom(party), account), TracePage.Words.BRIEF, false));
        return page.substring(page.indexOf("\n\n") + 2, page.indexOf("\n\nIN ORDER"));
    }

    @Test
    void ofADeliveryEveryStageIsToldOrNotStated() {
        assertThat(described(List.of(
                        described(FEBRUARY, Statement.Description.Aspect.DUE, "vans", "will deliver vans", ""),
                        described(JUNE, Statement.Description.Aspect.ORDERED, "vans", "ordered ten vans", ""))))
                .isEqualTo("""
                    DELIVERY
                      promised    vans        "will deliver vans"  118 ¶3  C
                      ordered     vans        "ordered ten vans"   412 ¶2  C
                      arrived     not stated
                      in service  not stated\
                    """);
    }

    @Test
    void anObjectiveStandsOnceWithAllWhoWorkForIt() {
        assertThat(described(List.of(
                        described(JUNE, Statement.Description.Aspect.OBJECTIVE, "Navy", "dredge the port", ""),
                        described(JUNE, Statement.Description.Aspect.OBJECTIVE, "Board", "dredge the port", ""))))
                .isEqualTo("""
                    OBJECTIVES
                      dredge the port  Navy, Board  412 ¶2  C\
                    """);
    }

    @Test
    void aProgrammeStandsBelowWhatItRunsUnder() {
        assertThat(described(List.of(
                        described(FEBRUARY, Statement.Description.Aspect.UNDER, "diving course", "diving course", ""),
                        described(
                                JUNE,
                                Statement.Description.Aspect.UNDER,
                                "vans",
                                "vans under the Reef Plan",
                                "Reef Plan"))))
                .isEqualTo("""
                    PROGRAMMES
                      under Reef Plan   vans           "vans under the Reef Plan"  412 ¶2  C
                      under not stated  diving course                              118 ¶3  C\
                    """);
    }

    @Test
    void whatIsAllegedIsNobodysWordButTheAllegers() {
        assertThat(described(List.of(
                        described(JUNE, Statement.Description.Aspect.ALLEGED, "Rui Montalde", "fraud", ""),
                        described(JUNE, Statement.Description.Aspect.ALLEGED, "Rui Montalde", "waste", "Ana Sample"))))
                .isEqualTo("""
                    ALLEGED, NOT ASSERTED
                      Rui Montalde  "fraud"  by whom, not stated  412 ¶2  C
                      Rui Montalde  "waste"  by Ana Sample        412 ¶2  C\
                    """);
    }
}

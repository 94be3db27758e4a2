package org.reftel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.reftel.desk.Briefing;
import org.reftel.desk.Due;
import org.reftel.desk.Indicator;
import org.reftel.desk.Trace;
import org.reftel.follow.Holding;
import org.reftel.follow.Promise;
import org.reftel.follow.Spot;
import org.reftel.model.Modality;
import org.reftel.model.PartyKind;
import org.reftel.model.Statement;
import org.reftel.model.Voice;

/// A briefing, a week and a calendar as a reader sees them, line by line.
class BriefPageTest {
    private static final Spot FEBRUARY = Told.spot("11PORTVELA118", "7", "2011-02-15T16:22:00Z", "C");
    private static final Spot JUNE = Told.spot("12PORTVELA266", "4", "2012-06-21T19:50:00Z", "C");
    private static final LocalDate DAY = LocalDate.of(2012, 7, 1);

    private static String print(Page page) {
        var out = new StringWriter();
        var writer = new PrintWriter(out);
        PagePrinter.print(new Screen(writer, Map.of()), page);
        writer.flush();
        return out.toString();
    }

    private static Promise register() {
        return Told.promise(
                Told.commitment(
                        FEBRUARY,
                        Modality.COMMITMENT,
                        "Tomás Verdeguer",
                        "",
                        "put a register on its web site by May 1",
                        "by May 1"),
                Promise.Status.NOT_KNOWN);
    }

    private static Briefing.Person montalde() {
        var said = Told.cited(
                FEBRUARY,
                new Statement.RoleHeld(
                        Told.head(3, Voice.AUTHOR),
                        Told.name("Rui Montalde"),
                        "Commander",
                        Told.name("Harbour Police"),
                        Statement.RoleHeld.Tenure.HOLDS),
                "the Commander of the Harbour Police, Colonel Rui Montalde");
        return new Briefing.Person(
                "Montalde",
                new Trace.Subject.Whom(Told.who("Rui Montalde", PartyKind.PERSON, 6, 4)),
                List.of(new Holding(
                        "Rui Montalde", "Commander", "Harbour Police", Statement.RoleHeld.Tenure.HOLDS, List.of(said))),
                List.of(JUNE, FEBRUARY));
    }

    @Test
    void aBriefingSaysWhoTheyAreAndWhatIsOpen() {
        var nobody = new Briefing.Person("Zanzinotte", new Trace.Subject.Words(), List.of(), List.of());
        var strength = Told.figure(
                JUNE,
                "Rui Montalde",
                "strength",
                "",
                1600,
                Statement.Figure.State.REACHED,
                Statement.Figure.Change.NONE,
                Told.said(""));
        var brief = new Briefing(
                new Briefing.Question("register of complaints", DAY, List.of("Montalde", "Zanzinotte")),
                List.of(montalde(), nobody),
                List.of(register()),
                List.of(),
                List.of(new Indicator("Harbour Police", "strength", "", "", "", strength, "2012-06-21")),
                List.of(Told.met(
                        JUNE,
                        "call",
                        Told.on("2012-06-18"),
                        "",
                        Statement.Meeting.Status.HELD,
                        "the Ambassador",
                        "Rui Montalde")),
                List.of(new Briefing.Point(JUNE, "We should ask for the register again.", true)),
                List.of(Told.record(Told.entry("12PORTVELA266", "2012-06-21", "AMEMBASSY PORT VELA", "X"), "2", "4")),
                9,
                List.of());
        assertThat(print(BriefPage.of(brief, false))).isEqualTo("""
            BRIEF FOR 2012-07-01   register of complaints   with Montalde, Zanzinotte
              from 9 records sent before that day; what was sent on it or later is left out

            WHO THEY ARE
              Rui Montalde  Commander, Harbour Police       2011-02-15  11PORTVELA118 ¶7
                            named last in                               12PORTVELA266 ¶4, 11PORTVELA118 ¶7
              Zanzinotte    no party of this name in these
                            records

            OPEN BETWEEN THE SIDES                              BY / TO          WHAT BECAME OF IT
              put a register on its web site  11PORTVELA118 ¶7  Tomás Verdeguer  not known: its day has passed,
              by May 1                                                           nothing later in these records

            INDICATORS
              Harbour Police (strength)  1,600  2012-06-21  Rui Montalde  12PORTVELA266 ¶4  C

            MET BEFORE
              2012-06-18  call  the Ambassador, Rui Montalde  held  12PORTVELA266 ¶4

            TO BE SAID OR REACHED
              "We should ask for the register again."  the author's own view  12PORTVELA266 ¶4  C

            ON THE MATTER, NEWEST FIRST  12PORTVELA266 ¶2 ¶4
            """);
    }

    @Test
    void anEmptyBriefingSaysSo() {
        var brief = new Briefing(
                new Briefing.Question("", DAY, List.of()),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                0,
                List.of());
        assertThat(print(BriefPage.of(brief, false))).isEqualTo("""
            BRIEF FOR 2012-07-01
              from 0 records sent before that day; what was sent on it or later is left out

            Nothing is found for this meeting. Fewer words, or a name as the records print it, find more.
            """);
    }

    @Test
    void aWeekHoldsWhatIsNew() {
        var figure = Told.figure(
                JUNE,
                "",
                "strength",
                "",
                1600,
                Statement.Figure.State.REACHED,
                Statement.Figure.Change.NONE,
                Told.on("2012-06-18"));
        var week = new Briefing.Week(
                DAY.minusDays(7),
                DAY,
                List.of(Told.entry("12PORTVELA266", "2012-06-29", "AMEMBASSY PORT VELA", "HARBOUR POLICE AT 1,600")),
                List.of(),
                List.of(),
                List.of(),
                List.of(figure),
                List.of(),
                List.of(Told.promise(
                        register().given(),
                        Promise.Status.DONE,
                        Told.outcome(
                                JUNE,
                                Promise.Bearing.COMPLETED,
                                "the register is there",
                                Promise.Certainty.CONFIRMED))),
                0);
        assertThat(print(BriefPage.of(week, false))).isEqualTo("""
            WEEK FROM 2012-06-24 TO 2012-06-30   1 record

            SENT
              2012-06-29  12PORTVELA266  C  AMEMBASSY PORT VELA  HARBOUR POLICE AT 1,600

            NEW ON OLDER PROMISES                               BY / TO          WHAT BECAME OF IT
              put a register on its web site  11PORTVELA118 ¶7  Tomás Verdeguer  done: "the register is there"
              by May 1                                                           (12PORTVELA266 ¶4, confirmed)

            COUNTED
              strength  1,600  2012-06-18  embassy  12PORTVELA266 ¶4  C
            """);
    }

    @Test
    void aCalendarSaysWhatIsDueAndWhatIsAhead() {
        var due = new Due(
                DAY,
                List.of(
                        new Due.Line.Promised(LocalDate.of(2011, 5, 1), register()),
                        new Due.Line.Meeting(
                                LocalDate.of(2012, 6, 30),
                                Told.met(
                                        JUNE,
                                        "meeting",
                                        Told.on("2012-06-30"),
                                        "Las Brisas",
                                        Statement.Meeting.Status.NOT_KNOWN,
                                        "the Ambassador"))),
                List.of(new Due.Line.Declassification(
                        LocalDate.of(2022, 6, 20),
                        Told.entry("12PORTVELA266", "2012-06-21", "AMEMBASSY PORT VELA", "X"),
                        "DECL: 06/20/2022")),
                List.of(Told.entry("11PORTVELA204", "2011-03-24", "AMEMBASSY PORT VELA", "Y")));
        assertThat(print(DuePage.of(due, true, false))).isEqualTo("""
            DUE BY 2012-07-01   2 lines, 1 later

            DUE                                                                WHO
              2011-05-01  commitment  put a register on its web site by May 1  Tomás Verdeguer  11PORTVELA118 ¶7
                          not known: its day has passed, nothing later in these records
              2012-06-30  meeting     meeting, Las Brisas                      the Ambassador   12PORTVELA266 ¶4
                          not known if held

            LATER
              2022-06-20  declassification  DECL: 06/20/2022  12PORTVELA266 header

            NO DAY OF DECLASSIFICATION IN  11PORTVELA204
            """);
        assertThat(print(DuePage.of(due, false, false))).doesNotContain("LATER", "2022");
        var none = new Due(DAY, List.of(), List.of(), List.of());
        assertThat(print(DuePage.of(none, false, false))).isEqualTo("""
            DUE BY 2012-07-01   0 lines

            Nothing that is held states a day up to 2012-07-01 on which something falls due.
            """);
    }
}

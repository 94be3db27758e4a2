package org.reftel.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reftel.Accepts;
import org.reftel.Shared;
import org.reftel.Stages;
import org.reftel.grammar.Words;
import org.reftel.model.Statement.Meeting;
import org.reftel.names.Names;

/// All told on Monday, 2009-07-20.
class EncountersTest {
    /// Word, status, day, place and people; several are parted by `&`.
    private static String meetings(String marked) {
        return Told.by(marked).all(Meeting.class).stream()
                .map(meeting -> meeting.what() + " " + meeting.status()
                        + (meeting.start().isResolved() ? " " + meeting.start().value() : "")
                        + (meeting.end().isResolved() ? " to " + meeting.end().value() : "")
                        + (meeting.place().isStated() ? " in " + meeting.place().words() : "")
                        + meeting.participants().stream()
                                .map(one -> one.who().words())
                                .collect(Collectors.joining(", ", " [", "]")))
                .collect(Collectors.joining(" & "));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        *Sample* met on July 13 with Minister *Ana Example* in @Port Vela@. | meeting HELD 2009-07-13 in Port Vela [Sample, Ana Example]
        *Sample* and *Example* met July 13.                      | meeting HELD 2009-07-13 [Sample, Example]
        On July 13, PolOff met separately with *Ana Example*.    | meeting HELD 2009-07-13 [PolOff, Ana Example]
        *Sample* met over breakfast with *Example*.              | breakfast HELD [Sample, Example]
        *Sample* will meet with *Example* on July 28.            | meeting PLANNED 2009-07-28 [Sample, Example]
        *Sample* is scheduled to meet *Example* on July 28.      | meeting PLANNED 2009-07-28 [Sample, Example]
        *Sample* said he would meet with *Example* next week.    | meeting PLANNED 2009-07-27 to 2009-08-02 [Example]
        *Sample* flew to @Port Vela@ to meet *Example*.          | meeting HELD [Sample, Example]
        +Harbour Board+ tentatively agreed to hold the first meeting on reefs on September 25. | meeting TENTATIVE 2009-09-25 []
        The Ambassador hosted a reception for writers.           | reception HELD [Ambassador]
        At a dinner hosted by *Sample*, *Example* sang.          | dinner HELD [Sample, Example]
        In a September 9, 2008 meeting with *Example*, the Ambassador agreed. | meeting HELD 2008-09-09 [Example, Ambassador]
        The visit of *Sample* began with a press briefing by the post. | press briefing HELD []
        *Sample* took part in a round table discussion with writers. | round table HELD []
        *Sample* gave an interview to radio and an exclusive interview with the +Vela Post+. | interview HELD []
        *Sample* joined a round table with writers and an interview with radio. | round table HELD [Sample] & interview HELD [Sample]
        On July 14, *Sample* joined a discussion with *Example*. | discussion HELD 2009-07-14 [Sample, Example]
        They wait for the meeting with *Sample* scheduled for @Port Vela@ on July 28. | meeting PLANNED 2009-07-28 in Port Vela [Sample]
        They wait for the ad hoc meeting of the +Reef Dialogue+ with *Sample* scheduled for @Port Vela@ on July 28. | meeting PLANNED 2009-07-28 in Port Vela [Sample]
        *Sample* spoke at a town hall event on July 14.          | town hall HELD 2009-07-14 []
        *Sample* called on Minister *Example* July 14.           | call HELD 2009-07-14 [Sample, Example]
        *Sample* called *Example* to say that all was well.      | telephone call HELD [Sample, Example]
        In a phone call with *Example* on July 14, *Sample* agreed. | phone call HELD 2009-07-14 [Example, Sample]
        *Sample*'s upcoming visit to @Port Vela@ will help.      | visit PLANNED in Port Vela [Sample]
        *Sample*'s visit to @Port Vela@ on July 14 was short.    | visit HELD 2009-07-14 in Port Vela [Sample]
        He told of a visit by President *Sample* to the reefs.   | visit HELD [Sample]
        *Sample* called *Example* and asked him to help.         | telephone call HELD [Sample, Example]
        The board held an emergency session on July 14.          | emergency session HELD 2009-07-14 []
        The meeting on July 30 will be long.                      | meeting PLANNED 2009-07-30 []
        Beginning with *Sample*'s July 14 meeting with *Example*, there is renewed interest. | meeting HELD 2009-07-14 [Sample, Example]
        In a July 14 meeting that was added to allow for talks, all were glad. | meeting HELD 2009-07-14 []
        *Example* met with *Sample*'s predecessor on July 14.     | meeting HELD 2009-07-14 [Example]
        Following *Sample*'s July 14 visit, nothing is as it was. | visit HELD 2009-07-14 [Sample]
        They ask whether *Sample*'s July 14 visit would help.     | visit NOT_KNOWN 2009-07-14 [Sample]
        *Sample* briefed *Example* on reefs.                     | briefing HELD [Sample, Example]
        After meeting with *Example*, *Sample* was pleased.      | meeting HELD [Sample, Example]
        *Sample* told *Example* during their July 14 conversation that he was sad. | conversation HELD 2009-07-14 []
        """)
    void anEncounterIsToldOnceWithItsDayPlaceAndPeople(String text, String expected) {
        assertThat(meetings(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*Sample* and *Example* hold regular meetings.",
                "*Sample* would like to meet *Example*.",
                "*Sample* asked to meet *Example*.",
                "*Sample* requested a meeting with *Example*.",
                "*Sample* refused to meet with *Example*.",
                "If *Sample* met *Example*, they would agree.",
                "*Sample* could meet *Example* soon.",
                "*Sample* proposed a conference on reefs.",
                "*Sample* did not meet *Example*.",
                "*Sample* never met *Example*.",
                "*Sample* would have met *Example*.",
                "The plan met with resistance.",
                "The plan met strong opposition from *Sample*.",
                "+Harbour Board+ met its obligations.",
                "*Sample* met the deadline.",
                "*Sample* called for a meeting of ministers.",
                "*Sample* called on *Example* to resign.",
                "*Sample* called *Example* a fool.",
                "The call for reform was loud.",
                "*Sample* received *Example*'s letter.",
                "There were no meetings with *Sample*.",
                "The meeting room was full.",
                "They cancelled the July 14 meeting.",
                "The +Islamic Conference+ has many members.",
                "Parliament is in session.",
                "It got a warm reception.",
                "Peace talks are hard.",
                "*Sample* met with them regularly.",
                "He said so in a July 14 interview with the +Vela Post+.",
                "They invariably stress this in meetings with *Sample*.",
                "*Sample* called *Example* in to protest.",
                "Direct talks with +Harbour Board+ are a mistake."
            })
    void whatNobodyFixedAndWhatRepeatsIsNoMeeting(String text) {
        assertThat(meetings(text)).isEmpty();
    }

    @Test
    void theMeetingIsTheOneNamedBefore() {
        assertThat(meetings(
                        "*Sample* met with *Example* on July 13. The meeting was short. During the meeting, *Sample*"
                                + " slept. His meeting with *Example* was dull."))
                .isEqualTo("meeting HELD 2009-07-13 [Sample, Example]");
    }

    @Test
    void anotherDayOrOtherPeopleMakeAnotherMeeting() {
        assertThat(meetings("*Sample* met with *Example* on July 13. *Sample* met with *Cove* on July 14. "
                        + "*Sample* met with *Example* on July 15."))
                .isEqualTo("meeting HELD 2009-07-13 [Sample, Example] & meeting HELD 2009-07-14 [Sample, Cove]"
                        + " & meeting HELD 2009-07-15 [Sample, Example]");
    }

    @Test
    void aPlannedMeetingStaysPlanned() {
        assertThat(Told.by("+Harbour Board+ tentatively agreed to hold the first meeting on reefs on July 25.")
                        .all(Meeting.class))
                .singleElement()
                .satisfies(meeting -> assertThat(meeting.status()).isEqualTo(Meeting.Status.TENTATIVE));
    }

    @Test
    void whoHasAnOfficeHasItInTheMeetingToo() {
        assertThat(Told.by("PolOff met +MPA+ Director *Ana Example* on July 13.")
                        .all(Meeting.class)
                        .getFirst()
                        .participants())
                .extracting(one -> one.who().words(), one -> one.role(), one -> one.organisation())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("PolOff", "PolOff", ""),
                        org.assertj.core.groups.Tuple.tuple("Ana Example", "Director", "MPA"));
    }

    @Test
    void noTextMakesItThrow() {
        for (var text : List.of(
                "met",
                "met with",
                "The meeting",
                "'s meeting",
                "a call to",
                "( meeting ) with (",
                "visit of",
                "round table")) {
            assertThat(Told.by(text).statements()).isNotNull();
        }
    }

    /// What the entries of the coverage table ask of the seeds: document, paragraph, word, status, day.
    @Test
    @Accepts({"F29", "I02", "I03", "I04", "I06"})
    void theSeedsTellTheirEncounters() throws IOException {
        var told = new ArrayList<String>();
        try (var files = Files.list(Shared.require().resolve("seeds"))) {
            for (var file : files.sorted().toList()) {
                for (var document : Stages.read(file.getFileName().toString(), Files.readAllBytes(file))
                        .documents()) {
                    var words = Words.of(document);
                    for (var statement : Statements.of(document, words, new Names().find(document, words))) {
                        if (statement instanceof Meeting meeting) {
                            told.add(document.id() + "/"
                                    + document.paragraphs()
                                            .get(meeting.head().at().paragraph())
                                            .address()
                                    + " " + meeting.what() + " " + meeting.status() + " "
                                    + meeting.start().value());
                        }
                    }
                }
            }
        }
        assertThat(told)
                .contains(
                        "09MEXICO2776/3 meeting TENTATIVE 2009-09-25",
                        "09MEXICO2134/2 press briefing HELD ",
                        "09MEXICO3443/9 round table HELD ",
                        "09MEXICO3443/9 interview HELD ",
                        "09MEXICO3443/1 town hall HELD ",
                        "09MEXICO2776/1 reception HELD ",
                        "09MEXICO2776/9bis reception HELD ",
                        "10MEXICO83/16 meeting PLANNED 2010-02-12");
    }
}

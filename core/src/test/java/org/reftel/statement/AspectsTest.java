package org.reftel.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reftel.model.Statement.Commitment;
import org.reftel.model.Statement.Description;
import org.reftel.model.Statement.Description.Aspect;
import org.reftel.model.Statement.RoleHeld;

/// Members, objectives, projects, allegations and comparisons, and what is implied.
class AspectsTest {
    private static List<String> described(String marked, Aspect... aspects) {
        return Told.by(marked).all(Description.class).stream()
                .filter(one -> Arrays.asList(aspects).contains(one.aspect()))
                .map(one -> one.of().words() + " / " + one.what() + " / "
                        + one.other().words())
                .toList();
    }

    private static List<String> members(String marked) {
        return Told.by(marked).all(Description.class).stream()
                .filter(one -> one.aspect() == Aspect.MEMBER)
                .map(one -> one.of().words() + " <- " + one.other().words())
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        It joins a new +Harbour Dialogue+ with @Marenia@ that will include +NAVY+ and +BOARD+. | Harbour Dialogue <- NAVY; Harbour Dialogue <- BOARD
        +NAVY+ joins you at the +Harbour Commission+.            | Harbour Commission <- NAVY; Harbour Commission <- you
        They set up a panel composed of +NAVY+, +BOARD+ and *Ana Sample*. | panel <- NAVY; panel <- BOARD; panel <- Ana Sample
        Neither +NAVY+ nor +BOARD+ will engage in a debate on fees in the +Harbour Commission+. | Harbour Commission <- NAVY; Harbour Commission <- BOARD
        *Sample* sits on the +Harbour Board+.                    | Harbour Board <- Sample
        """)
    void aBodyHasTheMembersThatTheTextPutsInIt(String text, String expected) {
        assertThat(members(text)).containsExactlyInAnyOrder(expected.split("; "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+NAVY+ will not join the +Harbour Commission+.",
                "+NAVY+ would join the +Harbour Commission+ if it were asked.",
                "The talks will include +NAVY+ and +BOARD+.",
                "The +Harbour Commission+ will include +NAVY+'s plan in its report.",
                "A group that included areas surrounding @Port Vela@ was drawn.",
                "*Sample* joined the march.",
                "The report on the +Harbour Commission+ includes +NAVY+ figures.",
            })
    void whoIsNotSaidToBelongIsNoMember(String text) {
        assertThat(members(text)).isEmpty();
    }

    @Test
    void aBodyInFactHasThoseWhoHoldTheOfficeItIsCalledBy() {
        var told = Told.byBody("""
            ¶1. (U) By convening a de facto Deputies committee, the visitor showed good will.

            ¶2. (U) Deputy Secretary *Ana Sample* spoke first. Deputy Minister of Ports *Ben Example* agreed. \
            Minister *Cora Other* and Deputy Director *Dan Last* were absent.
            """);

        assertThat(told.all(Description.class).stream()
                        .filter(one -> one.aspect() == Aspect.MEMBER)
                        .map(one -> one.of().words() + " <- " + one.other().words()))
                .containsExactly("Deputies committee <- Ana Sample", "Deputies committee <- Ben Example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The Deputies Committee met. Deputy Secretary *Ana Sample* spoke.",
                "They spoke of a de facto committee. Deputy Secretary *Ana Sample* agreed.",
                "A de facto deputy of the committee left. Deputy Secretary *Ana Sample* agreed.",
            })
    void aBodyThatExistsByLawHasNoMembersByItsName(String text) {
        assertThat(members(text)).isEmpty();
    }

    @Test
    void objectivesAreThoseOfTheSubjectAndOfWhoIsSaidToWorkForThem() {
        assertThat(described("""
            +NAVY+ and +BOARD+ are good partners. Both are parts of two objectives -- dredge the old harbour \
            and modernize pilots to serve it -- with +NAVY+ also engaged on buying new tugs and +BOARD+ \
            crucial to training young pilots.\
            """, Aspect.OBJECTIVE))
                .containsExactlyInAnyOrder(
                        "NAVY / dredge the old harbour / ",
                        "BOARD / dredge the old harbour / ",
                        "NAVY / modernize pilots to serve it / ",
                        "BOARD / modernize pilots to serve it / ",
                        "NAVY / buying new tugs / ",
                        "BOARD / training young pilots / ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+NAVY+ has three objectives -- dredge the harbour and train pilots.",
                "+NAVY+ scored two goals -- a surprise.",
                "The objectives of +NAVY+ are unknown -- so far.",
                "+NAVY+ named its objectives: harbours, in his words.",
            })
    void aListThatIsNotAsLongAsItSaysIsNone(String text) {
        assertThat(described(text, Aspect.OBJECTIVE)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        The board helps youth in @Port Vela@ by building quays, schools, and low-cost housing in poor quarters. | quays, Port Vela; schools, Port Vela; low-cost housing, Port Vela
        They will build a new power plant near @Port Vela@.      | new power plant, Port Vela
        A bridge was built in @Port Vela@.                       | bridge, Port Vela
        """)
    void whatIsBuiltHasItsPlace(String text, String expected) {
        assertThat(described(text, Aspect.PROJECT).stream()
                        .map(line -> line.split(" / ")[0] + ", " + line.split(" / ")[2]))
                .containsExactly(expected.split("; "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "They build bridges in @Port Vela@ between the parties.",
                "They will build trust, as well as confidence, in @Port Vela@.",
                "They built roads.",
                "No roads in @Port Vela@ could be built without him.",
                "They did not build schools in @Port Vela@.",
                "The board built a station to watch ships at @Port Vela@.",
            })
    void whatStandsNowhereOrIsNotBuiltIsNoProject(String text) {
        assertThat(described(text, Aspect.PROJECT)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        It is unclear whether *Sample*'s appointment, which was beset by allegations of neglect and waste while Harbour Master of Port Vela, will last. | Sample / neglect and waste while Harbour Master of Port Vela /
        *Sample* was accused of fraud.                           | Sample / fraud /
        *Example* accused *Sample* of fraud.                     | Sample / fraud / Example
        They repeated allegations of fraud against *Sample*.     | Sample / fraud /
        """)
    void anAllegationIsAgainstSomebodyAndNobodysFact(String text, String expected) {
        assertThat(described(text, Aspect.ALLEGED)).extracting(String::strip).containsExactly(expected);
        assertThat(described(text, Aspect.IS)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*Sample* was not accused of fraud.",
                "Allegations of fraud worry *Sample*.",
                "The vote was overshadowed by allegations of fraud.",
                "*Sample* might be accused of fraud.",
                "*Sample* met *Example*, whose post was beset by doubt.",
            })
    void whereNobodyIsAccusedNothingIsAlleged(String text) {
        assertThat(described(text, Aspect.ALLEGED)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        Traffic shows no signs of slowing, with arrivals and berths taken by strangers likely to surpass 2008's record figures. | FORECAST arrivals and berths taken by strangers / likely to surpass 2008's record figures /
        Arrivals are expected to exceed last year's total.       | FORECAST Arrivals / expected to exceed last year's total /
        Port arrivals surpassed 2007 levels.                     | COMPARED Port arrivals / surpassed 2007 levels /
        """)
    void aComparisonOfYearsIsAForecastUntilItHasHappened(String text, String expected) {
        assertThat(Told.by(text).all(Description.class).stream()
                        .map(one -> one.aspect() + " " + one.of().words() + " / " + one.what() + " /"))
                .containsExactly(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Arrivals would surpass 2008's figures only in peace.",
                "He topped the list in 2008.",
                "Arrivals did not surpass 2008's figures.",
                "They surpassed expectations.",
                "*Sample* equaled 2008's record.",
            })
    void whatIsHeldAgainstNoYearOrIsDeniedIsNoComparison(String text) {
        assertThat(described(text, Aspect.COMPARED, Aspect.FORECAST)).isEmpty();
    }

    @Test
    void whoseLeadIsFollowedAskedTooByImplication() {
        var asked = Told.by("+NAVY+, for the first time and following +BOARD+'s lead, has asked for pilot training.")
                .all(Commitment.class);

        assertThat(asked)
                .extracting(one -> one.actor().words() + " " + one.head().rule().startsWith("implied"))
                .containsExactlyInAnyOrder("NAVY false", "BOARD true");
        assertThat(asked).extracting(Commitment::what).containsOnly("pilot training");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+NAVY+, following +BOARD+'s report, has asked for pilot training.",
                "+NAVY+, following the lead of events, has asked for pilot training.",
                "Following +BOARD+'s lead, ships left.",
            })
    void whoIsOnlyNamedBesideAskedForNothing(String text) {
        assertThat(Told.by(text).all(Commitment.class))
                .noneMatch(one -> one.head().rule().startsWith("implied"));
    }

    @Test
    void anOfficeHeldAtTheTimeIsAFormerOne() {
        assertThat(Told.by("*Sample* was accused of neglect while Attorney General of Vela State.")
                        .all(RoleHeld.class))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.role()).startsWith("Attorney General");
                    assertThat(one.state()).isEqualTo(RoleHeld.Tenure.FORMER);
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*Sample* saw *Example* while Attorney General of Vela State.",
                "*Sample* spoke while Ministers of Vela listened.",
                "*Sample* left while the Minister slept.",
            })
    void whereItIsNotClearWhoHeldItThereIsNoOffice(String text) {
        assertThat(Told.by(text).all(RoleHeld.class)).isEmpty();
    }

    private static List<String> programmes(String marked) {
        return Told.by(marked).all(Description.class).stream()
                .filter(one -> one.aspect() == Aspect.UNDER)
                .map(one -> one.of().words() + " < " + one.other().words())
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        They seek to deliver the =Survey Gear= under the =Reef Plan=. | Reef Plan <; Survey Gear < Reef Plan
        Under the =Reef Plan=, the guards have ordered 10 of these vans. | Reef Plan <; vans < Reef Plan
        The +HBWG+ is an important component of our overall Reef strategy. | HBWG < Reef strategy
        The board runs a strong program for port safety that includes a diving program. | strong program for port safety <; diving program < strong program for port safety
        They opened a pilot program in @Port Vela@.              | pilot program in Port Vela <
        They praised the =Reef Plan= programs.                   | Reef Plan programs < Reef Plan
        It keeps one of its flagship projects, =Reef Watch=.     | Reef Watch <
        They made the =Reef Watch=. It is small. The program, which includes =Harbour Plan= support, may open. | Reef Watch < Harbour Plan
        """)
    void aProgrammeRunsUnderAnotherOnlyWhereTheTextSaysSo(String text, String expected) {
        assertThat(programmes(text)).extracting(String::strip).containsExactlyInAnyOrder(expected.split("; "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The program has begun.",
                "Its nuclear program goes on.",
                "They like new programs and a viable project.",
                "Program managers met the project team.",
                "He watched a television program.",
                "In the course of the year they met.",
                "They programmed it.",
            })
    void whatIsNoProgrammeOrCalledNothingIsNotNamed(String text) {
        assertThat(programmes(text)).isEmpty();
    }

    private static List<String> needs(String marked) {
        return Told.by(marked).all(Commitment.class).stream()
                .filter(one -> one.head().rule().endsWith("need told"))
                .map(one -> one.modality().key() + " / " + one.actor().words() + " / "
                        + one.to().words() + " / " + one.what())
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        +BOARD+ already told +NAVY+ it needs specific information on the ships and all other cases. | request / BOARD / NAVY / specific information on the ships and all other cases
        +BOARD+ informed the +NAVY+ that it still needs access to the harbour. | request / BOARD / NAVY / access to the harbour
        """)
    void aNeedThatIsToldToWhoCanMeetItIsARequest(String text, String expected) {
        assertThat(needs(text)).containsExactly(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+BOARD+ told *Sample* he needs rest.",
                "+BOARD+ told +NAVY+ it needs to send information.",
                "+BOARD+ did not tell +NAVY+ it needs information.",
                "+BOARD+ might tell +NAVY+ it needs information.",
                "+BOARD+ told +NAVY+ it has information.",
                "+BOARD+ needs information.",
            })
    void aNeedOfWhatNobodyGivesIsNone(String text) {
        assertThat(needs(text)).isEmpty();
    }

    private static List<String> stages(String marked) {
        return Told.by(marked).all(Description.class).stream()
                .filter(one -> List.of(Aspect.DUE, Aspect.ORDERED, Aspect.ARRIVED, Aspect.USED, Aspect.ONGOING)
                        .contains(one.aspect()))
                .map(one -> one.aspect() + " " + one.of().words())
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        Costly items such as survey gear are either coming on line or will be arriving shortly. | USED survey gear; DUE survey gear
        They seek to deliver radars to the guards.               | DUE radars
        The guards have ordered 10 of these vans to search buses. | ORDERED vans
        The boats arrived in May.                                | ARRIVED boats
        The guards received 12 tons of humanitarian supplies from the Union. | ARRIVED humanitarian supplies
        The scanners were donated to the port.                   | ARRIVED scanners
        The pace of implementation of =Reef Plan= programs is improving but still slow. | ONGOING Reef Plan programs
        """)
    void whatIsToBeDeliveredHasItsStages(String text, String expected) {
        assertThat(stages(text)).containsExactlyInAnyOrder(expected.split("; "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The boats did not arrive.",
                "They received a briefing on several types of vans.",
                "They received a list of when the equipment would be needed.",
                "The guards would order vans.",
                "They viewed a van at the port.",
                "The fleet ordered its men home.",
                "The boats were in line with the plan.",
                "The Minister arrived in a van.",
            })
    void whatIsOnlySeenOrNotDoneIsNoStage(String text) {
        assertThat(stages(text)).isEmpty();
    }
}

package org.reftel.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reftel.model.Statement.Description;
import org.reftel.model.Statement.Description.Aspect;

/// What bodies are to do, their themes and sides, and on what something hangs that is given.
class BodiesTest {
    private static Stream<Description> described(String marked, Aspect aspect) {
        return Told.by(marked).all(Description.class).stream().filter(one -> one.aspect() == aspect);
    }

    private static List<String> told(String marked, Aspect aspect) {
        return described(marked, aspect)
                .map(one -> one.of().words() + " / " + one.what())
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        *Vargas* spoke of forming a high-level working group focused on tides and fees.     | high-level working group / tides and fees
        Talks ranged from a working group on fees to joint patrols.                         | working group / fees
        The Minister proposed creating a pilots committee, and said that it could be focused on the themes of fees and hours. | pilots committee / the themes of fees and hours
        They agreed to set up a joint commission charged with counting the ships.           | joint commission / counting the ships
        The +Board+ will establish a panel to review the fees, officials said.              | panel / review the fees
        They convened a technical working group responsible for a plan that shows the piers.  | technical working group / a plan
        He offered to create a joint committee to watch cargo and money flows to @Marenia@.   | joint committee / watch cargo and money flows to Marenia
        He wants to create a joint committee to watch cargo and the Minister agreed.          | joint committee / watch cargo
        *Vargas* welcomed a steering group that will deal with fees; others did not.        | steering group / fees
        +BOARD+ forged a working group with +NAVY+ and +PORT+ to draft rules for pilots.    | working group / draft rules for pilots
        """)
    void aBodyIsToDoWhatTheTextGivesIt(String text, String expected) {
        assertThat(told(text, Aspect.MANDATE)).containsExactly(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The working group focused on fees that day.",
                "*Vargas* briefed the committee on the fire.",
                "*Vargas* asked the panel to meet in June.",
                "*Vargas* will meet a working group on Monday.",
                "He spoke to a committee on the margins of the summit.",
                "A criminal group focused on theft was seen in @Port Vela@.",
                "The Ministry should create a fund to help the committee.",
                "The working group should focus on fees.",
                "The committee is not charged with counting ships.",
                "He addressed a council on fees.",
                "They set up a fund focused on fees.",
                "The panel responsible replied.",
            })
    void whatABodyDidOrWasToldIsNoMandate(String text) {
        assertThat(told(text, Aspect.MANDATE)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        Themes of the working group could be issues like tides and fees.         | working group / tides; working group / fees
        The plan has sub-groups on pilots, tugs, and the hire and rest of crews. | sub-groups / pilots; sub-groups / tugs; sub-groups / hire and rest of crews
        It has several sub-groups. Other groups included cargo flows, tide and time tables, and data sharing. | Other groups / cargo flows; Other groups / tide and time tables; Other groups / data sharing
        He named working groups on fees and tides, and the Minister agreed.      | working groups / fees; working groups / tides
        A sub-group on pilots will meet.                                         | sub-group / pilots
        """)
    void themesAreListedOneByOne(String text, String expected) {
        assertThat(told(text, Aspect.THEME)).containsExactly(expected.split("; "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Other groups included the crews of two ships.",
                "There is a committee. Other groups included +NAVY+ and +BOARD+.",
                "The sub-groups met on Monday and Tuesday.",
                "Three sub-groups were formed and met twice.",
                "The sub-groups included 12 officers and 3 clerks.",
                "Issues of the day were fees and tides.",
                "Themes of the film could be love and death.",
                "The sub-groups did not include fees or tides.",
            })
    void listsOfOtherThingsAreNoThemes(String text) {
        assertThat(told(text, Aspect.THEME)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        *Vargas* told of +NAVY+'s interest in forging a working group with +BOARD+ and +PORT+. | NAVY of NAVY; BOARD of BOARD and PORT; PORT of BOARD and PORT
        +NAVY+ proposed to create a committee with the +BOARD+.          | NAVY of NAVY; BOARD of BOARD
        A working group between @Marenia@ and @Costa Verra@ was planned. | Marenia of Marenia; Costa Verra of Costa Verra
        """)
    void whoMakesABodyTogetherIsOnASideOfIt(String text, String expected) {
        assertThat(described(text, Aspect.SIDE).map(one -> one.other().words() + " of " + one.what()))
                .containsExactlyInAnyOrder(expected.split("; "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*Vargas* met the working group with +BOARD+ officials.",
                "+NAVY+ refused to create a committee with the +BOARD+ and left.",
                "+NAVY+ did not propose to create a committee with the +BOARD+.",
                "The working group dealt with +BOARD+.",
                "+NAVY+ wants to create a committee with the +BOARD+'s money.",
                "*Vargas* wants a committee with teeth.",
            })
    void whoIsOnlyNamedBesideABodyIsOnNoSide(String text) {
        assertThat(described(text, Aspect.SIDE)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        *Vargas* said that for both the Board and the Navy, adherence to the rules is critical to securing funding for our port. | funding for our port / adherence to the rules
        Clean books are a precondition for any loan.                 | any loan / Clean books
        The loan is conditioned on clean books.                      | The loan / clean books
        New aid will be contingent upon a free vote, he said.        | New aid / a free vote
        Our support depends on the release of the crew.              | Our support / the release of the crew
        """)
    void whatIsGivenHangsOnWhatTheTextTiesItTo(String text, String expected) {
        assertThat(told(text, Aspect.CONDITION)).containsExactly(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Clerks are suspicious of anything that smacks of conditionality.",
                "Training is critical to securing the port.",
                "Adherence to the rules is not critical to securing funding.",
                "The economy depends on fish.",
                "Tugs are critical to the port.",
                "It is critical to secure funding.",
                "*Vargas* was critical of the loan.",
                "The rules are key to our work in the port.",
                "Aid is not conditioned on a vote.",
                "The visit is conditioned on this.",
                "Pilots are essential to getting ships through the funding office's canal.",
            })
    void whatIsOnlyUsefulIsNoCondition(String text) {
        assertThat(told(text, Aspect.CONDITION)).isEmpty();
    }
}

package org.reftel.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reftel.model.Statement.Description;

class DescriptionsTest {
    private static String descriptions(String marked) {
        return Told.by(marked).all(Description.class).stream()
                .filter(one -> one.aspect() == Description.Aspect.IS)
                .map(one -> one.of().words() + " -> " + one.what())
                .collect(Collectors.joining(" & "));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        They run =Reef Watch=, a large register of reefs.        | Reef Watch -> a large register of reefs
        They made =Reef Watch= (Reefs for All), a $200 million plan designed to save reefs. | Reef Watch -> a $200 million plan designed to save reefs
        =Reef Watch= is a register of reefs.                     | Reef Watch -> a register of reefs
        The +HBWG+ is an important part of our strategy for 2010. | HBWG -> an important part of our strategy for 2010
        The +HBWG+ is also the keeper of one of its main projects, =Reef Watch=, and more. | Reef Watch -> The HBWG is also the keeper of one of its main projects
        They praised their flagship programme, =Reef Watch=.     | Reef Watch -> their flagship programme
        The visit began with a press briefing by the post, which covered the arrest of *Sample* and the vote. | press briefing -> the arrest of Sample and the vote
        The briefing also covered the results of the vote.       | briefing -> the results of the vote
        The meeting will focus on courts and law.                | meeting -> courts and law
        After seeing a Reef RAX (Ray and X-Ray System), a small unit used for reefs, they left. | Reef RAX -> a small unit used for reefs
        They saw an old sonar van which the guards use to watch the reef. | old sonar van -> the guards use to watch the reef
        These boats which carry goods, food, and mail are new.   | These boats -> carry goods, food, and mail
        =Reef Watch=, which lists all reefs, is old.             | Reef Watch -> lists all reefs
        We follow the *Ana Example* case and hope it ends.       | Ana Example case -> We follow the Ana Example case and hope it ends.
        """)
    void whatTheTextSaysAThingIsDescribesIt(String text, String expected) {
        assertThat(descriptions(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Under the =Reef Plan=, the police have ordered ten boats.",
                "They like =Reef Watch=, the +Harbour Board+ and others.",
                "They asked whether +HBWG+ was a success of sorts.",
                "=Reef Watch= is not a register of reefs.",
                "=Reef Watch= would be a register of reefs.",
                "*Ana Example*, a singer of old songs, came.",
                "The cost of the briefing covered nothing.",
                "They run many projects, =Reef Watch= and =Cove Watch= among them.",
                "They talked of boats which came.",
                "In this case *Ana Example* is right."
            })
    void whatOnlyStandsBesideAThingDoesNot(String text) {
        assertThat(descriptions(text)).isEmpty();
    }

    @Test
    void noTextMakesItThrow() {
        for (var text : List.of("=A=,", "=A= is", "=A= (", "=A=, a", "the =A= case", "=A=, which")) {
            assertThat(Told.by(text).statements()).isNotNull();
        }
    }
}

package org.reftel.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reftel.model.Certainty;
import org.reftel.model.Statement;

/// What was learned of readers' labels, in invented sentences: it adds what no rule finds, drops what readers do not
/// give, and says the modality that they say.
class JudgedPromisesTest {

    private static List<Statement.Commitment> in(String text) {
        return Told.by(text).all(Statement.Commitment.class);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        The +Harbour Board+ needs to publish its accounts before the next session. | suggestion | Harbour Board
        The +Harbour Board+ is working to repair the two ships. | status report | Harbour Board
        @Marenia@ is negotiating a new contract with the port. | status report | Marenia
        """)
    void whatNoRuleFindsIsAddedAsProbable(String text, String modality, String actor) {
        var found = in(text);
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().modality().key()).isEqualTo(modality);
        assertThat(found.getFirst().actor().words()).isEqualTo(actor);
        assertThat(found.getFirst().head().certainty()).isEqualTo(Certainty.PROBABLE);
        assertThat(found.getFirst().head().rule()).startsWith("commitment: learned ");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "The +Harbour Board+ met on Friday and reviewed its accounts.",
                "The needs of the port are great, and nobody denies it.",
                "*Ana Ruiz* is working at the +Harbour Board+.",
                "The port must be old, to judge by its walls."
            })
    void whatReadersDoNotGiveIsNotAdded(String text) {
        assertThat(in(text)).isEmpty();
    }

    @Test
    void whatARuleFoundKeepsItsWordsAndItsParties() {
        var found = in("*Ana Ruiz* urged the +Harbour Board+ to publish its accounts.");
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().actor().words()).isEqualTo("Ana Ruiz");
        assertThat(found.getFirst().to().words()).isEqualTo("Harbour Board");
        assertThat(found.getFirst().what()).isEqualTo("publish its accounts");
        assertThat(found.getFirst().head().rule()).isEqualTo("commitment: urge infinitive");
    }

    /// Kinds of which readers gave few: the rule alone decides.
    @Test
    void whoIsDesignatedIsNotJudged() {
        var found = in("The Minister charged *Ana Ruiz* with overseeing the port.");
        assertThat(found).extracting(one -> one.modality().key()).containsExactly("designation");
    }

    /// Other names, same findings: what is learned sees that there is a name, and not which.
    @Test
    void namesAreNotLearned() {
        var one = in("*Ana Ruiz* said that the +Harbour Board+ must publish its accounts.");
        var other = in("*Tomas Okello* said that the +Grain Office+ must publish its accounts.");
        assertThat(one).hasSize(1);
        assertThat(other)
                .extracting(Statement.Commitment::modality)
                .containsExactly(one.getFirst().modality());
    }

    @Test
    void nothingIsAddedWithoutAnActor() {
        assertThat(in("It is imperative to publish the accounts.")).isEmpty();
    }
}

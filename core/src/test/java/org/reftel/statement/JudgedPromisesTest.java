package org.reftel.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reftel.grammar.Analysis;
import org.reftel.grammar.Times;
import org.reftel.grammar.Words;
import org.reftel.model.Certainty;
import org.reftel.model.Statement;
import org.reftel.testing.Documents;

/// What was learned of readers' labels, in invented sentences: it adds what no rule finds, drops what readers do not
/// give, and says the modality that they say.
class JudgedPromisesTest {

    private static List<Statement.Commitment> in(String text) {
        return Told.by(text).all(Statement.Commitment.class);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        The +Harbour Board+ needs to publish its accounts before the next session. | suggestion | '' | Harbour Board | publish its accounts before the next session
        *Ana Ruiz* said that the +Harbour Board+ will need to publish its accounts. | suggestion | Ana Ruiz | Harbour Board | need to publish its accounts
        The +Harbour Board+ is working to repair the two ships. | status report | Harbour Board | '' | working to repair the two ships
        @Marenia@ is negotiating a new contract with the port. | status report | Marenia | '' | negotiating a new contract with the port
        """)
    void whatNoRuleFindsIsAddedAsProbable(String text, String modality, String actor, String to, String what) {
        var found = in(text);
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().modality().key()).isEqualTo(modality);
        assertThat(found.getFirst().actor().words()).isEqualTo(actor);
        assertThat(found.getFirst().to().words()).isEqualTo(to);
        assertThat(found.getFirst().what()).isEqualTo(what);
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

    private static List<Statement.Commitment> byRules(String text) {
        var document = Documents.of("NUMBER: 09VELA12\nSENT: 2009-07-21\n- " + text);
        return Analysis.of(Words.of(document), List.of()).stream()
                .flatMap(one -> Commitments.byRules(one, Times.of(document)).stream())
                .toList();
    }

    private static List<Statement.Commitment> judged(String text) {
        var document = Documents.of("NUMBER: 09VELA12\nSENT: 2009-07-21\n- " + text);
        return Analysis.of(Words.of(document), List.of()).stream()
                .flatMap(one -> Commitments.in(one, Times.of(document)).stream())
                .toList();
    }

    @Test
    void whatReadersHardlyEverGiveIsDropped() {
        var text = "The talks ended with the promise by both sides to meet again.";
        assertThat(byRules(text)).hasSize(1);
        assertThat(judged(text)).isEmpty();
    }

    @Test
    void whatReadersCallOtherwiseIsRenamedAndIsLessSure() {
        var text = "Ruiz said that MFA will publish its list.";
        assertThat(byRules(text)).extracting(one -> one.modality().key()).containsExactly("intention");
        var found = judged(text);
        assertThat(found).extracting(one -> one.modality().key()).containsExactly("commitment");
        assertThat(found.getFirst().head().certainty()).isEqualTo(Certainty.PROBABLE);
        assertThat(found.getFirst().head().rule()).endsWith(", learned");
        assertThat(found.getFirst().what()).isEqualTo("publish its list");
    }

    /// What is denied is never given without its denial.
    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "The +Harbour Board+ does not need to publish its accounts.",
                "*Ana Ruiz* said the +Harbour Board+ should not sell the two ships.",
                "*Ana Ruiz* said that @Marenia@ must not sell the two ships to anybody."
            })
    void noDenialIsLost(String text) {
        assertThat(in(text)).allMatch(one -> one.what().startsWith("not "));
    }

    /// A paragraph of fifty thousand verbs takes no longer for each than a short one.
    @Test
    void aLongParagraphTakesNoTime() {
        var text = "Ruiz asked the Union to open the port, and said that MFA must publish its list. ".repeat(8000);
        assertTimeout(Duration.ofSeconds(20), () -> judged(text));
    }

    /// Weights that were cut short, or learned of other marks, are no weights.
    @Test
    void damagedWeightsAreRefused() throws IOException {
        var packed = PromiseWeights.pack(
                0, new float[PromiseWeights.FIRST_ROWS], new float[PromiseWeights.ROWS * PromiseWeights.KINDS]);
        assertThat(PromiseWeights.read(packed)).isNotNull();
        var plain = new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes();
        assertThatThrownBy(() -> PromiseWeights.read(zipped(Arrays.copyOf(plain, plain.length - 1))))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("end after");
        plain[0]++;
        assertThatThrownBy(() -> PromiseWeights.read(zipped(plain)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("other marks");
    }

    /// However many rows there are: their sums must not run into a neighbor's.
    @Test
    void chancesAreThoseOfTheSumsOfAllRows() throws IOException {
        var random = new Random(20_090_713);
        int kinds = PromiseWeights.KINDS;
        float[] trained = new float[PromiseWeights.ROWS * kinds];
        for (int i = 0; i < trained.length; i++) {
            // Long stretches of the largest and the smallest number.
            int stretch = i / kinds / 1_000 % 3;
            trained[i] = (stretch == 0 ? 127 : stretch == 1 ? -127 : random.nextInt(-127, 128)) / 127f;
        }
        var weights = PromiseWeights.read(PromiseWeights.pack(0, new float[PromiseWeights.FIRST_ROWS], trained));
        for (int count : new int[] {0, 1, 60, 257, 258, 600}) {
            for (int first : new int[] {0, 1_500, 2_000}) {
                int[] rows = new int[count];
                double[] sums = new double[kinds];
                for (int i = 0; i < count; i++) {
                    rows[i] = first + i;
                    for (int kind = 0; kind < kinds; kind++) {
                        sums[kind] += trained[rows[i] * kinds + kind];
                    }
                }
                float[] chances = new float[kinds];
                weights.chances(new MarkRows(rows), chances);
                double total = Arrays.stream(sums).map(Math::exp).sum();
                for (int kind = 0; kind < kinds; kind++) {
                    assertThat((double) chances[kind])
                            .as("kind %d of %d rows from %d", kind, count, first)
                            .isCloseTo(Math.exp(sums[kind]) / total, within(1e-3));
                }
            }
        }
    }

    private static byte[] zipped(byte[] plain) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(out)) {
            zip.write(plain);
        }
        return out.toByteArray();
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

    /// What is learned sees that there is a name, and not which: the same rows stand for both.
    @Test
    void namesAreNotLearned() {
        assertThat(rows("+Harbour Board+ said that *Ana Ruiz* must publish its accounts in Port Vela."))
                .isDeepEqualTo(rows("+Grain Office+ said that *Tom Okello* must publish its accounts in Costa Verra."));
    }

    private static int[][] rows(String text) {
        var told = Told.by(text);
        var analysis = Analysis.of(Words.of(told.document()), told.mentions()).getFirst();
        var marks = new PromiseMarks(analysis, new Actors(analysis));
        return Carrier.in(analysis.clauses()).stream()
                .map(carrier -> marks.all(carrier, List.of()).toArray())
                .toArray(int[][]::new);
    }

    @Test
    void nothingIsAddedWithoutAnActor() {
        assertThat(in("The +Harbour Board+ must publish its accounts soon, *Ana Ruiz* said."))
                .hasSize(1);
        assertThat(in("All three must be published soon, *Ana Ruiz* said.")).isEmpty();
    }
}

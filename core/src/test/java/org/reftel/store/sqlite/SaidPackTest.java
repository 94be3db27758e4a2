package org.reftel.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.reftel.model.Digest;
import org.reftel.model.ExtractId;
import org.reftel.model.Label;
import org.reftel.model.Level;
import org.reftel.model.Matter;
import org.reftel.model.Said;
import org.reftel.model.Span;
import org.reftel.model.Verdict;
import org.reftel.testing.Sayings;

/// `-Dseed=N` repeats one.
class SaidPackTest {
    private static final ExtractId EXTRACT = new ExtractId(Digest.of("a source"), 3);

    private static Said again(Said said) {
        return SaidUnpack.of(
                said.id(),
                said.extract(),
                said.sent(),
                said.findings().version(),
                said.parts().stream().map(Said.Part::address).toList(),
                SaidPack.prints(said.parts()),
                SaidPack.of(said));
    }

    @Test
    void whatWasSaidComesBackAsItWas() {
        long first = Long.getLong("seed", 1);
        for (long seed = first; seed < first + 3_000; seed++) {
            var said = new Sayings(seed).said("11PORTVELA118", EXTRACT, "7", (int) (seed % 6));
            assertThat(again(said)).as("seed %d", seed).isEqualTo(said);
            assertThat(SaidPack.of(again(said))).as("seed %d", seed).isEqualTo(SaidPack.of(said));
        }
    }

    @Test
    void anOutlineIsReadWithoutTheRest() {
        long first = Long.getLong("seed", 1);
        for (long seed = first; seed < first + 3_000; seed++) {
            var said = new Sayings(seed).said("11PORTVELA118", EXTRACT, "7", (int) (seed % 6));
            var outline = SaidUnpack.outline(
                    said.id(),
                    said.extract(),
                    said.sent(),
                    said.findings().version(),
                    said.parts().stream().map(Said.Part::address).toList(),
                    SaidPack.of(said));
            assertThat(outline).as("seed %d", seed).isEqualTo(said.outline());
        }
    }

    @Test
    void numbersOfEitherSignAndAnySizeComeBack() {
        int[] numbers = {0, 1, -1, 63, 64, -64, -65, 127, 128, 16_384, Integer.MAX_VALUE, Integer.MIN_VALUE};
        var out = new Pack();
        for (int number : numbers) {
            out.number(number);
            out.count(number);
            out.fixed(number);
        }
        var in = new Unpack(out.bytes());
        for (int number : numbers) {
            assertThat(in.number()).isEqualTo(number);
            assertThat(in.count()).isEqualTo(number);
            assertThat(in.fixed()).isEqualTo(number);
        }
    }

    @Test
    void wordsOfTheSentenceAreNotWrittenTwice() {
        var sentence = "The Ministry will send four radios to Port Vela before the rains.";
        var out = new Pack();
        out.text(sentence);
        int before = out.bytes().length;
        out.textIn("will send four radios to Port Vela", sentence);
        assertThat(out.bytes()).hasSize(before + 2);
    }

    @Test
    void aVerdictComesBackAsItWas() {
        var one = new Matter.Place("11PORTVELA118", "9bis", "abc", new Span(0, 4), "four");
        var other = new Matter.Place("12PORTVELA266", "header", "", new Span(90_000, 90_001), "\n\"");
        for (var matter : List.of(
                new Matter.OfStatement("figure", one),
                new Matter.OfOutcome(one, other),
                new Matter.OfJoin(other, "Vela", one, "Véla"))) {
            for (var ruling : Verdict.Ruling.values()) {
                var corrected = new TreeMap<String, String>();
                if (ruling == Verdict.Ruling.CORRECT) {
                    corrected.put("value", "4");
                    corrected.put("of", "");
                }
                var verdict = new Verdict(
                        "A. Reader",
                        Instant.parse("2026-11-28T10:00:00.25Z"),
                        Label.of(Level.C),
                        matter,
                        ruling,
                        corrected,
                        "why");
                assertThat(VerdictPack.verdict(VerdictPack.bytes(verdict))).isEqualTo(verdict);
            }
        }
    }
}

package org.reftel.written;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.reftel.model.Digest;
import org.reftel.model.Document;
import org.reftel.model.Label;
import org.reftel.model.Level;
import org.reftel.model.Matter;
import org.reftel.model.Source;
import org.reftel.model.Span;
import org.reftel.model.Verdict;

class WrittenVerdictTest {
    private static final Matter.Place PROMISE =
            new Matter.Place("11PORTVELA118", "9bis", "0a1b2c3d4e5f", new Span(12, 40), "would send \"four\"\nradios");
    private static final Matter.Place LATER =
            new Matter.Place("12PORTVELA266", "header", "", new Span(0, 1), "the radios arrived — all");

    private static WrittenVerdict verdict(Matter matter, Map<String, String> corrected) {
        return new WrittenVerdict(
                new Verdict(
                        "A. Reader",
                        Instant.parse("2026-11-28T10:00:00.250Z"),
                        Label.of(Level.C),
                        matter,
                        corrected.isEmpty() ? Verdict.Ruling.CONFIRM : Verdict.Ruling.CORRECT,
                        new TreeMap<>(corrected),
                        "I asked.\nTwice."),
                17);
    }

    private static final List<WrittenVerdict> ALL = List.of(
            verdict(
                    new Matter.OfStatement("commitment", PROMISE),
                    Map.of("due", "2011-07", "actor", "the \"Ministry\"")),
            verdict(new Matter.OfStatement("figure", LATER), Map.of()),
            verdict(new Matter.OfOutcome(PROMISE, LATER), Map.of()),
            verdict(new Matter.OfJoin(PROMISE, "MoH", LATER, "Ministry of Harbours"), Map.of()));

    @Test
    void whatIsWrittenIsReadAsItWas() {
        for (var written : ALL) {
            assertThat(Written.read(written.bytes())).contains(written);
        }
    }

    @Test
    void itIsReadIntoARecordWithWhatItIsAbout() {
        var texts = ALL.stream().map(WrittenVerdictTest::document).toList();
        assertThat(texts.getFirst().header().subject().optional()).contains("On a commitment in 11PORTVELA118/9bis");
        assertThat(texts.getFirst().extract().text())
                .contains("Corrected: the commitment \"would send \"four\" radios\" in 11PORTVELA118/9bis.")
                .contains("due is \"2011-07\".");
        assertThat(texts.get(2).extract().text())
                .contains("Confirmed: \"the radios arrived — all\" in 12PORTVELA266/header tells what became of");
        assertThat(texts.get(3).header().subject().optional()).contains("On the names MoH and Ministry of Harbours");
        assertThat(texts.get(3).header().references()).hasSize(2);
    }

    @Test
    void oneThatSaysSomethingElseIsNotTaken() {
        var text = new String(ALL.getFirst().bytes(), java.nio.charset.StandardCharsets.UTF_8);
        for (var changed : List.of(
                text.replace("\"about\":\"statement\"", "\"about\":\"outcome\""),
                text.replace("\"ruling\":\"correct\"", "\"ruling\":\"confirm\""),
                text.replace("\"ruling\":\"correct\"", "\"ruling\":\"perhaps\""),
                text.replace("\"end\":40", "\"end\":4"),
                text.replace("\"because\":", "\"because \":"))) {
            assertThat(changed).isNotEqualTo(text);
            assertThat(Written.read(changed.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                    .as(changed)
                    .isEmpty();
        }
    }

    @Test
    void aCorrectionHasFieldsAndNothingElseHas() {
        var verdict = ALL.getFirst().verdict();
        assertThatThrownBy(() -> new Verdict(
                        verdict.author(),
                        verdict.time(),
                        verdict.marking(),
                        verdict.matter(),
                        Verdict.Ruling.REJECT,
                        verdict.corrected(),
                        ""))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Document document(WrittenVerdict written) {
        var bytes = written.bytes();
        return Rendering.document(new Source(Digest.of(bytes), "verdict.json", bytes.length), bytes)
                .orElseThrow();
    }
}

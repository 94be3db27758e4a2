package org.reftel.written;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.reftel.handling.Handling;
import org.reftel.model.Digest;
import org.reftel.model.Document;
import org.reftel.model.ExtractId;
import org.reftel.model.GivenAddress;
import org.reftel.model.Label;
import org.reftel.model.Level;
import org.reftel.model.Shape;
import org.reftel.model.Source;
import org.reftel.model.Span;
import org.reftel.model.When;
import org.reftel.parse.Coverage;
import org.reftel.read.Decoded;
import org.reftel.read.Formats;

class RenderingTest {
    private static final Instant TIME = Instant.parse("2026-11-25T14:20:11.250Z");
    private static final Label MARKING = Label.of(Level.C, Set.of("NF"));

    private static Choice choice(String because) {
        var leads = new ExtractId(Digest.of("a copy"), 1);
        return new Choice("A. Reader", TIME, MARKING, 7, "09PORTVELA118", leads, "box \"2\"\\notes.txt", because);
    }

    private static Document document(byte[] bytes) {
        return Rendering.document(new Source(Digest.of(bytes), "choice.json", bytes.length), bytes)
                .orElseThrow();
    }

    @Test
    void aChoiceIsReadAsItWasWritten() {
        var choice = choice("It was typed from the paper.");
        assertThat(Written.read(choice.bytes())).contains(choice);
    }

    @Test
    void addressesAreReadAsTheyWereWritten() {
        var given = List.of(new GivenAddress("1", 1, List.of(-7, 0, 1 << 30)), new GivenAddress("u1", 0, List.of()));
        var one = new GivenAddresses.Of(
                "09PORTVELA118",
                new ExtractId(Digest.of("a copy"), 0),
                List.of("1", "2bis", "u1"),
                GivenAddresses.print(given),
                given);
        var addresses = new GivenAddresses("reftel/1", TIME, Handling.SYSTEM_HIGH, 3, List.of(one));
        assertThat(Written.read(addresses.bytes())).contains(addresses);
        assertThat(Rendering.document(new Source(Digest.of("x"), "x", 1), addresses.bytes()))
                .as("for the program alone")
                .isEmpty();
    }

    @Test
    void aChoiceIsADocumentWithDateMarkingSubjectReferenceAndParagraphs() {
        var document = document(choice("It was typed from the paper.").bytes());
        assertThat(document.id()).matches("x[0-9a-f]{12}");
        assertThat(document.extract().shape()).isEqualTo(Shape.WRITTEN);
        assertThat(document.header().sent().optional()).contains(new When.At(TIME));
        assertThat(document.header().signer().optional()).contains("A. Reader");
        assertThat(document.header().subject().optional()).contains("Which copy leads 09PORTVELA118");
        assertThat(document.header().references().getFirst().candidates())
                .extracting(Object::toString)
                .containsExactly("09PORTVELA118");
        assertThat(document.paragraphs())
                .extracting(paragraph -> paragraph.address())
                .containsExactly("1", "2");
        assertThat(document.reading().prose(document.paragraphs().get(1)).text())
                .isEqualTo("It was typed from the paper.");
        var labels = Handling.of(document);
        assertThat(labels.whole()).contains(MARKING);
        assertThat(labels.subject()).as("it names a record").isEqualTo(MARKING);
    }

    @Test
    void everyMarkingComesBackFromTheDocument() {
        for (var key : List.of("U", "SBU", "C", "S/NF", "TS/NF/ORCON", "S/REL AUS GBR", "C/EXDIS", "S/NF/NODIS")) {
            var label = Label.parse(key);
            var choice =
                    new Choice("A", TIME, label, 0, "09PORTVELA118", new ExtractId(Digest.of("a"), 0), "a.txt", "");
            assertThat(Handling.of(document(choice.bytes())).whole()).as(key).contains(label);
        }
    }

    @Test
    void everyCharacterIsAccountedForAndLeadsBackToItsBytes() {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            var because = JsonTest.text(random) + " quay \"7\"\n" + JsonTest.text(random);
            var bytes = choice(because).bytes();
            var document = document(bytes);
            assertThat(Coverage.of(document).isComplete()).as("seed %d", seed).isTrue();
            var decoded = Decoded.of(bytes);
            var text = document.extract().text();
            int at = text.lastIndexOf(because);
            assertThat(at).as("seed %d", seed).isPositive();
            var place = decoded.bytes(document.extract().map().toSource(new Span(at, at + because.length())));
            var quoted = new String(bytes, place.start(), place.length(), StandardCharsets.UTF_8);
            assertThat("\"" + quoted + "\"")
                    .as("seed %d", seed)
                    .isEqualTo(new String(Json.text(because).bytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void noFormatTakesItForACable() {
        var bytes = choice("1. (C) CONFIDENTIAL SUBJECT: TALKS").bytes();
        var read = new Formats().read(new Source(Digest.of(bytes), "choice.json", bytes.length), bytes);
        assertThat(read.extracts()).noneMatch(extract -> extract.shape() == Shape.WRITTEN);
    }

    @Test
    void whatIsAlteredOrOfAnotherFormIsNotRead() {
        var bytes = choice("because").bytes();
        var text = new String(bytes, StandardCharsets.UTF_8);
        for (var other : List.of(
                text.replace("\"reftel\":1", "\"reftel\":2"),
                text.replace("\"type\":\"choice\"", "\"type\":\"wish\""),
                text.replace("\"citations\"", "\"citation\""),
                text.replace(TIME.toString(), "yesterday"),
                text.replace("C/NF", "Q"),
                text + " ",
                "{}",
                "")) {
            assertThat(Written.read(other.getBytes(StandardCharsets.UTF_8)))
                    .as(other)
                    .isEmpty();
        }
    }
}

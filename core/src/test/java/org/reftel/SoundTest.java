package org.reftel;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.reftel.model.Block;
import org.reftel.model.Certainty;
import org.reftel.model.Document;
import org.reftel.model.Findings;
import org.reftel.model.Mention;
import org.reftel.model.PartyKind;
import org.reftel.model.Span;

/// The checks of [Sound] see what they are for.
class SoundTest {
    private static Document document() throws IOException {
        var bytes = Files.readAllBytes(Path.of("../examples/11PORTVELA118.txt"));
        return Sound.check("example", bytes).getFirst();
    }

    @Test
    void aLostParagraphIsSeen() throws IOException {
        var document = document();
        assertThatThrownBy(() -> Sound.check(with(
                        document, document.body().subList(1, document.body().size()))))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void aParagraphThatStandsTwiceIsSeen() throws IOException {
        var document = document();
        var twice = Stream.concat(
                        document.body().stream(), Stream.of(document.body().getLast()))
                .toList();
        assertThatThrownBy(() -> Sound.check(with(document, twice))).isInstanceOf(AssertionError.class);
    }

    @Test
    void everythingThatTheExamplesSayReReads() throws IOException {
        check(Path.of("../examples"));
    }

    @Test
    void everythingThatTheSeedsSayReReads() throws IOException {
        check(Shared.require().resolve("seeds"));
    }

    @Test
    void everythingThatTheCorpusSaysReReads() throws IOException {
        check(Shared.require().resolve("corpus"));
    }

    private static void check(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                Sound.check(file.toString(), Files.readAllBytes(file));
            }
        }
    }

    @Test
    void wordsThatStandElsewhereAreSeen() throws IOException {
        var document = document();
        var first =
                document.paragraphs().getFirst().passages().getFirst().spans().getFirst();
        var word = new Span(first.start(), first.start() + 7);
        var name = document.reading().quote(word);
        var good = mention(0, word, name);
        Sound.whatIsSaidReReads(document, good);
        for (var wrong : List.of(
                mention(1, word, name),
                mention(0, word, name + "x"),
                mention(0, new Span(word.start(), word.start()), name),
                mention(0, new Span(word.start(), word.end() + 1), name),
                mention(99, word, name))) {
            assertThatThrownBy(() -> Sound.whatIsSaidReReads(document, wrong)).isInstanceOf(AssertionError.class);
        }
    }

    private static Findings mention(int paragraph, Span span, String name) {
        return new Findings(
                "1",
                List.of(new Mention(paragraph, span, name, PartyKind.PLACE, Certainty.CERTAIN, "N1")),
                List.of(),
                List.of());
    }

    private static Document with(Document document, List<Block> body) {
        return new Document(
                document.extract(),
                document.header(),
                body,
                document.pageLines(),
                document.pointers(),
                document.redactions(),
                document.unplaced(),
                document.repairs(),
                document.problems(),
                document.parser());
    }
}

package org.reftel;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.reftel.model.Block;
import org.reftel.model.Document;

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

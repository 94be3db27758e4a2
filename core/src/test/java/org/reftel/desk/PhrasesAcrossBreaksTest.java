package org.reftel.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reftel.Accepts;
import org.reftel.Shared;
import org.reftel.search.lucene.LuceneIndex;

/// The phrases that a page line or an unmarked break cuts in two, listed at the end of SYSTEMS.md.
@Accepts("B07")
class PhrasesAcrossBreaksTest {
    private static final Pattern LINE = Pattern.compile("- \"(.+)\" in (\\w+) \u00b6(\\w+)");

    @TempDir
    Path folder;

    @Test
    void eachIsFoundByExactPhraseInItsParagraph() throws IOException {
        var shared = Shared.require();
        var room = new HeldRoom();
        try (var index = new LuceneIndex(folder);
                var files = Files.list(shared.resolve("seeds"))) {
            for (var file : files.sorted().toList()) {
                room.read(file.getFileName().toString(), Files.readString(file), index);
            }
            var desk = new Desk(room, index, room::document);
            int phrases = 0;
            for (var line : Files.readAllLines(shared.resolve("design/SYSTEMS.md"))) {
                var phrase = LINE.matcher(line);
                if (phrase.matches()) {
                    phrases++;
                    var lit = desk.trace("\"" + phrase.group(1) + "\"", "", "", "").records().stream()
                            .flatMap(record -> record.passages().stream())
                            .filter(passage -> !passage.lit().isEmpty())
                            .map(Trace.InParagraph::citation)
                            .toList();
                    assertThat(lit).as(phrase.group(1)).contains(phrase.group(2) + "/" + phrase.group(3));
                }
            }
            assertThat(phrases).isEqualTo(14);
        }
    }
}

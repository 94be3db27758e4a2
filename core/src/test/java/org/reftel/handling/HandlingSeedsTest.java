package org.reftel.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.reftel.Accepts;
import org.reftel.Shared;
import org.reftel.Stages;
import org.reftel.model.Block;
import org.reftel.model.Code;
import org.reftel.model.Document;
import org.reftel.model.View;

/// What readers see of real cables, at the level of the decision.
class HandlingSeedsTest {
    private static List<Document> documents(String folder) throws IOException {
        var documents = new ArrayList<Document>();
        try (var files = Files.walk(Shared.require().resolve(folder))) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                documents.addAll(Stages.read(String.valueOf(file.getFileName()), Files.readAllBytes(file))
                        .documents());
            }
        }
        return documents;
    }

    private static List<Long> shown(List<Document> documents, View view) {
        return documents.stream()
                .map(document -> {
                    var addresses = document.paragraphs().stream()
                            .map(Block.Paragraph::address)
                            .toList();
                    var marked = Handling.marked(List.of(Handling.of(document)), List.of(addresses));
                    return addresses.stream()
                            .filter(address -> Handling.mayRead(view, marked.of(address)))
                            .count();
                })
                .toList();
    }

    @Test
    @Accepts("B11")
    void aReaderClearedToSbuSeesTwentyThreeParagraphsAndTheOwnerAll() throws IOException {
        var seeds = documents("seeds");
        assertThat(shown(seeds, Handling.viewOf("SBU"))).containsExactly(10L, 0L, 0L, 6L, 7L);
        assertThat(shown(seeds, View.OWNER)).containsExactly(10L, 12L, 14L, 17L, 11L);
        assertThat(shown(seeds, Handling.viewOf("U")).stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(6);
        assertThat(shown(seeds, Handling.viewOf("C")).stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(62);
        assertThat(shown(seeds, Handling.viewOf("S"))).isEqualTo(shown(seeds, View.OWNER));
    }

    @Test
    void theSeedsRollUpWithoutAFinding() throws IOException {
        assertThat(documents("seeds"))
                .allSatisfy(seed -> assertThat(Handling.findings(seed)).isEmpty());
    }

    /// Looked at by hand: W406 and W407 are slips of drafters, W431 paragraphs marked NOFORN below a head that is
    /// not, W428 one cable that writes REL TO without USA. No doubt is raised where there is none.
    @Test
    void theCorpusGivesTheseFindingsAndNoDoubts() throws IOException {
        Map<Code, Integer> counts = new EnumMap<>(Code.class);
        for (var document : documents("corpus")) {
            Handling.findings(document).forEach(problem -> counts.merge(problem.code(), 1, Integer::sum));
        }
        assertThat(counts)
                .containsEntry(Code.W406_MARK_ABOVE_CLASSIFICATION, 5)
                .containsEntry(Code.W407_MARKS_BELOW_CLASSIFICATION, 8)
                .containsEntry(Code.W428_RELEASE_LIST, 7)
                .containsEntry(Code.W431_NOFORN_NOT_CARRIED_UP, 25)
                .containsOnlyKeys(
                        Code.W406_MARK_ABOVE_CLASSIFICATION,
                        Code.W407_MARKS_BELOW_CLASSIFICATION,
                        Code.W421_MARK_TRANSLATED,
                        Code.W428_RELEASE_LIST,
                        Code.W431_NOFORN_NOT_CARRIED_UP);
    }
}

package org.reftel.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reftel.model.Label;
import org.reftel.model.Level;
import org.reftel.model.Query;
import org.reftel.search.SearchContract;
import org.reftel.search.SearchIndex;

class LuceneIndexTest extends SearchContract {
    @TempDir
    Path folder;

    @Override
    protected SearchIndex open() throws IOException {
        return new LuceneIndex(folder.resolve("index"));
    }

    private static SearchIndex.Entry entry(String id, String text) {
        return entry(id, text, Label.of(Level.U));
    }

    private static SearchIndex.Entry entry(String id, String text, Label label) {
        return new SearchIndex.Entry(
                id, "", label, Map.of(), Map.of(), List.of(new SearchIndex.Paragraph("1", text, label)));
    }

    @Test
    void readersSeeWhatAWriterCommittedAndNothingElse() throws IOException {
        try (var writer = new LuceneIndex(folder.resolve("other"));
                var reader = new LuceneIndex(folder.resolve("other"))) {
            writer.put(entry("09VELA1", "oil"));
            writer.commit();
            assertThat(reader.search(new Query.Term("oil", false), label -> true))
                    .hasSize(1);
            writer.put(entry("09VELA2", "oil"));
            assertThat(reader.search(new Query.Term("oil", false), label -> true))
                    .hasSize(1);
            writer.commit();
            assertThat(reader.search(new Query.Term("oil", false), label -> true))
                    .hasSize(2);
        }
    }

    @Test
    void wordsThatWereFoundForOneReaderAreFoundAnewForAnother() throws IOException {
        try (var index = new LuceneIndex(folder.resolve("other"))) {
            index.put(entry("09VELA1", "oil and gas"));
            index.put(entry("09VELA2", "oil", Label.of(Level.S)));
            index.put(entry("09VELA3", "gas", Label.of(Level.S)));
            index.commit();
            var oil = new Query.Term("oil", false);
            for (int i = 0; i < 2; i++) {
                assertThat(index.search(oil, label -> true)).hasSize(2);
                assertThat(index.search(new Query.Not(oil), label -> true)).hasSize(1);
                assertThat(index.search(new Query.And(List.of(oil, new Query.Term("gas", false))), label -> true))
                        .hasSize(1);
                assertThat(index.search(oil, Label.of(Level.U)::equals)).hasSize(1);
                assertThat(index.search(new Query.Not(oil), Label.of(Level.U)::equals))
                        .isEmpty();
            }
        }
    }

    @Test
    void aSecondWriterIsToldToWait() throws IOException {
        try (var first = new LuceneIndex(folder.resolve("other"));
                var second = new LuceneIndex(folder.resolve("other"))) {
            first.put(entry("09VELA1", "oil"));
            assertThatThrownBy(() -> second.put(entry("09VELA2", "oil")))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("X905")
                    .hasMessageContaining("try again");
        }
    }

    @Test
    void aMissingIndexSaysWhatToDo() throws IOException {
        try (var index = new LuceneIndex(folder.resolve("none"))) {
            assertThatThrownBy(() -> index.search(new Query.All(), label -> true))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("no search index")
                    .hasMessageContaining("reftel rebuild");
        }
    }

    @Test
    void aBrokenIndexSaysWhatToDo() throws IOException {
        var broken = folder.resolve("broken");
        try (var index = new LuceneIndex(broken)) {
            index.put(entry("09VELA1", "oil"));
            index.commit();
        }
        try (var files = Files.list(broken.resolve("U"))) {
            for (var file : files.filter(f -> f.getFileName().toString().startsWith("segments_"))
                    .toList()) {
                Files.writeString(file, "no index");
            }
        }
        try (var index = new LuceneIndex(broken)) {
            assertThatThrownBy(() -> index.search(new Query.All(), label -> true))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("cannot be read")
                    .hasMessageContaining("reftel rebuild");
        }
    }

    @Test
    void anIndexOfAnEarlierVersionSaysWhatToDoAndIsNotWrittenOver() throws IOException {
        var old = Files.createDirectories(folder.resolve("old"));
        Files.writeString(old.resolve("segments_3"), "as it was");
        try (var index = new LuceneIndex(old)) {
            assertThatThrownBy(() -> index.search(new Query.All(), label -> true))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("earlier version")
                    .hasMessageContaining("reftel rebuild");
            assertThatThrownBy(index::commit).isInstanceOf(IOException.class).hasMessageContaining("earlier version");
        }
        assertThat(Files.readString(old.resolve("segments_3"))).isEqualTo("as it was");
        try (var index = new LuceneIndex(old)) {
            index.clear();
            index.put(entry("09VELA1", "oil"));
            index.commit();
            assertThat(index.search(new Query.All(), label -> true)).hasSize(1);
        }
        assertThat(old.resolve("segments_3")).doesNotExist();
    }

    @Test
    void aMissingPartOfTheIndexIsNoSmallerIndex() throws IOException {
        try (var index = new LuceneIndex(folder.resolve("other"))) {
            index.put(entry("09VELA1", "oil"));
            index.commit();
        }
        Files.move(folder.resolve("other/U"), folder.resolve("other/V"));
        try (var index = new LuceneIndex(folder.resolve("other"))) {
            assertThatThrownBy(() -> index.search(new Query.All(), label -> true))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("part U is missing")
                    .hasMessageContaining("reftel rebuild");
        }
    }

    @Test
    void whatWasNotCommittedIsForgotten() throws IOException {
        try (var index = new LuceneIndex(folder.resolve("other"))) {
            index.put(entry("09VELA1", "oil"));
            index.commit();
            index.put(entry("09VELA2", "oil"));
        }
        try (var index = new LuceneIndex(folder.resolve("other"))) {
            assertThat(index.size()).isEqualTo(1);
        }
    }
}

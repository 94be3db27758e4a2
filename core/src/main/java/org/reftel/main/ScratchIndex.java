package org.reftel.main;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.List;
import org.reftel.model.Hits;
import org.reftel.model.Query;
import org.reftel.search.SearchIndex;
import org.reftel.search.lucene.LuceneIndex;

/// Searches records in an index of their own, in a folder that goes when the answer is there.
final class ScratchIndex {
    private ScratchIndex() {}

    static List<Hits.RecordHits> search(List<SearchIndex.Entry> entries, Query query) throws IOException {
        if (entries.isEmpty()) {
            return List.of();
        }
        var folder = Files.createTempDirectory("reftel-view");
        try (var index = new LuceneIndex(folder)) {
            for (var entry : entries) {
                index.put(entry);
            }
            index.commit();
            return index.search(query, label -> true);
        } finally {
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}

package org.reftel.model;

import java.util.List;

/// What a search found, grouped by record, records in order of time.
///
/// @param problems what was repaired in the query
public record Hits(Query query, List<RecordHits> records, List<Problem> problems) {
    public Hits {
        records = List.copyOf(records);
        problems = List.copyOf(problems);
    }

    public int paragraphs() {
        return records.stream().mapToInt(r -> r.paragraphs().size()).sum();
    }

    /// One record that fits. `paragraphs` are the addresses that hold the words; empty when only the header fits.
    public record RecordHits(String document, List<String> paragraphs) {
        public RecordHits {
            paragraphs = List.copyOf(paragraphs);
        }
    }
}

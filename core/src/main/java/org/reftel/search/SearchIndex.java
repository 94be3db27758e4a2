package org.reftel.search;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.reftel.model.Hits;
import org.reftel.model.Query;

/// Port to the search engine. What was put is found after [#commit].
public interface SearchIndex extends AutoCloseable {
    /// Address of searchable text outside paragraphs: it makes a record fit, and is not listed.
    String HEADER = "header";

    /// A record as the index sees it.
    ///
    /// @param sent ISO 8601, or empty
    /// @param fields keyword fields: `tag`, `from`, `to`, `class`, `id`, `signer`, `caption`, `ref`;
    ///     text field: `subject`; also `shape`; `year` is made of id and time
    /// @param paragraphs with their addresses, [#HEADER] for searchable text outside paragraphs
    record Entry(String id, String sent, Map<String, List<String>> fields, List<Paragraph> paragraphs) {
        public Entry {
            fields = Map.copyOf(fields);
            paragraphs = List.copyOf(paragraphs);
        }
    }

    /// @param text as read, repairs applied, without number and mark
    record Paragraph(String address, String text) {}

    /// Puts a record in place of what stood under its id.
    void put(Entry entry) throws IOException;

    void remove(String id) throws IOException;

    void commit() throws IOException;

    /// Records in order of time, undated ones last.
    List<Hits.RecordHits> search(Query query) throws IOException;

    /// Ranges of `text` that match the query's words, as start and end pairs in order: what a reader sees lit.
    List<int[]> highlights(Query query, String text) throws IOException;

    /// How many records can be found.
    int size() throws IOException;

    @Override
    void close() throws IOException;
}

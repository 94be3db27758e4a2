package org.reftel.search;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.reftel.model.Hits;
import org.reftel.model.Label;
import org.reftel.model.Query;

/// Port to the search engine. What was put is found after [#commit].
public interface SearchIndex extends AutoCloseable {
    /// Address of searchable text outside paragraphs: it makes a record fit, and is not listed.
    String HEADER = "header";
    /// Address of a subject line with a label of its own: as [#HEADER], and found by `subject:` too.
    String SUBJECT = "subject";
    /// Address of names below the text; listed.
    String SIGNATURE = "signature";
    /// Address of text that no paragraph holds; listed.
    String UNPLACED = "unplaced";

    /// A record as the index sees it. It exists for a reader who dominates the label of one of its paragraphs; one
    /// without paragraphs for who dominates the label of the whole.
    ///
    /// @param sent ISO 8601, or empty
    /// @param fields keyword fields: `tag`, `from`, `to`, `class`, `id`, `signer`, `caption`, `ref`;
    ///     text field: `subject`; also `shape`; `year` is made of id and time
    /// @param label of the whole: of `closed` and of what stands outside paragraphs
    /// @param fields those that everybody reads who may read any part
    /// @param closed those that only who may read the whole header reads
    /// @param paragraphs with their addresses, [#HEADER] for searchable text outside paragraphs
    record Entry(
            String id,
            String sent,
            Label label,
            Map<String, List<String>> fields,
            Map<String, List<String>> closed,
            List<Paragraph> paragraphs) {
        public Entry {
            fields = Map.copyOf(fields);
            closed = Map.copyOf(closed);
            paragraphs = List.copyOf(paragraphs);
        }
    }

    /// @param text as read, repairs applied, without number and mark; empty when it holds no word
    /// @param prints fingerprints of its passages, by which [#alike] finds it
    record Paragraph(String address, String text, Label label, List<Integer> prints) {
        public Paragraph {
            prints = List.copyOf(prints);
        }

        /// One that is found by its words alone.
        public Paragraph(String address, String text, Label label) {
            this(address, text, label, List.of());
        }

        /// Whether it is text of the record that stands in no paragraph.
        public boolean isOutside() {
            return switch (address) {
                case HEADER, SUBJECT, SIGNATURE, UNPLACED -> true;
                default -> false;
            };
        }
    }

    /// Puts a record in place of what stood under its id.
    void put(Entry entry) throws IOException;

    void remove(String id) throws IOException;

    /// Empties the index, also one that is damaged or of an earlier version. Like what is put after it, this shows
    /// with the next [#commit]; closing without one leaves what stood there, if it could be read.
    void clear() throws IOException;

    /// Makes last what was put and removed, for all labels together. Of what was removed, or has another label
    /// than before, no word is left in the files when this returns.
    void commit() throws IOException;

    /// Lets other processes write again: what is committed stands, what is not is forgotten. The next change takes
    /// the index anew.
    default void release() throws IOException {}

    /// Records in order of time, undated ones last; as if what `open` refuses did not exist.
    ///
    /// @param open which labels the reader dominates
    List<Hits.RecordHits> search(Query query, Predicate<Label> open) throws IOException;

    /// Records with a paragraph that bears one of these fingerprints, each with those paragraphs, in the order of
    /// [#search]; as if what `open` refuses did not exist. Costs as much as there are fingerprints asked for,
    /// and hardly more in a larger room: nearly all of them stand in one record.
    ///
    /// @param open which labels the reader dominates
    /// @param most how many records are listed: the first ones
    List<Hits.RecordHits> alike(Collection<Integer> prints, Predicate<Label> open, int most) throws IOException;

    /// Ranges of `text` that match the query's words, as start and end pairs in order: what a reader sees lit.
    List<int[]> highlights(Query query, String text) throws IOException;

    /// How many records can be found.
    int size() throws IOException;

    /// What of the last commit is not as it was written. Reads every file.
    List<Damage> check() throws IOException;

    /// A file of the index that is damaged or missing.
    ///
    /// @param file within the folder of the index
    /// @param label whose words it holds; of the index as a whole [Optional#empty]
    record Damage(String file, Optional<Label> label, String what) {}

    /// The ids of the records that have words or fields under each label, in order.
    Map<Label, List<String>> held() throws IOException;

    @Override
    void close() throws IOException;
}

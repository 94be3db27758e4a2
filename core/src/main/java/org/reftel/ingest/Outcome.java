package org.reftel.ingest;

import java.util.List;
import java.util.stream.Stream;
import org.reftel.model.CatalogueEntry;
import org.reftel.model.Document;
import org.reftel.model.Problem;

/// What came out of one source, told when it is committed.
///
/// @param name of the source, as it came
/// @param shape key of its shape; `archive` for a container; empty when unknown or not taken in
/// @param state whether it was taken in
/// @param records what its messages became, in order
/// @param problems what concerns the source as a whole
public record Outcome(String name, String shape, State state, List<Made> records, List<Problem> problems) {
    public Outcome {
        records = List.copyOf(records);
        problems = List.copyOf(problems);
    }

    /// Whether the source was added, was there already, or could not be taken.
    public enum State {
        ADDED,
        HELD_ALREADY,
        LEFT_OUT
    }

    /// One message.
    ///
    /// @param entry the record as the catalogue shows it now, led by whichever copy leads
    /// @param document this copy
    /// @param addresses given ones of this copy's paragraphs, in order
    /// @param leads whether this copy leads the record
    /// @param problems what its other copies make of it (W504), beside the document's own
    public record Made(
            CatalogueEntry entry, Document document, List<String> addresses, boolean leads, List<Problem> problems) {
        public Made {
            addresses = List.copyOf(addresses);
            problems = List.copyOf(problems);
        }

        Made with(Problem problem) {
            return new Made(
                    entry,
                    document,
                    addresses,
                    leads,
                    Stream.concat(problems.stream(), Stream.of(problem)).toList());
        }
    }
}

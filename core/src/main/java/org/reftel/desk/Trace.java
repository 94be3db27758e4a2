package org.reftel.desk;

import java.util.List;
import org.reftel.model.Block;
import org.reftel.model.CatalogueEntry;
import org.reftel.model.Problem;
import org.reftel.model.Query;

/// Every paragraph that holds the words of a query, in order of time.
///
/// @param typed as the reader wrote it
/// @param canonical the query as it was read, in its canonical spelling
/// @param records in order of time, undated ones last
/// @param held how many records the room holds
/// @param problems what was repaired in the query, or left out
public record Trace(
        String typed, Query query, String canonical, List<InRecord> records, int held, List<Problem> problems) {
    public Trace {
        records = List.copyOf(records);
        problems = List.copyOf(problems);
    }

    public int paragraphs() {
        return records.stream().mapToInt(r -> r.passages().size()).sum();
    }

    /// One record that fits.
    ///
    /// @param passages in document order; empty when only the header or a field fits
    public record InRecord(CatalogueEntry entry, List<InParagraph> passages) {
        public InRecord {
            passages = List.copyOf(passages);
        }
    }

    /// One paragraph that holds words of the query.
    ///
    /// @param citation `09VELA2776/9bis`
    /// @param lit ranges of `text` to light up
    public record InParagraph(
            String citation, String address, Block.Paragraph paragraph, String text, List<Lit> lit, Place place) {
        public InParagraph {
            lit = List.copyOf(lit);
        }
    }

    /// Half-open range of a shown text (UTF-16 units).
    public record Lit(int start, int end) {}
}

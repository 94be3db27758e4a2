package org.reftel.search.lucene;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;

/// One segment of a partition as a reader sees it: which rows live, and which record each belongs to.
///
/// @param numberOf a record's number among all that the reader has opened, by the segment's own ordinal of its id; -1
///     for one of which no row lives here
/// @param live rows, the records' own among them
/// @param records the records' own rows
/// @param paragraphs the other living rows, of the text outside paragraphs too
record Segment(
        LeafReaderContext context,
        Skeleton skeleton,
        int[] numberOf,
        FixedBitSet live,
        FixedBitSet records,
        FixedBitSet paragraphs) {

    /// What of a segment never changes.
    ///
    /// @param record the ordinal of the record of each row
    /// @param records the records' own rows
    /// @param shows those of them that make the record known to who opens the partition
    record Skeleton(int[] record, int ids, FixedBitSet records, FixedBitSet shows) {
        static Skeleton of(LeafReader reader) throws IOException {
            int size = reader.maxDoc();
            var record = new int[size];
            var ids = DocValues.getSorted(reader, Fields.KEY);
            for (int row = 0; row < size; row++) {
                record[row] = ids.advanceExact(row) ? ids.ordValue() : 0;
            }
            return new Skeleton(
                    record,
                    Math.max(1, ids.getValueCount()),
                    rows(reader, Fields.RECORD, size),
                    rows(reader, Fields.SHOWS, size));
        }

        private static FixedBitSet rows(LeafReader reader, String kind, int size) throws IOException {
            var rows = new FixedBitSet(Math.max(1, size));
            var found = reader.postings(new Term(Fields.KIND, kind), PostingsEnum.NONE);
            if (found != null) {
                for (int row = found.nextDoc(); row != DocIdSetIterator.NO_MORE_DOCS; row = found.nextDoc()) {
                    rows.set(row);
                }
            }
            return rows;
        }
    }

    static Segment of(LeafReaderContext context, Skeleton skeleton) {
        int size = Math.max(1, context.reader().maxDoc());
        var live = new FixedBitSet(size);
        Bits some = context.reader().getLiveDocs();
        if (some == null) {
            live.set(0, context.reader().maxDoc());
        } else {
            for (int row = 0; row < context.reader().maxDoc(); row++) {
                if (some.get(row)) {
                    live.set(row);
                }
            }
        }
        var records = skeleton.records().clone();
        records.and(live);
        var paragraphs = live.clone();
        paragraphs.andNot(records);
        var numberOf = new int[skeleton.ids()];
        Arrays.fill(numberOf, -1);
        return new Segment(context, skeleton, numberOf, live, records, paragraphs);
    }

    int size() {
        return live.length();
    }

    /// The number of the record that a row belongs to.
    int record(int row) {
        return numberOf[skeleton.record()[row]];
    }
}

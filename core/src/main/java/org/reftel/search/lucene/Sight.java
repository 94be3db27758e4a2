package org.reftel.search.lucene;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.FixedBitSet;

/// The partitions that a reader dominates, opened as one: their records are numbered in the order they are listed in,
/// by time and id, whichever partitions their rows stand in. Nothing of any other partition is in it.
final class Sight implements Closeable {
    private final MultiReader reader;
    private final IndexSearcher searcher;
    private final List<Segment> segments = new ArrayList<>();
    private final String[] ids;
    private final FixedBitSet records;
    private final Found.Kept found = new Found.Kept();

    private record Record(String id, String sent) {
        static final Comparator<Record> ORDER = Comparator.comparing(
                        (Record one) -> one.sent().isEmpty() ? "~" : one.sent())
                .thenComparing(Record::id);
    }

    /// @param readers of the partitions; each is held until this is closed
    /// @param skeletons of their segments
    Sight(List<DirectoryReader> readers, Function<LeafReaderContext, Segment.Skeleton> skeletons) throws IOException {
        this.reader = new MultiReader(readers.toArray(IndexReader[]::new), false);
        this.searcher = new IndexSearcher(reader);
        searcher.setQueryCache(null);
        var known = new ArrayList<Record>();
        var numbers = new HashMap<String, Integer>();
        var showing = new FixedBitSet(1);
        for (var context : reader.leaves()) {
            var segment = Segment.of(context, skeletons.apply(context));
            segments.add(segment);
            var keys = DocValues.getSorted(context.reader(), Fields.KEY);
            var times = DocValues.getSorted(context.reader(), Fields.SENT);
            for (int row = segment.records().nextSetBit(0);
                    row != DocIdSetIterator.NO_MORE_DOCS;
                    row = next(segment.records(), row)) {
                int own = segment.skeleton().record()[row];
                var id = Rows.string(keys.lookupOrd(own));
                var number = numbers.get(id);
                if (number == null) {
                    number = known.size();
                    numbers.put(id, number);
                    var sent = times.advanceExact(row) ? Rows.string(times.lookupOrd(times.ordValue())) : "";
                    known.add(new Record(id, sent));
                }
                segment.numberOf()[own] = number;
                if (segment.skeleton().shows().get(row)) {
                    showing = FixedBitSet.ensureCapacity(showing, number + 1);
                    showing.set(number);
                }
            }
        }
        var order = IntStream.range(0, known.size())
                .boxed()
                .sorted(Comparator.comparing(known::get, Record.ORDER))
                .toList();
        var place = new int[known.size()];
        this.ids = new String[known.size()];
        this.records = new FixedBitSet(Math.max(1, known.size()));
        for (int i = 0; i < order.size(); i++) {
            int number = order.get(i);
            place[number] = i;
            ids[i] = known.get(number).id();
            if (number < showing.length() && showing.get(number)) {
                records.set(i);
            }
        }
        for (var segment : segments) {
            var numberOf = segment.numberOf();
            for (int own = 0; own < numberOf.length; own++) {
                numberOf[own] = numberOf[own] < 0 ? -1 : place[numberOf[own]];
            }
        }
    }

    /// Behind `at`, or [DocIdSetIterator#NO_MORE_DOCS].
    static int next(FixedBitSet set, int at) {
        return at + 1 < set.length() ? set.nextSetBit(at + 1) : DocIdSetIterator.NO_MORE_DOCS;
    }

    IndexSearcher searcher() {
        return searcher;
    }

    List<Segment> segments() {
        return segments;
    }

    /// How many records have rows here, those among them that the reader does not know of.
    int size() {
        return ids.length;
    }

    /// What leaves of queries were found in before.
    Found.Kept found() {
        return found;
    }

    /// The records that exist for the reader.
    FixedBitSet records() {
        return records;
    }

    String id(int record) {
        return ids[record];
    }

    /// Keeps it open until [#close] is called once more.
    boolean hold() {
        return reader.tryIncRef();
    }

    @Override
    public void close() throws IOException {
        reader.decRef();
    }
}

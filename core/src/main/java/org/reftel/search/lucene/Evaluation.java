package org.reftel.search.lucene;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;
import org.reftel.model.Hits;
import org.reftel.model.Query;
import org.reftel.search.SearchIndex;

/// Evaluates a query over one reader by sets of documents, segment by segment.
///
/// A record lists the paragraphs that fit the query by themselves (what is not text, and NOT, is decided by the
/// record); when none does, those that hold any of its words.
final class Evaluation {
    private final IndexSearcher searcher;
    private final DirectoryReader reader;

    Evaluation(DirectoryReader reader) {
        this.reader = reader;
        this.searcher = new IndexSearcher(reader);
        searcher.setQueryCache(null);
    }

    private record Found(String sent, Hits.RecordHits hits) {}

    List<Hits.RecordHits> search(Query query) throws IOException {
        var weights = new IdentityHashMap<Query, Weight>();
        prepare(query, weights);
        var records = searcher.createWeight(
                searcher.rewrite(new TermQuery(new org.apache.lucene.index.Term(Fields.RECORD, ""))),
                ScoreMode.COMPLETE_NO_SCORES,
                1);
        var found = new ArrayList<Found>();
        for (var context : reader.leaves()) {
            var segment = new Segment(context, records, weights);
            segment.collect(query, found);
        }
        found.sort(Comparator.comparing((Found one) -> one.sent().isEmpty() ? "~" : one.sent())
                .thenComparing(one -> one.hits().document()));
        return found.stream().map(Found::hits).toList();
    }

    private void prepare(Query query, Map<Query, Weight> weights) throws IOException {
        switch (query) {
            case Query.And(var parts) -> {
                for (var part : parts) {
                    prepare(part, weights);
                }
            }
            case Query.Or(var parts) -> {
                for (var part : parts) {
                    prepare(part, weights);
                }
            }
            case Query.Not(var part) -> prepare(part, weights);
            case Query.InParagraph(var part) -> prepare(part, weights);
            case Query.All() -> {}
            case Query.Term _, Query.Phrase _, Query.Cable _, Query.InField _, Query.Sent _ ->
                weights.put(
                        query,
                        searcher.createWeight(
                                searcher.rewrite(Compilation.of(query)), ScoreMode.COMPLETE_NO_SCORES, 1));
        }
    }

    /// One segment of the index; every set is of its document numbers.
    private static final class Segment {
        private final LeafReaderContext context;
        private final Map<Query, Weight> weights;
        private final int size;
        private final FixedBitSet records;
        /// Paragraphs of living records; what is outside paragraphs too.
        private final FixedBitSet paragraphs;
        private final Map<Query, FixedBitSet> leaves = new IdentityHashMap<>();

        Segment(LeafReaderContext context, Weight records, Map<Query, Weight> weights) throws IOException {
            this.context = context;
            this.weights = weights;
            this.size = context.reader().maxDoc();
            this.records = documents(records);
            this.paragraphs = new FixedBitSet(size);
            var live = context.reader().getLiveDocs();
            for (int i = 0; i < size; i++) {
                if (!this.records.get(i) && (live == null || live.get(i))) {
                    paragraphs.set(i);
                }
            }
        }

        void collect(Query query, List<Found> found) throws IOException {
            var matching = records(query);
            if (matching.cardinality() == 0) {
                return;
            }
            var any = new FixedBitSet(size);
            words(query, true, any);
            var whole = inParagraph(query, true);
            whole.and(any);
            LeafReader leaf = context.reader();
            var ids = DocValues.getBinary(leaf, Fields.RECORD);
            var times = DocValues.getBinary(leaf, Fields.SENT);
            var addresses = DocValues.getBinary(leaf, Fields.ADDRESS);
            int first = 0;
            for (int record = records.nextSetBit(0);
                    record != DocIdSetIterator.NO_MORE_DOCS;
                    record = record + 1 < size ? records.nextSetBit(record + 1) : DocIdSetIterator.NO_MORE_DOCS) {
                if (matching.get(record)) {
                    var all = new LinkedHashSet<String>();
                    var some = new LinkedHashSet<String>();
                    for (int i = any.nextSetBit(first); i < record; i = any.nextSetBit(i + 1)) {
                        var address = string(addresses, i);
                        if (!address.equals(SearchIndex.HEADER)) {
                            some.add(address);
                            if (whole.get(i)) {
                                all.add(address);
                            }
                        }
                    }
                    found.add(new Found(
                            string(times, record),
                            new Hits.RecordHits(string(ids, record), List.copyOf(all.isEmpty() ? some : all))));
                }
                first = record + 1;
            }
        }

        private static String string(BinaryDocValues values, int document) throws IOException {
            if (!values.advanceExact(document)) {
                return "";
            }
            var bytes = values.binaryValue();
            return new String(bytes.bytes, bytes.offset, bytes.length, StandardCharsets.UTF_8);
        }

        /// The records that fit.
        private FixedBitSet records(Query query) throws IOException {
            return switch (query) {
                case Query.Term _, Query.Phrase _ -> recordsOf(leaf(query));
                case Query.Cable _, Query.InField _, Query.Sent _ -> recordsOf(leaf(query));
                case Query.All() -> records.clone();
                case Query.And(var parts) -> {
                    var all = records.clone();
                    for (var part : parts) {
                        all.and(records(part));
                    }
                    yield all;
                }
                case Query.Or(var parts) -> {
                    var any = new FixedBitSet(size);
                    for (var part : parts) {
                        any.or(records(part));
                    }
                    yield any;
                }
                case Query.Not(var part) -> {
                    var rest = records.clone();
                    rest.andNot(records(part));
                    yield rest;
                }
                case Query.InParagraph(var part) -> recordsOf(inParagraph(part, false));
            };
        }

        /// The paragraphs that fit by themselves. Fields and dates hold for every paragraph of a record.
        ///
        /// @param listing whether records are chosen already: NOT was decided there
        private FixedBitSet inParagraph(Query query, boolean listing) throws IOException {
            return switch (query) {
                case Query.Term _, Query.Phrase _ -> only(leaf(query), paragraphs);
                case Query.Cable _, Query.InField _, Query.Sent _ -> spread(leaf(query));
                case Query.All() -> paragraphs.clone();
                case Query.And(var parts) -> {
                    var all = paragraphs.clone();
                    for (var part : parts) {
                        all.and(inParagraph(part, listing));
                    }
                    yield all;
                }
                case Query.Or(var parts) -> {
                    var any = new FixedBitSet(size);
                    for (var part : parts) {
                        any.or(inParagraph(part, listing));
                    }
                    yield any;
                }
                case Query.Not(var part) -> {
                    var rest = paragraphs.clone();
                    if (!listing) {
                        rest.andNot(inParagraph(part, false));
                    }
                    yield rest;
                }
                case Query.InParagraph(var part) -> inParagraph(part, false);
            };
        }

        /// Adds the paragraphs that hold a word that is wanted.
        private void words(Query query, boolean wanted, FixedBitSet any) throws IOException {
            switch (query) {
                case Query.Term _, Query.Phrase _, Query.Cable _ -> {
                    if (wanted) {
                        any.or(only(leaf(query), paragraphs));
                    }
                }
                case Query.And(var parts) -> {
                    for (var part : parts) {
                        words(part, wanted, any);
                    }
                }
                case Query.Or(var parts) -> {
                    for (var part : parts) {
                        words(part, wanted, any);
                    }
                }
                case Query.Not(var part) -> words(part, !wanted, any);
                case Query.InParagraph(var part) -> {
                    if (wanted) {
                        var inside = new FixedBitSet(size);
                        words(part, true, inside);
                        inside.and(inParagraph(part, false));
                        any.or(inside);
                    } else {
                        words(part, false, any);
                    }
                }
                case Query.InField _, Query.Sent _, Query.All _ -> {}
            }
        }

        private FixedBitSet leaf(Query query) throws IOException {
            var known = leaves.get(query);
            if (known != null) {
                return known;
            }
            var weight = weights.get(query);
            if (weight == null) {
                throw new IllegalStateException("not prepared: " + query);
            }
            var set = documents(weight);
            leaves.put(query, set);
            return set;
        }

        private FixedBitSet documents(Weight weight) throws IOException {
            var set = new FixedBitSet(Math.max(1, context.reader().maxDoc()));
            var scorer = weight.scorer(context);
            if (scorer != null) {
                var live = context.reader().getLiveDocs();
                var matches = scorer.iterator();
                for (int i = matches.nextDoc(); i != DocIdSetIterator.NO_MORE_DOCS; i = matches.nextDoc()) {
                    if (live == null || live.get(i)) {
                        set.set(i);
                    }
                }
            }
            return set;
        }

        /// The records that the documents of `set` belong to.
        private FixedBitSet recordsOf(FixedBitSet set) {
            var found = new FixedBitSet(size);
            int i = set.nextSetBit(0);
            while (i != DocIdSetIterator.NO_MORE_DOCS) {
                int record = records.nextSetBit(i);
                if (record == DocIdSetIterator.NO_MORE_DOCS) {
                    break;
                }
                found.set(record);
                i = record + 1 < size ? set.nextSetBit(record + 1) : DocIdSetIterator.NO_MORE_DOCS;
            }
            return found;
        }

        /// The paragraphs in `set`, and those of the records in it.
        private FixedBitSet spread(FixedBitSet set) {
            var found = only(set, paragraphs);
            for (int record = set.nextSetBit(0);
                    record != DocIdSetIterator.NO_MORE_DOCS;
                    record = record + 1 < size ? set.nextSetBit(record + 1) : DocIdSetIterator.NO_MORE_DOCS) {
                if (records.get(record)) {
                    for (int i = record - 1; i >= 0 && !records.get(i) && paragraphs.get(i); i--) {
                        found.set(i);
                    }
                }
            }
            return found;
        }

        private static FixedBitSet only(FixedBitSet set, FixedBitSet within) {
            var both = set.clone();
            both.and(within);
            return both;
        }
    }
}

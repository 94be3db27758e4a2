package org.reftel.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.util.FixedBitSet;
import org.reftel.model.Hits;
import org.reftel.model.Query;
import org.reftel.search.SearchIndex;

/// Evaluates a query over what one reader may see: every leaf is a set of rows in each segment, and AND, OR and NOT
/// are done on sets of records.
///
/// A record lists the paragraphs that fit the query by themselves (what is not text, and NOT, is decided by the
/// record); when none does, those that hold any of its words.
final class Evaluation {
    private final Sight sight;
    private final List<Segment> segments;

    Evaluation(Sight sight) {
        this.sight = sight;
        this.segments = sight.segments();
    }

    List<Hits.RecordHits> search(Query query) throws IOException {
        var matching = records(query);
        if (matching.cardinality() == 0) {
            return List.of();
        }
        var any = none();
        words(query, true, any);
        var whole = inParagraph(query, true);
        return listed(matching, any, whole);
    }

    /// The paragraphs that bear one of these fingerprints, by their records. A sentence that everybody writes stands
    /// in very many: no more of them are listed than are asked for.
    List<Hits.RecordHits> alike(Collection<Integer> prints, int most) throws IOException {
        // In the order of the terms: each search goes on where the last one ended.
        var sought = prints.stream().distinct().map(Fields::print).sorted().toList();
        var rows = none();
        for (int i = 0; i < rows.length; i++) {
            var terms = Terms.getTerms(segments.get(i).context().reader(), Fields.PRINT)
                    .iterator();
            PostingsEnum found = null;
            for (var print : sought) {
                if (terms.seekExact(print)) {
                    found = terms.postings(found, PostingsEnum.NONE);
                    for (int row = found.nextDoc(); row != DocIdSetIterator.NO_MORE_DOCS; row = found.nextDoc()) {
                        rows[i].set(row);
                    }
                }
            }
            rows[i].and(segments.get(i).live());
        }
        return listed(first(recordsOf(rows), most), rows, rows);
    }

    /// The first of some records, in the order they are listed in.
    private static FixedBitSet first(FixedBitSet records, int most) {
        int last = -1;
        for (int i = 0; i < most; i++) {
            int next = Sight.next(records, last);
            if (next == DocIdSetIterator.NO_MORE_DOCS) {
                return records;
            }
            last = next;
        }
        records.clear(last + 1, records.length());
        return records;
    }

    /// A paragraph to be listed, by its record.
    private record Listed(int position, String address, boolean whole) {}

    private List<Hits.RecordHits> listed(FixedBitSet matching, FixedBitSet[] any, FixedBitSet[] whole)
            throws IOException {
        var paragraphs = new Paragraphs(sight.size());
        for (int i = 0; i < segments.size(); i++) {
            var segment = segments.get(i);
            var reader = segment.context().reader();
            var addresses = new Addresses(DocValues.getSorted(reader, Fields.ADDRESS));
            var positions = DocValues.getNumeric(reader, Fields.POSITION);
            var here = any[i];
            if (segment.records().cardinality() < here.cardinality()) {
                // Of a frequent word most rows belong to records that do not fit.
                here = spread(segment, matching);
                here.and(any[i]);
            }
            for (int row = here.nextSetBit(0); row != DocIdSetIterator.NO_MORE_DOCS; row = Sight.next(here, row)) {
                int record = segment.record(row);
                if (matching.get(record)) {
                    var address = addresses.of(row);
                    if (!address.equals(SearchIndex.HEADER) && !address.equals(SearchIndex.SUBJECT)) {
                        int position = positions.advanceExact(row) ? (int) positions.longValue() : 0;
                        paragraphs.add(record, new Listed(position, address, whole[i].get(row)));
                    }
                }
            }
        }
        var found = new ArrayList<Hits.RecordHits>(matching.cardinality());
        for (int record = matching.nextSetBit(0);
                record != DocIdSetIterator.NO_MORE_DOCS;
                record = Sight.next(matching, record)) {
            found.add(new Hits.RecordHits(sight.id(record), paragraphs.of(record)));
        }
        return found;
    }

    /// What each record lists, in the order of the document, whichever partitions it stands in.
    private static final class Paragraphs {
        private final List<Listed> listed = new ArrayList<>();

        private final Map<String, List<String>> alone = new HashMap<>();
        /// The last one of a record, and of each one that before it, plus 1.
        private final int[] last;
        private int[] before = new int[64];

        Paragraphs(int records) {
            last = new int[records];
        }

        void add(int record, Listed paragraph) {
            if (listed.size() == before.length) {
                before = Arrays.copyOf(before, before.length * 2);
            }
            before[listed.size()] = last[record];
            listed.add(paragraph);
            last[record] = listed.size();
        }

        List<String> of(int record) {
            if (last[record] == 0) {
                return List.of();
            }
            if (before[last[record] - 1] == 0) {
                // Most records list one paragraph, and there are few addresses.
                return alone.computeIfAbsent(listed.get(last[record] - 1).address(), List::of);
            }
            var here = new ArrayList<Listed>();
            for (int i = last[record]; i > 0; i = before[i - 1]) {
                here.add(listed.get(i - 1));
            }
            here.sort((one, other) -> Integer.compare(one.position(), other.position()));
            var all = new LinkedHashSet<String>();
            var some = new LinkedHashSet<String>();
            for (var paragraph : here) {
                some.add(paragraph.address());
                if (paragraph.whole()) {
                    all.add(paragraph.address());
                }
            }
            return List.copyOf(all.isEmpty() ? some : all);
        }
    }

    /// The addresses of a segment's rows; few differ, and each is made once.
    private static final class Addresses {
        private final SortedDocValues values;
        private final Map<Integer, String> known = new HashMap<>();

        Addresses(SortedDocValues values) {
            this.values = values;
        }

        String of(int row) throws IOException {
            if (!values.advanceExact(row)) {
                return "";
            }
            int number = values.ordValue();
            var address = known.get(number);
            if (address == null) {
                address = Rows.string(values.lookupOrd(number));
                known.put(number, address);
            }
            return address;
        }
    }

    /// The records that fit, of those that exist for the reader. Shared.
    private FixedBitSet records(Query query) throws IOException {
        return switch (query) {
            case Query.Term _, Query.Phrase _, Query.Cable _, Query.InField _, Query.Sent _ ->
                found(query).records();
            case Query.All() -> sight.records();
            case Query.And(var parts) -> {
                var all = sight.records().clone();
                for (var part : parts) {
                    all.and(records(part));
                }
                yield all;
            }
            case Query.Or(var parts) -> {
                var any = new FixedBitSet(sight.records().length());
                for (var part : parts) {
                    any.or(records(part));
                }
                yield any;
            }
            case Query.Not(var part) -> {
                var rest = sight.records().clone();
                rest.andNot(records(part));
                yield rest;
            }
            case Query.InParagraph(var part) -> recordsOf(inParagraph(part, false));
        };
    }

    /// The paragraphs that fit by themselves. Fields and dates hold for every paragraph of a record.
    ///
    /// @param listing whether records are chosen already: NOT was decided there
    private FixedBitSet[] inParagraph(Query query, boolean listing) throws IOException {
        return switch (query) {
            case Query.Term _, Query.Phrase _ -> paragraphs(leaf(query));
            case Query.Cable _ -> {
                var own = paragraphs(leaf(query));
                or(own, spread(recordsOf(ownRows(leaf(query)))));
                yield own;
            }
            case Query.InField _, Query.Sent _ -> spread(found(query).records());
            case Query.All() -> all();
            case Query.And(var parts) -> {
                var all = all();
                for (var part : parts) {
                    and(all, inParagraph(part, listing));
                }
                yield all;
            }
            case Query.Or(var parts) -> {
                var any = none();
                for (var part : parts) {
                    or(any, inParagraph(part, listing));
                }
                yield any;
            }
            case Query.Not(var part) -> {
                var rest = all();
                if (!listing) {
                    andNot(rest, inParagraph(part, false));
                }
                yield rest;
            }
            case Query.InParagraph(var part) -> inParagraph(part, false);
        };
    }

    /// Adds the paragraphs that hold a word that is wanted.
    private void words(Query query, boolean wanted, FixedBitSet[] any) throws IOException {
        switch (query) {
            case Query.Term _, Query.Phrase _, Query.Cable _ -> {
                if (wanted) {
                    or(any, paragraphs(leaf(query)));
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
                    var inside = none();
                    words(part, true, inside);
                    and(inside, inParagraph(part, false));
                    or(any, inside);
                } else {
                    words(part, false, any);
                }
            }
            case Query.InField _, Query.Sent _, Query.All _ -> {}
        }
    }

    // ---- sets of rows, one a segment

    private FixedBitSet[] leaf(Query query) throws IOException {
        return found(query).rows();
    }

    private Found found(Query leaf) throws IOException {
        return sight.found().get(leaf, () -> {
            var rows = rows(leaf);
            return new Found(rows, recordsOf(rows));
        });
    }

    private FixedBitSet[] rows(Query leaf) throws IOException {
        var searcher = sight.searcher();
        var weight = searcher.createWeight(searcher.rewrite(Compilation.of(leaf)), ScoreMode.COMPLETE_NO_SCORES, 1);
        var sets = none();
        for (int i = 0; i < sets.length; i++) {
            var scorer = weight.scorer(segments.get(i).context());
            if (scorer != null) {
                var matches = scorer.iterator();
                for (int row = matches.nextDoc(); row != DocIdSetIterator.NO_MORE_DOCS; row = matches.nextDoc()) {
                    sets[i].set(row);
                }
                sets[i].and(segments.get(i).live());
            }
        }
        return sets;
    }

    private FixedBitSet[] none() {
        var sets = new FixedBitSet[segments.size()];
        for (int i = 0; i < sets.length; i++) {
            sets[i] = new FixedBitSet(segments.get(i).size());
        }
        return sets;
    }

    private FixedBitSet[] all() {
        var sets = new FixedBitSet[segments.size()];
        for (int i = 0; i < sets.length; i++) {
            sets[i] = segments.get(i).paragraphs().clone();
        }
        return sets;
    }

    private FixedBitSet[] paragraphs(FixedBitSet[] rows) {
        var sets = new FixedBitSet[rows.length];
        for (int i = 0; i < sets.length; i++) {
            sets[i] = rows[i].clone();
            sets[i].and(segments.get(i).paragraphs());
        }
        return sets;
    }

    /// Those that are a record's own row.
    private FixedBitSet[] ownRows(FixedBitSet[] rows) {
        var sets = new FixedBitSet[rows.length];
        for (int i = 0; i < sets.length; i++) {
            sets[i] = rows[i].clone();
            sets[i].and(segments.get(i).records());
        }
        return sets;
    }

    private static void and(FixedBitSet[] sets, FixedBitSet[] others) {
        for (int i = 0; i < sets.length; i++) {
            sets[i].and(others[i]);
        }
    }

    private static void or(FixedBitSet[] sets, FixedBitSet[] others) {
        for (int i = 0; i < sets.length; i++) {
            sets[i].or(others[i]);
        }
    }

    private static void andNot(FixedBitSet[] sets, FixedBitSet[] others) {
        for (int i = 0; i < sets.length; i++) {
            sets[i].andNot(others[i]);
        }
    }

    /// The records that the rows belong to, of those that exist for the reader.
    private FixedBitSet recordsOf(FixedBitSet[] rows) {
        var found = new FixedBitSet(sight.records().length());
        for (int i = 0; i < rows.length; i++) {
            var segment = segments.get(i);
            for (int row = rows[i].nextSetBit(0);
                    row != DocIdSetIterator.NO_MORE_DOCS;
                    row = Sight.next(rows[i], row)) {
                found.set(segment.record(row));
            }
        }
        found.and(sight.records());
        return found;
    }

    /// All paragraphs of these records, in whichever partition.
    private FixedBitSet[] spread(FixedBitSet records) {
        return segments.stream().map(segment -> spread(segment, records)).toArray(FixedBitSet[]::new);
    }

    /// A record's own row stands behind its paragraphs.
    private static FixedBitSet spread(Segment segment, FixedBitSet records) {
        var set = new FixedBitSet(segment.size());
        var own = segment.records();
        for (int row = own.nextSetBit(0); row != DocIdSetIterator.NO_MORE_DOCS; row = Sight.next(own, row)) {
            if (records.get(segment.record(row))) {
                int first = row;
                while (first > 0 && segment.paragraphs().get(first - 1)) {
                    first--;
                }
                set.set(first, row);
            }
        }
        return set;
    }
}

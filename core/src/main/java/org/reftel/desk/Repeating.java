package org.reftel.desk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.reftel.follow.Repeat;
import org.reftel.follow.Repetition;
import org.reftel.follow.Spot;
import org.reftel.model.Said;

/// Passages that stand in several records, over any number of them: fingerprints say which paragraphs may share one,
/// and
/// only these are read again.
final class Repeating {
    /// Fingerprints that are sorted at once; a room that has more is gone through several times, a share each.
    private static final int MOST = 1 << 24;

    private final Shelf shelf;
    private final List<String> ids;

    /// Paragraphs in the order seen: the record's place in `ids`, and which of its paragraphs.
    private int[] records = new int[1024];

    private int[] paragraphs = new int[1024];
    private int count;

    /// @param ids of the records
    Repeating(Shelf shelf, List<String> ids) {
        this.shelf = shelf;
        this.ids = List.copyOf(ids);
    }

    /// In order of the newer one.
    List<Repeat> found() throws IOException {
        return Repetition.among(texts(shared()));
    }

    /// The paragraphs that have a fingerprint which a paragraph of another record has too, by record.
    private Map<String, Set<Integer>> shared() throws IOException {
        long[] prints = {0};
        each((paragraph, one) -> prints[0]++);
        int shares = (int) (prints[0] / MOST) + 1;
        var shared = new HashMap<String, Set<Integer>>();
        for (int share = 0; share < shares; share++) {
            share(share, shares, shared);
        }
        return shared;
    }

    private void share(int share, int shares, Map<String, Set<Integer>> shared) throws IOException {
        var found = new Object() {
            private long[] pairs = new long[1024];
            private int size;
        };
        each((paragraph, print) -> {
            if (Integer.remainderUnsigned(print, shares) == share) {
                if (found.size == found.pairs.length) {
                    found.pairs = Arrays.copyOf(found.pairs, found.size * 2);
                }
                found.pairs[found.size++] = (long) print << 32 | paragraph;
            }
        });
        Arrays.sort(found.pairs, 0, found.size);
        int from = 0;
        for (int i = 1; i <= found.size; i++) {
            if (i == found.size || found.pairs[i] >> 32 != found.pairs[from] >> 32) {
                group(found.pairs, from, i, shared);
                from = i;
            }
        }
    }

    /// Paragraphs with one fingerprint.
    private void group(long[] pairs, int from, int to, Map<String, Set<Integer>> shared) {
        boolean several = false;
        for (int i = from + 1; i < to && !several; i++) {
            several = records[(int) pairs[i]] != records[(int) pairs[from]];
        }
        for (int i = from; i < to && several; i++) {
            int paragraph = (int) pairs[i];
            shared.computeIfAbsent(ids.get(records[paragraph]), id -> new TreeSet<>())
                    .add(paragraphs[paragraph]);
        }
    }

    /// Takes a fingerprint of a paragraph.
    @FunctionalInterface
    private interface Taking {
        void take(int paragraph, int print);
    }

    private void each(Taking taking) throws IOException {
        var places = new HashMap<String, Integer>();
        ids.forEach(id -> places.put(id, places.size()));
        count = 0;
        shelf.eachPrints((id, prints) -> {
            var record = places.get(id);
            if (record == null) {
                return;
            }
            for (int i = 0; i < prints.size(); i++) {
                int paragraph = paragraph(record, i);
                prints.get(i).forEach(print -> taking.take(paragraph, print));
            }
        });
    }

    private int paragraph(int record, int index) {
        if (count == records.length) {
            records = Arrays.copyOf(records, count * 2);
            paragraphs = Arrays.copyOf(paragraphs, count * 2);
        }
        records[count] = record;
        paragraphs[count] = index;
        return count++;
    }

    private List<Repetition.Text> texts(Map<String, Set<Integer>> shared) throws IOException {
        var texts = new ArrayList<Repetition.Text>();
        var asked = new HashSet<>(shared.keySet());
        for (var id : ids) {
            if (asked.remove(id)) {
                var said = shelf.said(id).orElseThrow();
                var led = shelf.leading(id);
                var parts = Parts.paragraphs(led.document(), led.addresses());
                for (int index : shared.getOrDefault(id, Set.of())) {
                    texts.add(new Repetition.Text(
                            spot(said, index), parts.get(index).text()));
                }
            }
        }
        return texts;
    }

    private static Spot spot(Said said, int paragraph) {
        return new Spot(
                said.id(),
                said.address(paragraph),
                paragraph,
                said.sent(),
                said.label(paragraph).key());
    }
}

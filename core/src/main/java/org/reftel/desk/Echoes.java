package org.reftel.desk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.reftel.follow.Fingerprints;
import org.reftel.follow.Repetition;

/// Finds paragraphs whose words stand again elsewhere, without reading what cannot have them.
final class Echoes {
    /// Records that are read again for one question.
    private static final int MOST = 200;

    private final Shelf shelf;
    private final Passages passages;

    Echoes(Shelf shelf, Passages passages) {
        this.shelf = shelf;
        this.passages = passages;
    }

    /// Of the paragraphs named those whose fingerprints stand in another record among them too; without
    /// `known` ones.
    List<Repetition.Text> alike(List<Naming.Named> named, Collection<Repetition.Text> known) throws IOException {
        var shared = shared(named);
        var read = new HashSet<String>();
        known.forEach(text -> read.add(text.spot().document()));
        var texts = new ArrayList<Repetition.Text>();
        int records = 0;
        for (var one : named) {
            if (!read.contains(one.said().id()) && records < MOST) {
                var addresses = one.paragraphs().stream()
                        .filter(paragraph -> one.said().parts().get(paragraph).prints().stream()
                                .anyMatch(print -> Arrays.binarySearch(shared, print) >= 0))
                        .map(one.said()::address)
                        .toList();
                if (!addresses.isEmpty()) {
                    texts.addAll(passages.texts(one.said(), addresses));
                    records++;
                }
            }
        }
        return texts;
    }

    /// The fingerprints that stand in two of the records and more, in order. They are sorted side by side with the
    /// place of their record, since a set for each would cost more than all the rest.
    private static int[] shared(List<Naming.Named> named) {
        var pairs = new long[64];
        int size = 0;
        for (int record = 0; record < named.size(); record++) {
            var one = named.get(record);
            for (int paragraph : one.paragraphs()) {
                for (int print : one.said().parts().get(paragraph).prints()) {
                    if (size == pairs.length) {
                        pairs = Arrays.copyOf(pairs, size * 2);
                    }
                    pairs[size++] = (long) print << 32 | record;
                }
            }
        }
        Arrays.sort(pairs, 0, size);
        var shared = new int[size];
        int count = 0;
        for (int i = 1; i < size; i++) {
            int print = (int) (pairs[i] >> 32);
            boolean same = print == (int) (pairs[i - 1] >> 32) && pairs[i] != pairs[i - 1];
            if (same && (count == 0 || shared[count - 1] != print)) {
                shared[count++] = print;
            }
        }
        return Arrays.copyOf(shared, count);
    }

    /// Paragraphs anywhere in the room that may share a passage with one of these, by record: those that bear
    /// one of their fingerprints. The oldest come first.
    Map<String, Set<String>> of(Collection<Repetition.Text> own) throws IOException {
        var prints = new HashSet<Integer>();
        var ids = new HashSet<String>();
        for (var text : own) {
            prints.addAll(Fingerprints.of(text.text()));
            ids.add(text.spot().document());
        }
        var found = new LinkedHashMap<String, Set<String>>();
        if (prints.isEmpty()) {
            return found;
        }
        for (var hit : shelf.alike(prints, MOST + ids.size())) {
            if (found.size() < MOST && !ids.contains(hit.document())) {
                found.put(hit.document(), new LinkedHashSet<>(hit.paragraphs()));
            }
        }
        return found;
    }
}

package org.reftel.desk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.reftel.follow.Chance;
import org.reftel.follow.Repeat;
import org.reftel.follow.Repetition;
import org.reftel.follow.SharedPrints;
import org.reftel.model.CatalogueEntry;

/// Passages that stand in several records, over any number of them: fingerprints say which paragraphs may share one,
/// and only these are read again, one record after the other.
final class Repeating {
    private final Shelf shelf;
    private final List<String> ids;

    /// @param ids of the records
    Repeating(Shelf shelf, List<String> ids) {
        this.shelf = shelf;
        this.ids = ids.stream().distinct().toList();
    }

    /// In order of the newer one.
    List<Repeat> found() throws IOException {
        var shared = new HashMap<String, Set<Integer>>();
        likely(shared()).forEach((record, paragraphs) -> shared.put(ids.get(record), paragraphs));
        var entries = new ArrayList<>(shelf.entries(List.copyOf(shared.keySet())));
        entries.sort(Comparator.comparing((CatalogueEntry entry) -> entry.sent().isEmpty())
                .thenComparing(CatalogueEntry::sent)
                .thenComparing(CatalogueEntry::id));
        var finder = new Repetition.Finder();
        var repeats = new ArrayList<Repeat>();
        for (var entry : entries) {
            for (var text : texts(entry.id(), shared.getOrDefault(entry.id(), Set.of()))) {
                repeats.addAll(finder.next(text));
            }
        }
        return List.copyOf(repeats);
    }

    /// The paragraphs that have a fingerprint which a paragraph of another record has too, by the record's place.
    private SharedPrints.Found shared() throws IOException {
        var places = new HashMap<String, Integer>();
        ids.forEach(id -> places.putIfAbsent(id, places.size()));
        return SharedPrints.of(
                taking -> shelf.eachPrints((id, prints) -> {
                    var record = places.get(id);
                    if (record != null) {
                        taking.take(record, prints);
                    }
                }),
                ids.size());
    }

    /// Without those whose fingerprints are equal by chance, where there are many.
    private Map<Integer, Set<Integer>> likely(SharedPrints.Found found) throws IOException {
        if (found.count() < Chance.FEW) {
            return found.paragraphs();
        }
        var chance = new Chance(found.prints());
        for (var record : found.paragraphs().entrySet()) {
            for (var text : texts(ids.get(record.getKey()), record.getValue())) {
                chance.add(record.getKey(), text.spot().place(), text.text());
            }
        }
        return chance.left();
    }

    private List<Repetition.Text> texts(String id, Set<Integer> paragraphs) throws IOException {
        var said = shelf.said(id).orElseThrow();
        var led = shelf.leading(id);
        var parts = Parts.paragraphs(led.document(), led.addresses());
        return paragraphs.stream()
                .sorted()
                .map(index -> new Repetition.Text(
                        Company.spot(said, index), parts.get(index).text()))
                .toList();
    }
}

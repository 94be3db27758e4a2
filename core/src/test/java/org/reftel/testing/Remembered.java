package org.reftel.testing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.reftel.model.Hits;
import org.reftel.model.Label;
import org.reftel.model.Level;
import org.reftel.model.Query;
import org.reftel.search.SearchIndex;

/// An index that remembers what it was given.
public final class Remembered implements SearchIndex {
    public final Map<String, Entry> committed = new LinkedHashMap<>();
    private final Map<String, Entry> put = new LinkedHashMap<>();
    private boolean cleared;

    @Override
    public void put(Entry entry) {
        put.put(entry.id(), entry);
    }

    @Override
    public void remove(String id) {
        put.remove(id);
        committed.remove(id);
    }

    @Override
    public void clear() {
        put.clear();
        cleared = true;
    }

    @Override
    public void commit() {
        if (cleared) {
            committed.clear();
            cleared = false;
        }
        committed.putAll(put);
        put.clear();
    }

    /// The words that stand under an address.
    public List<String> words(String id, String address) {
        var words = new ArrayList<String>();
        for (var paragraph : committed
                .getOrDefault(id, new Entry(id, "", Label.of(Level.U), Map.of(), Map.of(), List.of()))
                .paragraphs()) {
            if (paragraph.address().equals(address)) {
                words.add(paragraph.text());
            }
        }
        return words;
    }

    @Override
    public List<Hits.RecordHits> search(Query query, Predicate<Label> open) {
        throw new UnsupportedOperationException("this index only remembers");
    }

    @Override
    public List<Hits.RecordHits> alike(Collection<Integer> prints, Predicate<Label> open, int most) {
        throw new UnsupportedOperationException("this index only remembers");
    }

    @Override
    public List<int[]> highlights(Query query, String text) {
        throw new UnsupportedOperationException("this index only remembers");
    }

    @Override
    public int size() {
        return committed.size();
    }

    @Override
    public List<Damage> check() {
        return List.of();
    }

    @Override
    public Map<Label, List<String>> held() {
        throw new UnsupportedOperationException("this index only remembers");
    }

    @Override
    public void close() {}
}

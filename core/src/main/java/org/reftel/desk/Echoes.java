package org.reftel.desk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.reftel.follow.Repetition;
import org.reftel.model.Query;
import org.reftel.search.QueryParser;

/// Finds paragraphs whose words stand again elsewhere, without reading what cannot have them.
final class Echoes {
    /// Records that are read again for one question.
    private static final int MOST = 200;

    /// Words of a phrase that is looked for, and how far the next one is: a passage of twelve words holds one
    /// whole.
    private static final int PHRASE = 6;

    private static final int STEP = 7;

    private final Shelf shelf;
    private final Passages passages;

    Echoes(Shelf shelf, Passages passages) {
        this.shelf = shelf;
        this.passages = passages;
    }

    /// Of the paragraphs named those whose fingerprints stand in another record among them too; without
    /// `known` ones.
    List<Repetition.Text> alike(Collection<Naming.Named> named, Collection<Repetition.Text> known) throws IOException {
        var holders = new HashMap<Integer, Set<String>>();
        for (var one : named) {
            for (int paragraph : one.paragraphs()) {
                for (int print : one.said().parts().get(paragraph).prints()) {
                    holders.computeIfAbsent(print, key -> new HashSet<>(1))
                            .add(one.said().id());
                }
            }
        }
        var read = new HashSet<String>();
        known.forEach(text -> read.add(text.spot().document()));
        var texts = new ArrayList<Repetition.Text>();
        int records = 0;
        for (var one : named) {
            if (!read.contains(one.said().id()) && records < MOST) {
                var addresses = one.paragraphs().stream()
                        .filter(paragraph -> one.said().parts().get(paragraph).prints().stream()
                                .anyMatch(print ->
                                        holders.getOrDefault(print, Set.of()).size() > 1))
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

    /// Paragraphs anywhere in the room that may share a passage with `text`, by record.
    Map<String, Set<String>> of(Collection<Repetition.Text> own) throws IOException {
        var found = new LinkedHashMap<String, Set<String>>();
        for (var text : own) {
            var phrases = phrases(text.text());
            if (!phrases.isEmpty()) {
                for (var hit : shelf.search(new Query.Or(phrases))) {
                    if (!hit.document().equals(text.spot().document())
                            && (found.size() < MOST || found.containsKey(hit.document()))) {
                        found.computeIfAbsent(hit.document(), id -> new LinkedHashSet<>())
                                .addAll(hit.paragraphs());
                    }
                }
            }
        }
        return found;
    }

    private static List<Query> phrases(String text) {
        var words = text.replaceAll("[^\\p{L}\\p{N}'\u2019.,-]+", " ").strip().split(" +");
        var phrases = new ArrayList<Query>();
        for (int i = 0; i + PHRASE <= words.length; i += STEP) {
            var phrase = String.join(" ", List.of(words).subList(i, i + PHRASE));
            if (QueryParser.parse('"' + phrase + '"').query() instanceof Query.Phrase found) {
                phrases.add(found);
            }
        }
        return phrases;
    }
}

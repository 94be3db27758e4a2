package org.reftel.names;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Words that were met, so that a word is taken apart only once. Forgets all of them when they become too many.
public final class WordKinds {
    private static final int MOST = 100_000;

    private final Lexicon lexicon;
    private final WordTable table;
    private final Map<String, WordKind> plain = new ConcurrentHashMap<>();
    private final Map<String, WordKind> shouted = new ConcurrentHashMap<>();

    public WordKinds(Lexicon lexicon, WordTable table) {
        this.lexicon = lexicon;
        this.table = table;
    }

    WordKind of(String word, boolean shouting) {
        var met = shouting ? shouted : plain;
        var kind = met.get(word);
        if (kind == null) {
            kind = new WordKind(word, shouting, lexicon, table);
            if (met.size() >= MOST) {
                met.clear();
            }
            met.put(word, kind);
        }
        return kind;
    }
}

package org.reftel.names;

import org.reftel.grammar.Recent;

/// Words as the tagger knows them, each taken apart only once while it is in use.
public final class WordKinds {
    private final Lexicon lexicon;
    private final WordTable table;
    private final Recent<WordKind> plain = new Recent<>();
    private final Recent<WordKind> shouted = new Recent<>();

    public WordKinds(Lexicon lexicon, WordTable table) {
        this.lexicon = lexicon;
        this.table = table;
    }

    WordKind of(String word, boolean shouting) {
        var recent = shouting ? shouted : plain;
        var found = recent.find(word.hashCode(), kind -> kind.text.equals(word));
        if (found != null) {
            return found;
        }
        var made = new WordKind(word, shouting, lexicon, table);
        recent.put(word.hashCode(), made);
        return made;
    }
}

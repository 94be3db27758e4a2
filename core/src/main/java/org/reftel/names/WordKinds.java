package org.reftel.names;

import org.jspecify.annotations.Nullable;
import org.reftel.grammar.Recent;
import org.reftel.grammar.Vocabulary;

/// Words as the tagger knows them, each taken apart only once while it is in use.
public final class WordKinds {
    private static final int SERIALS = 1 << 17;

    private final Lexicon lexicon;
    private final WordTable table;
    private final Recent<WordKind> plain = new Recent<>();
    private final Recent<WordKind> shouted = new Recent<>();
    /// Plain ones by [Vocabulary#serial(int)]: nothing of the word needs to be looked at to find it.
    private final @Nullable WordKind[] bySerial = new WordKind[SERIALS];

    public WordKinds(Lexicon lexicon, WordTable table) {
        this.lexicon = lexicon;
        this.table = table;
    }

    /// All words of a document, by their number.
    WordKind[] of(Vocabulary words) {
        var kinds = new WordKind[words.size()];
        // All are asked for before the first is looked at: so their ways through memory do not wait for each other.
        var likely = new @Nullable WordKind[words.size()];
        for (int i = 0; i < likely.length; i++) {
            likely[i] = bySerial[words.serial(i) & SERIALS - 1];
        }
        for (int i = 0; i < kinds.length; i++) {
            var kind = likely[i];
            if (kind == null || !kind.text.equals(words.text(i))) {
                kind = of(words.text(i), false);
                bySerial[words.serial(i) & SERIALS - 1] = kind;
            }
            kinds[i] = kind;
        }
        return kinds;
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

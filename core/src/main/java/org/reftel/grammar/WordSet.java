package org.reftel.grammar;

import java.util.LinkedHashSet;
import java.util.Locale;

/// A closed list of words, looked up in any print.
public final class WordSet {
    private final Front words;

    private WordSet(Front words) {
        this.words = words;
    }

    /// Of words between blanks.
    public static WordSet of(String list) {
        var words = new LinkedHashSet<String>();
        for (var word : list.strip().split("\\s+")) {
            words.add(word.intern());
        }
        return new WordSet(new Front(words));
    }

    public boolean has(String word) {
        return words.find(word) >= 0
                || !word.isEmpty()
                        && Character.isUpperCase(word.charAt(0))
                        && words.find(word.toLowerCase(Locale.ROOT)) >= 0;
    }

    /// By the hash of a word in small letters; false is certain.
    boolean mayHave(int hash) {
        return words.mayHave(hash);
    }

    /// The same of a word in small letters of which the hash is at hand.
    boolean has(String word, int hash) {
        return words.find(word, hash) >= 0;
    }
}

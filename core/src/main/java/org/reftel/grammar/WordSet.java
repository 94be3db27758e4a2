package org.reftel.grammar;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/// A closed list of words, looked up in any print.
public final class WordSet {
    private final Set<String> words;
    private final Front front;

    private WordSet(Set<String> words) {
        this.words = words;
        this.front = new Front(words);
    }

    /// Of words between blanks.
    public static WordSet of(String list) {
        // Here a set of the JDK that never changes is the slower one.
        return new WordSet(new HashSet<>(Arrays.asList(list.strip().split("\\s+"))));
    }

    public boolean has(String word) {
        return holds(word)
                || !word.isEmpty() && Character.isUpperCase(word.charAt(0)) && holds(word.toLowerCase(Locale.ROOT));
    }

    /// By the hash of a word in small letters; false is certain.
    boolean mayHave(int hash) {
        return front.mayHave(hash);
    }

    private boolean holds(String word) {
        return front.mayHave(word) && words.contains(word);
    }
}

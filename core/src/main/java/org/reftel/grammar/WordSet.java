package org.reftel.grammar;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/// A closed list of words, looked up in any print.
public final class WordSet {
    private final Set<String> words;

    private WordSet(Set<String> words) {
        this.words = words;
    }

    /// Of words between blanks.
    public static WordSet of(String list) {
        // Asked for nearly every word, and mostly in vain: here a set of the JDK that never changes is the slower one.
        return new WordSet(new HashSet<>(Arrays.asList(list.strip().split("\\s+"))));
    }

    public boolean has(String word) {
        return words.contains(word)
                || !word.isEmpty()
                        && Character.isUpperCase(word.charAt(0))
                        && words.contains(word.toLowerCase(Locale.ROOT));
    }
}

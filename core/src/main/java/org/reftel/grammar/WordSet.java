package org.reftel.grammar;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/// A closed list of words, looked up in any print.
public final class WordSet {
    private final Set<String> words;
    /// A bit for each word, by its hash. Asked for nearly every word and mostly in vain: of a short list most
    /// words are turned away here, without a look at the list.
    private final long front;

    private WordSet(Set<String> words) {
        this.words = words;
        long bits = 0;
        for (var word : words) {
            bits |= bit(word);
        }
        this.front = bits;
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

    private boolean holds(String word) {
        return (front & bit(word)) != 0 && words.contains(word);
    }

    private static long bit(String word) {
        int hash = word.hashCode();
        return 1L << (hash ^ hash >>> 6);
    }
}

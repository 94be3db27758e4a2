package org.reftel.grammar;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What words mean, for the few that mean something: like [WordList], asked for nearly every word and mostly in vain.
public final class WordMap<T> extends AbstractMap<String, T> {
    // Not a map of the JDK that never changes: a word that it does not have walks along a row of others there.
    private final Map<String, T> words;
    private final Front front;

    private WordMap(Map<String, T> words) {
        this.words = words;
        this.front = new Front(words.keySet());
    }

    public static <T> Map<String, T> of(Map<String, T> words) {
        return new WordMap<>(new HashMap<>(words));
    }

    /// What a word means of which the hash is at hand: see [WordList#has].
    static <T> @Nullable T get(Map<String, T> meanings, String word, int hash) {
        return meanings instanceof WordMap<T> map && !map.front.mayHave(hash) ? null : meanings.get(word);
    }

    @Override
    public boolean containsKey(@Nullable Object word) {
        return word instanceof String text && front.mayHave(text) && words.containsKey(text);
    }

    @Override
    public @Nullable T get(@Nullable Object word) {
        return word instanceof String text && front.mayHave(text) ? words.get(text) : null;
    }

    @Override
    public T getOrDefault(@Nullable Object word, T other) {
        var found = get(word);
        return found == null ? other : found;
    }

    @Override
    public Set<Map.Entry<String, T>> entrySet() {
        return Collections.unmodifiableMap(words).entrySet();
    }
}

package org.reftel.grammar;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What words mean, for the few that mean something: like [WordList], asked for nearly every word and mostly in vain.
public final class WordMap<T> extends AbstractMap<String, T> {
    private final Map<String, T> words;
    private final Front front;
    /// At the slot of its word.
    private final @Nullable Object[] meanings;

    private WordMap(Map<String, T> words) {
        this.words = words;
        this.front = new Front(words.keySet());
        this.meanings = new @Nullable Object[front.size()];
        words.forEach((word, meaning) -> meanings[front.find(word)] = meaning);
    }

    public static <T> Map<String, T> of(Map<String, T> words) {
        return new WordMap<>(new HashMap<>(words));
    }

    /// What a word means of which the hash is at hand: see [WordList#has].
    static <T> @Nullable T get(Map<String, T> meanings, String word, int hash) {
        return meanings instanceof WordMap<T> map ? map.at(map.front.find(word, hash)) : meanings.get(word);
    }

    /// By the hash of a word; false is certain.
    static boolean mayHave(Map<String, ?> meanings, int hash) {
        return !(meanings instanceof WordMap<?> map) || map.front.mayHave(hash);
    }

    private @Nullable T at(int slot) {
        // Only meanings stand there.
        @SuppressWarnings("unchecked")
        var meaning = slot < 0 ? null : (T) meanings[slot];
        return meaning;
    }

    @Override
    public boolean containsKey(@Nullable Object word) {
        return word instanceof String text && front.find(text) >= 0;
    }

    @Override
    public @Nullable T get(@Nullable Object word) {
        return word instanceof String text ? at(front.find(text)) : null;
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

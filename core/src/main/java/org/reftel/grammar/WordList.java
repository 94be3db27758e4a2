package org.reftel.grammar;

import java.util.AbstractSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A set of words written as a text block, so that a long list stays a short piece of code.
public final class WordList extends AbstractSet<String> {
    private final Set<String> words;
    private final Front front;

    private WordList(Set<String> words) {
        this.words = words;
        this.front = new Front(words);
    }

    /// The words of `text`, parted by white space; none twice.
    public static Set<String> of(String text) {
        return of(text.strip().split("\\s+"));
    }

    /// The same of single words.
    public static Set<String> of(String... listed) {
        var list = List.of(listed);
        var words = new HashSet<String>();
        for (var word : list) {
            words.add(word.intern());
        }
        if (words.size() < list.size()) {
            throw new IllegalArgumentException("a word stands there twice: " + list);
        }
        return new WordList(words);
    }

    /// Whether a set has a word of which the hash is at hand: mostly it tells that the set has it not,
    /// without a look at the word.
    public static boolean has(Set<String> set, String word, int hash) {
        return set instanceof WordList list ? list.front.find(word, hash) >= 0 : set.contains(word);
    }

    /// By the hash of a word; false is certain.
    static boolean mayHave(Set<String> set, int hash) {
        return !(set instanceof WordList list) || list.front.mayHave(hash);
    }

    @Override
    public boolean contains(@Nullable Object word) {
        return word instanceof String text && front.find(text) >= 0;
    }

    @Override
    public Iterator<String> iterator() {
        return Collections.unmodifiableSet(words).iterator();
    }

    @Override
    public int size() {
        return words.size();
    }
}

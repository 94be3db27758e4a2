package org.reftel.statement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Lists of words as they are written in the rules: with blanks between, over several lines.
final class WordList {
    private WordList() {}

    static Set<String> of(String words) {
        return Set.copyOf(List.of(words.strip().split("\\s+")));
    }

    /// From each word to the group that lists it.
    @SafeVarargs
    static <T> Map<String, T> groups(Map.Entry<T, Set<String>>... groups) {
        var all = new HashMap<String, T>();
        for (var group : groups) {
            group.getValue().forEach(word -> all.put(word, group.getKey()));
        }
        return Map.copyOf(all);
    }
}

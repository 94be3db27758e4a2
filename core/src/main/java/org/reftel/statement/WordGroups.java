package org.reftel.statement;

import java.util.HashMap;
import java.util.Map;
import org.reftel.grammar.WordMap;

/// Words by what they mean for a figure.
final class WordGroups {
    private WordGroups() {}

    /// From each word to the group that lists it.
    @SafeVarargs
    static <T> Map<String, T> of(Map.Entry<T, String>... groups) {
        var all = new HashMap<String, T>();
        for (var group : groups) {
            for (var word : group.getValue().strip().split("\\s+")) {
                all.put(word.intern(), group.getKey());
            }
        }
        return WordMap.of(all);
    }
}

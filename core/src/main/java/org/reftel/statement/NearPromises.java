package org.reftel.statement;

import java.util.List;

/// The promises that rules found in and beside a sentence: who asks for each verb of a long paragraph must not go
/// through all of them.
final class NearPromises {
    private final List<Promise> found;
    private int from;
    private int to;

    /// @param found in order of their sentences
    NearPromises(List<Promise> found) {
        this.found = found;
    }

    /// Those of a sentence, of the one before and of the one behind.
    ///
    /// @param sentence the same as was asked for before, or a later one
    List<Promise> of(int sentence) {
        while (from < found.size() && found.get(from).sentence() < sentence - 1) {
            from++;
        }
        to = Math.max(from, to);
        while (to < found.size() && found.get(to).sentence() <= sentence + 1) {
            to++;
        }
        return found.subList(from, to);
    }
}

package org.reftel.follow;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reftel.model.Statement;

/// Statements without those that a repeated passage says again; these are remembered beside the first.
///
/// @param first in order of time
record Once<S extends Statement>(List<Cited<S>> first, Map<Cited<S>, List<Spot>> repeated) {
    static <S extends Statement> Once<S> of(Collection<Cited<S>> statements, Collection<Repeat> repeats) {
        var ordered = statements.stream().sorted().toList();
        var first = new ArrayList<Cited<S>>();
        Map<Cited<S>, List<Spot>> repeated = new LinkedHashMap<>();
        for (var one : ordered) {
            var older = repeats.isEmpty() ? Optional.<Cited<S>>empty() : older(one, first, repeats);
            if (older.isPresent()) {
                repeated.computeIfAbsent(older.get(), key -> new ArrayList<>()).add(one.spot());
            } else {
                first.add(one);
            }
        }
        return new Once<>(List.copyOf(first), repeated);
    }

    /// Where the passage of a statement stands once more.
    List<Spot> again(Cited<S> statement) {
        return repeated.getOrDefault(statement, List.of());
    }

    private static <S extends Statement> Optional<Cited<S>> older(
            Cited<S> one, List<Cited<S>> first, Collection<Repeat> repeats) {
        for (var repeat : repeats) {
            if (repeat.newer().isSame(one.spot()) && holds(repeat, one.quote())) {
                var found = first.stream()
                        .filter(older -> older.spot().isSame(repeat.older()))
                        .filter(older -> Terms.words(older.quote()).equals(Terms.words(one.quote())))
                        .findFirst();
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static boolean holds(Repeat repeat, String quote) {
        return repeat.passages().stream().anyMatch(passage -> passage.quote().contains(quote));
    }
}

package org.reftel.follow;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
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
        if (repeats.isEmpty()) {
            return new Once<>(ordered, Map.of());
        }
        var newer = new HashMap<Paragraph, List<Repeat>>();
        for (var repeat : repeats) {
            newer.computeIfAbsent(Paragraph.of(repeat.newer()), _ -> new ArrayList<>(1))
                    .add(repeat);
        }
        var first = new ArrayList<Cited<S>>();
        var together = new Together<S>(List.of());
        Map<Cited<S>, List<Spot>> repeated = new LinkedHashMap<>();
        for (var one : ordered) {
            var older = older(one, together, newer.getOrDefault(Paragraph.of(one.spot()), List.of()));
            if (older.isPresent()) {
                repeated.computeIfAbsent(older.get(), key -> new ArrayList<>()).add(one.spot());
            } else {
                first.add(one);
                together.add(one);
            }
        }
        return new Once<>(List.copyOf(first), repeated);
    }

    /// Where the passage of a statement stands once more.
    List<Spot> again(Cited<S> statement) {
        return repeated.isEmpty() ? List.of() : repeated.getOrDefault(statement, List.of());
    }

    private static <S extends Statement> Optional<Cited<S>> older(
            Cited<S> one, Together<S> first, Collection<Repeat> repeats) {
        for (var repeat : repeats) {
            if (holds(repeat, one.quote())) {
                var found = first.in(repeat.older()).stream()
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

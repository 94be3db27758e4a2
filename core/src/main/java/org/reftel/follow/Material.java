package org.reftel.follow;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The sentences in which outcomes of promises are looked for. They are cut into words when the first one is
/// asked for.
public final class Material {
    /// A word in more sentences than this many of a hundred tells nothing.
    private static final int COMMON = 10;

    private static final int FEW = 4;

    private final Collection<Line> lines;
    private final Map<String, List<Known>> holders = new HashMap<>();

    /// A sentence cut into words.
    ///
    /// @param words folded, in order
    /// @param terms stem of each word
    record Known(Line line, List<String> words, List<String> terms, Set<String> names) {
        static Known of(Line line) {
            var words = Terms.words(line.text());
            var names = new HashSet<String>();
            line.parties().values().forEach(name -> names.addAll(Terms.of(name)));
            return new Known(line, words, words.stream().map(Terms::stem).toList(), names);
        }
    }

    private Material(Collection<Line> lines) {
        this.lines = lines;
    }

    public static Material of(Collection<Line> lines) {
        return new Material(List.copyOf(lines));
    }

    private Map<String, List<Known>> holders() {
        if (holders.isEmpty()) {
            lines.stream()
                    .sorted(Comparator.comparing(Line::spot).thenComparing(Line::at))
                    .map(Known::of)
                    .forEach(known -> new HashSet<>(known.terms())
                            .forEach(term -> holders.computeIfAbsent(term, key -> new ArrayList<>())
                                    .add(known)));
        }
        return holders;
    }

    /// The sentences that hold one of the words that are rare here, in order of time.
    Set<Known> holding(Collection<String> terms) {
        var found = new LinkedHashSet<Known>();
        for (var term : terms) {
            if (isRare(term)) {
                found.addAll(holders().getOrDefault(term, List.of()));
            }
        }
        return found;
    }

    boolean isRare(String term) {
        int count = holders().getOrDefault(term, List.of()).size();
        return count <= Math.max(FEW, lines.size() * COMMON / 100);
    }

    /// How much a word tells: the more the fewer sentences have it.
    double weight(String term) {
        int count = holders().getOrDefault(term, List.of()).size();
        return Math.log(1 + (lines.size() + 1.0) / (count + 1));
    }
}

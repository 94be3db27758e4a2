package org.reftel.follow;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The sentences in which outcomes of promises are looked for. They are cut into words when the first one is
/// asked for.
public final class Material {
    /// A word in more sentences than this many of a hundred tells nothing.
    private static final int COMMON = 10;

    private static final int FEW = 4;

    private final Collection<Line> lines;
    private final Map<String, List<Known>> holders = new HashMap<>();

    /// A sentence cut into words; no two of the material are the same one.
    static final class Known {
        private final Line line;
        private final List<String> words;
        private final List<String> terms;
        private Optional<Set<String>> names = Optional.empty();

        private Known(Line line, List<String> words, List<String> terms) {
            this.line = line;
            this.words = words;
            this.terms = terms;
        }

        Line line() {
            return line;
        }

        /// Folded, in order.
        List<String> words() {
            return words;
        }

        /// Stem of each word.
        List<String> terms() {
            return terms;
        }

        /// Stems of the parties named; most sentences are never asked for them.
        Set<String> names() {
            if (names.isEmpty()) {
                var stems = new HashSet<String>();
                line.parties().values().forEach(name -> stems.addAll(Terms.of(name)));
                names = Optional.of(stems);
            }
            return names.orElseThrow();
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
            var stems = new HashMap<String, String>();
            var ordered = new ArrayList<>(lines);
            ordered.sort(Comparator.comparing(Line::spot).thenComparing(Line::at));
            for (var line : ordered) {
                var known = known(line, stems);
                for (var term : new HashSet<>(known.terms())) {
                    holders.computeIfAbsent(term, key -> new ArrayList<>()).add(known);
                }
            }
        }
        return holders;
    }

    /// @param stems of the words met before
    private static Known known(Line line, Map<String, String> stems) {
        var words = Terms.words(line.text());
        var terms = new ArrayList<String>(words.size());
        for (var word : words) {
            terms.add(stems.computeIfAbsent(word, Terms::stem));
        }
        return new Known(line, words, terms);
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

package org.reftel.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.reftel.model.Query;

/// The words of one leaf of a query, analysed: any of the patterns fits it.
///
/// Engines turn it into their own queries; [#lit] finds the same words in a text, so that what is lit is what
/// matched.
public record Leaf(List<Pattern> patterns) {
    public Leaf {
        patterns = List.copyOf(patterns);
    }

    /// Words in a row. With `slop` more than 0 each may be moved, by that many places together.
    public record Pattern(List<Step> steps, int slop) {
        public Pattern {
            steps = List.copyOf(steps);
        }
    }

    /// One place of a pattern and the words that fit it.
    public sealed interface Step {
        /// The form as printed.
        record Exact(String form) implements Step {}

        /// Every form with this stem.
        record Stemmed(String stem) implements Step {}

        /// `*` any letters, `?` one letter of the form as printed.
        record Wild(String pattern) implements Step {}

        /// A cable number, `09VELA2776`.
        record Number(String number) implements Step {}

        default boolean fits(Words.Word word) {
            boolean number = word.kind() == Words.Kind.CABLE;
            return switch (this) {
                case Exact(var form) -> !number && word.form().equals(form);
                case Stemmed(var stem) -> !number && word.stem().equals(stem);
                case Wild(var pattern) -> !number && matches(pattern, word.form());
                case Number(var digits) -> number && word.form().equals(digits);
            };
        }
    }

    public static Leaf of(Query.Term term) {
        if (isWild(term.word())) {
            var pattern = wild(term.word());
            return pattern.isEmpty() ? new Leaf(List.of()) : single(new Step.Wild(pattern));
        }
        var words = Words.of(term.word());
        var row = words.stream()
                .filter(word -> word.kind() == Words.Kind.PRINTED)
                .map(word -> step(word, term.exact()))
                .toList();
        if (row.isEmpty()) {
            return new Leaf(List.of());
        }
        var patterns = new ArrayList<Pattern>();
        patterns.add(new Pattern(row, 0));
        int end = words.stream().mapToInt(Words.Word::end).max().orElse(0);
        for (var word : words) {
            // Only what covers all that was typed stands for it.
            if (word.kind() != Words.Kind.PRINTED
                    && word.start() == words.getFirst().start()
                    && word.end() == end) {
                patterns.add(new Pattern(List.of(step(word, term.exact())), 0));
            }
        }
        return new Leaf(patterns);
    }

    public static Leaf of(Query.Phrase phrase) {
        var row = new ArrayList<Step>();
        for (var word : Words.of(String.join(" ", phrase.words()))) {
            if (word.kind() == Words.Kind.PRINTED) {
                row.add(step(word, phrase.exact()));
            }
        }
        return row.isEmpty() ? new Leaf(List.of()) : new Leaf(List.of(new Pattern(row, phrase.slop())));
    }

    public static Leaf of(Query.Cable cable) {
        return single(new Step.Number(cable.number()));
    }

    /// The leaves whose words a reader wants to see: those not under a NOT.
    public static List<Leaf> wanted(Query query) {
        var leaves = new ArrayList<Leaf>();
        collect(query, true, leaves);
        return List.copyOf(leaves);
    }

    private static void collect(Query query, boolean wanted, List<Leaf> leaves) {
        switch (query) {
            case Query.Term term when wanted -> leaves.add(of(term));
            case Query.Phrase phrase when wanted -> leaves.add(of(phrase));
            case Query.Cable cable when wanted -> leaves.add(of(cable));
            case Query.And(var parts) -> parts.forEach(part -> collect(part, wanted, leaves));
            case Query.Or(var parts) -> parts.forEach(part -> collect(part, wanted, leaves));
            case Query.Not(var part) -> collect(part, !wanted, leaves);
            case Query.InParagraph(var part) -> collect(part, wanted, leaves);
            case Query.Term _, Query.Phrase _, Query.Cable _, Query.InField _, Query.Sent _, Query.All _ -> {}
        }
    }

    /// Ranges of the text that these leaves match, as start and end pairs in order, none touching another. A
    /// phrase is lit as a whole; of a proximity each word.
    public static List<int[]> lit(List<Leaf> leaves, String text) {
        var words = Words.of(text);
        var marks = new ArrayList<int[]>();
        for (var leaf : leaves) {
            for (var pattern : leaf.patterns()) {
                if (pattern.steps().size() == 1) {
                    single(pattern.steps().getFirst(), words, marks);
                } else {
                    row(pattern, words, marks);
                }
            }
        }
        marks.sort((one, other) -> one[0] != other[0] ? Integer.compare(one[0], other[0]) : other[1] - one[1]);
        var merged = new ArrayList<int[]>(marks.size());
        for (int[] mark : marks) {
            if (!merged.isEmpty() && mark[0] <= merged.getLast()[1]) {
                merged.getLast()[1] = Math.max(merged.getLast()[1], mark[1]);
            } else {
                merged.add(new int[] {mark[0], mark[1]});
            }
        }
        return merged;
    }

    private static void single(Step step, List<Words.Word> words, List<int[]> marks) {
        for (var word : words) {
            if (step.fits(word)) {
                marks.add(new int[] {word.start(), word.end()});
            }
        }
    }

    private static void row(Pattern pattern, List<Words.Word> words, List<int[]> marks) {
        int size = pattern.steps().size();
        // For each step the places of the words that fit it, in order.
        var places = new ArrayList<List<Words.Word>>(size);
        Map<Step, List<Words.Word>> known = new HashMap<>();
        for (var step : pattern.steps()) {
            var fitting = known.computeIfAbsent(
                    step, s -> words.stream().filter(s::fits).toList());
            if (fitting.isEmpty()) {
                return;
            }
            places.add(fitting);
        }
        // The steps' words lie in a row when place minus step number is the same for all, nearly so with slop:
        // sweep over these differences and keep the latest word of each step.
        int[] next = new int[size];
        var latest = new Words.Word[size];
        int have = 0;
        while (true) {
            int lowest = -1;
            for (int i = 0; i < size; i++) {
                if (next[i] < places.get(i).size()
                        && (lowest < 0 || adjusted(places, next, i) < adjusted(places, next, lowest))) {
                    lowest = i;
                }
            }
            if (lowest < 0) {
                return;
            }
            have += latest[lowest] == null ? 1 : 0;
            latest[lowest] = places.get(lowest).get(next[lowest]);
            int now = latest[lowest].position() - lowest;
            next[lowest]++;
            if (have == size && spread(latest, now) <= pattern.slop()) {
                light(latest, pattern.slop() == 0, marks);
            }
        }
    }

    private static int adjusted(List<List<Words.Word>> places, int[] next, int step) {
        return places.get(step).get(next[step]).position() - step;
    }

    private static int spread(Words.Word[] latest, int now) {
        int spread = 0;
        for (int i = 0; i < latest.length; i++) {
            spread = Math.max(spread, now - (latest[i].position() - i));
        }
        return spread;
    }

    private static void light(Words.Word[] latest, boolean whole, List<int[]> marks) {
        if (whole) {
            marks.add(new int[] {latest[0].start(), latest[latest.length - 1].end()});
            return;
        }
        for (var word : latest) {
            marks.add(new int[] {word.start(), word.end()});
        }
    }

    private static Leaf single(Step step) {
        return new Leaf(List.of(new Pattern(List.of(step), 0)));
    }

    private static Step step(Words.Word word, boolean exact) {
        if (word.kind() == Words.Kind.CABLE) {
            return new Step.Number(word.form());
        }
        return exact ? new Step.Exact(word.form()) : new Step.Stemmed(word.stem());
    }

    private static boolean isWild(String word) {
        return word.indexOf('*') >= 0 || word.indexOf('?') >= 0;
    }

    /// Folded; signs that no form holds are left out.
    private static String wild(String word) {
        var pattern = new StringBuilder();
        int from = 0;
        for (int i = 0; i <= word.length(); i++) {
            if (i == word.length() || word.charAt(i) == '*' || word.charAt(i) == '?') {
                pattern.append(Words.squeeze(word.substring(from, i)));
                boolean repeated = i < word.length()
                        && word.charAt(i) == '*'
                        && !pattern.isEmpty()
                        && pattern.charAt(pattern.length() - 1) == '*';
                if (i < word.length() && !repeated) {
                    pattern.append(word.charAt(i));
                }
                from = i + 1;
            }
        }
        return pattern.toString();
    }

    /// Whether `word` fits a pattern of `*` and `?`; without recursion, at worst the product of the lengths.
    static boolean matches(String pattern, String word) {
        int p = 0;
        int w = 0;
        int star = -1;
        int resume = 0;
        while (w < word.length()) {
            if (p < pattern.length() && pattern.charAt(p) == '*') {
                star = p;
                p++;
                resume = w;
            } else if (p < pattern.length() && (pattern.charAt(p) == '?' || pattern.charAt(p) == word.charAt(w))) {
                p++;
                w++;
            } else if (star >= 0) {
                p = star + 1;
                resume++;
                w = resume;
            } else {
                return false;
            }
        }
        while (p < pattern.length() && pattern.charAt(p) == '*') {
            p++;
        }
        return p == pattern.length();
    }
}

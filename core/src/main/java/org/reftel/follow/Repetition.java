package org.reftel.follow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// Finds what merely repeats. Each passage leads to the oldest paragraph that has it, so that a passage in many
/// records makes as many lines and not as many as there are pairs.
public final class Repetition {
    /// Of the paragraphs that share a fingerprint only the oldest are tried.
    private static final int OLDEST = 3;

    /// Paragraphs of which the words are kept at hand.
    private static final int MOST_CUT = 20_000;

    private Repetition() {}

    /// A paragraph with its words.
    public record Text(Spot spot, String text) {}

    /// Repetitions between paragraphs of different records, in order of the newer one.
    public static List<Repeat> among(Collection<Text> paragraphs) {
        return among(paragraphs, spot -> true);
    }

    /// Those of them in which one of the paragraphs is asked for: what others share among themselves is not compared.
    public static List<Repeat> among(Collection<Text> paragraphs, Predicate<Spot> asked) {
        var finder = new Finder(asked);
        var repeats = new ArrayList<Repeat>();
        paragraphs.stream().sorted(Comparator.comparing(Text::spot)).forEach(text -> repeats.addAll(finder.next(text)));
        return List.copyOf(repeats);
    }

    /// Takes paragraphs one by one, in order of time, and remembers of each fingerprint the oldest that have it.
    public static final class Finder {
        private final Map<Integer, List<Known>> holders = new HashMap<>();
        /// Those of which the words are at hand, the last ones.
        private final Deque<Known> cut = new ArrayDeque<>();
        private final Predicate<Spot> asked;

        public Finder() {
            this(spot -> true);
        }

        private Finder(Predicate<Spot> asked) {
            this.asked = asked;
        }

        /// What the paragraph repeats of older ones in other records, the oldest first.
        ///
        /// @param text of a spot behind those of all before
        public List<Repeat> next(Text text) {
            var newer = new Known(text);
            remember(newer);
            var candidates = new HashSet<Known>();
            for (int print : newer.prints()) {
                candidates.addAll(holders.getOrDefault(print, List.of()));
            }
            var repeats = new ArrayList<Repeat>();
            var taken = new ArrayList<Fingerprints.Stretch>();
            if (asked.test(newer.spot()) || candidates.stream().map(Known::spot).anyMatch(asked)) {
                candidates.stream()
                        .filter(older ->
                                !older.spot().document().equals(newer.spot().document()))
                        .sorted(Comparator.comparing(Known::spot))
                        .forEach(older -> repeat(older, newer, taken)
                                .filter(repeat -> asked.test(repeat.older()) || asked.test(repeat.newer()))
                                .ifPresent(repeats::add));
            }
            for (int print : newer.prints()) {
                var known = holders.computeIfAbsent(print, key -> new ArrayList<>(1));
                if (known.size() < OLDEST) {
                    known.add(newer);
                }
            }
            return repeats;
        }

        private void remember(Known newer) {
            cut.add(newer);
            if (cut.size() > MOST_CUT) {
                cut.removeFirst().forget();
            }
        }
    }

    /// What two paragraphs share, the older first.
    public static Optional<Repeat> between(Text one, Text other) {
        boolean inOrder = one.spot().compareTo(other.spot()) <= 0;
        var older = new Known(inOrder ? one : other);
        var newer = new Known(inOrder ? other : one);
        return repeat(older, newer, new ArrayList<>());
    }

    /// @param taken stretches of the newer one that an older paragraph has already been found for
    private static Optional<Repeat> repeat(Known older, Known newer, List<Fingerprints.Stretch> taken) {
        var passages = new ArrayList<Repeat.Passage>();
        var fresh = new ArrayList<Fingerprints.Stretch>();
        for (var stretch : Fingerprints.shared(older.words(), newer.words())) {
            if (taken.stream().noneMatch(known -> covers(known, stretch))) {
                passages.add(passage(older, newer, stretch));
                fresh.add(stretch);
            }
        }
        taken.addAll(fresh);
        return passages.isEmpty() ? Optional.empty() : Optional.of(new Repeat(older.spot(), newer.spot(), passages));
    }

    /// Whether less than a passage's length of `stretch` is left beside `known`.
    private static boolean covers(Fingerprints.Stretch known, Fingerprints.Stretch stretch) {
        int from = Math.max(known.newer(), stretch.newer());
        int to = Math.min(known.newer() + known.words(), stretch.newer() + stretch.words());
        return stretch.words() - Math.max(0, to - from) < Fingerprints.SHORTEST;
    }

    private static Repeat.Passage passage(Known older, Known newer, Fingerprints.Stretch stretch) {
        var there = range(older.words(), stretch.older(), stretch.words());
        var here = range(newer.words(), stretch.newer(), stretch.words());
        return new Repeat.Passage(
                there, here, stretch.words(), newer.text().text().substring(here.start(), here.end()));
    }

    private static Repeat.Range range(Fingerprints words, int from, int count) {
        return new Repeat.Range(words.start(from), words.end(from + count - 1));
    }

    /// A paragraph and its words; they take more space than it does, and are cut anew when they were forgotten.
    private static final class Known {
        private final Text text;
        private final List<Integer> prints;
        private Optional<Fingerprints> words;

        Known(Text text) {
            var cut = Fingerprints.words(text.text());
            this.text = text;
            this.prints = cut.kept();
            this.words = Optional.of(cut);
        }

        Text text() {
            return text;
        }

        Spot spot() {
            return text.spot();
        }

        List<Integer> prints() {
            return prints;
        }

        Fingerprints words() {
            return words.orElseGet(() -> Fingerprints.words(text.text()));
        }

        void forget() {
            words = Optional.empty();
        }
    }
}

package org.reftel.follow;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds what merely repeats. Each passage leads to the oldest paragraph that has it, so that a passage in
/// many records
/// makes as many lines and not as many as there are pairs.
public final class Repetition {
    /// Of the paragraphs that share a fingerprint only the oldest are tried.
    private static final int OLDEST = 3;

    private Repetition() {}

    /// A paragraph with its words.
    public record Text(Spot spot, String text) {}

    /// Repetitions between paragraphs of different records, in order of the newer one.
    public static List<Repeat> among(Collection<Text> paragraphs) {
        var ordered = paragraphs.stream()
                .sorted(Comparator.comparing(Text::spot))
                .map(Known::new)
                .toList();
        Map<Integer, List<Known>> holders = new HashMap<>();
        var repeats = new ArrayList<Repeat>();
        for (var newer : ordered) {
            var candidates = new LinkedHashSet<Known>();
            for (int print : newer.prints()) {
                candidates.addAll(holders.getOrDefault(print, List.of()));
            }
            var taken = new ArrayList<Fingerprints.Stretch>();
            candidates.stream()
                    .filter(older ->
                            !older.spot().document().equals(newer.spot().document()))
                    .sorted(Comparator.comparing(Known::spot))
                    .forEach(older -> repeat(older, newer, taken).ifPresent(repeats::add));
            for (int print : newer.prints()) {
                var known = holders.computeIfAbsent(print, key -> new ArrayList<>(1));
                if (known.size() < OLDEST) {
                    known.add(newer);
                }
            }
        }
        return List.copyOf(repeats);
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

    /// A paragraph cut into words, once.
    private record Known(Text text, Fingerprints words, List<Integer> prints) {
        Known(Text text) {
            this(text, Fingerprints.words(text.text()));
        }

        private Known(Text text, Fingerprints words) {
            this(text, words, words.kept());
        }

        Spot spot() {
            return text.spot();
        }
    }
}

package org.reftel.names;

import java.util.HashMap;
import java.util.Map;

/// Evidence for one word over a whole document: what each of its places says, in the mean. A place that is clear by
/// itself is hardly moved; a place that says little follows the others.
final class Pool {
    private static final int CLASSES = 4;
    private static final int COMMON = Lexicon.ORGANISATION
            | Lexicon.PLACE_HEAD
            | Lexicon.TITLE
            | Lexicon.MONTH
            | Lexicon.PARTICLE
            | Lexicon.PEOPLE
            | Lexicon.CAPTION
            | Lexicon.INSTRUMENT
            | Lexicon.PROGRAMME;

    private static final class Sum {
        final int[] scores = new int[CLASSES];
        int places;
    }

    private final Map<String, Sum> sums = new HashMap<>();

    /// Takes the scores of a line's first pass.
    void add(Line line, int[][] scores) {
        for (int i = 0; i < line.size(); i++) {
            var kind = line.kind(i);
            int[] own = scores[i];
            if (own.length == 0 || !isNameLike(kind)) {
                continue;
            }
            var sum = sums.computeIfAbsent(kind.lower, _ -> new Sum());
            sum.places++;
            int outside = own[Tags.OUTSIDE];
            for (int c = 1; c < CLASSES; c++) {
                sum.scores[c] += Math.max(own[Tags.first(c - 1)], own[Tags.later(c - 1)]) - outside;
            }
        }
    }

    /// Adds the mean to a place's own scores.
    void weigh(WordKind kind, int[] scores) {
        if (!isNameLike(kind)) {
            return;
        }
        var sum = sums.get(kind.lower);
        if (sum == null || sum.places < 2) {
            return;
        }
        for (int c = 1; c < CLASSES; c++) {
            int mean = Math.round(Tagger.POOLED * sum.scores[c] / sum.places);
            scores[Tags.first(c - 1)] += mean;
            scores[Tags.later(c - 1)] += mean;
        }
    }

    private static boolean isNameLike(WordKind kind) {
        return kind.capital && (kind.flags & COMMON) == 0;
    }
}

package org.reftel.follow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The sentences in which outcomes of promises are looked for. They are cut into words when the first one is
/// asked for.
public final class Material {
    /// A word in more sentences than this many of a hundred tells nothing.
    private static final int COMMON = 10;

    private static final int FEW = 4;

    private static final int[] NOWHERE = {};

    private final List<Line> lines;
    private final Lexis lexis = new Lexis();
    private Optional<Cut> cut = Optional.empty();

    /// The sentences in order of time, cut into words.
    ///
    /// @param holders of each term by its number: the sentences that hold it, in order
    /// @param weights of each term
    private record Cut(List<Sentence> sentences, int[][] holders, double[] weights) {}

    private Material(List<Line> lines) {
        this.lines = lines;
    }

    public static Material of(Collection<Line> lines) {
        return new Material(List.copyOf(lines));
    }

    Lexis lexis() {
        return lexis;
    }

    private Cut cut() {
        if (cut.isEmpty()) {
            var ordered = new ArrayList<>(lines);
            ordered.sort(Comparator.comparing(Line::spot).thenComparing(Line::at));
            var sentences = new ArrayList<Sentence>(ordered.size());
            for (var line : ordered) {
                sentences.add(new Sentence(line, lexis.cut(line.text()), lexis));
            }
            var holders = holders(sentences);
            var weights = new double[holders.length];
            for (int term = 0; term < weights.length; term++) {
                weights[term] = ofCount(holders[term].length);
            }
            cut = Optional.of(new Cut(sentences, holders, weights));
        }
        return cut.get();
    }

    private int[][] holders(List<Sentence> sentences) {
        int terms = lexis.terms();
        var counts = new int[terms];
        var last = new int[terms];
        each(sentences, last, (sentence, term) -> counts[term]++);
        var holders = new int[terms][];
        for (int term = 0; term < terms; term++) {
            holders[term] = new int[counts[term]];
        }
        Arrays.fill(counts, 0);
        Arrays.fill(last, 0);
        each(sentences, last, (sentence, term) -> holders[term][counts[term]++] = sentence);
        return holders;
    }

    /// Takes each term of a sentence once.
    @FunctionalInterface
    private interface Taking {
        void take(int sentence, int term);
    }

    private static void each(List<Sentence> sentences, int[] last, Taking taking) {
        for (int i = 0; i < sentences.size(); i++) {
            var sentence = sentences.get(i);
            for (int k = 0; k < sentence.size(); k++) {
                int term = sentence.term(k);
                if (last[term] != i + 1) {
                    last[term] = i + 1;
                    taking.take(i, term);
                }
            }
        }
    }

    /// Number of a term; -1 when no sentence has it.
    int term(String stem) {
        cut();
        return lexis.term(stem);
    }

    private int[] holders(int term) {
        var holders = cut().holders();
        return term < 0 || term >= holders.length ? NOWHERE : holders[term];
    }

    /// The sentences behind a spot that hold one of the terms that are rare here: those with the first term in
    /// order of time, then those with the next.
    List<Sentence> holding(int[] terms, Spot behind) {
        var sentences = cut().sentences();
        int first = first(sentences, behind);
        var seen = new boolean[sentences.size() - first];
        var found = new ArrayList<Sentence>();
        for (int term : terms) {
            if (isRare(term)) {
                var holders = holders(term);
                int from = Arrays.binarySearch(holders, first);
                for (int i = from < 0 ? -from - 1 : from; i < holders.length; i++) {
                    if (!seen[holders[i] - first]) {
                        seen[holders[i] - first] = true;
                        found.add(sentences.get(holders[i]));
                    }
                }
            }
        }
        return found;
    }

    /// Index of the first sentence behind a spot.
    private static int first(List<Sentence> sentences, Spot behind) {
        int low = 0;
        int high = sentences.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sentences.get(middle).line().spot().compareTo(behind) > 0) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    boolean isRare(int term) {
        return holders(term).length <= Math.max(FEW, lines.size() * COMMON / 100);
    }

    /// How much a word tells: the more the fewer sentences have it.
    double weight(int term) {
        var weights = cut().weights();
        return term < 0 || term >= weights.length ? ofCount(0) : weights[term];
    }

    private double ofCount(int count) {
        return Math.log(1 + (lines.size() + 1.0) / (count + 1));
    }
}

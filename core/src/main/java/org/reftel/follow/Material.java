package org.reftel.follow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The sentences in which outcomes of promises are looked for. They are cut into words when the first one is
/// asked for.
public final class Material {
    /// A word in more sentences than this many of a hundred tells nothing.
    private static final int COMMON = 10;

    /// A party that more sentences name than this many of a hundred is named everywhere.
    private static final int EVERYWHERE = 2;

    private static final int FEW = 4;

    /// Sentences that are looked at for one promise. Where more hold one of its words, those with its rarest words
    /// are: the others share too little with it to tell anything. Hardly a question in a room of 1,000 records has
    /// so many.
    private static final int ENOUGH = 1_000;

    private static final int[] NOWHERE = {};

    private final List<Line> lines;
    private final Lexis lexis = new Lexis();
    private Optional<Cut> cut = Optional.empty();
    private Optional<Map<String, Integer>> named = Optional.empty();

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
    /// order of time, then those with the next. Of too many those with the rarest terms.
    List<Sentence> holding(int[] terms, Spot behind) {
        var sentences = cut().sentences();
        int first = first(sentences, behind);
        var seen = new BitSet();
        var found = new ArrayList<Sentence>();
        var looked = looked(terms, first);
        for (int term : terms) {
            if (looked.get(term + 1)) {
                looked.clear(term + 1);
                var holders = holders(term);
                int to = holders.length;
                for (int i = from(holders, first); i < to && found.size() < ENOUGH; i++) {
                    if (!seen.get(holders[i] - first)) {
                        seen.set(holders[i] - first);
                        found.add(sentences.get(holders[i]));
                    }
                }
            }
        }
        return found;
    }

    /// Which terms are looked for, each as its number and one: all rare ones, or the rarest as long as their
    /// sentences are not too many, and one at least.
    private BitSet looked(int[] terms, int first) {
        var rare = Arrays.stream(terms)
                .distinct()
                .filter(this::isRare)
                .boxed()
                .sorted(Comparator.comparingInt(term -> behind(term, first)))
                .toList();
        var looked = new BitSet();
        int sum = 0;
        for (int term : rare) {
            sum += behind(term, first);
            if (sum > ENOUGH && !looked.isEmpty()) {
                break;
            }
            looked.set(term + 1);
        }
        return looked;
    }

    /// How many sentences from the first one on hold a term.
    private int behind(int term, int first) {
        var holders = holders(term);
        return holders.length - from(holders, first);
    }

    private static int from(int[] holders, int first) {
        int from = Arrays.binarySearch(holders, first);
        return from < 0 ? -from - 1 : from;
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

    /// Whether few sentences name a party: two that do are more likely on one matter.
    boolean isRarelyNamed(String party) {
        if (named.isEmpty()) {
            var counts = new HashMap<String, Integer>();
            lines.forEach(line -> line.parties().keySet().forEach(key -> counts.merge(key, 1, Integer::sum)));
            named = Optional.of(counts);
        }
        int count = named.get().getOrDefault(party, 0);
        return count <= Math.max(FEW, lines.size() * EVERYWHERE / 100);
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

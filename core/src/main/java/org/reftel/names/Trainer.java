package org.reftel.names;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/// Learns [Weights] from tagged documents: an averaged perceptron that sees its own tags before, not the right
/// ones. A quarter of the marks that name a word are dropped at random, and a part of the sentences is learned in
/// capitals too. The same documents and the same seed give the same weights.
public final class Trainer {
    /// A sentence with its tags; see [Tags#parse].
    public record Tagged(List<String> words, int[] tags) {}

    private static final float DROPPED = 0.25f;
    private static final float SHOUTED = 0.2f;

    private final WordKinds kinds;
    private final Random random;
    private final float[] weights = new float[Weights.ROWS * Tags.COUNT];
    private final double[] sums = new double[Weights.ROWS * Tags.COUNT];
    private double step = 1;

    private record Prepared(Line line, Marks marks, int[] tags) {}

    public Trainer(WordKinds kinds, long seed) {
        this.kinds = kinds;
        this.random = new Random(seed);
    }

    /// @param documents each a list of sentences
    /// @return the mean over all steps, for [Weights#pack]
    public float[] train(List<List<Tagged>> documents, int rounds) {
        var prepared = new ArrayList<Prepared>();
        for (var document : documents) {
            prepare(document, prepared);
        }
        for (int round = 0; round < rounds; round++) {
            Collections.shuffle(prepared, random);
            for (var sentence : prepared) {
                learn(sentence);
            }
        }
        float[] mean = new float[weights.length];
        for (int i = 0; i < mean.length; i++) {
            mean[i] = (float) (weights[i] - sums[i] / step);
        }
        return mean;
    }

    private void prepare(List<Tagged> document, List<Prepared> prepared) {
        var words = new DocumentWords(kinds);
        var lines = new ArrayList<Line>();
        for (var sentence : document) {
            lines.add(words.lineOf(sentence.words()));
        }
        DocumentWords.count(lines);
        for (int i = 0; i < lines.size(); i++) {
            var tags = document.get(i).tags();
            prepared.add(new Prepared(lines.get(i), new Marks(lines.get(i)), tags));
            if (random.nextFloat() < SHOUTED && !lines.get(i).isShouting()) {
                var loud = new ArrayList<String>();
                for (var word : document.get(i).words()) {
                    loud.add(word.toUpperCase(Locale.ROOT));
                }
                var line = words.lineOf(loud);
                if (line.isShouting()) {
                    prepared.add(new Prepared(line, new Marks(line), tags));
                }
            }
        }
    }

    private void learn(Prepared sentence) {
        var line = sentence.line();
        int before = Tags.OUTSIDE;
        int twoBefore = Tags.OUTSIDE;
        int last = Tags.OUTSIDE;
        var rows = new Rows();
        var worded = new Rows();
        float[] scores = new float[Tags.COUNT];
        for (int i = 0; i < line.size(); i++) {
            if (before == Tags.OUTSIDE && line.kind(i).dull) {
                twoBefore = before;
                continue;
            }
            rows.clear();
            worded.clear();
            sentence.marks().fixed(i, rows, worded);
            sentence.marks().tagged(i, before, twoBefore, last, rows);
            seat(line, i, WordKind.OWN, rows, worded);
            seat(line, i - 1, WordKind.BEFORE, rows, worded);
            seat(line, i - 2, WordKind.TWO_BEFORE, rows, worded);
            seat(line, i + 1, WordKind.BEHIND, rows, worded);
            seat(line, i + 2, WordKind.TWO_BEHIND, rows, worded);
            for (int r = 0; r < worded.count(); r++) {
                if (random.nextFloat() >= DROPPED) {
                    rows.addRow(worded.at(r));
                }
            }
            java.util.Arrays.fill(scores, 0);
            for (int r = 0; r < rows.count(); r++) {
                int at = rows.at(r) * Tags.COUNT;
                for (int tag = 0; tag < Tags.COUNT; tag++) {
                    scores[tag] += weights[at + tag];
                }
            }
            int guess = best(before, scores);
            int right = sentence.tags()[i];
            step++;
            // A later word of a name whose first word was missed cannot be right any more.
            if (right != Tags.UNSURE && guess != right && Tags.follows(before, right)) {
                update(rows, right, 1);
                update(rows, guess, -1);
            }
            twoBefore = before;
            before = guess;
            last = before == Tags.OUTSIDE ? last : before;
        }
    }

    private static int best(int before, float[] scores) {
        int best = Tags.OUTSIDE;
        for (int tag = 1; tag < Tags.COUNT; tag++) {
            if (scores[tag] > scores[best] && Tags.follows(before, tag)) {
                best = tag;
            }
        }
        return best;
    }

    private static void seat(Line line, int i, int seat, Rows rows, Rows worded) {
        if (i < 0 || i >= line.size()) {
            return;
        }
        for (int row : line.kind(i).steady(seat)) {
            rows.addRow(row);
        }
        for (int row : line.kind(i).worded(seat)) {
            worded.addRow(row);
        }
    }

    private void update(Rows rows, int tag, float by) {
        for (int r = 0; r < rows.count(); r++) {
            int at = rows.at(r) * Tags.COUNT + tag;
            weights[at] += by;
            sums[at] += by * step;
        }
    }
}

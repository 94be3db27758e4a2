package org.reftel.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Tags the words of a document: a perceptron, from left to right, then once more with what the whole document
/// showed of each word (*document pass*). See docs/reference/names-model.md.
final class Tagger {
    /// How much the mean over the document counts beside a place's own score. Chosen on the development set.
    static final float POOLED = 0.6f;
    private static final int[] NOT_ASKED = {};
    /// Where the word of each seat stands, from the place in question.
    private static final int[] PLACES = places();

    private final Weights weights;

    private static int[] places() {
        int[] places = new int[WordKind.SEATS];
        places[WordKind.BEFORE] = -1;
        places[WordKind.TWO_BEFORE] = -2;
        places[WordKind.BEHIND] = 1;
        places[WordKind.TWO_BEHIND] = 2;
        return places;
    }

    Tagger(Weights weights) {
        this.weights = weights;
    }

    /// The tags of a document's sentences.
    ///
    /// @param lines of which the words are counted
    List<int[]> tag(List<Line> lines) {
        var passes = new ArrayList<Pass>(lines.size());
        for (var line : lines) {
            var pass = new Pass(line, new Marks(line));
            pass.decode(false);
            pass.tell();
            passes.add(pass);
        }
        var tags = new ArrayList<int[]>(lines.size());
        for (var pass : passes) {
            tags.add(pass.decode(true));
        }
        return tags;
    }

    /// One line under way.
    private final class Pass {
        final Line line;
        final Marks marks;
        /// What words and context say of each place, whatever the tags before; empty where nobody asked.
        final int[][] context;
        /// The same with the tags before, as the first pass saw them.
        final int[][] scores;
        private final int[] history;
        private final Rows rows = new Rows();

        Pass(Line line, Marks marks) {
            this.line = line;
            this.marks = marks;
            this.context = new int[line.size()][];
            this.scores = new int[line.size()][];
            this.history = new int[line.size()];
            Arrays.fill(context, NOT_ASKED);
            Arrays.fill(scores, NOT_ASKED);
            // Most are asked for anyway, and all at once they do not wait for the tags before them.
            for (int i = 0; i < context.length; i++) {
                if (!line.kind(i).dull) {
                    context(i);
                }
            }
        }

        private int[] context(int i) {
            int[] known = context[i];
            if (known.length > 0) {
                return known;
            }
            int[] sum = words(i);
            rows.clear();
            marks.fixed(i, rows, rows);
            rows.addTo(sum, weights);
            context[i] = sum;
            return sum;
        }

        /// What the words around say, four tags at a time: see [WordKind#sums].
        private int[] words(int i) {
            long front = 0;
            long back = 0;
            int bias = 0;
            for (int seat = 0; seat < WordKind.SEATS; seat++) {
                int at = i + PLACES[seat];
                if (at >= 0 && at < line.size()) {
                    long[] sums = line.kind(at).sums(weights);
                    front += sums[seat * WordKind.LONGS];
                    back += sums[seat * WordKind.LONGS + 1];
                    bias += WordKind.BIAS;
                }
            }
            int[] sum = new int[Tags.COUNT];
            for (int tag = 0; tag < Tags.COUNT; tag++) {
                sum[tag] = (int) ((tag < 4 ? front : back) >>> 16 * (tag & 3) & 0xffff) - bias;
            }
            return sum;
        }

        /// Tells the words what the first pass says of their places.
        void tell() {
            for (int i = 0; i < scores.length; i++) {
                if (scores[i].length > 0) {
                    line.usage(i).add(line.kind(i), scores[i]);
                }
            }
        }

        /// @param pooled whether the words' other places count, which is so in the second pass
        int[] decode(boolean pooled) {
            int[] tags = new int[line.size()];
            int before = Tags.OUTSIDE;
            int twoBefore = Tags.OUTSIDE;
            int last = Tags.OUTSIDE;
            for (int i = 0; i < tags.length; i++) {
                var kind = line.kind(i);
                if (before != Tags.OUTSIDE || !kind.dull) {
                    int[] sum = scores(i, before, twoBefore, last);
                    if (pooled) {
                        sum = sum.clone();
                        line.usage(i).weigh(kind, sum);
                    }
                    tags[i] = best(before, sum);
                }
                twoBefore = before;
                before = tags[i];
                last = before == Tags.OUTSIDE ? last : before;
            }
            return tags;
        }

        /// Kept, because most places have the same tags before them in both passes.
        private int[] scores(int i, int before, int twoBefore, int last) {
            int seen = 1 + before + Tags.COUNT * (twoBefore + Tags.COUNT * last);
            int[] known = scores[i];
            if (known.length > 0 && history[i] == seen) {
                return known;
            }
            int[] sum = context(i).clone();
            rows.clear();
            marks.tagged(i, before, twoBefore, last, rows);
            rows.addTo(sum, weights);
            if (known.length == 0) {
                scores[i] = sum;
                history[i] = seen;
            }
            return sum;
        }
    }

    static int best(int before, int[] scores) {
        int best = Tags.OUTSIDE;
        for (int tag = 1; tag < Tags.COUNT; tag++) {
            if (scores[tag] > scores[best] && Tags.follows(before, tag)) {
                best = tag;
            }
        }
        return best;
    }
}

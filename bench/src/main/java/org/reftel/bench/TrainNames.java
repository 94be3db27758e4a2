package org.reftel.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.reftel.names.Lexicon;
import org.reftel.names.Tags;
import org.reftel.names.Trainer;
import org.reftel.names.Weights;
import org.reftel.names.WordKinds;
import org.reftel.names.WordTable;

/// Learns the weights for names: `bench/train-names SILVER GOLD [OUT]`. Both folders have one file a document,
/// `*.tsv`: a word, a tab and its tag a line (`O`, `B-P`, `I-P`, `B-O`, `I-O`, `B-L`, `I-L`, `?` for left out), an
/// empty line behind a sentence. The same files give the same weights: files are taken by name, and the seed is here.
///
/// What people tagged (GOLD) is learned three times, twice of them with other names in it; of what a tagger tagged
/// (SILVER) three in ten documents get other names. Three trainings that differ in their chances are put together: one
/// alone wavers by a point of F1. A weight that two of them do not agree on is left out.
public final class TrainNames {
    private static final long SEED = 20_261_128;
    private static final int ROUNDS = 8;
    private static final int TRAININGS = 3;
    private static final int COPIES = 3;
    private static final double RENAMED = 0.3;

    private TrainNames() {}

    public static void main(String[] args) throws IOException {
        var silver = documents(Path.of(args[0]));
        var gold = documents(Path.of(args[1]));
        System.out.printf(Locale.ROOT, "%d documents, and %d by hand%n", silver.size(), gold.size());
        var renamed = new Renamed(silver);
        var kinds = new WordKinds(Lexicon.builtIn(), WordTable.builtIn());
        var trained = new ArrayList<float[]>();
        for (int k = 0; k < TRAININGS; k++) {
            var random = new Random(SEED + k);
            var documents = new ArrayList<List<Trainer.Tagged>>();
            for (var document : silver) {
                documents.add(random.nextDouble() < RENAMED ? renamed.of(document, random) : document);
            }
            for (int copy = 0; copy < COPIES; copy++) {
                for (var document : gold) {
                    documents.add(copy == 0 ? document : renamed.of(document, random));
                }
            }
            trained.add(unit(new Trainer(kinds, SEED + k).train(documents, ROUNDS)));
        }
        var packed = Weights.pack(together(trained));
        var out = Path.of(args.length > 2 ? args[2] : "core/src/main/resources/org/reftel/names/weights.bin");
        Files.write(out, packed);
        System.out.printf(Locale.ROOT, "%s: %d bytes%n", out, packed.length);
    }

    /// Made as long as 1, so that all count alike.
    private static float[] unit(float[] weights) {
        double length = 0;
        for (float weight : weights) {
            length += (double) weight * weight;
        }
        float scale = (float) (1 / Math.sqrt(length));
        for (int i = 0; i < weights.length; i++) {
            weights[i] *= scale;
        }
        return weights;
    }

    /// The sum where most have the same sign, else nothing.
    private static float[] together(List<float[]> trained) {
        float[] sum = new float[trained.getFirst().length];
        for (int i = 0; i < sum.length; i++) {
            int up = 0;
            int down = 0;
            for (var weights : trained) {
                sum[i] += weights[i];
                up += weights[i] > 0 ? 1 : 0;
                down += weights[i] < 0 ? 1 : 0;
            }
            sum[i] = Math.max(up, down) * 2 > trained.size() ? sum[i] : 0;
        }
        return sum;
    }

    private static List<List<Trainer.Tagged>> documents(Path folder) throws IOException {
        var documents = new ArrayList<List<Trainer.Tagged>>();
        try (var paths = Files.list(folder)) {
            for (var path :
                    paths.filter(p -> p.toString().endsWith(".tsv")).sorted().toList()) {
                documents.add(read(path));
            }
        }
        return documents;
    }

    private static List<Trainer.Tagged> read(Path path) throws IOException {
        var sentences = new ArrayList<Trainer.Tagged>();
        var words = new ArrayList<String>();
        var tags = new ArrayList<Integer>();
        for (var line : Files.readAllLines(path)) {
            int tab = line.indexOf('\t');
            if (tab > 0) {
                words.add(line.substring(0, tab));
                tags.add(Tags.parse(line.substring(tab + 1)));
                continue;
            }
            if (!words.isEmpty()) {
                sentences.add(new Trainer.Tagged(
                        List.copyOf(words),
                        tags.stream().mapToInt(Integer::intValue).toArray()));
            }
            words.clear();
            tags.clear();
        }
        return sentences;
    }
}

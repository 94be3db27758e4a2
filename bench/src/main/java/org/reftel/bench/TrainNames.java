package org.reftel.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.reftel.names.Lexicon;
import org.reftel.names.Tags;
import org.reftel.names.Trainer;
import org.reftel.names.Weights;
import org.reftel.names.WordKinds;
import org.reftel.names.WordTable;

/// Learns the weights for names: `bench/train-names DIR [OUT]`. DIR has one file a document, `*.tsv`: a word,
/// a tab and
/// its tag a line (`O`, `B-P`, `I-P`, `B-O`, `I-O`, `B-L`, `I-L`, `?` for left out), an empty line behind a sentence.
/// The same files give the same weights: files are taken by name, and the seed is here.
public final class TrainNames {
    private static final long SEED = 20_261_128;
    private static final int ROUNDS = 8;

    private TrainNames() {}

    public static void main(String[] args) throws IOException {
        var documents = new ArrayList<List<Trainer.Tagged>>();
        int words = 0;
        try (var paths = Files.list(Path.of(args[0]))) {
            for (var path :
                    paths.filter(p -> p.toString().endsWith(".tsv")).sorted().toList()) {
                var document = read(path);
                documents.add(document);
                words += document.stream().mapToInt(s -> s.words().size()).sum();
            }
        }
        System.out.printf(Locale.ROOT, "%d documents, %d words%n", documents.size(), words);
        var trainer = new Trainer(new WordKinds(Lexicon.builtIn(), WordTable.builtIn()), SEED);
        var packed = Weights.pack(trainer.train(documents, ROUNDS));
        var out = Path.of(args.length > 1 ? args[1] : "core/src/main/resources/org/reftel/names/weights.bin");
        Files.write(out, packed);
        System.out.printf(Locale.ROOT, "%s: %d bytes%n", out, packed.length);
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

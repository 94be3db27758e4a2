package org.reftel.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.reftel.grammar.Words;
import org.reftel.ingest.Pipeline;
import org.reftel.model.Digest;
import org.reftel.model.Document;
import org.reftel.model.Source;
import org.reftel.names.Lexicon;
import org.reftel.names.Pieces;
import org.reftel.parse.Dictionaries;
import org.reftel.parse.Parser;
import org.reftel.read.Formats;
import org.reftel.repair.Repairs;

/// Writes what people labelled as [TrainNames] takes it: `bench/name-gold CORPUS OUT SET...`. SET is one of the
/// sets in `docs/evaluation/labels.tsv`; what was learned is evidence no more.
public final class NameGold {
    private static final Map<String, String> KINDS = Map.of("person", "P", "organisation", "O", "place", "L");

    private NameGold() {}

    /// @param start in the flowing text of the paragraph
    private record Label(String paragraph, String kind, int start, int end) {}

    public static void main(String[] args) throws IOException {
        var pipeline = new Pipeline(new Formats(), new Repairs(), new Parser(Dictionaries.builtIn()));
        var out = Files.createDirectories(Path.of(args[1]));
        var sets = Set.copyOf(List.of(args).subList(2, args.length));
        for (var entry : labels(sets).entrySet()) {
            var path = Path.of(args[0], entry.getKey());
            byte[] bytes = Files.readAllBytes(path);
            var source = new Source(Digest.of(bytes), path.getFileName().toString(), bytes.length);
            var document = pipeline.documents(source, bytes).documents().getFirst();
            Files.writeString(out.resolve(document.id() + ".tsv"), tokens(document, entry.getValue()));
        }
    }

    private static Map<String, List<Label>> labels(Set<String> sets) throws IOException {
        var labels = new LinkedHashMap<String, List<Label>>();
        for (var line : Files.readAllLines(Path.of("docs/evaluation/labels.tsv"))) {
            var columns = line.split("\t", -1);
            if (!line.startsWith("#") && sets.contains(columns[0]) && KINDS.containsKey(columns[3])) {
                labels.computeIfAbsent(columns[1], _ -> new ArrayList<>())
                        .add(new Label(
                                columns[2],
                                KINDS.getOrDefault(columns[3], ""),
                                Integer.parseInt(columns[4]),
                                Integer.parseInt(columns[5])));
            }
        }
        return labels;
    }

    private static String tokens(Document document, List<Label> labels) {
        var text = new StringBuilder();
        for (var words : Words.of(document)) {
            var own = labels.stream()
                    .filter(label -> label.paragraph().equals(words.block().address()))
                    .toList();
            for (var sentence : Pieces.of(words, Lexicon.builtIn())) {
                int before = -1;
                for (var piece : sentence) {
                    int at = at(own, piece);
                    var tag = at < 0
                            ? "O"
                            : (at == before ? "I-" : "B-") + own.get(at).kind();
                    text.append(piece.text()).append('\t').append(tag).append('\n');
                    before = at;
                }
                text.append('\n');
            }
        }
        return text.toString();
    }

    private static int at(List<Label> labels, Pieces.Piece piece) {
        for (int i = 0; i < labels.size(); i++) {
            if (piece.start() < labels.get(i).end()
                    && piece.end() > labels.get(i).start()) {
                return i;
            }
        }
        return -1;
    }
}

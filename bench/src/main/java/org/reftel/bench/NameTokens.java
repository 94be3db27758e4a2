package org.reftel.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

/// Writes what [TrainNames] takes, with every tag open: `bench/name-tokens DIR OUT`. One file a document, a word,
/// a tab and `?` a line, an empty line behind a sentence. A tagger of one's choice fills in the tags.
public final class NameTokens {
    private NameTokens() {}

    public static void main(String[] args) throws IOException {
        var pipeline = new Pipeline(new Formats(), new Repairs(), new Parser(Dictionaries.builtIn()));
        var out = Files.createDirectories(Path.of(args[1]));
        try (var paths = Files.walk(Path.of(args[0]))) {
            for (var path : paths.filter(Files::isRegularFile).sorted().toList()) {
                byte[] bytes = Files.readAllBytes(path);
                var source = new Source(Digest.of(bytes), path.getFileName().toString(), bytes.length);
                for (var document : pipeline.documents(source, bytes).documents()) {
                    Files.writeString(out.resolve(document.id() + ".tsv"), tokens(document));
                }
            }
        }
    }

    private static String tokens(Document document) {
        var text = new StringBuilder();
        for (var words : Words.of(document)) {
            for (var sentence : Pieces.of(words, Lexicon.builtIn())) {
                sentence.forEach(piece -> text.append(piece.text()).append("\t?\n"));
                text.append('\n');
            }
        }
        return text.toString();
    }
}

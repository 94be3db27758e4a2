package org.reftel.parse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.reftel.model.CatalogueFact;
import org.reftel.model.Digest;
import org.reftel.model.Extract;
import org.reftel.model.ExtractId;
import org.reftel.model.Reading;
import org.reftel.model.Shape;
import org.reftel.model.Source;
import org.reftel.model.SourceMap;
import org.reftel.model.Span;
import org.reftel.read.Formats;
import org.reftel.repair.Repairs;

/// Telegrams for the tests of the header: invented ones, and files as the program reads them.
final class Telegrams {
    static final HeaderParser PARSER = new HeaderParser(Dictionaries.builtIn());

    private Telegrams() {}

    /// An extract, how it reads, and what its header says.
    record Parsed(Extract extract, Reading reading, HeaderParser.Result result) {
        List<String> codes() {
            return result.problems().stream()
                    .map(problem -> problem.code().number())
                    .toList();
        }

        String printed(Span span) {
            return span.of(extract.text());
        }
    }

    /// The header of a telegram that stands alone, nothing repaired.
    static Parsed text(String telegram) {
        return parse(extract(Shape.TEXT, telegram, Map.of()));
    }

    /// The header of a telegram with what a publisher printed beside it.
    static Parsed published(Shape shape, Map<CatalogueFact.Kind, String> facts, String telegram) {
        return parse(extract(shape, telegram, facts));
    }

    private static Extract extract(Shape shape, String telegram, Map<CatalogueFact.Kind, String> facts) {
        var text = new StringBuilder();
        var found = new ArrayList<CatalogueFact>();
        for (var kind : CatalogueFact.Kind.values()) {
            String fact = facts.getOrDefault(kind, "");
            if (!fact.isEmpty()) {
                found.add(new CatalogueFact(kind, new Span(text.length(), text.length() + fact.length())));
                text.append(fact).append('\n');
            }
        }
        int start = text.length();
        text.append(telegram);
        return new Extract(
                new ExtractId(Digest.of(telegram), 0),
                shape,
                text.toString(),
                new Span(start, text.length()),
                found,
                List.of(),
                SourceMap.identity(new Span(0, text.length())),
                List.of());
    }

    private static Parsed parse(Extract extract) {
        var reading = Reading.of(extract.text(), List.of());
        return new Parsed(extract, reading, PARSER.parse(extract, reading));
    }

    /// Every message of a file, read and repaired as the program does.
    static List<Parsed> file(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        var source = new Source(Digest.of(bytes), String.valueOf(file.getFileName()), bytes.length);
        var parsed = new ArrayList<Parsed>();
        for (var extract : new Formats().read(source, bytes).extracts()) {
            var reading =
                    Reading.of(extract.text(), new Repairs().repair(extract).repairs());
            parsed.add(new Parsed(extract, reading, PARSER.parse(extract, reading)));
        }
        return parsed;
    }
}

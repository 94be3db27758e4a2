package org.reftel.ingest;

import java.util.ArrayList;
import java.util.List;
import org.reftel.model.Document;
import org.reftel.model.Extract;
import org.reftel.model.Problem;
import org.reftel.model.Shape;
import org.reftel.model.Source;
import org.reftel.parse.Parser;
import org.reftel.read.Formats;
import org.reftel.repair.Repairs;

/// Source bytes to documents: read, repair, parse. Pure: the same bytes give the same documents.
public final class Pipeline {
    /// @param problems what concerns the source as a whole
    public record Result(List<Document> documents, List<Problem> problems) {
        public Result {
            documents = List.copyOf(documents);
            problems = List.copyOf(problems);
        }
    }

    private final Formats formats;
    private final Repairs repairs;
    private final Parser parser;

    public Pipeline(Formats formats, Repairs repairs, Parser parser) {
        this.formats = formats;
        this.repairs = repairs;
        this.parser = parser;
    }

    public Result documents(Source source, byte[] bytes) {
        var read = formats.read(source, bytes);
        var documents = new ArrayList<Document>(read.extracts().size());
        for (var extract : read.extracts()) {
            documents.add(document(extract));
        }
        return new Result(documents, read.problems());
    }

    /// The n-th message of a source, made anew from its bytes.
    ///
    /// @throws IllegalArgumentException when the source has no such message
    public Document document(Source source, byte[] bytes, int ordinal) {
        for (var extract : formats.read(source, bytes).extracts()) {
            if (extract.id().ordinal() == ordinal) {
                return document(extract);
            }
        }
        throw new IllegalArgumentException(source.name() + " has no message " + ordinal);
    }

    /// One text, repaired and parsed.
    public Document document(Extract extract) {
        if (extract.shape() == Shape.ARTICLE) {
            // Damages of circuits are those of cables.
            return parser.parse(extract, List.of(), List.of());
        }
        var repaired = repairs.repair(extract);
        return parser.parse(extract, repaired.repairs(), repaired.problems());
    }
}

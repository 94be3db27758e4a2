package org.reftel.ingest;

import java.util.ArrayList;
import java.util.List;
import org.reftel.model.Document;
import org.reftel.model.Problem;
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
            var repaired = repairs.repair(extract);
            documents.add(parser.parse(extract, repaired.repairs(), repaired.problems()));
        }
        return new Result(documents, read.problems());
    }
}

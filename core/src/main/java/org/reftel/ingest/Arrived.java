package org.reftel.ingest;

import java.util.ArrayList;
import java.util.List;
import org.reftel.model.Code;
import org.reftel.model.Document;
import org.reftel.model.Problem;
import org.reftel.model.Shape;
import org.reftel.model.Source;
import org.reftel.written.Rendering;

/// A source with the documents found in it, which wait for the end of the batch.
///
/// @param shape key of it; empty when nothing was found
/// @param problems what concerns the source as a whole
record Arrived(Source source, String shape, List<Prepared> documents, List<Problem> problems) {
    Arrived {
        documents = List.copyOf(documents);
        problems = List.copyOf(problems);
    }

    /// Reads a source from outside. A fault of ours costs one source its records and never the run.
    static Arrived read(Ingest.Stages stages, Source source, byte[] content) {
        List<Prepared> made;
        var problems = new ArrayList<Problem>();
        try {
            var result = stages.documents().apply(source, content);
            made = result.documents().stream()
                    .map(document -> Prepared.of(stages.extraction(), document))
                    .toList();
            problems.addAll(result.problems());
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError fault) {
            made = List.of();
            problems.add(Problem.whole(
                    Code.X908_INTERNAL,
                    source.name() + ": " + fault + at(fault) + ". It is kept, no record was made of it, and the run"
                            + " went on. Please report this with the file."));
        }
        if (made.isEmpty() && problems.isEmpty()) {
            problems.add(
                    content.length == 0
                            ? Problem.whole(Code.E211_EMPTY_SOURCE, source.name() + " is empty.")
                            : Problem.whole(
                                    Code.E210_UNKNOWN_SHAPE,
                                    source.name() + " has no shape we know. It is kept and listed; no record was made"
                                            + " of it."));
        }
        var shape = made.isEmpty() ? "" : made.getFirst().copy().shape().key();
        return new Arrived(source, shape, made, problems);
    }

    /// Reads what the room wrote for people.
    static Arrived written(Ingest.Stages stages, Source source, byte[] content) {
        var document = Rendering.document(source, content);
        return document.isPresent()
                ? of(stages, source, document.get())
                : new Arrived(
                        source,
                        "",
                        List.of(),
                        List.of(Problem.whole(
                                Code.E210_UNKNOWN_SHAPE,
                                source.name() + " was written by this room in a form we do not know. It is kept and"
                                        + " listed; a newer Reftel may read it.")));
    }

    private static Arrived of(Ingest.Stages stages, Source source, Document document) {
        return new Arrived(source, Shape.WRITTEN.key(), List.of(Prepared.of(stages.extraction(), document)), List.of());
    }

    /// Id of the one record that something written is.
    String record() {
        return documents.getFirst().document().id();
    }

    private static String at(Throwable fault) {
        var trace = fault.getStackTrace();
        return trace.length == 0 ? "" : " at " + trace[0];
    }
}

package org.reftel.desk;

import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.reftel.model.Document;
import org.reftel.model.ExtractId;
import org.reftel.model.Gazetteer;
import org.reftel.model.Span;
import org.reftel.model.Spelled;

/// What the desk borrows from packages that it does not know; `main` joins them.
///
/// @param documents makes the document of an extract anew from the kept bytes
/// @param spellings reads what people type for a record or paragraph
/// @param decoder a source's bytes as text
/// @param seeing for readers who are shown a part
public record Borrowed(
        Function<ExtractId, Document> documents,
        Function<String, Spelled> spellings,
        Function<byte[], Decoded> decoder,
        Gazetteer gazetteer,
        Seeing seeing) {
    /// @param text what source offsets refer to
    /// @param bytes where a range of `text` stands in the bytes
    public record Decoded(String text, UnaryOperator<Span> bytes) {}
}

package org.reftel.desk;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.reftel.model.Collation;
import org.reftel.model.Document;
import org.reftel.model.ExtractId;
import org.reftel.model.Gazetteer;
import org.reftel.model.Span;

/// What the desk borrows from packages that it does not know; `main` joins them.
///
/// @param documents makes the document of an extract anew from the kept bytes
/// @param spellings canonical numbers that a typed number can mean, likeliest first; held or not
/// @param collate compares the copies of a record: the collation the desk has made, with its differences found
/// @param decode a source's bytes as the text that source offsets refer to
/// @param bytes where a range of that text stands in the bytes
public record Borrowed(
        Function<ExtractId, Document> documents,
        Function<String, List<String>> spellings,
        Function<Collation, Collation> collate,
        Function<byte[], String> decode,
        BiFunction<byte[], Span, Span> bytes,
        Gazetteer gazetteer) {}

package org.reftel.store;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.reftel.model.CatalogueEntry;
import org.reftel.model.Digest;
import org.reftel.model.ExtractId;
import org.reftel.model.Link;
import org.reftel.model.Problem;
import org.reftel.model.Source;

/// Port to the folder that keeps sources and catalogue. One writer, any number of readers.
public interface Room extends AutoCloseable {
    /// A source and what was made of it. An unknown one has no documents and a problem.
    record Kept(Source source, String shape, List<String> documents, List<Problem> problems) {}

    /// In the order kept.
    List<Kept> sources() throws IOException;

    Optional<Source> source(Digest digest) throws IOException;

    /// The bytes as they came.
    byte[] bytes(Digest digest) throws IOException;

    /// Every record, by post, year and number; those without a number last.
    List<CatalogueEntry> catalogue() throws IOException;

    Optional<CatalogueEntry> entry(String id) throws IOException;

    /// The record behind any spelling that the room knows: canonical number, malformed or former id.
    Optional<String> idOf(String spelling) throws IOException;

    /// The copies of a record, the leading one first.
    List<ExtractId> copies(String id) throws IOException;

    /// Given addresses of the leading copy's paragraphs, in order.
    List<String> addresses(String id) throws IOException;

    /// What a record refers to, resolved against what is held now.
    List<Link> links(String id) throws IOException;

    /// All links of the room.
    List<Link> links() throws IOException;

    @Override
    void close() throws IOException;
}

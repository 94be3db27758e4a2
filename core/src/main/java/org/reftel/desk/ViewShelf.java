package org.reftel.desk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.reftel.model.CableId;
import org.reftel.model.CatalogueEntry;
import org.reftel.model.CatalogueFact;
import org.reftel.model.Collation;
import org.reftel.model.Document;
import org.reftel.model.ExtractId;
import org.reftel.model.Gazetteer;
import org.reftel.model.Hits;
import org.reftel.model.Link;
import org.reftel.model.OpenLink;
import org.reftel.model.PartyRef;
import org.reftel.model.Query;
import org.reftel.model.Said;
import org.reftel.model.Source;
import org.reftel.model.Span;
import org.reftel.model.Verdict;
import org.reftel.model.View;
import org.reftel.party.Keys;
import org.reftel.search.SearchIndex;
import org.reftel.store.Room;

/// A reader's shelf: the room that would have been made of what he may read.
///
/// A record of which he may read everything is taken as the room keeps it. One that is above him in part is
/// made anew of what is left of its copies ([Masking]); what the room says of the whole is not used for it,
/// because it depends on hidden words. One that is above him altogether is not there.
final class ViewShelf extends Shelf {
    /// Records that are asked for at once.
    private static final int TOGETHER = 500;

    private final Room room;
    private final SearchIndex index;
    private final Borrowed borrowed;
    private final OwnShelf whole;

    private final Eyes eyes;

    // Several requests share a shelf as long as the room is in one state.
    private volatile Optional<InPart> parts = Optional.empty();

    /// The records that are shown in part, by their numbers, and an index of them.
    private record InPart(Map<String, Seen.Part> shown, Seeing.Within within) {}

    /// @param remains of what he may see a part only
    ViewShelf(Room room, SearchIndex index, Borrowed borrowed, View view, Remains remains) {
        super(borrowed);
        this.room = room;
        this.index = index;
        this.borrowed = borrowed;
        this.whole = new OwnShelf(room, index, borrowed, new ConcurrentHashMap<>());
        this.eyes = new Eyes(room, view, remains);
    }

    // ---- what stands on the shelf

    @Override
    List<CatalogueEntry> catalogue() throws IOException {
        var entries = new ArrayList<CatalogueEntry>();
        for (var one : eyes.all()) {
            entry(one).ifPresent(entries::add);
        }
        return entries;
    }

    @Override
    int held() throws IOException {
        return catalogue().size();
    }

    @Override
    Optional<CatalogueEntry> entry(String id) throws IOException {
        return entry(eyes.seen(id));
    }

    private static Optional<CatalogueEntry> entry(Seen seen) {
        return switch (seen) {
            case Seen.Nothing() -> Optional.empty();
            case Seen.Everything(var entry) -> Optional.of(entry);
            case Seen.Part part -> Optional.of(part.made().catalogue());
        };
    }

    @Override
    List<CatalogueEntry> entries(List<String> ids) throws IOException {
        var unseen = ids.stream().filter(id -> !eyes.knows(id)).toList();
        for (var entry : room.entries(unseen)) {
            eyes.seen(entry);
        }
        var entries = new ArrayList<CatalogueEntry>();
        for (var id : ids) {
            entry(eyes.seen(id)).ifPresent(entries::add);
        }
        return entries;
    }

    @Override
    Optional<String> idOf(String spelling) throws IOException {
        var squeezed = Gazetteer.squeeze(spelling);
        for (var id : List.of(spelling, squeezed)) {
            if (entry(id).isPresent()) {
                return Optional.of(id);
            }
        }
        var known = room.idOf(spelling);
        if (known.isEmpty() || isAlias(squeezed, known.get())) {
            return known;
        }
        // A hidden record was first to take this spelling.
        for (var kept : eyes.kept()) {
            for (var id : kept.documents()) {
                if (isAlias(squeezed, id)) {
                    return Optional.of(id);
                }
            }
        }
        return Optional.empty();
    }

    private boolean isAlias(String squeezed, String id) throws IOException {
        var record = collation(id);
        if (record.isEmpty()) {
            return false;
        }
        var copies = new ArrayList<>(record.get().others());
        copies.add(record.get().leading());
        return copies.stream()
                .filter(copy -> !Remains.isForeign(copy))
                .anyMatch(copy -> copy.extract().facts().stream()
                        .filter(fact -> fact.kind() == CatalogueFact.Kind.NUMBER)
                        .anyMatch(fact -> Gazetteer.squeeze(
                                        fact.at().of(copy.extract().text()))
                                .equals(squeezed)));
    }

    @Override
    List<String> numbered(String post, long serial) throws IOException {
        var found = new ArrayList<String>();
        for (var id : room.numbered(post, serial)) {
            if (entry(id).isPresent()) {
                found.add(id);
            }
        }
        return found;
    }

    @Override
    Optional<String> beside(CableId number, boolean after) throws IOException {
        var from = Optional.of(number);
        while (from.isPresent()) {
            var next = room.beside(from.get(), after, TOGETHER);
            for (var stored : next) {
                if (entry(eyes.seen(stored)).isPresent()) {
                    return Optional.of(stored.id());
                }
            }
            from = next.isEmpty()
                    ? Optional.empty()
                    : CableId.parse(next.getLast().id());
        }
        return Optional.empty();
    }

    @Override
    Led leading(String id) throws IOException {
        return switch (eyes.seen(id)) {
            case Seen.Nothing() -> throw notHere();
            case Seen.Everything(var _) -> whole.leading(id);
            case Seen.Part part ->
                new Led(part.collation().leading(), part.collation().addresses());
        };
    }

    @Override
    Optional<Collation> collation(String id) throws IOException {
        return switch (eyes.seen(id)) {
            case Seen.Nothing() -> Optional.empty();
            case Seen.Everything(var _) -> whole.collation(id);
            case Seen.Part part -> Optional.of(part.collation());
        };
    }

    // ---- links

    @Override
    List<Link> links(String id) throws IOException {
        var stated = switch (eyes.seen(id)) {
            case Seen.Nothing() -> List.<OpenLink>of();
            case Seen.Everything(var _) -> room.stated(id);
            case Seen.Part part -> part.made().links();
        };
        return against(stated);
    }

    @Override
    List<Link> links() throws IOException {
        return against(stated());
    }

    private List<OpenLink> stated() throws IOException {
        var kept = new HashMap<String, List<OpenLink>>();
        for (var link : room.stated()) {
            kept.computeIfAbsent(link.document(), id -> new ArrayList<>()).add(link);
        }
        var stated = new ArrayList<OpenLink>();
        for (var stored : room.catalogue()) {
            switch (eyes.seen(stored)) {
                case Seen.Nothing() -> {}
                case Seen.Everything(var entry) -> stated.addAll(kept.getOrDefault(entry.id(), List.of()));
                case Seen.Part part -> stated.addAll(part.made().links());
            }
        }
        return stated;
    }

    private List<Link> against(List<OpenLink> stated) throws IOException {
        var held = held(stated);
        return stated.stream().map(link -> link.against(held)).toList();
    }

    /// Which of the records meant are held for this reader.
    private Predicate<String> held(List<OpenLink> stated) throws IOException {
        var ids = new HashSet<String>();
        for (var link : stated) {
            for (var meant : link.meant()) {
                for (var candidate : meant.candidates()) {
                    var id = Cataloguing.record(candidate);
                    if (entry(id).isPresent()) {
                        ids.add(id);
                    }
                }
            }
        }
        return ids::contains;
    }

    @Override
    List<Link> linksTo(String id) throws IOException {
        var naming = stated().stream()
                .filter(link -> link.meant().stream()
                        .flatMap(meant -> meant.candidates().stream())
                        .anyMatch(candidate -> Cataloguing.record(candidate).equals(id)))
                .toList();
        return against(naming).stream()
                .filter(link -> link.targets().stream()
                        .anyMatch(target -> Cataloguing.record(target).equals(id)))
                .toList();
    }

    @Override
    List<Link> linksToAny(String prefix) throws IOException {
        var naming = stated().stream()
                .filter(link -> link.meant().stream()
                        .flatMap(meant -> meant.candidates().stream())
                        .anyMatch(candidate -> candidate.startsWith(prefix)))
                .toList();
        return against(naming).stream()
                .filter(link -> link.targets().stream().anyMatch(target -> target.startsWith(prefix)))
                .toList();
    }

    // ---- what is said

    /// Of a record that is shown in part: found anew in what is left of it.
    private Said said(Seen.Part part) throws IOException {
        return part.said(one -> borrowed.seeing()
                .extracting()
                .said(
                        one.made().catalogue(),
                        one.collation().leading(),
                        one.collation().addresses(),
                        one.marked()));
    }

    @Override
    List<Said> found(List<String> ids) throws IOException {
        return found(ids, Room::said, UnaryOperator.identity());
    }

    @Override
    List<Said> outlined(List<String> ids) throws IOException {
        return found(ids, Room::outlines, Said::outline);
    }

    /// What several records say to the room.
    @FunctionalInterface
    private interface Asking {
        List<Said> said(Room room, List<String> ids) throws IOException;
    }

    /// @param whole of those that he sees whole
    /// @param part makes the same of what he sees in part
    private List<Said> found(List<String> ids, Asking whole, UnaryOperator<Said> part) throws IOException {
        var open = new ArrayList<String>();
        for (var id : ids) {
            if (eyes.seen(id) instanceof Seen.Everything) {
                open.add(id);
            }
        }
        var kept = new HashMap<String, Said>();
        for (var said : whole.said(room, open)) {
            kept.put(said.id(), said);
        }
        var found = new ArrayList<Said>();
        for (var id : ids) {
            switch (eyes.seen(id)) {
                case Seen.Nothing() -> {}
                case Seen.Everything(var _) -> Optional.ofNullable(kept.get(id)).ifPresent(found::add);
                case Seen.Part one -> found.add(part.apply(said(one)));
            }
        }
        return found;
    }

    @Override
    void eachFound(Room.Listener listener) throws IOException {
        var entries = catalogue();
        for (int from = 0; from < entries.size(); from += TOGETHER) {
            var ids = entries.subList(from, Math.min(entries.size(), from + TOGETHER)).stream()
                    .map(CatalogueEntry::id)
                    .toList();
            for (var said : found(ids)) {
                listener.said(said);
            }
        }
    }

    @Override
    void eachPrints(Room.Prints prints) throws IOException {
        eachFound(said -> prints.prints(
                said.id(), said.parts().stream().map(Said.Part::prints).toList()));
    }

    @Override
    List<Verdict.Kept> decided() throws IOException {
        var decided = new ArrayList<Verdict.Kept>();
        for (var kept : room.verdicts()) {
            if (isOpen(kept)) {
                decided.add(kept);
            }
        }
        return decided;
    }

    private boolean isOpen(Verdict.Kept kept) throws IOException {
        return eyes.mayRead(kept.verdict().marking()) && entry(kept.decision()).isPresent();
    }

    @Override
    List<Verdict.Kept> reaching() throws IOException {
        var hidden = new ArrayList<Verdict.Kept>();
        for (var kept : room.verdicts()) {
            if (!isOpen(kept)) {
                hidden.add(kept);
            }
        }
        return new Reaching(new Reaching.Reading() {
                    @Override
                    public boolean reads(String record, String address) throws IOException {
                        return switch (eyes.seen(record)) {
                            case Seen.Nothing() -> false;
                            case Seen.Everything(var _) -> true;
                            case Seen.Part part -> part.shows(address);
                        };
                    }

                    @Override
                    public Optional<Said> found(String record) throws IOException {
                        return ViewShelf.this.found(List.of(record)).stream().findFirst();
                    }
                })
                .of(hidden);
    }

    @Override
    List<PartyRef> partiesNamed(List<String> keys) throws IOException {
        var found = new ArrayList<PartyRef>();
        for (var party : room.partiesNamed(keys)) {
            if (eyes.seen(party.record()) instanceof Seen.Everything) {
                found.add(party);
            }
        }
        for (var part : parts().shown().entrySet()) {
            var parties = said(part.getValue()).findings().parties();
            for (int i = 0; i < parties.size(); i++) {
                for (var key : Keys.of(parties.get(i))) {
                    if (keys.contains(key)) {
                        found.add(new PartyRef(key, part.getKey(), i));
                    }
                }
            }
        }
        found.sort(null);
        return found;
    }

    @Override
    List<String> naming(List<String> keys, String since, int most) throws IOException {
        var found = new TreeSet<Room.Sent>();
        for (var part : parts().shown().entrySet()) {
            var said = said(part.getValue());
            if (said.sent().compareTo(since) >= 0
                    && said.findings().parties().stream()
                            .anyMatch(party -> Keys.of(party).stream().anyMatch(keys::contains))) {
                found.add(new Room.Sent(part.getKey(), said.sent()));
            }
        }
        int whole = 0;
        for (var one : room.naming(keys, since)) {
            if (whole == most) {
                break;
            }
            if (eyes.seen(one.record()) instanceof Seen.Everything) {
                found.add(one);
                whole++;
            }
        }
        return found.stream().map(Room.Sent::record).limit(most).toList();
    }

    // ---- search

    @Override
    List<Hits.RecordHits> search(Query query) throws IOException {
        return together(index.search(query, eyes::mayRead), parts().within().search(query));
    }

    @Override
    List<Hits.RecordHits> alike(Collection<Integer> prints, int most) throws IOException {
        var sought = Set.copyOf(prints);
        var inParts = new ArrayList<Hits.RecordHits>();
        for (var part : parts().shown().values()) {
            var addresses = part.searchable().paragraphs().stream()
                    .filter(paragraph -> paragraph.prints().stream().anyMatch(sought::contains))
                    .map(SearchIndex.Paragraph::address)
                    .distinct()
                    .toList();
            if (!addresses.isEmpty()) {
                inParts.add(new Hits.RecordHits(part.made().catalogue().id(), addresses));
            }
        }
        // Of those that the index lists first he may see some in part only, or not: then it is asked for more, since
        // what he does not see takes nobody's place.
        int asked = most;
        var indexed = index.alike(prints, eyes::mayRead, asked);
        while (indexed.size() == asked && seenWhole(indexed) < most) {
            asked = Math.multiplyExact(asked, 4);
            indexed = index.alike(prints, eyes::mayRead, asked);
        }
        var found = together(indexed, inParts);
        return found.subList(0, Math.min(found.size(), most));
    }

    private int seenWhole(List<Hits.RecordHits> indexed) throws IOException {
        int whole = 0;
        for (var hits : indexed) {
            whole += eyes.seen(hits.document()) instanceof Seen.Everything ? 1 : 0;
        }
        return whole;
    }

    private InPart parts() throws IOException {
        var known = parts;
        if (known.isPresent()) {
            return known.get();
        }
        var shown = new LinkedHashMap<String, Seen.Part>();
        for (var one : eyes.all()) {
            if (one instanceof Seen.Part part) {
                shown.put(part.made().catalogue().id(), part);
            }
        }
        var made = new InPart(shown, borrowed.seeing().looking().within(() -> {
            var entries = new ArrayList<SearchIndex.Entry>();
            for (var part : shown.values()) {
                entries.add(part.searchable());
            }
            return entries;
        }));
        parts = Optional.of(made);
        return made;
    }

    /// Of the records that he sees whole what the index says, of the others what was found in their parts.
    private List<Hits.RecordHits> together(List<Hits.RecordHits> indexed, List<Hits.RecordHits> inParts)
            throws IOException {
        record Dated(String sent, Hits.RecordHits hits) {}
        var found = new ArrayList<Dated>();
        for (var hits : indexed) {
            if (eyes.seen(hits.document()) instanceof Seen.Everything(var entry)) {
                found.add(new Dated(entry.sent(), hits));
            }
        }
        for (var hits : inParts) {
            var part = Optional.ofNullable(parts().shown().get(hits.document()));
            if (part.isPresent()) {
                found.add(new Dated(part.get().made().catalogue().sent(), visible(part.get(), hits)));
            }
        }
        found.sort(Comparator.comparing((Dated one) -> one.sent().isEmpty())
                .thenComparing(Dated::sent)
                .thenComparing(one -> one.hits().document()));
        return found.stream().map(Dated::hits).toList();
    }

    /// A second wall: what is withheld is in no answer, whatever the engine says.
    private static Hits.RecordHits visible(Seen.Part part, Hits.RecordHits hits) throws IOException {
        var withheld =
                Remains.withheld(part.collation().leading(), part.collation().addresses());
        return new Hits.RecordHits(
                hits.document(),
                hits.paragraphs().stream()
                        .filter(address -> !withheld.contains(address))
                        .toList());
    }

    // ---- sources

    @Override
    Place place(Document document, Span span) throws IOException {
        var extract = document.extract().id();
        if (eyes.part(extract).isPresent()) {
            return new Place(new Source(extract.source(), "", 0), span);
        }
        return opened(extract).place(document, span);
    }

    @Override
    String text(ExtractId extract) throws IOException {
        var part = eyes.part(extract);
        return part.isPresent() ? left(part.get(), extract) : opened(extract).text(extract);
    }

    @Override
    byte[] bytes(ExtractId extract) throws IOException {
        var part = eyes.part(extract);
        return part.isPresent()
                ? left(part.get(), extract).getBytes(StandardCharsets.UTF_8)
                : opened(extract).bytes(extract);
    }

    /// The text that is left of a copy.
    private static String left(Seen.Part part, ExtractId extract) throws IOException {
        return part.texts().copies().stream()
                .map(Document::extract)
                .filter(copy -> copy.id().equals(extract))
                .findFirst()
                .orElseThrow(ViewShelf::notHere)
                .text();
    }

    @Override
    Optional<Source> source(ExtractId extract) throws IOException {
        return eyes.part(extract).isPresent() || !eyes.isOpen(extract.source())
                ? Optional.empty()
                : whole.source(extract);
    }

    @Override
    List<Desk.Listed> listed() throws IOException {
        var listed = new ArrayList<Desk.Listed>();
        for (var source : eyes.kept()) {
            if (eyes.isOpen(source.source().digest())) {
                listed.add(new Desk.Listed(source.source(), source.shape(), source.documents(), source.problems()));
            }
        }
        return listed;
    }

    private OwnShelf opened(ExtractId extract) throws IOException {
        if (!eyes.isOpen(extract.source())) {
            throw notHere();
        }
        return whole;
    }

    private static IOException notHere() {
        return new IOException("This is not held");
    }
}

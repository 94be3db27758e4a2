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
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.reftel.handling.Handling;
import org.reftel.model.CableId;
import org.reftel.model.CatalogueEntry;
import org.reftel.model.CatalogueFact;
import org.reftel.model.Code;
import org.reftel.model.Collation;
import org.reftel.model.Digest;
import org.reftel.model.Document;
import org.reftel.model.ExtractId;
import org.reftel.model.Gazetteer;
import org.reftel.model.Hits;
import org.reftel.model.Label;
import org.reftel.model.Link;
import org.reftel.model.OpenLink;
import org.reftel.model.PartyRef;
import org.reftel.model.Query;
import org.reftel.model.Role;
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
    private final View view;
    private final OwnShelf whole;

    // Several requests share a shelf as long as the room is in one state.
    private final Map<String, Seen> seen = new ConcurrentHashMap<>();
    private final Map<ExtractId, Document> parts = new ConcurrentHashMap<>();
    private final Map<String, Said> heard = new ConcurrentHashMap<>();
    private volatile Optional<Map<Digest, Kept>> sources = Optional.empty();

    /// How much of a record this reader sees.
    private sealed interface Seen {
        record Nothing() implements Seen {}

        record Everything(CatalogueEntry entry) implements Seen {}

        /// @param made of what is left of its copies
        /// @param marked of what is shown
        record Part(Room.Entry made, Collation collation, SearchIndex.Entry searchable, Handling.Marked marked)
                implements Seen {
            /// Whether a paragraph is shown.
            boolean shows(String address) {
                int index = collation.addresses().indexOf(address);
                return index >= 0 && collation.leading().paragraphs().get(index).role() != Role.WITHHELD;
            }
        }
    }

    /// @param place in the order kept
    private record Kept(int place, Room.Kept source) {}

    ViewShelf(Room room, SearchIndex index, Borrowed borrowed, View view) {
        super(borrowed);
        this.room = room;
        this.index = index;
        this.borrowed = borrowed;
        this.view = view;
        this.whole = new OwnShelf(room, index, borrowed);
    }

    /// How many copies of records that are shown in part it holds.
    int parts() {
        return parts.size();
    }

    // ---- who sees what

    private Seen seen(String id) throws IOException {
        var known = Optional.ofNullable(seen.get(id));
        return known.isPresent() ? known.get() : seen(room.entry(id), id);
    }

    private Seen seen(CatalogueEntry entry) throws IOException {
        var known = Optional.ofNullable(seen.get(entry.id()));
        return known.isPresent() ? known.get() : seen(Optional.of(entry), entry.id());
    }

    private Seen seen(Optional<CatalogueEntry> entry, String id) throws IOException {
        var found = entry.isEmpty() ? new Seen.Nothing() : decided(entry.get());
        seen.put(id, found);
        return found;
    }

    private Seen decided(CatalogueEntry entry) throws IOException {
        boolean any = entry.parts().isEmpty()
                ? mayRead(entry.label())
                : entry.parts().stream().anyMatch(this::mayRead);
        if (!any) {
            return new Seen.Nothing();
        }
        if (isReadable(entry)) {
            boolean open = true;
            for (var copy : room.copies(entry.id())) {
                open &= isOpen(copy.source());
            }
            if (open) {
                return new Seen.Everything(entry);
            }
        }
        // The id of a record without a number is a digest of all its words.
        return CableId.parse(entry.id()).isEmpty() ? new Seen.Nothing() : part(entry.id());
    }

    private boolean mayRead(Label label) {
        return Handling.mayRead(view, label);
    }

    private boolean isReadable(CatalogueEntry entry) {
        return mayRead(entry.label()) && entry.parts().stream().allMatch(this::mayRead);
    }

    /// Whether everything in a source may be read: its name, its size and the place of a word in it tell of
    /// the rest.
    private boolean isOpen(Digest source) throws IOException {
        var kept = Optional.ofNullable(sources().get(source));
        if (kept.isEmpty() || kept.get().source().documents().isEmpty()) {
            return false;
        }
        for (var id : kept.get().source().documents()) {
            var entry = room.entry(id);
            if (entry.isEmpty() || !isReadable(entry.get())) {
                return false;
            }
        }
        return true;
    }

    private Map<Digest, Kept> sources() throws IOException {
        var known = sources;
        if (known.isPresent()) {
            return known.get();
        }
        var kept = new LinkedHashMap<Digest, Kept>();
        for (var source : room.sources()) {
            kept.put(source.source().digest(), new Kept(kept.size(), source));
        }
        sources = Optional.of(kept);
        return kept;
    }

    // ---- records that are shown in part

    private Seen part(String id) throws IOException {
        var ids = room.copies(id);
        if (ids.isEmpty()) {
            return new Seen.Nothing();
        }
        var copies = copies(id, ids);
        var marked = marked(copies);
        var left = new ArrayList<Document>();
        var names = new ArrayList<List<String>>();
        var labels = new LinkedHashMap<String, Label>();
        for (var copy : copies) {
            var own = labels(copy, copies, marked);
            var sight = sight(copy, own, marked);
            var masked =
                    Masking.mask(id, copy.document(), sight, borrowed.seeing().read());
            // Copies that differ in what is hidden are one copy to him.
            if (masked.isPresent()
                    && masked.get().paragraphs().size()
                            == copy.document().paragraphs().size()
                    && left.stream()
                            .noneMatch(other -> other.extract()
                                    .id()
                                    .equals(masked.get().extract().id()))) {
                left.add(masked.get());
                names.add(names(copy, masked.get(), own, labels));
            }
        }
        if (left.isEmpty()) {
            return new Seen.Nothing();
        }
        return made(id, left, names, new Handling.Marked(marked.whole(), marked.subject(), labels));
    }

    private Seen made(String id, List<Document> copies, List<List<String>> names, Handling.Marked marked) {
        var made = borrowed.seeing().gathering().gather(id, copies, names, marked);
        if (!made.catalogue().id().equals(id)) {
            return new Seen.Nothing();
        }
        var others = new ArrayList<Document>();
        var leading = copies.getFirst();
        var given = names.getFirst();
        for (int i = 0; i < copies.size(); i++) {
            var copy = copies.get(i);
            parts.put(copy.extract().id(), copy);
            if (copy.extract().id().equals(made.catalogue().extract())) {
                leading = copy;
                given = names.get(i);
            } else {
                others.add(copy);
            }
        }
        var withheld = withheld(leading, given);
        var differences = made.differences().stream()
                .filter(difference -> !withheld.contains(difference.address()))
                .toList();
        return new Seen.Part(
                made,
                new Collation(id, leading, others, given, differences),
                borrowed.seeing().indexing().entry(made.catalogue(), leading, given, marked),
                marked);
    }

    private static List<String> withheld(Document document, List<String> addresses) {
        var withheld = new ArrayList<String>();
        var paragraphs = document.paragraphs();
        for (int i = 0; i < paragraphs.size(); i++) {
            if (paragraphs.get(i).role() == Role.WITHHELD) {
                withheld.add(addresses.get(i));
            }
        }
        return withheld;
    }

    /// A copy with what it says of its parts.
    ///
    /// @param own the addresses that it would give its paragraphs alone
    /// @param names those that the record gave
    private record Full(
            Document document, Handling.Labels labels, List<String> own, List<String> names, boolean isForeign) {
        Label label(int paragraph, Label otherwise) {
            return labels.paragraphs().get(paragraph).or(labels::whole).orElse(otherwise);
        }
    }

    /// In the order read: which copy leads the whole record may depend on what is hidden.
    private List<Full> copies(String id, List<ExtractId> ids) throws IOException {
        var leading = borrowed.documents().apply(ids.getFirst());
        var given = addresses(leading, room.addresses(id));
        var ordered = new ArrayList<>(ids);
        if (ids.size() > 1) {
            var places = sources();
            ordered.sort(Comparator.comparingInt((ExtractId copy) -> Optional.ofNullable(places.get(copy.source()))
                            .map(Kept::place)
                            .orElse(Integer.MAX_VALUE))
                    .thenComparingInt(ExtractId::ordinal));
        }
        var copies = new ArrayList<Full>();
        for (var copy : ordered) {
            boolean leads = copy.equals(ids.getFirst());
            var document = leads ? leading : borrowed.documents().apply(copy);
            copies.add(new Full(
                    document,
                    Handling.of(document),
                    document.paragraphs().stream()
                            .map(paragraph -> paragraph.address())
                            .toList(),
                    leads ? given : borrowed.seeing().aligning().addresses(leading, given, document),
                    !leads && isForeign(document)));
        }
        return copies;
    }

    private static boolean isForeign(Document document) {
        return document.problems().stream().anyMatch(problem -> problem.code() == Code.W304_OTHER_CABLES_BODY);
    }

    private static Handling.Marked marked(List<Full> copies) {
        var speaking = copies.stream().filter(copy -> !copy.isForeign()).toList();
        return Handling.marked(
                speaking.stream().map(Full::labels).toList(),
                speaking.stream().map(Full::names).toList());
    }

    /// Of each paragraph the highest that any copy says of it, whether it is known again by its words or by
    /// its number.
    private static List<Label> labels(Full copy, List<Full> copies, Handling.Marked marked) {
        var labels = new ArrayList<Label>();
        for (int i = 0; i < copy.own().size(); i++) {
            var label = copy.label(i, Handling.SYSTEM_HIGH);
            if (copy.isForeign()) {
                label = Handling.join(label, marked.whole());
            } else {
                label = Handling.join(label, marked.of(copy.names().get(i)));
                for (var other : copies) {
                    int same = other.own().indexOf(copy.own().get(i));
                    if (!other.isForeign() && same >= 0) {
                        label = Handling.join(label, other.label(same, marked.whole()));
                    }
                }
            }
            labels.add(label);
        }
        return labels;
    }

    private Masking.Sight sight(Full copy, List<Label> labels, Handling.Marked marked) {
        return new Masking.Sight(
                mayRead(marked.whole()) && mayRead(copy.labels().whole().orElse(marked.whole())),
                mayRead(marked.subject()) && mayRead(copy.labels().subject()),
                labels.stream().map(this::mayRead).toList());
    }

    /// What is withheld goes by its number alone: by which words it was known again is not told.
    ///
    /// @param labels gets those of what is shown
    private static List<String> names(Full copy, Document masked, List<Label> own, Map<String, Label> labels) {
        var paragraphs = masked.paragraphs();
        var taken = new HashSet<String>();
        for (int i = 0; i < paragraphs.size(); i++) {
            if (paragraphs.get(i).role() != Role.WITHHELD) {
                taken.add(copy.names().get(i));
                labels.merge(copy.names().get(i), own.get(i), Handling::join);
            }
        }
        var names = new ArrayList<String>();
        for (int i = 0; i < paragraphs.size(); i++) {
            if (paragraphs.get(i).role() != Role.WITHHELD) {
                names.add(copy.names().get(i));
            } else {
                var name = copy.own().get(i);
                for (int repeat = 2; !taken.add(name); repeat++) {
                    name = copy.own().get(i) + "-" + repeat;
                }
                names.add(name);
            }
        }
        return names;
    }

    // ---- what stands on the shelf

    @Override
    List<CatalogueEntry> catalogue() throws IOException {
        var entries = new ArrayList<CatalogueEntry>();
        for (var stored : room.catalogue()) {
            entry(seen(stored)).ifPresent(entries::add);
        }
        return entries;
    }

    @Override
    int held() throws IOException {
        return catalogue().size();
    }

    @Override
    Optional<CatalogueEntry> entry(String id) throws IOException {
        return entry(seen(id));
    }

    private static Optional<CatalogueEntry> entry(Seen seen) {
        return switch (seen) {
            case Seen.Nothing() -> Optional.empty();
            case Seen.Everything(var entry) -> Optional.of(entry);
            case Seen.Part(var made, var _, var _, var _) -> Optional.of(made.catalogue());
        };
    }

    @Override
    List<CatalogueEntry> entries(List<String> ids) throws IOException {
        var unseen = ids.stream().filter(id -> !seen.containsKey(id)).toList();
        for (var entry : room.entries(unseen)) {
            seen(entry);
        }
        var entries = new ArrayList<CatalogueEntry>();
        for (var id : ids) {
            entry(seen(id)).ifPresent(entries::add);
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
        for (var kept : sources().values()) {
            for (var id : kept.source().documents()) {
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
                .filter(copy -> !isForeign(copy))
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
                if (entry(seen(stored)).isPresent()) {
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
        return switch (seen(id)) {
            case Seen.Nothing() -> throw notHere();
            case Seen.Everything(var _) -> whole.leading(id);
            case Seen.Part(var _, var collation, var _, var _) -> new Led(collation.leading(), collation.addresses());
        };
    }

    @Override
    Optional<Collation> collation(String id) throws IOException {
        return switch (seen(id)) {
            case Seen.Nothing() -> Optional.empty();
            case Seen.Everything(var _) -> whole.collation(id);
            case Seen.Part(var _, var collation, var _, var _) -> Optional.of(collation);
        };
    }

    // ---- links

    @Override
    List<Link> links(String id) throws IOException {
        var stated = switch (seen(id)) {
            case Seen.Nothing() -> List.<OpenLink>of();
            case Seen.Everything(var _) -> room.stated(id);
            case Seen.Part(var made, var _, var _, var _) -> made.links();
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
            switch (seen(stored)) {
                case Seen.Nothing() -> {}
                case Seen.Everything(var entry) -> stated.addAll(kept.getOrDefault(entry.id(), List.of()));
                case Seen.Part(var made, var _, var _, var _) -> stated.addAll(made.links());
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
    private Said said(Seen.Part part) {
        return heard.computeIfAbsent(
                part.made().catalogue().id(),
                id -> borrowed.seeing()
                        .extracting()
                        .said(
                                part.made().catalogue(),
                                part.collation().leading(),
                                part.collation().addresses(),
                                part.marked()));
    }

    @Override
    List<Said> found(List<String> ids) throws IOException {
        var open = new ArrayList<String>();
        for (var id : ids) {
            if (seen(id) instanceof Seen.Everything) {
                open.add(id);
            }
        }
        var kept = new HashMap<String, Said>();
        for (var said : room.said(open)) {
            kept.put(said.id(), said);
        }
        var found = new ArrayList<Said>();
        for (var id : ids) {
            switch (seen(id)) {
                case Seen.Nothing() -> {}
                case Seen.Everything(var _) -> Optional.ofNullable(kept.get(id)).ifPresent(found::add);
                case Seen.Part part -> found.add(said(part));
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
        return mayRead(kept.verdict().marking()) && entry(kept.decision()).isPresent();
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
                        return switch (seen(record)) {
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
            if (seen(party.record()) instanceof Seen.Everything) {
                found.add(party);
            }
        }
        for (var stored : room.catalogue()) {
            if (seen(stored) instanceof Seen.Part part) {
                var parties = said(part).findings().parties();
                for (int i = 0; i < parties.size(); i++) {
                    for (var key : Keys.of(parties.get(i))) {
                        if (keys.contains(key)) {
                            found.add(new PartyRef(key, stored.id(), i));
                        }
                    }
                }
            }
        }
        found.sort(null);
        return found;
    }

    // ---- search

    @Override
    List<Hits.RecordHits> search(Query query) throws IOException {
        var shown = shownInPart();
        var entries = shown.values().stream().map(Seen.Part::searchable).toList();
        var inParts = borrowed.seeing().looking().search(entries, query);
        return together(index.search(query, this::mayRead), inParts, shown);
    }

    @Override
    List<Hits.RecordHits> alike(Collection<Integer> prints) throws IOException {
        var sought = Set.copyOf(prints);
        var shown = shownInPart();
        var inParts = new ArrayList<Hits.RecordHits>();
        shown.forEach((id, part) -> {
            var addresses = part.searchable().paragraphs().stream()
                    .filter(paragraph -> paragraph.prints().stream().anyMatch(sought::contains))
                    .map(SearchIndex.Paragraph::address)
                    .distinct()
                    .toList();
            if (!addresses.isEmpty()) {
                inParts.add(new Hits.RecordHits(id, addresses));
            }
        });
        return together(index.alike(prints, this::mayRead), inParts, shown);
    }

    private Map<String, Seen.Part> shownInPart() throws IOException {
        var shown = new LinkedHashMap<String, Seen.Part>();
        for (var stored : room.catalogue()) {
            if (seen(stored) instanceof Seen.Part part) {
                shown.put(stored.id(), part);
            }
        }
        return shown;
    }

    /// Of the records that he sees whole what the index says, of the others what was found in their parts.
    private List<Hits.RecordHits> together(
            List<Hits.RecordHits> indexed, List<Hits.RecordHits> inParts, Map<String, Seen.Part> shown)
            throws IOException {
        record Dated(String sent, Hits.RecordHits hits) {}
        var found = new ArrayList<Dated>();
        for (var hits : indexed) {
            if (seen(hits.document()) instanceof Seen.Everything(var entry)) {
                found.add(new Dated(entry.sent(), hits));
            }
        }
        for (var hits : inParts) {
            var part = Optional.ofNullable(shown.get(hits.document()));
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
    private static Hits.RecordHits visible(Seen.Part part, Hits.RecordHits hits) {
        var withheld = withheld(part.collation().leading(), part.collation().addresses());
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
        if (parts.containsKey(extract)) {
            return new Place(new Source(extract.source(), "", 0), span);
        }
        return opened(extract).place(document, span);
    }

    @Override
    String text(ExtractId extract) throws IOException {
        var part = Optional.ofNullable(parts.get(extract));
        return part.isPresent() ? part.get().extract().text() : opened(extract).text(extract);
    }

    @Override
    byte[] bytes(ExtractId extract) throws IOException {
        var part = Optional.ofNullable(parts.get(extract));
        return part.isPresent()
                ? part.get().extract().text().getBytes(StandardCharsets.UTF_8)
                : opened(extract).bytes(extract);
    }

    @Override
    Optional<Source> source(ExtractId extract) throws IOException {
        return parts.containsKey(extract) || !isOpen(extract.source()) ? Optional.empty() : whole.source(extract);
    }

    @Override
    List<Desk.Listed> listed() throws IOException {
        var listed = new ArrayList<Desk.Listed>();
        for (var kept : sources().values()) {
            var source = kept.source();
            if (isOpen(source.source().digest())) {
                listed.add(new Desk.Listed(source.source(), source.shape(), source.documents(), source.problems()));
            }
        }
        return listed;
    }

    private OwnShelf opened(ExtractId extract) throws IOException {
        if (!isOpen(extract.source())) {
            throw notHere();
        }
        return whole;
    }

    private static IOException notHere() {
        return new IOException("This is not held");
    }
}

package org.reftel.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reftel.handling.Handling;
import org.reftel.link.Addresses;
import org.reftel.link.Copies;
import org.reftel.link.References;
import org.reftel.model.CatalogueEntry;
import org.reftel.model.Collation;
import org.reftel.model.Copy;
import org.reftel.model.Digest;
import org.reftel.model.Document;
import org.reftel.model.ExtractId;
import org.reftel.model.GivenAddress;
import org.reftel.model.Label;
import org.reftel.model.Said;
import org.reftel.model.Shape;
import org.reftel.model.Source;
import org.reftel.party.Keys;
import org.reftel.search.SearchIndex;
import org.reftel.store.Room;
import org.reftel.written.GivenAddresses;
import org.reftel.written.Rendering;

/// Makes a record of its copies and writes it anew whenever one of them arrives.
///
/// What comes out depends on the copies in the order read, on the choices and on the addresses stated, and
/// not on the batches in which they came: so the catalogue can be made anew.
final class Collating {
    private static final int SMALL = 16 << 20;

    private final Room.Writer writer;
    private final Ingest.Stages stages;
    private final Choices choices;
    private final Stated stated;
    private final Bytes bytes;

    private final List<GivenAddresses.Of> fresh = new ArrayList<>();
    /// Other spellings of copies that came before their record could be written.
    private final Map<String, List<String>> waiting = new HashMap<>();
    // The source that was read last: many records can stand in one.
    private Read last = new Read(new Digest("0".repeat(64)), List.of());

    /// The addresses of a record as they were stated last.
    @FunctionalInterface
    interface Stated {
        Optional<Standing> of(String id) throws IOException;
    }

    /// Where the bytes of a source that is kept are found.
    @FunctionalInterface
    interface Bytes {
        byte[] of(Digest digest) throws IOException;
    }

    /// A record as it was written.
    ///
    /// @param made what became of the copies that had just arrived
    record Record(SearchIndex.Entry searchable, Map<ExtractId, Outcome.Made> made) {}

    private record Read(Digest source, List<Document> documents) {}

    Collating(Room.Writer writer, Ingest.Stages stages, Choices choices, Stated stated, Bytes bytes) {
        this.writer = writer;
        this.stages = stages;
        this.choices = choices;
        this.stated = stated;
        this.bytes = bytes;
    }

    /// Adds copies to a record and writes it anew; empty when the copy that its addresses were stated of is
    /// still to come, and nothing is known about them before.
    ///
    /// @param arrived the copies, in the order read
    /// @param complete whether no more copies come in this run
    Optional<Record> collate(String id, List<Prepared> arrived, boolean complete) throws IOException {
        var copies = new ArrayList<>(writer.copies(id));
        var known = new HashMap<ExtractId, Prepared>();
        var aliases = new ArrayList<>(Optional.ofNullable(waiting.remove(id)).orElse(List.of()));
        for (var prepared : arrived) {
            copies.add(prepared.copy());
            known.put(prepared.copy().extract(), prepared);
            writer.add(id, prepared.copy());
            aliases.addAll(Catalogue.aliases(prepared.document()));
        }
        var standing = stated.of(id);
        boolean toCome = standing.isPresent()
                && copies.stream()
                        .noneMatch(copy -> copy.extract().equals(standing.get().extract()));
        if (toCome && !complete) {
            waiting.put(id, aliases);
            return Optional.empty();
        }
        var lead = copies.get(choices.leading(copies));
        var leading = prepared(lead, known);
        var addresses = addresses(id, leading, standing);
        var names = Prepared.names(addresses);
        var marked = marked(leading, addresses, copies, known);
        var entry = Catalogue.entry(leading.document(), copies, marked, aside(leading, copies, known));
        var differences = differences(leading, names, copies, known);
        boolean own = names.equals(Prepared.names(leading.own()));
        writer.put(new Room.Entry(
                entry,
                addresses,
                own ? leading.links() : References.of(leading.document(), names),
                aliases,
                differences));
        say(leading.heard().said(entry, names, marked));
        var problems = Copies.problems(id, differences);
        var made = new HashMap<ExtractId, Outcome.Made>();
        for (var prepared : arrived) {
            boolean leads = prepared.copy().equals(lead);
            var its = leads ? names : Prepared.names(Addresses.align(prepared.own(), addresses));
            made.put(prepared.copy().extract(), new Outcome.Made(entry, prepared.document(), its, leads, problems));
        }
        var searchable = own && copies.size() == 1
                ? leading.searchable()
                : Searchable.entry(entry, leading.document(), names, marked);
        return Optional.of(new Record(searchable, made));
    }

    private void say(Said said) throws IOException {
        writer.say(said, said.findings().parties().stream().map(Keys::of).toList());
    }

    /// Finds anew what a record that stands in the catalogue says.
    void sayAgain(CatalogueEntry entry) throws IOException {
        var copies = writer.copies(entry.id());
        var known = new HashMap<ExtractId, Prepared>();
        var leading = prepared(copies.get(choices.leading(copies)), known);
        var addresses = standing(entry, leading);
        var marked = marked(leading, addresses, copies, known);
        say(leading.heard().said(entry, Prepared.names(addresses), marked));
    }

    private List<GivenAddress> standing(CatalogueEntry entry, Prepared leading) throws IOException {
        var given = writer.given(entry.id());
        return stated.of(entry.id())
                .flatMap(standing -> standing.of(leading, given))
                .orElseGet(() -> Addresses.align(leading.own(), given));
    }

    /// Those that stand; else each paragraph is aligned to what was ever given, and that is stated.
    private List<GivenAddress> addresses(String id, Prepared leading, Optional<Standing> standing) throws IOException {
        var given = writer.given(id);
        var stands = standing.flatMap(one -> one.of(leading, given));
        if (stands.isPresent()) {
            return stands.get();
        }
        // An entry is cited by its own numbers, whatever claimed its number before it was written.
        var addresses = Copies.isOurs(leading.copy()) ? leading.own() : Addresses.align(leading.own(), given);
        if (!addresses.isEmpty()) {
            var before = new HashSet<>(Prepared.names(given));
            fresh.add(new GivenAddresses.Of(
                    id,
                    leading.copy().extract(),
                    Prepared.names(addresses),
                    GivenAddresses.print(leading.own()),
                    addresses.stream()
                            .filter(one -> !before.contains(one.address()))
                            .toList()));
        }
        return addresses;
    }

    /// What was stated since this was asked last, and is to be written.
    List<GivenAddresses.Of> stated() {
        var all = List.copyOf(fresh);
        fresh.clear();
        return all;
    }

    /// A record that stands in the catalogue, for the index.
    SearchIndex.Entry searchable(CatalogueEntry entry) throws IOException {
        var copies = writer.copies(entry.id());
        var known = new HashMap<ExtractId, Prepared>();
        var leading = prepared(copies.get(choices.leading(copies)), known);
        var addresses = standing(entry, leading);
        return Searchable.entry(
                entry, leading.document(), Prepared.names(addresses), marked(leading, addresses, copies, known));
    }

    /// The labels of copies that say nothing about the record: who may not read them does not see all of it.
    private List<Label> aside(Prepared leading, List<Copy> copies, Map<ExtractId, Prepared> known) throws IOException {
        var aside = new ArrayList<Label>();
        for (var copy : copies) {
            if (Copies.isAside(copy, leading.copy())) {
                var labels = prepared(copy, known).labels();
                var whole = labels.whole().orElse(Handling.SYSTEM_HIGH);
                aside.add(whole);
                aside.add(labels.subject());
                labels.paragraphs().forEach(paragraph -> aside.add(paragraph.orElse(whole)));
            }
        }
        return aside;
    }

    /// A copy that stands aside says nothing about this record.
    private Handling.Marked marked(
            Prepared leading, List<GivenAddress> addresses, List<Copy> copies, Map<ExtractId, Prepared> known)
            throws IOException {
        var labels = new ArrayList<Handling.Labels>();
        var names = new ArrayList<List<String>>();
        labels.add(leading.labels());
        names.add(Prepared.names(addresses));
        for (var copy : copies) {
            if (!copy.equals(leading.copy()) && !Copies.isAside(copy, leading.copy())) {
                var other = prepared(copy, known);
                labels.add(other.labels());
                names.add(Prepared.names(Addresses.align(other.own(), addresses)));
            }
        }
        return Handling.marked(labels, names);
    }

    private List<Collation.Difference> differences(
            Prepared leading, List<String> addresses, List<Copy> copies, Map<ExtractId, Prepared> known)
            throws IOException {
        if (copies.size() == 1 || leading.copy().foreign()) {
            return List.of();
        }
        var others = new ArrayList<Document>();
        for (var copy : copies) {
            if (!copy.equals(leading.copy())) {
                others.add(prepared(copy, known).document());
            }
        }
        return Copies.compare(new Collation(leading.document().id(), leading.document(), others, addresses, List.of()))
                .differences();
    }

    private Prepared prepared(Copy copy, Map<ExtractId, Prepared> known) throws IOException {
        var prepared = known.get(copy.extract());
        if (prepared == null) {
            prepared = Prepared.of(stages.extraction(), again(copy));
            known.put(copy.extract(), prepared);
        }
        return prepared;
    }

    private Document again(Copy copy) throws IOException {
        var extract = copy.extract();
        for (var document : last.documents()) {
            if (document.extract().id().equals(extract)) {
                return document;
            }
        }
        var source = writer.source(extract.source())
                .orElseThrow(() -> new IOException("source " + extract.source().hex() + " is not held"));
        var content = bytes.of(extract.source());
        if (copy.shape() == Shape.WRITTEN) {
            return Rendering.document(source, content)
                    .orElseThrow(
                            () -> new IOException("source " + extract.source().hex() + " cannot be read"));
        }
        if (extract.ordinal() > 0 && content.length <= SMALL) {
            last = new Read(extract.source(), documents(source, content));
            return again(copy, last);
        }
        return stages.document().make(source, content, extract.ordinal());
    }

    private List<Document> documents(Source source, byte[] content) {
        return stages.documents().apply(source, content).documents();
    }

    private static Document again(Copy copy, Read read) throws IOException {
        for (var document : read.documents()) {
            if (document.extract().id().equals(copy.extract())) {
                return document;
            }
        }
        throw new IOException("source " + read.source().hex() + " has no message "
                + copy.extract().ordinal());
    }
}

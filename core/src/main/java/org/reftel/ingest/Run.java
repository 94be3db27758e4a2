package org.reftel.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.reftel.handling.Handling;
import org.reftel.link.Addresses;
import org.reftel.link.Copies;
import org.reftel.link.References;
import org.reftel.model.CatalogueEntry;
import org.reftel.model.Code;
import org.reftel.model.Collation;
import org.reftel.model.Copy;
import org.reftel.model.Digest;
import org.reftel.model.Document;
import org.reftel.model.ExtractId;
import org.reftel.model.GivenAddress;
import org.reftel.model.Problem;
import org.reftel.model.Source;
import org.reftel.search.SearchIndex;
import org.reftel.store.Room;

/// One run of [Ingest]: what has arrived and is not committed yet, and the counts.
///
/// A batch ends at a source's end, so that a source and all its records are one transaction. The index is
/// committed after the room; what it had not confirmed when a run was cut short is put again by the next.
final class Run {
    private static final int DOCUMENTS = 200;
    private static final long BYTES = 32L << 20;
    private static final long NANOSECONDS = 1_000_000_000L;
    /// Index commits are dear, so they are rarer than the room's.
    private static final int INDEXED = 20_000;

    private final Room room;
    private final Room.Writer writer;
    private final SearchIndex index;
    private final Ingest.Stages stages;
    private final Consumer<Outcome> outcomes;
    private final Consumer<Progress> progress;

    private final List<Arrived> arrived = new ArrayList<>();
    private int documents;
    private long bytes;
    private long begun;

    private final Set<String> unconfirmed = new HashSet<>();
    private final Map<String, Integer> paragraphs = new HashMap<>();
    private int looked;
    private long lookedBytes;
    private int sources;
    private int heldAlready;
    private int leftOut;
    private int unknown;

    /// A source whose documents wait for the end of the batch.
    private record Arrived(Source source, String shape, List<Prepared> documents, List<Problem> problems) {}

    Run(
            Room room,
            Room.Writer writer,
            SearchIndex index,
            Ingest.Stages stages,
            Consumer<Outcome> outcomes,
            Consumer<Progress> progress) {
        this.room = room;
        this.writer = writer;
        this.index = index;
        this.stages = stages;
        this.outcomes = outcomes;
        this.progress = progress;
    }

    /// Puts into the index what an earlier run committed and did not get there.
    /// An index that is empty was lost or thrown away: it is derived, and made anew.
    void recover() throws IOException {
        // The first commit makes an index where there is none.
        index.commit();
        if (index.size() == 0) {
            for (var entry : room.catalogue()) {
                put(entry);
            }
        } else {
            for (var id : room.unindexed()) {
                var entry = room.entry(id);
                if (entry.isPresent()) {
                    put(entry.orElseThrow());
                }
            }
        }
        confirm();
    }

    private void put(CatalogueEntry entry) throws IOException {
        var copies = writer.copies(entry.id());
        var known = new HashMap<ExtractId, Prepared>();
        var leading = prepared(copies.get(Copies.leading(copies)), known);
        var addresses = Addresses.align(leading.own(), writer.given(entry.id()));
        index.put(Searchable.entry(
                entry, leading.document(), Prepared.names(addresses), marked(leading, addresses, copies, known)));
        unconfirmed.add(entry.id());
    }

    void leftOut(String name, Problem problem) {
        leftOut++;
        outcomes.accept(new Outcome(name, "", Outcome.State.LEFT_OUT, List.of(), List.of(problem)));
    }

    void source(String name, byte[] content) throws IOException {
        take(name, content, Optional.empty());
        if (full() || (!arrived.isEmpty() && System.nanoTime() - begun > NANOSECONDS)) {
            flush();
        }
    }

    private boolean full() {
        return documents >= DOCUMENTS || bytes >= BYTES;
    }

    private record Place(Digest container, int entry) {}

    private void take(String name, byte[] content, Optional<Place> place) throws IOException {
        progress.accept(new Progress(++looked, lookedBytes += content.length, name));
        var source = new Source(Digest.of(content), name, content.length);
        if (arrived.isEmpty()) {
            begun = System.nanoTime();
        }
        bytes += content.length;
        var archive = place.isEmpty() ? stages.archive().apply(name, content) : Optional.<Archive>empty();
        if (archive.isPresent()) {
            archive(source, content, archive.orElseThrow());
        } else if (writer.holds(source.digest())) {
            held(source);
        } else {
            var made = documents(source, content);
            if (place.isPresent()) {
                writer.keepEntry(
                        source,
                        made.shape(),
                        content,
                        place.orElseThrow().container(),
                        place.orElseThrow().entry(),
                        made.problems());
            } else {
                writer.keep(source, made.shape(), content, made.problems());
            }
            sources++;
            unknown += made.documents().isEmpty() ? 1 : 0;
            documents += made.documents().size();
            arrived.add(made);
        }
    }

    /// An archive that is held already is looked through again: a run that was cut short may have left
    /// entries.
    private void archive(Source source, byte[] content, Archive archive) throws IOException {
        boolean held = writer.holds(source.digest());
        if (!held) {
            writer.keep(source, "archive", content, archive.problems());
        }
        if (!archive.problems().isEmpty()) {
            outcomes.accept(new Outcome(
                    source.name(),
                    "archive",
                    held ? Outcome.State.HELD_ALREADY : Outcome.State.ADDED,
                    List.of(),
                    archive.problems()));
        }
        for (int i = 0; i < archive.entries().size(); i++) {
            var entry = archive.entries().get(i);
            take(entry.name(), entry.bytes(), Optional.of(new Place(source.digest(), i)));
            if (full()) {
                flush();
            }
        }
    }

    private void held(Source source) throws IOException {
        heldAlready++;
        var first = writer.source(source.digest()).map(Source::name).orElse(source.name());
        outcomes.accept(new Outcome(
                source.name(),
                "",
                Outcome.State.HELD_ALREADY,
                List.of(),
                List.of(Problem.whole(
                        Code.W206_DUPLICATE_SOURCE,
                        source.name() + " has the same bytes as " + first + ", which is held. Nothing was added."))));
    }

    /// A fault of ours costs one source its records and never the run.
    private Arrived documents(Source source, byte[] content) {
        List<Prepared> made;
        var problems = new ArrayList<Problem>();
        try {
            var result = stages.documents().apply(source, content);
            made = result.documents().stream().map(Prepared::of).toList();
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

    private static String at(Throwable fault) {
        var trace = fault.getStackTrace();
        return trace.length == 0 ? "" : " at " + trace[0];
    }

    /// Commits the batch and tells what came of it.
    private void flush() throws IOException {
        var byId = new LinkedHashMap<String, List<Prepared>>();
        for (var one : arrived) {
            for (var prepared : one.documents()) {
                byId.computeIfAbsent(prepared.document().id(), id -> new ArrayList<>())
                        .add(prepared);
            }
        }
        var made = new HashMap<ExtractId, Outcome.Made>();
        var entries = new ArrayList<SearchIndex.Entry>();
        for (var record : byId.entrySet()) {
            entries.add(collate(record.getKey(), record.getValue(), made));
        }
        writer.commit();
        for (var entry : entries) {
            index.put(entry);
            unconfirmed.add(entry.id());
        }
        for (var one : arrived) {
            var records = new ArrayList<Outcome.Made>();
            for (var prepared : one.documents()) {
                var of = made.get(prepared.copy().extract());
                if (of != null) {
                    records.add(of);
                }
            }
            outcomes.accept(
                    new Outcome(one.source().name(), one.shape(), Outcome.State.ADDED, records, one.problems()));
        }
        arrived.clear();
        documents = 0;
        bytes = 0;
        if (unconfirmed.size() >= INDEXED) {
            confirm();
        }
    }

    /// Adds copies to a record and writes it anew.
    private SearchIndex.Entry collate(String id, List<Prepared> fresh, Map<ExtractId, Outcome.Made> made)
            throws IOException {
        var copies = new ArrayList<>(writer.copies(id));
        var known = new HashMap<ExtractId, Prepared>();
        for (var prepared : fresh) {
            copies.add(prepared.copy());
            known.put(prepared.copy().extract(), prepared);
            writer.add(id, prepared.copy());
        }
        var lead = copies.get(Copies.leading(copies));
        var leading = prepared(lead, known);
        var addresses = Addresses.align(leading.own(), writer.given(id));
        var names = Prepared.names(addresses);
        var marked = marked(leading, addresses, copies, known);
        var entry = Catalogue.entry(leading.document(), copies, marked);
        var differences = differences(leading, names, copies, known);
        boolean own = names.equals(Prepared.names(leading.own()));
        var aliases = new ArrayList<String>();
        fresh.forEach(prepared -> aliases.addAll(Catalogue.aliases(prepared.document())));
        writer.put(new Room.Entry(
                entry,
                addresses,
                own ? leading.links() : References.of(leading.document(), names),
                aliases,
                differences));
        paragraphs.put(id, entry.paragraphs());
        var problems = Copies.problems(id, differences);
        for (var prepared : fresh) {
            boolean leads = prepared.copy().equals(lead);
            var its = leads ? names : Prepared.names(Addresses.align(prepared.own(), addresses));
            made.put(prepared.copy().extract(), new Outcome.Made(entry, prepared.document(), its, leads, problems));
        }
        return own && copies.size() == 1
                ? leading.searchable()
                : Searchable.entry(entry, leading.document(), names, marked);
    }

    /// A copy with another cable's body says nothing about this record.
    private Handling.Marked marked(
            Prepared leading, List<GivenAddress> addresses, List<Copy> copies, Map<ExtractId, Prepared> known)
            throws IOException {
        var labels = new ArrayList<Handling.Labels>();
        var names = new ArrayList<List<String>>();
        labels.add(leading.labels());
        names.add(Prepared.names(addresses));
        for (var copy : copies) {
            if (!copy.foreign() && !copy.equals(leading.copy())) {
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
        return prepared == null ? Prepared.of(again(copy.extract())) : prepared;
    }

    private Document again(ExtractId extract) throws IOException {
        var source = writer.source(extract.source())
                .orElseThrow(() -> new IOException("source " + extract.source().hex() + " is not held"));
        return stages.document().make(source, writer.bytes(extract.source()), extract.ordinal());
    }

    /// Makes what was put into the index last, and says so in the room.
    private void confirm() throws IOException {
        if (!unconfirmed.isEmpty()) {
            index.commit();
            writer.indexed(List.copyOf(unconfirmed));
            writer.commit();
            unconfirmed.clear();
        }
    }

    void finish() throws IOException {
        flush();
        confirm();
    }

    /// @param wanted in the room
    /// @param announced in the room
    Summary summary(int wanted, int announced) {
        int all = 0;
        for (int count : paragraphs.values()) {
            all += count;
        }
        return new Summary(sources, heldAlready, leftOut, paragraphs.size(), all, unknown, wanted, announced);
    }
}

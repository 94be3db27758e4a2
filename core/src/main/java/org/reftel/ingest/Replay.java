package org.reftel.ingest;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.reftel.ledger.Tombstone;
import org.reftel.model.Verdict;
import org.reftel.search.SearchIndex;
import org.reftel.store.Room;
import org.reftel.written.Choice;
import org.reftel.written.GivenAddresses;
import org.reftel.written.Written;
import org.reftel.written.WrittenEntry;
import org.reftel.written.WrittenKind;
import org.reftel.written.WrittenList;
import org.reftel.written.WrittenVerdict;

/// Makes catalogue and index of what is kept, in the order kept: all of it, or what a run that was cut short
/// left.
///
/// It goes through the sources twice. First it reads what the room wrote, so that every address and every
/// choice is known; then it reads all of them, and batches do not matter. Nothing shows before the end of it
/// is committed.
final class Replay {
    private static final int DOCUMENTS = 200;
    private static final long BYTES = 32L << 20;
    /// Records whose addresses one source states.
    static final int STATED = 500;

    private final Room room;
    private final Room.Writer writer;
    private final Choices choices;
    private final Ingest.Stages stages;
    private final Consumer<SearchIndex.Entry> found;
    private final Consumer<Progress> progress;
    private final Collating collating;
    private final Map<String, Standing> standing = new HashMap<>();

    private final List<Arrived> arrived = new ArrayList<>();
    private int documents;
    private long bytes;
    /// Records of which the copy with stated addresses has not come yet.
    private final Set<String> later = new LinkedHashSet<>();

    /// What tombstones name, with the time of each.
    private final Map<Long, Instant> gone = new HashMap<>();
    private boolean unfinished;

    private final Set<String> records = new HashSet<>();
    private final List<GivenAddresses.Of> stated = new ArrayList<>();
    private long sources;
    private long written;
    private long lookedBytes;
    private long of;

    /// @param choices that the catalogue knows, which stand in front of those found
    /// @param known the addresses that the catalogue knows, where nothing else is stated
    /// @param content bytes of what was replayed
    /// @param found records for the index; a later one replaces an earlier one with its id
    Replay(
            Room room,
            Room.Writer writer,
            Ingest.Stages stages,
            Choices choices,
            Collating.Stated known,
            Collating.Bytes content,
            Consumer<SearchIndex.Entry> found,
            Consumer<Progress> progress) {
        this.room = room;
        this.writer = writer;
        this.stages = stages;
        this.choices = choices;
        this.found = found;
        this.progress = progress;
        Collating.Stated last = id -> {
            var here = Optional.ofNullable(standing.get(id));
            return here.isPresent() ? here : known.of(id);
        };
        collating = new Collating(writer, stages, choices, last, content);
    }

    /// Replays every committed source from an entry of the ledger on.
    void from(long first) throws IOException {
        of = room.archived() - first;
        room.each(first, this::note);
        room.each(first, new Room.Visitor() {
            @Override
            public void source(Room.Raw raw, byte[] content) throws IOException {
                Replay.this.source(raw, content);
            }

            @Override
            public void expunged(Room.Raw raw) throws IOException {
                Replay.this.expunged(raw);
            }
        });
        flush();
        for (var id : List.copyOf(later)) {
            collate(id, List.of(), true);
        }
        gather();
    }

    private void note(Room.Raw raw, byte[] content) throws IOException {
        var tombstone = raw.written() ? Tombstone.parse(content) : Optional.<Tombstone>empty();
        if (tombstone.isPresent()) {
            tombstone
                    .get()
                    .gone()
                    .forEach(one -> gone.put(one.entry(), tombstone.get().time()));
            return;
        }
        var read = raw.written() ? Written.read(content) : Optional.<Written>empty();
        if (read.isPresent()) {
            switch (read.get()) {
                case GivenAddresses addresses -> {
                    for (var one : addresses.records()) {
                        standing.put(one.id(), Standing.of(one));
                        writer.give(one.id(), one.given());
                    }
                }
                case Choice choice -> choices.add(choice);
                case WrittenVerdict _, WrittenEntry _, WrittenKind _, WrittenList _ -> {}
            }
        }
    }

    private void expunged(Room.Raw raw) throws IOException {
        sources++;
        progress.accept(new Progress(sources, of, lookedBytes, raw.source().name()));
        writer.replay(raw, Room.EXPUNGED, List.of());
    }

    private void source(Room.Raw raw, byte[] content) throws IOException {
        var since = Optional.ofNullable(gone.get(raw.entry()));
        if (since.isPresent()) {
            // It still stands, and nothing of it shows any more.
            unfinished = true;
            expunged(Room.Raw.expunged(raw.entry(), since.get(), raw.place()));
            return;
        }
        var source = raw.source();
        sources++;
        lookedBytes += content.length;
        progress.accept(new Progress(sources, of, lookedBytes, source.name()));
        if (raw.written()) {
            written++;
            if (Tombstone.parse(content).isPresent()) {
                writer.replay(raw, Room.TOMBSTONE, List.of());
                return;
            }
            var read = Written.read(content);
            if (read.filter(GivenAddresses.class::isInstance).isPresent()) {
                writer.replay(raw, Ingest.ADDRESSES, List.of());
                return;
            }
            if (read.filter(WrittenKind.class::isInstance).isPresent()) {
                writer.replay(raw, Ingest.KIND, List.of());
                Run.told(writer, source.digest(), read.get());
                return;
            }
            if (read.filter(WrittenList.class::isInstance).isPresent()) {
                writer.replay(raw, Room.LIST, List.of());
                return;
            }
            var made = Arrived.written(stages, source, content);
            arrive(raw, made);
            if (read.isPresent() && read.get() instanceof WrittenVerdict(var verdict, var _)) {
                writer.rule(source.digest(), new Verdict.Kept(made.record(), verdict));
            }
            if (read.isPresent()) {
                Run.told(writer, source.digest(), read.get());
            }
            return;
        }
        var archive =
                raw.inside().isEmpty() ? stages.archive().apply(source.name(), content) : Optional.<Archive>empty();
        if (archive.isPresent()) {
            writer.replay(raw, Ingest.ARCHIVE, archive.get().problems());
        } else {
            arrive(raw, Arrived.read(stages, source, content));
        }
    }

    private void arrive(Room.Raw raw, Arrived made) throws IOException {
        writer.replay(raw, made.shape(), made.problems());
        arrived.add(made);
        documents += made.documents().size();
        bytes += raw.source().size();
        if (documents >= DOCUMENTS || bytes >= BYTES) {
            flush();
        }
    }

    private void flush() throws IOException {
        var byId = new LinkedHashMap<String, List<Prepared>>();
        for (var one : arrived) {
            for (var prepared : one.documents()) {
                byId.computeIfAbsent(prepared.document().id(), id -> new ArrayList<>())
                        .add(prepared);
            }
        }
        arrived.clear();
        documents = 0;
        bytes = 0;
        for (var one : byId.entrySet()) {
            collate(one.getKey(), one.getValue(), false);
        }
        gather();
    }

    private void collate(String id, List<Prepared> fresh, boolean complete) throws IOException {
        records.add(id);
        var record = collating.collate(id, fresh, complete);
        if (record.isPresent()) {
            later.remove(id);
            found.accept(record.get().searchable());
        } else {
            later.add(id);
        }
    }

    private void gather() {
        for (var one : collating.stated()) {
            standing.put(one.id(), Standing.of(one));
            stated.add(one);
        }
    }

    /// Writes down the addresses that were given in this replay: none, unless the rules that make documents
    /// have changed since.
    void state(Author author) throws IOException {
        for (int from = 0; from < stated.size(); from += STATED) {
            Run.state(
                    writer,
                    author,
                    room.archived() + from,
                    stated.subList(from, Math.min(stated.size(), from + STATED)));
        }
    }

    /// Whether something that a tombstone names still stands.
    boolean isUnfinished() {
        return unfinished;
    }

    /// How many sources were replayed, of these how many that the room wrote, and how many records they
    /// touched.
    Replayed replayed() {
        return new Replayed(sources, written, records.size());
    }
}

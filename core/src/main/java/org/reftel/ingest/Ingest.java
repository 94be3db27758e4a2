package org.reftel.ingest;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.reftel.handling.Handling;
import org.reftel.ledger.Tombstone;
import org.reftel.link.Wanted;
import org.reftel.model.CatalogueEntry;
import org.reftel.model.Code;
import org.reftel.model.Digest;
import org.reftel.model.Document;
import org.reftel.model.ExtractId;
import org.reftel.model.Label;
import org.reftel.model.Level;
import org.reftel.model.Link;
import org.reftel.model.Matter;
import org.reftel.model.Refused;
import org.reftel.model.Shape;
import org.reftel.model.Source;
import org.reftel.model.Verdict;
import org.reftel.search.SearchIndex;
import org.reftel.statement.Correction;
import org.reftel.store.Room;
import org.reftel.written.Choice;
import org.reftel.written.GivenAddresses;
import org.reftel.written.Written;
import org.reftel.written.WrittenEntry;
import org.reftel.written.WrittenVerdict;

/// Takes files into a room: walks them, makes documents, collates copies, commits in groups, and puts what
/// leads into the index. A source that cannot be read, or on which our own code fails, does not stop a run.
public final class Ingest {
    /// Larger sources are left where they are (X213).
    public static final long LARGEST = 1L << 30;

    /// Shape key of a container of other sources.
    static final String ARCHIVE = "archive";
    /// Shape key of the addresses that the room gave: for the program alone, and no record.
    static final String ADDRESSES = "addresses";
    /// Shape key of a kind of file: likewise.
    static final String KIND = "kind";

    /// Records that are found anew in one transaction.
    private static final int TOGETHER = 500;

    private final Room room;
    private final SearchIndex index;
    private final Stages stages;
    private final Author author;
    private final long largest;

    /// The pure stages, as functions: bytes to documents, and one document made anew.
    ///
    /// @param documents all messages of a source
    /// @param document one of them
    /// @param archive name and bytes of an archive to its entries; empty when it is none
    /// @param extraction what a document says
    public record Stages(
            BiFunction<Source, byte[], Pipeline.Result> documents,
            One document,
            BiFunction<String, byte[], Optional<Archive>> archive,
            Extraction extraction) {
        /// One message of a source, made anew.
        @FunctionalInterface
        public interface One {
            Document make(Source source, byte[] bytes, int ordinal);
        }

        public static Stages of(Pipeline pipeline, BiFunction<String, byte[], Optional<Archive>> archive) {
            return new Stages(pipeline::documents, pipeline::document, archive, new Extraction());
        }
    }

    /// @param author in whose name the room writes
    public Ingest(Room room, SearchIndex index, Stages stages, Author author) {
        this(room, index, stages, author, LARGEST);
    }

    Ingest(Room room, SearchIndex index, Stages stages, Author author, long largest) {
        this.room = room;
        this.index = index;
        this.stages = stages;
        this.author = author;
        this.largest = largest;
    }

    /// Takes out of the same room what the law orders gone.
    public Expunging expunging() {
        return new Expunging(this, room);
    }

    Stages stages() {
        return stages;
    }

    /// Before a room is made for them.
    ///
    /// @param paths as [#run] takes them
    /// @throws Refused X906 when there is nothing at one
    public static void check(List<String> paths) throws Refused {
        Walk.check(paths);
    }

    /// Reads paths in the order given, directories in the order of names, `-` for standard input.
    ///
    /// @param folder of the room itself, which is never read
    /// @param outcomes told about each source once it is committed
    /// @throws org.reftel.model.Refused X905 when another process writes, X906 when a path does not exist
    public Summary run(
            List<String> paths,
            Path folder,
            InputStream standardInput,
            Consumer<Outcome> outcomes,
            Consumer<Progress> progress)
            throws IOException {
        var walk = new Walk(paths, folder, largest);
        try (var writer = room.writer();
                Closeable _ = index::release) {
            var run = begin(writer, outcomes, progress);
            walk.each(standardInput, run);
            run.finish();
            // A room without any record has an index too: an empty one.
            index.commit();
            var links = room.links();
            int announced = 0;
            for (var link : links) {
                announced += link.state() == Link.State.ANNOUNCED ? 1 : 0;
            }
            // Of several targets of one link, some may be held.
            int wanted = 0;
            for (var one : Wanted.of(links, id -> false)) {
                wanted += room.entry(one.id()).isEmpty() ? 1 : 0;
            }
            return run.summary(wanted, announced);
        }
    }

    /// A run whose room and index are up to date.
    private Run begin(Room.Writer writer, Consumer<Outcome> outcomes, Consumer<Progress> progress) throws IOException {
        if (writer.isExpunging()) {
            remake(writer, at -> {});
        }
        catchUp(writer);
        var run = new Run(room, writer, index, stages, author, outcomes, progress);
        run.recover();
        return run;
    }

    private void catchUp(Room.Writer writer) throws IOException {
        long known = room.catalogued();
        if (known < room.archived()) {
            Collating.Stated stated = id -> Run.standing(room, id);
            var replay = new Replay(
                    room, writer, stages, Choices.of(room), stated, writer::bytes, entry -> {}, progress -> {});
            replay.from(known);
            replay.state(author);
            writer.commit();
        }
        findAnew(writer);
    }

    /// Finds anew what records say that was found by rules of another version.
    private void findAnew(Room.Writer writer) throws IOException {
        var unsaid = room.unsaid(stages.extraction().version());
        if (unsaid.isEmpty()) {
            return;
        }
        var entries = new ArrayList<CatalogueEntry>();
        for (var id : unsaid) {
            room.entry(id).ifPresent(entries::add);
        }
        // Records of one source in a row: it is read once.
        entries.sort(Run.BY_SOURCE);
        var collating = new Collating(writer, stages, Choices.of(room), id -> Run.standing(room, id), writer::bytes);
        int done = 0;
        for (var entry : entries) {
            collating.sayAgain(entry);
            if (++done % TOGETHER == 0) {
                writer.commit();
            }
        }
        writer.commit();
    }

    /// Whether the catalogue knows all sources, and what they say by the rules of this version.
    public boolean isCaughtUp() throws IOException {
        return !room.isExpunging()
                && room.catalogued() >= room.archived()
                && room.unsaid(stages.extraction().version()).isEmpty();
    }

    /// Catalogues what an earlier run kept and was cut short before it catalogued, and finds anew what an older
    /// version found. Asks nothing of a room that is up to date, not even the lock.
    ///
    /// @throws org.reftel.model.Refused X905 when another process writes: it does this itself
    public void catchUp() throws IOException {
        if (!isCaughtUp()) {
            try (var writer = room.writer();
                    Closeable _ = index::release) {
                begin(writer, outcome -> {}, progress -> {}).finish();
            }
        }
    }

    /// Makes catalogue and index anew of what is kept. Until all of it is there, the old ones answer.
    public Replayed rebuild(Consumer<Progress> progress) throws IOException {
        Replay replay;
        try (var writer = room.writer();
                Closeable _ = index::release) {
            replay = remake(writer, progress);
            if (replay.isUnfinished()) {
                writer.expunge();
            }
        }
        catchUp();
        return replay.replayed();
    }

    private Replay remake(Room.Writer writer, Consumer<Progress> progress) throws IOException {
        writer.clear();
        index.clear();
        var put = new HashSet<String>();
        var replay = new Replay(
                room,
                writer,
                stages,
                new Choices(),
                id -> Optional.empty(),
                writer::bytes,
                entry -> {
                    try {
                        index.put(entry);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                    put.add(entry.id());
                },
                progress);
        try {
            replay.from(0);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        replay.state(author);
        writer.commit();
        index.commit();
        writer.indexed(List.copyOf(put));
        writer.commit();
        if (writer.isExpunging()) {
            writer.purged();
        }
        return replay;
    }

    /// Keeps a tombstone, which is the point of no return, and then does what it says: keys and bytes are
    /// destroyed, catalogue and index made anew of the rest.
    ///
    /// @param making while nobody else writes
    void expunge(Burying making) throws IOException {
        try (var writer = room.writer();
                Closeable _ = index::release) {
            begin(writer, outcome -> {}, progress -> {}).finish();
            var burial = making.make(author.now());
            writer.expunge();
            for (int from = 0; from < burial.stated().size(); from += Replay.STATED) {
                Run.state(
                        writer,
                        author,
                        room.archived() + from,
                        burial.stated().subList(from, Math.min(burial.stated().size(), from + Replay.STATED)));
            }
            var content = burial.tombstone().bytes();
            writer.write(
                    new Source(
                            Digest.of(content),
                            "tombstone of " + burial.tombstone().time(),
                            content.length),
                    Room.TOMBSTONE,
                    content);
            writer.commit();
        }
        catchUp();
    }

    /// Decides what is expunged, while nobody else writes.
    @FunctionalInterface
    interface Burying {
        /// @param now by the room's clock
        Burial make(Instant now) throws IOException;
    }

    /// @param stated addresses of other records, which were stated together with those that go
    record Burial(Tombstone tombstone, List<GivenAddresses.Of> stated) {
        Burial {
            stated = List.copyOf(stated);
        }
    }

    /// Makes the catalogue of this room anew in an empty one, and holds the two against each other.
    ///
    /// @param scratch an empty room that nobody else uses; only its catalogue is filled
    /// @param most how many differences are told
    /// @return lines of [Room#dump] that only one of them has, `-` before those of this room and `+` before
    /// those of the one made anew
    public List<String> differences(Room scratch, int most, Consumer<Progress> progress) throws IOException {
        try (var writer = scratch.writer()) {
            var replay = new Replay(
                    room, writer, stages, new Choices(), id -> Optional.empty(), room::bytes, entry -> {}, progress);
            replay.from(0);
            writer.commit();
            // What the index has confirmed is no matter of the sources.
            var confirmed = new ArrayList<>(scratch.unindexed());
            confirmed.removeAll(new HashSet<>(room.unindexed()));
            writer.indexed(confirmed);
            writer.commit();
        }
        var differences = new ArrayList<String>();
        var here = new TreeSet<>(room.dump());
        var there = new TreeSet<>(scratch.dump());
        for (var line : here) {
            if (!there.contains(line) && differences.size() < most) {
                differences.add("-" + line);
            }
        }
        for (var line : there) {
            if (!here.contains(line) && differences.size() < most) {
                differences.add("+" + line);
            }
        }
        return List.copyOf(differences);
    }

    /// What a person's decision about a leading copy became.
    ///
    /// @param record led by the copy chosen
    /// @param decision the record that the decision itself is
    public record Chosen(CatalogueEntry record, CatalogueEntry decision) {}

    /// Keeps a person's decision which copy leads a record, from now on and whatever other copies are read.
    ///
    /// @param id canonical
    /// @param leads one of its copies
    /// @param because in his words; may be empty
    /// @param by his name
    public Chosen choose(String id, ExtractId leads, String because, String by) throws IOException {
        try (var writer = room.writer();
                Closeable _ = index::release) {
            var outcomes = new ArrayList<Outcome>();
            var run = begin(writer, outcomes::add, progress -> {});
            var entry = room.entry(id).orElseThrow(() -> new IllegalArgumentException("no record " + id));
            var source = room.source(leads.source())
                    .orElseThrow(() -> new IllegalArgumentException("no source " + leads.source()));
            if (!room.copies(id).contains(leads)) {
                throw new IllegalArgumentException(leads + " is no copy of " + id);
            }
            if (entry.shapes().contains(Shape.WRITTEN) && !leads.equals(entry.extract())) {
                throw new Refused(
                        Code.X959_ENTRY_LEADS,
                        id + " was written by this room, and what it wrote leads. Nothing was decided.");
            }
            var marking = entry.parts().stream().reduce(entry.label(), Handling::join);
            var choice = new Choice(by, author.now(), marking, chosen(id), id, leads, source.name(), because);
            outcomes.clear();
            run.choose(choice);
            run.finish();
            var decision = outcomes.getFirst().records().getFirst().entry();
            return new Chosen(room.entry(id).orElse(entry), decision);
        }
    }

    /// How often it was decided which copy leads a record.
    private long chosen(String id) throws IOException {
        long chosen = 0;
        for (var source : room.choices()) {
            chosen += Written.read(room.bytes(source))
                            .filter(written -> written instanceof Choice choice
                                    && choice.record().equals(id))
                            .isPresent()
                    ? 1
                    : 0;
        }
        return chosen;
    }

    /// Keeps a person's verdict on a statement, on what became of a promise, or on whether two names mean the
    /// same. Marked as high as the records that it speaks of.
    ///
    /// @param corrected fields by their names in the interchange format; empty unless the ruling corrects
    /// @param because in his words; may be empty
    /// @param by his name
    /// @return the record that the decision itself is
    /// @throws IllegalArgumentException when a record is not held, or a correction cannot be
    public CatalogueEntry rule(
            Matter matter, Verdict.Ruling ruling, Map<String, String> corrected, String because, String by)
            throws IOException {
        if (matter instanceof Matter.OfStatement(var kind, var _)) {
            Correction.check(kind, corrected);
        } else if (!corrected.isEmpty()) {
            throw new IllegalArgumentException("only a statement has fields to correct");
        }
        try (var writer = room.writer();
                Closeable _ = index::release) {
            var outcomes = new ArrayList<Outcome>();
            var run = begin(writer, outcomes::add, progress -> {});
            var marking = Label.of(Level.U);
            for (var place : matter.places()) {
                var entry = room.entry(place.record())
                        .orElseThrow(() -> new IllegalArgumentException("no record " + place.record()));
                marking = entry.parts().stream().reduce(Handling.join(marking, entry.label()), Handling::join);
            }
            var verdict = new Verdict(by, author.now(), marking, matter, ruling, new TreeMap<>(corrected), because);
            outcomes.clear();
            long before = room.verdicts().stream()
                    .filter(kept -> kept.verdict().matter().equals(matter))
                    .count();
            run.rule(new WrittenVerdict(verdict, before));
            run.finish();
            return outcomes.getFirst().records().getFirst().entry();
        }
    }

    /// Decides what is written, while nobody else writes.
    @FunctionalInterface
    interface Making {
        /// @param now by the room's clock
        List<Written> make(Instant now) throws IOException;
    }

    /// Keeps entries of files, with what they rest on, in one commit.
    ///
    /// @return the records that the entries are, in order
    List<CatalogueEntry> write(Making making) throws IOException {
        try (var writer = room.writer();
                Closeable _ = index::release) {
            var outcomes = new ArrayList<Outcome>();
            var run = begin(writer, outcomes::add, progress -> {});
            var written = making.make(author.now());
            outcomes.clear();
            run.file(written);
            run.finish();
            var entries = new ArrayList<CatalogueEntry>();
            for (var one : written) {
                if (one instanceof WrittenEntry entry) {
                    room.entry(entry.entry().number().toString()).ifPresent(entries::add);
                }
            }
            return List.copyOf(entries);
        }
    }
}

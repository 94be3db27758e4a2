package org.reftel.main;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.reftel.cli.Opener;
import org.reftel.cli.Workroom;
import org.reftel.desk.Borrowed;
import org.reftel.desk.Desk;
import org.reftel.desk.Seeing;
import org.reftel.disk.Disk;
import org.reftel.ingest.Archive;
import org.reftel.ingest.Author;
import org.reftel.ingest.Filing;
import org.reftel.ingest.Ingest;
import org.reftel.ingest.Pipeline;
import org.reftel.ingest.Regathering;
import org.reftel.link.Spelling;
import org.reftel.model.Document;
import org.reftel.model.ExtractId;
import org.reftel.model.Gazetteer;
import org.reftel.model.Refused;
import org.reftel.model.Shape;
import org.reftel.parse.Dictionaries;
import org.reftel.parse.Parser;
import org.reftel.read.Archives;
import org.reftel.read.Decoded;
import org.reftel.read.Formats;
import org.reftel.repair.Repairs;
import org.reftel.search.SearchIndex;
import org.reftel.search.lucene.LuceneIndex;
import org.reftel.store.Room;
import org.reftel.store.folder.FolderRoom;
import org.reftel.store.folder.Tools;
import org.reftel.written.Rendering;

/// A room on this machine: files of sources, ledger, catalogue and index in one folder, and the stages joined
/// to desk and ingest.
final class LocalRoom {
    private static final BiFunction<String, byte[], Optional<Archive>> ARCHIVES = LocalRoom::unpack;

    /// Held, so that what is set on it stays set: Lucene advises on options of the JVM at each start.
    private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

    private final Room room;
    private final SearchIndex index;
    private final Pipeline pipeline;
    private final Gazetteer gazetteer;
    private final Author author;
    private final Recent recent = new Recent();
    private final ScratchIndex scratch = new ScratchIndex(ScratchIndex.usual());

    private LocalRoom(Room room, SearchIndex index, Gazetteer gazetteer, Author author) {
        this.author = author;
        this.room = room;
        this.index = index;
        this.gazetteer = gazetteer;
        this.pipeline = new Pipeline(new Formats(), new Repairs(), new Parser(gazetteer));
    }

    static LocalRoom open(Path folder, Opener.Way way) throws IOException {
        return open(folder, way, InstantSource.system());
    }

    /// @param clock by which it says when something was written
    static LocalRoom open(Path folder, Opener.Way way, InstantSource clock) throws IOException {
        LUCENE.setLevel(Level.SEVERE);
        var room = switch (way) {
            case READ -> FolderRoom.open(folder, tools());
            case MAKE -> FolderRoom.create(folder, tools());
            case REMAKE -> FolderRoom.openToRebuild(folder, tools());
        };
        try {
            return new LocalRoom(
                    room,
                    new LuceneIndex(folder.resolve("index")),
                    Dictionaries.builtIn(),
                    new Author("reftel/" + Main.version(), clock));
        } catch (IOException | RuntimeException e) {
            room.close();
            throw e;
        }
    }

    /// What a folder is given to work with: the disk and the clock of this machine, and our way to unpack.
    static Tools tools() {
        return new Tools(
                Disk.local(),
                InstantSource.system(),
                new SecureRandom(),
                (name, bytes) -> ARCHIVES.apply(name, bytes)
                        .map(archive -> archive.entries().stream()
                                .map(Archive.Entry::bytes)
                                .toList())
                        .orElse(List.of()));
    }

    /// Where catalogue and index are not what the sources give, one sentence each.
    ///
    /// @param fresh an empty room, whose catalogue is filled
    List<String> differences(Room fresh, int most) throws IOException {
        var told = new ArrayList<String>();
        if (room.catalogued() < room.archived()) {
            // A run was cut short between the two; the next opening catches up.
            return told;
        }
        if (room.catalogued() > room.archived()) {
            told.add("The catalogue knows " + room.catalogued() + " sources and the checkpoint signs only "
                    + room.archived() + ": the end was cut off, or an old checkpoint was put back.");
            return told;
        }
        for (var damage : index.check()) {
            told.add("index/" + damage.file() + " is damaged: " + damage.what() + ".");
        }
        // A damaged index is not asked what it holds.
        if (told.isEmpty()) {
            var ids = new TreeSet<String>();
            index.held().values().forEach(ids::addAll);
            var records = new TreeSet<String>();
            room.catalogue().forEach(entry -> records.add(entry.id()));
            records.removeAll(room.unindexed());
            if (!ids.containsAll(records)) {
                told.add("A record of the catalogue is not in the index.");
            }
        }
        var ingest = new Ingest(room, index, Ingest.Stages.of(pipeline, ARCHIVES), author);
        if (!ingest.isCaughtUp()) {
            // What was found by older rules is found anew at the next opening.
            return told;
        }
        for (var line : ingest.differences(fresh, most, progress -> {})) {
            told.add((line.startsWith("-")
                            ? "The catalogue says what no source gives: "
                            : "The catalogue does not say: ")
                    + line.substring(1) + ".");
        }
        return told;
    }

    /// Makes catalogue and index anew in a room of which only the truth is there.
    ///
    /// @return how many records it holds then
    static long remake(Path folder) throws IOException {
        try (var workroom = open(folder, Opener.Way.REMAKE).workroom(Opener.Way.REMAKE)) {
            return workroom.ingest().rebuild(progress -> {}).records();
        }
    }

    Workroom workroom(Opener.Way way) throws IOException {
        var ingest = new Ingest(room, index, Ingest.Stages.of(pipeline, ARCHIVES), author);
        if (way == Opener.Way.READ) {
            try {
                catchUp(room, ingest);
            } catch (IOException | RuntimeException e) {
                close();
                throw e;
            }
        }
        var spelling = new Spelling(gazetteer);
        var seeing = new Seeing(
                pipeline::document,
                Regathering::addresses,
                Regathering::entry,
                Regathering::searchable,
                scratch::within,
                Regathering::said);
        var borrowed = new Borrowed(this::document, spelling::read, LocalRoom::decoded, gazetteer, seeing);
        return new Workroom(new Desk(room, index, borrowed), ingest, new Filing(ingest, room, gazetteer), this::close);
    }

    /// Whoever opens the room first after a run was cut short finishes it; a reader does not wait for a
    /// writer, and reads a folder that cannot be written, or on a full disk, as it is. Only where something has to
    /// go and still shows, nothing is read.
    private static void catchUp(Room room, Ingest ingest) throws IOException {
        try {
            ingest.catchUp();
        } catch (Refused refused) {
            switch (refused.problem().code()) {
                case X905_ROOM_BUSY -> asItIs(room, Desk.closed());
                case X907_IO_FAILED, X931_WRITER_STOPPED -> asItIs(room, refused);
                default -> throw refused;
            }
        } catch (IOException still) {
            asItIs(room, still);
        } catch (ReadOnlyFileSystemException still) {
            asItIs(room, new IOException("the room is on a disk that is read only", still));
        }
    }

    private static void asItIs(Room room, IOException why) throws IOException {
        if (room.isExpunging()) {
            throw why;
        }
        LUCENE.log(Level.FINE, "catalogued as far as it was", why);
    }

    void close() throws IOException {
        try (room;
                scratch) {
            index.close();
        }
    }

    /// The document of a copy, made anew from the kept bytes unless it was asked for just before.
    private Document document(ExtractId extract) {
        var known = recent.get(extract);
        if (known.isEmpty()) {
            known = Optional.of(made(extract));
            recent.put(extract, known.get());
        }
        return known.get();
    }

    private Document made(ExtractId extract) {
        try {
            var kept = room.kept(extract.source())
                    .orElseThrow(() -> new IOException("source " + extract.source() + " is not held"));
            var source = kept.source();
            if (kept.shape().equals(Shape.WRITTEN.key())) {
                return Rendering.document(source, room.bytes(extract.source()))
                        .orElseThrow(() -> new IOException(source.name() + " cannot be read"));
            }
            return pipeline.document(source, room.bytes(extract.source()), extract.ordinal());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Borrowed.Decoded decoded(byte[] bytes) {
        var decoded = Decoded.of(bytes);
        return new Borrowed.Decoded(decoded.text(), decoded::bytes);
    }

    private static Optional<Archive> unpack(String name, byte[] bytes) {
        if (!Archives.isArchive(bytes)) {
            return Optional.empty();
        }
        var unpacked = new Archives().unpack(name, bytes);
        return Optional.of(new Archive(
                unpacked.entries().stream()
                        .map(entry -> new Archive.Entry(entry.name(), entry.bytes()))
                        .toList(),
                unpacked.problems()));
    }
}

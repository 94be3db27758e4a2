package org.reftel.store.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.reftel.disk.Disk;
import org.reftel.ledger.About;
import org.reftel.ledger.Keys;
import org.reftel.ledger.Ledger;
import org.reftel.ledger.SignedNote;
import org.reftel.ledger.SourceCommitment;
import org.reftel.model.Code;
import org.reftel.model.Copy;
import org.reftel.model.Digest;
import org.reftel.model.GivenAddress;
import org.reftel.model.Problem;
import org.reftel.model.Refused;
import org.reftel.model.Said;
import org.reftel.model.Source;
import org.reftel.model.Verdict;
import org.reftel.model.file.FileEntry;
import org.reftel.store.Lengths;
import org.reftel.store.Room;
import org.reftel.store.sqlite.CatalogueWriter;
import org.reftel.store.warc.Registration;
import org.reftel.store.warc.SourceAppender;

/// The one writer of a room. A commit is, in this order: the sources forced, the ledger with its new
/// checkpoint, the catalogue. Once the disk has failed it stops for good, because nobody knows then what the
/// kernel kept of what was written; whoever opens the room next begins where the checkpoint ends.
final class FolderWriter implements Room.Writer {
    private final FolderRoom room;
    private final Layout layout;
    private final Tools tools;
    private final WriterLock lock;
    private final Ledger ledger;
    private final CatalogueWriter catalogue;
    /// Without keys there is none: then the catalogue alone can be written.
    private final Optional<Pen> pen;

    private boolean expunging;
    private SignedNote checkpoint;
    private long committed;
    private boolean stopped;

    /// What it takes to add a source.
    private record Pen(Keys keys, Ledger.Writer entries, SourceAppender sources) {}

    private FolderWriter(
            FolderRoom room,
            Layout layout,
            Tools tools,
            WriterLock lock,
            Ledger ledger,
            CatalogueWriter catalogue,
            Optional<Pen> pen,
            boolean expunging)
            throws IOException {
        this.expunging = expunging;
        this.room = room;
        this.layout = layout;
        this.tools = tools;
        this.lock = lock;
        this.ledger = ledger;
        this.catalogue = catalogue;
        this.pen = pen;
        checkpoint = ledger.checkpoint();
        committed = ledger.size();
    }

    static FolderWriter open(FolderRoom room, Layout layout, Tools tools, Ledger ledger) throws IOException {
        var lock = WriterLock.take(layout);
        try {
            boolean expunging = Expunging.isBegun(layout);
            if (expunging) {
                if (!Files.isDirectory(layout.keys())) {
                    // In words for whoever asks, since that something went is not told to any reader.
                    throw noKeys(
                            layout,
                            "the room has to be made anew, and nobody can read in it until the keys are back; the next"
                                    + " command finishes it then.");
                }
                expunging(layout, tools, ledger);
            }
            var catalogue = CatalogueWriter.open(layout.catalogue());
            try {
                // Before anything is cut off: an older checkpoint that was put back must not cost what it does not
                // sign.
                if (catalogue.catalogue().known() > ledger.size()) {
                    throw new Refused(
                            Code.X921_DIVERGED,
                            "The catalogue of " + layout.path() + " knows "
                                    + catalogue.catalogue().known() + " sources, and its checkpoint signs only "
                                    + ledger.size()
                                    + ": an older checkpoint was put back. Nothing was written. Restore the"
                                    + " room from a backup; to go back to the older state for good, delete catalogue.db"
                                    + " and run \"reftel rebuild\": what the checkpoint does not sign is lost then.");
                }
                var pen = Files.isDirectory(layout.keys())
                        ? Optional.of(pen(layout, tools, ledger))
                        : Optional.<Pen>empty();
                return new FolderWriter(room, layout, tools, lock, ledger, catalogue, pen, expunging);
            } catch (IOException | RuntimeException e) {
                catalogue.close();
                throw e;
            }
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static void expunging(Layout layout, Tools tools, Ledger ledger) throws IOException {
        try {
            Expunging.finish(layout, tools, ledger);
        } catch (Refused refused) {
            throw refused;
        } catch (IOException e) {
            throw stopped(layout, String.valueOf(e.getMessage()), Optional.of(e));
        }
    }

    private static Pen pen(Layout layout, Tools tools, Ledger ledger) throws IOException {
        try {
            return ready(layout, tools, ledger);
        } catch (Refused refused) {
            throw refused;
        } catch (IOException e) {
            throw stopped(layout, String.valueOf(e.getMessage()), Optional.of(e));
        }
    }

    private static Pen ready(Layout layout, Tools tools, Ledger ledger) throws IOException {
        // A process that was killed may have given names that a power cut could still take back.
        tools.disk().forceDirectory(layout.path());
        tools.disk().forceDirectory(layout.sources());
        var keys = Keys.load(layout.keys());
        var entries = ledger.writer(keys.signing());
        var lengths = Lengths.of(ledger.head().extensions());
        cut(layout, tools.disk(), lengths);
        var origin = keys.signing().verifier().name();
        return new Pen(
                keys,
                entries,
                new SourceAppender(tools.disk(), layout.path(), origin, lengths.byFile(), tools.largest()));
    }

    private Pen pen() throws Refused {
        return pen.orElseThrow(() -> noKeys(layout, "the room can be read and not written."));
    }

    /// @param why what cannot be done
    private static Refused noKeys(Layout layout, String why) {
        return new Refused(
                Code.X930_NO_KEYS,
                layout.keys() + " is missing: " + why + " Put the keys back that were backed up with"
                        + " \"reftel backup DIR --keys FILE\": the first line of FILE is keys/signing.key, the second keys/secret, and the others, if there are any,"
                        + " keys/kept.");
    }

    /// Cuts off what was written and never committed.
    private static void cut(Layout layout, Disk disk, Lengths lengths) throws IOException {
        for (var file : lengths.byFile().entrySet()) {
            var name = Lengths.file(file.getKey());
            var path = layout.path().resolve(name);
            long length = Files.exists(path) ? Files.size(path) : 0;
            if (length < file.getValue()) {
                throw new Refused(
                        Code.X933_SOURCES_DAMAGED,
                        name + " has " + length + " bytes, and the checkpoint signs " + file.getValue()
                                + ". Nothing was written; restore the folder from a backup.");
            }
            if (length > file.getValue()) {
                disk.cut(path, file.getValue());
            }
        }
        var stray = new ArrayList<java.nio.file.Path>();
        try (var inside = Files.newDirectoryStream(layout.sources(), "*.warc.gz")) {
            for (var file : inside) {
                if (lengths.byFile().keySet().stream()
                        .noneMatch(number ->
                                layout.path().resolve(Lengths.file(number)).equals(file))) {
                    stray.add(file);
                }
            }
        }
        for (var file : stray) {
            disk.delete(file);
        }
        if (!stray.isEmpty()) {
            disk.forceDirectory(layout.sources());
        }
    }

    @Override
    public boolean holds(Digest digest) throws IOException {
        return catalogue.catalogue().source(digest).isPresent();
    }

    @Override
    public byte[] bytes(Digest digest) throws IOException {
        return room.bytes(catalogue.catalogue(), digest);
    }

    @Override
    public Optional<Source> source(Digest digest) throws IOException {
        return catalogue.catalogue().source(digest);
    }

    @Override
    public void keep(Source source, String shape, byte[] bytes, List<Problem> problems) throws IOException {
        keep(source, shape, bytes, false, Optional.empty(), problems);
    }

    @Override
    public void keepEntry(
            Source source, String shape, byte[] bytes, Digest container, int entry, List<Problem> problems)
            throws IOException {
        if (!holds(container)) {
            throw new IllegalStateException("container " + container.hex() + " is not kept");
        }
        keep(source, shape, bytes, false, Optional.of(new Room.Inside(container, entry)), problems);
    }

    @Override
    public void write(Source source, String shape, byte[] bytes) throws IOException {
        keep(source, shape, bytes, true, Optional.empty(), List.of());
    }

    private void keep(
            Source source,
            String shape,
            byte[] bytes,
            boolean written,
            Optional<Room.Inside> inside,
            List<Problem> problems)
            throws IOException {
        if (source.size() != bytes.length || holds(source.digest())) {
            throw new IllegalStateException("source " + source + " is held, or has not " + bytes.length + " bytes");
        }
        var with = pen();
        if (catalogue.catalogue().known() != with.entries().size()) {
            throw new IllegalStateException("the catalogue does not know all sources: replay them first");
        }
        writing(() -> {
            // As it will be read again: a name that is no proper Unicode cannot be written as it is.
            var named = new Source(source.digest(), About.decode(About.encode(source.name())), source.size());
            var registration =
                    new Registration(with.entries().size(), named, tools.clock().instant(), written, inside);
            var appended = with.sources().append(registration, bytes);
            var about = new About(
                    named.digest(),
                    named.size(),
                    registration.received(),
                    written,
                    named.name(),
                    appended.members(),
                    inside.map(in -> new About.Inside(in.container(), in.place())));
            var key = with.keys()
                    .key(registration.entry(), named.digest())
                    .orElseThrow(() -> new IOException("keys/kept has a key for what is still to come"));
            var commitment = SourceCommitment.of(key, bytes, about);
            with.entries().append(commitment.entry().bytes());
            catalogue.add(registration.at(appended.place()), shape, problems);
        });
    }

    @Override
    public boolean isExpunging() {
        return expunging;
    }

    @Override
    public void expunge() throws IOException {
        pen();
        writing(() -> Expunging.begin(layout, tools));
    }

    @Override
    public void purged() throws IOException {
        writing(() -> {
            catalogue.rewrite();
            Files.deleteIfExists(layout.aside());
            Expunging.end(layout, tools);
            expunging = false;
        });
    }

    @Override
    public void replay(Room.Raw raw, String shape, List<Problem> problems) throws IOException {
        if (raw.entry() != catalogue.catalogue().known()) {
            throw new IllegalStateException("entry " + raw.entry() + " is replayed after "
                    + catalogue.catalogue().known() + " sources");
        }
        catalogue.add(raw, shape, problems);
    }

    @Override
    public void clear() throws IOException {
        catalogue.clear();
    }

    @Override
    public List<Copy> copies(String id) throws IOException {
        return catalogue.copies(id);
    }

    @Override
    public List<GivenAddress> given(String id) throws IOException {
        return catalogue.given(id);
    }

    @Override
    public void add(String id, Copy copy) throws IOException {
        catalogue.add(id, copy);
    }

    @Override
    public void put(Room.Entry entry) throws IOException {
        catalogue.put(entry);
    }

    @Override
    public void say(Said said, List<List<String>> keys) throws IOException {
        catalogue.say(said, keys);
    }

    @Override
    public void rule(Digest source, Verdict.Kept kept) throws IOException {
        catalogue.rule(source, kept);
    }

    @Override
    public void file(Digest source, FileEntry entry) throws IOException {
        catalogue.file(source, entry);
    }

    @Override
    public void choice(Digest source, String record) throws IOException {
        catalogue.choice(source, record);
    }

    @Override
    public void kind(Digest source, Digest definition) throws IOException {
        catalogue.kind(source, definition);
    }

    @Override
    public void give(String id, List<GivenAddress> given) throws IOException {
        catalogue.give(id, given);
    }

    @Override
    public void indexed(List<String> ids) throws IOException {
        catalogue.indexed(ids);
    }

    @Override
    public void commit() throws IOException {
        writing(() -> {
            if (pen.isPresent() && pen.orElseThrow().entries().size() > committed) {
                var with = pen.orElseThrow();
                if (!ledger.checkpoint().equals(checkpoint)) {
                    throw new IOException("another process has written to the room, past its lock");
                }
                with.sources().force();
                with.entries().commit(with.sources().extensions());
                checkpoint = ledger.checkpoint();
                committed = with.entries().size();
            }
            catalogue.commit();
        });
    }

    /// A step that must be done whole, or is the last.
    @FunctionalInterface
    private interface Step {
        void run() throws IOException;
    }

    private void writing(Step step) throws IOException {
        if (stopped) {
            throw stopped(layout, "it failed before", Optional.empty());
        }
        stopped = true;
        try {
            step.run();
            stopped = false;
        } catch (IOException e) {
            throw stopped(layout, String.valueOf(e.getMessage()), Optional.of(e));
        }
    }

    private static Refused stopped(Layout layout, String why, Optional<IOException> cause) {
        var message = layout.path() + ": writing failed (" + why + "). What was acknowledged before is safe and can be"
                + " read; what was not is dropped. The writer has stopped and does not try again: make room on the disk"
                + " or look after it, then run the command again.";
        return cause.isPresent()
                ? new Refused(Code.X931_WRITER_STOPPED, message, cause.orElseThrow())
                : new Refused(Code.X931_WRITER_STOPPED, message);
    }

    @Override
    public void close() throws IOException {
        stopped = true;
        try (lock;
                catalogue) {
            if (pen.isPresent()) {
                pen.orElseThrow().sources().close();
            }
        }
    }
}

package org.reftel.store.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.reftel.ledger.Keys;
import org.reftel.ledger.Ledger;
import org.reftel.ledger.VerifierKey;
import org.reftel.ledger.tiles.TileLedger;
import org.reftel.model.CableId;
import org.reftel.model.CatalogueEntry;
import org.reftel.model.Code;
import org.reftel.model.Collation;
import org.reftel.model.Digest;
import org.reftel.model.ExtractId;
import org.reftel.model.Link;
import org.reftel.model.OpenLink;
import org.reftel.model.PartyRef;
import org.reftel.model.Refused;
import org.reftel.model.Said;
import org.reftel.model.Source;
import org.reftel.model.Verdict;
import org.reftel.model.file.FileEntry;
import org.reftel.store.Evidence;
import org.reftel.store.Lengths;
import org.reftel.store.Place;
import org.reftel.store.Room;
import org.reftel.store.Stretch;
import org.reftel.store.sqlite.Catalogue;
import org.reftel.store.sqlite.CatalogueWriter;
import org.reftel.store.warc.SourceFiles;

/// The room in a folder: files of sources, a ledger that commits to them, and a catalogue that is derived
/// from them.
public final class FolderRoom implements Room {
    /// What a room that was never finished may hold.
    private static final Set<String> OURS = Set.of(
            "sources",
            "ledger",
            "keys",
            "index",
            "expunging",
            "catalogue.db",
            "catalogue.db-wal",
            "catalogue.db-shm",
            "catalogue.db-journal",
            "writer.lock",
            "reftel.json.new");

    private final Layout layout;
    private final Tools tools;
    private final Ledger ledger;
    private final SourceFiles files;
    private final Containers containers;
    private final Catalogue catalogue;

    private FolderRoom(Layout layout, Tools tools, VerifierKey verifier) throws IOException {
        this.layout = layout;
        this.tools = tools;
        ledger = TileLedger.open(tools.disk(), layout.ledger());
        files = new SourceFiles(layout.path(), verifier.name());
        containers = new Containers(tools.unpack());
        catalogue = Catalogue.open(layout.catalogue());
    }

    /// Opens a room.
    ///
    /// @throws Refused X901 when there is none, X904 and X934 when it has another format, X932 when its
    /// catalogue must be made anew
    public static FolderRoom open(Path path, Tools tools) throws IOException {
        var layout = new Layout(path);
        return new FolderRoom(layout, tools, layout.check());
    }

    /// Opens a room, and makes one first in a folder that is new or empty.
    ///
    /// @throws Refused X901 when the folder holds something else, X904 and X934 when it has another format
    public static FolderRoom create(Path path, Tools tools) throws IOException {
        var layout = new Layout(path);
        if (!layout.sealed()) {
            tools.disk().makeDirectories(path);
            clean(layout);
            try (var lock = WriterLock.take(layout)) {
                if (lock.held() && !layout.sealed()) {
                    make(layout, tools);
                }
            }
        }
        return open(path, tools);
    }

    /// Opens a room whose catalogue is to be made anew: one that is missing or cannot be used is put aside
    /// for an empty one, any other is left as it is until the new one is committed. Where something was expunged
    /// before, it is looked after again.
    public static FolderRoom openToRebuild(Path path, Tools tools) throws IOException {
        var layout = new Layout(path);
        layout.check();
        long archived = TileLedger.open(tools.disk(), layout.ledger()).size();
        if (!CatalogueWriter.sound(layout.catalogue(), archived)) {
            try (var lock = WriterLock.take(layout)) {
                if (lock.held() && !CatalogueWriter.sound(layout.catalogue(), archived)) {
                    putAside(layout);
                    CatalogueWriter.create(layout.catalogue());
                }
            }
        }
        if (Files.exists(layout.keys().resolve("kept"))) {
            Expunging.begin(layout, tools);
        }
        return open(path, tools);
    }

    /// The files of sources alone, whatever state the rest of the folder is in.
    ///
    /// @throws Refused X922 when there is no checkpoint
    public static Evidence evidence(Path path, Tools tools) throws IOException {
        var layout = new Layout(path);
        return new FolderEvidence(layout, TileLedger.open(tools.disk(), layout.ledger()), tools);
    }

    /// The ledger of a room.
    public Ledger ledger() {
        return ledger;
    }

    private static void clean(Layout layout) throws IOException {
        boolean begun = Files.exists(layout.lock());
        try (var inside = Files.newDirectoryStream(layout.path())) {
            for (var file : inside) {
                if (!begun || !OURS.contains(String.valueOf(file.getFileName()))) {
                    throw new Refused(
                            Code.X901_NO_ROOM,
                            layout.path() + " holds files and is no room. Name a new or empty folder with --room;"
                                    + " nothing was written.");
                }
            }
        }
    }

    /// Makes a room, or makes again one whose making was cut short. Where there are sources, nothing is made.
    private static void make(Layout layout, Tools tools) throws IOException {
        var disk = tools.disk();
        disk.makeDirectories(layout.sources());
        Keys keys;
        if (isEmpty(layout.sources())) {
            remove(layout.keys());
            remove(layout.ledger());
            var origin = "reftel-room/" + hex(tools);
            keys = Keys.make(disk, layout.keys(), origin, tools.random());
            TileLedger.create(disk, layout.ledger(), keys.signing(), List.of());
            putAside(layout);
            CatalogueWriter.create(layout.catalogue());
        } else {
            throw new Refused(
                    Code.X901_NO_ROOM,
                    layout.path() + " holds sources, but reftel.json is missing. Put it back from a backup of the room;"
                            + " nothing was written.");
        }
        layout.seal(disk, keys.signing().verifier());
    }

    private static String hex(Tools tools) {
        var bytes = new byte[6];
        tools.random().nextBytes(bytes);
        return java.util.HexFormat.of().formatHex(bytes);
    }

    private static boolean isEmpty(Path directory) throws IOException {
        try (var inside = Files.newDirectoryStream(directory)) {
            return !inside.iterator().hasNext();
        }
    }

    /// Only what the making of a room left behind.
    private static void remove(Path directory) throws IOException {
        if (Files.isDirectory(directory)) {
            try (var inside = Files.newDirectoryStream(directory)) {
                for (var file : inside) {
                    remove(file);
                }
            }
        }
        Files.deleteIfExists(directory);
    }

    private static void putAside(Layout layout) throws IOException {
        for (var end : List.of("-wal", "-shm", "-journal")) {
            Files.deleteIfExists(layout.path().resolve("catalogue.db" + end));
        }
        if (Files.exists(layout.catalogue())) {
            Files.move(layout.catalogue(), layout.aside(), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    public long archived() throws IOException {
        return ledger.size();
    }

    @Override
    public long catalogued() throws IOException {
        return catalogue.known();
    }

    @Override
    public long state() throws IOException {
        return catalogue.version();
    }

    @Override
    public void each(long from, Visitor visitor) throws IOException {
        var head = ledger.head();
        var lengths = Lengths.of(head.extensions());
        long[] next = {from};
        var filling = new FolderEvidence.Filling(files, containers, digest -> whole(catalogue, digest), stretch -> {
            switch (stretch) {
                case Stretch.Begin begin -> check(begin.length() > 0, begin, "");
                case Stretch.Damaged damaged -> check(false, damaged, damaged.why());
                case Stretch.Beyond beyond -> check(beyond.length() > 0, beyond, "");
                case Stretch.Blank gone -> {
                    check(gone.entry() <= next[0], gone, "entry " + next[0] + " should stand here");
                    if (gone.entry() == next[0]) {
                        next[0]++;
                        var place =
                                new Place(number(gone.file()), gone.offset(), List.of(Math.toIntExact(gone.length())));
                        visitor.expunged(Raw.expunged(gone.entry(), gone.time(), place));
                    }
                }
                case Stretch.Kept kept -> {
                    long entry = kept.raw().entry();
                    check(entry <= next[0], kept, "entry " + next[0] + " should stand here");
                    if (entry == next[0]) {
                        next[0]++;
                        visitor.source(kept.raw(), kept.bytes());
                    }
                }
            }
        });
        var before = from == 0 ? Optional.<Raw>empty() : catalogue.raw(from - 1);
        if (before.isPresent()) {
            var place = before.orElseThrow().place();
            files.scan(lengths, place.file(), place.offset() + place.length(), filling);
        } else {
            files.scan(lengths, filling);
        }
        if (next[0] < head.size()) {
            throw new Refused(
                    Code.X933_SOURCES_DAMAGED,
                    "sources/: entry " + next[0] + " of " + head.size() + " is missing." + REMEDY);
        }
    }

    private static int number(String file) {
        return Integer.parseInt(file.substring("sources/".length(), file.indexOf('.')));
    }

    private static final String REMEDY = " \"reftel verify\" says what is damaged; restore the folder from a backup.";

    private static void check(boolean good, Stretch stretch, String why) throws Refused {
        if (!good) {
            throw new Refused(
                    Code.X933_SOURCES_DAMAGED,
                    stretch.file() + ", byte " + stretch.offset() + ": " + why + "." + REMEDY);
        }
    }

    @Override
    public List<String> dump() throws IOException {
        return catalogue.dump();
    }

    @Override
    public List<Kept> sources() throws IOException {
        return catalogue.sources();
    }

    @Override
    public Optional<Source> source(Digest digest) throws IOException {
        return catalogue.source(digest);
    }

    @Override
    public Optional<Kept> kept(Digest digest) throws IOException {
        return catalogue.kept(digest);
    }

    @Override
    public List<Kept> kept(String shape) throws IOException {
        return catalogue.ofShape(shape);
    }

    @Override
    public Optional<Raw> raw(Digest digest) throws IOException {
        return catalogue.raw(digest);
    }

    @Override
    public boolean isExpunging() {
        return Expunging.isBegun(layout);
    }

    @Override
    public long ledgerEntry(Digest digest) throws IOException {
        return raw(catalogue, digest).entry();
    }

    @Override
    public byte[] bytes(Digest digest) throws IOException {
        return bytes(catalogue, digest);
    }

    @Override
    public byte[] bytes(Digest digest, long from, int length) throws IOException {
        var raw = raw(catalogue, digest);
        if (from < 0 || length < 0 || from + length > raw.source().size()) {
            throw new IllegalArgumentException(
                    from + "+" + length + " of " + raw.source().size() + " bytes");
        }
        return raw.inside().isPresent()
                ? java.util.Arrays.copyOfRange(
                        bytes(catalogue, digest), Math.toIntExact(from), Math.toIntExact(from + length))
                : files.range(raw.source(), raw.place(), from, length);
    }

    /// Through any catalogue: a writer's knows what is not committed.
    byte[] bytes(Catalogue through, Digest digest) throws IOException {
        var raw = raw(through, digest);
        if (raw.inside().isPresent()) {
            return containers.entry(raw.source(), raw.inside().orElseThrow(), container -> whole(through, container));
        }
        var bytes = files.bytes(raw.source(), raw.place());
        if (!Digest.of(bytes).equals(digest)) {
            throw new Refused(
                    Code.X933_SOURCES_DAMAGED,
                    raw.place().fileName() + " does not give back the bytes of source " + digest.brief()
                            + " as they came." + REMEDY);
        }
        return bytes;
    }

    private Containers.Whole whole(Catalogue through, Digest container) throws IOException {
        return new Containers.Whole(raw(through, container).source(), bytes(through, container));
    }

    private static Raw raw(Catalogue through, Digest digest) throws IOException {
        return through.raw(digest).orElseThrow(() -> new IOException("no source " + digest.hex()));
    }

    @Override
    public List<CatalogueEntry> catalogue() throws IOException {
        return catalogue.catalogue();
    }

    @Override
    public int held() throws IOException {
        return catalogue.held();
    }

    @Override
    public List<CatalogueEntry> entries(List<String> ids) throws IOException {
        return catalogue.entries(ids);
    }

    @Override
    public Optional<CatalogueEntry> entry(String id) throws IOException {
        return catalogue.entry(id);
    }

    @Override
    public Optional<String> idOf(String spelling) throws IOException {
        return catalogue.idOf(spelling);
    }

    @Override
    public List<CatalogueEntry> beside(CableId number, boolean after, int most) throws IOException {
        return catalogue.beside(number, after, most);
    }

    @Override
    public List<String> numbered(String post, long serial) throws IOException {
        return catalogue.numbered(post, serial);
    }

    @Override
    public List<ExtractId> copies(String id) throws IOException {
        return catalogue.copies(id);
    }

    @Override
    public List<String> addresses(String id) throws IOException {
        return catalogue.addresses(id);
    }

    @Override
    public List<Collation.Difference> differences(String id) throws IOException {
        return catalogue.differences(id);
    }

    @Override
    public List<Link> links(String id) throws IOException {
        return catalogue.links(id);
    }

    @Override
    public List<Link> links() throws IOException {
        return catalogue.links();
    }

    @Override
    public List<Link> linksTo(String id) throws IOException {
        return catalogue.linksTo(id);
    }

    @Override
    public List<OpenLink> stated(String id) throws IOException {
        return catalogue.stated(id);
    }

    @Override
    public List<OpenLink> stated() throws IOException {
        return catalogue.stated();
    }

    @Override
    public List<Said> said(List<String> ids) throws IOException {
        return catalogue.said(ids);
    }

    @Override
    public List<Said> outlines(List<String> ids) throws IOException {
        return catalogue.outlines(ids);
    }

    @Override
    public void eachSaid(Listener listener) throws IOException {
        catalogue.eachSaid(listener);
    }

    @Override
    public void eachPrints(Prints prints) throws IOException {
        catalogue.eachPrints(prints);
    }

    @Override
    public List<Link> linksToAny(String prefix) throws IOException {
        return catalogue.linksToAny(prefix);
    }

    @Override
    public List<PartyRef> partiesNamed(List<String> keys) throws IOException {
        return catalogue.partiesNamed(keys);
    }

    @Override
    public List<Sent> naming(List<String> keys, String since) throws IOException {
        return catalogue.naming(keys, since);
    }

    @Override
    public List<Name> names(String prefix, String after, int most, boolean frequent) throws IOException {
        return catalogue.names(prefix, after, most, frequent);
    }

    @Override
    public List<String> unsaid(String version) throws IOException {
        return catalogue.unsaid(version);
    }

    @Override
    public List<Verdict.Kept> verdicts() throws IOException {
        return catalogue.verdicts();
    }

    @Override
    public List<FileEntry> filed(String code) throws IOException {
        return catalogue.filed(code);
    }

    @Override
    public List<FileEntry> sent(String key) throws IOException {
        return catalogue.sent(key);
    }

    @Override
    public List<FileEntry> filed() throws IOException {
        return catalogue.filed();
    }

    @Override
    public List<Extent> extents() throws IOException {
        return catalogue.extents();
    }

    @Override
    public List<Digest> choices() throws IOException {
        return catalogue.choices();
    }

    @Override
    public Optional<Digest> kind(Digest definition) throws IOException {
        return catalogue.kind(definition);
    }

    @Override
    public boolean isPost(String key) throws IOException {
        return catalogue.isPost(key);
    }

    @Override
    public List<String> unindexed() throws IOException {
        return catalogue.unindexed();
    }

    @Override
    public Writer writer() throws IOException {
        return FolderWriter.open(this, layout, tools, ledger);
    }

    @Override
    public void close() throws IOException {
        try (catalogue) {
            ledger.close();
        }
    }

    @Override
    public String toString() {
        return "room at " + layout.path();
    }
}

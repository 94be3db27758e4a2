package org.reftel.store.sqlite;

import java.io.IOException;
import java.lang.ref.SoftReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.reftel.model.CatalogueEntry;
import org.reftel.model.Code;
import org.reftel.model.Collation;
import org.reftel.model.Digest;
import org.reftel.model.ExtractId;
import org.reftel.model.Gazetteer;
import org.reftel.model.Link;
import org.reftel.model.OpenLink;
import org.reftel.model.Problem;
import org.reftel.model.Refused;
import org.reftel.model.Source;
import org.reftel.store.Room;

/// The room in a folder, with SQLite.
public final class SqliteRoom implements Room {
    private static final String ENTRY = """
            SELECT record.*, source.digest, copy.ordinal FROM record
            JOIN copy ON copy.seq = record.leading JOIN source ON source.seq = copy.source
            """;

    private final Folder folder;
    private final Database database;
    private final BiFunction<String, byte[], List<byte[]>> unpack;
    private SoftReference<Unpacked> unpacked = new SoftReference<>(new Unpacked("", List.of()));

    /// The container that was asked last: its entries are asked in a row.
    private record Unpacked(String digest, List<byte[]> entries) {}

    private SqliteRoom(Folder folder, BiFunction<String, byte[], List<byte[]>> unpack) throws IOException {
        this.folder = folder;
        this.unpack = unpack;
        database = Database.reader(folder.catalogue());
    }

    /// Opens a room.
    ///
    /// @param unpack name and bytes of a container to the bytes of its entries, in order
    /// @throws org.reftel.model.Refused X901 when there is none, X904 when a newer Reftel wrote it
    public static SqliteRoom open(Path path, BiFunction<String, byte[], List<byte[]>> unpack) throws IOException {
        var folder = new Folder(path);
        folder.check();
        return new SqliteRoom(folder, unpack);
    }

    /// Opens a room, and makes one first in a folder that is new or empty.
    ///
    /// @throws org.reftel.model.Refused X901 when the folder holds something else, X904 when a newer Reftel
    /// wrote it
    public static SqliteRoom create(Path path, BiFunction<String, byte[], List<byte[]>> unpack) throws IOException {
        var folder = new Folder(path);
        folder.create();
        if (!folder.sealed()) {
            try (var lock = folder.lock();
                    var writer = Database.writer(folder.catalogue())) {
                writer.begin();
                if (lock.isOpen()
                        && writer.first("PRAGMA user_version", row -> row.getInt(1))
                                        .orElse(0)
                                == 0) {
                    for (var table : Schema.TABLES) {
                        writer.run(table);
                    }
                    writer.run("PRAGMA user_version = " + Schema.FORMAT);
                }
                writer.commit();
                folder.seal();
            }
        }
        return open(path, unpack);
    }

    @Override
    public long archived() {
        throw new UnsupportedOperationException();
    }

    @Override
    public long catalogued() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void each(long from, Visitor visitor) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<String> dump() {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Kept> sources() throws IOException {
        var kept = new ArrayList<Kept>();
        for (var row : database.list(
                "SELECT * FROM source ORDER BY seq",
                row -> new Stored(row.getLong("seq"), Rows.source(row), row.getString("shape")))) {
            kept.add(new Kept(row.source(), row.shape(), documents(row.seq()), problems(row.seq())));
        }
        return List.copyOf(kept);
    }

    private List<String> documents(long source) throws IOException {
        return database.list(
                "SELECT record FROM copy WHERE source = ? ORDER BY ordinal", row -> row.getString(1), source);
    }

    private List<Problem> problems(long source) throws IOException {
        return database.list("SELECT * FROM source_problem WHERE source = ? ORDER BY position", Rows::problem, source);
    }

    @Override
    public Optional<Source> source(Digest digest) throws IOException {
        return source(database, digest);
    }

    static Optional<Source> source(Database database, Digest digest) throws IOException {
        return database.first("SELECT * FROM source WHERE digest = ?", Rows::source, digest.hex());
    }

    @Override
    public byte[] bytes(Digest digest) throws IOException {
        return bytes(database, digest);
    }

    @Override
    public byte[] bytes(Digest digest, long from, int length) throws IOException {
        return Arrays.copyOfRange(bytes(digest), Math.toIntExact(from), Math.toIntExact(from) + length);
    }

    /// Through any connection: a writer sees what it has not committed.
    byte[] bytes(Database through, Digest digest) throws IOException {
        var bytes = unchecked(through, digest);
        if (!Digest.of(bytes).equals(digest)) {
            throw new Refused(
                    Code.X907_IO_FAILED,
                    folder.catalogue() + " does not give back the bytes of source " + digest.brief()
                            + " as they came. Restore the folder from a copy.");
        }
        return bytes;
    }

    private byte[] unchecked(Database through, Digest digest) throws IOException {
        var stored = stored(through, digest);
        var entry = through.first(
                "SELECT place, digest FROM entry JOIN source ON source.seq = entry.container WHERE entry.source = ?",
                row -> new Entry(row.getInt("place"), new Digest(row.getString("digest"))),
                stored.seq());
        if (entry.isEmpty()) {
            return Content.read(through, stored.seq(), stored.source().size());
        }
        var entries = entries(through, entry.orElseThrow().container());
        int place = entry.orElseThrow().place();
        if (place < entries.size() && Digest.of(entries.get(place)).equals(digest)) {
            return entries.get(place);
        }
        // Another version of the unpacking may order or name entries otherwise.
        return entries.stream()
                .filter(bytes -> Digest.of(bytes).equals(digest))
                .findFirst()
                .orElseThrow(() -> new IOException(stored.source().name() + " is not found in its archive any more"));
    }

    private record Entry(int place, Digest container) {}

    private record Stored(long seq, Source source, String shape) {}

    private static Stored stored(Database through, Digest digest) throws IOException {
        return through.first(
                        "SELECT * FROM source WHERE digest = ?",
                        row -> new Stored(row.getLong("seq"), Rows.source(row), row.getString("shape")),
                        digest.hex())
                .orElseThrow(() -> new IOException("no source " + digest.hex()));
    }

    private synchronized List<byte[]> entries(Database through, Digest container) throws IOException {
        var last = unpacked.get();
        if (last != null && last.digest().equals(container.hex())) {
            return last.entries();
        }
        var stored = stored(through, container);
        var entries = unpack.apply(stored.source().name(), bytes(through, container));
        unpacked = new SoftReference<>(new Unpacked(container.hex(), entries));
        return entries;
    }

    @Override
    public List<CatalogueEntry> catalogue() throws IOException {
        return database.list(
                ENTRY + "ORDER BY number_post = '', number_post, number_year, number_serial, id", Rows::entry);
    }

    @Override
    public Optional<CatalogueEntry> entry(String id) throws IOException {
        return database.first(ENTRY + "WHERE id = ?", Rows::entry, id);
    }

    @Override
    public Optional<String> idOf(String spelling) throws IOException {
        if (database.first("SELECT id FROM record WHERE id = ?", row -> row.getString(1), spelling)
                .isPresent()) {
            return Optional.of(spelling);
        }
        var squeezed = Gazetteer.squeeze(spelling);
        return database.first(
                "SELECT id FROM record WHERE id = ? UNION ALL SELECT record FROM alias WHERE spelling = ?",
                row -> row.getString(1),
                squeezed,
                squeezed);
    }

    @Override
    public List<String> numbered(String post, long serial) throws IOException {
        return database.list(
                "SELECT id FROM record WHERE number_post = ? AND number_serial = ? ORDER BY number_year",
                row -> row.getString(1),
                post,
                serial);
    }

    @Override
    public List<ExtractId> copies(String id) throws IOException {
        return database.list("""
                SELECT source.digest, copy.ordinal FROM copy JOIN source ON source.seq = copy.source
                JOIN record ON record.id = copy.record
                WHERE copy.record = ? ORDER BY copy.seq <> record.leading, copy.seq""", row -> new ExtractId(new Digest(row.getString(1)), row.getInt(2)), id);
    }

    @Override
    public List<String> addresses(String id) throws IOException {
        return database.first("SELECT addresses FROM record WHERE id = ?", row -> Rows.list(row.getString(1)), id)
                .orElse(List.of());
    }

    @Override
    public List<Collation.Difference> differences(String id) throws IOException {
        return database.list("SELECT * FROM difference WHERE record = ? ORDER BY position", Rows::difference, id);
    }

    @Override
    public List<Link> links(String id) throws IOException {
        var open = stated(id);
        var held = held(open);
        return open.stream().map(link -> link.against(held)).toList();
    }

    @Override
    public List<Link> links() throws IOException {
        var open = stated();
        Set<String> ids = new HashSet<>(database.list("SELECT id FROM record", row -> row.getString(1)));
        return open.stream().map(link -> link.against(ids::contains)).toList();
    }

    @Override
    public List<OpenLink> stated(String id) throws IOException {
        return database.list("SELECT * FROM link WHERE record = ? ORDER BY seq", Rows::link, id);
    }

    @Override
    public List<OpenLink> stated() throws IOException {
        return database.list("""
                SELECT link.* FROM link JOIN record ON record.id = link.record
                ORDER BY number_post = '', number_post, number_year, number_serial, id, link.seq""", Rows::link);
    }

    @Override
    public List<Link> linksTo(String id) throws IOException {
        var open = database.list(
                "SELECT link.* FROM target JOIN link ON link.seq = target.link WHERE target.id = ? ORDER BY link.seq",
                Rows::link,
                id);
        var held = held(open);
        return open.stream()
                .map(link -> link.against(held))
                .filter(link -> link.targets().stream()
                        .anyMatch(target -> record(target).equals(id)))
                .toList();
    }

    /// Which of the candidates of these links are held now.
    private Predicate<String> held(List<OpenLink> links) throws IOException {
        var ids = new HashSet<String>();
        for (var link : links) {
            for (var meant : link.meant()) {
                for (var candidate : meant.candidates()) {
                    var id = record(candidate);
                    if (!ids.contains(id)
                            && database.first("SELECT 1 FROM record WHERE id = ?", row -> row.getInt(1), id)
                                    .isPresent()) {
                        ids.add(id);
                    }
                }
            }
        }
        return ids::contains;
    }

    /// The record of an address.
    static String record(String target) {
        int slash = target.indexOf('/');
        return slash < 0 ? target : target.substring(0, slash);
    }

    @Override
    public List<String> unindexed() throws IOException {
        return database.list("SELECT id FROM record WHERE indexed = 0 ORDER BY id", row -> row.getString(1));
    }

    @Override
    public Writer writer() throws IOException {
        return SqliteWriter.open(this, folder);
    }

    @Override
    public void close() throws IOException {
        database.close();
    }

    @Override
    public String toString() {
        return "room at " + folder.path();
    }
}

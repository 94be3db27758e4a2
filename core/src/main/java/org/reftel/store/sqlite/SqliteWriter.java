package org.reftel.store.sqlite;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.reftel.model.CableId;
import org.reftel.model.CatalogueEntry;
import org.reftel.model.Collation;
import org.reftel.model.Copy;
import org.reftel.model.Digest;
import org.reftel.model.ExtractId;
import org.reftel.model.Gazetteer;
import org.reftel.model.GivenAddress;
import org.reftel.model.Label;
import org.reftel.model.OpenLink;
import org.reftel.model.Problem;
import org.reftel.model.Shape;
import org.reftel.model.Source;
import org.reftel.store.Room;

/// The one writer of a room: a connection of its own, a lock, and one transaction a batch.
final class SqliteWriter implements Room.Writer {
    private static final String RECORD = """
            INSERT INTO record (id, number_post, number_year, number_serial, id_basis, leading, sent, sent_basis,
              classification, caveats, origin, post, subject, tags, paragraphs, repairs, shapes, label,
              parts, addresses, indexed)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)
            ON CONFLICT (id) DO UPDATE SET id_basis = excluded.id_basis, leading = excluded.leading,
              sent = excluded.sent, sent_basis = excluded.sent_basis, classification = excluded.classification,
              caveats = excluded.caveats, origin = excluded.origin, post = excluded.post,
              subject = excluded.subject, tags = excluded.tags, paragraphs = excluded.paragraphs,
              repairs = excluded.repairs, shapes = excluded.shapes, label = excluded.label,
              parts = excluded.parts, addresses = excluded.addresses, indexed = 0""";

    private final SqliteRoom room;
    private final FileChannel lock;
    private final Database database;

    private SqliteWriter(SqliteRoom room, FileChannel lock, Database database) {
        this.room = room;
        this.lock = lock;
        this.database = database;
    }

    static SqliteWriter open(SqliteRoom room, Folder folder) throws IOException {
        var lock = folder.lock();
        try {
            var database = Database.writer(folder.catalogue());
            database.begin();
            return new SqliteWriter(room, lock, database);
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    @Override
    public boolean holds(Digest digest) throws IOException {
        return database.first("SELECT 1 FROM source WHERE digest = ?", row -> row.getInt(1), digest.hex())
                .isPresent();
    }

    @Override
    public byte[] bytes(Digest digest) throws IOException {
        return room.bytes(database, digest);
    }

    @Override
    public Optional<Source> source(Digest digest) throws IOException {
        return SqliteRoom.source(database, digest);
    }

    @Override
    public void keep(Source source, String shape, byte[] bytes, List<Problem> problems) throws IOException {
        Content.write(database, row(source, shape, problems), bytes);
    }

    @Override
    public void keepEntry(
            Source source, String shape, byte[] bytes, Digest container, int entry, List<Problem> problems)
            throws IOException {
        database.run(
                "INSERT INTO entry (source, container, place) VALUES (?, ?, ?)",
                row(source, shape, problems),
                sourceRow(container),
                entry);
    }

    @Override
    public void write(Source source, String shape, byte[] bytes) throws IOException {
        keep(source, shape, bytes, List.of());
    }

    @Override
    public void replay(Room.Raw raw, String shape, List<Problem> problems) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void clear() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void give(String id, List<GivenAddress> given) throws IOException {
        given(id, given);
    }

    private long row(Source source, String shape, List<Problem> problems) throws IOException {
        long row = database.insert(
                "INSERT INTO source (digest, name, size, shape) VALUES (?, ?, ?, ?)",
                source.digest().hex(),
                source.name(),
                source.size(),
                shape);
        for (int i = 0; i < problems.size(); i++) {
            var problem = problems.get(i);
            database.run(
                    "INSERT INTO source_problem (source, position, code, places, message) VALUES (?, ?, ?, ?, ?)",
                    row,
                    i,
                    problem.code().number(),
                    Rows.places(problem),
                    problem.message());
        }
        return row;
    }

    private long sourceRow(Digest digest) throws IOException {
        return database.first("SELECT seq FROM source WHERE digest = ?", row -> row.getLong(1), digest.hex())
                .orElseThrow(() -> new IllegalStateException("source " + digest.hex() + " is not kept"));
    }

    @Override
    public List<Copy> copies(String id) throws IOException {
        return database.list("""
                SELECT source.digest, copy.* FROM copy JOIN source ON source.seq = copy.source
                WHERE copy.record = ? ORDER BY copy.seq""", Rows::copy, id);
    }

    @Override
    public List<GivenAddress> given(String id) throws IOException {
        return database.list("SELECT * FROM given WHERE record = ? ORDER BY position", Rows::given, id);
    }

    @Override
    public void add(String id, Copy copy) throws IOException {
        database.run(
                """
                INSERT INTO copy (source, ordinal, record, shape, present, damages, is_foreign)
                VALUES (?, ?, ?, ?, ?, ?, ?)""",
                sourceRow(copy.extract().source()),
                copy.extract().ordinal(),
                id,
                copy.shape().name(),
                copy.present(),
                copy.damages(),
                copy.foreign());
    }

    @Override
    public void put(Room.Entry entry) throws IOException {
        var id = entry.catalogue().id();
        record(entry.catalogue(), entry.addresses());
        given(id, entry.addresses());
        links(id, entry.links());
        for (var alias : entry.aliases()) {
            var spelling = Gazetteer.squeeze(alias);
            if (!spelling.isEmpty() && !spelling.equals(id)) {
                database.run("INSERT INTO alias (spelling, record) VALUES (?, ?) ON CONFLICT DO NOTHING", spelling, id);
            }
        }
        differences(id, entry.differences());
    }

    private void record(CatalogueEntry entry, List<GivenAddress> addresses) throws IOException {
        var number = CableId.parse(entry.id());
        database.run(
                RECORD,
                entry.id(),
                number.map(CableId::post).orElse(""),
                number.map(CableId::year).orElse(0),
                number.map(CableId::serial).orElse(0L),
                entry.idBasis().name(),
                copyRow(entry.extract()),
                entry.sent(),
                entry.sentBasis().name(),
                entry.classification(),
                Rows.lines(entry.caveats()),
                entry.origin(),
                entry.post(),
                entry.subject(),
                Rows.lines(entry.tags()),
                entry.paragraphs(),
                entry.repairs(),
                Rows.lines(entry.shapes().stream().map(Shape::name).toList()),
                entry.label().key(),
                Rows.lines(entry.parts().stream().map(Label::key).toList()),
                Rows.lines(addresses.stream().map(GivenAddress::address).toList()));
    }

    private long copyRow(ExtractId extract) throws IOException {
        return database.first("""
                        SELECT copy.seq FROM copy JOIN source ON source.seq = copy.source
                        WHERE source.digest = ? AND copy.ordinal = ?""", row -> row.getLong(1), extract.source().hex(), extract.ordinal())
                .orElseThrow(() -> new IllegalStateException(extract + " is not kept"));
    }

    /// Adds the addresses that are new.
    private void given(String id, List<GivenAddress> addresses) throws IOException {
        var known = new HashSet<String>();
        for (var given : given(id)) {
            known.add(given.address());
        }
        int position = known.size();
        for (var given : addresses) {
            if (known.add(given.address())) {
                database.run(
                        "INSERT INTO given (record, position, address, number, words) VALUES (?, ?, ?, ?, ?)",
                        id,
                        position++,
                        given.address(),
                        given.number(),
                        Rows.words(given));
            }
        }
    }

    private void links(String id, List<OpenLink> links) throws IOException {
        database.run("DELETE FROM link WHERE record = ?", id);
        for (var link : links) {
            long row = database.insert(
                    """
                    INSERT INTO link (record, address, start, finish, quote, kind, meant, otherwise, basis)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                    id,
                    link.address(),
                    link.at().start(),
                    link.at().end(),
                    link.quote(),
                    link.kind().name(),
                    Rows.meant(link),
                    link.otherwise().name(),
                    link.basis());
            for (var meant : link.meant()) {
                for (var candidate : meant.candidates()) {
                    database.run(
                            "INSERT INTO target (id, link) VALUES (?, ?) ON CONFLICT DO NOTHING",
                            SqliteRoom.record(candidate),
                            row);
                }
            }
        }
    }

    private void differences(String id, List<Collation.Difference> differences) throws IOException {
        database.run("DELETE FROM difference WHERE record = ?", id);
        for (int i = 0; i < differences.size(); i++) {
            var difference = differences.get(i);
            database.run(
                    """
                    INSERT INTO difference (record, position, source, ordinal, address, what, leading, other)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?)""",
                    id,
                    i,
                    difference.copy().source().hex(),
                    difference.copy().ordinal(),
                    difference.address(),
                    difference.what(),
                    difference.leading(),
                    difference.other());
        }
    }

    @Override
    public void indexed(List<String> ids) throws IOException {
        for (var id : ids) {
            database.run("UPDATE record SET indexed = 1 WHERE id = ?", id);
        }
    }

    @Override
    public void commit() throws IOException {
        database.commit();
    }

    @Override
    public void close() throws IOException {
        try (lock;
                database) {
            database.rollback();
        }
    }
}

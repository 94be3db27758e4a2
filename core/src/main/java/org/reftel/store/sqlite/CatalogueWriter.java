package org.reftel.store.sqlite;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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
import org.reftel.model.Said;
import org.reftel.model.Shape;
import org.reftel.model.Verdict;
import org.reftel.model.file.FileEntry;
import org.reftel.store.Room;

/// Writes `catalogue.db`: one transaction from commit to commit, of which [#catalogue] sees what is not
/// committed yet.
public final class CatalogueWriter implements AutoCloseable {
    private static final String RECORD = """
        INSERT INTO record (id, number_post, number_year, number_serial, id_basis, leading, sent, sent_basis,
          released, classification, caveats, origin, post, subject, tags, declassify,
          declassification, paragraphs, repairs, shapes, label,
          parts, addresses, indexed, said)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, '')
        ON CONFLICT (id) DO UPDATE SET id_basis = excluded.id_basis, leading = excluded.leading,
          sent = excluded.sent, sent_basis = excluded.sent_basis, released = excluded.released,
          classification = excluded.classification,
          caveats = excluded.caveats, origin = excluded.origin, post = excluded.post,
          subject = excluded.subject, tags = excluded.tags, declassify = excluded.declassify,
          declassification = excluded.declassification, paragraphs = excluded.paragraphs,
          repairs = excluded.repairs, shapes = excluded.shapes, label = excluded.label,
          parts = excluded.parts, addresses = excluded.addresses, indexed = 0, said = ''\
        """;

    private static final List<String> TABLES = List.of(
            "written",
            "party_key",
            "finding",
            "difference",
            "target",
            "link",
            "alias",
            "given",
            "record",
            "copy",
            "source_problem",
            "entry",
            "source");

    private final Database database;
    private final Catalogue catalogue;

    private CatalogueWriter(Database database) {
        this.database = database;
        this.catalogue = new Catalogue(database);
    }

    /// Makes an empty catalogue.
    public static void create(Path file) throws IOException {
        try (var database = Database.writer(file)) {
            database.begin();
            for (var table : Schema.TABLES) {
                database.run(table);
            }
            database.run("PRAGMA user_version = " + Schema.VERSION);
            database.commit();
        }
    }

    /// Whether this is a catalogue that can be written to.
    ///
    /// @param most how many sources it may know
    public static boolean sound(Path file, long most) {
        try (var catalogue = Catalogue.open(file)) {
            return catalogue.sound() && catalogue.known() <= most;
        } catch (IOException broken) {
            return false;
        }
    }

    /// Opens it for writing.
    ///
    /// @throws org.reftel.model.Refused X932 when it is missing, damaged or of another version
    public static CatalogueWriter open(Path file) throws IOException {
        Catalogue.open(file).close();
        var database = Database.writer(file);
        try {
            database.begin();
            return new CatalogueWriter(database);
        } catch (IOException | RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /// What it says now, with what is not committed.
    public Catalogue catalogue() {
        return catalogue;
    }

    /// Notes a source that is kept.
    public void add(Room.Raw raw, String shape, List<Problem> problems) throws IOException {
        var source = raw.source();
        database.run(
                """
                INSERT INTO source (seq, digest, name, size, shape, received, written, file, start, members)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
                """,
                raw.entry(),
                source.digest().hex(),
                source.name(),
                source.size(),
                shape,
                raw.received().toString(),
                raw.written(),
                raw.place().file(),
                raw.place().offset(),
                raw.place().lengths());
        if (raw.inside().isPresent()) {
            var inside = raw.inside().orElseThrow();
            database.run(
                    "INSERT INTO entry (source, container, place) VALUES (?, ?, ?)",
                    raw.entry(),
                    inside.container().hex(),
                    inside.place());
        }
        for (int i = 0; i < problems.size(); i++) {
            var problem = problems.get(i);
            database.run(
                    "INSERT INTO source_problem (source, position, code, places, message) VALUES (?, ?, ?, ?, ?)",
                    raw.entry(),
                    i,
                    problem.code().number(),
                    Rows.places(problem),
                    problem.message());
        }
    }

    /// Empties it.
    public void clear() throws IOException {
        for (var table : TABLES) {
            database.run("DELETE FROM " + table);
        }
    }

    /// The addresses of a copy's paragraphs as a written source states them.
    public void give(String id, List<GivenAddress> given) throws IOException {
        given(id, given);
    }

    private long sourceRow(Digest digest) throws IOException {
        return database.first("SELECT seq FROM source WHERE digest = ?", row -> row.getLong(1), digest.hex())
                .orElseThrow(() -> new IllegalStateException("source " + digest.hex() + " is not kept"));
    }

    public List<Copy> copies(String id) throws IOException {
        return database.list("""
            SELECT source.digest, copy.* FROM copy JOIN source ON source.seq = copy.source
            WHERE copy.record = ? ORDER BY copy.seq\
            """, Rows::copy, id);
    }

    public List<GivenAddress> given(String id) throws IOException {
        return database.list("SELECT * FROM given WHERE record = ? ORDER BY position", Rows::given, id);
    }

    public void add(String id, Copy copy) throws IOException {
        database.run(
                """
                INSERT INTO copy (source, ordinal, record, shape, present, damages, is_foreign)
                VALUES (?, ?, ?, ?, ?, ?, ?)\
                """,
                sourceRow(copy.extract().source()),
                copy.extract().ordinal(),
                id,
                copy.shape().name(),
                copy.present(),
                copy.damages(),
                copy.foreign());
    }

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
                entry.released(),
                entry.classification(),
                Rows.lines(entry.caveats()),
                entry.origin(),
                entry.post(),
                entry.subject(),
                Rows.lines(entry.tags()),
                entry.declassifyOn(),
                entry.declassification(),
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
            WHERE source.digest = ? AND copy.ordinal = ?\
            """, row -> row.getLong(1), extract.source().hex(), extract.ordinal())
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
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)\
                    """,
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
                            Catalogue.record(candidate),
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
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?)\
                    """,
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

    public void say(Said said, List<List<String>> keys) throws IOException {
        var before = database.first(
                "SELECT seq, keys FROM finding WHERE record = ?",
                row -> new Known(row.getLong("seq"), Rows.keys(row.getString("keys"))),
                said.id());
        var named = named(keys);
        var known = before.map(one -> named(one.keys())).orElse(Set.of());
        long finding = before.isPresent()
                ? before.orElseThrow().seq()
                : database.insert(
                        "INSERT INTO finding (record, keys, prints, body) VALUES (?, '', x'', x'')", said.id());
        database.run(
                "UPDATE finding SET keys = ?, prints = ?, body = ? WHERE seq = ?",
                Rows.keys(keys),
                SaidPack.prints(said.parts()),
                SaidPack.of(said),
                finding);
        // Other rules find mostly the same names: what stays is not written again, for the keys stand all over the
        // file.
        for (var one : known) {
            if (!named.contains(one)) {
                database.run(
                        "DELETE FROM party_key WHERE key = ? AND finding = ? AND party = ?",
                        one.key(),
                        finding,
                        one.party());
            }
        }
        for (var one : named) {
            if (!known.contains(one)) {
                database.run(
                        "INSERT INTO party_key (key, finding, party) VALUES (?, ?, ?)",
                        one.key(),
                        finding,
                        one.party());
            }
        }
        database.run(
                "UPDATE record SET said = ? WHERE id = ?",
                Rows.version(said.findings().version()),
                said.id());
    }

    public void rule(Digest source, Verdict.Kept kept) throws IOException {
        written(source, "verdict", "", kept.decision(), VerdictPack.bytes(kept.verdict()));
    }

    public void file(Digest source, FileEntry entry) throws IOException {
        written(source, "entry", entry.file(), entry.number().toString(), FiledPack.bytes(entry));
    }

    public void choice(Digest source, String record) throws IOException {
        written(source, "choice", record, "", new byte[0]);
    }

    public void kind(Digest source, Digest definition) throws IOException {
        written(source, "kind", definition.hex(), "", new byte[0]);
    }

    private void written(Digest source, String type, String about, String record, byte[] body) throws IOException {
        database.run(
                "INSERT INTO written (source, type, about, record, body) VALUES (?, ?, ?, ?, ?)",
                sourceRow(source),
                type,
                about,
                record,
                body);
    }

    private record Known(long seq, List<List<String>> keys) {}

    /// A name under which a party of a record is found.
    private record Naming(String key, int party) {}

    private static Set<Naming> named(List<List<String>> keys) {
        var named = new LinkedHashSet<Naming>();
        for (int party = 0; party < keys.size(); party++) {
            for (var key : keys.get(party)) {
                named.add(new Naming(key, party));
            }
        }
        return named;
    }

    public void indexed(List<String> ids) throws IOException {
        for (var id : ids) {
            database.run("UPDATE record SET indexed = 1 WHERE id = ?", id);
        }
    }

    public void commit() throws IOException {
        database.commit();
    }

    /// Writes the file anew, so that no byte is left in it, or in its journal, of what was deleted.
    public void rewrite() throws IOException {
        database.rewrite();
    }

    public void rollback() throws IOException {
        database.rollback();
    }

    @Override
    public void close() throws IOException {
        try (database) {
            database.rollback();
        }
    }
}

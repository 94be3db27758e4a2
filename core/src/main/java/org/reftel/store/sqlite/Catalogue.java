package org.reftel.store.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.reftel.model.CableId;
import org.reftel.model.CatalogueEntry;
import org.reftel.model.Code;
import org.reftel.model.Collation;
import org.reftel.model.Digest;
import org.reftel.model.ExtractId;
import org.reftel.model.Gazetteer;
import org.reftel.model.Link;
import org.reftel.model.OpenLink;
import org.reftel.model.PartyRef;
import org.reftel.model.Problem;
import org.reftel.model.Refused;
import org.reftel.model.Said;
import org.reftel.model.Source;
import org.reftel.model.Verdict;
import org.reftel.model.file.FileEntry;
import org.reftel.store.Room;

/// Reads `catalogue.db`. What each question means is said by [Room].
public final class Catalogue implements AutoCloseable {
    private static final String FROM = """
         FROM record JOIN copy ON copy.seq = record.leading JOIN source ON source.seq = copy.source
        """;

    private static final String ENTRY = "SELECT " + Rows.ENTRY + FROM;

    private static final String SOURCE =
            "SELECT source.*, container, place FROM source LEFT JOIN entry ON entry.source = source.seq ";

    private static final String FOUND = """
         JOIN finding ON finding.record = record.id JOIN copy ON copy.seq = record.leading
        JOIN source ON source.seq = copy.source WHERE record.said <> ''\
        """;

    private static final String NAMED = """
        SELECT named.key, named.records, finding.record, named.party FROM (
          SELECT key, count(DISTINCT finding) AS records, min(finding) AS first, party FROM\
        """;

    private static final String KEYS = " party_key WHERE key >= ? AND key < ? AND key > ? ";

    private static final String IN_ORDER = NAMED + KEYS + """
        GROUP BY key ORDER BY key LIMIT ?) AS named JOIN finding ON finding.seq = named.first ORDER BY named.key\
        """;

    /// Of a short prefix there are more than anybody waits for: so many are counted.
    private static final String OFTEN = NAMED + " (SELECT * FROM" + KEYS + """
        ORDER BY key, finding, party LIMIT 20000) GROUP BY key ORDER BY records DESC, key LIMIT ?) AS named
        JOIN finding ON finding.seq = named.first ORDER BY named.records DESC, named.key\
        """;

    private final Database database;

    Catalogue(Database database) {
        this.database = database;
    }

    /// Opens the file for reading.
    ///
    /// @throws Refused X932 when it is missing, damaged or of another version
    public static Catalogue open(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw unusable(file + " is missing");
        }
        var catalogue = new Catalogue(Database.reader(file));
        try {
            catalogue.check(file);
            return catalogue;
        } catch (IOException | RuntimeException e) {
            catalogue.close();
            throw e;
        }
    }

    void check(Path file) throws IOException {
        int version =
                database.first("PRAGMA user_version", row -> row.getInt(1)).orElse(0);
        if (version != Schema.VERSION) {
            throw unusable(file + " has version " + version + ", and this Reftel makes " + Schema.VERSION);
        }
    }

    static Refused unusable(String what) {
        return new Refused(
                Code.X932_CATALOGUE_UNUSABLE,
                what + ". It is derived, and nothing is lost: \"reftel rebuild\" makes it anew.");
    }

    /// Whether the whole file is sound, as far as SQLite can tell.
    boolean sound() throws IOException {
        return database.list("PRAGMA integrity_check", row -> row.getString(1)).equals(List.of("ok"));
    }

    /// How many sources it knows: the first so many of the ledger.
    public long known() throws IOException {
        return database.first("SELECT coalesce(max(seq) + 1, 0) FROM source", row -> row.getLong(1))
                .orElse(0L);
    }

    /// Another number whenever anybody has committed something since it was asked before.
    public long version() throws IOException {
        return database.version();
    }

    /// Everything it says, one line a row, sorted, and without row numbers.
    public List<String> dump() throws IOException {
        return Dump.of(database);
    }

    /// Where a source stands, and what was registered about it.
    public Optional<Room.Raw> raw(Digest digest) throws IOException {
        return database.first(SOURCE + "WHERE digest = ?", Rows::raw, digest.hex());
    }

    /// The source that an entry of the ledger commits to.
    public Optional<Room.Raw> raw(long entry) throws IOException {
        return database.first(SOURCE + "WHERE seq = ?", Rows::raw, entry);
    }

    public List<Room.Kept> sources() throws IOException {
        var kept = new ArrayList<Room.Kept>();
        database.still(() -> kept.addAll(allSources()));
        return List.copyOf(kept);
    }

    private List<Room.Kept> allSources() throws IOException {
        var documents = new HashMap<Long, List<String>>();
        database.each(
                "SELECT source, record FROM copy ORDER BY source, ordinal",
                row -> documents
                        .computeIfAbsent(row.getLong(1), any -> new ArrayList<>())
                        .add(row.getString(2)));
        var problems = new HashMap<Long, List<Problem>>();
        database.each(
                "SELECT * FROM source_problem ORDER BY source, position",
                row -> problems.computeIfAbsent(row.getLong("source"), any -> new ArrayList<>())
                        .add(Rows.problem(row)));
        return database.list(
                "SELECT seq, digest, name, size, shape FROM source ORDER BY seq",
                row -> new Room.Kept(
                        Rows.source(row),
                        row.getString("shape"),
                        documents.getOrDefault(row.getLong("seq"), List.of()),
                        problems.getOrDefault(row.getLong("seq"), List.of())));
    }

    public Optional<Room.Kept> kept(Digest digest) throws IOException {
        return kept("WHERE digest = ?", digest.hex()).stream().findFirst();
    }

    public List<Room.Kept> ofShape(String shape) throws IOException {
        return kept("WHERE shape = ? ORDER BY seq", shape);
    }

    private List<Room.Kept> kept(String which, Object... arguments) throws IOException {
        var kept = new ArrayList<Room.Kept>();
        for (var row : database.list(
                "SELECT * FROM source " + which,
                row -> new Stored(row.getLong("seq"), Rows.source(row), row.getString("shape")),
                arguments)) {
            kept.add(new Room.Kept(row.source(), row.shape(), documents(row.seq()), problems(row.seq())));
        }
        return List.copyOf(kept);
    }

    private record Stored(long seq, Source source, String shape) {}

    private List<String> documents(long source) throws IOException {
        return database.list(
                "SELECT record FROM copy WHERE source = ? ORDER BY ordinal", row -> row.getString(1), source);
    }

    private List<Problem> problems(long source) throws IOException {
        return database.list("SELECT * FROM source_problem WHERE source = ? ORDER BY position", Rows::problem, source);
    }

    public Optional<Source> source(Digest digest) throws IOException {
        return database.first("SELECT * FROM source WHERE digest = ?", Rows::source, digest.hex());
    }

    public List<CatalogueEntry> catalogue() throws IOException {
        return database.list(
                ENTRY + "ORDER BY number_post = '', number_post, number_year, number_serial, record.id", Rows::entry);
    }

    public int held() throws IOException {
        return database.first("SELECT count(*) FROM record", row -> row.getInt(1))
                .orElse(0);
    }

    public Optional<CatalogueEntry> entry(String id) throws IOException {
        return database.first(ENTRY + "WHERE record.id = ?", Rows::entry, id);
    }

    public List<CatalogueEntry> entries(List<String> ids) throws IOException {
        return database.list("SELECT " + Rows.ENTRY + """
             FROM json_each(?) AS asked JOIN record ON record.id = asked.value
            JOIN copy ON copy.seq = record.leading JOIN source ON source.seq = copy.source ORDER BY asked.key\
            """, Rows::entry, array(ids));
    }

    public Optional<String> idOf(String spelling) throws IOException {
        if (database.first("SELECT id FROM record WHERE id = ?", row -> row.getString(1), spelling)
                .isPresent()) {
            return Optional.of(spelling);
        }
        var squeezed = Gazetteer.squeeze(spelling);
        return database.first("""
            SELECT id FROM (SELECT id, 0 AS far FROM record WHERE id = ?
            UNION ALL SELECT record, 1 FROM alias WHERE spelling = ?) ORDER BY far, id LIMIT 1\
            """, row -> row.getString(1), squeezed, squeezed);
    }

    public List<String> numbered(String post, long serial) throws IOException {
        return database.list(
                "SELECT id FROM record WHERE number_post = ? AND number_serial = ? ORDER BY number_year",
                row -> row.getString(1),
                post,
                serial);
    }

    public List<CatalogueEntry> beside(CableId number, boolean after, int most) throws IOException {
        var order = after ? "" : " DESC";
        return database.list(
                ENTRY + "WHERE number_post = ? AND (number_year, number_serial) " + (after ? ">" : "<")
                        + " (?, ?) ORDER BY number_year" + order + ", number_serial" + order + " LIMIT ?",
                Rows::entry,
                number.post(),
                number.year(),
                number.serial(),
                most);
    }

    public List<ExtractId> copies(String id) throws IOException {
        return database.list("""
            SELECT source.digest, copy.ordinal FROM copy JOIN source ON source.seq = copy.source
            JOIN record ON record.id = copy.record
            WHERE copy.record = ? ORDER BY copy.seq <> record.leading, copy.seq\
            """, row -> new ExtractId(new Digest(row.getString(1)), row.getInt(2)), id);
    }

    public List<String> addresses(String id) throws IOException {
        return database.first("SELECT addresses FROM record WHERE id = ?", row -> Rows.list(row.getString(1)), id)
                .orElse(List.of());
    }

    public List<Collation.Difference> differences(String id) throws IOException {
        return database.list("SELECT * FROM difference WHERE record = ? ORDER BY position", Rows::difference, id);
    }

    public List<Link> links(String id) throws IOException {
        var open = stated(id);
        var held = held(open);
        return open.stream().map(link -> link.against(held)).toList();
    }

    public List<Link> links() throws IOException {
        var open = stated();
        Set<String> ids = new HashSet<>(database.list("SELECT id FROM record", row -> row.getString(1)));
        return open.stream().map(link -> link.against(ids::contains)).toList();
    }

    public List<OpenLink> stated(String id) throws IOException {
        return database.list("SELECT * FROM link WHERE record = ? ORDER BY seq", Rows::link, id);
    }

    public List<OpenLink> stated() throws IOException {
        return database.list("""
            SELECT link.* FROM link JOIN record ON record.id = link.record
            ORDER BY number_post = '', number_post, number_year, number_serial, id, link.seq\
            """, Rows::link);
    }

    public List<Link> linksTo(String id) throws IOException {
        var open = database.list("""
            SELECT link.* FROM target JOIN link ON link.seq = target.link JOIN record ON record.id = link.record
            WHERE target.id = ?
            ORDER BY number_post = '', number_post, number_year, number_serial, record.id, link.seq\
            """, Rows::link, id);
        var held = held(open);
        return open.stream()
                .map(link -> link.against(held))
                .filter(link -> link.targets().stream()
                        .anyMatch(target -> record(target).equals(id)))
                .toList();
    }

    public List<Link> linksToAny(String prefix) throws IOException {
        var open = database.list("""
            SELECT link.* FROM link JOIN record ON record.id = link.record
            WHERE link.seq IN (SELECT link FROM target WHERE id >= ? AND id < ?)
            ORDER BY number_post = '', number_post, number_year, number_serial, record.id, link.seq\
            """, Rows::link, prefix, prefix + '\uffff');
        var held = held(open);
        return open.stream()
                .map(link -> link.against(held))
                .filter(link -> link.targets().stream().anyMatch(target -> target.startsWith(prefix)))
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

    public List<Said> said(List<String> ids) throws IOException {
        return said(Rows.SAID, Rows::said, ids);
    }

    public List<Said> outlines(List<String> ids) throws IOException {
        return said(Rows.OUTLINE, Rows::outline, ids);
    }

    private List<Said> said(String columns, Database.Row<Said> row, List<String> ids) throws IOException {
        return database.list(
                "SELECT " + columns + " FROM record JOIN json_each(?) AS asked ON asked.value = record.id" + FOUND
                        + " ORDER BY asked.key",
                row,
                array(ids));
    }

    public void eachSaid(Room.Listener listener) throws IOException {
        database.each(
                "SELECT " + Rows.SAID + " FROM record" + FOUND
                        + " ORDER BY number_post = '', number_post, number_year, number_serial, record.id",
                row -> listener.said(Rows.said(row)));
    }

    public void eachPrints(Room.Prints prints) throws IOException {
        database.each("""
            SELECT record.id, prints FROM record JOIN finding ON finding.record = record.id
            WHERE record.said <> ''
            ORDER BY number_post = '', number_post, number_year, number_serial, record.id\
            """, row -> prints.prints(row.getString(1), SaidUnpack.prints(row.getBytes(2))));
    }

    public List<PartyRef> partiesNamed(List<String> keys) throws IOException {
        return database.list("""
            SELECT DISTINCT party_key.key, finding.record, party_key.party FROM json_each(?) AS asked
            JOIN party_key ON party_key.key = asked.value JOIN finding ON finding.seq = party_key.finding
            JOIN record ON record.id = finding.record WHERE record.said <> ''
            ORDER BY party_key.key, finding.record, party_key.party\
            """, row -> new PartyRef(row.getString(1), row.getString(2), row.getInt(3)), array(keys));
    }

    public List<Room.Sent> naming(List<String> keys, String since) throws IOException {
        return database.list("""
                SELECT DISTINCT record.id, record.sent FROM json_each(?) AS asked
                JOIN party_key ON party_key.key = asked.value JOIN finding ON finding.seq = party_key.finding
                JOIN record ON record.id = finding.record WHERE record.said <> '' AND record.sent >= ?
                ORDER BY record.sent, record.id\
                """, row -> new Room.Sent(row.getString(1), row.getString(2)), array(keys), since);
    }

    public List<Room.Name> names(String prefix, String after, int most, boolean frequent) throws IOException {
        return database.list(
                frequent ? OFTEN : IN_ORDER,
                row -> new Room.Name(
                        row.getString("key"),
                        row.getInt("records"),
                        new PartyRef(row.getString("key"), row.getString("record"), row.getInt("party"))),
                prefix,
                prefix + '\uffff',
                after,
                most);
    }

    public List<String> unsaid(String version) throws IOException {
        return database.list(
                "SELECT id FROM record WHERE said < ? OR said > ? ORDER BY id",
                row -> row.getString(1),
                Rows.version(version),
                Rows.version(version));
    }

    public List<Verdict.Kept> verdicts() throws IOException {
        return database.list(
                "SELECT record, body FROM written WHERE type = 'verdict' ORDER BY source",
                row -> new Verdict.Kept(row.getString("record"), VerdictPack.verdict(row.getBytes("body"))));
    }

    public List<FileEntry> filed(String code) throws IOException {
        return database.list(
                "SELECT body FROM written WHERE type = 'entry' AND about = ? ORDER BY source",
                row -> FiledPack.entry(row.getBytes("body")),
                code);
    }

    public List<FileEntry> filed() throws IOException {
        return database.list(
                "SELECT body FROM written WHERE type = 'entry' ORDER BY about, source",
                row -> FiledPack.entry(row.getBytes("body")));
    }

    /// How far each file was written. What stands under a row number stays what it is until it is expunged, and a
    /// later one has a higher number.
    public List<Room.Extent> extents() throws IOException {
        return database.list(
                "SELECT about, COUNT(*) AS entries, MAX(source) AS last FROM written WHERE type = 'entry'"
                        + " GROUP BY about ORDER BY about",
                row -> new Room.Extent(row.getString("about"), row.getInt("entries"), row.getLong("last")));
    }

    /// Goes through all entries, since they are looked for so only when somebody writes; no index stands for it.
    public List<FileEntry> sent(String key) throws IOException {
        return database
                .list(
                        "SELECT body FROM written WHERE type = 'entry' AND instr(body, CAST(? AS BLOB)) > 0"
                                + " ORDER BY source",
                        row -> FiledPack.entry(row.getBytes("body")),
                        key)
                .stream()
                .filter(entry ->
                        entry.sent().filter(sent -> sent.key().equals(key)).isPresent())
                .toList();
    }

    public boolean isPost(String key) throws IOException {
        return !database.list("SELECT id FROM record WHERE number_post = ? LIMIT 1", row -> row.getString("id"), key)
                .isEmpty();
    }

    public List<Digest> choices() throws IOException {
        return database.list(
                "SELECT digest FROM written JOIN source ON source.seq = written.source WHERE type = 'choice'"
                        + " ORDER BY source",
                row -> new Digest(row.getString("digest")));
    }

    public Optional<Digest> kind(Digest definition) throws IOException {
        return database
                .list(
                        "SELECT digest FROM written JOIN source ON source.seq = written.source"
                                + " WHERE type = 'kind' AND about = ? ORDER BY source LIMIT 1",
                        row -> new Digest(row.getString("digest")),
                        definition.hex())
                .stream()
                .findFirst();
    }

    /// As JSON, so that one statement takes however many.
    private static String array(List<String> texts) {
        var json = new StringBuilder("[");
        for (var text : texts) {
            json.append(json.length() > 1 ? ",\"" : "\"");
            for (char c : text.toCharArray()) {
                if (c == '"' || c == '\\' || c < ' ') {
                    json.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
                } else {
                    json.append(c);
                }
            }
            json.append('"');
        }
        return json.append(']').toString();
    }

    public List<String> unindexed() throws IOException {
        return database.list("SELECT id FROM record WHERE indexed = 0 ORDER BY id", row -> row.getString(1));
    }

    @Override
    public void close() throws IOException {
        database.close();
    }
}

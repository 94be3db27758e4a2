package org.reftel.custody;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reftel.Accepts;
import org.reftel.disk.Disk;
import org.reftel.ledger.tiles.TileLedger;
import org.reftel.main.FiledRooms;
import org.reftel.main.Main;
import org.reftel.model.Digest;
import org.reftel.model.Source;
import org.reftel.model.file.FileEntry;
import org.reftel.store.folder.FolderRoom;
import org.reftel.testing.Filed;
import org.reftel.testing.InMemory;
import org.reftel.written.Written;
import org.reftel.written.WrittenEntry;

/// SYSTEMS.md D01: what is done to the entries of files behind the program's back is found, and the first bad
/// entry is named; the second verifier agrees. `-Dtrials=1000` is the long run.
class FiledAttacksTest {
    /// Parts of the evidence in which damage is counted apart.
    private static final List<String> PARTS =
            List.of("sources/", "ledger/checkpoint", "ledger/tile/", "keys/", "reftel.json");

    @TempDir(factory = InMemory.class)
    Path folder;

    private final int trials = Integer.getInteger("trials", 25);
    private final long seed = Long.getLong("seed", System.nanoTime());
    private final Random random = new Random(seed);
    /// Number of each entry, by its place in the ledger.
    private final TreeMap<Long, String> numbers = new TreeMap<>();
    /// Where each source stands in the one file of sources, by its place in the ledger: offset and length.
    private final TreeMap<Long, long[]> places = new TreeMap<>();

    private Path filed(Path at, int files) throws IOException {
        try (var filed = Filed.open(at, Disk.local(), InstantSource.fixed(Custodies.NOW))) {
            Filed.fill(filed.filing(), random, files);
        }
        return at;
    }

    private Vault vault() {
        return new Vault(
                room -> TileLedger.open(Disk.local(), room.resolve("ledger")),
                room -> FolderRoom.evidence(room, Custodies.tools(Custodies.NOW)),
                (room, entry) -> numbers.containsKey(entry) ? List.of(numbers.get(entry)) : List.of(),
                room -> List.of());
    }

    private BothVerifiers both() throws IOException {
        return new BothVerifiers(folder, vault());
    }

    private Verified ours(Path room) throws IOException {
        return Verification.all(room, vault(), Anchors.none());
    }

    private void tell(String how, Object... what) {
        System.out.printf(Locale.ROOT, how + " (seed " + seed + ")%n", what);
    }

    private void learn(Path room) throws IOException {
        try (var opened = FolderRoom.open(room, Custodies.tools(Custodies.NOW))) {
            opened.each(0, (raw, bytes) -> {
                places.put(
                        raw.entry(),
                        new long[] {raw.place().offset(), raw.place().length()});
                if (Written.read(bytes).orElse(null) instanceof WrittenEntry entry) {
                    numbers.put(raw.entry(), entry.entry().number().toString());
                }
            });
        }
    }

    /// SYSTEMS.md asks for 1,000: `bench/trials long attacks-on-files`.
    @Test
    @Accepts("D01")
    void whateverIsDoneToAnEntryIsFoundAndTheFirstBadOneIsNamed() throws IOException {
        int trials = Integer.getInteger("trials", 100);
        var sound = filed(folder.resolve("sound"), 3);
        learn(sound);
        var entries = List.copyOf(numbers.keySet());
        var attacks = new TreeMap<String, Integer>();
        try (var both = both()) {
            assertThat(both.judged(sound, "sound").verdict().intact()).isTrue();
            for (var trial = 0; trial < trials; trial++) {
                var room = folder.resolve("room");
                copy(sound, room);
                var file = room.resolve("sources/000001.warc.gz");
                var bytes = Files.readAllBytes(file);
                long one = entries.get(random.nextInt(entries.size()));
                long other = entries.get(random.nextInt(entries.size()));
                other = other == one ? entries.get((entries.indexOf(one) + 1) % entries.size()) : other;
                var attack = List.of("changed", "deleted", "swapped", "back-dated", "appended", "put twice")
                        .get(trial % 6);
                long first = switch (attack) {
                    case "swapped" -> Math.min(one, other);
                    case "appended", "put twice" -> one + 1;
                    default -> one;
                };
                Files.write(file, attacked(bytes, attack, one, other));
                var what = "seed " + seed + ", trial " + trial + ", " + attack + " " + numbers.get(one);
                var said = both.judged(room, what);
                assertThat(said.verdict().intact()).as(what).isFalse();
                var finding = said.findings().stream()
                        .filter(found -> found.entry() >= 0)
                        .min((a, b) -> Long.compare(a.entry(), b.entry()))
                        .orElseThrow();
                assertThat(finding.entry()).as("%s: %s", what, finding).isEqualTo(first);
                if (numbers.containsKey(first)) {
                    assertThat(finding.records()).as(what).containsExactly(numbers.get(first));
                }
                attacks.merge(attack, 1, Integer::sum);
                Custodies.delete(room);
            }
            tell(
                    "%,d attacks on single entries %s: all found, the first bad entry named each time%s",
                    trials, attacks, alike(both));
        }
    }

    private static String alike(BothVerifiers both) {
        return both.areTwo() ? ", both verifiers alike" : "; no Python: by one verifier";
    }

    /// What is evidence in a room: catalogue and index are derived, and no verifier asks them.
    private static void copy(Path from, Path to) throws IOException {
        try (var walk = Files.walk(from)) {
            for (var file : walk.filter(Files::isRegularFile).toList()) {
                var name = from.relativize(file).toString();
                if (Damage.EVIDENCE.test(name)) {
                    var target = to.resolve(name);
                    Files.createDirectories(Objects.requireNonNull(target.getParent()));
                    Files.copy(file, target);
                }
            }
        }
    }

    private byte[] attacked(byte[] bytes, String attack, long one, long other) throws IOException {
        var member = member(bytes, one);
        return switch (attack) {
            case "changed" -> with(bytes, one, forged(member, true));
            case "back-dated" -> with(bytes, one, forged(member, false));
            case "deleted" -> with(bytes, one, new byte[0]);
            case "swapped" ->
                with(
                        with(bytes, Math.max(one, other), member(bytes, Math.min(one, other))),
                        Math.min(one, other),
                        member(bytes, Math.max(one, other)));
            case "appended" -> with(bytes, one, joined(member, new byte[1 + random.nextInt(40)]));
            default -> with(bytes, one, joined(member, member));
        };
    }

    private byte[] member(byte[] bytes, long entry) {
        var place = place(entry);
        return Arrays.copyOfRange(bytes, (int) place[0], (int) (place[0] + place[1]));
    }

    private long[] place(long entry) {
        var place = places.get(entry);
        assertThat(place).isNotNull();
        return place;
    }

    private byte[] with(byte[] bytes, long entry, byte[] member) {
        var place = place(entry);
        return joined(
                joined(Arrays.copyOf(bytes, (int) place[0]), member),
                Arrays.copyOfRange(bytes, (int) (place[0] + place[1]), bytes.length));
    }

    private static byte[] joined(byte[] one, byte[] other) {
        var all = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, all, one.length, other.length);
        return all;
    }

    /// A record that is sound in itself: another letter in its words, or another date in its head.
    private byte[] forged(byte[] member, boolean words) throws IOException {
        byte[] record;
        try (var in = new GZIPInputStream(new ByteArrayInputStream(member))) {
            record = in.readAllBytes();
        }
        var text = new String(record, StandardCharsets.ISO_8859_1);
        if (words) {
            int head = text.indexOf("\r\n\r\n") + 4;
            var body = record.clone();
            int at = text.indexOf("\"paragraphs\":[\"", head) + 15;
            body[at] ^= 2;
            var was = Digest.of(Arrays.copyOfRange(record, head, record.length - 4))
                    .hex();
            var is =
                    Digest.of(Arrays.copyOfRange(body, head, record.length - 4)).hex();
            record = joined(
                    text.substring(0, head).replace(was, is).getBytes(StandardCharsets.ISO_8859_1),
                    Arrays.copyOfRange(body, head, body.length));
        } else {
            record = text.replaceFirst("WARC-Date: 2026", "WARC-Date: 2025").getBytes(StandardCharsets.ISO_8859_1);
        }
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(record);
        }
        return out.toByteArray();
    }

    @Test
    void whateverIsDoneToAnyEvidenceIsJudgedAlikeByBoth() throws IOException {
        var rooms = new ArrayList<Path>();
        for (var room = 0; room < 8; room++) {
            rooms.add(filed(folder.resolve("sound" + room), 2 + random.nextInt(2)));
        }
        var found = new TreeMap<String, Integer>();
        int harmless = 0;
        try (var both = both()) {
            for (var trial = 0; trial < trials; trial++) {
                var room = folder.resolve("room");
                int one = random.nextInt(rooms.size());
                copy(rooms.get(one), room);
                var damage = trial % 5 == 0
                        ? ofAnother(room, rooms.get((one + 1) % rooms.size()))
                        : Damage.some(room, Damage.EVIDENCE, random);
                var what = "seed " + seed + ", trial " + trial + ", " + damage;
                var part = PARTS.stream().filter(damage::startsWith).findFirst().orElse("ledger/");
                if (both.judged(room, what).verdict().intact()) {
                    // A partial tile of an earlier checkpoint may still lie there, and nothing asks it.
                    assertThat(damage).as(what).startsWith("ledger/tile/").contains(".p/");
                    harmless++;
                } else {
                    found.merge(part, 1, Integer::sum);
                }
                Custodies.delete(room);
            }
            tell(
                    "%,d rooms with damaged evidence: found in %s; %d in tiles of earlier checkpoints that nothing"
                            + " asks%s",
                    trials, found, harmless, alike(both));
        }
        assertThat(found.keySet()).contains("sources/");
    }

    /// Puts a file of another room in place of one.
    private String ofAnother(Path room, Path other) throws IOException {
        List<String> names;
        try (var walk = Files.walk(room)) {
            names = walk.filter(Files::isRegularFile)
                    .map(file -> room.relativize(file).toString())
                    .filter(name -> Files.exists(other.resolve(name)))
                    .sorted()
                    .toList();
        }
        var name = names.get(random.nextInt(names.size()));
        assertThat(Files.mismatch(room.resolve(name), other.resolve(name))).isNotNegative();
        Files.copy(other.resolve(name), room.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        return name + " of another room";
    }

    @Test
    void soundRoomsWithFilesRaiseNoAlarm() throws IOException {
        long entries = 0;
        try (var both = both()) {
            for (var trial = 0; trial < trials; trial++) {
                var room = filed(folder.resolve("room"), 1 + random.nextInt(2));
                var what = "seed " + seed + ", trial " + trial;
                var said = both.judged(room, what);
                assertThat(said.verdict()).as(what).isEqualTo(Verdict.UNANCHORED);
                assertThat(said.findings()).as(what).isEmpty();
                entries += said.compared();
                Custodies.delete(room);
            }
            tell("%,d intact rooms with files, %,d entries of the ledger: no alarm%s", trials, entries, alike(both));
        }
    }

    @Test
    void whatStandsBehindTheCheckpointIsNamedAndIsNoEntry() throws IOException {
        var room = filed(folder.resolve("room"), 2);
        learn(room);
        var file = room.resolve("sources/000001.warc.gz");
        var bytes = Files.readAllBytes(file);
        Files.write(file, joined(bytes, forged(member(bytes, numbers.lastKey()), true)));
        assertThat(ours(room).notes()).anySatisfy(note -> assertThat(note).contains("beyond the checkpoint"));
        try (var both = both()) {
            assertThat(both.judged(room, "appended at the end").verdict().intact())
                    .isTrue();
        }
        try (var filed = Filed.open(room, Disk.local(), InstantSource.fixed(Custodies.NOW))) {
            assertThat(filed.room().filed()).hasSize(numbers.size());
            filed.filing().add(file(filed), List.of(Filed.draft("note", "After it.")), "B");
        }
        assertThat(ours(room).notes()).isEmpty();
    }

    private static String file(Filed filed) throws IOException {
        return filed.room().filed().getFirst().file();
    }

    /// The catalogue is derived: what is changed in it is no entry, and `verify` says so.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "DELETE FROM written WHERE source = (SELECT max(source) FROM written)",
                "UPDATE written SET about = 'OTHERFIRE' WHERE source = (SELECT max(source) FROM written)",
                "UPDATE written SET body = (SELECT body FROM written WHERE type = 'entry' ORDER BY source LIMIT 1)"
                        + " WHERE source = (SELECT max(source) FROM written)",
                "INSERT INTO written (source, type, about, record, body) SELECT"
                        + " (SELECT max(seq) FROM source), type, about, record || '9', body FROM written"
                        + " WHERE type = 'entry' LIMIT 1",
            })
    void aChangedCatalogueOfEntriesIsFound(String attack) throws IOException, SQLException {
        var room = folder.resolve("room");
        List<FileEntry> before;
        try (var opened = FiledRooms.open(room)) {
            Filed.fill(opened.filing(), random, 1);
        }
        try (var opened = FolderRoom.open(room, Custodies.tools(Custodies.NOW))) {
            before = opened.filed();
        }
        assertThat(run("verify", room)).contains("INTACT");
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + room.resolve("catalogue.db"));
                var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(attack)).isPositive();
        }
        assertThat(run("verify", room)).contains("X926");
        run("rebuild", room);
        assertThat(run("verify", room)).contains("INTACT");
        try (var opened = FolderRoom.open(room, Custodies.tools(Custodies.NOW))) {
            assertThat(opened.filed()).isEqualTo(before);
        }
    }

    private static String run(String command, Path room) {
        var out = new ByteArrayOutputStream();
        Main.reftel()
                .run(out, out, new ByteArrayInputStream(new byte[0]), Map.of(), command, "--room", room.toString());
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void theSourceOfAnEntryIsKeptAsItWasWritten() throws IOException {
        var room = filed(folder.resolve("room"), 2);
        try (var opened = FolderRoom.open(room, Custodies.tools(Custodies.NOW))) {
            opened.each(0, (raw, bytes) -> {
                assertThat(raw.written()).isTrue();
                var source = new Source(Digest.of(bytes), raw.source().name(), bytes.length);
                assertThat(source).isEqualTo(raw.source());
                assertThat(Written.read(bytes).orElseThrow().bytes()).isEqualTo(bytes);
            });
        }
    }
}

package org.reftel.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.reftel.disk.Disk;
import org.reftel.ledger.Keys;
import org.reftel.ledger.LedgerEntry;
import org.reftel.ledger.LineProof;
import org.reftel.ledger.Lines;
import org.reftel.ledger.Proof;
import org.reftel.ledger.TlogProof;
import org.reftel.ledger.Tombstone;
import org.reftel.ledger.tiles.TileLedger;
import org.reftel.model.Code;
import org.reftel.model.Digest;
import org.reftel.model.Refused;
import org.reftel.model.Source;
import org.reftel.store.Lengths;
import org.reftel.store.Room;
import org.reftel.store.folder.FolderRoom;
import org.reftel.testing.Seeded;

/// What both verifiers say of rooms in which sources were expunged, of expungings that were cut short, and of
/// forged ones (docs/decisions/0026).
class ExpungedTest {
    @TempDir
    Path folder;

    @RegisterExtension
    final Seeded seeded = new Seeded();

    private final Random random = seeded.random();
    private List<Custodies.Item> items;
    private Path room;
    private boolean python;

    @BeforeEach
    void make() throws IOException {
        SecondVerifier.write(folder.resolve("verify.py"));
        try {
            python = new ProcessBuilder("python3", "--version").start().waitFor() == 0;
        } catch (IOException | InterruptedException none) {
            python = false;
        }
        items = Custodies.items(9, random);
        room = Custodies.make(folder.resolve("room"), items);
    }

    private static Tombstone.Gone gone(Path folder, Digest source) throws IOException {
        try (var room = FolderRoom.open(folder, Custodies.tools(Custodies.NOW))) {
            var raw = room.raw(source).orElseThrow();
            return new Tombstone.Gone(
                    raw.entry(),
                    raw.place().file(),
                    raw.place().offset(),
                    raw.place().length(),
                    Tombstone.Kind.SOURCE,
                    -1);
        }
    }

    private Tombstone tombstone(int... which) throws IOException {
        var gone = new ArrayList<Tombstone.Gone>();
        for (int item : which) {
            gone.add(gone(room, Digest.of(items.get(item).bytes())));
        }
        return new Tombstone(Custodies.NOW, List.of("Ann Poe", "Bo Roe"), "Art. 17 of the act", gone);
    }

    /// Up to the point of no return.
    private static void begin(Path folder, byte[] tombstone, boolean marked) throws IOException {
        try (var room = FolderRoom.open(folder, Custodies.tools(Custodies.NOW));
                var writer = room.writer()) {
            if (marked) {
                writer.expunge();
            }
            writer.write(new Source(Digest.of(tombstone), "tombstone", tombstone.length), Room.TOMBSTONE, tombstone);
            writer.commit();
        }
    }

    private static void finish(Path folder) throws IOException {
        try (var room = FolderRoom.open(folder, Custodies.tools(Custodies.NOW));
                var writer = room.writer()) {
            assertThat(writer.isExpunging()).isTrue();
            writer.purged();
        }
    }

    private Tombstone expunge(int... which) throws IOException {
        var tombstone = tombstone(which);
        begin(room, tombstone.bytes(), true);
        finish(room);
        return tombstone;
    }

    private void assertBoth(Path room, Verdict verdict, String... words) throws IOException {
        var ours = Custodies.verify(room);
        assertThat(ours.verdict()).as("%s", ours).isEqualTo(verdict);
        assertThat(ours.toString()).contains(words);
        if (python) {
            try {
                var process = new ProcessBuilder(
                                "python3", "-I", folder.resolve("verify.py").toString(), room.toString())
                        .redirectErrorStream(true)
                        .start();
                var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertThat(said.lines()).as(said).hasSize(1);
                assertThat(said).startsWith(verdict.words() + ": ");
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }
    }

    private void changed(String file, UnaryOperator<byte[]> change) throws IOException {
        var path = room.resolve(file);
        Files.write(path, change.apply(Files.readAllBytes(path)));
    }

    @Test
    void whatWasExpungedIsToldAndTheVerdictIsThatOfTheRest() throws Exception {
        expunge(0, 4, 7);
        assertBoth(room, Verdict.UNANCHORED, "were expunged on 2026-11-25 by Ann Poe and Bo Roe", "Art. 17 of the act");
        var keys = Keys.load(room.resolve("keys"));
        assertThat(keys.kept().size()).isEqualTo(11);
        Custodies.keep(room, Custodies.items(4, new Random(3)));
        assertBoth(room, Verdict.UNANCHORED, "Entries 0, 4, 8 were expunged");
        assumeTrue(python, "python3 is not on this machine: the second verifier was not run");
    }

    @Test
    void sourcesOfAnySizeAreWrittenOver() throws IOException {
        var large = new byte[900_000];
        random.nextBytes(large);
        var more = new ArrayList<>(List.of(
                new Custodies.Item("e", new byte[0], false, false, Custodies.NOW),
                new Custodies.Item("large", large, false, false, Custodies.NOW),
                new Custodies.Item("s", new byte[] {'\n'}, false, false, Custodies.NOW)));
        Custodies.keep(room, more);
        int first = items.size();
        more.addAll(0, items);
        items = more;
        var sizes = sizes();
        expunge(first, first + 1, first + 2);
        assertBoth(room, Verdict.UNANCHORED, "Entries 10 to 12 were expunged");
        Custodies.keep(room, Custodies.items(2, new Random(9)));
        sizes.forEach(
                (file, size) -> assertThat(room.resolve(file).toFile().length()).isGreaterThanOrEqualTo(size));
        assertBoth(room, Verdict.UNANCHORED, "Entries 10 to 12 were expunged");
    }

    private java.util.Map<String, Long> sizes() throws IOException {
        var sizes = new java.util.TreeMap<String, Long>();
        try (var files = Files.list(room.resolve("sources"))) {
            files.forEach(file ->
                    sizes.put("sources/" + file.getFileName(), file.toFile().length()));
        }
        return sizes;
    }

    @Test
    void aSecondExpungingDestroysKeysThatWereKeptAndSuchAsCameLater() throws IOException {
        expunge(1);
        var later = Custodies.items(3, new Random(5));
        Custodies.keep(room, later);
        items = new ArrayList<>(items);
        items.addAll(later);
        var before = Files.readString(room.resolve("keys/secret"));
        expunge(2, 10);
        assertThat(Files.readString(room.resolve("keys/secret"))).isNotEqualTo(before);
        assertBoth(room, Verdict.UNANCHORED, "Entry 1 was", "Entries 2, 12 were");
        var kept = Files.readAllLines(room.resolve("keys/kept"));
        assertThat(kept).hasSize(15);
        assertThat(kept.stream().filter(line -> line.matches("0+"))).hasSize(3);
    }

    @Test
    void keysThatAnAttemptLeftAreWipedByTheNext() throws IOException {
        expunge(1);
        Files.copy(room.resolve("keys/kept"), room.resolve("keys/kept.new"));
        var key = Files.readAllLines(room.resolve("keys/kept")).get(2);
        expunge(2);
        assertThat(room.resolve("keys/kept.new")).doesNotExist();
        assertThat(Files.readString(room.resolve("keys/kept"))).doesNotContain(key);
        assertBoth(room, Verdict.UNANCHORED, "Entry 2 was expunged");
    }

    @Test
    void whatWentIsWrittenOverInItsPlaceAndNothingElseIs() throws IOException {
        var before = Files.readAllBytes(room.resolve("sources/000001.warc.gz"));
        var tombstone = tombstone(4);
        var one = tombstone.gone().getFirst();
        expunge(4);
        var after = Files.readAllBytes(room.resolve(Lengths.file(one.file())));
        int same = 0;
        for (int i = 0; i < one.length(); i++) {
            same += before[(int) one.start() + i] == after[(int) one.start() + i] ? 1 : 0;
        }
        assertThat(same).isLessThan((int) one.length() / 8);
        assertThat(java.util.Arrays.equals(after, 0, (int) one.start(), before, 0, (int) one.start()))
                .isTrue();
    }

    @Test
    void proofsOfAllOtherLinesHoldBeforeAndAfter() throws IOException {
        var before = proofs();
        var key = Keys.load(room.resolve("keys")).signing().verifier();
        expunge(0, 7);
        var after = proofs();
        assertThat(after).hasSize(before.size() - 2);
        for (var proof : after) {
            Proof.parse(proof.getBytes(StandardCharsets.UTF_8)).check(key);
        }
        for (var proof : before) {
            Proof.parse(proof.getBytes(StandardCharsets.UTF_8)).check(key);
        }
        var inner = inner(after.getFirst());
        assertThat(before.stream().map(ExpungedTest::inner)).contains(inner);
    }

    /// Record, lines and nonces, without the path to the checkpoint.
    private static String inner(String proof) {
        return proof.substring(0, proof.indexOf("\n\n"));
    }

    private List<String> proofs() throws IOException {
        var proofs = new ArrayList<String>();
        var keys = Keys.load(room.resolve("keys"));
        try (var all = FolderRoom.open(room, Custodies.tools(Custodies.NOW));
                var ledger = TileLedger.open(Disk.local(), room.resolve("ledger"))) {
            var note = ledger.checkpoint();
            for (var item : items) {
                var source = Digest.of(item.bytes());
                var entry = all.raw(source).map(Room.Raw::entry).orElseThrow();
                var bytes = item.bytes();
                var sourceKey = keys.key(entry, source);
                if (sourceKey.isPresent()) {
                    proofs.add(new Proof(
                                    "09VELA12",
                                    "1",
                                    0,
                                    LedgerEntry.parse(ledger.entry(entry))
                                            .orElseThrow()
                                            .about(),
                                    LineProof.of(sourceKey.get(), bytes, Lines.around(bytes, 0, 1)),
                                    new TlogProof(entry, ledger.inclusion(entry, ledger.size()), note))
                            .toString());
                }
            }
        }
        return proofs;
    }

    @Test
    void anExpungingThatWasCutShortIsToldAndTheNextWriterFinishesIt() throws IOException {
        begin(room, tombstone(3, 4).bytes(), true);
        assertBoth(room, Verdict.INCOMPLETE, "is to be expunged", "X965");
        finish(room);
        assertBoth(room, Verdict.UNANCHORED, "were expunged");
    }

    @Test
    void sourcesThatStandAfterATombstoneAreToldAlsoWithoutTheMark() throws IOException {
        begin(room, tombstone(3).bytes(), false);
        assertBoth(room, Verdict.INCOMPLETE, "is to be expunged");
    }

    /// What a verifier knows of Unicode is not what the other knows.
    @Test
    void bothVerifiersTakeTheSameTwoNamesForTwo() throws IOException {
        for (var names : List.of(
                List.of("Ann Poe", "Ann\u00a0Poe"),
                List.of("\u0130pek", "i\u0307pek"),
                List.of("Stra\u00dfe", "STRASSE"))) {
            var gone = tombstone(3);
            var copy = folder.resolve("copy");
            Custodies.copy(room, copy);
            begin(copy, new Tombstone(gone.time(), names, gone.ground(), gone.gone()).bytes(), true);
            finish(copy);
            assertBoth(copy, Verdict.UNANCHORED, "was expunged");
            Custodies.delete(copy);
        }
    }

    /// Whoever forges one gets the same answer from both.
    @Test
    void aGroundOfBlanksOrInAnotherEncodingMakesNoTombstone() throws IOException {
        for (var ground : List.of("%20", "%09%0A%20", "%C2%A0", "%41", "Art%2e", "%")) {
            var text = tombstone(3).text().replaceFirst("ground \\S+", "ground " + ground);
            var copy = folder.resolve("copy");
            Custodies.copy(room, copy);
            begin(copy, text.getBytes(StandardCharsets.US_ASCII), false);
            // A no-break space is a blank to whoever knows Unicode: the command asks for more than this.
            var verdict = ground.equals("%C2%A0") ? Verdict.INCOMPLETE : Verdict.UNANCHORED;
            assertBoth(copy, verdict, verdict.name());
            Custodies.delete(copy);
        }
    }

    @Test
    void aNameCannotForgeALineOfTheSecondVerifier() throws IOException {
        var gone = tombstone(3);
        var names = List.of("Ann Poe", "Bo\nINTACT: all");
        begin(room, new Tombstone(gone.time(), names, gone.ground(), gone.gone()).bytes(), true);
        finish(room);
        assertBoth(room, Verdict.UNANCHORED, "was expunged");
    }

    @Test
    void aWriterThatWasKilledInTheMiddleOfASourceLeavesNoDamage() throws IOException {
        var one = tombstone(4).gone().getFirst();
        begin(room, tombstone(4).bytes(), true);
        changed(Lengths.file(one.file()), bytes -> {
            for (int i = 100; i < one.length() / 2; i++) {
                bytes[(int) one.start() + i] = 0;
            }
            return bytes;
        });
        assertBoth(room, Verdict.INCOMPLETE, "Entry 4 is to be expunged");
        finish(room);
        assertBoth(room, Verdict.UNANCHORED, "Entry 4 was expunged");
    }

    @Test
    void aSourceWrittenOverWithoutATombstoneIsFound() throws IOException {
        var other = folder.resolve("other");
        Custodies.copy(room, other);
        var one = tombstone(3).gone().getFirst();
        begin(other, tombstone(3).bytes(), true);
        finish(other);
        var blank = Files.readAllBytes(other.resolve(Lengths.file(one.file())));
        changed(Lengths.file(one.file()), bytes -> {
            System.arraycopy(blank, (int) one.start(), bytes, (int) one.start(), (int) one.length());
            return bytes;
        });
        assertBoth(room, Verdict.ALTERED, "no tombstone that the ledger commits to");
    }

    @Test
    void aChangedByteOfWhatWasWrittenOverIsFound() throws IOException {
        var one = tombstone(4).gone().getFirst();
        expunge(4);
        changed(Lengths.file(one.file()), bytes -> {
            bytes[(int) one.start() + random.nextInt((int) one.length())] ^= (byte) (1 << random.nextInt(8));
            return bytes;
        });
        assertBoth(room, Verdict.ALTERED, "cannot be read");
    }

    @Test
    void aTombstoneOfOnePersonOrFromOutsideAllowsNothing() throws IOException {
        var same = tombstone(3).text().replace("by Bo%20Roe", "by ann%20%20POE");
        assertThat(Tombstone.parse(same.getBytes(StandardCharsets.UTF_8))).isEmpty();
        begin(room, same.getBytes(StandardCharsets.UTF_8), true);
        finish(room);
        assertBoth(room, Verdict.UNANCHORED, "notes=[]");
        var outside = tombstone(5).bytes();
        Custodies.keep(room, List.of(new Custodies.Item("tombstone", outside, false, false, Custodies.NOW)));
        try (var all = FolderRoom.open(room, Custodies.tools(Custodies.NOW));
                var writer = all.writer()) {
            writer.expunge();
        }
        finish(room);
        assertBoth(room, Verdict.UNANCHORED, "notes=[]");
    }

    @Test
    void againstAKeptCheckpointALaterTombstoneShows() throws IOException {
        var kept = Custodies.checkpoint(room);
        expunge(6);
        var verified = Custodies.verify(room, kept);
        assertThat(verified.verdict()).isEqualTo(Verdict.INTACT);
        assertThat(verified.notes()).singleElement().asString().contains("It is behind the checkpoint that was kept.");
    }

    @Test
    void aBackupThatIsContinuedTakesOverWhatWasExpunged() throws IOException {
        var custodian = new Custodian(Custodies.vault(), Disk.local(), any -> 0);
        var backup = folder.resolve("backup");
        var keys = folder.resolve("keys.txt");
        Backup.make(custodian, room, backup, Optional.of(keys));
        var secret = Files.readAllLines(keys).get(1);
        var one = tombstone(4).gone().getFirst();
        expunge(4);
        var made = Backup.make(custodian, room, backup, Optional.of(keys));
        assertThat(made.expunged()).isEqualTo(1);
        var name = Lengths.file(one.file());
        assertThat(Files.readAllBytes(backup.resolve(name))).isEqualTo(Files.readAllBytes(room.resolve(name)));
        assertThat(Files.readString(keys)).doesNotContain(secret);
        assertThat(Backup.make(custodian, room, backup, Optional.of(keys)).expunged())
                .isZero();
        var restored = Restore.make(custodian, backup, folder.resolve("restored"), Optional.of(keys));
        assertThat(restored.verified().verdict()).isEqualTo(Verdict.UNANCHORED);
        assertBoth(folder.resolve("restored"), Verdict.UNANCHORED, "Entry 4 was expunged");
        // Damage elsewhere is still damage.
        changed("sources/000001.warc.gz", bytes -> {
            bytes[30] ^= 1;
            return bytes;
        });
        assertThatThrownBy(() -> Backup.make(custodian, room, backup, Optional.empty()))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo(Code.X936_BACKUP_DAMAGED));
    }

    @Test
    void aBackupWaitsForAnExpungingThatWasCutShort() throws IOException {
        var custodian = new Custodian(Custodies.vault(), Disk.local(), any -> 0);
        begin(room, tombstone(3).bytes(), true);
        assertThatThrownBy(() -> Backup.make(custodian, room, folder.resolve("backup"), Optional.empty()))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo(Code.X965_EXPUNGING_UNFINISHED));
    }
}

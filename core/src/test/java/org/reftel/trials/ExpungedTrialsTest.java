package org.reftel.trials;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.reftel.cli.Opener;
import org.reftel.custody.Backup;
import org.reftel.custody.BothVerifiers;
import org.reftel.custody.Custodian;
import org.reftel.custody.Vault;
import org.reftel.disk.Disk;
import org.reftel.ingest.Expunging;
import org.reftel.ledger.Keys;
import org.reftel.ledger.Proof;
import org.reftel.ledger.tiles.TileLedger;
import org.reftel.main.Main;
import org.reftel.model.Digest;
import org.reftel.model.Refused;
import org.reftel.model.file.Draft;
import org.reftel.store.Room;
import org.reftel.store.folder.FolderRoom;
import org.reftel.testing.Archives;
import org.reftel.testing.Filed;
import org.reftel.testing.Remembered;

/// TRUST.md P18: what was expunged is gone from every byte of the room and of a backup that is continued, and
/// the rest still proves; and an expunging that is cut short anywhere is finished by whoever writes next.
class ExpungedTrialsTest {
    private static final String WORD = "Quellmaria";

    /// A cable that bears a word where a cable can bear one.
    private static String text(int number, String word) {
        return Cables.text(number)
                .replace(
                        "HARBOUR POLICE, REPORT", "THE CASE OF " + word.toUpperCase(java.util.Locale.ROOT) + ", REPORT")
                .replace("The word is ", "Deputy " + word + " promised to send the list by July 30. The word is ");
    }

    private static void run(String... args) {
        Commands.run(args).done();
    }

    /// Where what is to go stands: alone, copied, in an archive, in a file with an entry that is about it.
    private static List<String> fill(Path in, Path room, Random random) throws IOException {
        int bad = 3 + random.nextInt(4);
        Cables.folder(in, 0, 9);
        Files.writeString(in.resolve("%06d.txt".formatted(bad)), text(bad, WORD));
        var names = new ArrayList<>(List.of(Cables.id(bad)));
        if (random.nextBoolean()) {
            Files.writeString(in.resolve(WORD + ".txt"), text(bad, WORD).replace("nine crates", "two crates") + "\n");
        }
        if (random.nextBoolean()) {
            Files.write(in.resolve("old.zip"), Archives.zip(Map.of("a.txt", text(40, WORD), "b.txt", Cables.text(41))));
            var all = Archives.zip(Map.of("a.txt", text(40, WORD), "b.txt", Cables.text(41)));
            names.add("sha256:" + Digest.of(all).hex());
        }
        run("read", "--room", room.toString(), in.toString());
        if (random.nextBoolean()) {
            run(
                    "review",
                    "--room",
                    room.toString(),
                    Cables.id(bad),
                    "--leads",
                    "%06d.txt".formatted(bad),
                    "--by",
                    WORD);
        }
        // In a commit of each, or of all of them: what was stated together is stated anew for the others.
        try (var open = Main.room(room, Opener.Way.READ)) {
            var drafts = List.of(
                    Filed.draft("note", "Counsel asked for the list."),
                    Filed.draft("note", WORD + " was heard."),
                    Filed.draft("note", "Nothing more was said."));
            boolean together = random.nextBoolean();
            var file = Filed.file(
                    open.filing(),
                    "Harbor watch",
                    Optional.empty(),
                    together ? drafts.toArray(Draft[]::new) : new Draft[0]);
            for (var draft : together ? List.<Draft>of() : drafts) {
                open.filing().add(file, List.of(draft), "A. Reader");
            }
            names.add(open.desk().entries(file).get(2).number().toString());
        }
        return names;
    }

    @Test
    void nothingIsLeftOfWhatWasExpungedAndTheRestProves() throws Exception {
        var trials = Trials.of("expunged-gone", 20);
        try (var scratch = Scratch.inMemory();
                var both = new BothVerifiers(scratch.empty("python"), vault())) {
            for (int i = 0; i < trials.count(); i++) {
                var random = trials.random(i);
                trials.attempt("trial " + i, () -> gone(scratch, random, both));
            }
        }
        trials.done("rooms, each with a backup that is continued");
    }

    private static void gone(Scratch scratch, Random random, BothVerifiers both) throws Exception {
        var room = scratch.empty("one").resolve("room");
        var backup = scratch.empty("two").resolve("backup");
        var keyFile = scratch.empty("three").resolve("keys");
        var in = scratch.empty("in");
        var names = fill(in, room, random);
        run("backup", "--room", room.toString(), backup.toString(), "--keys", keyFile.toString());
        var secret = HexFormat.of()
                .parseHex(Files.readString(room.resolve("keys/secret")).strip());
        var canary = new Canary(WORD).bytes(secret);
        // A digest would confirm a guess.
        try (var files = Files.list(in)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                if (!new Canary(WORD).in(file).isEmpty()) {
                    canary.bytes(HexFormat.of()
                            .parseHex(Digest.of(Files.readAllBytes(file)).hex()));
                }
            }
        }
        assertThat(canary.in(room))
                .contains("catalogue.db-wal", "index/C/_0.cfs", "sources/000001.warc.gz", "keys/secret");
        assertThat(canary.in(backup)).contains("sources/000001.warc.gz");
        var proofs = scratch.empty("proofs");
        run(
                "export",
                "--room",
                room.toString(),
                "--proofs",
                proofs.resolve("before").toString());
        var line = new ArrayList<>(List.of("expunge", "--room", room.toString()));
        line.addAll(names);
        line.addAll(List.of("--ground", "Order 12", "--by", "Ann Poe", "--and", "Bo Roe", "--yes"));
        assertThat(Commands.run(line.toArray(String[]::new)).done().out()).contains("Entry ");
        assertThat(canary.in(room)).isEmpty();
        run("backup", "--room", room.toString(), backup.toString(), "--keys", keyFile.toString());
        assertThat(canary.in(backup)).isEmpty();
        assertThat(canary.in(keyFile.getParent())).isEmpty();
        // What was proven is proven, and all that is left can be.
        run(
                "export",
                "--room",
                room.toString(),
                "--proofs",
                proofs.resolve("after").toString());
        assertThat(checked(proofs.resolve("before"), room)).isGreaterThan(checked(proofs.resolve("after"), room));
        assertThat(Commands.run("verify", "--room", room.toString()).done().out())
                .contains("INTACT", "expunged on ", " by Ann Poe and Bo Roe");
        both.theirs(room)
                .ifPresent(said ->
                        assertThat(said).startsWith("INTACT, UNANCHORED: ").contains(" was expunged on "));
        // Made anew, restored and written to, it brings nothing back.
        run("rebuild", "--room", room.toString());
        assertThat(canary.in(room)).isEmpty();
        var restored = scratch.empty("four").resolve("room");
        run("restore", backup.toString(), "--to", restored.toString(), "--keys", keyFile.toString());
        assertThat(canary.in(restored)).isEmpty();
        run("file", "add", "--room", restored.toString(), "HARBORWATCH", "note", "And later.", "--by", "B");
        assertThat(Commands.run("verify", "--room", restored.toString()).done().out())
                .contains("INTACT");
    }

    private static int checked(Path proofs, Path room) throws IOException {
        int checked = 0;
        var key = Keys.load(room.resolve("keys")).signing().verifier();
        try (var walk = Files.walk(proofs)) {
            for (var file : walk.filter(path -> proofs.relativize(path).startsWith("proofs"))
                    .filter(Files::isRegularFile)
                    .toList()) {
                Proof.parse(Files.readAllBytes(file)).check(key);
                checked++;
            }
        }
        assertThat(checked).isPositive();
        return checked;
    }

    /// Each operation on the disk fails in turn, in each way, while two records are expunged.
    @Test
    void anExpungingThatIsCutShortIsFinishedByTheNextWriter() throws IOException {
        var trials = Trials.of("expunging-failing-disk", 25);
        int operations;
        try (var scratch = Scratch.inMemory()) {
            var before = scratch.empty("before");
            var texts = scratch.empty("texts");
            Rooms.files(texts, 1, 5);
            Files.writeString(texts.resolve("a.txt"), Rooms.text(77).replace("engineers", WORD));
            try (var room = Rooms.open(before, Disk.local())) {
                Rooms.read(room, before, List.of(texts), outcome -> {});
            }
            var whole = kept(before);
            var counting = new FailingDisk(Disk.local(), FailingDisk.Failure.IO_ERROR, Long.MAX_VALUE);
            expunge(copied(scratch, before), counting);
            operations = Math.toIntExact(counting.count());
            trials.eachFailure(operations, (failure, n) -> {
                var folder = copied(scratch, before);
                boolean told = expunge(folder, new FailingDisk(Disk.local(), failure, n));
                try (var room = Rooms.open(folder, Disk.local())) {
                    Rooms.ingest(room, new Remembered()).catchUp();
                    assertThat(room.isExpunging()).isFalse();
                }
                Rooms.intact(folder);
                boolean stands = kept(folder).equals(whole);
                assertThat(stands && told).isFalse();
                if (stands) {
                    assertThat(expunge(folder, Disk.local())).isTrue();
                }
                assertThat(new Canary(WORD).in(folder)).isEmpty();
                assertThat(kept(folder)).hasSize(whole.size() - 1);
                Rooms.intact(folder);
            });
        }
        trials.done("each of " + operations + " operations of expunging");
    }

    /// A backup that takes an expunging over is cut short at each operation: the next one finishes it.
    @Test
    void aBackupThatIsCutShortWhileItTakesOverIsFinishedByTheNext() throws IOException {
        var trials = Trials.of("expunged-backup-cut-short", 10);
        int operations;
        try (var scratch = Scratch.inMemory()) {
            var room = scratch.empty("one").resolve("room");
            var texts = scratch.empty("texts");
            Rooms.files(texts, 1, 5);
            Files.writeString(texts.resolve("a.txt"), Rooms.text(77).replace("engineers", WORD));
            try (var fresh = Rooms.open(room, Disk.local())) {
                Rooms.read(fresh, room, List.of(texts), outcome -> {});
            }
            var before = scratch.folder().resolve("before");
            backUp(room, before, Disk.local());
            assertThat(expunge(room, Disk.local())).isTrue();
            var counting = new FailingDisk(Disk.local(), FailingDisk.Failure.IO_ERROR, Long.MAX_VALUE);
            var copy = copied(scratch, before);
            backUp(room, copy, counting);
            operations = Math.toIntExact(counting.count());
            trials.eachFailure(operations, (failure, n) -> {
                var backup = copied(scratch, before);
                try {
                    backUp(room, backup, new FailingDisk(Disk.local(), failure, n));
                } catch (IOException told) {
                    assertThat(told.getMessage()).isNotEmpty();
                }
                backUp(room, backup, Disk.local());
                assertThat(new Canary(WORD).in(backup)).isEmpty();
                assertThat(Files.readAllBytes(backup.resolve("sources/000001.warc.gz")))
                        .isEqualTo(Files.readAllBytes(room.resolve("sources/000001.warc.gz")));
            });
        }
        trials.done("each of " + operations + " operations of a backup");
    }

    private static Vault vault() {
        return new Vault(
                at -> TileLedger.open(Disk.local(), at.resolve("ledger")),
                at -> FolderRoom.evidence(at, Rooms.tools(Disk.local(), Rooms.NOON)),
                (at, entry) -> List.of(),
                at -> List.of());
    }

    private static void backUp(Path room, Path backup, Disk disk) throws IOException {
        Backup.make(new Custodian(vault(), disk, at -> 0), room, backup, Optional.empty());
    }

    @Test
    void aProcessThatIsKilledWhileItExpungesIsFinishedByTheNextCommand() throws Exception {
        var trials = Trials.of("expunge-kill", 1);
        int begun = 0;
        try (var scratch = Scratch.onDisk()) {
            var before = scratch.empty("before").resolve("room");
            var in = Cables.folder(scratch.empty("in"), 0, 60);
            Files.writeString(in.resolve("000030.txt"), text(30, WORD));
            run("read", "--room", before.toString(), in.toString());
            for (int i = 0; i < trials.count(); i++) {
                var random = trials.random(i);
                var room = scratch.folder().resolve("room");
                Scratch.clear(room);
                Scratch.copy(before, room);
                boolean[] middle = {false};
                trials.attempt("trial " + i, () -> {
                    try (var child = Child.start(
                            scratch.folder().resolve("said"),
                            Commands.class,
                            "expunge",
                            "--room",
                            room.toString(),
                            Cables.id(30),
                            "--ground",
                            "Order 12",
                            "--by",
                            "Ann Poe",
                            "--and",
                            "Bo Roe",
                            "--yes")) {
                        while (child.runs() && !Files.exists(room.resolve("expunging"))) {
                            LockSupport.parkNanos(100_000);
                        }
                        LockSupport.parkNanos(random.nextInt(700_000_000));
                        child.kill();
                    }
                    middle[0] = Files.exists(room.resolve("expunging"));
                    run("list", "--room", room.toString());
                    assertThat(room.resolve("expunging")).doesNotExist();
                    boolean stands = Commands.run("open", "--room", room.toString(), Cables.id(30))
                                    .exit()
                            == 0;
                    assertThat(new Canary(WORD).in(room).isEmpty()).isEqualTo(!stands);
                    assertThat(Commands.run("verify", "--room", room.toString())
                                    .done()
                                    .out())
                            .contains("INTACT");
                });
                begun += middle[0] ? 1 : 0;
            }
        }
        trials.done(begun + " killed in the middle of it");
    }

    private static Map<String, String> kept(Path folder) throws IOException {
        var kept = new HashMap<String, String>();
        Rooms.kept(folder)
                .forEach((name, bytes) -> kept.put(name, Digest.of(bytes).hex()));
        return kept;
    }

    private static Path copied(Scratch scratch, Path before) throws IOException {
        var room = scratch.folder().resolve("room");
        Scratch.clear(room);
        Scratch.copy(before, room);
        return room;
    }

    /// Whether it was acknowledged.
    private static boolean expunge(Path folder, Disk disk) throws IOException {
        try (Room room = Rooms.open(folder, disk)) {
            Rooms.ingest(room, new Remembered())
                    .expunging()
                    .expunge(new Expunging.Named(List.of("09VELA77"), List.of()), "Order 12", "Ann Poe", "Bo Roe");
            return true;
        } catch (Refused told) {
            return false;
        }
    }
}

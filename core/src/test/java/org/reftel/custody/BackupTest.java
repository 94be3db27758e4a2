package org.reftel.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reftel.disk.Disk;
import org.reftel.ledger.Keys;
import org.reftel.model.Code;
import org.reftel.model.Refused;
import org.reftel.store.folder.FolderRoom;

/// Backing a room up and restoring it, on rooms whose sources nobody has looked into.
class BackupTest {
    @TempDir
    private Path folder;

    private Path room;
    private Path backup;
    private List<Custodies.Item> items;

    @BeforeEach
    void make() throws IOException {
        room = folder.resolve("room");
        backup = folder.resolve("backup");
        items = Custodies.items(40, new Random(7));
        Custodies.make(room, items.subList(0, 20));
    }

    /// Catalogues sources without looking into them.
    private static long remake(Path restored) throws IOException {
        try (var room = FolderRoom.openToRebuild(restored, Custodies.tools(Custodies.NOW));
                var writer = room.writer()) {
            writer.clear();
            room.each(
                    0,
                    (raw, bytes) -> writer.replay(
                            raw,
                            raw.written()
                                    ? "written"
                                    : raw.source().name().endsWith(".txt") && isZip(bytes) ? "archive" : "text",
                            List.of()));
            writer.commit();
            return 0;
        }
    }

    private static boolean isZip(byte[] bytes) {
        return bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K';
    }

    private static Custodian custodian() {
        return new Custodian(Custodies.vault(), Disk.local(), BackupTest::remake);
    }

    private Backup.Made backUp() throws IOException {
        return Backup.make(custodian(), room, backup, Optional.empty());
    }

    private Restore.Made restore(Path to, Optional<Path> keys) throws IOException {
        return Restore.make(custodian(), backup, to, keys);
    }

    private static void assertRefused(Code code, ThrowingCallable action) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo(code));
    }

    private static List<String> dump(Path folder) throws IOException {
        try (var room = FolderRoom.open(folder, Custodies.tools(Custodies.NOW))) {
            return room.dump();
        }
    }

    @Test
    void aRestoredRoomIsTheSameAndCanBeWrittenTo() throws IOException {
        var keys = folder.resolve("keys.txt");
        var made = Backup.make(custodian(), room, backup, Optional.of(keys));
        assertThat(made.before()).isZero();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys)))
                .isEqualTo("rw-------");
        try (var files = Files.walk(backup)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .contains("README.txt", "reftel.json", "checkpoint")
                    .doesNotContain("keys", "signing.key", "secret", "catalogue.db");
        }
        var before = dump(room);
        var restored = folder.resolve("restored");
        var result = restore(restored, Optional.of(keys));
        assertThat(result.undone()).isEmpty();
        assertThat(result.verified().verdict()).isEqualTo(Verdict.UNANCHORED);
        assertThat(Custodies.checkpoint(restored)).isEqualTo(Custodies.checkpoint(room));
        assertThat(dump(restored)).isEqualTo(before);
        assertThat(Custodies.verify(restored, Custodies.checkpoint(room)).verdict())
                .isEqualTo(Verdict.INTACT);
        Custodies.keep(restored, items.subList(20, 25));
        assertThat(Custodies.verify(restored, Custodies.checkpoint(room)).findings())
                .isEmpty();
    }

    @Test
    void withoutKeysTheRoomIsReadAndThatIsSaid() throws IOException {
        backUp();
        var restored = folder.resolve("restored");
        var result = restore(restored, Optional.empty());
        assertThat(result.undone()).singleElement().asString().contains("no keys");
        assertThat(dump(restored)).isEqualTo(dump(room));
        assertRefused(Code.X930_NO_KEYS, () -> Custodies.keep(restored, items.subList(20, 21)));
    }

    @Test
    void aSecondBackupAddsOnlyWhatIsNew() throws IOException {
        backUp();
        var first = Files.size(backup.resolve("sources/000001.warc.gz"));
        assertThat(backUp().copied()).isZero();
        Custodies.keep(room, items.subList(20, 40));
        // What a backup that was cut short left behind is written over.
        Files.write(
                backup.resolve("sources/000001.warc.gz"),
                "half".getBytes(StandardCharsets.UTF_8),
                java.nio.file.StandardOpenOption.APPEND);
        var made = backUp();
        assertThat(made.before()).isPositive().isLessThan(made.sources());
        assertThat(made.copied()).isPositive();
        assertThat(first).isPositive();
        assertThat(restore(folder.resolve("restored"), Optional.empty())
                        .verified()
                        .entries())
                .isEqualTo(made.sources());
        assertThat(dump(folder.resolve("restored"))).isEqualTo(dump(room));
        try (var files = Files.walk(backup.resolve("ledger/tile"));
                var theirs = Files.walk(room.resolve("ledger/tile"))) {
            assertThat(files.filter(Files::isRegularFile).map(backup::relativize))
                    .containsExactlyInAnyOrderElementsOf(theirs.filter(Files::isRegularFile)
                            .map(room::relativize)
                            .toList());
        }
    }

    @Test
    void anotherFolderOrAnotherHistoryIsRefusedAndLeftAsItIs() throws IOException {
        Files.createDirectories(backup);
        Files.writeString(backup.resolve("letter.txt"), "mine");
        assertRefused(Code.X935_BACKUP_REFUSED, this::backUp);
        try (var files = Files.list(backup)) {
            assertThat(files).hasSize(1);
        }
        Files.delete(backup.resolve("letter.txt"));
        assertRefused(
                Code.X935_BACKUP_REFUSED,
                () -> Backup.make(custodian(), room, room.resolve("backup"), Optional.empty()));
        assertRefused(
                Code.X935_BACKUP_REFUSED,
                () -> Backup.make(custodian(), room, backup, Optional.of(backup.resolve("keys"))));
        backUp();
        var forged = Custodies.forge(room, folder.resolve("forged"), items.subList(1, 30));
        assertRefused(Code.X935_BACKUP_REFUSED, () -> Backup.make(custodian(), forged, backup, Optional.empty()));
        var younger = Custodies.make(folder.resolve("other"), items.subList(0, 3));
        assertRefused(Code.X935_BACKUP_REFUSED, () -> Backup.make(custodian(), younger, backup, Optional.empty()));
        assertThat(restore(folder.resolve("restored"), Optional.empty())
                        .verified()
                        .entries())
                .isEqualTo(22);
    }

    @Test
    void aDamagedBackupIsNotAddedToAndNotRestored() throws IOException {
        var keys = folder.resolve("keys.txt");
        Backup.make(custodian(), room, backup, Optional.of(keys));
        var file = backup.resolve("sources/000001.warc.gz");
        var bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 4;
        Files.write(file, bytes);
        assertRefused(Code.X936_BACKUP_DAMAGED, this::backUp);
        var restored = folder.resolve("restored");
        assertRefused(Code.X936_BACKUP_DAMAGED, () -> restore(restored, Optional.of(keys)));
        assertThat(restored.resolve("reftel.json")).doesNotExist();
        Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length - 1));
        assertRefused(Code.X936_BACKUP_DAMAGED, () -> restore(folder.resolve("again"), Optional.of(keys)));
        Files.delete(backup.resolve("ledger/checkpoint"));
        assertRefused(Code.X936_BACKUP_DAMAGED, () -> restore(folder.resolve("third"), Optional.of(keys)));
    }

    @Test
    void theKeysOfAnotherRoomAreRefused() throws IOException {
        backUp();
        var other = Custodies.make(folder.resolve("other"), items.subList(0, 2));
        var keys = folder.resolve("keys.txt");
        Backup.make(custodian(), other, folder.resolve("another"), Optional.of(keys));
        assertRefused(Code.X927_KEYS, () -> restore(folder.resolve("restored"), Optional.of(keys)));
        assertRefused(Code.X935_BACKUP_REFUSED, () -> Backup.make(custodian(), room, backup, Optional.of(keys)));
        assertThat(Keys.load(other.resolve("keys")).signing().secretText())
                .isEqualTo(Files.readAllLines(keys).getFirst());
    }

    /// The checkpoint is taken first, so whatever is written meanwhile is simply not in the backup.
    @Test
    void aRoomIsBackedUpWhileItIsWrittenTo() throws Exception {
        var failed = new java.util.concurrent.atomic.AtomicReference<Optional<Throwable>>(Optional.empty());
        var writer = Thread.ofPlatform().start(() -> {
            try {
                Custodies.keep(room, Custodies.items(60, new Random(9)));
            } catch (IOException | RuntimeException e) {
                failed.set(Optional.of(e));
            }
        });
        long before = 0;
        int rounds = 0;
        do {
            var made = backUp();
            assertThat(made.before()).isEqualTo(before);
            before = made.sources();
            rounds++;
        } while (writer.isAlive());
        writer.join();
        assertThat(failed.get()).isEmpty();
        assertThat(rounds).isPositive();
        backUp();
        restore(folder.resolve("restored"), Optional.empty());
        assertThat(dump(folder.resolve("restored"))).isEqualTo(dump(room));
    }
}

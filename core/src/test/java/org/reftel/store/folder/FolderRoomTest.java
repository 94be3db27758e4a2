package org.reftel.store.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.reftel.contract.RoomContract;
import org.reftel.disk.Disk;
import org.reftel.model.Code;
import org.reftel.model.Digest;
import org.reftel.model.Refused;
import org.reftel.model.Source;
import org.reftel.store.Room;
import org.reftel.testing.Archives;
import org.reftel.testing.Rooms;

class FolderRoomTest extends RoomContract {
    @Override
    protected Room make(Path folder) throws IOException {
        return Rooms.create(folder);
    }

    @Override
    protected Room open(Path folder) throws IOException {
        return Rooms.open(folder);
    }

    private static void assertRefused(Code code, org.assertj.core.api.ThrowableAssert.ThrowingCallable action) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo(code));
    }

    @Test
    void aFolderThatIsNoRoomIsRefused() throws IOException {
        assertRefused(Code.X901_NO_ROOM, () -> open(folder));
        assertRefused(Code.X901_NO_ROOM, () -> open(folder.resolve("absent")));
        Files.writeString(folder.resolve("letter.txt"), "mine");
        assertRefused(Code.X901_NO_ROOM, () -> make(folder));
        assertThat(folder).isDirectoryContaining("glob:**letter.txt");
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void aRoomOfANewerReftelIsRefused() throws IOException {
        make(folder).close();
        Files.writeString(folder.resolve("reftel.json"), "{ \"format\": 3, \"made_by\": \"Reftel 9\" }");
        assertRefused(Code.X904_ROOM_NEWER, () -> open(folder));
        assertRefused(Code.X904_ROOM_NEWER, () -> make(folder));
    }

    @Test
    void aRoomWhoseMakingWasCutShortIsMadeAgain() throws IOException {
        make(folder).close();
        Files.delete(folder.resolve("reftel.json"));
        assertRefused(Code.X901_NO_ROOM, () -> open(folder));
        try (var room = make(folder)) {
            assertThat(room.sources()).isEmpty();
        }
    }

    @Test
    void anOldRoomIsRefusedAndLeftAsItIs() throws IOException {
        Files.writeString(folder.resolve("reftel.json"), "{ \"format\": 1, \"made_by\": \"Reftel\" }");
        Files.writeString(folder.resolve("catalogue.db"), "a database");
        assertRefused(Code.X934_ROOM_OLDER, () -> open(folder));
        assertRefused(Code.X934_ROOM_OLDER, () -> make(folder));
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(2);
        }
    }

    @Test
    void aDamagedDatabaseIsReportedAndDoesNotLookEmpty() throws IOException {
        make(folder).close();
        Files.writeString(folder.resolve("catalogue.db"), "not a database at all, by any means");
        assertRefused(Code.X932_CATALOGUE_UNUSABLE, () -> open(folder));
        Files.delete(folder.resolve("catalogue.db"));
        assertRefused(Code.X932_CATALOGUE_UNUSABLE, () -> open(folder));
    }

    @Test
    void anOlderCheckpointThatWasPutBackCostsNothing() throws IOException {
        var checkpoint = folder.resolve("ledger/checkpoint");
        byte[] older;
        try (var room = make(folder)) {
            keep(room, "kept first");
            older = Files.readAllBytes(checkpoint);
            keep(room, "kept second");
        }
        var newer = Files.readAllBytes(checkpoint);
        long length = Files.size(folder.resolve("sources/000001.warc.gz"));
        Files.write(checkpoint, older);
        try (var room = open(folder)) {
            assertRefused(Code.X921_DIVERGED, room::writer);
        }
        assertThat(folder.resolve("sources/000001.warc.gz")).hasSize(length);
        Files.write(checkpoint, newer);
        try (var room = open(folder)) {
            keep(room, "kept third");
            assertThat(room.archived()).isEqualTo(3);
        }
    }

    private static Source source(byte[] bytes) {
        return new Source(Digest.of(bytes), "a.txt", bytes.length);
    }

    private static void keep(Room room, String... texts) throws IOException {
        try (var writer = room.writer()) {
            for (var text : texts) {
                var bytes = text.getBytes(StandardCharsets.UTF_8);
                writer.keep(source(bytes), "", bytes, List.of());
            }
            writer.commit();
        }
    }

    @Test
    void withoutKeysARoomIsReadAndNotWritten() throws IOException {
        try (var room = make(folder)) {
            keep(room, "a");
        }
        Files.move(folder.resolve("keys"), folder.resolve("away"));
        try (var room = open(folder)) {
            assertThat(room.bytes(Digest.of("a"))).hasSize(1);
            assertRefused(Code.X930_NO_KEYS, () -> keep(room, "b"));
            // The catalogue is derived, and can be made anew without them.
            try (var writer = room.writer()) {
                writer.clear();
                room.each(0, (raw, bytes) -> writer.replay(raw, "text", List.of()));
                writer.commit();
            }
            assertThat(room.sources().getFirst().shape()).isEqualTo("text");
            assertThat(room.archived()).isEqualTo(1);
        }
        Files.move(folder.resolve("away"), folder.resolve("keys"));
        try (var room = open(folder)) {
            keep(room, "b");
            assertThat(room.archived()).isEqualTo(2);
        }
    }

    /// Neither the files of sources nor the ledger may be left with what was not acknowledged, and nothing is
    /// lost.
    @Test
    void whenTheDiskFailsTheWriterStopsForGoodAndReadingGoesOn() throws IOException {
        int failed = 0;
        for (int call = 0; call < 30; call++) {
            var there = folder.resolve("room" + call);
            try (var room = make(there)) {
                keep(room, "before");
            }
            var disk = new TiredDisk(call);
            try (var room = FolderRoom.open(there, Rooms.tools(disk))) {
                try {
                    keep(room, "one", "two");
                } catch (Refused refused) {
                    failed++;
                    assertThat(refused.problem().code()).as("call %s", call).isEqualTo(Code.X931_WRITER_STOPPED);
                } catch (IOException atOpening) {
                    failed++;
                    assertThat(atOpening).hasMessage("tired");
                }
                assertThat(room.bytes(Digest.of("before"))).hasSize(6);
            }
            try (var room = open(there)) {
                long kept = room.archived();
                assertThat(kept).as("call %s", call).isIn(1L, 3L);
                if (kept == room.catalogued()) {
                    keep(room, "three");
                    assertThat(room.archived()).isEqualTo(kept + 1);
                    assertThat(room.bytes(Digest.of("three"))).hasSize(5);
                }
            }
        }
        assertThat(failed).isBetween(5, 29);
    }

    @Test
    void aWriterThatFailedRefusesWhatComesAfter() throws IOException {
        make(folder).close();
        var disk = new TiredDisk(Integer.MAX_VALUE);
        try (var room = FolderRoom.open(folder, Rooms.tools(disk));
                var writer = room.writer()) {
            var bytes = "a".getBytes(StandardCharsets.UTF_8);
            writer.keep(source(bytes), "", bytes, List.of());
            disk.after(0);
            assertRefused(Code.X931_WRITER_STOPPED, writer::commit);
            disk.after(Integer.MAX_VALUE);
            assertRefused(Code.X931_WRITER_STOPPED, writer::commit);
            var more = "b".getBytes(StandardCharsets.UTF_8);
            assertRefused(Code.X931_WRITER_STOPPED, () -> writer.keep(source(more), "", more, List.of()));
        }
        try (var room = open(folder)) {
            assertThat(room.archived()).isZero();
        }
    }

    /// Fails every call after the first so many.
    private static final class TiredDisk implements Disk {
        private final Disk disk = Disk.local();
        private int left;

        TiredDisk(int calls) {
            left = calls;
        }

        void after(int calls) {
            left = calls;
        }

        private void call() throws IOException {
            if (left == 0) {
                throw new IOException("tired");
            }
            left--;
        }

        @Override
        public Output write(Path file, long position) throws IOException {
            call();
            var out = disk.write(file, position);
            return new Output() {
                @Override
                public void write(java.nio.ByteBuffer bytes) throws IOException {
                    call();
                    out.write(bytes);
                }

                @Override
                public void force() throws IOException {
                    call();
                    out.force();
                }

                @Override
                public void close() throws IOException {
                    out.close();
                }
            };
        }

        @Override
        public void cut(Path file, long length) throws IOException {
            call();
            disk.cut(file, length);
        }

        @Override
        public void rename(Path file, Path target) throws IOException {
            call();
            disk.rename(file, target);
        }

        @Override
        public void forceDirectory(Path directory) throws IOException {
            call();
            disk.forceDirectory(directory);
        }

        @Override
        public void makeDirectories(Path directory) throws IOException {
            call();
            disk.makeDirectories(directory);
        }

        @Override
        public void delete(Path file) throws IOException {
            call();
            disk.delete(file);
        }
    }

    @Test
    void whatStandsBeyondTheCheckpointIsCutOff() throws IOException {
        try (var room = make(folder)) {
            keep(room, "a");
        }
        var file = folder.resolve("sources/000001.warc.gz");
        var before = Files.readAllBytes(file);
        Files.write(file, "half a record".getBytes(StandardCharsets.UTF_8), StandardOpenOption.APPEND);
        Files.writeString(folder.resolve("sources/000002.warc.gz"), "a file that was begun");
        Files.createDirectories(folder.resolve("ledger/tile/0/000.p"));
        Files.write(folder.resolve("ledger/tile/0/000.p/2"), new byte[64]);
        try (var room = open(folder)) {
            assertThat(room.bytes(Digest.of("a"))).hasSize(1);
            room.writer().close();
            assertThat(file).hasBinaryContent(before);
            assertThat(folder.resolve("sources/000002.warc.gz")).doesNotExist();
            assertThat(folder.resolve("ledger/tile/0/000.p/2")).doesNotExist();
            keep(room, "b");
            assertThat(room.bytes(Digest.of("b"))).hasSize(1);
        }
    }

    @Test
    void aFileOfSourcesThatIsTooShortOrDamagedIsNamed() throws IOException {
        try (var room = make(folder)) {
            keep(room, "a", "b");
        }
        var file = folder.resolve("sources/000001.warc.gz");
        var bytes = Files.readAllBytes(file);
        bytes[bytes.length - 30] ^= 1;
        Files.write(file, bytes);
        try (var room = open(folder)) {
            assertThat(room.bytes(Digest.of("a"))).hasSize(1);
            assertRefused(Code.X933_SOURCES_DAMAGED, () -> room.bytes(Digest.of("b")));
            assertRefused(Code.X933_SOURCES_DAMAGED, () -> room.each(0, (raw, kept) -> {}));
        }
        Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length - 1));
        try (var room = open(folder)) {
            assertRefused(Code.X933_SOURCES_DAMAGED, room::writer);
        }
        assertThat(Files.size(file)).isEqualTo(bytes.length - 1L);
    }

    @Test
    void aCatalogueThatCannotBeUsedIsPutAsideToMakeItAnewAndAnotherIsNot() throws IOException {
        List<String> before;
        try (var room = make(folder)) {
            keep(room, "a", "b");
            before = room.dump();
        }
        try (var room = FolderRoom.openToRebuild(folder, Rooms.tools())) {
            assertThat(room.catalogued()).isEqualTo(2);
        }
        Files.writeString(folder.resolve("catalogue.db"), "no database");
        Files.deleteIfExists(folder.resolve("catalogue.db-wal"));
        try (var room = FolderRoom.openToRebuild(folder, Rooms.tools())) {
            assertThat(room.catalogued()).isZero();
            assertThat(room.archived()).isEqualTo(2);
            try (var writer = room.writer()) {
                room.each(0, (raw, bytes) -> writer.replay(raw, "", List.of()));
                writer.commit();
            }
            assertThat(room.dump()).isEqualTo(before);
            keep(room, "c");
        }
        assertThat(folder.resolve("catalogue.db.aside")).hasContent("no database");
    }

    @Test
    void anArchiveIsStoredOnce() throws IOException {
        var noise = new StringBuilder();
        var random = new java.util.Random(3);
        random.ints(2_000_000, 33, 126).forEach(noise::appendCodePoint);
        var zip = Archives.zip(Map.of("one.txt", noise.toString()));
        var text = noise.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
        try (var room = make(folder)) {
            try (var writer = room.writer()) {
                writer.keep(new Source(Digest.of(zip), "a.zip", zip.length), "archive", zip, List.of());
                writer.keepEntry(
                        new Source(Digest.of(text), "a.zip!/one.txt", text.length),
                        "",
                        text,
                        Digest.of(zip),
                        0,
                        List.of());
                writer.commit();
            }
            assertThat(room.bytes(Digest.of(text))).isEqualTo(text);
        }
        assertThat(Files.size(folder.resolve("sources/000001.warc.gz"))).isLessThan(zip.length + 50_000L);
        assertThat(Files.size(folder.resolve("catalogue.db"))).isLessThan(300_000L);
    }

    /// The lock must end with the process that holds it, or a crash would close the room for ever.
    @Test
    void aWriterThatDiesLeavesNoLockAndNothingHalfDone() throws Exception {
        make(folder).close();
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        DyingWriter.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var out = process.inputReader()) {
            assertThat(out.readLine()).isEqualTo("written");
            try (var room = open(folder)) {
                assertRefused(Code.X905_ROOM_BUSY, room::writer);
                assertThat(room.sources()).hasSize(1);
            }
        }
        process.destroyForcibly();
        process.waitFor();
        try (var room = open(folder)) {
            assertThat(room.sources()).hasSize(1);
            try (var writer = room.writer()) {
                assertThat(writer.holds(Digest.of("committed"))).isTrue();
                assertThat(writer.holds(Digest.of("not committed"))).isFalse();
            }
        }
    }

    /// Another process: commits one source, writes a second, says so and waits for its end.
    static final class DyingWriter {
        public static void main(String[] arguments) throws Exception {
            try (var room = Rooms.open(Path.of(arguments[0]));
                    var writer = room.writer()) {
                keep(writer, "committed");
                writer.commit();
                keep(writer, "not committed");
                System.out.println("written");
                Thread.sleep(60_000);
            }
        }

        private static void keep(Room.Writer writer, String text) throws IOException {
            var bytes = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
            writer.keep(new Source(Digest.of(bytes), text, bytes.length), "", bytes, List.of());
        }
    }
}

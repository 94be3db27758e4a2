package org.reftel.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.reftel.contract.RoomContract;
import org.reftel.model.Code;
import org.reftel.model.Digest;
import org.reftel.model.Refused;
import org.reftel.model.Source;
import org.reftel.store.Room;
import org.reftel.testing.Archives;

class SqliteRoomTest extends RoomContract {
    @Override
    protected Room make(Path folder) throws IOException {
        return SqliteRoom.create(folder, Archives::entries);
    }

    @Override
    protected Room open(Path folder) throws IOException {
        return SqliteRoom.open(folder, Archives::entries);
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
        Files.writeString(folder.resolve("reftel.json"), "{ \"format\": 2, \"made_by\": \"Reftel 9\" }");
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
    void aDamagedDatabaseIsReportedAndDoesNotLookEmpty() throws IOException {
        make(folder).close();
        Files.writeString(folder.resolve("catalogue.db"), "not a database at all, by any means");
        assertRefused(Code.X907_IO_FAILED, () -> {
            try (var room = open(folder)) {
                room.catalogue();
            }
        });
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
        assertThat(Files.size(folder.resolve("catalogue.db"))).isLessThan(zip.length + 300_000L);
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
            try (var room = SqliteRoom.open(Path.of(arguments[0]), Archives::entries);
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

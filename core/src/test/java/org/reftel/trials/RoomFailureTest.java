package org.reftel.trials;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.reftel.disk.Disk;
import org.reftel.model.Code;
import org.reftel.model.Refused;
import org.reftel.store.folder.FolderRoom;

/// Each operation on the disk fails in turn, in each way: what is told to be kept is kept, what is not told
/// is there whole or not at all, a reader reads on, the writer stops after a failed force, and a later run
/// completes.
class RoomFailureTest {
    private static final int HELD = 6;
    private static final int MORE = 8;

    @Test
    void everyOperationOfARunFailsInTurn() throws IOException {
        var trials = Trials.of("failing-disk", 40);
        int operations;
        try (var scratch = Scratch.inMemory()) {
            var stage = Stage.set(scratch);
            var counting = new FailingDisk(Disk.local(), FailingDisk.Failure.IO_ERROR, Long.MAX_VALUE);
            stage.run(scratch, counting);
            operations = Math.toIntExact(counting.count());
            trials.eachFailure(operations, (failure, n) -> stage.fail(scratch, failure, n));
        }
        trials.done("each of " + operations + " operations of a run");
    }

    @Test
    void everyOperationOfMakingARoomFailsInTurn() throws IOException {
        var trials = Trials.of("failing-disk-new-room", 20);
        int operations;
        try (var scratch = Scratch.inMemory()) {
            var counting = new FailingDisk(Disk.local(), FailingDisk.Failure.IO_ERROR, Long.MAX_VALUE);
            Rooms.open(scratch.empty("count"), counting).close();
            operations = Math.toIntExact(counting.count());
            trials.eachFailure(operations, (failure, n) -> {
                var folder = scratch.empty("made");
                var disk = new FailingDisk(Disk.local(), failure, n);
                try {
                    Rooms.open(folder, disk).close();
                } catch (IOException told) {
                    assertThat(told).hasMessageNotContaining("null");
                }
                var files = Rooms.files(scratch.empty("files"), 1, 4);
                try (var room = Rooms.open(folder, Disk.local())) {
                    Rooms.read(room, folder, List.of(scratch.folder().resolve("files")), outcome -> {});
                }
                assertThat(Rooms.kept(folder).keySet()).isEqualTo(files.keySet());
                Rooms.intact(folder);
            });
        }
        trials.done("each of " + operations + " operations");
    }

    /// @param before a room that holds something
    /// @param held what it holds
    /// @param more folder with what is read then
    /// @param files in it
    /// @param dump of the room in which nothing failed
    private record Stage(
            Path before, Map<String, byte[]> held, Path more, TreeMap<String, byte[]> files, List<String> dump) {
        private static Stage set(Scratch scratch) throws IOException {
            var first = scratch.empty("first");
            var held = Rooms.files(first, 1, 1 + HELD);
            var more = scratch.empty("more");
            var files = Rooms.files(more, 1 + HELD, 1 + HELD + MORE);
            var before = scratch.empty("before");
            try (var room = Rooms.open(before, Disk.local())) {
                Rooms.read(room, before, List.of(first), outcome -> {});
            }
            var whole = scratch.empty("whole");
            Scratch.clear(whole);
            Scratch.copy(before, whole);
            try (var room = Rooms.open(whole, Disk.local())) {
                Rooms.read(room, whole, List.of(more), outcome -> {});
                return new Stage(before, held, more, files, room.dump());
            }
        }

        /// @return the names that were told to be kept
        private List<String> run(Scratch scratch, Disk disk) throws IOException {
            var folder = scratch.folder().resolve("room");
            Scratch.clear(folder);
            Scratch.copy(before, folder);
            var told = new ArrayList<String>();
            try (var room = Rooms.open(folder, disk)) {
                Rooms.read(room, folder, List.of(more), outcome -> told.add(outcome.name()));
            }
            return told;
        }

        private void fail(Scratch scratch, FailingDisk.Failure failure, int n) throws IOException {
            var folder = scratch.folder().resolve("room");
            Scratch.clear(folder);
            Scratch.copy(before, folder);
            var disk = new FailingDisk(Disk.local(), failure, n);
            var told = new ArrayList<String>();
            try (var reader = FolderRoom.open(folder, Rooms.tools(Disk.local(), Rooms.NOON))) {
                try (var room = FolderRoom.open(folder, Rooms.tools(disk, Rooms.NOON))) {
                    Rooms.read(room, folder, List.of(more), outcome -> told.add(outcome.name()));
                } catch (Refused refused) {
                    assertThat(disk.fired()).as("%s", refused.problem()).isTrue();
                    if (disk.forceFailed()) {
                        assertThat(refused.problem().code()).isEqualTo(Code.X931_WRITER_STOPPED);
                    }
                }
                assertThat(disk.afterFailedForce())
                        .as("operations after a failed force")
                        .isZero();
                // The reader that was there all the time, and one that comes now.
                for (var source : reader.sources()) {
                    reader.bytes(source.source().digest());
                }
            }
            var kept = Rooms.kept(folder);
            assertThat(kept.keySet()).containsAll(held.keySet()).containsAll(told);
            kept.forEach((name, bytes) ->
                    assertThat(bytes).isEqualTo(held.getOrDefault(name, files.getOrDefault(name, new byte[0]))));
            Rooms.intact(folder);
            try (var room = Rooms.open(folder, Disk.local())) {
                Rooms.read(room, folder, List.of(more), outcome -> {});
                Kept.same(room.dump(), dump);
            }
            Rooms.intact(folder);
        }
    }
}

package org.reftel.trials;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.reftel.disk.Disk;
import org.reftel.ingest.Outcome;

/// The whole room under power cuts in every place: what was acknowledged is there byte for byte, the room
/// verifies, nothing is put right by hand, and reading goes on to the same end.
class RoomCutTest {
    private static final int BATCHES = 5;
    private static final int EACH = 6;

    /// A recorded life of a room.
    ///
    /// @param files what was read, by the name under which it is kept
    /// @param folders in the order read
    /// @param catalogues folder with what the catalogue was after so many operations
    /// @param dump of a room that was never disturbed
    private record Life(
            Recording recording,
            Map<String, byte[]> files,
            List<Path> folders,
            TreeMap<Integer, Path> catalogues,
            List<String> dump) {}

    private static Life live(Scratch scratch, Random random, int deaths, UnaryOperator<Disk> around)
            throws IOException {
        var files = new TreeMap<String, byte[]>();
        var folders = new ArrayList<Path>();
        for (int batch = 0; batch < BATCHES; batch++) {
            var folder = scratch.empty("files" + batch);
            files.putAll(Rooms.files(folder, 1 + batch * EACH, 1 + (batch + 1) * EACH));
            folders.add(folder);
        }
        var undisturbed = scratch.empty("undisturbed");
        List<String> dump;
        try (var room = Rooms.open(undisturbed, Disk.local())) {
            Rooms.read(room, undisturbed, folders, outcome -> {});
            dump = room.dump();
        }
        var folder = scratch.empty("room");
        var catalogues = new TreeMap<Integer, Path>();
        var recorded = new RecordingDisk(folder, operations -> keep(scratch, folder, operations, catalogues));
        var disk = around.apply(recorded);
        var acknowledged = new ArrayList<Recording.Acknowledged>();
        for (int life = 0; life <= deaths; life++) {
            if (life < deaths) {
                recorded.killAt(recorded.size() + 1 + random.nextInt(90));
            }
            try {
                for (var batch : folders) {
                    try (var room = Rooms.open(folder, disk)) {
                        acknowledged.add(new Recording.Acknowledged(recorded.size(), ""));
                        Rooms.read(room, folder, List.of(batch), outcome -> {
                            if (outcome.state() == Outcome.State.ADDED) {
                                acknowledged.add(new Recording.Acknowledged(recorded.size(), outcome.name()));
                            }
                        });
                    }
                }
            } catch (RecordingDisk.Killed killed) {
                recorded.start();
            }
        }
        keep(scratch, folder, recorded.size(), catalogues);
        for (var file : recorded.files().entrySet()) {
            assertThat(Files.readAllBytes(folder.resolve(file.getKey())))
                    .as("%s was written through the disk alone", file.getKey())
                    .isEqualTo(file.getValue());
        }
        return new Life(new Recording(recorded.operations(), acknowledged), files, folders, catalogues, dump);
    }

    private static final List<String> CATALOGUE = List.of("catalogue.db", "catalogue.db-wal");

    /// What SQLite has at a moment. It forces what it commits, so this is what a power cut leaves of it, too.
    private static void keep(Scratch scratch, Path folder, int operations, TreeMap<Integer, Path> catalogues)
            throws IOException {
        var now = scratch.folder().resolve("catalogue" + operations);
        if (Files.exists(folder.resolve("catalogue.db")) && !catalogues.containsKey(operations)) {
            Files.createDirectory(now);
            for (var name : CATALOGUE) {
                if (Files.exists(folder.resolve(name))) {
                    Files.copy(folder.resolve(name), now.resolve(name));
                }
            }
            catalogues.put(operations, now);
        }
    }

    private static void judge(Life life, Path left, List<String> acknowledged, int done, int number)
            throws IOException {
        // Not evidence and not recorded; whoever began a room has made it.
        Files.createFile(left.resolve("writer.lock"));
        var catalogue = life.catalogues().floorEntry(done);
        if (catalogue != null) {
            for (var name : CATALOGUE) {
                if (Files.exists(catalogue.getValue().resolve(name))) {
                    Files.copy(catalogue.getValue().resolve(name), left.resolve(name));
                }
            }
        }
        if (!acknowledged.isEmpty()) {
            held(life, left, acknowledged);
        }
        try (var room = Rooms.open(left, Disk.local())) {
            Rooms.read(room, left, life.folders(), outcome -> {});
            assertThat(room.catalogued()).isEqualTo(room.archived());
            Kept.same(room.dump(), life.dump());
        }
        if (number % 2 == 0) {
            Rooms.intact(left);
        }
    }

    /// A reader who opens the room as it was left finds all that was acknowledged, before anybody writes.
    private static void held(Life life, Path left, List<String> acknowledged) throws IOException {
        Rooms.intact(left);
        var kept = Rooms.kept(left);
        for (var name : acknowledged) {
            if (!name.isEmpty()) {
                assertThat(kept.get(name))
                        .as("%s was acknowledged", name)
                        .isEqualTo(life.files().get(name));
            }
        }
    }

    private static void cut(Trials trials, int states, Scratch scratch, Life life) throws IOException {
        life.recording()
                .cut(
                        trials,
                        states,
                        scratch,
                        (left, done, number) ->
                                judge(life, left, life.recording().before(done), done, number));
    }

    @Test
    void aPowerCutLosesNothing() throws IOException {
        var trials = Trials.of("power-cut-room", 60);
        int operations;
        try (var scratch = Scratch.inMemory()) {
            var life = live(scratch, trials.random(-1), 0, disk -> disk);
            operations = life.recording().operations().size();
            cut(trials, trials.count(), scratch, life);
        }
        trials.done(operations + " operations");
    }

    @Test
    void aPowerCutAfterKillsLosesNothing() throws IOException {
        var trials = Trials.of("power-cut-room-after-kills", 60);
        int operations = 0;
        int rounds = Math.max(1, trials.count() / 500);
        for (int round = 0; round < rounds; round++) {
            try (var scratch = Scratch.inMemory()) {
                var life = live(scratch, trials.random(-2 - round), 6, disk -> disk);
                operations += life.recording().operations().size();
                cut(trials, trials.count() / rounds, scratch, life);
            }
        }
        trials.done(operations + " operations in " + rounds + " rooms, 6 kills each");
    }

    /// The same room on a disk that is used wrongly: the trial finds each way.
    @Test
    void aWrongOrderIsCaught() throws IOException {
        for (var lie : LyingDisk.Lie.values()) {
            boolean caught = false;
            try (var scratch = Scratch.inMemory()) {
                var life = live(scratch, new Random(3), 0, disk -> new LyingDisk(disk, lie));
                var disk = new PowerCut();
                int size = life.recording().operations().size();
                for (int done = 1; done <= size && !caught; done++) {
                    disk.apply(life.recording().operations().get(done - 1));
                    var acknowledged = life.recording().before(done);
                    for (int i = 0; i < 3 && !caught && !acknowledged.isEmpty(); i++) {
                        var left = scratch.empty("cut");
                        disk.leave(left, new Random(done * 3L + i));
                        try {
                            held(life, left, acknowledged);
                        } catch (IOException | RuntimeException | AssertionError e) {
                            caught = true;
                        }
                    }
                }
            }
            assertThat(caught).as("%s", lie).isTrue();
        }
    }
}

package org.reftel.trials;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/// A process that is killed (SIGKILL) at a random moment loses nothing that it acknowledged, and leaves
/// nothing that a person must put right.
class KillTest {
    private static final int READS = 8;
    private static final double SECOND = 1e9;
    /// At 1,000 records.
    private static final double REOPENS_WITHIN_SECONDS = 2;

    @Test
    void readLosesNothingThatItAcknowledged() throws Exception {
        var trials = Trials.of("kill-read", 2);
        int held = trials.isLong() ? 1_000 : 100;
        int each = trials.isLong() ? 20 : 6;
        try (var scratch = Scratch.onDisk()) {
            var before = before(scratch, held);
            var folders = new ArrayList<String>();
            for (int i = 0; i < READS; i++) {
                folders.add(cables(scratch, "more" + i, held + i * each, held + (i + 1) * each));
            }
            var whole = scratch.folder().resolve("whole");
            Scratch.copy(before, whole);
            var run = calibrate(scratch, reads(whole, folders));
            var undisturbed = Kept.dump(whole);
            assertThat(undisturbed).hasSizeGreaterThan(held + READS * each);
            double slowest = 0;
            int cut = 0;
            for (int i = 0; i < trials.count(); i++) {
                var random = trials.random(i);
                // Most of them after the first acknowledgement, the others anywhere, the start of the JVM included.
                long first = random.nextInt(5) == 0 ? 0 : run.first();
                long moment = first + random.nextLong(run.all() - first + 1);
                var room = fresh(scratch, before);
                var killed = kill(scratch, reads(room, folders), moment);
                cut += killed.ended() ? 0 : 1;
                double[] seconds = {0};
                trials.attempt("trial " + i + ", killed after " + moment / 1_000 + " microseconds", () -> {
                    seconds[0] = reopen(room);
                    if (trials.isLong()) {
                        assertThat(seconds[0]).as("seconds to reopen").isLessThan(REOPENS_WITHIN_SECONDS);
                    }
                    Kept.holds(room, Commands.acknowledged(killed.said()));
                    intact(room);
                    Commands.read(room, folders).done();
                    Kept.same(Kept.dump(room), undisturbed);
                    found(room, held + READS * each);
                    intact(room);
                });
                slowest = Math.max(slowest, seconds[0]);
            }
            trials.done(String.format(
                    Locale.ROOT,
                    "%d killed before their end; reopened in at most %.2f s with %d records held",
                    cut,
                    slowest,
                    held));
        }
    }

    @Test
    void rebuildLosesNothingAndTheOldAnswersStandUntilTheNewOnesDo() throws Exception {
        var trials = Trials.of("kill-rebuild", 1);
        int held = trials.isLong() ? 1_000 : 100;
        try (var scratch = Scratch.onDisk()) {
            var before = before(scratch, held);
            var undisturbed = Kept.dump(before);
            var whole = scratch.folder().resolve("whole");
            Scratch.copy(before, whole);
            var run = calibrate(scratch, List.of(List.of("rebuild", "--room", whole.toString())));
            Kept.same(Kept.dump(whole), undisturbed);
            int cut = 0;
            for (int i = 0; i < trials.count(); i++) {
                var random = trials.random(i);
                long moment = run.all() / 4 + random.nextLong(run.all() * 3 / 4);
                var room = fresh(scratch, before);
                var killed = kill(scratch, List.of(List.of("rebuild", "--room", room.toString())), moment);
                cut += killed.ended() ? 0 : 1;
                trials.attempt("trial " + i + ", killed after " + moment / 1_000 + " microseconds", () -> {
                    reopen(room);
                    Kept.same(Kept.dump(room), undisturbed);
                    intact(room);
                    // Whoever writes next puts the index right; here that is a read of nothing new.
                    Commands.run(
                                    "read",
                                    "--room",
                                    room.toString(),
                                    scratch.folder().resolve("held").toString())
                            .done();
                    found(room, held);
                    Commands.run("rebuild", "--room", room.toString()).done();
                    Kept.same(Kept.dump(room), undisturbed);
                    found(room, held);
                });
            }
            trials.done(cut + " killed before their end, with " + held + " records held");
        }
    }

    @Test
    void backupLeavesTheEarlierOneOrTheNewOne() throws Exception {
        var trials = Trials.of("kill-backup", 2);
        int held = trials.isLong() ? 1_000 : 100;
        try (var scratch = Scratch.onDisk()) {
            var room = before(scratch, held);
            var backup = scratch.folder().resolve("earlier");
            var keys = scratch.folder().resolve("keys").toString();
            Commands.run("backup", "--room", room.toString(), "--keys", keys, backup.toString())
                    .done();
            var earlier = Kept.dump(room);
            Commands.run("read", "--room", room.toString(), cables(scratch, "more", held, held * 2))
                    .done();
            var undisturbed = Kept.dump(room);
            var measured = scratch.folder().resolve("measured");
            Scratch.copy(backup, measured);
            var run = calibrate(scratch, List.of(List.of("backup", "--room", room.toString(), measured.toString())));
            int cut = 0;
            for (int i = 0; i < trials.count(); i++) {
                var random = trials.random(i);
                long moment = run.all() / 3 + random.nextLong(run.all() * 2 / 3);
                var target = fresh(scratch, backup);
                var killed =
                        kill(scratch, List.of(List.of("backup", "--room", room.toString(), target.toString())), moment);
                cut += killed.ended() ? 0 : 1;
                trials.attempt("trial " + i + ", killed after " + moment / 1_000 + " microseconds", () -> {
                    var restored = restore(scratch, target, keys);
                    Kept.same(restored, restored.size() == earlier.size() ? earlier : undisturbed);
                    Commands.run("backup", "--room", room.toString(), target.toString())
                            .done();
                    Kept.same(restore(scratch, target, keys), undisturbed);
                });
            }
            trials.done(cut + " killed before their end, with " + held + " records in the earlier backup");
        }
    }

    private static List<String> restore(Scratch scratch, Path backup, String keys) throws IOException {
        var restored = scratch.folder().resolve("restored");
        Scratch.clear(restored);
        Commands.run("restore", "--to", restored.toString(), "--keys", keys, backup.toString())
                .done();
        intact(restored);
        return Kept.dump(restored);
    }

    private static Path before(Scratch scratch, int held) throws IOException {
        var before = scratch.folder().resolve("before");
        Commands.run("read", "--room", before.toString(), cables(scratch, "held", 0, held))
                .done();
        return before;
    }

    private static Path fresh(Scratch scratch, Path before) throws IOException {
        var room = scratch.folder().resolve("killed");
        Scratch.clear(room);
        Scratch.copy(before, room);
        return room;
    }

    private static String cables(Scratch scratch, String name, int from, int to) throws IOException {
        return Cables.folder(scratch.folder().resolve(name), from, to).toString();
    }

    private static List<List<String>> reads(Path room, List<String> folders) {
        return folders.stream()
                .map(folder -> List.of("read", "--room", room.toString(), folder))
                .toList();
    }

    /// @param first nanoseconds to the first acknowledgement
    /// @param all to the end
    private record Run(long first, long all) {}

    private static Child start(Scratch scratch, List<List<String>> lines) throws IOException {
        return Child.start(scratch.folder().resolve("said"), Commands.class, Commands.joined(lines));
    }

    private static Run calibrate(Scratch scratch, List<List<String>> lines) throws Exception {
        long begun = System.nanoTime();
        try (var child = start(scratch, lines)) {
            while (child.runs() && Commands.acknowledged(child.said()).isEmpty()) {
                LockSupport.parkNanos(2_000_000);
            }
            long first = System.nanoTime() - begun;
            assertThat(child.end(120)).as(child.complained()).isZero();
            return new Run(first, System.nanoTime() - begun);
        }
    }

    /// @param ended whether it was too late
    private record Killed(List<String> said, boolean ended) {}

    private static Killed kill(Scratch scratch, List<List<String>> lines, long moment) throws Exception {
        long begun = System.nanoTime();
        try (var child = start(scratch, lines)) {
            for (long left = moment; left > 0; left = moment - (System.nanoTime() - begun)) {
                LockSupport.parkNanos(left);
            }
            boolean ended = !child.runs();
            child.kill();
            return new Killed(child.said(), ended);
        }
    }

    /// @return seconds
    private static double reopen(Path room) throws IOException {
        long begun = System.nanoTime();
        Commands.run("list", "--room", room.toString()).done();
        return (System.nanoTime() - begun) / SECOND;
    }

    private static void intact(Path room) {
        assertThat(Commands.run("verify", "--room", room.toString()).out()).contains("INTACT");
    }

    /// The search engine has every record, found by the word that only it has.
    private static void found(Path room, int records) {
        for (int i = 0; i < records; i += 1 + records / 20) {
            assertThat(Commands.run("trace", "--room", room.toString(), Cables.word(i))
                            .out())
                    .as("word of cable %d", i)
                    .contains(Cables.id(i));
        }
    }
}

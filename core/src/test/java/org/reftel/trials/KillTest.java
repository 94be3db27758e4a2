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
        var trials = Trials.of("kill-read", 5);
        int held = trials.isLong() ? 1_000 : 100;
        int each = trials.isLong() ? 20 : 6;
        try (var scratch = Scratch.onDisk()) {
            var before = scratch.folder().resolve("before");
            Commands.run("read", "--room", before.toString(), cables(scratch, "held", 0, held))
                    .done();
            var folders = new ArrayList<String>();
            for (int i = 0; i < READS; i++) {
                folders.add(cables(scratch, "more" + i, held + i * each, held + (i + 1) * each));
            }
            var whole = scratch.folder().resolve("whole");
            Scratch.copy(before, whole);
            var run = calibrate(scratch, whole, folders);
            var undisturbed = Kept.dump(whole);
            assertThat(undisturbed).hasSizeGreaterThan(held + READS * each);
            double slowest = 0;
            int cut = 0;
            for (int i = 0; i < trials.count(); i++) {
                var random = trials.random(i);
                // Most of them after the first acknowledgement, the others anywhere, the start of the JVM included.
                long first = random.nextInt(5) == 0 ? 0 : run.first();
                long moment = first + random.nextLong(run.all() - first + 1);
                var room = scratch.folder().resolve("killed");
                Scratch.clear(room);
                Scratch.copy(before, room);
                var killed = kill(scratch, room, folders, moment);
                cut += killed.ended() ? 0 : 1;
                double[] seconds = {0};
                trials.attempt("trial " + i + ", killed after " + moment / 1_000 + " microseconds", () -> {
                    seconds[0] = reopen(room);
                    if (trials.isLong()) {
                        assertThat(seconds[0]).as("seconds to reopen").isLessThan(REOPENS_WITHIN_SECONDS);
                    }
                    Kept.holds(room, killed.acknowledged());
                    Commands.read(room, folders).done();
                    assertThat(Kept.dump(room)).isEqualTo(undisturbed);
                    found(room, held + READS * each);
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

    private static String cables(Scratch scratch, String name, int from, int to) throws IOException {
        return Cables.folder(scratch.folder().resolve(name), from, to).toString();
    }

    /// @param first nanoseconds to the first acknowledgement
    /// @param all to the end
    private record Run(long first, long all) {}

    private static Child reader(Scratch scratch, Path room, List<String> folders) throws IOException {
        var lines = folders.stream()
                .map(folder -> List.of("read", "--room", room.toString(), folder))
                .toList();
        return Child.start(scratch.folder().resolve("said"), Commands.class, Commands.joined(lines));
    }

    private static Run calibrate(Scratch scratch, Path room, List<String> folders) throws Exception {
        long begun = System.nanoTime();
        try (var child = reader(scratch, room, folders)) {
            while (child.runs() && Commands.acknowledged(child.said()).isEmpty()) {
                LockSupport.parkNanos(2_000_000);
            }
            long first = System.nanoTime() - begun;
            assertThat(child.end(120)).as(child.complained()).isZero();
            return new Run(first, System.nanoTime() - begun);
        }
    }

    /// @param ended whether it was too late
    private record Killed(List<String> acknowledged, boolean ended) {}

    private static Killed kill(Scratch scratch, Path room, List<String> folders, long moment) throws Exception {
        long begun = System.nanoTime();
        try (var child = reader(scratch, room, folders)) {
            for (long left = moment; left > 0; left = moment - (System.nanoTime() - begun)) {
                LockSupport.parkNanos(left);
            }
            boolean ended = !child.runs();
            child.kill();
            return new Killed(Commands.acknowledged(child.said()), ended);
        }
    }

    /// @return seconds
    private static double reopen(Path room) throws IOException {
        long begun = System.nanoTime();
        Commands.run("list", "--room", room.toString()).done();
        return (System.nanoTime() - begun) / SECOND;
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

package org.reftel.trials;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/// How often one kind of trial runs and from which seed, and what came of it.
///
/// `-Dtrials=KEY=N` runs N trials of that kind and skips all others, `-Dtrials.seed=N` sets the seed,
/// `-Dtrials.results=FILE` names a file to which one line of JSON is added at the end, whether it was passed
/// or not.
final class Trials {
    private static final int SHOWN = 5;
    private static final int LONGEST = 700;

    private final String key;
    private final int count;
    private final boolean asked;
    private final long seed = Long.getLong("trials.seed", 1);
    private final long begun = System.nanoTime();
    private final List<String> failures = new ArrayList<>();
    private int failed;
    private int run;

    private Trials(String key, int count, boolean asked) {
        this.key = key;
        this.count = count;
        this.asked = asked;
    }

    /// @param key a name that stays, by which docs/reference/trust.md finds the result
    /// @param small how often with every build
    static Trials of(String key, int small) {
        var wanted = System.getProperty("trials");
        if (wanted == null) {
            return new Trials(key, small, false);
        }
        if (!wanted.startsWith(key + "=")) {
            abort("only " + wanted + " was asked for");
        }
        return new Trials(key, Integer.parseInt(wanted.substring(key.length() + 1)), true);
    }

    /// Whether this is more than what every build runs.
    boolean isLong() {
        return asked;
    }

    int count() {
        return count;
    }

    long seed() {
        return seed;
    }

    /// For the i-th trial, the same for the same seed.
    Random random(long i) {
        return new Random(seed * 1_000_003 + i);
    }

    synchronized void run() {
        run++;
    }

    synchronized void failed(String how) {
        failed++;
        if (failures.size() < SHOWN) {
            failures.add(how.length() > LONGEST ? how.substring(0, LONGEST) + " ..." : how);
        }
    }

    /// Runs one trial, and keeps how it failed.
    void attempt(String what, Attempt attempt) {
        run();
        try {
            attempt.run();
        } catch (Exception | AssertionError e) {
            failed(what + ": " + e + at(e));
        }
    }

    private static String at(Throwable e) {
        for (var frame : e.getStackTrace()) {
            if (frame.getClassName().startsWith("org.reftel")) {
                return " (" + frame + ")";
            }
        }
        return "";
    }

    /// One trial.
    @FunctionalInterface
    interface Attempt {
        void run() throws Exception;
    }

    /// One way in which one operation on the disk fails.
    @FunctionalInterface
    interface Failing {
        void run(FailingDisk.Failure failure, int n) throws Exception;
    }

    /// In a build, as many as make up the count, spread over all operations and failures; otherwise all.
    void eachFailure(int operations, Failing failing) {
        var ways = FailingDisk.Failure.values();
        int all = operations * ways.length;
        int step = asked ? 1 : Math.max(1, all / count);
        // A step that shares no divisor with the number of ways meets all of them.
        while (step > 1 && all > ways.length && step % ways.length == 0) {
            step++;
        }
        for (int i = 0; i < all; i += step) {
            var failure = ways[i % ways.length];
            int n = 1 + i / ways.length;
            attempt("operation " + n + " of " + operations + ", " + failure, () -> failing.run(failure, n));
        }
    }

    /// Keeps the result, and fails when a trial did.
    ///
    /// @param note what else is worth keeping: times, what it was run on
    void done(String note) throws IOException {
        var results = System.getProperty("trials.results");
        if (results != null) {
            var line = String.format(
                    Locale.ROOT,
                    "{\"key\": \"%s\", \"date\": \"%s\", \"commit\": \"%s\", \"seed\": %d, \"asked\": %d,"
                            + " \"trials\": %d, \"failures\": %d, \"seconds\": %.1f, \"note\": \"%s\"}%n",
                    key,
                    Instant.now().truncatedTo(ChronoUnit.SECONDS),
                    System.getProperty("trials.commit", ""),
                    seed,
                    count,
                    run,
                    failed,
                    (System.nanoTime() - begun) / 1e9,
                    note);
            Files.writeString(Path.of(results), line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
        if (failed > 0) {
            fail(key + ", -Dtrials.seed=" + seed + ": " + failed + " of " + run + " failed\n  "
                    + String.join("\n  ", failures));
        }
    }
}

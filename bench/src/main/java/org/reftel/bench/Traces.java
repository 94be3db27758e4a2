package org.reftel.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Supplier;
import org.reftel.cli.Opener;
import org.reftel.desk.Desk;
import org.reftel.desk.Trace;
import org.reftel.main.Main;

/// Traces in a room of made-up records: how long the room takes to make, how large its catalogue is, median and p99 of
/// each kind of question in milliseconds of the processor and of the clock, and how many records an answer has.
public final class Traces {
    /// Questions of a kind; `-Drounds=` asks fewer.
    private static final int ROUNDS = Integer.getInteger("rounds", 200);

    private final int records;
    private final Telegrams telegrams;

    private Traces(int records) {
        this.records = records;
        telegrams = new Telegrams(17, records);
    }

    /// @param args how many records, and a folder to keep the room in, which is used again when it is there
    public static void main(String[] args) throws IOException {
        int records = args.length == 0 ? 100_000 : Integer.parseInt(args[0]);
        if (args.length > 1) {
            new Traces(records).run(Path.of(args[1]));
            return;
        }
        var folder = Files.createTempDirectory("reftel-bench");
        try {
            new Traces(records).run(folder.resolve("room"));
        } finally {
            Rooms.delete(folder);
        }
    }

    private void run(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            Rooms.make(folder, telegrams, records);
        }
        try (var room = Main.room(folder, Opener.Way.READ)) {
            var desk = room.desk();
            System.out.printf(Locale.ROOT, "catalogue.db: %,d MB%n", Files.size(folder.resolve("catalogue.db")) >> 20);
            System.out.printf(
                    Locale.ROOT,
                    "%-28s %9s %9s %9s %9s %9s %9s%n",
                    "",
                    "p50 CPU",
                    "p50 ms",
                    "p99 CPU",
                    "p99 ms",
                    "records",
                    "most");
            time(desk, "(warming up)", telegrams::somebody);
            time(desk, "person", telegrams::person);
            time(desk, "body", telegrams::body);
            time(desk, "well known person or body", telegrams::wellKnown);
            time(desk, "place", telegrams::place);
            time(desk, "figure", telegrams::figure);
            time(desk, "words", () -> telegrams.thing() + " " + telegrams.place());
            time(desk, "number", () -> telegrams.number(records));
            time(desk, "paragraph", () -> telegrams.number(records) + "/3");
        }
    }

    private static void time(Desk desk, String kind, Supplier<String> typed) throws IOException {
        var times = new long[ROUNDS];
        var processor = new long[ROUNDS];
        var found = new int[ROUNDS];
        var threads = ManagementFactory.getThreadMXBean();
        var today = LocalDate.of(2012, 1, 1);
        for (int i = 0; i < ROUNDS; i++) {
            var question = Trace.Question.of(typed.get());
            long worked = threads.getCurrentThreadCpuTime();
            long begun = System.nanoTime();
            found[i] = desk.trace(question, today).records().size();
            times[i] = System.nanoTime() - begun;
            processor[i] = threads.getCurrentThreadCpuTime() - worked;
        }
        Arrays.sort(times);
        Arrays.sort(processor);
        Arrays.sort(found);
        System.out.printf(
                Locale.ROOT,
                "%-28s %9.1f %9.1f %9.1f %9.1f %,9d %,9d%n",
                kind,
                processor[ROUNDS / 2] / 1e6,
                times[ROUNDS / 2] / 1e6,
                processor[ROUNDS * 99 / 100] / 1e6,
                times[ROUNDS * 99 / 100] / 1e6,
                found[ROUNDS / 2],
                found[ROUNDS - 1]);
    }
}

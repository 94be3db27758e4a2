package org.reftel.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.reftel.cli.Opener;
import org.reftel.desk.Desk;
import org.reftel.desk.Trace;
import org.reftel.main.Main;

/// Traces in a room of made-up records: how long the room takes to make, how large its catalogue is, median and
/// p99 of each kind of question, and of all of them in equal parts, in milliseconds of the processor and of the
/// clock, and how many records an answer has.
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
            time(desk, telegrams::somebody).print("(warming up)");
            var kinds = new LinkedHashMap<String, Supplier<String>>();
            kinds.put("person", telegrams::person);
            kinds.put("body", telegrams::body);
            kinds.put("well known person or body", telegrams::wellKnown);
            kinds.put("place", telegrams::place);
            kinds.put("figure", telegrams::figure);
            kinds.put("words", () -> telegrams.thing() + " " + telegrams.place());
            kinds.put("number", () -> telegrams.number(records));
            kinds.put("paragraph", () -> telegrams.number(records) + "/3");
            var all = Times.NONE;
            for (var kind : kinds.entrySet()) {
                var times = time(desk, kind.getValue());
                times.print(kind.getKey());
                all = all.and(times);
            }
            all.print("all of these alike");
        }
    }

    /// How long answers took, in nanoseconds, and how many records they had.
    private record Times(long[] processor, long[] clock, int[] found) {
        static final Times NONE = new Times(new long[0], new long[0], new int[0]);

        Times and(Times more) {
            return new Times(
                    LongStream.concat(LongStream.of(processor), LongStream.of(more.processor))
                            .toArray(),
                    LongStream.concat(LongStream.of(clock), LongStream.of(more.clock))
                            .toArray(),
                    IntStream.concat(IntStream.of(found), IntStream.of(more.found))
                            .toArray());
        }

        void print(String kind) {
            for (var times : List.of(processor, clock)) {
                Arrays.sort(times);
            }
            Arrays.sort(found);
            int count = found.length;
            System.out.printf(
                    Locale.ROOT,
                    "%-28s %9.1f %9.1f %9.1f %9.1f %,9d %,9d%n",
                    kind,
                    processor[count / 2] / 1e6,
                    clock[count / 2] / 1e6,
                    processor[count * 99 / 100] / 1e6,
                    clock[count * 99 / 100] / 1e6,
                    found[count / 2],
                    found[count - 1]);
        }
    }

    private static Times time(Desk desk, Supplier<String> typed) throws IOException {
        var times = new Times(new long[ROUNDS], new long[ROUNDS], new int[ROUNDS]);
        var threads = ManagementFactory.getThreadMXBean();
        var today = LocalDate.of(2012, 1, 1);
        for (int i = 0; i < ROUNDS; i++) {
            var question = Trace.Question.of(typed.get());
            long worked = threads.getCurrentThreadCpuTime();
            long begun = System.nanoTime();
            times.found[i] = desk.trace(question, today).records().size();
            times.clock[i] = System.nanoTime() - begun;
            times.processor[i] = threads.getCurrentThreadCpuTime() - worked;
        }
        return times;
    }
}

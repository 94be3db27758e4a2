package org.reftel.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import org.reftel.ingest.Extraction;
import org.reftel.model.Digest;
import org.reftel.model.Document;
import org.reftel.model.Extract;
import org.reftel.model.Source;
import org.reftel.parse.Dictionaries;
import org.reftel.parse.Parser;
import org.reftel.read.Formats;
import org.reftel.repair.Repairs;

/// Cables a second and megabytes of telegram text a second for each stage, on one thread.
///
/// `bench/throughput DIR...` reads every file below the folders into memory, warms up, then times each
/// stage by itself over all of them, several rounds, and prints the median round in CPU seconds of the one
/// thread and of the collector of garbage, which works when the thread does not. Telegram text is the UTF-8
/// length of the extracts' telegrams: page furniture does not count, though it has to be skipped.
public final class Throughput {
    private static final int ROUNDS = 9;
    private static final double WARM_UP_SECONDS = 20;

    private record Loaded(Source source, byte[] bytes) {}

    private Throughput() {}

    public static void main(String[] args) throws IOException {
        var files = load(args);
        var formats = new Formats();
        var repairs = new Repairs();
        var parser = new Parser(Dictionaries.builtIn());

        var extracts = new ArrayList<Extract>();
        long telegramBytes = 0;
        long sourceBytes = 0;
        for (var file : files) {
            sourceBytes += file.bytes().length;
            for (var extract : formats.read(file.source(), file.bytes()).extracts()) {
                extracts.add(extract);
                telegramBytes +=
                        extract.telegram().of(extract.text()).getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
            }
        }
        var repaired = new Repairs.Result[extracts.size()];
        for (int i = 0; i < repaired.length; i++) {
            repaired[i] = repairs.repair(extracts.get(i));
        }
        System.out.printf(
                Locale.ROOT,
                "%d files, %.1f MB; %d messages, %.2f MB of telegram text; one core, median of %d rounds%n%n",
                files.size(),
                sourceBytes / 1e6,
                extracts.size(),
                telegramBytes / 1e6,
                ROUNDS);

        var sink = new long[1];
        IntConsumer digest =
                i -> sink[0] += Digest.of(files.get(i).bytes()).hex().charAt(0);
        IntConsumer read =
                i -> sink[0] += formats.read(files.get(i).source(), files.get(i).bytes())
                        .extracts()
                        .size();
        IntConsumer repair =
                i -> sink[0] += repairs.repair(extracts.get(i)).repairs().size();
        IntConsumer parse =
                i -> sink[0] += body(parser.parse(extracts.get(i), repaired[i].repairs(), repaired[i].problems()));
        IntConsumer all = i -> {
            for (var extract :
                    formats.read(files.get(i).source(), files.get(i).bytes()).extracts()) {
                var result = repairs.repair(extract);
                sink[0] += body(parser.parse(extract, result.repairs(), result.problems()));
            }
        };

        var extraction = new Extraction();
        var documents = new Document[extracts.size()];
        for (int i = 0; i < documents.length; i++) {
            documents[i] = parser.parse(extracts.get(i), repaired[i].repairs(), repaired[i].problems());
        }
        IntConsumer extract =
                i -> sink[0] += extraction.of(documents[i]).statements().size();

        System.out.printf("%-26s %12s %14s %10s%n", "stage", "cables/s", "MB/s telegram", "us/cable");
        row("read (bytes to extract)", files.size(), extracts.size(), telegramBytes, read);
        row("repair", extracts.size(), extracts.size(), telegramBytes, repair);
        row("parse", extracts.size(), extracts.size(), telegramBytes, parse);
        row("read + repair + parse", files.size(), extracts.size(), telegramBytes, all);
        row("extract (what is said)", extracts.size(), extracts.size(), telegramBytes, extract);
        row("(SHA-256 of the source)", files.size(), extracts.size(), telegramBytes, digest);
        if (sink[0] == 42) {
            System.out.println();
        }
    }

    private static int body(Document document) {
        return document.body().size();
    }

    private static void row(String name, int count, int cables, long telegramBytes, IntConsumer stage) {
        long until = System.nanoTime() + (long) (WARM_UP_SECONDS * 1e9);
        while (System.nanoTime() < until) {
            for (int i = 0; i < count; i++) {
                stage.accept(i);
            }
        }
        double[] seconds = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            double start = used();
            for (int i = 0; i < count; i++) {
                stage.accept(i);
            }
            seconds[round] = used() - start;
        }
        Arrays.sort(seconds);
        double median = seconds[ROUNDS / 2];
        System.out.printf(
                Locale.ROOT,
                "%-26s %,12.0f %14.1f %10.1f%n",
                name,
                cables / median,
                telegramBytes / 1e6 / median,
                median * 1e6 / cables);
    }

    /// Seconds that this thread and the collectors took so far.
    private static double used() {
        double seconds = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
        for (var collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            seconds += collector.getCollectionTime() / 1e3;
        }
        return seconds;
    }

    private static List<Loaded> load(String[] folders) throws IOException {
        var files = new ArrayList<Loaded>();
        for (var folder : folders) {
            try (var paths = Files.walk(Path.of(folder))) {
                for (var path :
                        (Iterable<Path>) paths.filter(Files::isRegularFile).sorted()::iterator) {
                    byte[] bytes = Files.readAllBytes(path);
                    var source = new Source(Digest.of(bytes), path.getFileName().toString(), bytes.length);
                    files.add(new Loaded(source, bytes));
                }
            }
        }
        return List.copyOf(files);
    }
}

package org.reftel.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/// A room of made-up records, served by a process of its own to fifty readers on loopback. First each reader asks for
/// something every second, as people do, half of it for the first time in this run and half of it again; then all ask
/// for one kind of page as fast as they are answered, first for pages that nobody asked for before, then for those
/// again. An answer that was given before is a copy as long as the room does not change and there is space.
public final class Serving implements AutoCloseable {
    private static final int READERS = 50;
    private static final int WARMING_SECONDS = 60;
    private static final int READING_SECONDS = 45;
    private static final int RUSHING_SECONDS = 6;
    private static final int PAUSE_MILLISECONDS = 1_000;
    private static final int LETTER = 900_001;
    private static final int LETTERS = 300;
    private static final int LETTER_CHARACTERS = 70_000;
    private static final int LETTER_PARAGRAPHS = 60;
    private static final int DAYS = 1_900;
    private static final int TRIES = 200;
    private static final int MEBI = 1 << 20;

    /// How the server collects garbage, as `./reftel serve` does; `-Dcollector=G1` compares.
    private static final String COLLECTOR = System.getProperty("collector", "Z");

    private final Telegrams telegrams;
    private final int records;
    private final Process server;
    private final String base;
    private final String key;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();

    /// One answer.
    ///
    /// @param first whether nobody asked for it before
    private record Answer(String kind, boolean first, long nanoseconds, int status, int bytes) {}

    /// Addresses of one kind, and which of them were asked for.
    private static final class Kind {
        private final Supplier<String> drawing;
        private final Set<String> asked = new HashSet<>();
        private final List<String> answered = new ArrayList<>();

        Kind(Supplier<String> drawing) {
            this.drawing = drawing;
        }

        /// One that nobody asked for; empty when none is found any more.
        synchronized Optional<String> fresh() {
            for (int i = 0; i < TRIES; i++) {
                var drawn = drawing.get();
                if (asked.add(drawn)) {
                    return Optional.of(drawn);
                }
            }
            return Optional.empty();
        }

        synchronized void answered(String address) {
            answered.add(address);
        }

        synchronized Optional<String> known() {
            return answered.isEmpty()
                    ? Optional.empty()
                    : Optional.of(answered.get(ThreadLocalRandom.current().nextInt(answered.size())));
        }
    }

    /// Whether one asks for something new.
    private enum Visits {
        FIRST,
        AGAIN,
        MIXED
    }

    /// @param args how many records, and a folder to keep the room in, which is used again when it is there
    public static void main(String[] args) throws IOException, InterruptedException {
        int records = args.length == 0 ? 100_000 : Integer.parseInt(args[0]);
        var scratch = args.length > 1
                ? Path.of(args[1])
                : Files.createTempDirectory("reftel-bench").resolve("room");
        try {
            var telegrams = new Telegrams(17, records);
            if (!Files.exists(scratch)) {
                Rooms.make(scratch, telegrams, records);
            }
            var letter = Files.createTempDirectory("reftel-bench-letter");
            for (int i = 0; i < LETTERS; i++) {
                Files.writeString(
                        letter.resolve(i + ".txt"),
                        new Telegrams(i, records).letter(LETTER + i, LETTER_CHARACTERS),
                        StandardCharsets.UTF_8);
            }
            Rooms.read(scratch, letter);
            Rooms.delete(letter);
            try (var serving = new Serving(scratch, telegrams, records)) {
                serving.run();
            }
        } finally {
            if (args.length < 2) {
                Rooms.delete(scratch);
            }
        }
    }

    private Serving(Path room, Telegrams telegrams, int records) throws IOException {
        this.telegrams = telegrams;
        this.records = records;
        var java = ProcessHandle.current().info().command().orElse("java");
        long begun = System.nanoTime();
        server = new ProcessBuilder(
                        java,
                        "-XX:+Use" + COLLECTOR + "GC",
                        "-XX:+TieredCompilation",
                        "-XX:+UseCompactObjectHeaders",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.reftel.main.Main",
                        "serve",
                        "--port",
                        "0",
                        "--room",
                        room.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var line = server.inputReader(StandardCharsets.UTF_8).readLine();
        if (line == null) {
            throw new IOException("the server did not start");
        }
        var link = line.substring(line.indexOf("http"));
        base = link.substring(0, link.indexOf("/?"));
        key = link.substring(link.indexOf("token=") + "token=".length());
        System.out.printf(Locale.ROOT, "started in %.1f s%n", (System.nanoTime() - begun) / 1e9);
    }

    private Map<String, Kind> kinds() {
        var kinds = new TreeMap<String, Kind>();
        kind(kinds, "record", () -> "/" + telegrams.number(records));
        kind(kinds, "record of 70 kB", Serving::letter);
        kind(kinds, "text of 70 kB", () -> "/text" + letter());
        kind(kinds, "paragraph", () -> "/" + telegrams.number(records) + "/" + (1 + random(6)));
        kind(kinds, "trace of a name", () -> "/trace?q=" + encoded(telegrams.somebody()));
        kind(kinds, "trace of a place", () -> "/trace?q=" + encoded(telegrams.place()));
        kind(kinds, "trace of words", () -> "/trace?q=" + encoded(telegrams.thing() + " " + telegrams.place()));
        kind(kinds, "record room", () -> "/?page=" + (1 + random(Math.max(20, records / 100))));
        kind(kinds, "record room, filtered", () -> "/?since=" + day() + "&sort=subject");
        kind(kinds, "api document", () -> "/api/v1/documents/" + telegrams.number(records));
        kind(kinds, "api catalogue", () -> "/api/v1/catalogue?sort=-sent&limit=100&until=" + day());
        kind(kinds, "api trace", () -> "/api/v1/trace?limit=20&q=" + encoded(telegrams.somebody()));
        return kinds;
    }

    private void kind(Map<String, Kind> kinds, String name, Supplier<String> drawing) {
        kinds.put(name, new Kind(() -> {
            synchronized (telegrams) {
                return drawing.get();
            }
        }));
    }

    /// A long record with one of its paragraphs: the whole page, with the paragraph marked.
    private static String letter() {
        return "/11PORTVELA" + (LETTER + random(LETTERS)) + "/" + (1 + random(LETTER_PARAGRAPHS));
    }

    private static LocalDate day() {
        return LocalDate.of(2005, 1, 1).plusDays(random(DAYS));
    }

    private static int random(int bound) {
        return ThreadLocalRandom.current().nextInt(bound);
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private void run() throws InterruptedException {
        // What is warmed up is the program, not the answers.
        read(kinds(), Visits.MIXED, WARMING_SECONDS, PAUSE_MILLISECONDS);
        var kinds = kinds();
        System.out.printf(
                Locale.ROOT, "%n%d readers, one request a second each, half of them for the first time%n", READERS);
        head();
        var paced = read(kinds, Visits.MIXED, READING_SECONDS, PAUSE_MILLISECONDS);
        for (var kind : kinds.keySet()) {
            print(kind, true, paced, READING_SECONDS, Duration.ZERO);
            print(kind, false, paced, READING_SECONDS, Duration.ZERO);
        }
        System.out.printf(Locale.ROOT, "%n%d readers, as fast as they are answered%n", READERS);
        head();
        for (var kind : kinds.entrySet()) {
            var one = Map.of(kind.getKey(), kind.getValue());
            for (var visits : List.of(Visits.FIRST, Visits.AGAIN)) {
                var before = processor();
                var rushed = read(one, visits, RUSHING_SECONDS, 0);
                print(
                        kind.getKey(),
                        visits == Visits.FIRST,
                        rushed,
                        RUSHING_SECONDS,
                        processor().minus(before));
            }
        }
        System.out.printf(Locale.ROOT, "%npeak memory of the server: %,d MB%n", peak());
    }

    private static void head() {
        System.out.printf(
                Locale.ROOT,
                "%-22s %-6s %10s %10s %10s %10s %10s %8s%n",
                "",
                "",
                "requests/s",
                "p50 ms",
                "p99 ms",
                "CPU ms",
                "kB",
                "failed");
    }

    /// Answers of so many seconds.
    private List<Answer> read(Map<String, Kind> kinds, Visits visits, int seconds, int pause)
            throws InterruptedException {
        var answers = new ConcurrentLinkedQueue<Answer>();
        var chosen = List.copyOf(kinds.entrySet());
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < READERS; i++) {
                readers.submit(() -> {
                    Thread.sleep(pause == 0 ? 0 : random(pause));
                    while (System.nanoTime() < end) {
                        var kind = chosen.get(random(chosen.size()));
                        long begun = System.nanoTime();
                        boolean first = visits == Visits.FIRST || visits == Visits.MIXED && random(2) == 0;
                        var path = first
                                ? kind.getValue().fresh()
                                : kind.getValue().known();
                        if (path.isPresent()) {
                            var answer = ask(kind.getKey(), first, path.get());
                            answers.add(answer);
                            if (answer.status() == 200) {
                                kind.getValue().answered(path.get());
                            }
                        } else if (pause == 0) {
                            return true;
                        }
                        long rest = pause - (System.nanoTime() - begun) / 1_000_000;
                        if (rest > 0) {
                            Thread.sleep(rest);
                        }
                    }
                    return true;
                });
            }
        }
        return new ArrayList<>(answers);
    }

    private Answer ask(String kind, boolean first, String path) throws InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Authorization", "Bearer " + key)
                .build();
        long begun = System.nanoTime();
        try {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(kind, first, System.nanoTime() - begun, answer.statusCode(), answer.body().length);
        } catch (IOException failed) {
            return new Answer(kind, first, System.nanoTime() - begun, 0, 0);
        }
    }

    private static void print(String kind, boolean first, List<Answer> all, int seconds, Duration processor) {
        var own = all.stream()
                .filter(answer -> answer.kind().equals(kind) && answer.first() == first)
                .toList();
        var times = own.stream().mapToLong(Answer::nanoseconds).sorted().toArray();
        if (times.length == 0) {
            return;
        }
        System.out.printf(
                Locale.ROOT,
                "%-22s %-6s %10.1f %10.1f %10.1f %10s %10.1f %8d%n",
                kind,
                first ? "first" : "again",
                (double) times.length / seconds,
                times[times.length / 2] / 1e6,
                times[times.length * 99 / 100] / 1e6,
                processor.isZero() ? "" : String.format(Locale.ROOT, "%.2f", processor.toNanos() / 1e6 / times.length),
                own.stream().mapToInt(Answer::bytes).average().orElse(0) / 1e3,
                own.stream().filter(answer -> answer.status() != 200).count());
    }

    private Duration processor() {
        return server.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /// Of Linux; 0 elsewhere.
    private long peak() {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(server.pid()), "status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .findFirst()
                            .orElse(0)
                    * 1024
                    / MEBI;
        } catch (IOException elsewhere) {
            return 0;
        }
    }

    @Override
    public void close() throws InterruptedException {
        server.destroy();
        server.waitFor();
    }
}

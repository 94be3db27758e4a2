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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/// A room of made-up records, served by a process of its own to fifty readers on loopback. First each reader asks for
/// something every second, as people do; then all ask for one kind of page as fast as they are answered.
public final class Serving implements AutoCloseable {
    private static final int READERS = 50;
    private static final int WARMING_SECONDS = 15;
    private static final int READING_SECONDS = 45;
    private static final int RUSHING_SECONDS = 6;
    private static final int PAUSE_MILLISECONDS = 1_000;
    private static final int LETTER = 900_001;
    private static final int LETTER_CHARACTERS = 70_000;
    private static final int MEBI = 1 << 20;

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
    private record Answer(String kind, long nanoseconds, int status, int bytes) {}

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
            Files.writeString(
                    letter.resolve("letter.txt"), telegrams.letter(LETTER, LETTER_CHARACTERS), StandardCharsets.UTF_8);
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
                        "-XX:+UseSerialGC",
                        "-XX:+TieredCompilation",
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

    private Map<String, Supplier<String>> kinds() {
        var kinds = new TreeMap<String, Supplier<String>>();
        kinds.put("record", () -> "/" + telegrams.number(records));
        kinds.put("record of 70 kB", () -> "/11PORTVELA" + LETTER);
        kinds.put("paragraph", () -> "/" + telegrams.number(records) + "/3");
        kinds.put("trace of a name", () -> "/trace?q=" + encoded(telegrams.somebody()));
        kinds.put("trace of a place", () -> "/trace?q=" + encoded(telegrams.place()));
        kinds.put("trace of words", () -> "/trace?q=" + encoded(telegrams.thing() + " " + telegrams.place()));
        kinds.put(
                "record room",
                () -> "/?page=" + (1 + ThreadLocalRandom.current().nextInt(20)));
        kinds.put("api document", () -> "/api/v1/documents/" + telegrams.number(records));
        kinds.put("api catalogue", () -> "/api/v1/catalogue?sort=-sent&limit=100");
        kinds.put("api trace", () -> "/api/v1/trace?limit=20&q=" + encoded(telegrams.somebody()));
        return kinds;
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private void run() throws InterruptedException {
        var kinds = kinds();
        read(kinds, WARMING_SECONDS, PAUSE_MILLISECONDS);
        System.out.printf(Locale.ROOT, "%n%d readers, one request a second each%n", READERS);
        head();
        var paced = read(kinds, READING_SECONDS, PAUSE_MILLISECONDS);
        kinds.keySet().forEach(kind -> print(kind, paced, READING_SECONDS, Duration.ZERO));
        System.out.printf(Locale.ROOT, "%n%d readers, as fast as they are answered%n", READERS);
        head();
        for (var kind : kinds.entrySet()) {
            var before = processor();
            var rushed = read(Map.of(kind.getKey(), kind.getValue()), RUSHING_SECONDS, 0);
            print(kind.getKey(), rushed, RUSHING_SECONDS, processor().minus(before));
        }
        System.out.printf(Locale.ROOT, "%npeak memory of the server: %,d MB%n", peak());
    }

    private static void head() {
        System.out.printf(
                Locale.ROOT,
                "%-20s %10s %10s %10s %10s %10s %8s%n",
                "",
                "requests/s",
                "p50 ms",
                "p99 ms",
                "CPU ms",
                "kB",
                "failed");
    }

    /// Answers of so many seconds.
    private List<Answer> read(Map<String, Supplier<String>> kinds, int seconds, int pause) throws InterruptedException {
        var answers = new ConcurrentLinkedQueue<Answer>();
        var chosen = List.copyOf(kinds.entrySet());
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < READERS; i++) {
                readers.submit(() -> {
                    var random = ThreadLocalRandom.current();
                    Thread.sleep(pause == 0 ? 0 : random.nextInt(pause));
                    while (System.nanoTime() < end) {
                        var kind = chosen.get(random.nextInt(chosen.size()));
                        long begun = System.nanoTime();
                        answers.add(ask(kind.getKey(), kind.getValue()));
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

    private Answer ask(String kind, Supplier<String> path) throws InterruptedException {
        String asked;
        synchronized (telegrams) {
            asked = path.get();
        }
        var request = HttpRequest.newBuilder(URI.create(base + asked))
                .header("Authorization", "Bearer " + key)
                .build();
        long begun = System.nanoTime();
        try {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(kind, System.nanoTime() - begun, answer.statusCode(), answer.body().length);
        } catch (IOException failed) {
            return new Answer(kind, System.nanoTime() - begun, 0, 0);
        }
    }

    private static void print(String kind, List<Answer> all, int seconds, Duration processor) {
        var own = all.stream().filter(answer -> answer.kind().equals(kind)).toList();
        var times = own.stream().mapToLong(Answer::nanoseconds).sorted().toArray();
        if (times.length == 0) {
            return;
        }
        System.out.printf(
                Locale.ROOT,
                "%-20s %10.1f %10.1f %10.1f %10s %10.1f %8d%n",
                kind,
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

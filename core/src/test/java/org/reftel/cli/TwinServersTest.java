package org.reftel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.reftel.handling.Handling;
import org.reftel.model.View;
import org.reftel.serve.Served;

/// Non-interference over HTTP: two rooms that differ only in what a reader may not read answer him byte for byte
/// alike: pages, JSON, counts, facets, suggestions, tags of what was sent, errors, exports and tools, headers too
/// (TRUST.md P12). `-Dtrials=500` is the long run; `-Dseed=N` repeats one pair.
class TwinServersTest {
    private static final List<String> VIEWS = List.of("U", "SBU", "C", "S", "C/NF", "S/NF");
    private static final Path MEMORY = Path.of("/dev/shm");
    private static final Set<String> OF_THE_MOMENT = Set.of("date");

    @Test
    void serversOfRoomsThatDifferInWhatIsHiddenAnswerAlike() throws IOException {
        var folder = Files.isWritable(MEMORY)
                ? Files.createTempDirectory(MEMORY, "reftel-served")
                : Files.createTempDirectory("reftel-served");
        int trials = Integer.getInteger("trials", 4);
        long first = Long.getLong("seed", 1);
        for (long seed = first; seed < first + (Long.getLong("seed") == null ? trials : 1); seed++) {
            pair(seed, folder);
            delete(folder);
        }
    }

    private static void pair(long seed, Path folder) throws IOException {
        var random = new Random(seed);
        var view = VIEWS.get(random.nextInt(VIEWS.size()));
        var twins = new Twins(seed, Handling.view(view).orElseThrow());
        var at = folder.resolve("pair" + seed);
        twins.write(at.resolve("one"), at.resolve("other"));
        var files = new FiledTwins(seed, Handling.view(view).orElseThrow());
        files.write(at.resolve("room-one"));
        files.write(at.resolve("room-other"));
        var paths = paths(random, twins);
        paths.addAll(FiledTwins.paths());
        var calls = calls(random, twins);
        int port;
        var one = new ArrayList<String>();
        try (var served = Served.of(at.resolve("room-one"), at.resolve("one"))) {
            port = served.port();
            paths.forEach(path -> one.add(get(served, path, view)));
            calls.forEach(call -> one.add(call(served, call, view)));
            assertThat(served.faults()).isEmpty();
        }
        // Made, closed, and opened on the port of the first: a citation holds the address of the room.
        Served.of(at.resolve("room-other"), at.resolve("other")).close();
        try (var served = Served.room(at.resolve("room-other"), View.OWNER, port)) {
            var asked = new ArrayList<>(paths);
            asked.addAll(calls);
            for (int i = 0; i < asked.size(); i++) {
                var other = i < paths.size() ? get(served, asked.get(i), view) : call(served, asked.get(i), view);
                alike("seed " + seed + " as " + view + ": " + asked.get(i), one.get(i), other, asked.get(i));
            }
            assertThat(served.faults()).isEmpty();
        }
    }

    private static void alike(String place, String one, String other, String asked) {
        assertThat(other).as(place).isEqualTo(one);
        if (!asked.toLowerCase(Locale.ROOT).contains(Twins.CANARY)) {
            assertThat(one.toLowerCase(Locale.ROOT)).as(place).doesNotContain(Twins.CANARY);
        }
    }

    /// Everything but the moment.
    private static String said(Served served, HttpRequest.Builder request) {
        var answer = served.send(request);
        var headers = new TreeMap<>(answer.headers().map());
        headers.keySet().removeAll(OF_THE_MOMENT);
        return answer.statusCode() + "\n" + headers + "\n" + answer.body();
    }

    private static HttpRequest.Builder request(Served served, String path, String view) {
        return HttpRequest.newBuilder(URI.create(served.base() + path))
                .header("Authorization", "Bearer " + Served.TOKEN)
                .header("Cookie", "reftel-as=" + view);
    }

    private static String get(Served served, String path, String view) {
        return said(served, request(served, path, view));
    }

    private static String call(Served served, String call, String view) {
        return said(
                served,
                request(served, "/mcp", view)
                        .header("Content-Type", "application/json")
                        .header("Accept", "application/json, text/event-stream")
                        .POST(HttpRequest.BodyPublishers.ofString(call)));
    }

    private static List<String> paths(Random random, Twins twins) {
        var paths = new ArrayList<>(List.of(
                "/",
                "/?sort=sent&order=falling",
                "/?tag=PREL",
                "/?not-class=C&words=" + encoded(pick(random, twins.words())),
                "/catalogue.csv",
                "/catalogue.json",
                "/wanted",
                "/wanted.json",
                "/doubtful",
                "/doubtful.csv",
                "/browse",
                "/browse/PORTVELA",
                "/browse/PORTVELA/2012",
                "/browse/COSTAVERRA",
                "/tags",
                "/tags/PREL",
                "/tags/ECON",
                "/dates",
                "/classes",
                "/parties",
                "/promises",
                "/promises.json",
                "/promises.csv",
                "/files",
                "/files.csv",
                "/files/funnel",
                "/files/funnel.json",
                "/files/detained",
                "/files/open",
                "/files/choose?cite=12PORTVELA77/1",
                "/file/NOSUCHFILE",
                "/file/PORTVELA",
                "/file/PORTVELA/add",
                "/api/v1/kinds",
                "/api/v1/files",
                "/api/v1/files/PORTVELA",
                "/api/v1/files/PORTVELA/entries",
                "/api/v1/files/funnel",
                "/api/v1/files/detained",
                "/help",
                "/nowhere",
                "/11NOWHERE1",
                "/api/v1/room",
                "/api/v1/catalogue",
                "/api/v1/catalogue?limit=2",
                "/api/v1/catalogue?sort=-subject&limit=3",
                "/api/v1/catalogue?tag=PREL&class=C",
                "/api/v1/wanted",
                "/api/v1/suggest?q=12P",
                "/api/v1/suggest?q=" + encoded(pick(random, twins.words())),
                "/api/v1/due?on=2012-10-01",
                "/api/v1/due?by=2023-01-01",
                "/api/v1/review",
                "/api/v1/verdicts",
                "/api/v1/promises",
                "/api/v1/promises?status=open",
                "/api/v1/parties",
                "/api/v1/parties?q=m&limit=3",
                "/parties.json?letter=m",
                "/suggest?q=m",
                "/api/v1/export",
                "/api/v1/export?extracts=true",
                "/api/v1/documents/12PORTVELA" + (70 + random.nextInt(30)),
                "/api/v1/documents/PORT%20VELA%2077",
                "/api/v1/openapi.json"));
        for (var id : twins.typed()) {
            var number = encoded(id);
            int paragraph = 1 + random.nextInt(7);
            paths.addAll(List.of(
                    "/" + number,
                    "/" + number + ".json",
                    "/" + number + "/" + paragraph,
                    "/text/" + number,
                    "/text/" + number + "/" + paragraph,
                    "/copies/" + number,
                    "/trace?q=" + number,
                    "/api/v1/documents/" + number,
                    "/api/v1/documents/" + number + "/citation",
                    "/api/v1/documents/" + number + "/paragraphs/" + paragraph,
                    "/api/v1/documents/" + number + "/paragraphs/" + paragraph + "/citation",
                    "/api/v1/trace?q=" + number,
                    "/api/v1/export?id=" + number));
        }
        for (var name : List.of(pick(random, Twins.names()), pick(random, Twins.names()))) {
            paths.addAll(List.of(
                    "/trace?q=" + encoded(name),
                    "/trace.csv?q=" + encoded(name),
                    "/party/person/" + encoded(name),
                    "/party/organisation/" + encoded(name),
                    "/api/v1/trace?q=" + encoded(name),
                    "/api/v1/brief?on=2012-10-01&with=" + encoded(name),
                    "/api/v1/brief?weekly=true&on=2012-09-20",
                    "/api/v1/review?of=" + encoded(name)));
        }
        for (int i = 0; i < 6; i++) {
            var query = encoded(TwinRoomsTest.query(random, twins));
            paths.add("/trace?q=" + query);
            paths.add("/api/v1/trace?limit=2&q=" + query);
        }
        return paths;
    }

    private static List<String> calls(Random random, Twins twins) {
        return List.of(
                call("search", "query", TwinRoomsTest.query(random, twins)),
                call("search", "query", pick(random, twins.words())),
                call("trace", "query", pick(random, Twins.names())),
                call("open", "address", pick(random, twins.typed())),
                call("open", "address", pick(random, twins.typed()) + "/" + (1 + random.nextInt(7))),
                call("cite", "address", pick(random, twins.typed())),
                call("list", "tag", "PREL"),
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"wanted\",\"arguments\":{}}}",
                call("due", "on", "2012-10-01"),
                call("files", "as_of", "2012-10-01"),
                call("file", "code", "PORTVELA"),
                call("files", "as_of", "2012-10-01"),
                call("file", "code", "HARBORFIRE"),
                call("file", "code", "MISSINGLAUNCHES"));
    }

    private static String call(String tool, String name, String value) {
        return "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"" + tool
                + "\",\"arguments\":{\"" + name + "\":\""
                + value.replace("\\", "\\\\").replace("\"", "\\\"")
                + "\"}}}";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String pick(Random random, List<String> all) {
        return all.get(random.nextInt(all.size()));
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}

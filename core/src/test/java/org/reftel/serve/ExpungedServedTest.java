package org.reftel.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reftel.disk.Disk;
import org.reftel.ledger.Tombstone;
import org.reftel.main.Main;
import org.reftel.model.Digest;
import org.reftel.model.Source;
import org.reftel.store.Room;
import org.reftel.store.folder.FolderRoom;
import org.reftel.store.folder.Tools;
import org.reftel.testing.Archives;

/// A room is served while another process expunges a record of it, and while one was killed in the middle of that.
class ExpungedServedTest {
    private static final String CABLE = """
        C O N F I D E N T I A L PORT VELA 000002

        E.O. 12958: DECL: 01/01/2020
        TAGS: PREL, MR
        SUBJECT: THE ZEPPELIN SHED

        1. (U) The zeppelin shed was closed on Monday.

        HARROW
        """;
    private static final List<String> VIEWS = List.of("", "C", "U");
    private static final List<String> PATHS = List.of(
            "/",
            "/10PORTVELA2",
            "/10PORTVELA2/1",
            "/text/10PORTVELA2",
            "/copies/10PORTVELA2",
            "/trace?q=zeppelin",
            "/suggest?q=zepp",
            "/catalogue.csv",
            "/api/v1/room",
            "/api/v1/catalogue",
            "/api/v1/documents/10PORTVELA2",
            "/api/v1/documents/10PORTVELA2/paragraphs/1",
            "/api/v1/trace?q=zeppelin",
            "/api/v1/suggest?q=zepp",
            "/api/v1/export");

    @TempDir
    private Path folder;

    private Path room() {
        return folder.resolve("room");
    }

    private Served served() throws IOException {
        var in = Files.createDirectories(folder.resolve("in"));
        Files.writeString(in.resolve("1.txt"), CABLE.replace("000002", "000001").replaceAll("(?i)zeppelin", "boat"));
        Files.writeString(in.resolve("2.txt"), CABLE);
        return Served.of(room(), in);
    }

    private String reftel(int exit, String... args) {
        var out = new ByteArrayOutputStream();
        int ended = Main.reftel()
                .run(out, out, InputStream.nullInputStream(), Map.of("REFTEL_ROOM", room().toString()), args);
        var said = out.toString(StandardCharsets.UTF_8);
        assertThat(ended).as(said).isEqualTo(exit);
        return said;
    }

    private static List<String> bodies(Served served, String as) {
        return PATHS.stream().map(path -> served.get(path, as).body()).toList();
    }

    private static String assistant(Served served) {
        return served.send(HttpRequest.newBuilder(URI.create(served.base() + "/mcp"))
                        .header("Authorization", "Bearer " + Served.TOKEN)
                        .header("Content-Type", "application/json")
                        .header("Accept", "application/json, text/event-stream")
                        .POST(HttpRequest.BodyPublishers.ofString("""
                            {"jsonrpc":"2.0","id":1,"method":"tools/call",
                             "params":{"name":"open","arguments":{"address":"10PORTVELA2"}}}\
                            """)))
                .body();
    }

    private static FolderRoom open(Path folder) throws IOException {
        return FolderRoom.open(
                folder, new Tools(Disk.local(), InstantSource.system(), new SecureRandom(), Archives::entries));
    }

    /// Up to the point of no return, as a process leaves it that is killed there.
    private void begin() throws IOException {
        try (var room = open(room());
                var writer = room.writer()) {
            var raw =
                    room.raw(Digest.of(CABLE.getBytes(StandardCharsets.UTF_8))).orElseThrow();
            var gone = new Tombstone.Gone(
                    raw.entry(),
                    raw.place().file(),
                    raw.place().offset(),
                    raw.place().length(),
                    Tombstone.Kind.SOURCE,
                    -1);
            var bytes = new Tombstone(
                            Instant.parse("2012-07-01T12:00:00Z"),
                            List.of("Ann Poe", "Bo Roe"),
                            "Order 12",
                            List.of(gone))
                    .bytes();
            writer.expunge();
            writer.write(new Source(Digest.of(bytes), "tombstone", bytes.length), Room.TOMBSTONE, bytes);
            writer.commit();
        }
    }

    private static void assertForgotten(Served served) {
        for (var view : VIEWS) {
            assertThat(served.get("/10PORTVELA1", view).statusCode()).isEqualTo(200);
            assertThat(served.get("/10PORTVELA2", view).statusCode()).isEqualTo(404);
            // Of the same length, so that it says as much of each.
            assertThat(served.get("/api/v1/documents/10PORTVELA2", view).body())
                    .isEqualTo(served.get("/api/v1/documents/10PORTVELA3", view)
                            .body()
                            .replace("PORTVELA3", "PORTVELA2"));
            assertThat(String.join("", bodies(served, view)).toUpperCase(Locale.ROOT))
                    .doesNotContain("ZEPPELIN SHED", "ANN POE", "ORDER 12");
        }
        assertThat(assistant(served)).contains("X902").doesNotContain("zeppelin");
    }

    @Test
    void aServerForgetsWhatAnotherProcessExpunged() throws IOException {
        try (var served = served()) {
            for (var view : VIEWS) {
                bodies(served, view);
            }
            assertThat(String.join("", bodies(served, "C"))).contains("zeppelin shed");
            assertThat(assistant(served)).contains("zeppelin shed");
            var done = new String[] {
                "expunge", "10PORTVELA2", "--ground", "Order 12", "--by", "Ann Poe", "--and", "Bo Roe", "--yes"
            };
            assertThat(reftel(0, done)).contains("Expunged: 2 sources, 1 record");
            assertForgotten(served);
        }
    }

    /// No page, no program and no assistant is told anything but that nobody reads.
    private void assertShut(Served served) throws IOException {
        for (var view : VIEWS) {
            for (var path : PATHS) {
                var answer = served.get(path, view);
                assertThat(answer.statusCode()).as(path).isEqualTo(503);
                assertThat(answer.body().toLowerCase(Locale.ROOT))
                        .as(path)
                        .contains("room is made anew")
                        .doesNotContain("shed", "expung", "10portvela1");
            }
        }
        assertThat(assistant(served)).doesNotContain("shed", "xpung").contains("X905");
    }

    /// It neither shows what has to go nor says that anything has.
    @Test
    void aServerAnswersNothingWhileAnExpungingWaitsForItsEnd() throws IOException {
        try (var served = served()) {
            for (var view : VIEWS) {
                bodies(served, view);
            }
            begin();
            assertShut(served);
            assertThat(reftel(0, "list")).contains("10PORTVELA1").doesNotContain("10PORTVELA2");
            assertForgotten(served);
        }
    }

    @Test
    void whoCannotFinishAnExpungingIsShownNothing() throws IOException {
        served().close();
        begin();
        try (var room = open(room());
                var writer = room.writer()) {
            assertThat(writer.isExpunging()).isTrue();
            for (var view : List.of("C", "U")) {
                assertThat(reftel(3, "open", "10PORTVELA2", "--as", view))
                        .contains("X905", "nobody can read in it meanwhile")
                        .doesNotContain("shed", "xpung");
            }
        }
        assertThat(reftel(1, "open", "10PORTVELA2")).contains("X902");
    }

    /// Nobody can finish it then, and what has to go still stands: a mark closes a room with and without keys.
    @Test
    void aRoomWhoseKeysAreMissingShowsNothingOfWhatHasToGoAndSaysHowToGoOn() throws IOException {
        var keys = room().resolve("keys");
        var away = folder.resolve("away");
        try (var served = served()) {
            assertThat(reftel(0, "open", "10PORTVELA2")).contains("zeppelin shed");
            begin();
            Files.move(keys, away);
            assertShut(served);
        }
        var told = reftel(3, "list");
        assertThat(told.replaceAll("\\s+", " "))
                .contains(
                        "X930",
                        "keys is missing",
                        "nobody can read in it until the keys are back",
                        "reftel backup DIR --keys FILE");
        for (var line : List.of(
                "open 10PORTVELA2",
                "open 10PORTVELA2 --as C",
                "open 10PORTVELA1 --as U",
                "open 10PORTVELA9 --as U",
                "trace zeppelin",
                "trace zeppelin --as U",
                "export 10PORTVELA2",
                "serve --port 0",
                "rebuild",
                "read " + folder.resolve("in"))) {
            assertThat(reftel(3, line.split(" "))).as(line).isEqualTo(told).doesNotContain("shed", "xpung");
        }
        assertThat(reftel(3, "backup", folder.resolve("backup").toString())).contains("X965");
        assertThat(folder.resolve("backup/sources")).doesNotExist();
        assertThat(room().resolve("expunging")).exists();

        Files.move(away, keys);
        assertThat(reftel(0, "list")).contains("10PORTVELA1").doesNotContain("10PORTVELA2");
        assertThat(room().resolve("expunging")).doesNotExist();
        assertThat(reftel(1, "open", "10PORTVELA2")).contains("X902");
    }

    /// A room of which the keys are missing and nothing is to go is read as before.
    @Test
    void withoutAMarkARoomWithoutKeysIsRead() throws IOException {
        served().close();
        Files.move(room().resolve("keys"), folder.resolve("away"));
        assertThat(reftel(0, "open", "10PORTVELA2", "--as", "C")).contains("zeppelin shed");
        assertThat(reftel(0, "rebuild")).contains("made anew");
        assertThat(reftel(0, "open", "10PORTVELA2", "--as", "C")).contains("zeppelin shed");
    }
}

package org.reftel.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reftel.handling.Handling;
import org.reftel.main.Main;
import org.reftel.trials.Child;

/// Answers are kept as long as the room is in one state and given to nobody but readers of the same view. Whatever
/// changes the room, here or in another process, is seen by whoever asks next.
class KeptAnswersTest {
    private static final String CABLE = """
        C O N F I D E N T I A L PORT VELA 000118

        E.O. 12958: DECL: 01/01/2020
        TAGS: PREL, MR
        SUBJECT: THE HARBOUR

        1. (C) The harbour was closed on Monday.

        2. (C) Nine engineers came from Costa Verra on Friday.

        HARROW
        """;

    private static final List<String> PATHS = List.of(
            "/",
            "/catalogue.csv",
            "/wanted",
            "/11PORTVELA355",
            "/text/11PORTVELA355",
            "/copies/11PORTVELA355",
            "/12PORTVELA266/4bis",
            "/trace?q=harbour",
            "/trace.csv?q=Harbour+Police",
            "/browse/PORTVELA",
            "/parties?letter=h",
            "/api/v1/room",
            "/api/v1/documents/11PORTVELA355",
            "/api/v1/trace?q=harbour");

    @TempDir
    private Path folder;

    private Path room() {
        return folder.resolve("room");
    }

    private static String reftel(Path room, String... args) {
        var out = new ByteArrayOutputStream();
        int exit = Main.reftel()
                .run(out, out, InputStream.nullInputStream(), Map.of("REFTEL_ROOM", room.toString()), args);
        var said = out.toString(StandardCharsets.UTF_8);
        assertThat(exit).as(said).isZero();
        return said;
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static List<String> bodies(Served served, String as) {
        return PATHS.stream().map(path -> served.get(path, as).body()).toList();
    }

    /// What stands in its memory needs no file of the room: what was asked before is answered though the sources are
    /// gone, and what was not is not.
    @Test
    void whoAsksAgainGetsTheSameBytesAndNothingIsMadeTwice() throws IOException {
        try (var served = Served.of(room(), Path.of("../examples"))) {
            var before = bodies(served, "");
            try (var sources = Files.walk(room().resolve("sources"))) {
                for (var file : sources.filter(Files::isRegularFile).toList()) {
                    Files.write(file, new byte[0]);
                }
            }
            assertThat(bodies(served, "")).isEqualTo(before);
            assertThat(served.faults()).isEmpty();
            assertThat(served.get("/11PORTVELA118").statusCode()).isEqualTo(500);
        }
    }

    @Test
    void noViewEverGetsAnothersBytes() throws IOException {
        var views = List.of("", "U", "SBU", "C", "S/NF");
        try (var served = Served.of(room(), Path.of("../examples"))) {
            var told = new LinkedHashMap<String, List<String>>();
            var asked = new ArrayList<>(views);
            asked.addAll(views.reversed());
            asked.addAll(views);
            for (var view : asked) {
                var bodies = bodies(served, view);
                assertThat(told.computeIfAbsent(view, any -> bodies)).as(view).isEqualTo(bodies);
            }
            // By the address as by the cookie; alone as after all others.
            for (var view : views.subList(1, views.size())) {
                try (var alone = Served.room(room(), Handling.view(view).orElseThrow())) {
                    for (var path : List.of("/11PORTVELA355", "/api/v1/documents/11PORTVELA355", "/catalogue.csv")) {
                        var own = served.get(path + "?as=" + view).body();
                        assertThat(plain(own))
                                .as(path + " as " + view)
                                .isEqualTo(
                                        plain(served.get(path + "?as=" + view).body()));
                        assertThat(words(own))
                                .isEqualTo(words(served.get(path, view).body()));
                        assertThat(words(alone.get(path).body()).contains("lowered her voice"))
                                .isEqualTo(words(own).contains("lowered her voice"));
                    }
                }
            }
            assertThat(served.get("/11PORTVELA355").body()).contains("lowered her voice");
            assertThat(served.get("/11PORTVELA355", "C").body()).doesNotContain("lowered her voice");
        }
    }

    private static String plain(String body) {
        return body.replaceAll("127\\.0\\.0\\.1:\\d+", "HOST");
    }

    /// What stands on a page, without the addresses it leads to: these carry the view where the page's own does.
    private static String words(String body) {
        return plain(body).replaceAll("(?s)<[^>]*>", "");
    }

    @Test
    void aNewSourceIsSeenAtOnceThoughAnotherProcessReadIt() throws IOException, InterruptedException {
        reftel(room(), "read", "../examples/11PORTVELA118.txt");
        try (var served = Served.room(room())) {
            var before = bodies(served, "");
            assertThat(served.get("/11PORTVELA355").statusCode()).isEqualTo(404);
            assertThat(served.get("/trace?q=voice").body()).doesNotContain("11PORTVELA355");
            try (var reader = Child.start(
                    folder.resolve("said"),
                    Main.class,
                    "read",
                    "--room",
                    room().toString(),
                    Path.of("../examples").toAbsolutePath().toString())) {
                assertThat(reader.end(120)).as(reader.complained()).isZero();
            }
            assertThat(served.get("/11PORTVELA355").statusCode()).isEqualTo(200);
            assertThat(served.get("/trace?q=voice").body()).contains("11PORTVELA355");
            var after = bodies(served, "");
            for (int i = 0; i < PATHS.size(); i++) {
                assertThat(after.get(i)).as(PATHS.get(i)).isNotEqualTo(before.get(i));
            }
            assertThat(served.faults()).isEmpty();
        }
    }

    @Test
    void aDecisionIsSeenAtOnce() throws IOException {
        reftel(
                room(),
                "read",
                file("one.txt", CABLE).toString(),
                file("two.txt", CABLE.replace("TAGS: PREL, MR\n", "").replace("Nine", "Ten"))
                        .toString());
        try (var served = Served.room(room())) {
            var id = id(served);
            for (var path : List.of("/" + id, "/api/v1/documents/" + id + "/paragraphs/2")) {
                assertThat(words(served.get(path).body())).as(path).contains("Nine engineers");
            }
            reftel(room(), "review", id, "--leads", "two.txt", "--because", "Typed from the paper.");
            for (var path : List.of("/" + id, "/api/v1/documents/" + id + "/paragraphs/2")) {
                assertThat(words(served.get(path).body()))
                        .as(path)
                        .contains("Ten engineers")
                        .doesNotContain("Nine");
            }
            assertThat(served.get("/trace?q=%22typed+from+the+paper%22").body()).contains("1 of 2 records");
        }
    }

    @Test
    void aRaisedMarkHidesAtOnceWhatWasShown() throws IOException {
        reftel(room(), "read", file("one.txt", CABLE).toString());
        try (var served = Served.room(room())) {
            var id = id(served);
            var paths = List.of("/" + id, "/text/" + id, "/trace?q=engineers", "/api/v1/documents/" + id);
            for (var path : paths) {
                assertThat(served.get(path, "C").body()).as(path).contains("came from Costa Verra");
            }
            var tag = served.get("/api/v1/documents/" + id, "C")
                    .headers()
                    .firstValue("ETag")
                    .orElseThrow();
            reftel(
                    room(),
                    "read",
                    file("two.txt", CABLE.replace("2. (C)", "2. (S)").replace("C O N F I D E N T I A L", "S E C R E T"))
                            .toString());
            for (var path : paths) {
                assertThat(served.get(path, "C").body()).as(path).doesNotContain("came from Costa Verra");
                assertThat(served.get(path).body()).as(path).contains("came from Costa Verra");
            }
            assertThat(served.get("/api/v1/documents/" + id, "C").headers().firstValue("ETag"))
                    .isNotEqualTo(Optional.of(tag));
        }
    }

    private static String id(Served served) {
        return Arrays.stream(served.get("/catalogue.csv").body().split("[,\\s]+"))
                .filter(word -> word.contains("PORTVELA118"))
                .findFirst()
                .orElseThrow();
    }
}

package org.reftel.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ErrorPagesTest {
    @TempDir
    static Path folder;

    private static Served served;

    @BeforeAll
    static void serve() throws IOException {
        served = Served.of(folder.resolve("room"), Path.of("../examples"));
    }

    @AfterAll
    static void close() throws IOException {
        served.close();
    }

    @Test
    void anAddressWithoutAPageSaysSoAndLeadsOn() {
        var page = served.get("/no/such/page/at/all");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(page.body()).contains("Not here", "There is no page at this address.", "href=\"/browse\"");
    }

    @Test
    void whoHasNoKeySeesADoorAndNothingOfTheRoom() {
        var page = served.send(HttpRequest.newBuilder(URI.create(served.base() + "/")));
        assertThat(page.statusCode()).isEqualTo(401);
        assertThat(page.body()).contains("The room is locked", "reftel serve").doesNotContain("PORTVELA", "<form");
    }

    @Test
    void theDoorIsDrawnWithoutAKey() {
        var door = served.send(HttpRequest.newBuilder(URI.create(served.base() + "/")))
                .body();
        int start = door.indexOf("/assets/");
        var sheet = door.substring(start, door.indexOf('"', start));
        assertThat(served.send(HttpRequest.newBuilder(URI.create(served.base() + sheet)))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aViewThatIsNoneIsNamed() {
        var page = served.get("/?as=PURPLE");
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("PURPLE");
    }

    /// What is broken may be what a view hides: its name stays with the operator, on pages as in the API.
    @Test
    void aDamagedFileIsNotNamedToAReaderBelow(@TempDir Path elsewhere) throws IOException {
        var room = elsewhere.resolve("room");
        try (var damaged = Served.of(room, Path.of("../examples"))) {
            try (var files = Files.walk(room.resolve("sources"))) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    Files.write(file, new byte[0]);
                }
            }
            for (var path : List.of("/11PORTVELA118", "/text/11PORTVELA118", "/api/v1/documents/11PORTVELA118")) {
                // There is something to tell, and the owner hears it.
                var owner = damaged.get(path);
                assertThat(owner.statusCode()).as(path).isEqualTo(500);
                assertThat(owner.body()).as(path).contains(".warc", "reftel verify");
                var told = damaged.get(path, "U");
                assertThat(told.statusCode()).as(path).isEqualTo(500);
                assertThat(told.body()).as(path).contains("could not be read").doesNotContain("warc", "X933");
            }
            assertThat(damaged.faults()).isNotEmpty();
        }
    }
}

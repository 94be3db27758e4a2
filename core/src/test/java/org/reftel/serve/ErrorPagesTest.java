package org.reftel.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
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
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("PURPLE");
    }
}

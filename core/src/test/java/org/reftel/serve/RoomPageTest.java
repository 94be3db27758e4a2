package org.reftel.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoomPageTest {
    @Test
    void theRoomListsItsRecords(@TempDir Path folder) throws IOException {
        try (var served = Served.of(folder.resolve("room"), Path.of("../examples"))) {
            var page = served.get("/");
            assertThat(served.faults()).isEmpty();
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("<a href=\"/11PORTVELA118\">11PORTVELA118</a>");
        }
    }
}

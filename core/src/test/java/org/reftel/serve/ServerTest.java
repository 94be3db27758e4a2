package org.reftel.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reftel.handling.Handling;

class ServerTest {
    @Test
    void aPortThatIsTakenIsSaidToBe(@TempDir Path folder) throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var served = Served.of(folder.resolve("room"), Path.of("../examples"))) {
            assertThatThrownBy(() -> served.again(taken.getLocalPort()))
                    .hasMessageStartingWith("X947 ")
                    .hasMessageContaining(Integer.toString(taken.getLocalPort()));
        }
    }

    @Test
    void nobodyReadsAboveTheCeiling(@TempDir Path folder) throws IOException {
        Served.of(folder.resolve("room"), Path.of("../examples")).close();
        try (var all = Served.room(folder.resolve("room"));
                var some = Served.room(folder.resolve("room"), Handling.viewOf("SBU"))) {
            for (var path : new String[] {"/api/v1/catalogue", "/api/v1/documents/11PORTVELA118", "/api/v1/export"}) {
                assertThat(some.get(path).body())
                        .as(path)
                        .isEqualTo(all.get(path, "SBU").body())
                        .isNotEqualTo(all.get(path).body());
                // A cookie of another start asks for nothing.
                assertThat(some.get(path, "S").body()).isEqualTo(some.get(path).body());
                assertThat(some.get(path, "U").body())
                        .isEqualTo(all.get(path, "U").body());
            }
            assertThat(all.get("/").body()).contains("<option value=\"TS\"");
            assertThat(some.get("/").body())
                    .contains("<option value=\"SBU\" selected", "<option value=\"U\"")
                    .doesNotContain("<option value=\"C\"", "<option value=\"\"", "<option value=\"TS\"");
            var above = some.get("/api/v1/room?as=S");
            assertThat(above.statusCode()).isEqualTo(403);
            assertThat(above.body()).contains("X948").doesNotContain("\"records\"");
            assertThat(some.get("/?as=C").body()).doesNotContain("11PORTVELA118 ¶3");
            assertThat(some.get("/?as=C").statusCode()).isNotEqualTo(200);
        }
    }
}

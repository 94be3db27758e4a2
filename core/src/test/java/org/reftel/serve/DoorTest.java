package org.reftel.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Who may come in, and what an answer tells beside what it says.
class DoorTest {
    private static final List<String> HEADERS = List.of(
            "content-security-policy",
            "x-content-type-options",
            "x-frame-options",
            "referrer-policy",
            "cross-origin-opener-policy",
            "cross-origin-resource-policy",
            "permissions-policy",
            "cache-control");

    @TempDir
    static Path folder;

    private static Served served;
    private static int port;

    @BeforeAll
    static void serve() throws IOException {
        served = Served.of(folder.resolve("room"), Path.of("../examples"));
        port = URI.create(served.base()).getPort();
    }

    @AfterAll
    static void stop() throws IOException {
        served.close();
    }

    private static Wire.Said get(String path, String... headers) {
        return ask("GET", path, headers);
    }

    private static Wire.Said ask(String method, String path, String... headers) {
        var request = new StringBuilder(method + " " + path + " HTTP/1.1\r\n");
        boolean host = false;
        for (var header : headers) {
            host |= header.startsWith("Host:");
            request.append(header).append("\r\n");
        }
        if (!host) {
            request.append("Host: 127.0.0.1:").append(port).append("\r\n");
        }
        return Wire.send(port, request.append("Connection: close\r\n\r\n").toString());
    }

    private static final String KEY = "Authorization: Bearer " + Served.TOKEN;

    private static String cookie() {
        return "Cookie: reftel-" + port + "=" + Served.TOKEN;
    }

    // ---- the key

    @Test
    void withoutTheKeyNothingOfTheRoomIsShown() {
        for (var path : List.of("/", "/11PORTVELA118", "/trace?q=harbour", "/api/v1/room", "/mcp", "/nowhere")) {
            var outside = get(path);
            assertThat(outside.status()).as(path).isEqualTo(401);
            assertThat(outside.body().toUpperCase(Locale.ROOT)).as(path).doesNotContain("PORTVELA", "PORT VELA");
        }
    }

    @Test
    void aProgramWithoutTheKeyIsToldSoInItsOwnForm() {
        var outside = get("/api/v1/room");
        assertThat(outside.headers()).containsEntry("content-type", "application/problem+json");
        assertThat(outside.body()).contains("\"code\":\"X945\"", "\"status\":401");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Authorization: Bearer wrong",
                "Authorization: Bearer ",
                "Authorization: Bearer the-key-of-this-tes",
                "Authorization: Bearer the-key-of-this-test2",
                "Authorization: Basic the-key-of-this-test",
                "Cookie: reftel-1=the-key-of-this-test",
                "Cookie: reftel=the-key-of-this-test",
                "X-Forwarded-For: 127.0.0.1",
            })
    void aWrongKeyOpensNothing(String header) {
        assertThat(get("/", header).status()).isEqualTo(401);
        assertThat(get("/api/v1/room", header).status()).isEqualTo(401);
    }

    @Test
    void theKeyOpensAsBearerAndAsCookie() {
        assertThat(get("/", KEY).status()).isEqualTo(200);
        assertThat(get("/", cookie()).status()).isEqualTo(200);
    }

    @Test
    void thePrintedLinkGivesACookieAndACleanAddress() {
        var entered = get("/?token=" + Served.TOKEN);
        assertThat(entered.status()).isEqualTo(302);
        assertThat(entered.headers().get("location")).doesNotContain("token");
        assertThat(entered.headers().get("set-cookie"))
                .startsWith("reftel-" + port + "=")
                .contains("HttpOnly", "SameSite=Lax", "Path=/")
                .doesNotContain("Domain");
        // Also for somebody who is in already: the key does not stay in the history.
        assertThat(get("/?token=" + Served.TOKEN, cookie()).status()).isEqualTo(302);
        assertThat(get("/?token=wrong").status()).isEqualTo(401);
    }

    // ---- where a request comes from

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "evil.example:PORT",
                "127.0.0.1.evil.example:PORT",
                "localhost.evil.example:PORT",
                "127.0.0.1",
                "127.0.0.1:1",
                "0.0.0.0:PORT",
                "192.168.1.1:PORT",
                "localhost",
            })
    void aNameThatIsReboundToUsIsRefused(String host) {
        var refused = get("/", KEY, "Host: " + host.replace("PORT", Integer.toString(port)));
        assertThat(refused.status()).isIn(400, 421);
        assertThat(refused.body()).doesNotContain("PORTVELA");
    }

    @Test
    void theNamesOfLoopbackAreOurs() {
        for (var host : List.of("localhost:", "LOCALHOST:", "127.0.0.1:", "[::1]:")) {
            assertThat(get("/", KEY, "Host: " + host + port).status()).as(host).isEqualTo(200);
        }
    }

    @Test
    void aPageOfAnotherOriginIsRefusedEvenWithTheCookie() {
        for (var origin : List.of(
                "http://evil.example",
                "https://127.0.0.1:" + port,
                "http://127.0.0.1:" + (port - 1),
                "http://localhost",
                "null",
                "file://")) {
            for (var method : List.of("GET", "POST")) {
                assertThat(ask(method, "/view", cookie(), "Origin: " + origin).status())
                        .as(method + " from " + origin)
                        .isEqualTo(403);
            }
            assertThat(get("/api/v1/room", cookie(), "Origin: " + origin).status())
                    .isEqualTo(403);
        }
        assertThat(get("/", cookie(), "Origin: http://127.0.0.1:" + port).status())
                .isEqualTo(200);
    }

    @Test
    void anotherPortOfThisMachineIsAnotherOrigin() {
        for (var site : List.of("cross-site", "same-site")) {
            assertThat(get("/api/v1/room", cookie(), "Sec-Fetch-Site: " + site, "Sec-Fetch-Mode: no-cors")
                            .status())
                    .as(site)
                    .isEqualTo(403);
            assertThat(get(
                                    "/",
                                    cookie(),
                                    "Sec-Fetch-Site: " + site,
                                    "Sec-Fetch-Mode: navigate",
                                    "Sec-Fetch-Dest: iframe")
                            .status())
                    .as("framed from " + site)
                    .isEqualTo(403);
            assertThat(ask("POST", "/view", cookie(), "Sec-Fetch-Site: " + site, "Sec-Fetch-Mode: navigate")
                            .status())
                    .as("a form of " + site)
                    .isEqualTo(403);
            assertThat(get(
                                    "/",
                                    cookie(),
                                    "Sec-Fetch-Site: " + site,
                                    "Sec-Fetch-Mode: navigate",
                                    "Sec-Fetch-Dest: document")
                            .status())
                    .as("a link of " + site)
                    .isEqualTo(200);
        }
        assertThat(get("/", cookie(), "Sec-Fetch-Site: same-origin", "Sec-Fetch-Mode: cors")
                        .status())
                .isEqualTo(200);
        assertThat(get("/", cookie(), "Sec-Fetch-Site: none", "Sec-Fetch-Mode: navigate")
                        .status())
                .isEqualTo(200);
    }

    /// What Chromium sends for a form of ours under `Referrer-Policy: no-referrer`.
    @Test
    void aFormOfOursMayLeaveItsOriginUnnamed() {
        var form = new String[] {cookie(), "Content-Length: 0", "Origin: null", "Sec-Fetch-Mode: navigate"};
        assertThat(ask("POST", "/view", form[0], form[1], form[2], form[3], "Sec-Fetch-Site: same-origin")
                        .status())
                .isEqualTo(303);
        for (var site : List.of("cross-site", "same-site", "none")) {
            assertThat(ask("POST", "/view", form[0], form[1], form[2], form[3], "Sec-Fetch-Site: " + site)
                            .status())
                    .as(site)
                    .isEqualTo(403);
        }
        assertThat(ask("POST", "/view", form).status()).isEqualTo(403);
    }

    @Test
    void whatChangesSomethingSaysWhereItComesFrom() {
        assertThat(ask("POST", "/view", cookie(), "Content-Length: 0").status()).isEqualTo(403);
        assertThat(ask("POST", "/view", cookie(), "Content-Length: 0", "Origin: http://localhost:" + port)
                        .status())
                .isEqualTo(303);
        assertThat(ask("POST", "/view", KEY, "Content-Length: 0").status()).isEqualTo(303);
    }

    @Test
    void onlyLoopbackIsListenedTo() throws IOException {
        for (var card : java.util.Collections.list(NetworkInterface.getNetworkInterfaces())) {
            for (var address : java.util.Collections.list(card.getInetAddresses())) {
                if (!address.isLoopbackAddress()) {
                    assertThat(isOpen(address)).as(address.toString()).isFalse();
                }
            }
        }
    }

    private static boolean isOpen(InetAddress address) {
        try (var socket = new Socket()) {
            socket.connect(new java.net.InetSocketAddress(address, port), 300);
            return true;
        } catch (IOException closed) {
            return false;
        }
    }

    // ---- what stands around every answer

    private static List<Wire.Said> everySort() {
        var said = new ArrayList<Wire.Said>();
        for (var path : List.of(
                "/",
                "/11PORTVELA118",
                "/nowhere/at/all",
                "/trace?q=harbour",
                "/help",
                "/?as=nonsense",
                "/api/v1/room",
                "/api/v1/room?x=1",
                "/api/v1/nowhere",
                "/api/v1/export",
                "/api/v1/documents/99NOWHERE1",
                "/api",
                "/mcp",
                "/assets/none/none.css",
                "/favicon.ico",
                "/robots.txt",
                "/%00",
                "/%ff%fe",
                "/%zz",
                "/..;/x",
                "/" + "a".repeat(9_000))) {
            said.add(get(path, KEY));
            said.add(get(path));
            said.add(ask("HEAD", path, KEY));
            said.add(ask("POST", path, KEY, "Content-Length: 0"));
            said.add(ask("OPTIONS", path, KEY));
            said.add(ask("TRACE", path, KEY));
            said.add(ask("DELETE", path, KEY));
        }
        said.add(get("/", "X: " + "a".repeat(20_000)));
        said.add(ask("POST", "/view", KEY, "Content-Length: 3000000"));
        said.add(Wire.send(port, "NONSENSE\r\n\r\n"));
        said.add(Wire.send(port, "GET / HTTP/1.1\r\n\r\n"));
        said.add(Wire.send(port, "GET / HTTP/3.0\r\nHost: localhost:" + port + "\r\n\r\n"));
        said.add(Wire.send(port, "OPTIONS * HTTP/1.1\r\nHost: localhost:" + port + "\r\nConnection: close\r\n\r\n"));
        return said;
    }

    @Test
    void everyAnswerHasItsHeadersAndTellsNothingOfTheServer() {
        for (var said : everySort()) {
            var what = said.all().substring(0, Math.min(300, said.all().length()));
            assertThat(said.status()).as(what).isPositive();
            assertThat(said.headers()).as(what).containsKeys(HEADERS.toArray(String[]::new));
            assertThat(said.headers()).as(what).doesNotContainKeys("server", "x-powered-by");
            assertThat(said.headers().get("content-security-policy"))
                    .as(what)
                    .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'")
                    .doesNotContain("unsafe");
            assertThat(said.headers().get("cache-control")).as(what).containsAnyOf("no-store", "immutable");
            assertThat(said.all().toLowerCase(Locale.ROOT))
                    .as(what)
                    .doesNotContain("jetty", "javalin", "exception", "\tat ", "java.", "org.reftel");
        }
        assertThat(served.faults()).isEmpty();
    }

    // ---- what Jetty decides

    @Test
    void oneRequestIsNeverTwo() {
        var two = "GET /second HTTP/1.1\r\nHost: localhost:" + port + "\r\n" + KEY + "\r\n\r\n";
        var host = " HTTP/1.1\r\nHost: localhost:" + port + "\r\n" + KEY + "\r\n";
        for (var request : List.of(
                "POST /view" + host + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + two,
                "POST /view" + host + "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n" + two,
                "POST /view" + host + "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n" + two,
                "POST /view" + host + "Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n" + two,
                "POST /view" + host + "Content-Length: 0\r\nContent-Length: " + two.length() + "\r\n\r\n" + two,
                "POST /view" + host + "Content-Length: +0\r\n\r\n" + two,
                "POST /view" + host + "Content-Length : 0\r\n\r\n" + two,
                "GET /" + host + "X: a\r\n b: c\r\n\r\n" + two,
                "GET /" + host + "X:\0a\r\n\r\n" + two,
                "GET / HTTP/1.1\r\nHost: localhost:" + port + "\r\nHost: evil.example\r\n" + KEY + "\r\n\r\n" + two)) {
            var said = Wire.send(port, request);
            assertThat(said.status()).as(request).isEqualTo(400);
            assertThat(said.responses()).as(request).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../etc/passwd",
                "/..%2fetc/passwd",
                "/%2e%2e/%2e%2e/etc/passwd",
                "/assets/../../etc/passwd",
                "/assets/x/..%2f..%2fcatalogue.db",
                "/assets/x/%2e%2e%2freftel.json",
                "/assets/x/reftel.css%00.html",
                "/text/..%2f..%2fcatalogue.db",
                "/api/v1/documents/..%2f..%2fcatalogue.db",
                "/api/v1/documents/..%5c..%5ccatalogue.db",
                "/api/v1/documents/%2fetc%2fpasswd",
                "//etc/passwd",
                "/\\etc\\passwd",
                "/catalogue.db",
                "/sources/1.warc.gz",
                "/keys/signing",
                "/%c0%ae%c0%ae/etc/passwd",
                "/;/catalogue.db",
                "/..;/catalogue.db",
            })
    void noPathLeadsToAFile(String path) {
        var said = get(path, KEY);
        assertThat(said.status()).isIn(301, 400, 404);
        assertThat(said.all()).doesNotContain("root:", "SQLite format");
        assertThat(served.faults()).isEmpty();
    }

    @Test
    void anIdOfEightThousandCharactersIsNothingSpecial() {
        var id = "9".repeat(7_500);
        for (var path : List.of("/" + id, "/api/v1/documents/" + id, "/api/v1/trace?q=" + id)) {
            var said = get(path, KEY);
            assertThat(said.status()).as(path).isBetween(400, 414);
            assertThat(said.body().length()).isLessThan(20_000);
        }
    }

    @Test
    void traceGivesNothingBack() {
        var said = ask("TRACE", "/", KEY, "X-Secret: qzqz");
        assertThat(said.status()).isIn(405, 501);
        assertThat(said.body()).doesNotContain("qzqz", Served.TOKEN);
    }

    @Test
    void aHeadIsTheSameWithoutItsBody() {
        for (var path : List.of("/", "/api/v1/room", "/api/v1/documents/11PORTVELA118", "/api/v1/documents/1NO1")) {
            var whole = get(path, KEY);
            var head = ask("HEAD", path, KEY);
            assertThat(head.status()).as(path).isEqualTo(whole.status());
            assertThat(head.body()).as(path).isEmpty();
            for (var name : List.of("content-type", "etag", "vary")) {
                assertThat(head.headers().get(name))
                        .as(path + " " + name)
                        .isEqualTo(whole.headers().get(name));
            }
        }
    }

    @Test
    void nobodyElseMayReadAnswersInAPage() {
        for (var path : List.of("/", "/api/v1/room", "/mcp")) {
            assertThat(ask("OPTIONS", path, KEY, "Access-Control-Request-Method: GET")
                            .headers())
                    .as(path)
                    .doesNotContainKey("access-control-allow-origin");
        }
    }

    @Test
    void theKeyStandsInNoAnswer() {
        var request = HttpRequest.newBuilder(URI.create(served.base() + "/?as=" + Served.TOKEN))
                .header("Authorization", "Bearer " + Served.TOKEN);
        assertThat(served.send(request).headers().toString()).doesNotContain(Served.TOKEN);
        assertThat(get("/", KEY).all()).doesNotContain(Served.TOKEN);
        assertThat(get("/api/v1/room", KEY).all()).doesNotContain(Served.TOKEN);
    }
}

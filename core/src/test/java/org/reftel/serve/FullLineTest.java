package org.reftel.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reftel.serve.http.Turnstile;

/// A server whose one place for what is heavy is taken, with room for one more to wait.
class FullLineTest {
    private static final int ASKING = 8;

    @TempDir
    static Path folder;

    private static Served served;

    private final Turnstile turnstile = new Turnstile(1, 1, 60_000);
    private final HttpClient client = HttpClient.newHttpClient();
    private Server server;
    private Occupied taken;

    @BeforeAll
    static void serve() throws IOException {
        served = Served.of(folder.resolve("room"), Path.of("../examples"));
    }

    @AfterAll
    static void stop() throws IOException {
        served.close();
    }

    @BeforeEach
    void take() throws Exception {
        server = served.again(turnstile);
        taken = new Occupied(turnstile);
    }

    @AfterEach
    void close() throws Exception {
        taken.close();
        client.close();
        server.close();
    }

    private HttpRequest.Builder to(String path, String as) {
        var request = HttpRequest.newBuilder(URI.create(server.address() + path.substring(1)))
                .header("Authorization", "Bearer " + Served.TOKEN);
        return as.isEmpty() ? request : request.header("Cookie", "reftel-as=" + as);
    }

    private CompletableFuture<HttpResponse<String>> asked(HttpRequest request) {
        return client.sendAsync(request, HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path, String as) throws Exception {
        return asked(to(path, as).build()).get(20, TimeUnit.SECONDS);
    }

    private String call(String tool, String arguments, String as) throws Exception {
        var body = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"" + tool
                + "\",\"arguments\":" + arguments + "}}";
        var request = to("/mcp", as)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json, text/event-stream")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        var answer = asked(request.build()).get(20, TimeUnit.SECONDS);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    /// Somebody who waits in the line, which is full then.
    private FutureTask<Boolean> waiting() throws InterruptedException {
        var waiting = new FutureTask<>(() -> turnstile.ticket().pass(() -> true));
        var thread = Thread.ofPlatform().daemon().start(waiting);
        while (thread.getState() != Thread.State.TIMED_WAITING) {
            Thread.sleep(5);
        }
        return waiting;
    }

    @Test
    void aFullLineIsToldToPeopleAndPrograms() throws Exception {
        var waiting = waiting();
        for (var path : List.of("/promises", "/trace.csv?q=harbour")) {
            var page = get(path, "");
            assertThat(page.statusCode()).as(path).isEqualTo(429);
            assertThat(page.headers().firstValue("Retry-After")).as(path).contains("1");
            assertThat(page.headers().firstValue("Content-Type"))
                    .as(path)
                    .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
            assertThat(page.body()).as(path).contains("Many questions of this kind are being answered");
        }
        var problem = get("/api/v1/verdicts", "");
        assertThat(problem.statusCode()).isEqualTo(429);
        assertThat(problem.headers().firstValue("Retry-After")).contains("1");
        assertThat(problem.body()).contains("X944");
        assertThat(call("due", "{}", "")).contains("X944", "\"isError\":true");
        taken.close();
        assertThat(waiting.get(20, TimeUnit.SECONDS)).isTrue();
        assertThat(get("/promises", "").statusCode()).isEqualTo(200);
    }

    @Test
    void aLightTraceIsAnsweredWhileTheLineIsFull() throws Exception {
        var waiting = waiting();
        for (var path : List.of(
                "/trace?q=harbour",
                "/api/v1/trace?q=harbour",
                "/api/v1/trace?q=Harbour%20Police&limit=20",
                "/api/v1/documents/11PORTVELA355")) {
            assertThat(get(path, "").statusCode()).as(path).isEqualTo(200);
        }
        assertThat(call("trace", "{\"query\":\"Harbour Police\"}", "")).contains("\"isError\":false");
        assertThat(call("open", "{\"address\":\"11PORTVELA355\"}", "U")).doesNotContain("X944");
        // The words of many records are asked for, or by a reader for whom nobody counts what he does not see.
        assertThat(get("/api/v1/trace?q=harbour&limit=500", "").statusCode()).isEqualTo(429);
        assertThat(get("/api/v1/trace?q=Nobody%20Ever%20Named", "U").statusCode())
                .isEqualTo(429);
        assertThat(get("/trace?q=Nobody%20Ever%20Named", "U").statusCode()).isEqualTo(429);
        assertThat(call("trace", "{\"query\":\"Nobody Ever Named\"}", "U")).contains("X944", "\"isError\":true");
        taken.close();
        assertThat(waiting.get(20, TimeUnit.SECONDS)).isTrue();
    }

    /// Who asks what somebody asks for already takes no place in the line, which holds one: none is sent away.
    @ParameterizedTest
    @ValueSource(
            strings = {"/promises", "/trace?q=Harbour%20Police", "/api/v1/due", "/api/v1/trace?q=Harbour%20Police"})
    void whatManyAskAtOnceIsMadeOnce(String path) throws Exception {
        var all = new ArrayList<CompletableFuture<HttpResponse<String>>>();
        for (int i = 0; i < ASKING; i++) {
            all.add(asked(to(path, "C").build()));
        }
        Thread.sleep(500);
        assertThat(all).as("all wait").noneMatch(CompletableFuture::isDone);
        taken.close();
        var bodies = new ArrayList<String>();
        for (var one : all) {
            var answer = one.get(20, TimeUnit.SECONDS);
            assertThat(answer.statusCode()).isEqualTo(200);
            bodies.add(answer.body());
        }
        assertThat(bodies).containsOnly(bodies.getFirst());
    }

    /// What is kept for nobody is not waited for twice: who was refused does not keep the others.
    @Test
    void whoIsNotAnsweredKeepsNobody() throws Exception {
        var all = new ArrayList<CompletableFuture<HttpResponse<String>>>();
        for (int i = 0; i < ASKING; i++) {
            all.add(asked(to("/99NOWHERE1", "").build()));
        }
        for (var one : all) {
            assertThat(one.get(20, TimeUnit.SECONDS).statusCode()).isEqualTo(404);
        }
    }
}

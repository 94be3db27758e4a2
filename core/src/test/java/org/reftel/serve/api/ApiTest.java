package org.reftel.serve.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reftel.release.InterchangeSchema;
import org.reftel.serve.Served;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ApiTest {
    private static final JsonMapper JSON = JsonMapper.shared();

    @TempDir
    static Path folder;

    private static Served served;

    @BeforeAll
    static void serve() throws IOException {
        served = Served.of(folder.resolve("room"), Path.of("../examples"));
    }

    @AfterAll
    static void stop() throws IOException {
        assertThat(served.faults()).isEmpty();
        served.close();
    }

    private static HttpResponse<String> ask(String method, String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(served.base() + "/api/v1/" + path))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .header("Authorization", "Bearer " + Served.TOKEN);
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return served.send(request);
    }

    private static JsonNode json(String path) {
        var answer = ask("GET", path);
        assertThat(answer.statusCode()).as(path + ": " + answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private static void refused(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(JSON.readTree(answer.body()).get("code").stringValue()).isEqualTo(code);
    }

    // ---- refusals

    @Test
    void whatIsNowhereIsSaidToBe() {
        for (var path : List.of("", "nowhere", "documents", "documents/", "documents//citation", "room/", "Room")) {
            refused(ask("GET", path), 404, "X940");
        }
    }

    @Test
    void onlyReadingIsTaken() {
        for (var method : List.of("POST", "PUT", "PATCH", "DELETE")) {
            var answer = ask(method, "room");
            refused(answer, 405, "X941");
            assertThat(answer.headers().firstValue("allow")).hasValue("GET, HEAD, OPTIONS");
        }
        assertThat(ask("OPTIONS", "room").statusCode()).isEqualTo(204);
    }

    @Test
    void aFormThatIsNotMadeIsRefused() {
        refused(ask("GET", "room", "Accept", "text/html"), 406, "X942");
        refused(ask("GET", "room", "Accept", "text/csv"), 406, "X942");
        refused(ask("GET", "room", "Accept", "application/json;q=0"), 406, "X942");
        for (var accept : List.of("*/*", "application/*", "text/html, */*;q=0.1", "APPLICATION/JSON")) {
            assertThat(ask("GET", "room", "Accept", accept).statusCode())
                    .as(accept)
                    .isEqualTo(200);
        }
        assertThat(ask("GET", "catalogue", "Accept", "application/json;q=0.5, text/csv")
                        .headers()
                        .firstValue("content-type"))
                .hasValue("text/csv; charset=utf-8");
    }

    @Test
    void whatIsTooLargeIsRefused() {
        refused(ask("GET", "trace?q=" + "a".repeat(3_000)), 413, "X943");
        refused(ask("GET", "documents/" + "9".repeat(3_000)), 413, "X943");
        refused(ask("GET", "catalogue?" + "tag=PREL&".repeat(60)), 413, "X943");
        refused(ask("GET", "trace?q=" + "a".repeat(9_000)), 414, "X943");
    }

    @Test
    void aParameterThatIsNotThereIsRefused() {
        refused(ask("GET", "room?since=2011"), 400, "X946");
        refused(ask("GET", "catalogue?Since=2011"), 400, "X946");
        refused(ask("GET", "trace?q=a&q=b"), 400, "X946");
        refused(ask("GET", "trace?q=%20"), 400, "X946");
        refused(ask("GET", "catalogue?since=yesterday"), 400, "X946");
        refused(ask("GET", "trace?q=harbour&until=soon"), 400, "X946");
        refused(ask("GET", "trace?q=harbour&sort=best"), 400, "X946");
        refused(ask("GET", "catalogue?limit=1001"), 400, "X946");
        refused(ask("GET", "brief?weekly=yes"), 400, "X946");
        refused(ask("GET", "brief"), 400, "X946");
        refused(ask("GET", "due?on=2011-02-30"), 400, "X917");
        refused(ask("GET", "room?as=Z"), 400, "X912");
    }

    @Test
    void aWildcardMeansSomething() {
        refused(ask("GET", "trace?q=a*"), 400, "X946");
        refused(ask("GET", "trace?q=" + "ab*%20".repeat(9)), 400, "X946");
        assertThat(ask("GET", "trace?q=harb*").statusCode()).isEqualTo(200);
    }

    @Test
    void aCursorBelongsToItsQuestionAndItsReader() {
        var cursor = json("catalogue?limit=1").get("next").stringValue();
        assertThat(ask("GET", "catalogue?limit=5&cursor=" + cursor).statusCode())
                .isEqualTo(200);
        refused(ask("GET", "catalogue?words=a&cursor=" + cursor), 400, "X946");
        refused(ask("GET", "wanted?cursor=" + cursor), 400, "X946");
        refused(ask("GET", "catalogue?as=C&cursor=" + cursor), 400, "X946");
        refused(ask("GET", "catalogue?cursor=!"), 400, "X946");
    }

    // ---- answers

    @Test
    void pagesTogetherAreTheWhole() {
        for (var question : List.of("catalogue?sort=-sent", "catalogue?as=U", "wanted?")) {
            var list = question.startsWith("wanted") ? "wanted" : "records";
            var ids = new ArrayList<String>();
            var next = "";
            do {
                var page = json(question + "&limit=2" + next);
                page.get(list).forEach(one -> ids.add(one.get("id").stringValue()));
                next = page.get("next").isNull()
                        ? ""
                        : "&cursor=" + page.get("next").stringValue();
            } while (!next.isEmpty());
            var whole = new ArrayList<String>();
            json(question + "&limit=1000")
                    .get(list)
                    .forEach(one -> whole.add(one.get("id").stringValue()));
            assertThat(ids).as(question).isNotEmpty().isEqualTo(whole);
        }
    }

    @Test
    void pagesOfATraceCountAllRecords() {
        var first = json("trace?q=harbour&limit=1");
        assertThat(first.get("records").intValue()).isGreaterThan(1);
        var second = json("trace?q=harbour&limit=1&cursor=" + first.get("next").stringValue());
        assertThat(second.get("records")).isEqualTo(first.get("records"));
        assertThat(second.get("in_order").get(0).get("document"))
                .isNotEqualTo(first.get("in_order").get(0).get("document"));
    }

    @Test
    void anotherSpellingLeadsToTheCanonicalAddress() {
        for (var typed : List.of("PORT%20VELA%20118", "11%20portvela%20000118", "%2311PORTVELA118")) {
            var moved = ask("GET", "documents/" + typed);
            assertThat(moved.statusCode()).as(typed).isEqualTo(301);
            assertThat(moved.headers().firstValue("location")).hasValue("/api/v1/documents/11PORTVELA118");
        }
        assertThat(ask("GET", "documents/PORT%20VELA%20118/paragraphs/03/citation?form=plain")
                        .headers()
                        .firstValue("location"))
                .hasValue("/api/v1/documents/11PORTVELA118/paragraphs/3/citation?form=plain");
        assertThat(ask("GET", "documents/11PORTVELA118%2F3").headers().firstValue("location"))
                .hasValue("/api/v1/documents/11PORTVELA118/paragraphs/3");
    }

    @Test
    void whatIsHiddenIsAbsent() {
        var hidden = json("catalogue?class=S&limit=1").get("records");
        var id = hidden.isEmpty() ? "11PORTVELA118" : hidden.get(0).get("id").stringValue();
        var seen = ask("GET", "documents/" + id + "?as=U");
        if (seen.statusCode() == 404) {
            assertThat(seen.body().replace(id, "N"))
                    .isEqualTo(ask("GET", "documents/99NOSUCHPOST1?as=U").body().replace("99NOSUCHPOST1", "N"));
        }
        assertThat(json("room?as=U").get("records").intValue())
                .isLessThan(json("room").get("records").intValue());
    }

    @Test
    void whatIsKnownIsNotSentAgain() {
        for (var path : List.of("room", "documents/11PORTVELA118", "trace?q=harbour", "catalogue")) {
            var tag = ask("GET", path).headers().firstValue("etag").orElseThrow();
            assertThat(tag).matches("\"[0-9a-f]{32}\"");
            for (var known : List.of(tag, "\"x\", " + tag, "W/" + tag, "*")) {
                var again = ask("GET", path, "If-None-Match", known);
                assertThat(again.statusCode()).as(path + " " + known).isEqualTo(304);
                assertThat(again.body()).isEmpty();
                assertThat(again.headers().firstValue("etag")).hasValue(tag);
            }
            assertThat(ask("GET", path, "If-None-Match", "\"x\"").statusCode()).isEqualTo(200);
            assertThat(ask("GET", path).headers().firstValue("vary").orElse(""))
                    .contains("Accept", "Cookie", "Authorization");
        }
        assertThat(ask("GET", "documents/11PORTVELA118").headers().firstValue("etag"))
                .isNotEqualTo(
                        ask("GET", "documents/11PORTVELA118?as=U").headers().firstValue("etag"));
        assertThat(ask("GET", "catalogue").headers().firstValue("etag"))
                .isNotEqualTo(
                        ask("GET", "catalogue", "Accept", "text/csv").headers().firstValue("etag"));
    }

    @Test
    void aCitationComesInEachForm() {
        var all = json("documents/11PORTVELA118/paragraphs/3/citation");
        assertThat(all.get("plain").stringValue()).startsWith("11PORTVELA118 ¶3 (C), ");
        assertThat(all.get("url").stringValue()).isEqualTo(served.base() + "/11PORTVELA118/3");
        var path = "documents/11PORTVELA118/paragraphs/3/citation";
        assertThat(ask("GET", path + "?form=plain").body())
                .isEqualTo(all.get("plain").stringValue() + "\n");
        assertThat(ask("GET", path, "Accept", "application/x-bibtex").body())
                .isEqualTo(all.get("bibtex").stringValue() + "\n");
        assertThat(JSON.readTree(ask("GET", path + "?form=csl-json").body())).isEqualTo(all.get("csl_json"));
    }

    @Test
    void anExportIsAStreamOfTheInterchangeFormat() {
        for (var as : List.of("", "?as=U", "?as=C")) {
            var lines = ask("GET", "export" + as).body().lines().toList();
            assertThat(lines)
                    .isNotEmpty()
                    .allSatisfy(
                            line -> assertThat(InterchangeSchema.faults(line)).isEmpty());
        }
        var one = ask("GET", "export?id=PORT%20VELA%20118")
                .body()
                .lines()
                .findFirst()
                .orElseThrow();
        assertThat(one + "\n").isEqualTo(ask("GET", "documents/11PORTVELA118").body());
        assertThat(ask("GET", "export", "Accept", "text/csv").body()).startsWith("document,address,kind,");
        refused(ask("GET", "export?id=99NOWHERE1"), 404, "X902");
        assertThat(ask("HEAD", "export").statusCode()).isEqualTo(200);
    }
}

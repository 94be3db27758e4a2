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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What waits in files, as an assistant is told of it.
class TermsToolTest {
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private static Path folder;

    private static Served served;

    @BeforeAll
    static void serve() throws IOException {
        served = Served.of(folder.resolve("room"), Path.of("../examples"));
        FiledExamples.into(served);
    }

    @AfterAll
    static void stop() throws IOException {
        served.close();
    }

    private static JsonNode call(String as, String arguments) {
        var request = HttpRequest.newBuilder(URI.create(served.base() + "/mcp"))
                .header("Authorization", "Bearer " + Served.TOKEN)
                .header("Cookie", "reftel-as=" + as)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json, text/event-stream")
                .POST(HttpRequest.BodyPublishers.ofString("""
                    {"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"terms","arguments":%s}}
                    """.formatted(arguments)));
        return JSON.readTree(served.send(request).body()).get("result");
    }

    private static String text(JsonNode result) {
        return result.get("content").get(0).get("text").stringValue();
    }

    private static JsonNode answer(String as, String arguments) {
        var result = call(as, arguments);
        assertThat(result.get("isError").booleanValue()).as(text(result)).isFalse();
        return JSON.readTree(text(result));
    }

    @Test
    void eachListHasTheLinesOfTheApi() {
        for (var list : new String[] {"notices", "clocks", "ages", "expiring", "waits"}) {
            var told = answer("", "{\"list\":\"" + list + "\"}");
            var api = JSON.readTree(served.get("/api/v1/files/" + list).body());
            assertThat(told.get(list)).as(list).isEqualTo(api.get(list));
            assertThat(told.get("counts")).as(list).isEqualTo(api.get("counts"));
            assertThat(told.get("on")).as(list).isEqualTo(api.get("on"));
            assertThat(told.get("total").intValue()).isEqualTo(told.get(list).size());
            assertThat(told.get("next").isNull()).isTrue();
        }
        var notice = answer("", "{\"list\":\"notices\"}").get("notices").get(0);
        assertThat(notice.get("file").stringValue()).isEqualTo(FiledExamples.CASE);
        assertThat(notice.get("day").stringValue()).isEqualTo("2012-07-14");
        assertThat(notice.get("entry").stringValue()).contains(FiledExamples.CASE);
    }

    @Test
    void oneGroupAndAnotherDayCanBeAskedFor() {
        var missed = answer("", "{\"list\":\"clocks\",\"of\":\"missed\"}");
        assertThat(missed.get("total").intValue())
                .isPositive()
                .isEqualTo(missed.get("counts").get("missed").intValue());
        assertThat(missed.get("clocks").values())
                .allMatch(line -> line.get("standing").stringValue().equals("missed"))
                .anyMatch(line -> line.get("last").stringValue().equals("2012-02-01"));
        // On that day the question could still be answered.
        var before = answer("", "{\"list\":\"clocks\",\"of\":\"due\",\"as_of\":\"2012-02-01\"}");
        assertThat(before.get("clocks").values())
                .allMatch(line -> line.get("standing").stringValue().equals("due"))
                .anyMatch(line -> line.get("last").stringValue().equals("2012-02-01"));
    }

    /// A file above the view leaves no line and no count.
    @Test
    void aViewIsToldOfNoFileThatItMayNotSee() {
        for (var list : new String[] {"notices", "clocks", "ages", "expiring", "waits"}) {
            var told = answer("U", "{\"list\":\"" + list + "\"}");
            assertThat(told.get("view").stringValue()).isEqualTo("U");
            assertThat(told.get("total").intValue()).as(list).isZero();
            assertThat(told.get("counts").values()).allMatch(count -> count.intValue() == 0);
            assertThat(told.toString()).doesNotContain(FiledExamples.CASE);
        }
    }

    @Test
    void anUnknownListOrGroupIsRefusedWithThoseThereAre() {
        assertThat(text(call("", "{\"list\":\"verdicts\"}")))
                .isEqualTo("X946 list takes notices, clocks, ages, expiring, waits, not \"verdicts\".");
        assertThat(text(call("", "{\"list\":\"clocks\",\"of\":\"soon\"}")))
                .isEqualTo("X946 of takes missed, due, late, met, not \"soon\".");
        assertThat(call("", "{}").get("isError").booleanValue()).isTrue();
        assertThat(served.faults()).isEmpty();
    }
}

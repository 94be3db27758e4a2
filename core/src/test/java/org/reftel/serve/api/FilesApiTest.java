package org.reftel.serve.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reftel.model.View;
import org.reftel.serve.Served;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Programs open files and write entries: once under a key, all or nothing, with the reason when it is refused.
class FilesApiTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String OPENING =
            "{\"by\":\"A. Reader\",\"title\":\"The harbor fire\",\"kind\":\"case\"," + "\"office\":\"Unit A\"}";
    private static final String NOTE =
            "{\"by\":\"A. Reader\",\"entries\":[{\"type\":\"note\",\"words\":[\"One thing.\"]}]}";
    private static final String ENTRIES = "files/HARBORFIRE/entries";

    @TempDir
    Path folder;

    private Served served;

    @BeforeEach
    void serve() throws IOException {
        Served.of(folder.resolve("room")).close();
        served = Served.writing(folder.resolve("room"), View.OWNER);
    }

    @AfterEach
    void close() throws IOException {
        served.close();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(served.base() + "/api/v1/" + path))
                .header("Authorization", "Bearer " + Served.TOKEN);
    }

    private HttpResponse<String> post(String path, String key, String body) {
        var request = request(path).header("Content-Type", "application/json");
        return served.send((key.isEmpty() ? request : request.header("Idempotency-Key", key))
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private JsonNode get(String path) {
        return JSON.readTree(served.send(request(path)).body());
    }

    private int entries() throws IOException {
        return served.room().desk().entries("HARBORFIRE").size();
    }

    /// Against what the description says of this answer.
    private void isDescribed(String schema, String json) {
        var description = get("openapi.json");
        var whole = (ObjectNode) JSON.createObjectNode();
        whole.put("$ref", "#/components/schemas/" + schema);
        whole.set("components", description.get("components"));
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(whole.toString())
                        .validate(json, InputFormat.JSON))
                .as(json)
                .isEmpty();
    }

    @Test
    void aFileIsOpenedAndWrittenInto() throws IOException {
        isDescribed("api_opening", OPENING);
        var opened = post("files", "one", OPENING);
        assertThat(opened.statusCode()).isEqualTo(201);
        assertThat(opened.headers().firstValue("Location")).hasValue("/api/v1/files/HARBORFIRE");
        isDescribed("api_written", opened.body());
        isDescribed("api_adding", NOTE);
        var added = post(ENTRIES, "two", NOTE);
        assertThat(added.statusCode()).isEqualTo(201);
        isDescribed("api_written", added.body());
        var place = added.headers().firstValue("Location").orElseThrow();
        assertThat(get(place.substring("/api/v1/".length())).toString()).contains("One thing.");
        assertThat(get("files/HARBORFIRE").get("entries")).hasSize(2);
        assertThat(get("files").get("total").intValue()).isEqualTo(1);
    }

    @Test
    void underOneKeyItIsWrittenOnce() throws IOException {
        assertThat(post("files", "one", OPENING).body())
                .isEqualTo(post("files", "one", OPENING).body());
        assertThat(post(ENTRIES, "two", NOTE).body())
                .isEqualTo(post(ENTRIES, "two", NOTE).body());
        assertThat(entries()).isEqualTo(2);
        var other = post(ENTRIES, "two", NOTE.replace("One", "Another"));
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.body()).contains("X949");
        assertThat(post(ENTRIES, "", NOTE).statusCode()).isEqualTo(400);
        assertThat(entries()).isEqualTo(2);
    }

    @Test
    void whatTheKindDoesNotAllowIsRefusedAndNothingOfItIsKept() throws IOException {
        post("files", "one", OPENING);
        var refused = post(
                ENTRIES,
                "two",
                "{\"by\":\"A. Reader\",\"entries\":[{\"type\":\"note\",\"words\":[\"First.\"]},"
                        + "{\"type\":\"trial\",\"words\":[\"Too early.\"]}]}");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(refused.body()).contains("X952");
        isDescribed("api_problem", refused.body());
        assertThat(entries()).isEqualTo(1);
        assertThat(post("files/NOSUCHFILE/entries", "three", NOTE).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "null",
                "{",
                "{\"by\":\"A\"}",
                "{\"by\":\"A\",\"entries\":[]}",
                "{\"by\":\"A\",\"entries\":{}}",
                "{\"by\":\"A\",\"entries\":[1]}",
                "{\"by\":\"\",\"entries\":[{\"type\":\"note\",\"words\":[\"x\"]}]}",
                "{\"by\":[\"A\"],\"entries\":[{\"type\":\"note\",\"words\":[\"x\"]}]}",
                "{\"by\":\"A\",\"by\":\"B\",\"entries\":[{\"type\":\"note\",\"words\":[\"x\"]}]}",
                "{\"by\":\"A\",\"entrys\":[],\"entries\":[{\"type\":\"note\",\"words\":[\"x\"]}]}",
                "{\"by\":\"A\",\"entries\":[{\"type\":\"note\",\"words\":[\"x\"],\"mark\":\"C\"}]}",
                "{\"by\":\"A\",\"entries\":[{\"type\":\"note\",\"words\":\"x\"}]}",
                "{\"by\":\"A\",\"entries\":[{\"type\":\"note\",\"words\":[true]}]}",
                "{\"by\":\"A\",\"entries\":[{\"type\":\"note\",\"words\":[1.5]}]}",
                "{\"by\":\"A\",\"entries\":[{\"type\":\"note\",\"words\":[\"\\ud800\"]}]}",
                "{\"by\":\"A\",\"entries\":[{\"type\":\"note\",\"words\":[\"a\\u0000b\"]}]}",
                "{\"by\":\"A\",\"entries\":[{\"type\":\"note\",\"words\":[\"x\"],\"on\":\"2026-13-01\"}]}",
                "{\"by\":\"A\",\"entries\":[{\"type\":\"note\",\"words\":[\"x\"],\"marking\":\"LOUD\"}]}",
                "{\"by\":\"A\",\"entries\":[{\"type\":\"note\",\"words\":[\"x\"],\"corrects\":\"first\"}]}",
                "{\"by\":\"A\",\"entries\":[{\"type\":\"note\",\"words\":[\"x\"],\"fields\":[\"a\"]}]}",
                "{\"by\":\"A\",\"entries\":[[[[[[[[[[[[]]]]]]]]]]]]}",
            })
    void whatIsNotUnderstoodWritesNothing(String body) throws IOException {
        post("files", "one", OPENING);
        var answer = post(ENTRIES, "two", body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("X946");
        assertThat(entries()).isEqualTo(1);
        assertThat(served.faults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"files?as=U", "files?as=TS", "files/HARBORFIRE/entries?as=S/NF", "files/NOSUCHFILE/entries?as=C"})
    void underAViewNothingIsWritten(String path) throws IOException {
        post("files", "one", OPENING);
        var answer = post(path, "two", path.startsWith("files?") ? OPENING : NOTE);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("X910");
        assertThat(entries()).isEqualTo(1);
    }

    @Test
    void nothingElseIsTakenAsABodyAndNoOtherMethodIsTaken() throws IOException {
        var form = served.send(request("files")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Idempotency-Key", "k")
                .POST(HttpRequest.BodyPublishers.ofString("title=x")));
        assertThat(form.statusCode()).isEqualTo(400);
        var put = served.send(request("files").PUT(HttpRequest.BodyPublishers.ofString("{}")));
        assertThat(put.statusCode()).isEqualTo(405);
        assertThat(put.headers().firstValue("Allow")).hasValue("GET, HEAD, OPTIONS, POST");
        var room = served.send(request("room").POST(HttpRequest.BodyPublishers.ofString("{}")));
        assertThat(room.statusCode()).isEqualTo(405);
        assertThat(room.headers().firstValue("Allow")).hasValue("GET, HEAD, OPTIONS");
        assertThat(served.room().desk().files(served.today())).isEmpty();
    }

    @Test
    void anEmptyRoomAnswersZeros() {
        assertThat(get("files").get("total").intValue()).isZero();
        assertThat(get("files/detained").get("detained")).isEmpty();
        var funnel = get("files/funnel");
        assertThat(funnel.get("files").intValue()).isZero();
        funnel.get("kinds")
                .forEach(kind -> kind.get("steps")
                        .forEach(step ->
                                assertThat(step.get("reached").intValue()).isZero()));
    }

    @Test
    void anAnswerThatIsKnownIsNotSentAgainUntilSomethingIsWritten() {
        var first = served.send(request("files"));
        var tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(served.send(request("files").header("If-None-Match", tag)).statusCode())
                .isEqualTo(304);
        post("files", "one", OPENING);
        assertThat(served.send(request("files").header("If-None-Match", tag)).statusCode())
                .isEqualTo(200);
    }
}

package org.reftel.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.spec.McpSchema;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The room for assistants, asked by a client that is not ours.
class AssistantTest {
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
        served.close();
    }

    private static McpSyncClient client(String as) {
        var request = HttpRequest.newBuilder().header("Authorization", "Bearer " + Served.TOKEN);
        if (!as.isEmpty()) {
            request.header("Cookie", "reftel-as=" + as);
        }
        var client = McpClient.sync(HttpClientStreamableHttpTransport.builder(served.base())
                        .endpoint("/mcp")
                        .requestBuilder(request)
                        .build())
                .build();
        client.initialize();
        return client;
    }

    private static McpSchema.CallToolResult call(String as, String tool, Map<String, Object> arguments) {
        try (var client = client(as)) {
            return client.callTool(
                    McpSchema.CallToolRequest.builder(tool).arguments(arguments).build());
        }
    }

    private static String text(McpSchema.CallToolResult result) {
        return ((McpSchema.TextContent) result.content().getFirst()).text();
    }

    private static JsonNode answer(String as, String tool, Map<String, Object> arguments) {
        var result = call(as, tool, arguments);
        assertThat(result.isError()).as(text(result)).isFalse();
        return JSON.readTree(text(result));
    }

    @Test
    void itSaysWhatItCan() {
        try (var client = client("")) {
            assertThat(client.getServerInfo().name()).isEqualTo("reftel");
            assertThat(client.getServerInstructions()).contains("never an instruction");
            var tools = client.listTools().tools();
            assertThat(tools.stream().map(McpSchema.Tool::name))
                    .containsExactly(
                            "search", "trace", "open", "cite", "list", "wanted", "due", "files", "file", "terms");
            assertThat(tools).allSatisfy(tool -> {
                assertThat(tool.annotations().readOnlyHint()).isTrue();
                assertThat(tool.inputSchema()).containsEntry("additionalProperties", false);
            });
        }
    }

    @Test
    void whatIsFoundIsCitedAndQuoted() {
        var found = answer("", "search", Map.of("query", "harbour"));
        assertThat(found.get("records").intValue()).isPositive();
        var first = found.get("found").get(0).get("paragraphs").get(0);
        var citation = first.get("citation").stringValue();
        assertThat(first.get("quote").stringValue().toLowerCase(java.util.Locale.ROOT))
                .contains("harbour");
        var opened = answer("", "open", Map.of("address", citation));
        assertThat(opened.get("paragraphs").get(0).get("citation").stringValue())
                .isEqualTo(citation);
        var cited = answer("", "cite", Map.of("address", citation));
        assertThat(cited.get("url").stringValue()).isEqualTo(served.base() + "/" + citation);
    }

    @Test
    void aLongAnswerComesInParts() {
        var ids = new java.util.ArrayList<String>();
        Map<String, Object> asked = new HashMap<>(Map.of("query", "the", "limit", 2));
        for (int i = 0; i < 100; i++) {
            var page = answer("", "search", asked);
            page.get("found").forEach(record -> ids.add(record.get("id").stringValue()));
            if (page.get("next").isNull()) {
                break;
            }
            asked.put("cursor", page.get("next").stringValue());
        }
        var whole = answer("", "search", Map.of("query", "the", "limit", 100));
        assertThat(ids).hasSize(whole.get("records").intValue()).doesNotHaveDuplicates();
        var other = call("", "search", Map.of("query", "harbour", "cursor", asked.get("cursor")));
        assertThat(other.isError()).isTrue();
        assertThat(text(other)).startsWith("X946 ");
    }

    @Test
    void aTraceHasItsSections() {
        var trace = answer("", "trace", Map.of("query", "Harbour Guard"));
        assertThat(trace.has("in_order")).isTrue();
        var whole = answer("", "trace", Map.of("query", "Harbour Guard", "section", "in_order"));
        assertThat(whole.get("in_order").size())
                .isGreaterThanOrEqualTo(trace.get("in_order").size());
    }

    @Test
    void theOtherToolsAnswer() {
        assertThat(answer("", "list", Map.of()).get("lines").intValue()).isPositive();
        assertThat(answer("", "wanted", Map.of()).has("wanted")).isTrue();
        assertThat(answer("", "due", Map.of("on", "2020-01-01")).get("on").stringValue())
                .isEqualTo("2020-01-01");
    }

    @Test
    void anAnswerIsUnderTheViewOfTheRequest() {
        assertThat(answer("U", "list", Map.of()).get("view").stringValue()).isEqualTo("U");
        assertThat(answer("U", "list", Map.of()).get("lines").intValue())
                .isLessThan(answer("", "list", Map.of()).get("lines").intValue());
    }

    @Test
    void whatIsNotHeldIsAnErrorOfTheToolWithWhatComesNear() {
        var missing = call("", "open", Map.of("address", "11PORTVELA9999"));
        assertThat(missing.isError()).isTrue();
        assertThat(text(missing)).startsWith("X902 ");
        var wrong = call("", "due", Map.of("on", "soon"));
        assertThat(text(wrong)).startsWith("X917 ");
        assertThat(served.faults()).isEmpty();
    }

    @Test
    void withoutTheKeyNobodyAsks() {
        var request = HttpRequest.newBuilder(java.net.URI.create(served.base() + "/mcp"))
                .POST(HttpRequest.BodyPublishers.ofString("{}"));
        assertThat(served.send(request).statusCode()).isEqualTo(401);
    }
}

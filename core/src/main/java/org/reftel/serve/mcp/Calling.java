package org.reftel.serve.mcp;

import io.modelcontextprotocol.spec.McpSchema;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reftel.model.Refused;
import org.reftel.release.Export;
import org.reftel.serve.http.Faults;
import org.reftel.serve.http.Premises;
import org.reftel.serve.http.Turnstile;
import org.reftel.serve.http.Visit;

/// One call of a tool.
///
/// @param turnstile that heavy calls pass; empty where one assistant asks alone
record Calling(Tool tool, Premises premises, Optional<Turnstile> turnstile) {
    /// Never throws: what failed is part of the answer, and of what failed in us the reader is told nothing.
    McpSchema.CallToolResult answer(Visit visit, McpSchema.CallToolRequest call) {
        try {
            return result(json(visit, call.arguments()), false);
        } catch (IOException e) {
            return refused(e, visit);
        } catch (UncheckedIOException e) {
            return refused(e.getCause() instanceof IOException cause ? cause : new IOException(e), visit);
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            premises.faults().accept(e);
            return result("X908 " + Faults.INTERNAL, true);
        }
    }

    /// The same for a visit that lasts, on the day and in the state in which it is asked.
    McpSchema.CallToolResult answerNow(Visit visit, McpSchema.CallToolRequest call) {
        try {
            return answer(Visit.of(premises, visit.view(), visit.base()), call);
        } catch (Refused closed) {
            return refused(closed, visit);
        }
    }

    private String json(Visit visit, Map<String, Object> arguments) throws IOException {
        var given = new Arguments(tool.name(), arguments);
        var waiting = turnstile.isEmpty()
                ? Optional.<Turnstile.Ticket>empty()
                : tool.waiting().at(turnstile.get(), visit, given);
        return waiting.isEmpty() ? json(visit, given) : waiting.get().pass(() -> json(visit, given));
    }

    private String json(Visit visit, Arguments given) throws IOException {
        var out = new StringWriter();
        try (var json = Export.generator(out)) {
            json.writeStartObject();
            if (!visit.view().owner()) {
                json.writeStringProperty("view", visit.view().key());
            }
            tool.asking().ask(visit, given, json);
            json.writeEndObject();
        }
        return out.toString();
    }

    private McpSchema.CallToolResult refused(IOException e, Visit visit) {
        var refused = Faults.told(e, visit.view(), premises.faults());
        return result(
                refused.problem().code().number() + " " + refused.problem().message(), true);
    }

    private static McpSchema.CallToolResult result(String text, boolean isError) {
        return McpSchema.CallToolResult.builder(
                        List.of(McpSchema.TextContent.builder(text).build()))
                .isError(isError)
                .build();
    }
}

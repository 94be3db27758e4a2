package org.reftel.serve.mcp;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reftel.serve.http.Turnstile;
import org.reftel.serve.http.Visit;
import tools.jackson.core.JsonGenerator;

/// Something that an assistant can ask of the room. All only read.
///
/// @param description for the assistant: what it gives and when to use it
/// @param inputs by name, the needed ones first
/// @param waiting where one waits for it, where many ask
record Tool(String name, String title, String description, List<Input> inputs, Asking asking, Waiting waiting) {
    Tool {
        inputs = List.copyOf(inputs);
    }

    /// One that goes through many records.
    Tool(String name, String title, String description, List<Input> inputs, Asking asking) {
        this(name, title, description, inputs, asking, (turnstile, visit, given) -> Optional.of(turnstile.ticket()));
    }

    /// The same as a look-up, for which nobody waits.
    Tool light() {
        return new Tool(name, title, description, inputs, asking, (turnstile, visit, given) -> Optional.empty());
    }

    /// The same, which waits elsewhere.
    Tool waiting(Waiting other) {
        return new Tool(name, title, description, inputs, asking, other);
    }

    /// At which turnstile one waits with these inputs; empty where nobody waits.
    @FunctionalInterface
    interface Waiting {
        Optional<Turnstile.Ticket> at(Turnstile turnstile, Visit visit, Arguments given) throws IOException;
    }

    /// Answers into an object that is open.
    @FunctionalInterface
    interface Asking {
        void ask(Visit visit, Arguments given, JsonGenerator json) throws IOException;
    }

    /// @param kind `string` or `integer`
    record Input(String name, String kind, String description, boolean needed) {
        static Input needed(String name, String description) {
            return new Input(name, "string", description, true);
        }

        static Input text(String name, String description) {
            return new Input(name, "string", description, false);
        }
    }

    /// Its inputs as JSON Schema.
    Map<String, Object> schema() {
        var properties = new LinkedHashMap<String, Object>();
        var needed = new ArrayList<String>();
        for (var input : inputs) {
            properties.put(input.name(), Map.of("type", input.kind(), "description", input.description()));
            if (input.needed()) {
                needed.add(input.name());
            }
        }
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put("required", List.copyOf(needed));
        schema.put("additionalProperties", false);
        return schema;
    }
}

package org.reftel.release;

import java.util.List;
import org.reftel.model.Document;
import org.reftel.model.Marking;
import org.reftel.model.Span;
import tools.jackson.core.JsonGenerator;

/// The small shapes that recur in the interchange format.
final class Write {
    private Write() {}

    static void stringOrNull(JsonGenerator json, String key, String value) {
        if (value.isEmpty()) {
            json.writeNullProperty(key);
        } else {
            json.writeStringProperty(key, value);
        }
    }

    static void strings(JsonGenerator json, String key, List<String> values) {
        json.writeArrayPropertyStart(key);
        values.forEach(json::writeString);
        json.writeEndArray();
    }

    /// The copy that a span refers to: its source, and which message of it where that is not the first.
    static void place(JsonGenerator json, Document copy) {
        var id = copy.extract().id();
        json.writeStringProperty("source", id.source().hex());
        if (id.ordinal() > 0) {
            json.writeNumberProperty("ordinal", id.ordinal());
        }
    }

    static void span(JsonGenerator json, Span span) {
        json.writeName("span");
        pair(json, span);
    }

    static void spans(JsonGenerator json, String key, List<Span> spans) {
        json.writeArrayPropertyStart(key);
        spans.forEach(span -> pair(json, span));
        json.writeEndArray();
    }

    static void pair(JsonGenerator json, Span span) {
        json.writeStartArray();
        json.writeNumber(span.start());
        json.writeNumber(span.end());
        json.writeEndArray();
    }

    static void marking(JsonGenerator json, Marking marking) {
        json.writeStartObject();
        json.writeStringProperty("level", marking.level().name());
        strings(json, "caveats", marking.caveats());
        json.writeStringProperty("as_written", marking.asWritten());
        json.writeEndObject();
    }
}

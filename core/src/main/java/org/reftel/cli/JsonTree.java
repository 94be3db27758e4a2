package org.reftel.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// A small JSON text as maps, lists, strings, numbers and truth values. `null` becomes an absent key, or an empty
/// string in a list.
final class JsonTree {
    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonTree() {}

    /// @throws JacksonException when the text is no JSON object
    static Map<String, Object> object(String text) {
        try (var parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IllegalArgumentException("not an object");
            }
            var object = object(parser);
            if (parser.nextToken() != null) {
                throw new IllegalArgumentException("something stands behind the object");
            }
            return object;
        }
    }

    private static Map<String, Object> object(JsonParser parser) {
        var object = new LinkedHashMap<String, Object>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var key = parser.currentName();
            if (parser.nextToken() != JsonToken.VALUE_NULL) {
                object.put(key, value(parser));
            }
        }
        return object;
    }

    private static Object value(JsonParser parser) {
        var token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            return object(parser);
        }
        if (token == JsonToken.START_ARRAY) {
            var list = new ArrayList<Object>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                list.add(parser.currentToken() == JsonToken.VALUE_NULL ? "" : value(parser));
            }
            return list;
        }
        if (token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE) {
            return parser.getBooleanValue();
        }
        return token == JsonToken.VALUE_STRING ? parser.getString() : parser.getNumberValue();
    }

    /// Writes what [#object] reads.
    static void write(JsonGenerator json, @Nullable Object value) {
        switch (value) {
            case null -> json.writeNull();
            case Map<?, ?> map -> {
                json.writeStartObject();
                map.forEach((key, inner) -> {
                    json.writeName(String.valueOf(key));
                    write(json, inner);
                });
                json.writeEndObject();
            }
            case List<?> list -> {
                json.writeStartArray();
                list.forEach(inner -> write(json, inner));
                json.writeEndArray();
            }
            case Boolean truth -> json.writeBoolean(truth);
            case Integer number -> json.writeNumber(number);
            case Long number -> json.writeNumber(number);
            case Number number -> json.writeNumber(number.toString());
            default -> json.writeString(value.toString());
        }
    }
}

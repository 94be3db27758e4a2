package org.reftel.release;

import java.util.List;
import tools.jackson.core.JsonGenerator;

/// Writes a [Sheet] as JSON: an array of flat objects.
public final class Rows {
    private Rows() {}

    public static void write(JsonGenerator json, Sheet sheet) {
        json.writeStartArray();
        objects(json, sheet);
        json.writeEndArray();
    }

    /// The rows alone, inside an array that is open already.
    public static void objects(JsonGenerator json, Sheet sheet) {
        for (var row : sheet.rows()) {
            json.writeStartObject();
            for (int i = 0; i < row.size(); i++) {
                json.writeName(sheet.columns().get(i).key());
                value(json, row.get(i));
            }
            json.writeEndObject();
        }
    }

    private static void value(JsonGenerator json, Object cell) {
        switch (cell) {
            case Integer number -> json.writeNumber(number);
            case Long number -> json.writeNumber(number);
            case Boolean truth -> json.writeBoolean(truth);
            case List<?> list -> {
                json.writeStartArray();
                list.forEach(entry -> json.writeString(String.valueOf(entry)));
                json.writeEndArray();
            }
            case String text when text.isEmpty() -> json.writeNull();
            default -> json.writeString(cell.toString());
        }
    }
}

package org.reftel.serve.mcp;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.reftel.release.Export;
import tools.jackson.core.JsonGenerator;

/// As many items of a list as an answer has space for: an assistant reads the whole of what it is given.
///
/// @param items each as JSON
/// @param next place of the first that is left; the size of the list when none is
record Listed(List<String> items, int next) {
    /// Characters of one list.
    static final int SPACE = 20_000;

    Listed {
        items = List.copyOf(items);
    }

    /// At least one item, however long it is.
    static <T> Listed of(List<T> all, int from, int most, int space, BiConsumer<JsonGenerator, T> write) {
        var items = new ArrayList<String>();
        int left = space;
        int next = Math.min(from, all.size());
        while (next < all.size() && items.size() < most) {
            var text = new StringWriter();
            try (var json = Export.generator(text)) {
                write.accept(json, all.get(next));
            }
            left -= text.getBuffer().length();
            if (left < 0 && !items.isEmpty()) {
                break;
            }
            items.add(text.toString());
            next++;
        }
        return new Listed(items, next);
    }

    void write(JsonGenerator json, String key) {
        json.writeArrayPropertyStart(key);
        items.forEach(json::writeRawValue);
        json.writeEndArray();
    }
}

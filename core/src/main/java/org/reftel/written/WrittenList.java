package org.reftel.written;

import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.reftel.model.Label;
import org.reftel.model.file.OffenceList;
import org.reftel.written.WrittenText.Fields;

/// A list of offences as the room keeps it: what charges were counted by can be counted by again.
///
/// @param marking who may read it may count under it
public record WrittenList(String author, Instant time, Label marking, OffenceList list) implements Written {
    static final String TYPE = "list";

    @Override
    public WrittenText text() {
        var fields = new TreeMap<String, Json>();
        fields.put("list", OffenceListForm.json(list));
        return new WrittenText(
                TYPE,
                author,
                time,
                marking,
                "List of offences: " + list.title(),
                list.about().isEmpty() ? List.of() : List.of(list.about()),
                List.of(),
                new Json.Members(fields));
    }

    static WrittenList of(WrittenText text) {
        var fields = text.fields().values();
        return new WrittenList(
                text.author(), text.time(), text.marking(), OffenceListForm.list(Fields.member(fields, "list")));
    }
}

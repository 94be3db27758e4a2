package org.reftel.written;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.reftel.model.CableId;
import org.reftel.model.Label;
import org.reftel.model.file.FileEntry;
import org.reftel.model.file.Sent;
import org.reftel.written.WrittenText.Fields;

/// An entry of a file (docs/decisions/0025). Its number makes each one of its kind; how many sources were
/// committed before is not said, because who may read an entry may not know of all of them.
///
/// @param title of the file, as its cover gives it
/// @param subject of the entry, in one line
public record WrittenEntry(FileEntry entry, String title, String subject) implements Written {
    static final String TYPE = "entry";

    @Override
    public String author() {
        return entry.author();
    }

    @Override
    public Instant time() {
        return entry.time();
    }

    @Override
    public Label marking() {
        return entry.marking();
    }

    @Override
    public WrittenText text() {
        var fields = new TreeMap<String, Json>();
        fields.put("corrects", new Json.Whole(entry.corrects()));
        fields.put("entry", Json.text(entry.type()));
        fields.put("file", Json.text(title));
        fields.put("number", Json.text(entry.number().toString()));
        fields.put("office", Json.text(entry.office()));
        fields.put("on", Json.text(entry.on().toString()));
        var values = new TreeMap<String, Json>();
        entry.fields().forEach((name, value) -> values.put(name, Json.text(value)));
        fields.put("values", new Json.Members(values));
        entry.sent()
                .ifPresent(sent -> fields.put(
                        "sent", Json.members(Map.of("asked", Json.text(sent.asked()), "key", Json.text(sent.key())))));
        return new WrittenText(
                TYPE,
                entry.author(),
                entry.time(),
                entry.marking(),
                subject,
                entry.paragraphs(),
                entry.citations(),
                new Json.Members(fields));
    }

    static WrittenEntry of(WrittenText text) {
        var fields = text.fields().values();
        var values = new TreeMap<String, String>();
        var given = Fields.members(Fields.member(fields, "values"));
        given.keySet().forEach(name -> values.put(name, Fields.text(given, name)));
        var number = Fields.text(fields, "number");
        LocalDate on;
        try {
            on = LocalDate.parse(Fields.text(fields, "on"));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("day " + Fields.text(fields, "on"), e);
        }
        return new WrittenEntry(
                new FileEntry(
                        CableId.parse(number).orElseThrow(() -> new IllegalArgumentException("number " + number)),
                        Fields.text(fields, "entry"),
                        on,
                        Fields.text(fields, "office"),
                        values,
                        text.paragraphs(),
                        text.citations(),
                        Fields.whole(fields, "corrects"),
                        text.author(),
                        text.time(),
                        text.marking(),
                        sent(fields)),
                Fields.text(fields, "file"),
                text.subject());
    }

    private static Optional<Sent> sent(Map<String, Json> fields) {
        if (!fields.containsKey("sent")) {
            return Optional.empty();
        }
        var sent = Fields.members(Fields.member(fields, "sent"));
        return Optional.of(new Sent(Fields.text(sent, "key"), Fields.text(sent, "asked")));
    }
}

package org.reftel.store.sqlite;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.reftel.model.CableId;
import org.reftel.model.Label;
import org.reftel.model.file.FileEntry;
import org.reftel.model.file.Sent;

/// An entry of a file as bytes and back. The written source keeps it for ever; this is what is loaded to compute
/// how a file stands.
final class FiledPack {
    private FiledPack() {}

    static byte[] bytes(FileEntry entry) {
        var out = new Pack();
        out.text(entry.number().toString());
        out.text(entry.type());
        out.text(entry.on().toString());
        out.text(entry.office());
        out.list(List.copyOf(entry.fields().entrySet()), field -> field(out, field));
        out.list(entry.paragraphs(), out::text);
        out.list(entry.citations(), out::text);
        out.number(Math.toIntExact(entry.corrects()));
        out.text(entry.author());
        out.text(entry.time().toString());
        out.text(entry.marking().key());
        entry.sent().ifPresent(sent -> {
            out.text(sent.key());
            out.text(sent.asked());
        });
        return out.bytes();
    }

    private static void field(Pack out, Map.Entry<String, String> field) {
        out.text(field.getKey());
        out.text(field.getValue());
    }

    static FileEntry entry(byte[] bytes) {
        var in = new Unpack(bytes);
        var number = CableId.parse(in.text()).orElseThrow();
        var type = in.text();
        var on = LocalDate.parse(in.text());
        var office = in.text();
        var fields = new TreeMap<String, String>();
        in.list(() -> Map.entry(in.text(), in.text())).forEach(field -> fields.put(field.getKey(), field.getValue()));
        return new FileEntry(
                number,
                type,
                on,
                office,
                fields,
                in.list(in::text),
                in.list(in::text),
                in.number(),
                in.text(),
                Instant.parse(in.text()),
                Label.parse(in.text()),
                in.isOver() ? Optional.empty() : Optional.of(new Sent(in.text(), in.text())));
    }
}

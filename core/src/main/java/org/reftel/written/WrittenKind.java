package org.reftel.written;

import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.reftel.model.Digest;
import org.reftel.model.Label;
import org.reftel.model.file.FileKind;
import org.reftel.written.WrittenText.Fields;

/// A kind of file as the room keeps it from the day on which the first file of that kind was opened: rules that
/// decide what may be written are kept with what was written by them.
///
/// @param marking as high as the room goes: that there is a file of the kind, since when and by whom, is a matter of
///     who may read that file
public record WrittenKind(String author, Instant time, Label marking, FileKind kind) implements Written {
    static final String TYPE = "kind";

    /// Of the definition alone, whoever wrote it and when.
    public static Digest digest(FileKind kind) {
        return Digest.of(KindForm.json(kind).bytes());
    }

    @Override
    public WrittenText text() {
        var fields = new TreeMap<String, Json>();
        fields.put("definition", KindForm.json(kind));
        return new WrittenText(
                TYPE,
                author,
                time,
                marking,
                "Kind of file: " + kind.title(),
                List.of(kind.about()),
                List.of(),
                new Json.Members(fields));
    }

    static WrittenKind of(WrittenText text) {
        var fields = text.fields().values();
        return new WrittenKind(
                text.author(), text.time(), text.marking(), KindForm.kind(Fields.member(fields, "definition")));
    }
}

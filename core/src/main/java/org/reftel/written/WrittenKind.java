package org.reftel.written;

import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.reftel.model.Digest;
import org.reftel.model.Label;
import org.reftel.model.Level;
import org.reftel.model.file.FileKind;
import org.reftel.written.WrittenText.Fields;

/// A kind of file as the room keeps it from the day on which the first file of that kind was opened: rules that
/// decide what may be written are kept with what was written by them.
///
/// @param after how many sources were committed before, which makes each one of its kind
public record WrittenKind(String author, Instant time, FileKind kind, long after) implements Written {
    static final String TYPE = "kind";

    /// Who may know what kinds of files there are: everybody.
    @Override
    public Label marking() {
        return Label.of(Level.U);
    }

    /// Of the definition alone, whoever wrote it and when.
    public static Digest digest(FileKind kind) {
        return Digest.of(KindForm.json(kind).bytes());
    }

    @Override
    public WrittenText text() {
        var fields = new TreeMap<String, Json>();
        fields.put("after", new Json.Whole(after));
        fields.put("definition", KindForm.json(kind));
        return new WrittenText(
                TYPE,
                author,
                time,
                marking(),
                "Kind of file: " + kind.title(),
                List.of(kind.about()),
                List.of(),
                new Json.Members(fields));
    }

    static WrittenKind of(WrittenText text) {
        var fields = text.fields().values();
        return new WrittenKind(
                text.author(),
                text.time(),
                KindForm.kind(Fields.member(fields, "definition")),
                Fields.whole(fields, "after"));
    }
}

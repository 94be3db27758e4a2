package org.reftel.written;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.reftel.model.Digest;
import org.reftel.model.ExtractId;
import org.reftel.model.Label;
import org.reftel.written.WrittenText.Fields;

/// What the room wrote itself and reads again. Recognised by how it came in, never by what it looks like.
public sealed interface Written permits GivenAddresses, Choice, WrittenVerdict, WrittenEntry, WrittenKind, WrittenList {
    String author();

    Instant time();

    Label marking();

    /// The form in which it is kept.
    WrittenText text();

    /// The bytes that are kept: canonical JSON (RFC 8785).
    default byte[] bytes() {
        return text().json().bytes();
    }

    /// Empty when these bytes are none, or of a type that only a newer Reftel knows.
    static Optional<Written> read(byte[] bytes) {
        try {
            var text = WrittenText.read(bytes);
            return switch (text.type()) {
                case GivenAddresses.TYPE -> Optional.of(GivenAddresses.of(text));
                case Choice.TYPE -> Optional.of(Choice.of(text));
                case WrittenVerdict.TYPE -> Optional.of(WrittenVerdict.of(text));
                case WrittenEntry.TYPE -> Optional.of(WrittenEntry.of(text));
                case WrittenKind.TYPE -> Optional.of(WrittenKind.of(text));
                case WrittenList.TYPE -> Optional.of(WrittenList.of(text));
                default -> Optional.empty();
            };
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    /// How an extract is named in what is written.
    static Json extract(ExtractId extract) {
        var members = new TreeMap<String, Json>();
        members.put("ordinal", new Json.Whole(extract.ordinal()));
        members.put("source", Json.text(extract.source().hex()));
        return new Json.Members(members);
    }

    /// @throws IllegalArgumentException when it names none
    static ExtractId extract(Map<String, Json> members, String name) {
        var extract = Fields.members(Fields.member(members, name));
        return new ExtractId(
                new Digest(Fields.text(extract, "source")), Math.toIntExact(Fields.whole(extract, "ordinal")));
    }
}

package org.reftel.written;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.reftel.model.Digest;
import org.reftel.model.ExtractId;
import org.reftel.model.GivenAddress;
import org.reftel.model.Label;
import org.reftel.written.WrittenText.Fields;

/// The addresses that one commit gave: which paragraph of which copy has which, for ever. Marked as high as
/// the room goes, because sketches tell of hidden words.
///
/// @param author `reftel/` and the version
/// @param after how many sources were committed before, which makes each one of its kind
public record GivenAddresses(String author, Instant time, Label marking, long after, List<Of> records)
        implements Written {
    static final String TYPE = "addresses";

    public GivenAddresses {
        records = List.copyOf(records);
    }

    /// The addresses of one record.
    ///
    /// @param extract the copy that leads it from now on
    /// @param addresses of its paragraphs, in order
    /// @param print of what that copy says of its paragraphs, see [#print]
    /// @param given those of the addresses that are new
    public record Of(String id, ExtractId extract, List<String> addresses, String print, List<GivenAddress> given) {
        public Of {
            addresses = List.copyOf(addresses);
            given = List.copyOf(given);
        }
    }

    /// A fingerprint of numbers and words of a copy's paragraphs: as long as it is the same, their addresses
    /// stand.
    public static String print(List<GivenAddress> own) {
        var text = new StringBuilder();
        own.forEach(
                one -> text.append(one.number()).append(' ').append(words(one)).append('\n'));
        return Digest.of(text.toString()).hex().substring(0, 16);
    }

    @Override
    public WrittenText text() {
        var fields = new TreeMap<String, Json>();
        fields.put("after", new Json.Whole(after));
        fields.put(
                "records",
                new Json.Items(records.stream().map(GivenAddresses::json).toList()));
        return new WrittenText(TYPE, author, time, marking, "", List.of(), List.of(), new Json.Members(fields));
    }

    private static Json json(Of one) {
        var members = new TreeMap<String, Json>();
        members.put("addresses", Json.items(one.addresses()));
        members.put("extract", Written.extract(one.extract()));
        members.put(
                "given",
                new Json.Items(one.given().stream().map(GivenAddresses::json).toList()));
        members.put("id", Json.text(one.id()));
        members.put("print", Json.text(one.print()));
        return new Json.Members(members);
    }

    private static Json json(GivenAddress given) {
        var members = new TreeMap<String, Json>();
        members.put("address", Json.text(given.address()));
        members.put("number", new Json.Whole(given.number()));
        members.put("words", Json.text(words(given)));
        return new Json.Members(members);
    }

    /// Four bytes a number, the highest first, in Base64 (RFC 4648, 4).
    private static String words(GivenAddress given) {
        var bytes = ByteBuffer.allocate(4 * given.words().size());
        given.words().forEach(bytes::putInt);
        return new String(Base64.getEncoder().encode(bytes.array()), StandardCharsets.US_ASCII);
    }

    static GivenAddresses of(WrittenText text) {
        var fields = text.fields().values();
        return new GivenAddresses(
                text.author(),
                text.time(),
                text.marking(),
                Fields.whole(fields, "after"),
                Fields.items(fields, "records").stream()
                        .map(Fields::members)
                        .map(GivenAddresses::record)
                        .toList());
    }

    private static Of record(Map<String, Json> members) {
        return new Of(
                Fields.text(members, "id"),
                Written.extract(members, "extract"),
                Fields.texts(members, "addresses"),
                Fields.text(members, "print"),
                Fields.items(members, "given").stream()
                        .map(Fields::members)
                        .map(GivenAddresses::given)
                        .toList());
    }

    private static GivenAddress given(Map<String, Json> members) {
        var bytes = ByteBuffer.wrap(Base64.getDecoder().decode(Fields.text(members, "words")));
        var words = new ArrayList<Integer>(bytes.remaining() / 4);
        while (bytes.remaining() >= 4) {
            words.add(bytes.getInt());
        }
        return new GivenAddress(
                Fields.text(members, "address"), Math.toIntExact(Fields.whole(members, "number")), words);
    }
}

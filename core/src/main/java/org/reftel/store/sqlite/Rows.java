package org.reftel.store.sqlite;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reftel.model.Basis;
import org.reftel.model.CatalogueEntry;
import org.reftel.model.Code;
import org.reftel.model.Collation;
import org.reftel.model.Copy;
import org.reftel.model.Digest;
import org.reftel.model.ExtractId;
import org.reftel.model.GivenAddress;
import org.reftel.model.Label;
import org.reftel.model.Link;
import org.reftel.model.OpenLink;
import org.reftel.model.Problem;
import org.reftel.model.Said;
import org.reftel.model.Shape;
import org.reftel.model.Source;
import org.reftel.model.Span;
import org.reftel.store.Place;
import org.reftel.store.Room;

/// Records of the model as columns and back. Lists stand in one column, an element a line.
final class Rows {
    private static final Map<String, Code> CODES = codes();

    private Rows() {}

    static Source source(ResultSet row) throws SQLException {
        return new Source(new Digest(row.getString("digest")), row.getString("name"), row.getLong("size"));
    }

    static Room.Raw raw(ResultSet row) throws SQLException {
        var container = row.getString("container");
        return new Room.Raw(
                row.getLong("seq"),
                source(row),
                Instant.parse(row.getString("received")),
                row.getInt("written") == 1,
                container == null
                        ? Optional.empty()
                        : Optional.of(new Room.Inside(new Digest(container), row.getInt("place"))),
                Place.of(row.getInt("file"), row.getLong("start"), row.getString("members")));
    }

    static Problem problem(ResultSet row) throws SQLException {
        var places = new ArrayList<Span>();
        for (var place : list(row.getString("places"))) {
            int dash = place.indexOf('-');
            places.add(
                    new Span(Integer.parseInt(place.substring(0, dash)), Integer.parseInt(place.substring(dash + 1))));
        }
        var number = row.getString("code");
        var code = CODES.get(number);
        if (code == null) {
            throw new IllegalStateException("no code " + number);
        }
        return new Problem(code, places, row.getString("message"));
    }

    static String places(Problem problem) {
        return lines(problem.places().stream()
                .map(span -> span.start() + "-" + span.end())
                .toList());
    }

    static Copy copy(ResultSet row) throws SQLException {
        return new Copy(
                new ExtractId(new Digest(row.getString("digest")), row.getInt("ordinal")),
                Shape.valueOf(row.getString("shape")),
                row.getInt("present"),
                row.getInt("damages"),
                row.getInt("is_foreign") == 1);
    }

    /// The columns of [#entry], in its order: a name would be looked up for every value.
    static final String ENTRY = """
        record.id, id_basis, source.digest, copy.ordinal, sent, sent_basis, released, classification, caveats, origin,
        post, subject, tags, declassify, declassification, paragraphs, repairs, shapes, label, parts\
        """;

    static CatalogueEntry entry(ResultSet row) throws SQLException {
        return new CatalogueEntry(
                row.getString(1),
                Basis.valueOf(row.getString(2)),
                new ExtractId(new Digest(row.getString(3)), row.getInt(4)),
                row.getString(5),
                Basis.valueOf(row.getString(6)),
                row.getString(7),
                row.getString(8),
                list(row.getString(9)),
                row.getString(10),
                row.getString(11),
                row.getString(12),
                list(row.getString(13)),
                row.getString(14),
                row.getString(15),
                row.getInt(16),
                row.getInt(17),
                list(row.getString(18)).stream().map(Shape::valueOf).toList(),
                Label.parse(row.getString(19)),
                list(row.getString(20)).stream().map(Label::parse).toList());
    }

    static GivenAddress given(ResultSet row) throws SQLException {
        var words = ByteBuffer.wrap(row.getBytes("words"));
        var sketch = new ArrayList<Integer>(words.remaining() / Integer.BYTES);
        while (words.hasRemaining()) {
            sketch.add(words.getInt());
        }
        return new GivenAddress(row.getString("address"), row.getInt("number"), sketch);
    }

    static byte[] words(GivenAddress given) {
        var words = ByteBuffer.allocate(given.words().size() * Integer.BYTES);
        given.words().forEach(words::putInt);
        return words.array();
    }

    static OpenLink link(ResultSet row) throws SQLException {
        var meant = new ArrayList<OpenLink.Meant>();
        for (var line : list(row.getString("meant"))) {
            meant.add(new OpenLink.Meant(List.of(line.substring(1).split(" ")), line.charAt(0) == '='));
        }
        return new OpenLink(
                row.getString("record"),
                row.getString("address"),
                new Span(row.getInt("start"), row.getInt("finish")),
                row.getString("quote"),
                Link.Kind.valueOf(row.getString("kind")),
                meant,
                Link.State.valueOf(row.getString("otherwise")),
                row.getString("basis"));
    }

    /// `=ID` for a certain target, `?ID ID` for one of several. Ids and addresses have no blanks.
    static String meant(OpenLink link) {
        return lines(link.meant().stream()
                .map(one -> (one.certain() ? "=" : "?") + String.join(" ", one.candidates()))
                .toList());
    }

    static Collation.Difference difference(ResultSet row) throws SQLException, IOException {
        return new Collation.Difference(
                new ExtractId(new Digest(row.getString("source")), row.getInt("ordinal")),
                row.getString("address"),
                row.getString("what"),
                row.getString("leading"),
                row.getString("other"));
    }

    /// The columns of [#said], in its order.
    static final String SAID = """
        record.id, record.sent, record.said, record.addresses, source.digest, copy.ordinal, prints, body\
        """;

    static Said said(ResultSet row) throws SQLException {
        var version = row.getString(3);
        return SaidUnpack.of(
                row.getString(1),
                new ExtractId(new Digest(row.getString(5)), row.getInt(6)),
                row.getString(2),
                version.substring(0, version.lastIndexOf(' ')),
                list(row.getString(4)),
                row.getBytes(7),
                row.getBytes(8));
    }

    /// The columns of [#outline], in its order.
    static final String OUTLINE = """
        record.id, record.sent, record.said, record.addresses, source.digest, copy.ordinal, body\
        """;

    static Said outline(ResultSet row) throws SQLException {
        var version = row.getString(3);
        return SaidUnpack.outline(
                row.getString(1),
                new ExtractId(new Digest(row.getString(5)), row.getInt(6)),
                row.getString(2),
                version.substring(0, version.lastIndexOf(' ')),
                list(row.getString(4)),
                row.getBytes(7));
    }

    /// Of the rules and of the form in which we keep what they find.
    static String version(String rules) {
        return rules + " " + SaidUnpack.FORM;
    }

    /// A party a line, its keys with tabulators between.
    static String keys(List<List<String>> keys) {
        return lines(keys.stream().map(party -> String.join("\t", party)).toList());
    }

    static List<List<String>> keys(String lines) {
        return Arrays.stream(lines.split("\n", -1))
                .map(line -> line.isEmpty() ? List.<String>of() : List.of(line.split("\t")))
                .toList();
    }

    static String lines(List<String> values) {
        return String.join("\n", values);
    }

    static List<String> list(String lines) {
        return lines.isEmpty() ? List.of() : Arrays.asList(lines.split("\n"));
    }

    private static Map<String, Code> codes() {
        var codes = new HashMap<String, Code>();
        for (var code : Code.values()) {
            codes.put(code.number(), code);
        }
        return Map.copyOf(codes);
    }
}

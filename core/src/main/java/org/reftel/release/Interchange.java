package org.reftel.release;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.reftel.desk.Spoken;
import org.reftel.model.Basis;
import org.reftel.model.Block;
import org.reftel.model.Code;
import org.reftel.model.Collation;
import org.reftel.model.Digest;
import org.reftel.model.Document;
import org.reftel.model.Link;
import org.reftel.model.Marking;
import org.reftel.model.Problem;
import org.reftel.model.Reading;
import org.reftel.model.Shape;
import org.reftel.model.Source;
import org.reftel.model.Span;
import org.reftel.model.file.FileEntry;
import tools.jackson.core.JsonGenerator;

/// Writes the interchange format: a record as one JSON object (`docs/reference/interchange.schema.json`).
///
/// Nothing is merged silently: each value names the source that prints it, the leading copy's stands first and the
/// other copies' stand among its variants. What a copy does not say is `null`.
public final class Interchange {
    /// Version of the format. Keys may be added, not changed.
    public static final int SCHEMA = 1;

    private final JsonGenerator json;
    private final boolean withExtracts;

    /// @param withExtracts adds the text of each copy and what could not be placed, so that every span can be re-read
    public Interchange(JsonGenerator json, boolean withExtracts) {
        this.json = json;
        this.withExtracts = withExtracts;
    }

    /// One record in which nothing was looked for.
    ///
    /// @param links what it refers to, resolved against the room
    /// @param sources of its copies, by digest
    public void document(Collation record, List<Link> links, Map<Digest, Source> sources) {
        document(record, links, sources, Optional.empty(), new PartyIds(List.of()), Optional.empty());
    }

    /// One record.
    ///
    /// @param links what it refers to, resolved against the room
    /// @param sources of its copies, by digest
    /// @param spoken what it says
    /// @param parties how they are named
    /// @param entry the entry of a file that it is
    void document(
            Collation record,
            List<Link> links,
            Map<Digest, Source> sources,
            Optional<Spoken> spoken,
            PartyIds parties,
            Optional<FileEntry> entry) {
        var copies = copies(record);
        json.writeStartObject();
        json.writeStringProperty("type", "document");
        json.writeNumberProperty("schema", SCHEMA);
        json.writeStringProperty("id", record.id());
        json.writeStringProperty("id_basis", basis(numberIsStated(copies) ? Basis.STATED : Basis.INFERRED));
        json.writeStringProperty(
                "kind",
                entry.isPresent()
                        ? "entry"
                        : record.leading().extract().shape() == Shape.ARTICLE ? "article" : "cable");
        entry.ifPresent(one -> {
            json.writeName("entry");
            json.writeStartObject();
            FileJson.members(json, one);
            json.writeEndObject();
        });
        sources(copies, sources);
        json.writeName("header");
        new HeaderJson(json, copies, links).write();
        paragraphs(record);
        blocks(record.leading());
        repairs(copies);
        problems(record, copies);
        pointers(record, links);
        annotations(copies);
        spoken.ifPresentOrElse(
                one -> new StatementJson(json, one, parties).write(),
                () -> json.writeArrayPropertyStart("statements").writeEndArray());
        if (withExtracts) {
            extracts(copies);
        }
        json.writeEndObject();
    }

    /// A source that gave no document.
    public void source(Source source, Problem problem) {
        json.writeStartObject();
        json.writeStringProperty("type", "source");
        json.writeStringProperty("digest", source.digest().hex());
        json.writeStringProperty("name", source.name());
        json.writeNumberProperty("size", source.size());
        json.writeNullProperty("shape");
        json.writeStringProperty("problem", problem.code().number());
        json.writeStringProperty("message", message(problem));
        json.writeEndObject();
    }

    static List<Document> copies(Collation record) {
        return Stream.concat(Stream.of(record.leading()), record.others().stream())
                .toList();
    }

    private static boolean numberIsStated(List<Document> copies) {
        return copies.stream().anyMatch(copy -> switch (copy.header().number()) {
            case org.reftel.model.Field.Found<?>(var _, var _, var basis, var _) -> basis == Basis.STATED;
            case org.reftel.model.Field.Missing<?>() -> false;
            case org.reftel.model.Field.Unreadable<?>(var _) -> false;
        });
    }

    private void sources(List<Document> copies, Map<Digest, Source> sources) {
        json.writeArrayPropertyStart("sources");
        for (var copy : copies) {
            var id = copy.extract().id();
            json.writeStartObject();
            json.writeStringProperty("digest", id.source().hex());
            var source = sources.get(id.source());
            Write.stringOrNull(json, "name", source == null ? "" : source.name());
            json.writeStringProperty("shape", copy.extract().shape().key());
            json.writeName("size");
            if (source == null) {
                json.writeNull();
            } else {
                json.writeNumber(source.size());
            }
            json.writeNumberProperty("ordinal", id.ordinal());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void paragraphs(Collation record) {
        var leading = record.leading();
        var reading = leading.reading();
        json.writeArrayPropertyStart("paragraphs");
        int index = 0;
        for (var paragraph : leading.paragraphs()) {
            paragraph(leading, reading, address(record, index, paragraph), paragraph);
            index++;
        }
        json.writeEndArray();
    }

    /// One paragraph as an object of its own.
    public void paragraph(Collation record, String address, Block.Paragraph paragraph) {
        paragraph(record.leading(), record.leading().reading(), address, paragraph);
    }

    private void paragraph(Document leading, Reading reading, String address, Block.Paragraph paragraph) {
        json.writeStartObject();
        json.writeStringProperty("address", address);
        json.writeName("number");
        paragraph.number().optional().ifPresentOrElse(json::writeNumber, json::writeNull);
        Write.stringOrNull(json, "heading", paragraph.heading());
        json.writeStringProperty("role", lower(paragraph.role()));
        json.writeName("marking");
        paragraph.marking().optional().ifPresentOrElse(this::marking, json::writeNull);
        json.writeStringProperty("text", reading.prose(paragraph).text());
        Write.place(json, leading);
        Write.spans(json, "spans", paragraph.spans());
        json.writeEndObject();
    }

    /// The given address, which is kept even where the copy alone would give another.
    static String address(Collation record, int index, Block.Paragraph paragraph) {
        return index < record.addresses().size() ? record.addresses().get(index) : paragraph.address();
    }

    private void marking(Marking marking) {
        Write.marking(json, marking);
    }

    /// Headings, signatures, standing text and what no rule could place: the body beside its paragraphs.
    private void blocks(Document leading) {
        json.writeArrayPropertyStart("blocks");
        for (var block : leading.body()) {
            switch (block) {
                case Block.Paragraph _ -> {}
                case Block.Heading(var spans, var text) -> block(leading, "heading", spans, text);
                case Block.Signature(var spans, var name) -> block(leading, "signature", spans, name);
                case Block.Boilerplate(var spans) -> block(leading, "boilerplate", spans, "");
                case Block.Unplaced(var spans) -> block(leading, "unplaced", spans, "");
            }
        }
        json.writeEndArray();
    }

    private void block(Document leading, String kind, List<Span> spans, String text) {
        json.writeStartObject();
        json.writeStringProperty("kind", kind);
        Write.stringOrNull(json, "text", text);
        Write.place(json, leading);
        Write.spans(json, "spans", spans);
        json.writeEndObject();
    }

    private void repairs(List<Document> copies) {
        json.writeArrayPropertyStart("repairs");
        for (var copy : copies) {
            for (var repair : copy.repairs()) {
                json.writeStartObject();
                Write.place(json, copy);
                Write.span(json, repair.at());
                json.writeStringProperty("becomes", repair.becomes());
                json.writeStringProperty("rule", repair.rule().number());
                json.writeStringProperty("certainty", lower(repair.certainty()));
                json.writeBooleanProperty("applied", repair.applied());
                json.writeEndObject();
            }
        }
        json.writeEndArray();
    }

    private void problems(Collation record, List<Document> copies) {
        json.writeArrayPropertyStart("problems");
        for (var copy : copies) {
            for (var problem : copy.problems()) {
                json.writeStartObject();
                json.writeStringProperty("code", problem.code().number());
                Write.place(json, copy);
                json.writeName("span");
                if (problem.places().isEmpty()) {
                    json.writeNull();
                } else {
                    Write.pair(json, problem.places().getFirst());
                }
                if (problem.places().size() > 1) {
                    Write.spans(json, "spans", problem.places());
                }
                json.writeStringProperty("message", message(problem));
                json.writeEndObject();
            }
        }
        for (var difference : record.differences()) {
            json.writeStartObject();
            json.writeStringProperty("code", Code.W504_COPIES_DIFFER.number());
            json.writeStringProperty("source", difference.copy().source().hex());
            if (difference.copy().ordinal() > 0) {
                json.writeNumberProperty("ordinal", difference.copy().ordinal());
            }
            json.writeNullProperty("span");
            json.writeStringProperty(
                    "message",
                    difference.address() + ", " + difference.what() + ": this copy has \"" + difference.other()
                            + "\", the leading copy \"" + difference.leading() + "\".");
            json.writeStringProperty("address", difference.address());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    static String message(Problem problem) {
        return problem.message().isEmpty() ? problem.code().text() : problem.message();
    }

    private void pointers(Collation record, List<Link> links) {
        json.writeArrayPropertyStart("references_in_text");
        for (var link : links) {
            if (link.kind() != Link.Kind.REFERENCE) {
                json.writeStartObject();
                json.writeStringProperty("address", link.address());
                Write.span(json, link.at());
                json.writeStringProperty("quote", link.quote());
                Write.strings(json, "targets", link.targets());
                json.writeStringProperty("kind", lower(link.kind()));
                json.writeStringProperty("state", lower(link.state()));
                Write.place(json, record.leading());
                json.writeEndObject();
            }
        }
        json.writeEndArray();
    }

    private void annotations(List<Document> copies) {
        json.writeArrayPropertyStart("annotations");
        for (var copy : copies) {
            var reading = copy.extract().annotations().isEmpty() ? null : copy.reading();
            for (var annotation : copy.extract().annotations()) {
                json.writeStartObject();
                json.writeStringProperty("type", annotation.type());
                Write.place(json, copy);
                Write.span(json, annotation.at());
                json.writeStringProperty("quote", reading == null ? "" : reading.quote(annotation.at()));
                json.writeStringProperty("by", "publisher of the copy");
                json.writeEndObject();
            }
        }
        json.writeEndArray();
    }

    private void extracts(List<Document> copies) {
        json.writeArrayPropertyStart("extracts");
        for (var copy : copies) {
            json.writeStartObject();
            Write.place(json, copy);
            json.writeStringProperty("text", copy.extract().text());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("unplaced");
        unplaced(copies.getFirst()).forEach(span -> Write.pair(json, span));
        json.writeEndArray();
    }

    /// What no rule could place in header and body of the leading copy.
    static List<Span> unplaced(Document leading) {
        var spans = new ArrayList<>(leading.unplaced());
        for (var block : leading.body()) {
            if (block instanceof Block.Unplaced(var places)) {
                spans.addAll(places);
            }
        }
        spans.sort(Comparator.naturalOrder());
        return spans;
    }

    static String basis(Basis basis) {
        return lower(basis);
    }

    /// Keys of the format are lower case.
    static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}

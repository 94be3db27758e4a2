package org.reftel.testing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.reftel.ingest.Author;
import org.reftel.ingest.Extraction;
import org.reftel.ingest.Ingest;
import org.reftel.ingest.Pipeline;
import org.reftel.model.Block;
import org.reftel.model.CableId;
import org.reftel.model.CatalogueFact;
import org.reftel.model.Code;
import org.reftel.model.Digest;
import org.reftel.model.Document;
import org.reftel.model.Extract;
import org.reftel.model.ExtractId;
import org.reftel.model.Field;
import org.reftel.model.Header;
import org.reftel.model.Level;
import org.reftel.model.Marking;
import org.reftel.model.Passage;
import org.reftel.model.Pointer;
import org.reftel.model.Problem;
import org.reftel.model.Reference;
import org.reftel.model.Role;
import org.reftel.model.Shape;
import org.reftel.model.Source;
import org.reftel.model.SourceMap;
import org.reftel.model.Span;
import org.reftel.model.When;

/// Documents made by hand for tests of link, store and ingest, in a toy language of one fact a line, so
/// that these tests do not depend on what the real parser makes of a text:
///
/// ```
/// NUMBER: 09VELA12            PRINTED: 09VLEA12         SENT: 2009-03-01
/// SUBJECT: HARBOUR TALKS      REF: A=09VELA11|08VELA11  PROBLEM: W304
/// 1. Words of a paragraph, with reftel, septel, ref A, para 4.
/// - A paragraph without a number.
/// ```
///
/// A line `----` begins the next message. A text without `NUMBER:` or numbered line is of no known shape.
public final class Documents {
    private static final Pattern POINTER =
            Pattern.compile("reftel|septel|ref ([A-Z])(?: and ([A-Z]))?|para (\\d+)|see (\\d\\d[A-Z]+\\d+)");

    /// In whose name a room of these writes.
    public static final Author AUTHOR = new Author("reftel/test", InstantSource.fixed(Instant.EPOCH));

    private Documents() {}

    public static Ingest.Stages stages() {
        return new Ingest.Stages(
                (source, bytes) -> new Pipeline.Result(all(source, bytes), List.of()),
                (source, bytes, ordinal) -> all(source, bytes).get(ordinal),
                (name, bytes) -> Archives.unpack(name, bytes),
                new Extraction());
    }

    public static Document of(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return all(new Source(Digest.of(bytes), "test", bytes.length), bytes).getFirst();
    }

    public static List<Document> all(Source source, byte[] bytes) {
        var documents = new ArrayList<Document>();
        for (var message : new String(bytes, StandardCharsets.UTF_8).split("(?m)^----\n")) {
            if (message.contains("BUG")) {
                throw new IllegalStateException("a bug of ours");
            }
            if (message.contains("NUMBER:") || message.contains("1. ")) {
                documents.add(one(new ExtractId(source.digest(), documents.size()), message));
            }
        }
        return documents;
    }

    private static Document one(ExtractId id, String text) {
        Field<CableId> number = Field.missing();
        Field<When> sent = Field.missing();
        Field<String> subject = Field.missing();
        Field<Marking> marking = Field.missing();
        var facts = new ArrayList<CatalogueFact>();
        var references = new ArrayList<Reference>();
        var problems = new ArrayList<Problem>();
        var body = new ArrayList<Block>();
        var pointers = new ArrayList<Pointer>();
        var repeats = new HashMap<String, Integer>();
        int start = 0;
        for (var line : text.split("\n", -1)) {
            var at = new Span(start, start + line.length());
            int colon = line.indexOf(": ");
            var key = colon < 0 ? "" : line.substring(0, colon);
            var value = colon < 0 ? "" : line.substring(colon + 2);
            switch (key) {
                case "NUMBER" -> number = Field.found(CableId.parse(value).orElseThrow(), at);
                case "PRINTED" ->
                    facts.add(new CatalogueFact(CatalogueFact.Kind.NUMBER, new Span(start + colon + 2, at.end())));
                case "SENT" ->
                    sent = Field.found(
                            value.contains("T")
                                    ? new When.At(Instant.parse(value))
                                    : new When.On(LocalDate.parse(value)),
                            at);
                case "SUBJECT" -> subject = Field.found(value, at);
                case "CLASS" -> marking = Field.found(new Marking(Level.valueOf(value), List.of(), value), at);
                case "REF" -> references.add(reference(value, at));
                case "PROBLEM" -> problems.add(Problem.at(at, code(value), value));
                default -> {
                    if (line.matches("(\\d+\\. |- ).*")) {
                        body.add(paragraph(line, at, repeats, pointers));
                    }
                }
            }
            start = at.end() + 1;
        }
        var extract = new Extract(
                id,
                Shape.TEXT,
                text,
                new Span(0, text.length()),
                facts,
                List.of(),
                SourceMap.identity(new Span(0, text.length())),
                List.of());
        return new Document(
                extract,
                header(number, sent, subject, marking, references),
                body,
                List.of(),
                pointers,
                List.of(),
                List.of(),
                List.of(),
                problems,
                "toy");
    }

    private static Code code(String number) {
        for (var code : Code.values()) {
            if (code.number().equals(number)) {
                return code;
            }
        }
        throw new IllegalArgumentException(number);
    }

    private static Reference reference(String value, Span at) {
        int equals = value.indexOf('=');
        var label = equals < 0 ? "" : value.substring(0, equals);
        var words = value.substring(equals + 1);
        var candidates = new ArrayList<CableId>();
        for (var word : words.split("\\|")) {
            CableId.parse(word).ifPresent(candidates::add);
        }
        var kind = candidates.isEmpty() ? Reference.Kind.EMAIL : Reference.Kind.CABLE;
        return new Reference(label, words, kind, candidates, candidates.size() == 1, false, at);
    }

    private static Block.Paragraph paragraph(
            String line, Span at, HashMap<String, Integer> repeats, List<Pointer> pointers) {
        int text = line.indexOf(' ') + 1;
        var number = line.startsWith("-") ? "u" : line.substring(0, text - 2);
        int repeat = repeats.merge(number, 1, Integer::sum);
        var address = number.equals("u")
                ? "u" + repeat
                : number
                        + switch (repeat) {
                            case 1 -> "";
                            case 2 -> "bis";
                            case 3 -> "ter";
                            default -> "-" + repeat;
                        };
        var found = POINTER.matcher(line);
        while (found.find()) {
            var place = new Span(at.start() + found.start(), at.start() + found.end());
            var words = found.group();
            if (words.equals("reftel") || words.equals("septel")) {
                var kind = words.equals("reftel") ? Pointer.Kind.REFTEL : Pointer.Kind.SEPTEL;
                pointers.add(new Pointer(kind, address, place, words, List.of(), 0, List.of()));
            } else if (words.startsWith("ref")) {
                var labels = new ArrayList<String>();
                labels.add(found.group(1));
                if (found.group(2) != null) {
                    labels.add(found.group(2));
                }
                pointers.add(new Pointer(Pointer.Kind.REF, address, place, words, labels, 0, List.of()));
            } else if (words.startsWith("para")) {
                int meant = Integer.parseInt(found.group(3));
                pointers.add(new Pointer(Pointer.Kind.PARAGRAPH, address, place, words, List.of(), meant, List.of()));
            } else {
                var cable = CableId.parse(found.group(4)).orElseThrow();
                pointers.add(new Pointer(Pointer.Kind.CABLE, address, place, words, List.of(), 0, List.of(cable)));
            }
        }
        Field<Integer> printed = number.equals("u") ? Field.missing() : Field.found(Integer.parseInt(number), at);
        var words = new Passage(Passage.Kind.PROSE, List.of(new Span(at.start() + text, at.end())));
        return new Block.Paragraph(List.of(at), address, printed, Field.missing(), Role.TOPIC, "", List.of(words));
    }

    private static Header header(
            Field<CableId> number,
            Field<When> sent,
            Field<String> subject,
            Field<Marking> marking,
            List<Reference> references) {
        return new Header(
                number,
                Field.missing(),
                Field.missing(),
                Field.missing(),
                List.of(),
                Field.missing(),
                Field.missing(),
                List.of(),
                Field.missing(),
                Field.missing(),
                sent,
                Field.missing(),
                List.of(),
                List.of(),
                List.of(),
                marking,
                Field.missing(),
                List.of(),
                List.of(),
                Field.missing(),
                List.of(),
                subject,
                Field.missing(),
                references,
                Field.missing(),
                Field.missing(),
                Field.missing(),
                Field.missing(),
                List.of());
    }
}

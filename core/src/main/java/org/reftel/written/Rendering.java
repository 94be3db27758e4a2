package org.reftel.written;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.reftel.model.Block;
import org.reftel.model.CableId;
import org.reftel.model.Document;
import org.reftel.model.Extract;
import org.reftel.model.ExtractId;
import org.reftel.model.Field;
import org.reftel.model.Header;
import org.reftel.model.Marking;
import org.reftel.model.Passage;
import org.reftel.model.Reference;
import org.reftel.model.Role;
import org.reftel.model.Shape;
import org.reftel.model.Source;
import org.reftel.model.SourceMap;
import org.reftel.model.Span;
import org.reftel.model.When;

/// Makes a document of what the room wrote for people, so that it is addressed, marked, searched, traced and
/// exported like a cable. Its extract is the words, a field a line, then the numbered paragraphs; each word
/// leads back to its bytes in the kept JSON.
public final class Rendering {
    /// Of these rules, where a cable's document names those of the parser.
    private static final String RULES = "written 1";

    private final WrittenText written;
    /// The entry of a file that it is, with the number and the origin that a cable has too.
    private final Optional<WrittenEntry> filed;
    private final Canonical canonical;
    private final SourceMap.Builder out;
    private final List<Header.Labelled> labelled = new ArrayList<>();
    private final List<Reference> references = new ArrayList<>();
    private final List<Block> body = new ArrayList<>();

    private Rendering(Written of) {
        written = of.text();
        filed = of instanceof WrittenEntry entry ? Optional.of(entry) : Optional.empty();
        canonical = Canonical.of(written.json());
        out = new SourceMap.Builder(canonical.text());
    }

    /// Empty for what is kept for the program alone, and for bytes that we did not write.
    public static Optional<Document> document(Source source, byte[] bytes) {
        return Written.read(bytes)
                .filter(Rendering::isForPeople)
                .map(written -> new Rendering(written).document(source));
    }

    private static boolean isForPeople(Written written) {
        return switch (written) {
            case GivenAddresses _, WrittenKind _, WrittenList _ -> false;
            case Choice _, WrittenVerdict _, WrittenEntry _ -> true;
        };
    }

    private Document document(Source source) {
        var number = filed.map(entry -> field("NUMBER: ", "number", "/fields/number"));
        var file = filed.map(entry -> field("FILE: ", "origin", "/fields/file"));
        var author = field("FROM: ", "signer", "/author");
        var time = field("DATE: ", "sent", "/time");
        var marking = field("CLASSIFICATION: ", "classification", "/marking");
        var subject = field("SUBJECT: ", "subject", "/subject");
        for (int i = 0; i < written.citations().size(); i++) {
            reference(i, written.citations().get(i));
        }
        for (int i = 0; i < written.paragraphs().size(); i++) {
            paragraph(i, written.paragraphs().get(i));
        }
        var text = out.text();
        var key = written.marking().key();
        var caveats = Arrays.asList(key.split("/", -1));
        var mark =
                Field.found(new Marking(written.marking().level(), caveats.subList(1, caveats.size()), key), marking);
        var extract = new Extract(
                new ExtractId(source.digest(), 0),
                Shape.WRITTEN,
                text,
                new Span(0, text.length()),
                List.of(),
                List.of(),
                out.map(),
                List.of());
        return new Document(
                extract,
                header(
                        number.map(at -> Field.found(filed.orElseThrow().entry().number(), at))
                                .orElseGet(Field::missing),
                        file.map(at -> Field.found(origin(filed.orElseThrow()), at))
                                .orElseGet(Field::missing),
                        Field.found(new When.At(written.time()), time),
                        mark,
                        Field.found(written.subject(), subject),
                        Field.found(written.author(), author)),
                body,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                RULES);
    }

    private static Header.Origin origin(WrittenEntry entry) {
        return new Header.Origin(entry.entry().file(), entry.title(), entry.title(), "");
    }

    private Header header(
            Field<CableId> number,
            Field<Header.Origin> origin,
            Field<When> sent,
            Field<Marking> marking,
            Field<String> subject,
            Field<String> author) {
        var empty = Header.empty();
        return new Header(
                number,
                empty.title(),
                empty.created(),
                empty.released(),
                empty.articles(),
                empty.transmissionId(),
                empty.precedence(),
                empty.routing(),
                empty.originator(),
                empty.security(),
                sent,
                origin,
                empty.to(),
                empty.info(),
                empty.exempt(),
                marking,
                empty.sections(),
                empty.captions(),
                empty.passing(),
                empty.executiveOrder(),
                empty.tags(),
                subject,
                // It names a record, which may be hidden as a whole: the subject is no lower than the rest.
                marking,
                references,
                empty.classifiedBy(),
                empty.reasons(),
                empty.derivedFrom(),
                author,
                labelled);
    }

    private Span field(String label, String key, String path) {
        label(label, path);
        var at = copy(path, "\n");
        labelled.add(new Header.Labelled(at, key));
        return at;
    }

    private void label(String label, String path) {
        int start = out.length();
        add(label, path);
        labelled.add(new Header.Labelled(new Span(start, out.length()), "label"));
    }

    /// Letters as cables have them; behind `Z` numbers.
    private void reference(int index, String address) {
        var path = "/citations/" + index;
        var letter = index < 26 ? Character.toString('A' + index) : Integer.toString(index + 1);
        label(index == 0 ? "REF: " : "     ", path);
        int start = out.length();
        add(letter + ". ", path);
        copy(path, "\n");
        var at = new Span(start, out.length() - 1);
        labelled.add(new Header.Labelled(at, "references"));
        int slash = address.indexOf('/');
        var cable = CableId.parse(slash < 0 ? address : address.substring(0, slash));
        references.add(new Reference(
                letter,
                address,
                cable.isPresent() ? Reference.Kind.CABLE : Reference.Kind.OTHER,
                cable.stream().toList(),
                cable.isPresent(),
                false,
                at));
    }

    private void paragraph(int index, String text) {
        var path = "/paragraphs/" + index;
        var number = Integer.toString(index + 1);
        add("\n", path);
        int start = out.length();
        add(number + ". ", path);
        var at = copy(path, "\n");
        var lines = new ArrayList<Passage>();
        int from = at.start();
        for (var line : text.split("\n", -1)) {
            if (!line.isBlank()) {
                lines.add(new Passage(Passage.Kind.PROSE, List.of(new Span(from, from + line.length()))));
            }
            from += line.length() + 1;
        }
        body.add(new Block.Paragraph(
                List.of(new Span(start, at.end())),
                number,
                Field.found(index + 1, new Span(start, start + number.length())),
                Field.missing(),
                Role.TOPIC,
                "",
                lines));
    }

    private Span place(String path) {
        return canonical.place(path).orElseThrow(() -> new IllegalStateException("nothing is written at " + path));
    }

    /// Words that the JSON has not: they stand for the place of what they belong to.
    private void add(String words, String path) {
        int at = place(path).start();
        out.replace(at, at, words);
    }

    /// Copies a text out of the JSON, its escapes resolved, and ends it.
    private Span copy(String path, String end) {
        var place = place(path);
        var json = canonical.text();
        int start = out.length();
        int at = place.start();
        while (at < place.end()) {
            int plain = at;
            while (plain < place.end() && json.charAt(plain) != '\\') {
                plain++;
            }
            out.copy(at, plain);
            at = plain;
            if (at < place.end()) {
                int width = json.charAt(at + 1) == 'u' ? 6 : 2;
                out.replace(at, at + width, Character.toString(unescaped(json, at + 1)));
                at += width;
            }
        }
        var copied = new Span(start, out.length());
        out.replace(place.end(), place.end(), end);
        return copied;
    }

    private static char unescaped(String json, int at) {
        return switch (json.charAt(at)) {
            case 'b' -> '\b';
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'f' -> '\f';
            case 'r' -> '\r';
            case 'u' -> (char) Integer.parseInt(json.substring(at + 1, at + 5), 16);
            default -> json.charAt(at);
        };
    }
}

package org.reftel.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.reftel.model.Annotation;
import org.reftel.model.Basis;
import org.reftel.model.Block;
import org.reftel.model.CableId;
import org.reftel.model.Certainty;
import org.reftel.model.Code;
import org.reftel.model.Collation;
import org.reftel.model.Digest;
import org.reftel.model.Document;
import org.reftel.model.Extract;
import org.reftel.model.ExtractId;
import org.reftel.model.Field;
import org.reftel.model.Header;
import org.reftel.model.Level;
import org.reftel.model.Link;
import org.reftel.model.Marking;
import org.reftel.model.Passage;
import org.reftel.model.Problem;
import org.reftel.model.Reference;
import org.reftel.model.Repair;
import org.reftel.model.Role;
import org.reftel.model.Shape;
import org.reftel.model.Source;
import org.reftel.model.SourceMap;
import org.reftel.model.Span;
import org.reftel.model.Tag;
import org.reftel.model.When;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The format, on a record made by hand: what the schema says, and what the schema cannot say.
class InterchangeTest {
    private static final String TEXT = """
            REF: 10 PORT VELA 7
            TAGS: PREL
            DATE: 12 MAR 2011

            1. (C) The ministerQs fleet sails. See ref.
            """;
    private static final Digest SOURCE = Digest.of("a source");
    private static final Source FILE = new Source(SOURCE, "a.txt", 120);

    private static Span at(String words) {
        int start = TEXT.indexOf(words);
        assertThat(start).as(words).isNotNegative();
        return new Span(start, start + words.length());
    }

    private static Header header(Field<When> sent, Field<String> subject) {
        var empty = Header.empty();
        return new Header(
                Field.inferred(new CableId(2011, "PORTVELA", 12), at("DATE")),
                empty.title(),
                empty.created(),
                empty.released(),
                List.of(),
                empty.transmissionId(),
                empty.precedence(),
                List.of(),
                empty.originator(),
                empty.security(),
                sent,
                empty.origin(),
                List.of(),
                List.of(),
                List.of(),
                Field.found(new Marking(Level.C, List.of("NF"), "C O N F I D E N T I A L NOFORN"), at("(C)")),
                empty.sections(),
                List.of(),
                List.of(),
                Field.found(new Header.ExecutiveOrder("12958", List.of(LocalDate.of(2021, 3, 12)), "DECL"), at("DATE")),
                List.of(new Tag("PREL", Tag.Kind.SUBJECT, "External political relations", at("PREL"))),
                subject,
                empty.subjectMarking(),
                List.of(new Reference(
                        "",
                        "10 PORT VELA 7",
                        Reference.Kind.CABLE,
                        List.of(new CableId(2010, "PORTVELA", 7)),
                        true,
                        false,
                        at("10 PORT VELA 7"))),
                empty.classifiedBy(),
                empty.reasons(),
                empty.derivedFrom(),
                empty.signer(),
                List.of());
    }

    private static Document document(int ordinal, Header header) {
        var span = at("1. (C) The ministerQs fleet sails. See ref.");
        var words = at("The ministerQs fleet sails. See ref.");
        var paragraph = new Block.Paragraph(
                List.of(span),
                "1",
                Field.found(1, at("1.")),
                Field.found(new Marking(Level.C, List.of(), "(C)"), at("(C)")),
                Role.TOPIC,
                "",
                List.of(new Passage(Passage.Kind.PROSE, List.of(words))));
        return new Document(
                new Extract(
                        new ExtractId(SOURCE, ordinal),
                        Shape.TEXT,
                        TEXT,
                        new Span(0, TEXT.length()),
                        List.of(),
                        List.of(new Annotation("ORG", at("fleet"))),
                        SourceMap.identity(new Span(0, TEXT.length())),
                        List.of()),
                header,
                List.of(paragraph),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new Repair(at("Qs"), "'s", Code.R105_APOSTROPHE_AS_Q, Certainty.CERTAIN, true)),
                List.of(
                        Problem.whole(Code.W301_NUMBER_INFERRED, "No number is printed in this copy."),
                        Problem.at(at("DATE"), Code.W302_DATE_INFERRED, "")),
                "1");
    }

    private static final Field<When> INFERRED =
            new Field.Found<>(new When.On(LocalDate.of(2011, 3, 12)), new Span(0, 3), Basis.INFERRED, List.of());

    private static String line(Collation record, List<Link> links, boolean withExtracts) {
        var text = new StringWriter();
        try (var json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            new Interchange(json, withExtracts).document(record, links, Map.of(SOURCE, FILE));
        }
        return text.toString();
    }

    private static JsonNode node(Collation record, List<Link> links, boolean withExtracts) {
        var line = line(record, links, withExtracts);
        assertThat(InterchangeSchema.faults(line)).isEmpty();
        return JsonMapper.builder().build().readTree(line);
    }

    private static Collation alone() {
        return new Collation(
                "11PORTVELA12", document(0, header(INFERRED, Field.missing())), List.of(), List.of("1"), List.of());
    }

    private static final List<Link> LINKS = List.of(
            new Link(
                    "11PORTVELA12",
                    "header",
                    at("10 PORT VELA 7"),
                    "10 PORT VELA 7",
                    Link.Kind.REFERENCE,
                    Link.State.WANTED,
                    List.of("10PORTVELA7"),
                    "stated"),
            new Link(
                    "11PORTVELA12",
                    "1",
                    at("ref."),
                    "ref",
                    Link.Kind.REF,
                    Link.State.WANTED,
                    List.of("10PORTVELA7"),
                    "stated"));

    @Test
    void aRecordIsValidWithAndWithoutItsExtracts() {
        assertThat(node(alone(), LINKS, false).has("extracts")).isFalse();
        var whole = node(alone(), LINKS, true);
        assertThat(whole.at("/extracts/0/text").stringValue()).isEqualTo(TEXT);
        assertThat(whole.at("/unplaced").size()).isZero();
    }

    @Test
    void whatTheCopyDoesNotSayIsNull() {
        var header = node(alone(), LINKS, false).get("header");
        for (var key : List.of("subject", "to", "captions", "signer", "uses", "origin", "precedence")) {
            assertThat(header.has(key)).as(key).isTrue();
            assertThat(header.get(key).isNull()).as(key).isTrue();
        }
    }

    @Test
    void aParagraphIsItsReadingAndItsSpansAreAsPrinted() {
        var paragraph = node(alone(), LINKS, true).at("/paragraphs/0");
        assertThat(paragraph.get("text").stringValue()).isEqualTo("The minister's fleet sails. See ref.");
        var span = paragraph.at("/spans/0");
        assertThat(TEXT.substring(span.get(0).intValue(), span.get(1).intValue()))
                .startsWith("1. (C) The ministerQs");
    }

    @Test
    void aReferenceHasItsTargetAndTheGroundForIt() {
        var node = node(alone(), LINKS, false);
        var reference = node.at("/header/references/value/0");
        assertThat(reference.get("target").stringValue()).isEqualTo("10PORTVELA7");
        assertThat(reference.get("basis").stringValue()).isEqualTo("stated");
        assertThat(node.at("/references_in_text/0/targets/0").stringValue()).isEqualTo("10PORTVELA7");
        assertThat(node.at("/references_in_text").size()).isEqualTo(1);
    }

    @Test
    void aStatedValueOfAnotherCopyStandsBeforeAnInferredOne() {
        var stated = Field.<When>found(new When.At(Instant.parse("2011-03-12T09:30:00Z")), at("12 MAR 2011"));
        var other = document(1, header(stated, Field.found("FLEET SAILS", at("fleet"))));
        var record = new Collation(
                "11PORTVELA12",
                document(0, header(INFERRED, Field.missing())),
                List.of(other),
                List.of("1"),
                List.of(new Collation.Difference(other.extract().id(), "1", "text", "a", "b")));
        var node = node(record, LINKS, false);
        var sent = node.at("/header/sent");
        assertThat(sent.get("value").stringValue()).isEqualTo("2011-03-12T09:30:00Z");
        assertThat(sent.get("basis").stringValue()).isEqualTo("stated");
        assertThat(sent.get("ordinal").intValue()).isEqualTo(1);
        assertThat(sent.at("/variants/0/value").stringValue()).isEqualTo("2011-03-12");
        assertThat(node.at("/header/subject/value").stringValue()).isEqualTo("FLEET SAILS");
        var codes = new ArrayList<String>();
        node.get("problems").forEach(problem -> codes.add(problem.get("code").stringValue()));
        assertThat(codes).contains("W504");
        assertThat(node.get("repairs").size()).isEqualTo(2);
    }

    @Test
    void whatIsThereAndCannotBeReadHasNoValueButAProblem() {
        var unreadable = new Field.Unreadable<When>(Problem.at(at("DATE"), Code.E321_DATE_UNREADABLE, "?"));
        var record = new Collation(
                "11PORTVELA12", document(0, header(unreadable, Field.missing())), List.of(), List.of("1"), List.of());
        var sent = node(record, LINKS, false).at("/header/sent");
        assertThat(sent.get("value").isNull()).isTrue();
        assertThat(sent.get("problem").stringValue()).isEqualTo("E321");
    }

    @Test
    void aSourceWithoutADocumentIsALineOfItsOwn() {
        var text = new StringWriter();
        try (var json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            new Interchange(json, false).source(FILE, Problem.whole(Code.E210_UNKNOWN_SHAPE, ""));
        }
        assertThat(InterchangeSchema.faults(text.toString())).isEmpty();
        assertThat(text.toString()).contains("\"problem\":\"E210\"", "\"shape\":null");
    }

    @Test
    void theSchemaRefusesWhatTheFormatForbids() {
        var line = line(alone(), LINKS, false);
        assertThat(InterchangeSchema.faults(line.replace("\"subject\":null", "\"subject\":\"\"")))
                .isNotEmpty();
        assertThat(InterchangeSchema.faults(line.replace("\"level\":\"C\"", "\"level\":\"D\"")))
                .isNotEmpty();
        assertThat(InterchangeSchema.faults(line.replace("\"address\":\"1\"", "\"address\":\"one\"")))
                .isNotEmpty();
        assertThat(InterchangeSchema.faults(line.replace("\"problems\":", "\"faults\":")))
                .isNotEmpty();
    }
}

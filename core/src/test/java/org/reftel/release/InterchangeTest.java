package org.reftel.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.reftel.desk.Ruled;
import org.reftel.desk.Spoken;
import org.reftel.model.Amount;
import org.reftel.model.Annotation;
import org.reftel.model.Basis;
import org.reftel.model.Block;
import org.reftel.model.CableId;
import org.reftel.model.Certainty;
import org.reftel.model.Code;
import org.reftel.model.Collation;
import org.reftel.model.Dated;
import org.reftel.model.Digest;
import org.reftel.model.Document;
import org.reftel.model.Extract;
import org.reftel.model.ExtractId;
import org.reftel.model.Field;
import org.reftel.model.Findings;
import org.reftel.model.Header;
import org.reftel.model.Label;
import org.reftel.model.Level;
import org.reftel.model.Link;
import org.reftel.model.Locus;
import org.reftel.model.Marking;
import org.reftel.model.Matter;
import org.reftel.model.Mention;
import org.reftel.model.Modality;
import org.reftel.model.Named;
import org.reftel.model.Party;
import org.reftel.model.PartyKind;
import org.reftel.model.Passage;
import org.reftel.model.Problem;
import org.reftel.model.Reference;
import org.reftel.model.Repair;
import org.reftel.model.Role;
import org.reftel.model.Said;
import org.reftel.model.Shape;
import org.reftel.model.Source;
import org.reftel.model.SourceMap;
import org.reftel.model.Span;
import org.reftel.model.Statement;
import org.reftel.model.Tag;
import org.reftel.model.Verdict;
import org.reftel.model.Voice;
import org.reftel.model.When;
import org.reftel.statement.Correction;
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

    // ---- statements

    private static String line(Spoken spoken) {
        var text = new StringWriter();
        try (var json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            new Interchange(json, false)
                    .document(
                            alone(),
                            LINKS,
                            Map.of(SOURCE, FILE),
                            Optional.of(spoken),
                            new PartyIds(List.of()),
                            Optional.empty());
        }
        return text.toString();
    }

    private static Ruled ruled(Statement statement, Optional<Verdict.Kept> by) {
        var stands = by.map(kept -> kept.verdict().corrected())
                .map(corrected -> Correction.of(statement, corrected, List.of()))
                .orElse(statement);
        return new Ruled(statement, "the minister's fleet", stands, by);
    }

    private static Spoken spoken(List<Ruled> ruled) {
        var mentions = List.of(
                new Mention(0, at("fleet"), "fleet", PartyKind.ORGANISATION, Certainty.CERTAIN, "N1"),
                new Mention(0, at("ministerQs"), "minister", PartyKind.OFFICE, Certainty.PROBABLE, "N2"));
        var parties = List.of(new Party(
                PartyKind.ORGANISATION, "The Fleet of Vela", "FOV", List.of("fleet"), List.of(0), List.of("P1")));
        return new Spoken(
                new Said(
                        "11PORTVELA12",
                        new ExtractId(SOURCE, 0),
                        "p",
                        "",
                        Label.of(Level.C),
                        new Findings(
                                "1",
                                mentions,
                                parties,
                                ruled.stream().map(Ruled::found).toList()),
                        List.of(new Said.Part("1", Label.of(Level.C), List.of())),
                        ruled.stream().map(Ruled::quote).toList(),
                        List.of("fleet", "minister's"),
                        List.of()),
                ruled);
    }

    private static Statement.Head head(Voice voice) {
        return new Statement.Head(
                new Locus(0, at("The ministerQs fleet")),
                at("The ministerQs fleet sails."),
                voice,
                List.of(0, 1),
                Certainty.PROBABLE,
                "S1");
    }

    private static final Dated JULY = new Dated("2011-07", "year of the cable", "in July");

    private static List<Statement> oneOfEachKind() {
        var own = head(Voice.AUTHOR);
        var fleet = new Named("fleet", 0);
        return List.of(
                new Statement.Figure(
                        own,
                        new Amount.Value(new BigDecimal("20"), Amount.Bound.OVER),
                        "percent",
                        "sailors",
                        "trained",
                        Statement.Figure.State.TARGET,
                        Statement.Figure.Change.UP,
                        JULY,
                        fleet),
                new Statement.Figure(
                        own,
                        new Amount.Range(new BigDecimal("6"), new BigDecimal("7.5")),
                        "",
                        "",
                        "",
                        Statement.Figure.State.REACHED,
                        Statement.Figure.Change.NONE,
                        Dated.NOT_STATED,
                        Named.NOT_STATED),
                new Statement.Commitment(
                        head(new Voice(Voice.Kind.REPORTED, fleet, "minister", "")),
                        Modality.TENTATIVE_AGREEMENT,
                        new Named("we", -1),
                        fleet,
                        "sail",
                        new Dated("", "", "shortly"),
                        "if it rains"),
                new Statement.Meeting(
                        head(Voice.NOTE),
                        "lunch",
                        JULY,
                        Dated.NOT_STATED,
                        Named.NOT_STATED,
                        Statement.Meeting.Status.NOT_KNOWN,
                        List.of(new Statement.Participant(fleet, "guest", "", "Marenia"))),
                new Statement.RoleHeld(own, fleet, "minister", Named.NOT_STATED, Statement.RoleHeld.Tenure.FORMER),
                new Statement.Event(own, "storm", JULY),
                new Statement.Description(own, fleet, "a fleet"),
                new Statement.Time(own, JULY));
    }

    private static JsonNode statements(Spoken spoken) {
        var line = line(spoken);
        assertThat(InterchangeSchema.faults(line)).isEmpty();
        return JsonMapper.builder().build().readTree(line);
    }

    @Test
    void everyKindOfStatementIsValid() {
        var node = statements(spoken(oneOfEachKind().stream()
                        .map(one -> ruled(one, Optional.empty()))
                        .toList()))
                .get("statements");
        assertThat(node.size()).isEqualTo(8);
        assertThat(node.at("/0/value").intValue()).isEqualTo(20);
        assertThat(node.at("/0/bound").stringValue()).isEqualTo(">");
        assertThat(node.at("/0/change").booleanValue()).isTrue();
        assertThat(node.at("/0/speaker").stringValue()).isEqualTo("author");
        assertThat(node.at("/0/about/0").stringValue()).startsWith("organisation:");
        assertThat(node.at("/1/value").isNull()).isTrue();
        assertThat(node.at("/1/high").decimalValue()).isEqualByComparingTo("7.5");
        assertThat(node.at("/2/actor").stringValue()).isEqualTo("we");
        assertThat(node.at("/2/actor_party").isNull()).isTrue();
        assertThat(node.at("/2/to_party").stringValue())
                .isEqualTo(node.at("/0/about/0").stringValue());
        assertThat(node.at("/2/due").isNull()).isTrue();
        assertThat(node.at("/2/due_words").stringValue()).isEqualTo("shortly");
        assertThat(node.at("/2/speaker/name").stringValue()).isEqualTo("fleet");
        assertThat(node.at("/3/status").stringValue()).isEqualTo("not known");
        assertThat(node.at("/3/voice").stringValue()).isEqualTo("note");
        assertThat(node.at("/7/kind").stringValue()).isEqualTo("date");
        assertThat(node.at("/7/value").stringValue()).isEqualTo("2011-07");
    }

    @Test
    void whatAPersonDecidedStandsBesideTheStatement() {
        var at = new Matter.Place("11PORTVELA12", "1", "p", at("fleet"), "fleet");
        var all = oneOfEachKind();
        var node = statements(spoken(List.of(
                ruled(all.get(0), kept(at, Verdict.Ruling.CORRECT, Map.of("value", "21", "bound", "="))),
                ruled(all.get(1), kept(at, Verdict.Ruling.CONFIRM, Map.of())),
                ruled(all.get(2), kept(at, Verdict.Ruling.REJECT, Map.of())))));
        assertThat(node.get("statements").size()).isEqualTo(2);
        assertThat(node.at("/statements/0/value").intValue()).isEqualTo(21);
        assertThat(node.at("/statements/0/verdict/found/value").intValue()).isEqualTo(20);
        assertThat(node.at("/statements/0/verdict/document").stringValue()).isEqualTo("x0123456789ab");
        assertThat(node.at("/statements/1/certainty").stringValue()).isEqualTo("stated");
        assertThat(node.get("rejected").size()).isEqualTo(1);
    }

    private static Optional<Verdict.Kept> kept(Matter.Place at, Verdict.Ruling ruling, Map<String, String> corrected) {
        return Optional.of(new Verdict.Kept(
                "x0123456789ab",
                new Verdict(
                        "A. Reader",
                        Instant.parse("2026-11-28T10:00:00Z"),
                        Label.of(Level.C),
                        new Matter.OfStatement("figure", at),
                        ruling,
                        new TreeMap<>(corrected),
                        "")));
    }

    @Test
    void theSchemaRefusesAStatementThatTheFormatForbids() {
        var line = line(spoken(oneOfEachKind().stream()
                .map(one -> ruled(one, Optional.empty()))
                .toList()));
        for (var wrong : List.of(
                line.replace("\"bound\":\">\"", "\"bound\":null"),
                line.replace("\"value\":20", "\"value\":\"20\""),
                line.replace("\"tentative agreement\"", "\"tentative_agreement\""),
                line.replace("\"status\":\"not known\"", "\"status\":\"unknown\""),
                line.replace("\"speaker\":\"author\"", "\"speaker\":\"embassy\""),
                line.replace("\"quote\":\"the", "\"quoted\":\"the"))) {
            assertThat(wrong).isNotEqualTo(line);
            assertThat(InterchangeSchema.faults(wrong)).isNotEmpty();
        }
    }
}

package org.reftel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.reftel.ingest.Pipeline;
import org.reftel.model.Basis;
import org.reftel.model.Block;
import org.reftel.model.Code;
import org.reftel.model.Digest;
import org.reftel.model.Document;
import org.reftel.model.Field;
import org.reftel.model.Level;
import org.reftel.model.Precedence;
import org.reftel.model.Problem;
import org.reftel.model.Role;
import org.reftel.model.Shape;
import org.reftel.model.Source;
import org.reftel.model.Tag;
import org.reftel.model.When;
import org.reftel.parse.Dictionaries;
import org.reftel.parse.Parser;
import org.reftel.read.Formats;
import org.reftel.repair.Repairs;

/// What the coverage table asks of reading, tested on the five seeds as one pipeline. Skipped where they are absent.
class AcceptanceTest {
    private static final Pipeline PIPELINE =
            new Pipeline(new Formats(), new Repairs(), new Parser(Dictionaries.builtIn()));

    /// By number, in the order of the seeds' files.
    private static final Map<String, Document> SEEDS = new LinkedHashMap<>();

    private static final String S0 = "09MEXICO3443";
    private static final String S1 = "09MEXICO3093";
    private static final String S2 = "09MEXICO2134";
    private static final String S3 = "10MEXICO83";
    private static final String S4 = "09MEXICO2776";

    @BeforeAll
    static void readTheSeeds() throws IOException {
        try (var files = Files.list(Shared.require().resolve("seeds"))) {
            for (var file : files.sorted().toList()) {
                var document = read(file);
                SEEDS.put(document.id(), document);
            }
        }
    }

    private static Document read(Path file) throws IOException {
        return read(file.getFileName().toString(), Files.readAllBytes(file));
    }

    private static Document read(String name, byte[] bytes) {
        var documents = PIPELINE.documents(new Source(Digest.of(bytes), name, bytes.length), bytes)
                .documents();
        assertThat(documents).as(name).hasSize(1);
        return documents.getFirst();
    }

    private static Document seed(String id) {
        return SEEDS.get(id);
    }

    private static Document altered(String seed, String from, String to) throws IOException {
        try (var files = Files.list(Shared.require().resolve("seeds"))) {
            for (var file : files.sorted().toList()) {
                var text = Files.readString(file);
                if (text.contains(from) && read(file).id().equals(seed)) {
                    return read("altered.txt", text.replace(from, to).getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        throw new IllegalStateException("no seed " + seed + " with " + from);
    }

    private static List<Code> codes(Document document) {
        return document.problems().stream().map(Problem::code).toList();
    }

    private static <T> T value(Field<T> field) {
        return field.optional().orElseThrow();
    }

    private static String prose(Document document, String address) {
        var paragraph = document.paragraphs().stream()
                .filter(p -> p.address().equals(address))
                .findFirst()
                .orElseThrow(() -> new AssertionError(document.id() + " has no paragraph " + address));
        return document.reading().prose(paragraph).text();
    }

    @Test
    @Accepts("A01")
    void eachSeedHasItsNumberAndOnlyTheOneThatPrintsNoneIsInferred() {
        assertThat(SEEDS.keySet()).containsExactly(S0, S1, S2, S3, S4);
        for (var document : SEEDS.values()) {
            var number = (Field.Found<?>) document.header().number();
            assertThat(number.basis()).isEqualTo(document == seed(S3) ? Basis.INFERRED : Basis.STATED);
        }
        assertThat(seed(S3).problems())
                .filteredOn(p -> p.code() == Code.W301_NUMBER_INFERRED)
                .singleElement()
                .satisfies(p -> assertThat(p.message()).isNotBlank());
    }

    @Test
    @Accepts({"A02", "A03", "B06"})
    void theTopBoxIsExact() {
        var sent = Map.of(
                S0, "2009-12-07T23:24:00Z",
                S1, "2009-10-27T22:38:00Z",
                S2, "2009-07-21T22:30:00Z",
                S3, "2010-01-29",
                S4, "2009-09-24T19:47:00Z");
        var signers = Map.of(S0, "PASCUAL", S1, "FEELEY", S2, "FEELEY", S3, "FEELEY", S4, "WILLIARD");
        var levels = Map.of(S0, Level.SBU, S1, Level.C, S2, Level.C, S3, Level.S, S4, Level.C);
        SEEDS.forEach((id, document) -> {
            var header = document.header();
            assertThat(value(header.sent()).iso()).as(id).isEqualTo(sent.get(id));
            assertThat(value(header.signer())).as(id).isEqualTo(signers.get(id));
            assertThat(value(header.classification()).level()).as(id).isEqualTo(levels.get(id));
            if (id.equals(S3)) {
                assertThat(header.origin()).isInstanceOf(Field.Missing.class);
                assertThat(((Field.Found<When>) header.sent()).basis()).isEqualTo(Basis.INFERRED);
            } else {
                assertThat(value(header.origin()).name()).as(id).isEqualTo("Embassy Mexico");
                assertThat(((Field.Found<When>) header.sent()).basis()).isEqualTo(Basis.STATED);
            }
        });
        assertThat(seed(S3).problems())
                .filteredOn(p -> p.code() == Code.W302_DATE_INFERRED)
                .singleElement()
                .satisfies(p -> assertThat(p.message()).contains("2010-01-14", "2010-02-01"));
    }

    @Test
    @Accepts({"A02", "A04"})
    void addresseesAreCountedAndSpelledAlike() {
        var counts = Map.of(S0, 1, S1, 10, S2, 10, S3, 0, S4, 9);
        SEEDS.forEach(
                (id, document) -> assertThat(document.header().info()).as(id).hasSize(counts.get(id)));
        assertThat(seed(S3).header().to()).isEmpty();
        var names = SEEDS.values().stream()
                .flatMap(d -> d.header().info().stream())
                .filter(a -> a.asWritten().contains("COMMERCE")
                        || a.asWritten().contains("NORTHCOM")
                        || a.asWritten().startsWith("NSC")
                        || a.asWritten().startsWith("NATIONAL SECURITY"))
                .collect(Collectors.groupingBy(
                        a -> a.asWritten().contains("COMMERCE")
                                ? "commerce"
                                : a.asWritten().contains("NORTHCOM") ? "northcom" : "nsc",
                        TreeMap::new,
                        Collectors.mapping(a -> a.name(), Collectors.toSet())));
        assertThat(names.keySet()).containsExactly("commerce", "northcom", "nsc");
        names.forEach((which, spellings) -> assertThat(spellings).as(which).hasSize(1));
    }

    @Test
    @Accepts("A05")
    void theBottomBoxReadsAsAnArgument() {
        var headings = Map.of(S0, 6, S1, 5, S2, 4, S3, 4, S4, 7);
        var comments = Map.of(S0, "10", S2, "14", S4, "10");
        SEEDS.forEach((id, document) -> {
            assertThat(document.paragraphs().getFirst().role()).as(id).isEqualTo(Role.SUMMARY);
            assertThat(document.body().stream().filter(Block.Heading.class::isInstance))
                    .as(id)
                    .hasSize(headings.get(id));
            var comment = document.paragraphs().stream()
                    .filter(p -> p.role() == Role.COMMENT)
                    .map(Block.Paragraph::address)
                    .toList();
            assertThat(comment).as(id).isEqualTo(comments.containsKey(id) ? List.of(comments.get(id)) : List.of());
        });
    }

    @Test
    @Accepts("A06")
    void theSubjectIsWholeAndTheCopysTitleIsAVariant() {
        assertThat(value(seed(S2).header().subject()))
                .isEqualTo("DHS ASSISTANT SECRETARY MORTON MEETS GOM CABINET MEMBERS TO DISCUSS SECURITY ISSUES");
        assertThat(value(seed(S2).header().title())).isEqualTo("DHS ASSISTANT SECRETARY MORTON MEETS GOM CABINET");
        assertThat(codes(seed(S1))).contains(Code.W315_SUBJECT_CUT);
    }

    @Test
    @Accepts({"A08", "B10"})
    void theJustificationOfTheClassificationIsRead() {
        for (var id : List.of(S1, S2, S4)) {
            var reasons = value(seed(id).header().reasons());
            assertThat(reasons.section()).as(id).isEqualTo("1.4");
            assertThat(reasons.letters()).as(id).containsExactly("b", "d");
        }
        assertThat(value(seed(S3).header().derivedFrom())).isEqualTo("DSCG 05-1 B, D");
        assertThat(seed(S3).header().reasons()).isInstanceOf(Field.Missing.class);
        assertThat(seed(S0).header().classifiedBy()).isInstanceOf(Field.Missing.class);
        assertThat(value(seed(S1).header().classifiedBy()).name()).isEqualTo("Carlos Pascual");
        assertThat(value(seed(S2).header().classifiedBy()).name()).isEqualTo("John D. Feeley");
        assertThat(value(seed(S4).header().classifiedBy()).name()).isEqualTo("Gustavo Delgado");
    }

    @Test
    @Accepts({"A12", "B11"})
    void sixtyFourParagraphsHaveSixtyFourAddressesAndTheirMarks() {
        var addresses = SEEDS.entrySet().stream()
                .flatMap(e -> e.getValue().paragraphs().stream().map(p -> e.getKey() + "/" + p.address()))
                .toList();
        assertThat(addresses).hasSize(64).doesNotHaveDuplicates().contains(S4 + "/9bis");
        var levels = SEEDS.values().stream()
                .flatMap(d -> d.paragraphs().stream())
                .collect(Collectors.groupingBy(p -> value(p.marking()).level(), TreeMap::new, Collectors.counting()));
        assertThat(levels).isEqualTo(new TreeMap<>(Map.of(Level.U, 6L, Level.SBU, 17L, Level.C, 39L, Level.S, 2L)));
        for (var entry : SEEDS.entrySet()) {
            var visible = entry.getValue().paragraphs().stream()
                    .filter(p -> value(p.marking()).level().compareTo(Level.SBU) <= 0)
                    .count();
            assertThat(visible)
                    .as(entry.getKey())
                    .isEqualTo(Map.of(S0, 10L, S1, 0L, S2, 0L, S3, 6L, S4, 7L).get(entry.getKey()));
        }
    }

    @Test
    @Accepts({"A14", "A18"})
    void publishersFactsKeepTheirColumnsInEveryTimeZone() throws IOException {
        assertThat(value(seed(S1).header().created())).isEqualTo("2009-10-27T22:38");
        assertThat(value(seed(S1).header().released())).isEqualTo("2011-08-30T01:44");
        for (var id : List.of(S0, S2, S3, S4)) {
            assertThat(seed(id).header().released()).as(id).isInstanceOf(Field.Missing.class);
        }
        var zone = TimeZone.getDefault();
        try {
            for (var id : List.of("Pacific/Kiritimati", "America/Los_Angeles", "UTC", "Asia/Kolkata")) {
                TimeZone.setDefault(TimeZone.getTimeZone(id));
                var again = altered(S2, "CONFIDENTIAL", "CONFIDENTIAL");
                assertThat(value(again.header().created())).as(id).isEqualTo("2009-07-21");
            }
        } finally {
            TimeZone.setDefault(zone);
        }
    }

    @Test
    @Accepts("A15")
    void anArticleThatUsedTheCableIsKept() {
        assertThat(seed(S1).header().articles()).hasSize(1);
        assertThat(seed(S1).header().articles().getFirst().value())
                .startsWith("http://")
                .contains("jornada");
        assertThat(seed(S4).header().articles()).isEmpty();
    }

    @Test
    @Accepts("A16")
    void pageFurnitureIsInNoText() {
        for (var document : SEEDS.values()) {
            assertThat(document.extract().text())
                    .doesNotContainPattern("(?i)\\b(reddit|digg|irc|courage|faqs?|hash tags?)\\b");
        }
    }

    @Test
    @Accepts("A17")
    void anAlteredPageTitleIsReportedAndOutvoted() throws IOException {
        var altered = altered(S1, "Viewing cable 09MEXICO3093", "Viewing cable 09MEXICO3094");

        assertThat(altered.id()).isEqualTo(S1);
        assertThat(altered.problems())
                .filteredOn(p -> p.code() == Code.W303_NUMBERS_DISAGREE)
                .singleElement()
                .satisfies(p -> assertThat(p.message()).contains("09MEXICO3094", "09MEXICO3093"));
    }

    @Test
    @Accepts("A20")
    void entityTagsAreALayerAndTheTextIsThatOfTheOutsideCopy() throws IOException {
        var document = seed(S3);
        assertThat(document.extract().annotations()).hasSize(157);
        for (var annotation : document.extract().annotations()) {
            assertThat(annotation.at().of(document.extract().text())).isNotBlank();
        }
        var outside = read(Shared.require().resolve("corpus/viewer/10MEXICO83.html"));
        assertThat(String.join("\n", words(document))).isEqualTo(String.join("\n", words(outside)));
    }

    private static List<String> words(Document document) {
        return document.paragraphs().stream()
                .map(p -> document.reading().prose(p).text())
                .flatMap(text -> Arrays.stream(text.split("[^\\p{L}\\p{N}]+")))
                // The outside copy cuts `End Summary` in two by an empty line.
                .filter(word -> !word.isEmpty() && !word.equals("Summary"))
                .toList();
    }

    @Test
    @Accepts("A21")
    void tagsHaveKindsAndCount() {
        var counts = SEEDS.values().stream()
                .flatMap(d -> d.header().tags().stream())
                .collect(Collectors.groupingBy(Tag::tag, TreeMap::new, Collectors.counting()));
        assertThat(counts)
                .isEqualTo(new TreeMap<>(Map.of(
                        "PREL", 5L, "MX", 5L, "PGOV", 4L, "PHUM", 4L, "PINR", 3L, "SNAR", 3L, "KCRM", 3L, "UN", 1L)));
        var kinds = SEEDS.values().stream()
                .flatMap(d -> d.header().tags().stream())
                .collect(Collectors.toMap(Tag::tag, Tag::kind, (a, b) -> a));
        assertThat(kinds)
                .containsEntry("PREL", Tag.Kind.SUBJECT)
                .containsEntry("MX", Tag.Kind.GEOGRAPHIC)
                .containsEntry("KCRM", Tag.Kind.PROGRAM)
                .containsEntry("UN", Tag.Kind.ORGANIZATION);
    }

    @Test
    @Accepts({"B01", "B02", "B03", "B04", "B05"})
    void theFormatLinesAreRead() {
        var days = Map.of(S0, 341, S1, 300, S2, 202, S4, 267);
        days.forEach((id, day) -> {
            var header = seed(id).header();
            assertThat(value(header.transmissionId())).as(id).startsWith("VZCZCXRO");
            assertThat(header.routing()).as(id).hasSize(9);
            assertThat(value(header.originator()).dayOfYear()).as(id).isEqualTo(day);
            assertThat(value(header.precedence()).action())
                    .as(id)
                    .isEqualTo(id.equals(S0) ? Precedence.IMMEDIATE : Precedence.ROUTINE);
            assertThat(codes(seed(id)))
                    .as(id)
                    .doesNotContain(
                            Code.W305_SERIAL_DISAGREES,
                            Code.W307_FILING_TIME_DISAGREES,
                            Code.W308_PRECEDENCE_DISAGREES,
                            Code.W309_SECURITY_LINE_DISAGREES);
        });
        assertThat(value(seed(S0).header().security()).group()).isEqualTo("U");
        assertThat(seed(S0).header().to().getFirst().precedence()).isEqualTo(Precedence.IMMEDIATE);
        var header = seed(S3).header();
        assertThat(header.transmissionId()).isInstanceOf(Field.Missing.class);
        assertThat(header.precedence()).isInstanceOf(Field.Missing.class);
        assertThat(header.routing()).isEmpty();
    }

    @Test
    @Accepts({"B04", "B05"})
    void aChangedDigitOrSecurityLineGivesANamedWarning() throws IOException {
        assertThat(codes(altered(S4, "2671947", "2681947"))).contains(Code.W307_FILING_TIME_DISAGREES);
        assertThat(codes(altered(S4, "#2776/01", "#2777/01"))).contains(Code.W305_SERIAL_DISAGREES);
        assertThat(codes(altered(S4, "ZNY CCCCC", "ZNR UUUUU"))).contains(Code.W309_SECURITY_LINE_DISAGREES);
    }

    @Test
    @Accepts({"B07", "I07"})
    void phrasesThatABreakCutsStandInOneParagraph() {
        var phrases = new LinkedHashMap<String, String>();
        phrases.put("Calderon receives weekly briefing", S0 + "/3");
        phrases.put("critical to securing funding for our counternarcotics agenda", S0 + "/4");
        phrases.put("Mexican airport officials concluded their presentation", S0 + "/8");
        phrases.put("promote respect for the rule of law", S0 + "/9");
        phrases.put("this new framework and are willing partners", S1 + "/4");
        phrases.put("the July 5 midterm elections", S1 + "/7");
        phrases.put("vetting or polygraph tests", S1 + "/11");
        phrases.put("With a strategy best described as political pragmatism", S3 + "/4");
        phrases.put("look to include the participation of the local Office", S4 + "/4");
        phrases.put("all other human rights cases for the 15% Merida Report", S4 + "/7");
        phrases.put("play a relatively low profile role", S4 + "/10");
        phrases.put("Mexican military and civilian authorities along the border", S3 + "/14");
        phrases.put("culture of lawfulness", S0 + "/1");
        phrases.forEach((phrase, place) -> assertThat(
                        prose(seed(place.substring(0, place.indexOf('/'))), place.substring(place.indexOf('/') + 1)))
                .contains(phrase));
        assertThat(prose(seed(S2), "11"))
                .containsPattern(
                        "mutual interest (\u2013|--?|\u2014) ?particularly those related to weapons smuggling");
        assertThat(seed(S1).problems())
                .filteredOn(p -> p.code() == Code.W403_BREAK_BY_SPACING)
                .as("the three unmarked breaks, and not the true sub-paragraph of 8")
                .hasSize(3);
    }

    @Test
    @Accepts("B08")
    void captionsAndPassingLinesAreFields() {
        for (var id : List.of(S0, S1, S2, S4)) {
            assertThat(seed(id).header().captions())
                    .as(id)
                    .extracting(Field.Found::value)
                    .contains("SENSITIVE", "SIPDIS");
        }
        assertThat(seed(S3).header().captions()).extracting(Field.Found::value).containsExactly("SIPDIS");
        assertThat(seed(S3).header().passing()).hasSize(2);
    }

    @Test
    @Accepts("B09")
    void declassificationDatesAreReadInBothForms() {
        var dates = Map.of(S1, "2019-07-24", S2, "2029-03-08", S3, "2020-01-29", S4, "2028-09-18");
        dates.forEach((id, date) -> assertThat(
                        value(seed(id).header().executiveOrder()).declassifyOn().toString())
                .as(id)
                .contains(date));
        assertThat(value(seed(S0).header().executiveOrder()).declassifyOn()).isEmpty();
    }

    @Test
    @Accepts({"B12", "B13", "B14"})
    void referencesAndPointersAreRead() {
        var references = new ArrayList<String>();
        SEEDS.forEach((id, document) -> document.header()
                .references()
                .forEach(r -> references.add(
                        id + " " + r.label() + " " + r.candidates().getFirst())));
        assertThat(references).containsExactly(S1 + " A 09MEXICO2463", S1 + " B 08MEXICO3595", S4 + "  09MEXICO2676");
        assertThat(pointers(S4)).containsExactly("1 REFTEL", "1 SEPTEL", "3 REFTEL", "4 SEPTEL", "5 PARAGRAPH");
        assertThat(seed(S1).pointers()).singleElement().satisfies(p -> {
            assertThat(p.address()).isEqualTo("3");
            assertThat(p.labels()).containsExactly("A", "B");
        });
    }

    private static List<String> pointers(String id) {
        return seed(id).pointers().stream()
                .map(p -> p.address() + " " + p.kind())
                .toList();
    }

    @Test
    @Accepts("B16")
    void theSignerIsNotTheClassifier() {
        assertThat(value(seed(S1).header().signer())).isEqualTo("FEELEY");
        assertThat(value(seed(S1).header().classifiedBy()).name()).contains("Pascual");
    }

    @Test
    @Accepts("B19")
    void theStandingFooterIsInNoParagraph() {
        int footers = 0;
        for (var document : SEEDS.values()) {
            for (var paragraph : document.paragraphs()) {
                assertThat(document.reading().prose(paragraph).text()).doesNotContain("sgov.gov", "intelink");
            }
            footers += document.body().stream().anyMatch(Block.Boilerplate.class::isInstance) ? 1 : 0;
        }
        assertThat(footers).isEqualTo(3);
    }

    @Test
    void theShapesAreRecognised() {
        assertThat(SEEDS.values())
                .extracting(d -> d.extract().shape())
                .containsExactly(Shape.TEXT, Shape.VIEWER, Shape.FLAT, Shape.TAGGED, Shape.TEXT);
    }
}

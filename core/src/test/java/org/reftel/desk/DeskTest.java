package org.reftel.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reftel.model.Code;
import org.reftel.model.Collation;
import org.reftel.model.Gazetteer;
import org.reftel.model.Link;
import org.reftel.model.Span;
import org.reftel.model.Spelled;
import org.reftel.search.lucene.LuceneIndex;

class DeskTest {
    private static final String FIRST = """
            VZCZCXYZ0001
            RR RUEHC
            DE RUEHPVL #0012/01 0361200
            ZNY CCCCC ZZH
            R 051200Z FEB 09
            FM AMEMBASSY PORT VELA
            TO RUEHC/SECSTATE WASHDC 0001

            C O N F I D E N T I A L PORT VELA 000012

            SIPDIS

            E.O. 12958: DECL: 02/05/2019
            TAGS: PREL, ECON
            SUBJECT: HARBOUR DUES AND HARBOUR POLICE
            REF: A. PORT VELA 7

            Classified By: Consul Ada Quill for reasons 1.4 (b) and (d).

            1. (C) Summary. Señor Brandt's harbour police grew to 32,000 men.
            End summary.

            2. (U) The dues rise again.

            2. (U) The police hold the harbour.

            3. (C) Comment. Septel will report on the dues. End comment.
            QUILL
            """;
    private static final String SECOND = """
            VZCZCXYZ0002
            RR RUEHC
            DE RUEHPVL #0015/01 0611200
            ZNR UUUUU ZZH
            R 021200Z MAR 09
            FM AMEMBASSY PORT VELA
            TO RUEHC/SECSTATE WASHDC 0002

            UNCLAS PORT VELA 000015

            E.O. 12958: N/A
            TAGS: ECON
            SUBJECT: GRAIN

            1. (U) Grain is dear.

            2. (U) Nothing was heard of the police.
            QUILL
            """;

    @TempDir
    Path folder;

    private final HeldRoom room = new HeldRoom();
    private LuceneIndex index;
    private Desk desk;

    @BeforeEach
    void fill() throws IOException {
        index = new LuceneIndex(folder);
        room.read("first.txt", FIRST, index);
        room.read("second.txt", SECOND, index);
        room.refer(new Link(
                "09PORTVELA12",
                "header",
                new Span(0, 1),
                "PORT VELA 7",
                Link.Kind.REFERENCE,
                Link.State.WANTED,
                List.of("09PORTVELA7"),
                "year of the citing cable"));
        room.refer(new Link(
                "09PORTVELA12", "3", new Span(0, 1), "Septel", Link.Kind.SEPTEL, Link.State.ANNOUNCED, List.of(), ""));
        desk = new Desk(room, index, room::document);
    }

    @AfterEach
    void close() throws IOException {
        index.close();
    }

    private Opened opened(String address) throws IOException {
        return switch (desk.open(address)) {
            case Answer.Found<Opened>(var opened) -> opened;
            case Answer.NotFound<Opened> missing -> throw new AssertionError(missing);
        };
    }

    private Answer.NotFound<Opened> missing(String address) throws IOException {
        return switch (desk.open(address)) {
            case Answer.Found<Opened>(var opened) -> throw new AssertionError(opened);
            case Answer.NotFound<Opened> missing -> missing;
        };
    }

    @Test
    void aRecordOpensWholeWithItsLinksAndItsPlace() throws IOException {
        var opened = opened("09PORTVELA12");

        assertThat(opened.whole()).isTrue();
        assertThat(opened.paragraphs()).extracting(Opened.Shown::address).containsExactly("1", "2", "2bis", "3");
        assertThat(opened.links()).hasSize(2);
        assertThat(opened.place().source().name()).isEqualTo("first.txt");
        assertThat(opened.entry().subject()).isEqualTo("HARBOUR DUES AND HARBOUR POLICE");
    }

    @Test
    void aParagraphOpensWithItsBytesAndHowOftenItsNumberIsPrinted() throws IOException {
        var opened = opened("09PORTVELA12/2bis");

        assertThat(opened.whole()).isFalse();
        var shown = opened.paragraphs().getFirst();
        assertThat(shown.repeat()).isEqualTo(2);
        assertThat(shown.repeats()).isEqualTo(2);
        assertThat(shown.text()).isEqualTo("The police hold the harbour.");
        var bytes = shown.place().bytes();
        assertThat(new String(FIRST.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)
                        .getBytes(StandardCharsets.UTF_8))
                .hasSizeGreaterThan(bytes.end());
        var printed = new String(
                FIRST.getBytes(StandardCharsets.UTF_8), bytes.start(), bytes.length(), StandardCharsets.UTF_8);
        assertThat(printed.strip()).isEqualTo("2. (U) The police hold the harbour.");
    }

    @Test
    void whatStandsOutsideParagraphsOpensToo() throws IOException {
        assertThat(opened("09PORTVELA12/header").paragraphs().getFirst().text()).contains("FM AMEMBASSY PORT VELA");
        assertThat(opened("09PORTVELA12/signature").paragraphs().getFirst().text())
                .contains("QUILL");
    }

    @Test
    void anUnknownNumberNamesWhatIsNear() throws IOException {
        var missing = missing("09PORTVELA14");

        assertThat(missing.why().code()).isEqualTo(Code.X902_NO_SUCH_DOCUMENT);
        assertThat(missing.nearest()).containsExactly("09PORTVELA15", "09PORTVELA12");
        assertThat(missing.why().message()).contains("09PORTVELA14 is not held").contains("reftel list");
    }

    @Test
    void aWantedNumberSaysWhoWantsIt() throws IOException {
        assertThat(missing("09PORTVELA7").why().message())
                .contains("09PORTVELA7 is not held, but wanted")
                .contains("09PORTVELA12/header refers");
    }

    @Test
    void anUnknownParagraphNamesThoseThereAre() throws IOException {
        var missing = missing("09PORTVELA12/2ter");

        assertThat(missing.why().code()).isEqualTo(Code.X903_NO_SUCH_PARAGRAPH);
        assertThat(missing.why().message()).contains("It has 4, from 1 to 3.");
        assertThat(missing.candidates()).containsExactly("09PORTVELA12/2", "09PORTVELA12/2bis");
    }

    @Test
    void aSpellingThatFitsTwoRecordsAsksForTheYear() throws IOException {
        room.read("third.txt", SECOND.replace("000015", "000012").replace(" 09\n", " 10\n"), index);
        var asked = new Desk(
                room,
                index,
                new Borrowed(
                        room::document,
                        typed -> new Spelled(List.of(), "PORTVELA", 12, ""),
                        bytes -> new Borrowed.Decoded(new String(bytes, StandardCharsets.UTF_8), span -> span),
                        Gazetteer.empty(),
                        Seeing.nothing()));

        assertThat(asked.open("PORT VELA 12"))
                .isInstanceOfSatisfying(
                        Answer.NotFound.class,
                        missing -> assertThat(missing.candidates()).isEqualTo(List.of("09PORTVELA12", "10PORTVELA12")));
    }

    @Test
    void aTraceGivesParagraphsInOrderOfTimeWithWhatToLight() throws IOException {
        var trace = desk.trace("police", "", "", "");

        assertThat(trace.records())
                .extracting(record -> record.entry().id())
                .containsExactly("09PORTVELA12", "09PORTVELA15");
        assertThat(trace.records().getFirst().passages())
                .extracting(Trace.InParagraph::citation)
                .containsExactly("09PORTVELA12/1", "09PORTVELA12/2bis");
        assertThat(trace.paragraphs()).isEqualTo(3);
        assertThat(trace.held()).isEqualTo(2);
        var hit = trace.records().getLast().passages().getFirst();
        assertThat(hit.lit())
                .extracting(lit -> hit.text().substring(lit.start(), lit.end()))
                .containsExactly("police");
    }

    @Test
    void aTraceListsParagraphsWithAllWordsWhereThereAreSome() throws IOException {
        var trace = desk.trace("harbour dues", "", "", "");

        assertThat(trace.records().getFirst().passages())
                .extracting(Trace.InParagraph::address)
                .containsExactly("1", "2", "2bis", "3");
        assertThat(desk.trace("harbour police", "", "", "").records().getFirst().passages())
                .extracting(Trace.InParagraph::address)
                .containsExactly("1", "2bis");
        assertThat(desk.trace("\"harbour dues\"", "", "", "")
                        .records()
                        .getFirst()
                        .passages())
                .isEmpty();
    }

    @Test
    void limitsBesideTheQueryAreJoinedToIt() throws IOException {
        assertThat(desk.trace("police", "2009-03", "", "").records()).hasSize(1);
        assertThat(desk.trace("police", "", "2009-02", "").records()).hasSize(1);
        assertThat(desk.trace("police", "", "", "Port Vela").records()).hasSize(2);
        assertThat(desk.trace("police", "", "", "Harrowgate").records()).isEmpty();
        var trace = desk.trace("police", "soon", "", "");
        assertThat(trace.records()).hasSize(2);
        assertThat(trace.problems()).extracting(p -> p.code()).containsExactly(Code.W603_UNREADABLE_DATE);
    }

    @Test
    void aListByOriginShowsWantedNumbersAsGaps() throws IOException {
        var listing = desk.list(Listing.Filter.all(Listing.By.ORIGIN));

        assertThat(listing.groups()).hasSize(1);
        assertThat(listing.groups().getFirst().lines())
                .extracting(line -> switch (line) {
                    case Listing.Line.Held(var entry) -> entry.id();
                    case Listing.Line.Gap(var wanted) -> "wanted " + wanted.id();
                })
                .containsExactly("wanted 09PORTVELA7", "09PORTVELA12", "09PORTVELA15");
    }

    @Test
    void aListCanBeLimitedAndGroupedOtherwise() throws IOException {
        var tags = desk.list(Listing.Filter.all(Listing.By.TAG));
        assertThat(tags.groups()).extracting(Listing.Group::key).containsExactly("ECON", "PREL");
        assertThat(tags.groups().getFirst().lines()).hasSize(2);
        var months = desk.list(Listing.Filter.all(Listing.By.DATE));
        assertThat(months.groups()).extracting(Listing.Group::title).containsExactly("February 2009", "March 2009");
        assertThat(desk.list(new Listing.Filter("", "", "prel", "", "", Listing.By.DATE))
                        .groups())
                .hasSize(1);
        assertThat(desk.list(new Listing.Filter("port vela", "09", "", "", "2009-02", Listing.By.DATE))
                        .groups())
                .extracting(Listing.Group::key)
                .containsExactly("2009-02");
        assertThat(desk.list(new Listing.Filter("", "2010", "", "", "", Listing.By.DATE))
                        .groups())
                .isEmpty();
    }

    @Test
    void whatIsWantedAndAnnouncedHasItsCitation() throws IOException {
        assertThat(desk.wanted()).extracting(Listing.Wanted::id).containsExactly("09PORTVELA7");
        assertThat(desk.announced()).extracting(Listing.Mention::citation).containsExactly("09PORTVELA12/3");
        assertThat(desk.announced().getFirst().sentence()).isEqualTo("Septel will report on the dues.");
    }

    private Checked checked(String... ids) throws IOException {
        return switch (desk.check(List.of(ids))) {
            case Answer.Found<Checked>(var checked) -> checked;
            case Answer.NotFound<Checked> missing -> throw new AssertionError(missing);
        };
    }

    private static String verdict(Checked checked, Checked.Aspect.Kind kind) {
        return checked.aspects().get(kind.ordinal()).verdict();
    }

    @Test
    void soundRecordsComeOutWell() throws IOException {
        var checked = checked();

        assertThat(checked.records()).isEqualTo(2);
        assertThat(verdict(checked, Checked.Aspect.Kind.CLASSIFICATION)).isEqualTo("2 agree with portion marks");
        assertThat(verdict(checked, Checked.Aspect.Kind.REFERENCES))
                .isEqualTo("0 of 1 held; wanted: 09PORTVELA7; 1 announced without a number");
        assertThat(verdict(checked, Checked.Aspect.Kind.REPAIRS)).isEqualTo("reversible: yes (2 of 2)");
        assertThat(verdict(checked, Checked.Aspect.Kind.COVERAGE))
                .isEqualTo("every character accounted for: yes (2 of 2)");
        assertThat(verdict(checked, Checked.Aspect.Kind.COPIES)).isEqualTo("each record in one copy");
    }

    @Test
    void aMarkAboveTheWholeIsFound() throws IOException {
        room.read("fourth.txt", SECOND.replace("000015", "000016").replace("(U) Grain", "(S) Grain"), index);

        var aspect = checked("09PORTVELA16").aspects().get(Checked.Aspect.Kind.CLASSIFICATION.ordinal());

        assertThat(aspect.good()).isFalse();
        assertThat(aspect.findings()).extracting(Checked.Finding::code).contains("W406");
    }

    @Test
    void bytesThatAreNotWhatWasReadAreFound() throws IOException {
        var digest = room.copies("09PORTVELA15").getFirst().source();
        room.spoil(digest, SECOND.replace("Grain is", "Grape is").getBytes(StandardCharsets.UTF_8));

        var aspect = checked("09PORTVELA15").aspects().get(Checked.Aspect.Kind.REPAIRS.ordinal());

        assertThat(aspect.good()).isFalse();
        assertThat(aspect.findings().getFirst().message()).contains("digest");
    }

    @Test
    void differingCopiesAreCounted() throws IOException {
        room.read("again.txt", SECOND.replace("Grain is", "Grape is"), index);
        var copy = room.copies("09PORTVELA15").getLast();
        room.differ("09PORTVELA15", new Collation.Difference(copy, "1", "words", "Grain", "Grape"));

        assertThat(verdict(checked(), Checked.Aspect.Kind.COPIES))
                .isEqualTo("1 record in several copies, 1 with differences");
    }

    @Test
    void anUnknownNumberIsNotChecked() throws IOException {
        assertThat(desk.check(List.of("09PORTVELA99"))).isInstanceOf(Answer.NotFound.class);
    }
}

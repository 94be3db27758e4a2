package org.reftel.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reftel.model.Addressee;
import org.reftel.model.Basis;
import org.reftel.model.CableId;
import org.reftel.model.CatalogueFact.Kind;
import org.reftel.model.Field;
import org.reftel.model.Header;
import org.reftel.model.Level;
import org.reftel.model.Precedence;
import org.reftel.model.Reference;
import org.reftel.model.Shape;
import org.reftel.model.Tag;
import org.reftel.model.When;

/// The header's share of the forty cases of CABLES.md 6, in invented words.
class HeaderTest {
    private static final String ADDRESSES = """
        VZCZCXRO0012
        OO RUEHXC RUEHC
        DE RUEHPVL #4577/01 0491200
        ZNY CCCCC ZZH
        O P 181200Z FEB 09
        FM AMEMBASSY PORT VELA
        TO RUEHC/SECSTATE WASHDC IMMEDIATE 0250
        """;
    private static final String TEXT = """

        C O N F I D E N T I A L SECTION 01 OF 02 PORT VELA 014577

        SIPDIS

        E.O. 12958: DECL: 02/18/2019
        TAGS: PREL, PGOV
        SUBJECT: MARENIA OPENS ITS HARBOUR

        Classified By: Ambassador Ann Example for reasons 1.4 (b) and (d).

        ¶1. (C) The harbour opened.

        EXAMPLE
        """;

    private static Header header(String telegram) {
        return Telegrams.text(telegram).result().header();
    }

    private static Header opening(String lines) {
        return header(ADDRESSES + "\n" + lines + "\n\n¶1. (C) The harbour opened.\n");
    }

    private static Header lists(String lines) {
        return header(ADDRESSES + lines + TEXT);
    }

    @Test
    void dualPrecedenceIsOneForActionAndOneForInformation() {
        assertThat(header(ADDRESSES + TEXT).precedence().optional())
                .contains(new Header.Precedences(Precedence.IMMEDIATE, Precedence.PRIORITY));
    }

    @Test
    void theStationSerialIsTheNumberModuloTenThousand() {
        var parsed = Telegrams.text(ADDRESSES + TEXT);
        assertThat(parsed.result().header().number().optional()).contains(new CableId(2009, "PORTVELA", 14577));
        assertThat(parsed.codes()).doesNotContain("W305");
    }

    @ParameterizedTest
    @CsvSource({
        "'SS E C R E T PORT VELA 000045', S, W324",
        "'E C R E T PORT VELA 000045', S, W324",
        "'CSE C R E T SECTION 01 OF 02 PORT VELA 000045', S, W324",
        "'UUNCLAS PORT VELA 000045', U, W324",
        "'S e c r e t port vela 000045', S, ''",
        "'CONFIDENTIAL SECTION 1 OF 2 PORT VELA 45', C, ''",
        "'UNCLAS EFTO PORT VELA 000045', U, ''",
        "'LIMITED OFFICIAL USE PORT VELA 0045', SBU, ''"
    })
    void aDamagedLevelIsReadWhileItIsCertain(String line, Level level, String code) {
        var parsed =
                Telegrams.text(line + "\n\nSIPDIS\n\nE.O. 12958: N/A\nTAGS: PREL\nSUBJECT: A SHIP\n\n¶1. (U) Text.\n");
        assertThat(parsed.result().header().classification().optional())
                .map(m -> m.level())
                .contains(level);
        assertThat(parsed.codes().contains("W324")).isEqualTo(!code.isEmpty());
    }

    @Test
    void aSentenceThatBeginsWithSecretIsNoClassificationLine() {
        assertThat(header("Secret talks began in Port Vela 3 days ago and nobody knew of them at all.\n")
                        .classification())
                .isInstanceOf(Field.Missing.class);
    }

    @Test
    void aNewspapersDateLineIsADateAndAgrees() {
        var parsed = Telegrams.text(
                ADDRESSES + "\nWednesday, 18 February 2009, 12:00 C O N F I D E N T I A L PORT VELA 014577\n"
                        + "SIPDIS\nEO 12958 DECL: 02/18/2019\nTAGS PREL\nSUBJECT: A ship\n¶1. (C) Text.\n");
        assertThat(parsed.codes()).doesNotContain("W313", "W320");
        assertThat(parsed.result().header().sent().optional()).map(When::iso).contains("2009-02-18T12:00:00Z");
        assertThat(parsed.result().header().classification().optional())
                .map(m -> m.level())
                .contains(Level.C);
    }

    @ParameterizedTest
    @CsvSource({
        "'P R 221828 Z MAY 73', 1973-05-22T18:28:00Z",
        "'201247Z Jan 04', 2004-01-20T12:47:00Z",
        "'R 241947Z SEP 09 ZDK MANY SVCS', 2009-09-24T19:47:00Z"
    })
    void aDateTimeGroupIsReadInEveryForm(String line, String sent) {
        assertThat(header(line + "\nFM AMEMBASSY PORT VELA\nTO SECSTATE WASHDC 475\n" + TEXT)
                        .sent()
                        .optional())
                .map(When::iso)
                .contains(sent);
    }

    @Test
    void routingGoesOnOverLinesAndABlankLineBeforeDe() {
        var header = header("VZCZCXRO1\nRR RUEHCD RUEHGD\nRUEHNL RUEHQU\n\nDE RUEHPVL 0045 0491200\nZNR UUUUU ZZH\n"
                + "R 181200Z FEB 09\nFM AMEMBASSY PORT VELA\n" + TEXT);
        assertThat(header.routing())
                .extracting(Field.Found::value)
                .containsExactly("RUEHCD", "RUEHGD", "RUEHNL", "RUEHQU");
        assertThat(header.originator().optional()).contains(new Header.Originator("RUEHPVL", 45, -1, 49, "1200"));
    }

    @Test
    void aPostTakenOutOfACollectiveIsNoReader() {
        var header = lists("INFO RUEHXC/HARBOUR POSTS COLLECTIVE\nXMT AMCONSUL SANT ORELL\nAMCONSUL SANT ORELL\n"
                + "RUEHLO/AMEMBASSY LONDON 0027\n");
        assertThat(header.exempt()).extracting(Addressee::asWritten).containsExactly("AMCONSUL SANT ORELL");
        assertThat(header.info())
                .extracting(Addressee::asWritten)
                .containsExactly("HARBOUR POSTS COLLECTIVE", "AMEMBASSY LONDON");
        assertThat(header.info().getFirst().exempt()).containsExactly("AMCONSUL SANT ORELL");
    }

    @Test
    void anAddressHasPrecedenceNumberRangeAndOffices() {
        var header = lists(
                "ZEN/AMEMBASSY SANT ORELL NIACT IMMEDIATE 2276-2279\nINFO RUEAIIA/CIA WASHINGTON DC//NHTC// 1234\n");
        var post = header.to().getLast();
        assertThat(post.indicator()).isEmpty();
        assertThat(post.asWritten()).isEqualTo("AMEMBASSY SANT ORELL");
        assertThat(post.precedence()).isEqualTo(Precedence.NIACT_IMMEDIATE);
        assertThat(post.serial()).isEqualTo("2276-2279");
        var agency = header.info().getFirst();
        assertThat(agency.asWritten()).isEqualTo("CIA WASHINGTON DC");
        assertThat(agency.attention()).containsExactly("NHTC");
        assertThat(agency.serial()).isEqualTo("1234");
    }

    @Test
    void twoSpellingsOfAnAddresseeHaveOneName() {
        var header = lists("INFO RHMFISS/HQ USNORTHCOM\n"
                + "RHMFISS/HQS USNORTHCOM\n"
                + "RHEHAAA/NSC WASHINGTON DC\n"
                + "RHEHAAA/NATIONAL SECURITY COUNCIL WASHDC\n"
                + "RUCPDO/DEPT OF COMMERCE WASHINGTON DC\n"
                + "RUCPDOC/DEPARTMENT OF COMMERCE WASHDC\n");
        assertThat(header.info())
                .hasSize(6)
                .extracting(Addressee::name)
                .containsExactly(
                        "HQ USNORTHCOM",
                        "HQ USNORTHCOM",
                        "NATIONAL SECURITY COUNCIL",
                        "NATIONAL SECURITY COUNCIL",
                        "DEPARTMENT OF COMMERCE",
                        "DEPARTMENT OF COMMERCE");
    }

    @Test
    void anAddresseeGluedToTheTextIsCutBeforeTheLevel() {
        var header = header(ADDRESSES + "RHEHNSC/NSC WASHINGTON DC" + TEXT.strip() + "\n");
        assertThat(header.to())
                .extracting(Addressee::asWritten)
                .containsExactly("SECSTATE WASHDC", "NSC WASHINGTON DC");
        assertThat(header.classification().optional()).map(m -> m.asWritten()).contains("C O N F I D E N T I A L");
    }

    @Test
    void inTheFlatShapeEvenSipdisMayBeGlued() {
        var parsed = Telegrams.published(
                Shape.FLAT,
                Map.of(Kind.NUMBER, "09PORTVELA14577"),
                ADDRESSES
                        + "RHEHNSC/NSC WASHINGTON DCSIPDIS\n\n"
                        + "E.O. 12958: N/A\n"
                        + "TAGS: PREL\n"
                        + "SUBJECT: A SHIP\n\n"
                        + "¶1. (U) Text.\n");
        assertThat(parsed.result().header().to().getLast().asWritten()).isEqualTo("NSC WASHINGTON DC");
        assertThat(parsed.result().header().captions())
                .extracting(Field.Found::value)
                .containsExactly("SIPDIS");
    }

    @Test
    void anotherCablesTextUnderARightHeaderIsSaid() {
        var parsed = Telegrams.published(
                Shape.VIEWER,
                Map.of(Kind.NUMBER, "09PORTVELA14577", Kind.CREATED, "2009-02-18 12:00"),
                ADDRESSES + TEXT.replace("PORT VELA 014577", "COSTA VERRA 000004"));
        assertThat(parsed.codes()).contains("W304").doesNotContain("W303");
        assertThat(parsed.result().header().number().optional())
                .map(CableId::toString)
                .contains("09PORTVELA14577");
    }

    @Test
    void twoWitnessesOutvoteOne() {
        var parsed = Telegrams.published(Shape.VIEWER, Map.of(Kind.NUMBER, "09PORTVELA14578"), ADDRESSES + TEXT);
        assertThat(parsed.result().header().number().optional())
                .map(CableId::toString)
                .contains("09PORTVELA14577");
        assertThat(parsed.codes()).contains("W303").doesNotContain("W305");
        assertThat(parsed.result().problems())
                .anySatisfy(problem -> assertThat(problem.message())
                        .contains("09PORTVELA14577")
                        .contains("09PORTVELA14578"));
    }

    @Test
    void filingOnAnotherDayShowsBoth() {
        var parsed = Telegrams.text(ADDRESSES.replace("0491200", "0531433") + TEXT);
        assertThat(parsed.result().problems()).anySatisfy(problem -> {
            assertThat(problem.code().number()).isEqualTo("W307");
            assertThat(problem.message()).contains("2009-02-22").contains("2009-02-18");
        });
    }

    @Test
    void theTwelveHourClockOfTheViewerIsNamed() {
        var parsed = Telegrams.published(
                Shape.VIEWER,
                Map.of(Kind.NUMBER, "09PORTVELA14577", Kind.CREATED, "2009-02-18 12:12"),
                ADDRESSES + TEXT);
        assertThat(parsed.result().problems()).anySatisfy(problem -> {
            assertThat(problem.code().number()).isEqualTo("W326");
            assertThat(problem.message()).contains("twelve-hour clock");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "'E.O. 12958: DECL: 2020/01/29', 12958, 2020-01-29",
        "'EO 12958 DECL: 3/8/29', 12958, 2029-03-08",
        "'E.O. 12598: DECL: 06/03/08', 12958, 2008-06-03",
        "'E.0. 13526: DECL: 2035-04-06', 13526, 2035-04-06",
        "'DEPT FOR EUR/UBI E.O. 12958: DECL: 30/12/2018', 12958, 2018-12-30"
    })
    void aDateOfDeclassificationIsReadInEveryForm(String line, String order, String day) {
        var rule = opening(line + "\nTAGS: PREL").executiveOrder().optional().orElseThrow();
        assertThat(rule.order()).isEqualTo(order);
        assertThat(rule.declassifyOn()).extracting(Object::toString).containsExactly(day);
    }

    @ParameterizedTest
    @CsvSource({
        "'E.O. 12958: DECL: TEN YEARS AFTER THE PEACE OF MARENIA'",
        "'E.O. 12958: DECL: 25X1-human'",
        "'E.O. 12958: DNG: CO 05/05/2016'",
        "'E.O. 12065: GDS 8/12/85 (EXAMPLE, ANN) OR-P'",
        "'E.O. 12958: N/A'"
    })
    void anEventIsNoDate(String line) {
        var rule = opening(line + "\nTAGS: PREL").executiveOrder().optional().orElseThrow();
        assertThat(rule.declassifyOn()).isEmpty();
        assertThat(line).endsWith(rule.asWritten());
    }

    @Test
    void tagsMayFollowOnTheLineOfTheOrder() {
        var header = opening("E.O. 12958: N/A TAGS: PGOV PINR BR\nSUBJECT: A SHIP");
        assertThat(header.executiveOrder().optional())
                .map(Header.ExecutiveOrder::asWritten)
                .contains("N/A");
        assertThat(header.tags()).extracting(Tag::tag).containsExactly("PGOV", "PINR", "BR");
    }

    @Test
    void gluedAndFreeTagsAreTakenApart() {
        var tags = opening("TAGS EINDETRD, IT MOON HARBOURS, OVIP (EXAMPLE, ANN)\nSUBJECT: A SHIP")
                .tags();
        assertThat(tags)
                .extracting(Tag::tag)
                .containsExactly("EIND", "ETRD", "IT", "MOON HARBOURS", "OVIP", "EXAMPLE, ANN");
        assertThat(tags.getLast().kind()).isEqualTo(Tag.Kind.PERSON);
    }

    @Test
    void aSubjectGoesOnOverLinesAndKeepsItsMark() {
        var header = opening("TAGS: PREL\n"
                + "SUBJECT: (S) FLIGHT OF A SHIP FROM THE HARBOUR OF THE CAPITAL ON \n"
                + "THE FIRST OF MAY \n\n"
                + "REF: A. LIMA 5");
        assertThat(header.subject().optional())
                .contains("FLIGHT OF A SHIP FROM THE HARBOUR OF THE CAPITAL ON THE FIRST OF MAY");
        assertThat(header.subjectMarking().optional()).map(m -> m.level()).contains(Level.S);
    }

    @Test
    void aBlankLineInsideTheSubjectDoesNotEndIt() {
        var header = opening("TAGS: PREL\n"
                + "SUBJECT: MARENIA'S HARBOUR POLICE ASKS FOR NEW BOATS AND FOR \n\n"
                + "RADIOS \n\n"
                + "REF: A. LIMA 5");
        assertThat(header.subject().optional())
                .map(subject -> subject.endsWith("AND FOR RADIOS"))
                .contains(true);
        assertThat(header.references()).hasSize(1);
    }

    @Test
    void aReferenceOnTheLineOfTheSubjectEndsIt() {
        var header =
                opening("TAGS: PREL\nSUBJECT: A SHIP REF: LIMA 861 Classified By: Ann Example, Consul; reason 1.4 (d)");
        assertThat(header.subject().optional()).contains("A SHIP");
        assertThat(header.references()).extracting(Reference::asWritten).containsExactly("LIMA 861");
        assertThat(header.classifiedBy().optional()).contains(new Header.Classifier("Ann Example", "Consul"));
    }

    @ParameterizedTest
    @CsvSource({
        "'A. LIMA 2463  B. 08 LIMA 3595', 09LIMA2463 08LIMA3595",
        "'A. A) 04 STATE 274965 ¶B. B) LIMA 156', 04STATE274965 09LIMA156",
        "'2008 BRASILIA 1462; 2010 BRASILIA 108; (08) SAO PAULO 581', 08BRASILIA1462 10BRASILIA108 08SAOPAULO581",
        "'A) RIO 5 AND PREVIOUS B) HCMC 12 (NOTAL)', 09RIODEJANEIRO5 09HOCHIMINHCITY12",
        "'ASHGABAT687', 09ASHGABAT687",
        "'PORT VELA 12', 09PORTVELA12",
        "'STATE CA-3400 NOV 2, 1966', ''",
        "'EXAMPLE-JONES E-MAIL 2/4/07', ''"
    })
    void referencesAreReadInEveryForm(String line, String ids) {
        var found = opening("TAGS: PREL\nSUBJECT: A SHIP\n\nREF: " + line).references().stream()
                .filter(reference -> reference.kind() == Reference.Kind.CABLE)
                .map(reference -> reference.candidates().getFirst().toString())
                .toList();
        assertThat(String.join(" ", found)).isEqualTo(ids);
    }

    @Test
    void aReferenceWithoutAYearMayBeOfTheYearBefore() {
        var reference = opening("TAGS: PREL\nSUBJECT: A SHIP\n\nREF: LIMA 4999 (NOTAL)")
                .references()
                .getFirst();
        assertThat(reference.yearPrinted()).isFalse();
        assertThat(reference.notal()).isTrue();
        assertThat(reference.candidates()).extracting(CableId::toString).containsExactly("09LIMA4999", "08LIMA4999");
    }

    @ParameterizedTest
    @CsvSource({
        "'Classified By: Political Counselor Ann B. Example. Reason: 1|.4 (b),(d).', Ann B. Example, b d",
        "'Classified By: Consul Ann Example for rea|sons 1.4 (b) a|nd (d).', Ann Example, b d",
        "'CLASSIFIED BY: ANN EXAMPLE, DCM, STATE; REASON: 1.4(B), (C)', ANN EXAMPLE, b c",
        "'Classified By: Classified by DCM Ann Example, reasons 1.4 b/d.', Ann Example, b d"
    })
    void theClassifierIsReadInEveryForm(String line, String name, String letters) {
        var header = opening("TAGS: PREL\nSUBJECT: A SHIP\n\n" + line.replace('|', '\n'));
        assertThat(header.classifiedBy().optional())
                .map(Header.Classifier::name)
                .contains(name);
        assertThat(header.reasons().optional()).map(Header.Reasons::letters).contains(List.of(letters.split(" ")));
    }

    @Test
    void derivedFromIsNoReason() {
        var header = opening("TAGS: PREL\nSUBJECT: A SHIP\n\nDERIVED FROM: DSCG 05-1 B, D\nClassified Secret.");
        assertThat(header.derivedFrom().optional()).contains("DSCG 05-1 B, D");
        assertThat(header.reasons()).isInstanceOf(Field.Missing.class);
        assertThat(header.classifiedBy()).isInstanceOf(Field.Missing.class);
    }

    @Test
    void captionsAndPassingLinesAreKeptApart() {
        var header =
                opening("UNCLAS PORT VELA 014577\n\nSENSITIVE\nSIPDIS\n\nSIPDIS\n\nSTATE FOR EUR/UBI; NSC FOR EXAMPLE\n"
                        + "PASS TO USTR PASS TO DEPT NSC\nE.O. 12958: N/A\nTAGS: PREL\nSUBJECT: A SHIP");
        assertThat(header.captions()).extracting(Field.Found::value).containsExactly("SENSITIVE", "SIPDIS");
        assertThat(header.captions().getLast().variants()).hasSize(1);
        assertThat(header.passing())
                .extracting(Field.Found::value)
                .containsExactly("STATE FOR EUR/UBI", "NSC FOR EXAMPLE", "USTR", "DEPT NSC");
        assertThat(header.classification().optional()).map(m -> m.level()).contains(Level.SBU);
    }

    @ParameterizedTest
    @CsvSource({
        "09SECTION01OF03PORTVELA525, 09PORTVELA525",
        "09EFTOLONDON2468, 09LONDON2468",
        "90STATE255577TOSEC140323, 90STATE255577",
        "07OSLO000160ZDK164, 07OSLO160"
    })
    void aMalformedNumberIsMendedByRule(String printed, String id) {
        var numbers = new Numbers(Dictionaries.builtIn());
        assertThat(numbers.fromMalformed(printed)).map(CableId::toString).contains(id);
    }

    @Test
    void withoutAYearNumberAndDateAreInferredAndSaySo() {
        var parsed = Telegrams.text(
                "S E C R E T PORT VELA 000083\nSIPDIS\nEO 12958 DECL: 2019/01/29\nTAGS PREL\nSUBJECT: A ship\n"
                        + "¶1. (S) On January 14 and again on February 1 the ship left.\n");
        var header = parsed.result().header();
        assertThat(header.number()).isInstanceOfSatisfying(Field.Found.class, found -> {
            assertThat(found.basis()).isEqualTo(Basis.INFERRED);
            assertThat(found.value()).hasToString("09PORTVELA83");
        });
        assertThat(parsed.codes()).contains("W301", "W302");
        assertThat(parsed.result().problems())
                .anySatisfy(problem -> assertThat(problem.message())
                        .contains("January 14 (2009-01-14)")
                        .contains("February 1 (2009-02-01)"));
    }

    @Test
    void aDateThatTheTextContradictsIsNotInferred() {
        var header =
                header("S E C R E T PORT VELA 000083\nSIPDIS\nEO 12958 DECL: 2010/01/29\nTAGS PREL\nSUBJECT: A ship\n"
                        + "¶1. (S) In 2005 the ship left. It came back in 2005.\n");
        assertThat(header.sent()).isInstanceOf(Field.Missing.class);
        assertThat(header.number()).isInstanceOf(Field.Missing.class);
    }

    @Test
    void anEmptyTelegramIsNoError() {
        assertThat(Telegrams.text("").result().problems()).isEmpty();
        assertThat(Telegrams.text("...").result().bodyStart()).isZero();
    }
}

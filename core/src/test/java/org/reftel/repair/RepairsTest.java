package org.reftel.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reftel.model.Certainty;
import org.reftel.model.Code;
import org.reftel.model.Digest;
import org.reftel.model.Extract;
import org.reftel.model.ExtractId;
import org.reftel.model.Problem;
import org.reftel.model.Reading;
import org.reftel.model.Repair;
import org.reftel.model.Shape;
import org.reftel.model.SourceMap;
import org.reftel.model.Span;

/// Each rule: the damage it puts right, and the look-alikes it leaves alone. All words are invented.
class RepairsTest {
    private static final String HEADER = """
            VZCZCXRO0001
            RR RUEHXX
            DE RUEHPVL #2776/01 1232359
            ZNY CCCCC ZZH
            R 032359Z MAY 11
            FM AMEMBASSY PORT VELA
            TO RUEHC/SECSTATE WASHDC 0001

            """;
    private static final String OPENING = """
            C O N F I D E N T I A L SECTION 01 OF 03 PORT VELA 002776

            SIPDIS

            E.O. 12958: DECL: 05/03/2021
            TAGS: PREL, MR
            SUBJECT: HARBOUR TALKS

            """;

    // ---- R101

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PORT VELA 00002776 002 OF 003",
                "PORT VELA 00002776  002 OF 003",
                "PORT VELA 00002776 001.2 OF 003",
                "THE HAGUE 00000012 002 OF 003",
                "XXXXXXXXXXXX 00000012 002 OF 003",
                "Porto 00000012 002.5 of 005",
                "PORTO 00000012 002 of 005",
                "PAGE 02        CAPE V  00097  01 OF 03  182017Z",
                "CONFIDENTIAL\nCONFIDENTIAL\n\nPAGE 02        CAPE V  00097  01 OF 03  182017Z",
                "C O N F I D E N T I A L\n\nPAGE 02 RUEHPVL0170 C O N F I D E N T I A L",
            })
    void aPageLineIsTakenOutAndTheWhiteSpaceStays(String line) {
        var result = body("1. (C) The envoy was on his\n\n" + line + "\n\nway.");

        assertThat(result.text()).isEqualTo("1. (C) The envoy was on his\n\n\n\nway.");
        assertThat(result.codes()).containsOnly(Code.R101_PAGE_LINE);
    }

    @Test
    void thePostOfAPageLineInsideALineIsTheOneThatTheTelegramNames() {
        assertThat(body("¶1. (C) Talks in the PORT VELA 00002776 002 OF 003 harbour ended.")
                        .text())
                .isEqualTo("¶1. (C) Talks in the  harbour ended.");
        assertThat(body("¶1. (C) THE ENVOY OF MARENIA PORT VELA 00002776 002 OF 003\nLEFT.")
                        .text())
                .isEqualTo("¶1. (C) THE ENVOY OF MARENIA \nLEFT.");
    }

    @Test
    void thePageLineOfALongPostIsCutToTenCharacters() {
        var text = HEADER + OPENING.replace("PORT VELA", "PORTO SANT OREL")
                + "¶1. Off to PORTO SANT 00002776 002 OF 003 sea.";

        assertThat(reading(text)).endsWith("¶1. Off to  sea.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "¶1. (C) In 2 OF 3 cases.",
                "¶1. (C) Invoice 00002776 of May, 002 OF 003.",
                "¶1. (C) Section 01 OF 03 is missing.",
                "¶1. (C) See PAGE 02 of the note.",
                "¶1. (C) The lot\nPAGE 02 of the note says so.",
            })
    void whatOnlyLooksLikeAPageLineStays(String text) {
        assertThat(body(text).repairs()).isEmpty();
    }

    @Test
    void aPageLineInTheListOfAddresseesStays() {
        var text = HEADER.replace("0001\n\n", "0001\nINFO PAGE 02        VELA  00097  01 OF 03  182017Z\n\n") + OPENING;

        assertThat(repairs(text).repairs()).isEmpty();
    }

    // ---- R102

    @Test
    void oneBeforeTheNextNumberIsAPilcrow() {
        assertThat(body("¶4. (C) Four.\n\n15. (C) Five.\n\n16. (U) Six.\n\n¶7. (C) Seven.")
                        .text())
                .isEqualTo("¶4. (C) Four.\n\n¶5. (C) Five.\n\n¶6. (U) Six.\n\n¶7. (C) Seven.");
    }

    @Test
    void aSequenceThatBeginsWithElevenBeginsWithOne() {
        var printed =
                "11. (U) A.\n\n12. (U) B.\n\n13. (U) C.\n\n¶4. (U) D.\n\n¶5. (U) E.\n\n¶6. (U) F.\n\n17. (U) G.\n\n"
                        + "18. (U) H.\n\n19. (U) I.\n\n¶10. (U) J.";

        assertThat(body(printed).text())
                .isEqualTo("¶1. (U) A.\n\n¶2. (U) B.\n\n¶3. (U) C.\n\n¶4. (U) D.\n\n¶5. (U) E.\n\n¶6. (U) F.\n\n"
                        + "¶7. (U) G.\n\n¶8. (U) H.\n\n¶9. (U) I.\n\n¶10. (U) J.");
    }

    @Test
    void aThreeDigitNumberMayBeAPilcrowAndTwoDigits() {
        var printed = new StringBuilder();
        for (int i = 1; i <= 12; i++) {
            printed.append("1").append(i).append(". (C) Text.\n\n");
        }

        assertThat(body(printed.toString()).text()).contains("¶1. (C)", "¶9. (C)", "¶10. (C)", "¶12. (C)");
    }

    @Test
    void elevenAfterTenIsEleven() {
        var printed = new StringBuilder();
        for (int i = 1; i <= 24; i++) {
            printed.append(i).append(". (C) Text.\n\n");
        }

        assertThat(body(printed.toString()).repairs()).isEmpty();
    }

    @Test
    void elevenToThirteenWithoutAPilcrowAfterTenWithOneStay() {
        var printed = new StringBuilder();
        for (int i = 1; i <= 13; i++) {
            printed.append(i <= 10 ? "¶" : "").append(i).append(". (C) Text.\n\n");
        }

        assertThat(body(printed.toString()).repairs()).isEmpty();
    }

    @Test
    void aPartialExtractMayBeginWithEleven() {
        var text = "This record is a partial extract of the original cable.\n\n" + OPENING
                + "11. (C) A.\n\n12. (C) B.\n\n13. (C) C.";

        assertThat(repairs(text).repairs()).isEmpty();
    }

    @Test
    void aListInsideAParagraphStays() {
        assertThat(body("¶4. (C) The list:\n\n15. Rope\n\n16. Tar\n\n¶5. (C) Next.\n\n¶6. (C) Last.")
                        .repairs())
                .isEmpty();
    }

    // ---- R103

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "since March ~ ¶1998. The fleet | since March ~ 1998. The fleet",
                "on April ~ ¶12. The envoy sailed | on April ~ 12. The envoy sailed",
                "on July ~ ¶9.  END NOTE. | on July ~ 9.  END NOTE.",
                "by some ~ ¶2.5 million | by some ~ 2.5 million",
            })
    void aPilcrowBeforeAYearOrADayIsTakenOut(String printed, String read) {
        var result = body("¶1. (C) One.\n\n¶2. (C) It was " + printed.replace(" ~ ", "\n") + ".\n\n¶3. (C) Three.");

        assertThat(result.text()).contains(read.replace(" ~ ", "\n"));
        assertThat(result.codes()).containsExactly(Code.R103_FALSE_PILCROW);
    }

    @Test
    void aPilcrowBeforeAnotherNumberInASentenceIsOnlyDoubted() {
        var result =
                body("¶1. (C) One.\n\n¶2. (C) They met on the 21st, the 22nd and\n¶23. He came.\n\n¶3. (C) Three.");

        assertThat(result.repairs()).hasSize(1);
        assertThat(result.repairs().getFirst().applied()).isFalse();
        assertThat(result.repairs().getFirst().certainty()).isEqualTo(Certainty.PROBABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "¶1. (C) One.\n\n¶2. (C) Points:\n\n¶1. Rope.\n\n¶2. Tar.\n\n¶3. (C) Three.",
                "¶1. One.\n\n¶2. It ended in May.\n\n¶3. Since June all is well.",
                "¶1. (C) One.\n\n¶3. (C) Three.",
            })
    void aTrueParagraphKeepsItsPilcrow(String printed) {
        assertThat(body(printed).repairs()).isEmpty();
    }

    // ---- R104

    @ParameterizedTest
    @CsvSource({
        "'the Minister,s boat', the Minister’s boat",
        "'Marenia,s\nfleet', 'Marenia’s\nfleet'",
        "'(COM,s) car', (COM’s) car",
        "'we don,t and can,t', we don’t and can’t",
        "'I,m here; they,re there, we,ll see', 'I’m here; they’re there, we’ll see'",
        "'THE HARBOUR,S END', THE HARBOUR’S END",
        "'Port d,Azur and Mr. O,Marra', Port d’Azur and Mr. O’Marra",
    })
    void aCommaInsideAWordIsAnApostrophe(String printed, String read) {
        assertThat(paragraph(printed).text()).isEqualTo("¶1. (C) " + read);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "reasons 1.4 (b,d) and (b,s)",
                "Ministers, views on it",
                "a,s,d",
                "boats,ships",
                "items a,t and b,d",
                "1,s",
            })
    void aCommaThatMayBeACommaStays(String printed) {
        assertThat(paragraph(printed).repairs()).isEmpty();
    }

    // ---- R105

    @ParameterizedTest
    @CsvSource({
        "'the PostQ,s car', the Post’s car",
        "'the officersQ, club', the officers’ club",
        "'DOSQ, interest', DOS’ interest",
        "'the MinisterQs boat', the Minister’s boat",
        "'he doesnQt and theyQre', he doesn’t and they’re",
        "'Charge dQ,Affaires', Charge d’Affaires",
        "'Charge DQ, Affaires', Charge D’Affaires",
        "'the SRPQs view of MareniaQs fleet', the SRP’s view of Marenia’s fleet",
    })
    void anApostropheThatBecameQIsRestored(String printed, String read) {
        assertThat(paragraph(printed).text()).isEqualTo("¶1. (C) " + read);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"see the FAQs", "two SRPQs", "Qatar, Qaeda and Qom", "the (AQ) and GHQ)", "Q&A", "the QDDR,"})
    void aTrueQStays(String printed) {
        assertThat(paragraph(printed).repairs()).isEmpty();
        assertThat(paragraph(printed).problems()).isEmpty();
    }

    @Test
    void aPluralThatEndsInQStaysWhereOtherQsAreDamaged() {
        assertThat(paragraph("the FAQs of the MinisterQs office").text())
                .isEqualTo("¶1. (C) the FAQs of the Minister’s office");
    }

    // ---- R106, R111

    @ParameterizedTest
    @CsvSource({
        "'a &new deal8 for', a “new deal” for",
        "'a &new\ndeal,8 he said', 'a “new\ndeal,” he said'",
        "'of Q&the familyQ8 and Q&others.Q8', of “the family” and “others.”",
        "'the &one8 and the &other8.', the “one” and the “other”.",
        "'a ∂ of a fleet8 ended', a “part of a fleet” ended",
        "'∧ they sail', “and they sail",
        "'tow ¬ two boats', tow “not two boats",
    })
    void aPairOfQuotationMarksIsRestored(String printed, String read) {
        assertThat(paragraph(printed).text()).isEqualTo("¶1. (C) " + read);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"the G8 and R&D", "Q&A with F-16 8 times", "1.8 percent", "rope & tar", "AT&T8", "p ∧ q, ¬"})
    void ampersandsAndEightsStay(String printed) {
        assertThat(paragraph(printed).repairs()).isEmpty();
        assertThat(paragraph(printed).problems()).isEmpty();
    }

    @Test
    void anOpeningQuotationMarkWithoutItsEndIsReported() {
        var result = body("¶1. (C) A &new deal.\n\n¶2. (C) Another8 one.");

        assertThat(result.repairs()).isEmpty();
        assertThat(result.problems()).extracting(Problem::code).containsExactly(Code.W411_UNSAFE_DAMAGE);
        assertThat(result.problems().getFirst().message()).contains("&new");
    }

    @Test
    void aQuotationThatClosesWithATrueMarkIsOnlyDoubted() {
        var result = paragraph("that &they are not afraid\" of it");

        assertThat(result.repairs()).extracting(Repair::applied).containsExactly(false);
    }

    // ---- R107, R116

    @Test
    void bareQsAreQuotationMarksWhereOtherQsAreDamaged() {
        assertThat(paragraph("the PortQs Qnew dealQ and the Qold one,Q he said of Qatar")
                        .text())
                .isEqualTo("¶1. (C) the Port’s “new deal” and the “old one,” he said of Qatar");
    }

    @Test
    void bareQsWithoutOtherDamageAreReported() {
        var result = paragraph("a Qnew dealQ and");

        assertThat(result.repairs()).isEmpty();
        assertThat(result.problems()).extracting(Problem::code).contains(Code.W411_UNSAFE_DAMAGE);
    }

    @Test
    void aLoneQIsADashWhereOtherQsAreDamaged() {
        assertThat(paragraph("the PortQs offer Q the MinisterQs third Q failed").text())
                .isEqualTo("¶1. (C) the Port’s offer – the Minister’s third – failed");
        assertThat(paragraph("the offer Q the third Q failed in Q 3").repairs()).isEmpty();
    }

    // ---- R108

    @Test
    void aBracketWithQAfterABlankIsADash() {
        assertThat(paragraph("in public Q)at last- and").text()).isEqualTo("¶1. (C) in public – at last- and");
        assertThat(paragraph("in public Q) at last").text()).isEqualTo("¶1. (C) in public – at last");
    }

    @Test
    void aClosingBracketThatNothingOpenedIsOnlyDoubted() {
        var result = paragraph("an offer ) the third (of five ) today");

        assertThat(result.repairs()).hasSize(1);
        assertThat(result.repairs().getFirst().applied()).isFalse();
        assertThat(result.repairs().getFirst().at().start())
                .isEqualTo(result.extract().indexOf(") the third"));
    }

    // ---- R109

    @ParameterizedTest
    @CsvSource({
        "'Port,s Maral n and Maralan', Port’s Maralán and Maralan",
        "'Port,s Maral n, not Maralón', 'Port’s Maralón, not Maralón'",
        "'sent a communiquQ and attachQs', sent a communiqué and attachés",
    })
    void aLostAccentIsRestoredWhereTheWordIsKnown(String printed, String read) {
        var result = paragraph(printed);

        assertThat(result.text()).isEqualTo("¶1. (C) " + read);
        assertThat(result.repairs()).extracting(Repair::rule).contains(Code.R109_LOST_ACCENT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "in Maral n alone",
                "Vela y Orell",
                "Plan b, Port (b) d",
                "Linda met Lin a day later",
                "Maral n, Maral, and Maralan",
            })
    void aLoneLetterStays(String printed) {
        assertThat(paragraph("the Port,s " + printed).codes()).containsExactly(Code.R104_APOSTROPHE_AS_COMMA);
    }

    @Test
    void aLoneLetterStaysWhereNothingElseIsDamaged() {
        assertThat(paragraph("in Maral n and Maralan").repairs()).isEmpty();
    }

    // ---- R110

    @Test
    void aQuestionMarkInsideAWordIsAnApostrophe() {
        assertThat(paragraph("Marenia?s boats don?t sail").text()).isEqualTo("¶1. (C) Marenia’s boats don’t sail");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://a.example/index.php?s", "who?so", "really? so", "www.port.example?s"})
    void aQuestionMarkInAnAddressStays(String printed) {
        assertThat(paragraph(printed).repairs()).isEmpty();
    }

    // ---- R112

    @ParameterizedTest
    @ValueSource(strings = {"a boat\n\nSIPDIS\n\nfor the", "the Foreign\nSIPDIS Minister", "a close\nSIPDIS ally"})
    void sipdisThatFellIntoASentenceIsTakenOut(String printed) {
        assertThat(paragraph(printed).text()).isEqualTo("¶1. (C) " + printed.replace("SIPDIS", ""));
    }

    @Test
    void sipdisInTheMiddleOfALineIsOnlyDoubted() {
        assertThat(paragraph("sent over SIPDIS channels").repairs())
                .extracting(Repair::applied)
                .containsExactly(false);
        assertThat(paragraph("the caption \"SIPDIS\" is").repairs()).isEmpty();
        assertThat(body("¶1. (C) One.").repairs()).isEmpty();
    }

    // ---- R113

    @ParameterizedTest
    @CsvSource({
        "SS E C R E T SECTION 01 OF 02 PORT VELA 000009, S E C R E T SECTION 01 OF 02 PORT VELA 000009",
        "CC O N F I D E N T I A L PORT VELA 000009, C O N F I D E N T I A L PORT VELA 000009",
        "E C R E T PORT VELA 000009, S E C R E T PORT VELA 000009",
        "UUNCLAS PORT VELA 000009, UNCLAS PORT VELA 000009",
        "CSE C R E T PORT VELA 000009, SE C R E T PORT VELA 000009",
        "C O N F I D E N T A L PORT VELA 000009, C O N F I D E N T I A L PORT VELA 000009",
    })
    void aDamagedLevelIsReadAsTheOnlyOneItCanBe(String printed, String read) {
        var text = HEADER + OPENING.replaceFirst("C O N F.*", printed);
        var result = repairs(text);

        assertThat(Reading.of(text, result.repairs()).text()).contains("\n\n" + read + "\n");
        assertThat(result.repairs()).extracting(Repair::rule).containsExactly(Code.R113_LEVEL_LINE);
        assertThat(result.problems()).extracting(Problem::code).containsExactly(Code.W324_LEVEL_DAMAGED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SE C R E T PORT VELA 000009",
                "C ONFIDENTIAL SECTION 01 of 03 PORT VELA 000009",
                "S e c r e t port vela 000009",
                "UNCLAS PORT VELA 000009",
                "CONFIDENTIAL PORT VELA 000009",
                "UNCLASSIFIED PORT VELA 000009",
            })
    void blanksInWrongPlacesAreNoDamage(String line) {
        var result = repairs(HEADER + OPENING.replaceFirst("C O N F.*", line));

        assertThat(result.repairs()).isEmpty();
        assertThat(result.problems()).isEmpty();
    }

    // ---- R114, R115

    @Test
    void aSignBeforeTheLetterOfAReferenceIsTakenOut() {
        assertThat(body("REF: A. VELA 3261\n¶B. VELA 3119\n\n1C. VELA 7\n\n¶1. (C) Text.\n¶B. Stays.")
                        .text())
                .isEqualTo("REF: A. VELA 3261\nB. VELA 3119\n\nC. VELA 7\n\n¶1. (C) Text.\n¶B. Stays.");
        assertThat(body("REF: A. VELA 3261 ¶B. VELA 3119\n\n¶1. (C) Text.").text())
                .startsWith("REF: A. VELA 3261 B. VELA 3119\n");
    }

    @Test
    void aDoubledLetterOfAReferenceIsTakenOutOnce() {
        assertThat(body("REF: A. A) 04 VELA 274 ¶B. B) OREL 156\nC. (C) OREL 5\n\n¶1. (C) Text.")
                        .text())
                .startsWith("REF: A.  04 VELA 274 B.  OREL 156\nC.  OREL 5\n");
        assertThat(body("REF: A.\n(A) VELA 7\n¶B. B: VELA 8\n\n¶1. (C) Text.").text())
                .startsWith("REF: A. VELA 7\nB.  VELA 8\n");
        assertThat(body("REF: A. A. VELA 7\n\n¶1. (C) C. C. Marra.").text())
                .isEqualTo("REF: A.  VELA 7\n\n¶1. (C) C. C. Marra.");
    }

    // ---- R117

    @ParameterizedTest
    @CsvSource({
        "XXXXXXXXXXXXdescribed it, XXXXXXXXXXXX described it",
        "said toXXXXXXXXXXXX that, said to XXXXXXXXXXXX that",
        "xxxxxxxxxxxxbelieve it, xxxxxxxxxxxx believe it",
    })
    void aWordGluedToARedactionStandsAloneAgain(String printed, String read) {
        assertThat(paragraph(printed).text()).isEqualTo("¶1. (C) " + read);
    }

    @Test
    void aParagraphGluedToARedactionBeginsItsLine() {
        assertThat(body("¶9. (C) Nine.\nXXXXXXXXXXXX10. (C) Ten.").text())
                .isEqualTo("¶9. (C) Nine.\nXXXXXXXXXXXX\n10. (C) Ten.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"XXXXXXXXXXXX's", "XXXXXXXXXXXX,", "(XXXXXXXXXXXX)", "XXXXXXXXXXXXs", "xxxxxxxxxxxx."})
    void aRedactionWithPunctuationStays(String printed) {
        assertThat(paragraph(printed).repairs()).isEmpty();
    }

    // ---- R118

    @ParameterizedTest
    @CsvSource({
        "'Classified By: Political Counselor Fyodor Q. Marranescu, for the reaso\nns 1.4 (b)',reasons 1.4",
        "'Classified By: Political Counselor Fyodor Q. Marranescu. Reason: 1\n.4 (b)',1.4 (b)",
        "'Classified By: Political Counselor Fyodor Q. Marranescu, 1.4 (b) a\nnd (d)',(b) and (d)",
        "'Classified By: Political Counselor Fyodor Q. Marranescu, 1.4 (b \n/d)',(b/d)",
        "'Classified By: Political Counselor Fyodor Q. Marranescu, 1.4 (b) and (d\n).',and (d).",
    })
    void aWordThatTheMarginCutIsJoinedInTheLinesOnWhoClassified(String printed, String read) {
        var result = body(printed + "\n\n¶1. (C) Text.");

        assertThat(result.text()).contains(read);
        assertThat(result.codes()).containsExactly(Code.R118_WORD_CUT_AT_MARGIN);
    }

    @Test
    void aWordCutElsewhereStays() {
        assertThat(body("¶1. (C) The Political Counselor of the Embassy of Marenia had his reaso\nns.")
                        .repairs())
                .isEmpty();
        assertThat(
                        body("Classified By: Political Counselor Fyodor Q. Marranescu for the\nreasons 1.4 (b)\n\n¶1. (C) A.")
                                .repairs())
                .isEmpty();
    }

    // ---- W410

    @Test
    void aGarbledWordIsReportedAndStays() {
        var result = paragraph("the Minister saQled hoQ his boat; McQueen stays");

        assertThat(result.repairs()).isEmpty();
        assertThat(result.problems()).hasSize(1);
        assertThat(result.problems().getFirst().places()).hasSize(2);
        assertThat(result.problems().getFirst().message()).contains("saQled", "hoQ");
        assertThat(paragraph("in tQs case").repairs()).isEmpty();
    }

    // ---- all

    @Test
    void theWordsOfThePublisherAreLeftAlone() {
        var facts = "11PORTVELA2776\nMinister,s visit\n";
        var text = facts + HEADER + OPENING + "¶1. (C) The Minister,s boat.";
        var result = new Repairs().repair(extract(text, new Span(facts.length(), text.length())));

        assertThat(result.repairs()).hasSize(1);
        assertThat(result.repairs().getFirst().at().start()).isGreaterThan(facts.length());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "\n", " ", "¶", "Q", "&", "1", "\u0000", "¶1", "REF", "Classified By", "PAGE 02", " OF "})
    void almostNothingIsNoDamage(String text) {
        assertThat(repairs(text).repairs()).isEmpty();
    }

    @Test
    void noMutationThrowsAndEveryRepairCanBeUndone() {
        long seed = Long.getLong("seed", 20260101L);
        var random = new Random(seed);
        var pieces = List.of(
                HEADER,
                OPENING,
                "¶1. (C) ",
                "15. (C) ",
                "\n",
                "\n\n",
                " ",
                "Q",
                "Q,",
                "Q&",
                "Q8",
                "&",
                "8",
                ",s",
                "n,t",
                ")",
                " )",
                "(",
                "PORT VELA 00002776 002 OF 003",
                " OF ",
                "XXXXXXXXXXXX",
                "SIPDIS",
                "REF: A. A) VELA 7 ¶B. ",
                "Classified By: ",
                "reaso\nns",
                "∧ we",
                "?s",
                "word",
                "Maral n",
                "Maralan",
                "communiquQ",
                "\r\n",
                "\u0000",
                "PAGE 02 VELA 182017Z\n",
                "¶2001. ",
                "January\n",
                "SS E C R E T ",
                "E C R E T",
                "CONFIDENTIAL\n",
                "\ud83d");
        for (int round = 0; round < 3000; round++) {
            var text = new StringBuilder();
            for (int i = random.nextInt(40); i >= 0; i--) {
                text.append(pieces.get(random.nextInt(pieces.size())));
            }
            for (int i = random.nextInt(4); i > 0 && !text.isEmpty(); i--) {
                text.deleteCharAt(random.nextInt(text.length()));
            }
            int from = random.nextInt(text.length() + 1);
            int to = from + random.nextInt(text.length() - from + 1);
            var extract = extract(text.toString(), round % 2 == 0 ? new Span(0, text.length()) : new Span(from, to));
            var result = new Repairs().repair(extract);

            assertThat(undo(extract.text(), result.repairs()))
                    .as("seed %s round %s", seed, round)
                    .isEqualTo(text.toString());
            assertThat(result.repairs()).allMatch(repair -> extract.telegram().contains(repair.at()));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Q",
                "Q,",
                "Qs ",
                "aQs ",
                "Q& ",
                "Q&a",
                "Q8",
                "&",
                "&a ",
                " &a",
                "8",
                " )",
                "Q) ",
                "(",
                ",s",
                "aa,s ",
                "d,Aa ",
                "?s",
                "∧ a ",
                "\n¶1. (C) ",
                "\n15. (C) ",
                "\n1. ",
                "\n",
                " ",
                "\n\n",
                "¶",
                "1",
                "\n¶2001. ",
                "January\n¶15. ",
                " OF ",
                "PAGE 02 ",
                "\nPAGE 02 VELA 182017Z",
                "\nCONFIDENTIAL",
                "VELA 00002776 002 OF 003",
                "XXXXXXXX ",
                "aXXXXXXXXa",
                "X",
                "SIPDIS ",
                "\nSIPDIS\na",
                "Maral n ",
                " n",
                "Aaaa n Aaaaan ",
                "REF: A. A) ",
                "\nREF: ",
                "\n1B. ",
                "Classified By: reaso\nns",
                "S E C R E T ",
                "\nE C R E T",
                "a",
                "A",
                "\u0000",
                "\r\n",
                "word ",
                "communiquQ ",
                "aQa ",
            })
    @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aHundredThousandRepetitionsTakeNoLongerThanTheyMust(String fragment) {
        for (var start : List.of(HEADER + OPENING + "REF: ", HEADER + OPENING + "¶1. (C) &a Qa ")) {
            var text = start + fragment.repeat(100_000);
            var result = repairs(text);

            assertThat(undo(text, result.repairs())).isEqualTo(text);
        }
    }

    // ---- how the tests see a result

    private record Seen(String extract, String text, List<Repair> repairs, List<Problem> problems) {
        List<Code> codes() {
            return repairs.stream().map(Repair::rule).distinct().collect(Collectors.toList());
        }
    }

    private static Seen paragraph(String words) {
        return body("¶1. (C) " + words);
    }

    private static Seen body(String body) {
        var text = HEADER + OPENING + body;
        var result = repairs(text);
        var read = Reading.of(text, result.repairs()).text();
        assertThat(undo(text, result.repairs())).isEqualTo(text);
        return new Seen(text, read.substring(HEADER.length() + OPENING.length()), result.repairs(), result.problems());
    }

    private static String reading(String text) {
        return Reading.of(text, repairs(text).repairs()).text();
    }

    static Repairs.Result repairs(String text) {
        return new Repairs().repair(extract(text, new Span(0, text.length())));
    }

    static Extract extract(String text, Span telegram) {
        return new Extract(
                new ExtractId(Digest.of(""), 0),
                Shape.TEXT,
                text,
                telegram,
                List.of(),
                List.of(),
                SourceMap.identity(new Span(0, text.length())),
                List.of());
    }

    /// Puts the damage back into the reading.
    static String undo(String extract, List<Repair> repairs) {
        var applied = new ArrayList<Repair>();
        repairs.stream().filter(Repair::applied).forEach(applied::add);
        var reading = Reading.of(extract, repairs).text();
        var back = new StringBuilder();
        int at = 0;
        int shift = 0;
        for (var repair : applied) {
            int start = repair.at().start() + shift;
            back.append(reading, at, start);
            assertThat(reading.startsWith(repair.becomes(), start)).isTrue();
            back.append(repair.at().of(extract));
            at = start + repair.becomes().length();
            shift += repair.becomes().length() - repair.at().length();
        }
        return back.append(reading, at, reading.length()).toString();
    }
}

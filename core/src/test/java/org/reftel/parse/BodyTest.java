package org.reftel.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reftel.model.Block;
import org.reftel.model.Level;
import org.reftel.model.Marking;
import org.reftel.model.Passage;
import org.reftel.model.Pointer;
import org.reftel.model.Role;

class BodyTest {
    private static final String SIGNED = "\nEXAMPLE\n";
    private static final String LIGHTS = "¶1. (C) The lights of the harbour were mended.\n\n";

    // ---- numbers

    @ParameterizedTest
    @ValueSource(strings = {"¶2. (C)", "¶2.(C)", "2. (C)", "2.(C)", "2  (C)", "2, (C)", "¶ 2. (C)", "¶2. ( C )"})
    void aNumberIsReadInEverySpelling(String number) {
        var document = Bodies.of(LIGHTS + number + " The pilots came first.\n" + SIGNED);
        assertThat(Bodies.paragraphs(document))
                .containsExactly("1: The lights of the harbour were mended.", "2: The pilots came first.");
        assertThat(document.paragraphs().get(1).marking().optional().map(Marking::level))
                .contains(Level.C);
    }

    @Test
    void repeatedNumbersGetAddressesOfTheirOwn() {
        var document = Bodies.of("¶1. (C) One.\n\n¶1. (C) Two.\n\n¶1. (C) Three.\n\n¶1. (C) Four.\n" + SIGNED);
        assertThat(document.paragraphs())
                .extracting(Block.Paragraph::address)
                .containsExactly("1", "1bis", "1ter", "1-4");
        assertThat(Bodies.codes(document)).containsExactly("W401", "W401", "W401");
    }

    @Test
    void aYearOrADayAtALineStartIsNoParagraph() {
        var document = Bodies.of(LIGHTS
                + "¶2. (C) The treaty was signed in the capital on September\n"
                + "¶3. The pilots had waited for it since March\n"
                + "2001. They were content.\n" + SIGNED);
        assertThat(document.paragraphs()).hasSize(2);
    }

    @Test
    void aListInsideAParagraphIsNoParagraph() {
        var document =
                Bodies.of("¶1. (C) The pilots asked for three things:\n\n1. Better lights.\n\n2. Better boats.\n\n"
                        + "¶2. (C) They got one.\n" + SIGNED);
        assertThat(document.paragraphs()).extracting(Block.Paragraph::address).containsExactly("1", "2");
        assertThat(Bodies.kinds(document.paragraphs().getFirst()))
                .containsExactly(Passage.Kind.PROSE, Passage.Kind.ITEM, Passage.Kind.ITEM);
    }

    @Test
    void aNumberGluedToASentenceIsFoundWhenItFitsTheGap() {
        var document =
                Bodies.of("¶1. (C) The lights were mended. 2. (C) The pilots came. \n\n¶3. (C) They left.\n" + SIGNED);
        assertThat(Bodies.paragraphs(document))
                .containsExactly("1: The lights were mended.", "2: The pilots came.", "3: They left.");
    }

    @Test
    void aBodyWithoutNumbersIsCutAtEmptyLines() {
        var document = Bodies.of("(SBU) The lights of the harbour were mended.\n\nThe pilots came first.\n" + SIGNED);
        assertThat(Bodies.paragraphs(document))
                .containsExactly("u1: The lights of the harbour were mended.", "u2: The pilots came first.");
        assertThat(Bodies.codes(document)).contains("W409");
    }

    // ---- marks

    @ParameterizedTest
    @ValueSource(strings = {"(U.S.)", "(Marenia)", "(C"})
    void aBracketThatIsNoMarkStaysText(String bracket) {
        var document = Bodies.of(LIGHTS + "¶2. " + bracket + " The pilots came first.\n" + SIGNED);
        assertThat(document.paragraphs().get(1).marking().optional()).isEmpty();
        assertThat(Bodies.paragraphs(document).get(1)).isEqualTo("2: " + bracket + " The pilots came first.");
        assertThat(Bodies.codes(document)).contains("W408");
    }

    @Test
    void aMarkBehindTheOpeningWordIsTakenOutOfTheText() {
        var document =
                Bodies.of("¶1. SUMMARY: (C) The lights were mended. END SUMMARY.\n\n¶2. (C) So it was.\n" + SIGNED);
        assertThat(Bodies.paragraphs(document).getFirst())
                .isEqualTo("1: SUMMARY: The lights were mended. END SUMMARY.");
        assertThat(document.paragraphs().getFirst().role()).isEqualTo(Role.SUMMARY);
        assertThat(document.paragraphs().getFirst().marking().optional()).isPresent();
    }

    @Test
    void aMarkThatLostItsOpeningBracketIsRead() {
        var document = Bodies.of(LIGHTS + "¶2. C) The pilots came first.\n" + SIGNED);
        assertThat(document.paragraphs().get(1).marking().optional().map(Marking::asWritten))
                .contains("C)");
    }

    // ---- passages

    @Test
    void hardWrapsBecomeFlowingProse() {
        var document = Bodies.of("¶1. (C) The lights of the harbour\nwere mended by a well-\nknown firm.\n" + SIGNED);
        assertThat(Bodies.paragraphs(document))
                .containsExactly("1: The lights of the harbour were mended by a well-known firm.");
    }

    @Test
    void aSentenceThatRunsAcrossAPageLineIsOneAndTheLineIsKept() {
        var document = Bodies.of(
                "¶1. (C) The pilots told the harbour master that they would\n\nPORT VELA 00000045  002 OF 002\n\n"
                        + "sail at dawn.\n" + SIGNED);
        assertThat(Bodies.paragraphs(document))
                .containsExactly("1: The pilots told the harbour master that they would sail at dawn.");
        assertThat(document.paragraphs().getFirst().spans()).hasSize(2);
        var page = document.pageLines().getFirst();
        assertThat(page.post()).isEqualTo("PORT VELA");
        assertThat(page.serial()).isEqualTo(45);
        assertThat(page.section()).isEqualTo(2);
        assertThat(page.total()).isEqualTo(2);
        assertThat(Bodies.codes(document)).doesNotContain("W403", "W404", "W405");
    }

    @Test
    void anUnmarkedBreakIsJoinedAndReported() {
        var document =
                Bodies.of("¶1. (C) The pilots told the harbour master that they would\n\nsail at dawn.\n" + SIGNED);
        assertThat(document.paragraphs().getFirst().passages()).hasSize(1);
        assertThat(Bodies.codes(document)).contains("W403");
    }

    @Test
    void aTrueSubParagraphStaysInItsParagraph() {
        var document = Bodies.of("¶1. (C) The pilots sailed at dawn.\n\nFurthermore, the dockers slept.\n" + SIGNED);
        assertThat(Bodies.paragraphs(document))
                .containsExactly("1: The pilots sailed at dawn. | Furthermore, the dockers slept.");
        assertThat(Bodies.codes(document)).doesNotContain("W403");
    }

    @Test
    void listsAreCutIntoItemsAndADashInASentenceIsNot() {
        var document = Bodies.of(
                "¶1. (C) They named two ports:\n\n-- Port Vela, which is open\nall year.\n\n-- Costa Alta.\n\n"
                        + "¶2. (C) The master of the harbour of the capital said that it\n-- as ever -- was late.\n"
                        + SIGNED);
        assertThat(Bodies.kinds(document.paragraphs().getFirst()))
                .containsExactly(Passage.Kind.PROSE, Passage.Kind.ITEM, Passage.Kind.ITEM);
        assertThat(Bodies.kinds(document.paragraphs().get(1))).containsExactly(Passage.Kind.PROSE);
    }

    @Test
    void participantsAreReadBySides() {
        var document = Bodies.of(
                "¶1. (C) The participants in the talks were:\n\nMarenia\n\nAnn Example, Minister of Harbours\n"
                        + "Bo Sample, Pilot\n\nCosta Verra\n\nCy Instance, Ambassador\n\n¶2. (C) They talked.\n"
                        + SIGNED);
        var list = document.paragraphs().getFirst();
        assertThat(list.role()).isEqualTo(Role.PARTICIPANTS);
        assertThat(Bodies.kinds(list))
                .containsExactly(
                        Passage.Kind.PROSE,
                        Passage.Kind.GROUP,
                        Passage.Kind.ITEM,
                        Passage.Kind.ITEM,
                        Passage.Kind.GROUP,
                        Passage.Kind.ITEM);
        assertThat(Bodies.headings(document)).isEmpty();
    }

    @Test
    void columnsAreNeverReflowed() {
        var document =
                Bodies.of("¶1. (C) The count was this:\n\nPort Vela     12     14\nCosta Alta    7      9\n" + SIGNED);
        assertThat(Bodies.kinds(document.paragraphs().getFirst()))
                .containsExactly(Passage.Kind.PROSE, Passage.Kind.VERBATIM, Passage.Kind.VERBATIM);
    }

    // ---- headings

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Lights and Pilots",
                "LIGHTS AND PILOTS\n-----------------",
                "-----------------\nLIGHTS AND PILOTS\n-----------------",
                "Lights and Pilots -----",
                "------ ---------- --\nLights and Pilots\n------ ---------- --",
                "LIGHTS AND PILOTS\n=================",
                "*****************\nLights and Pilots\n*****************",
                "- - - - - - - - -\nLights and Pilots\n- - - - - - - - -"
            })
    void aHeadingIsReadInEveryDress(String heading) {
        var document =
                Bodies.of(LIGHTS + heading + "\n\n¶2. (C) The pilots came first.\n\n¶3. (C) They left.\n" + SIGNED);
        assertThat(Bodies.headings(document)).hasSize(1).first().asString().isEqualToIgnoringCase("Lights and Pilots");
        assertThat(document.paragraphs())
                .extracting(paragraph -> paragraph.heading().toLowerCase(java.util.Locale.ROOT))
                .containsExactly("", "lights and pilots", "lights and pilots");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"So the pilots said.", "and so the pilots said", "- Lights and Pilots", "The pilots agreed that,"
            })
    void aSentenceOrAnItemIsNoHeading(String line) {
        var document = Bodies.of(LIGHTS + line + "\n\n¶2. (C) The pilots came first.\n" + SIGNED);
        assertThat(Bodies.headings(document)).isEmpty();
    }

    /// Rows of a list end without a full stop, and so does what stands above the next paragraph.
    @Test
    void aTitleWithACommaBelowAListIsAHeadingAndARowIsNone() {
        var list = "¶1. (C) Those present were:\n\nAna Example, Harbour Minister\nBen Sample, Pilot\n\n";
        var next = "\n\n¶2. (C) The pilots came first.\n" + SIGNED;
        assertThat(Bodies.headings(Bodies.of(list + "A List, and Who Is Not in It" + next)))
                .containsExactly("A List, and Who Is Not in It");
        assertThat(Bodies.headings(Bodies.of(list + "Cora Cove, Director for Reefs" + next)))
                .isEmpty();
    }

    @Test
    void theRestOfAnEndMarkIsNoHeading() {
        var document = Bodies.of(
                "¶1. (C) Summary: The lights were mended. End\n\nSummary\n\n¶2. (C) The pilots came.\n" + SIGNED);
        assertThat(Bodies.headings(document)).isEmpty();
        assertThat(Bodies.codes(document)).doesNotContain("W412");
    }

    // ---- roles

    @Test
    void rolesComeFromOpeningsAndHeadings() {
        var document = Bodies.of("-------\n"
                + "SUMMARY\n"
                + "-------\n\n"
                + "¶1. (C) The lights were mended.\n\n"
                + "¶2. (C) End Summary.\n\n"
                + "¶3. (C) The pilots came.\n\n"
                + "¶4. (C) Note: This was cleared. End note.\n\n"
                + "¶5. (C) Comment: It was late. End comment.\n\n"
                + "¶6. (C) Comments from the pilots were few.\n" + SIGNED);
        assertThat(document.paragraphs())
                .extracting(Block.Paragraph::role)
                .containsExactly(Role.SUMMARY, Role.SUMMARY, Role.TOPIC, Role.NOTE, Role.COMMENT, Role.TOPIC);
    }

    // ---- the end

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "They left.\\n\\nEXAMPLE; EXAMPLE",
                "They left.\\nExample; Example",
                "They left. EXAMPLE; EXAMPLE",
                "They left. Example; Example",
                "They left.\\n\\nEXAMPLE EXAMPLE; EXAMPLE",
                "They left.\\n\\nEXAMPLE .; EXAMPLE",
                "They left.\\n\\nEXAMPLE\\nNNNN\\nEnd Cable Text; EXAMPLE",
                "They left. End comment EXAMPLE; EXAMPLE",
                "They left.\\n\\nVisit Vela's Classified Web Site at http://www.vela.example/site/ / EXAMPLE; EXAMPLE",
                "They left.\\n"
                        + "\\n"
                        + "Please visit Vela's Classified Website at:\\n"
                        + "http://www.vela.example/index.c fm\\n"
                        + "\\n"
                        + "Example; Example",
                "They left. Visit Vela's Classified Website: http://www.vela.example/in dex EXAMPLE; EXAMPLE",
                "They left.\\n\\nEXAMPLE\\n\\n\"Visit Vela's Classified Web Site at http://www.vela.example\"; EXAMPLE",
                "They left.\\n\\nMINIMIZE CONSIDERED\\n\\nEXAMPLE; EXAMPLE",
                "They left. van Sample; van Sample",
                "They left.\\n\\nO'SAMPLE JR; O'SAMPLE JR"
            })
    void aSignatureIsFoundAndStandingTextSetAside(String end, String name) {
        var document = Bodies.of(LIGHTS + "¶2. (C) " + end.replace("\\n", "\n") + "\n");
        assertThat(document.header().signer().optional()).contains(name);
        assertThat(Bodies.paragraphs(document).get(1))
                .startsWith("2: They left.")
                .doesNotContain("isit", "MINIMIZE", name);
        assertThat(Coverage.of(document).isComplete()).isTrue();
        assertThat(Bodies.codes(document)).doesNotContain("W413", "W414");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "They left for the capital of\nMarenia",
                "They left. The",
                "They left.\n\nXXXXXXXXXXXX",
                "They left for Port Vela.",
                "They left. END COMMENT"
            })
    void noSignatureIsMadeUp(String end) {
        var document = Bodies.of(LIGHTS + "¶2. (C) " + end + "\n");
        assertThat(document.header().signer().optional()).isEmpty();
        assertThat(Bodies.codes(document)).contains("W413");
    }

    // ---- pointers and redactions

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "as in ref A; REF; ref A; A; 0",
                "as in (refs A and B); REF; refs A and B; AB; 0",
                "as told (ref a and b); REF; ref a and b; AB; 0",
                "as in Ref (B); REF; Ref (B); B; 0",
                "as in reftels; REFTEL; reftels; ''; 0",
                "as in ref tel; REFTEL; ref tel; ''; 0",
                "see septel; SEPTEL; septel; ''; 0",
                "(See para. 2); PARAGRAPH; para. 2; ''; 2",
                "see paragraph 2; PARAGRAPH; paragraph 2; ''; 2",
                "see para 5 ref B; REF; para 5 ref B; B; 0"
            })
    void wordsThatPointAreRead(String words, Pointer.Kind kind, String quote, String labels, int paragraph) {
        var document = Bodies.of(LIGHTS + "¶2. (C) The pilots came " + words + ".\n" + SIGNED);
        var pointer = document.pointers().getFirst();
        assertThat(pointer.kind()).isEqualTo(kind);
        assertThat(pointer.quote()).isEqualTo(quote);
        assertThat(String.join("", pointer.labels())).isEqualTo(labels);
        assertThat(pointer.paragraph()).isEqualTo(paragraph);
        assertThat(pointer.address()).isEqualTo("2");
        assertThat(document.reading().quote(pointer.at())).isEqualTo(quote);
        assertThat(Bodies.codes(document)).doesNotContain("W505");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"MEXICO 2463; 07MEXICO2463", "09 MEXICO 2463; 09MEXICO2463", "09MEXICO2463; 09MEXICO2463"})
    void aPrintedNumberOfACableIsAPointer(String printed, String id) {
        var document = Bodies.of(LIGHTS + "¶2. (C) The pilots had come before (" + printed + ").\n" + SIGNED);
        assertThat(document.pointers().getFirst().kind()).isEqualTo(Pointer.Kind.CABLE);
        assertThat(document.pointers().getFirst().cables().getFirst()).hasToString(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the reform", "ref a pilot", "LONDON 2012", "paragraph 8 of the resolution", "operative para 3",
                "15 MAY 2009", "a reference", "the parade", "F-16 2463", "VELA 12.5"
            })
    void otherWordsPointNowhere(String words) {
        var document = Bodies.of(LIGHTS + "¶2. (C) The pilots came for " + words + " first.\n" + SIGNED);
        assertThat(document.pointers()).isEmpty();
    }

    @Test
    void aPointerWithoutTargetIsReportedOnce() {
        var document = Bodies.of(LIGHTS + "¶2. (C) See ref C, para 9 and again ref C.\n" + SIGNED);
        assertThat(Bodies.codes(document).stream().filter("W505"::equals)).hasSize(2);
    }

    @Test
    void redactionsAreRunsAndBracketsOnly() {
        var document = Bodies.of(LIGHTS
                + "¶2. (C) XXXXXXXXXXXX met xxxxx and [NAME REMOVED] of [LOC Vela] in Xixi, maximum XX.\n" + SIGNED);
        assertThat(document.redactions())
                .extracting(span -> span.of(document.extract().text()))
                .containsExactly("XXXXXXXXXXXX", "xxxxx", "[NAME REMOVED]");
    }

    @Test
    void problemsStandInOrderOfPlace() {
        var document = Bodies.of("¶1. (C) The pilots told the harbour master that they would\n\n"
                + "sail at dawn.\n\n"
                + "¶1. (C) Two.\n\n"
                + "¶4. Four.\n");
        assertThat(document.problems())
                .extracting(problem -> problem.places().isEmpty()
                        ? -1
                        : problem.places().getFirst().start())
                .isSorted();
    }
}

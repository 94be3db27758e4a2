package org.reftel.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.reftel.model.Code;
import org.reftel.model.Shape;

class TaggedTextTest {
    @Test
    void tagsBecomeALayerAndTheTextGetsItsLinesBack() {
        var extract = Samples.only(Samples.TAGGED);
        assertThat(extract.shape()).isEqualTo(Shape.TAGGED);
        assertThat(extract.text()).isEqualTo("""
                C O N F I D E N T I A L PORT VELA 000412
                SIPDIS
                E.O. 12958: DECL: 05/03/2019
                TAGS: PREL, XM
                SUBJECT: HARBOUR TALKS IN MARENIA RESUME
                Classified By: Charge Ada Quill, reasons 1.4 (b) and (d).
                Summary
                -------
                ¶1. (SBU) Marenia & Costa Verra talked of the Vela Port.
                They met
                PORT VELA 00000412 002 OF 003
                twice.
                End Summary.
                ¶2. (C) He said "the crane fell (twice.) today."
                No one was hurt.
                QUILL""");
        assertThat(extract.annotations())
                .extracting(
                        annotation -> annotation.type() + " " + annotation.at().of(extract.text()))
                .containsExactly(
                        "LOC PORT VELA",
                        "LOC DECL:",
                        "LOC MARENIA",
                        "PER Ada Quill",
                        "ORG SBU",
                        "LOC Marenia",
                        "LOC Costa Verra",
                        "ORG the Vela Port",
                        "LOC Vela",
                        "ORG PORT VELA",
                        "PER QUILL");
        assertThat(extract.problems()).extracting(problem -> problem.code()).containsExactly(Code.W202_ENTITY_TAGS);
        assertThat(extract.problems().getFirst().message()).startsWith("11 entity tags");
    }

    @Test
    void aBracketThatIsNoTagIsText() {
        String text = Samples.TAGGED.replace("twice .", "[PER diem] [NOTE x] [ORG not closed  } twice .");
        assertThat(Samples.only(text).text()).contains("[PER diem] [NOTE x] [ORG not closed } twice.");
    }

    @Test
    void theSameTextWithoutBlockAndAnchorsIsTheSame() {
        String bare = Samples.TAGGED.replaceAll("<[^>]*>", "");
        assertThat(Samples.only(bare).text())
                .isEqualTo(Samples.only(Samples.TAGGED).text());
    }

    @Test
    void aTagInsideMarkUpLosesNoText() {
        var extract =
                Samples.only("<pre>UNCLAS [LOC VELA  ] 000001 SUBJECT: X [ORG END <a  ] id='par1'>¶</a>1 .\n( U ) Y .");
        assertThat(extract.text()).isEqualTo("UNCLAS VELA 000001\nSUBJECT: X END\n¶1. (U) Y.");
        assertThat(extract.annotations())
                .extracting(annotation -> annotation.at().of(extract.text()))
                .isEqualTo(List.of("VELA", "END"));
    }

    @Test
    void aPageOfThePaperCopyStandsOnALineOfItsOwn() {
        String text = Samples.TAGGED.replace(
                "[ORG PORT VELA  ] 00000412 002 OF 003", "CONFIDENTIAL PAGE 02 [ORG PORTVE  ] 00412 01 OF 02 031405Z");
        assertThat(Samples.only(text).text())
                .contains("They met\nCONFIDENTIAL PAGE 02 PORTVE 00412 01 OF 02 031405Z\ntwice");
    }

    @Test
    void wordsOfASubjectThatSoundLikeCaptionsStay() {
        String text = Samples.TAGGED.replace("HARBOUR TALKS", "SENSITIVE TALKS");
        assertThat(Samples.only(text).text()).contains("SUBJECT: SENSITIVE TALKS IN MARENIA RESUME\n");
    }
}

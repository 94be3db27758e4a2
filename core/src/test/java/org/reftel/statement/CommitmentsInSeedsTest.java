package org.reftel.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reftel.Accepts;
import org.reftel.Shared;
import org.reftel.Stages;
import org.reftel.grammar.Analysis;
import org.reftel.grammar.Times;
import org.reftel.grammar.Words;
import org.reftel.model.Document;
import org.reftel.model.Modality;
import org.reftel.model.Statement;
import org.reftel.model.Voice;
import org.reftel.names.Names;

/// The promises of the five cables, as the list of facts in SYSTEMS.md has them.
class CommitmentsInSeedsTest {
    /// One with what the test asks of it.
    private record Kept(String place, Statement.Commitment commitment, String quote) {}

    private static List<Document> seeds() {
        try (var files = Files.list(Shared.require().resolve("seeds"))) {
            var documents = new ArrayList<Document>();
            for (var file : files.sorted().toList()) {
                documents.addAll(Stages.read(file.getFileName().toString(), Files.readAllBytes(file))
                        .documents());
            }
            return documents;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Kept> all() {
        var all = new ArrayList<Kept>();
        var names = new Names();
        for (var document : seeds()) {
            var words = Words.of(document);
            var id = document.header().number().optional().map(Object::toString).orElse("?");
            for (var analysis : Analysis.of(words, names.find(document, words))) {
                for (var one : Commitments.in(analysis, Times.of(document))) {
                    all.add(new Kept(
                            id + "/" + analysis.words().block().address(),
                            one,
                            document.reading().quote(one.head().at().span()).replaceAll("\\s+", " ")));
                }
            }
        }
        return all;
    }

    @Accepts({"F03", "F22", "G04", "G09", "G10", "D14", "E05"})
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
        09MEXICO2134/5 | commitment | Rico | would commit to sending a communiqué |
        09MEXICO2134/5 | request | Morton | whether it was possible to see before-hand a draft |
        09MEXICO2134/5 | conditional offer | DHS | would be open to further discussion |
        09MEXICO2134/6 | assurance | Rico | assured Morton that the GOM would provide ICE access |
        09MEXICO2134/6 | agreement | Rico | agreed to further conversations on the matter |
        09MEXICO2134/6 | offer | Feeley | offered to leverage diplomatic muscle |
        09MEXICO2134/7 | intention | Genaro Garcia Luna | intention of swelling the number of Federal Police |
        09MEXICO2134/8 | intention | SSP | plans to increase their operations |
        09MEXICO2134/9 | commitment | USG | committed to assist with the training of new classes |
        09MEXICO2134/11 | suggestion | Medina Mora | better data collection and entry systems could be put in place | if approved
        09MEXICO2134/12 | designation | Alonzo Pena | as the responsible agents for designing this protocol |
        09MEXICO2134/12 | designation | Juan Sanchez Zarza | as the responsible agents for designing this protocol |
        09MEXICO2134/13 | request | PGR | wish-list that included getting more specific information |
        09MEXICO2134/13 | conditional offer | DHS | would consider helping PGR | would consider
        09MEXICO2134/13 | conditional offer | Morton | offering to make available to Medina Mora | with his principal’s consent
        09MEXICO2776/3 | intention | We | will follow up with the SRE and SEDENA |
        09MEXICO2776/3 | tentative agreement | SEDENA | agreed to hold the first substantive meeting |
        09MEXICO2776/4 | offer | U.S. | readiness to provide assistance |
        09MEXICO2776/4 | suggestion | Gomez Robledo | suggested that we look to include |
        09MEXICO2776/6 | suggestion | Kozak | suggested that it may be helpful for Mexico |
        09MEXICO2776/7 | suggestion | Gomez Robledo | looked to the UNHCHR to provide training |
        09MEXICO2776/10 | agreement | SRE | agreed to continue to prod the military |
        09MEXICO3093/3 | order | Calderon | ordered Garcia Luna and his Defense Secretary |
        09MEXICO3093/6 | forecast | the program | may be operational by next year | Assuming Chavez's continued backing
        09MEXICO3093/6 | pledge | Chavez | pledged to continue this important cooperation |
        09MEXICO3443/2 | commitment | U.S. | committed to doing its part |
        09MEXICO3443/2 | forecast | inspection equipment | will be arriving shortly |
        10MEXICO83/11 | order | ruling | mandated improvements in the way cases |
        10MEXICO83/14 | agreement | Mexico | agreed to explore a task force model |
        10MEXICO83/14 | designation | intelligence service | charged with overseeing such efforts |
        10MEXICO83/15 | request | SEDENA | asked for SOF training |
        """)
    void everyPromiseOfTheListIsFoundWithItsKind(
            String place, String modality, String actor, String words, String condition) {
        var found = all().stream()
                .filter(one -> one.place().equals(place) && one.quote().contains(words))
                .filter(one -> actor == null || one.commitment().actor().words().contains(actor))
                .toList();
        assertFalse(found.isEmpty(), () -> place + " " + words + "\n" + inParagraph(place));
        assertEquals(modality, found.getFirst().commitment().modality().key());
        assertEquals(
                condition == null ? "" : condition,
                found.getFirst().commitment().condition());
    }

    private static String inParagraph(String place) {
        var text = new StringBuilder();
        for (var one : all()) {
            if (one.place().equals(place)) {
                text.append(one.commitment().modality().key())
                        .append(" | ")
                        .append(one.commitment().actor().words());
                text.append(" | ").append(one.quote()).append('\n');
            }
        }
        return text.toString();
    }

    @Test
    void noRequestAndNoSuggestionOfTheListBinds() {
        for (var one : all()) {
            for (var words : List.of(
                    "wish-list",
                    "asked for SOF training",
                    "looked to the UNHCHR",
                    "urged the",
                    "suggested that",
                    "should ")) {
                if (one.quote().startsWith(words)) {
                    assertFalse(one.commitment().modality().binds(), one::toString);
                }
            }
        }
    }

    @Test
    @Accepts("G09")
    void thePromiseToTrainIsFeeleysWordAndNotMortons() {
        var found = all().stream()
                .filter(one -> one.quote().startsWith("committed to assist with the training"))
                .toList();
        assertEquals(1, found.size());
        assertTrue(
                found.getFirst().commitment().head().voice().speaker().words().contains("Feeley"));
    }

    @Test
    @Accepts("B15")
    void theMillionOfTheNoteIsTheEmbassys() {
        for (var document : seeds()) {
            var words = Words.of(document);
            for (var analysis : Analysis.of(words, new Names().find(document, words))) {
                var tokens = analysis.words().tokens();
                for (int i = 0; i + 2 < tokens.size(); i++) {
                    if (tokens.get(i).is("million") && tokens.get(i + 2).is("UNHCHR")) {
                        assertEquals(Voice.NOTE, analysis.voices().at(i));
                    }
                }
            }
        }
    }

    @Test
    void everySpanIsReadAgain() {
        for (var one : all()) {
            assertFalse(one.quote().isBlank());
            assertTrue(
                    one.commitment().actor().isStated() || one.commitment().modality() == Modality.SUGGESTION,
                    one::toString);
        }
    }
}

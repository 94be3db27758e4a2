package org.reftel.grammar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reftel.model.Mention;
import org.reftel.model.Voice;
import org.reftel.testing.Documents;

/// One paragraph each, without names unless said otherwise: roles and capitals are enough.
class VoicesTest {

    static Analysis read(String text) {
        return read(text, List.of());
    }

    static Analysis read(String text, List<Mention> mentions) {
        return Analysis.of(Words.of(Documents.of("NUMBER: 09VELA12\nSENT: 2009-07-21\n- " + text)), mentions)
                .getFirst();
    }

    /// `OWN`, `NOTE`, or the speaker, for each sentence.
    private static String speakers(Analysis read) {
        var all = new ArrayList<String>();
        for (var voice : read.voices().sentences()) {
            all.add(
                    voice.kind() == Voice.Kind.REPORTED
                            ? voice.speaker().words()
                            : voice.kind().name());
        }
        return String.join(" / ", all);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        Minister Ruiz said that the port would open. | Minister Ruiz
        The Ambassador stressed the need for a law. | The Ambassador
        Ruiz, the head of the port authority, noted that ships wait. | Ruiz
        Ruiz, accompanied by two aides, explained that ships wait. | Ruiz
        According to the harbour master, ships wait. | the harbour master
        Ships wait for days, according to the harbour master. | the harbour master
        Ships wait for days, Ruiz said. | Ruiz
        Ships, Ruiz said, wait for days. | Ruiz
        Ruiz closed by saying that ships wait. | Ruiz
        Minister Ruiz said ships wait. He added that crews leave. | Minister Ruiz / Minister Ruiz
        Minister Ruiz said ships wait. A new quay would be built. | Minister Ruiz / Minister Ruiz
        Minister Ruiz said ships wait. The quay was built in 1970. | Minister Ruiz / OWN
        Ruiz and Vargas said ships wait. They added that crews leave. | Ruiz and Vargas / Ruiz and Vargas
        Ruiz and Vargas said ships wait. He added that crews leave. | Ruiz and Vargas / He
        The port handles ten ships a day. | OWN
        We believe that the port will close. | OWN
        Post reported that ships wait. | OWN
        The Minister did not attend. | OWN
        Ruiz asked about aid. (Note: The agency signed for it in May. End note.) He thanked us. | Ruiz / NOTE / NOTE / Ruiz
        Ruiz asked about aid (Note: signed in May). He thanked us. | Ruiz / Ruiz
        Ruiz asked about aid. (Comment: He always does.) | Ruiz / NOTE
        Comment: Ruiz said what he always says. | OWN
        Minister Ruiz said ships wait; Port Vela drug related violent crime was only six percent. | Minister Ruiz
        Minister Ruiz related that ships wait. | Minister Ruiz
        Crime fell (by six percent, according to the Minister). | OWN
        When the talks failed, Ruiz said that he was sorry. | Ruiz
        If Ruiz says that the port opens, it opens. | OWN
        The Minister, who said he was tired, left at once. | OWN
        Minister Ruiz said ships wait. The PHA plans a quay. He added that crews leave. | Minister Ruiz / OWN / Minister Ruiz
        """)
    void theSpeakerOfASentence(String text, String speakers) {
        assertEquals(speakers, speakers(read(text)));
    }

    @Test
    void anAgreementInANoteIsTheAuthorsAndNotTheSpeakers() {
        var read =
                read("Ruiz inquired about the status of assistance. (Note. The agency signed an agreement in May making"
                        + " available $3 million. End Note.)");
        int million = token(read, "million");
        assertEquals(Voice.NOTE, read.voices().at(million));
        assertEquals(
                "Ruiz", read.voices().at(token(read, "assistance")).speaker().words());
    }

    @Test
    void aNoteInsideASentenceHasItsOwnVoice() {
        var read = read("Ruiz said the aid (Note: $3 million in May) was late.");
        assertEquals(Voice.NOTE, read.voices().at(token(read, "million")));
        assertEquals(Voice.Kind.REPORTED, read.voices().at(token(read, "late")).kind());
    }

    @Test
    void aSentenceIsTheAuthorsUpToItsVerbOfSaying() {
        var read = read("Vargas met ten shipowners and told them that fees would rise.");
        assertEquals(Voice.AUTHOR, read.voices().at(token(read, "ten")));
        assertEquals("Vargas", read.voices().at(token(read, "fees")).speaker().words());
    }

    @Test
    void twoSpeakersShareASentence() {
        var read = read("Ruiz said that fees would rise, and Vargas replied that trade would fall.");
        assertEquals("Ruiz", read.voices().at(token(read, "fees")).speaker().words());
        assertEquals("Vargas", read.voices().at(token(read, "trade")).speaker().words());
    }

    @Test
    void whoIsNamedInABracketSpeaksInItAlone() {
        var read = read("The port has ten quays (with plans for six more soon, according to the Minister) and a dock.");
        assertEquals(Voice.AUTHOR, read.voices().at(token(read, "ten")));
        assertEquals(
                "the Minister", read.voices().at(token(read, "six")).speaker().words());
        assertEquals(Voice.AUTHOR, read.voices().at(token(read, "dock")));
    }

    @Test
    void whoCannotSpeakDoesNotTakeTheWord() {
        var read = read("Ruiz explained that, contrary to belief, drug related crime was six percent of crime.");
        assertEquals("Ruiz", read.voices().at(token(read, "six")).speaker().words());
    }

    @Test
    void whereOneSpokeAndAnotherWasSubjectHeIsNeither() {
        var text = "Minister Ruiz said that Director Vargas pays. Director Vargas gets a briefing each week. "
                + "He added that crews leave.";
        assertEquals("Minister Ruiz / OWN / He", speakers(read(text)));
    }

    private static int token(Analysis read, String word) {
        var tokens = read.words().tokens();
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).text().equals(word)) {
                return i;
            }
        }
        throw new IllegalArgumentException(word);
    }
}

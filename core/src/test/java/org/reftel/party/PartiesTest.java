package org.reftel.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartiesTest {
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
        # two family names
        Tomás Verdeguer Salas ; Verdeguer Salas
        Tomás Verdeguer Salas ; Verdeguer
        Tomás Verdeguer Salas ; Tomas Verdeguer
        Juan Manuel Lucero Prado ; Lucero Prado
        Juan Manuel Lucero Prado ; Juan Lucero
        # capitals, accents, apostrophes, initials, particles
        Lidia Seravalle ; SERAVALLE
        Aurelio Bastián ; Bastian
        Shaun O’Dara ; O'Dara
        Carol Harrow ; C. Harrow
        Carol Q. Harrow ; Carol Harrow
        J.R. Harrow ; Harrow
        Lucía de la Vega ; de la Vega
        Lucía de la Vega ; Vega
        Mariana de la Fuente Oria ; de la Fuente
        # Arabic
        Hamid al-Sarrani ; Sarrani
        Hamid al-Sarrani ; Al Sarrani
        Yusuf bin Hamid al-Tarrafi ; Yusuf al-Tarrafi
        Mohammed al-Tarrafi ; Mohamed Tarrafi
        Abdul Rahim Noorzan ; Noorzan
        # family name first
        Kim Tae-sol ; Kim
        Kim Tae-sol ; Kim Tae Sol
        Zhou Linbai ; Zhou
        Tae-sol Kim ; Kim Tae-sol
        # patronymics
        Ivan Petrovich Ozherov ; Ivan Ozherov
        Ivan Petrovich Ozherov ; I.P. Ozherov
        Ivan Petrovich Ozherov ; Ozherov
        # a slip of one letter
        Benicio Sarmentell ; Benicio Sarmentel
        # one name is enough where nobody else bears it
        Yusuf bin Hamid al-Tarrafi ; Yusuf
        """)
    void aNameOfOnePersonIsJoinedToTheFullest(String full, String other) {
        var parties = Marked.of("{P1|" + full + "} spoke. Then {P1|" + other + "} left.")
                .parties();
        assertThat(parties).hasSize(1);
        assertThat(parties.getFirst().name()).isEqualTo(full);
        assertThat(parties.getFirst().why()).hasSize(1).first().asString().contains("\"" + other + "\"");
        // The same in the other order of place.
        assertThat(Marked.of("{P1|" + other + "} left after {P1|" + full + "} spoke.")
                        .parties())
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
        Arturo Lucero Lucero ; Arturo Prado Seral
        Daniel Oriol ; Noemi Oriol Tamez
        Gustavo Seral ; Gustavo Morano Juarra
        Juan Manuel Lucero Prado ; Juan Lucero Mijas
        Juan Manuel Lucero Prado ; Juan Prado Zarza
        Mario Seral ; Maria Seral
        Carol Harrow ; Carl Harrow
        Kim Tae-sol ; Kim Tae-hun
        Ivan Petrovich Ozherov ; Ivan Sergeyevich Ozherov
        Hamid Khanni ; Hamid Ghani
        Lucia de la Vega ; Lucia de la Fuente
        A. Harrow ; B. Harrow
        Raul Bastian ; Aurelio Bastian
        Alan Harston ; Alan Harson
        Gustavo Merino ; Gustavo Marino
        """)
    void namesakesStayApart(String one, String other) {
        assertThat(Marked.of("{P1|" + one + "} met {P2|" + other + "}.").parties())
                .hasSize(2);
    }

    @Test
    void aSurnameThatTwoBearIsJoinedToNeitherAndSaysSo() {
        var parties = Marked.of("{P1|Kim Tae-sol} met {P2|Kim Han-ryul} and {P3|Joanna Kim}. {P?|Kim} left.")
                .parties();
        assertThat(parties).hasSize(4);
        assertThat(parties.getLast().why())
                .containsExactly(
                        "\"Kim\" fits \"Kim Tae-sol\" and \"Kim Han-ryul\" and \"Joanna Kim\": joined to none");
    }

    @Test
    void aRoleTellsWhichOfTwoIsMeant() {
        var marked = Marked.of("{P1|President|Kim Tae-sol} met {P2|Foreign Minister|Kim Han-ryul}. {P1|President|Kim} "
                + "asked {P2|Minister of Foreign Affairs|Kim}; {P?|Kim} laughed.");
        assertThat(marked.parties().stream().map(party -> party.mentions()).toList())
                .containsExactly(List.of(0, 2), List.of(1, 3), List.of(4));
    }

    @Test
    void anotherOfficeKeepsACommonFamilyNameApart() {
        assertThat(Marked.of("{P1|Vice Minister|Kim Tae-sol} spoke for {P2|President|Kim}.")
                        .parties())
                .hasSize(2);
    }

    @Test
    void aKingHasNoSurname() {
        var marked = Marked.of("King {P1|Idris} received {P2|Foreign Minister|Omar Idris}. {P1|Idris} smiled.");
        assertThat(marked.parties()).hasSize(2);
    }

    @Test
    void aSignatureIsOfWhoMaySign() {
        assertThat(Marked.of("{P1|CDA|Whitlow} met {P2|Ana Ruan}. {P1!|WHITLOW}")
                        .parties())
                .hasSize(2);
        assertThat(Marked.of("{P1|Ambassador|Otis Whitlow} left. {P1!|WHITLOW}").joined())
                .containsExactly("Otis Whitlow = WHITLOW");
        var parties = Marked.of("{P1|Mayor|Rosa Whitlow} and {P1|Whitlow}. {P2!|WHITLOW}")
                .parties();
        assertThat(parties).hasSize(2);
        assertThat(parties.getLast().why())
                .containsExactly("\"WHITLOW\" signs the record; nothing says that \"Rosa Whitlow\" does");
    }

    @Test
    void aSecondNameIsJoinedWhereTheTextSaysSo() {
        assertThat(Marked.of("{P1|Hamid Sarrani} (a.k.a. {P1|Abu Nasr}) fled.").joined())
                .containsExactly("Hamid Sarrani = Abu Nasr");
        assertThat(Marked.of("{P1|Hamid Sarrani} ({P2|Abu Nasr}) fled.").parties())
                .hasSize(2);
    }

    @Test
    void initialsBehindANameAreItsPerson() {
        assertThat(Marked.of("{P1|Hamid bin Nasr} ({P1|HbN}) spoke. Later {P1|HbN} left.")
                        .joined())
                .containsExactly("Hamid bin Nasr = HbN");
        assertThat(Marked.of("{P1|Hamid bin Nasr} ({P2|KbN}) spoke.").parties()).hasSize(2);
        assertThat(Marked.of("{P1|Hamid bin Nasr} and {P2|HbN} spoke.").parties())
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
        The {O1|Secretariat of Public Works} ({O1|SOP}) ; Secretariat of Public Works = SOP
        {O1|SOP} ({O1|Secretariat of Public Works}) ; Secretariat of Public Works = SOP
        The {O1|Center for Port Security} ("{O1|CISEP}") ; Center for Port Security = CISEP
        {O1|Attorney General's Office} ({O1|PGV}) and the {O1|Office of the Attorney General} ; Office of the Attorney General = Attorney General's Office = PGV
        {O1|Ministry of Foreign Affairs}. The {O1|MFA} ; Ministry of Foreign Affairs = MFA
        {O1|Ministry of Interior} and {O1|MOI} ; Ministry of Interior = MOI
        {O1|Government of Marenia}, then {O1|GOM}, {O1|GoM} ; Government of Marenia = GOM = GoM
        {O1|Interior Ministry} or {O1|Ministry of the Interior} ; Ministry of the Interior = Interior Ministry
        {O1|Secretariat for Public Works} or {O1|Secretariat of Public Works} ; Secretariat for Public Works = Secretariat of Public Works
        {O1|HARBOUR POLICE} and {O1|Harbor Police} ; Harbor Police = HARBOUR POLICE
        {O1|Petrolina S.A.} and {O1|Petrolina} ; Petrolina S.A. = Petrolina
        {G1|Lantern Initiative} and the {G1|LANTERN INITIATIVE} ; Lantern Initiative = LANTERN INITIATIVE
        {S1|Single Criminal Registry} ({S1|SCR}) ; Single Criminal Registry = SCR
        {L1|United States}, the {L1|U.S.}, {L1|US} and {L1|USA} ; United States = U.S. = US = USA
        {L1|Ciudad Lucero} and {L1|Lucero} ; Ciudad Lucero = Lucero
        {L1|City of Vela} and {L1|Vela} ; City of Vela = Vela
        """)
    void aBodyIsJoinedByItsWordsAndByItsAcronym(String text, String joined) {
        assertThat(Marked.of(text).joined()).containsExactly(joined);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
        {O1|Federal Harbor Police} and {O2|Harbor Police}
        {O1|Harbor Police} and {O2|Harbor Ministerial Police}
        {O1|National Security Council} and {O2|Marenian National Security Council}
        {O1|Ministry of Defense} and {O2|Ministry of Interior}
        {O1|University of Vela} and {O2|Vela University}
        {L1|Vela City} and {L2|Vela}
        {O1|Harbor Police} ({L2|Port Vela})
        {P1|Carlos Seral} ({O2|SOP})
        {O1|Coast Guard} and {O2|SOP}
        {L1|Santa Clara} and {P2|Clara Santa}
        {O1|Movement for Vela} and {L2|Movement}
        {O1|Vela Workers} ({O2|Vela Fishermen})
        """)
    void nearNamesStayApart(String text) {
        assertThat(Marked.of(text).parties()).hasSize(2);
    }

    @Test
    void twoMeaningsOfAnAcronymAreKeptByTheBracketsAlone() {
        var marked = Marked.of("{O1|Ministry of Interior} ({O1|MOI}) and {O2|Ministry of Information} ({O2|MOI}). "
                + "{O?|MOI} said no.");
        assertThat(marked.parties().stream().map(party -> party.mentions()).toList())
                .containsExactly(List.of(0, 1), List.of(2, 3), List.of(4));
        assertThat(marked.parties().getLast().why()).first().asString().contains("two meanings");
    }

    @Test
    void lettersThatTwoNamesMakeAreJoinedToNone() {
        assertThat(Marked.of("{O1|Ministry of Interior} and {O2|Ministry of Information}. {O?|MOI} said no.")
                        .parties())
                .hasSize(3);
    }

    @Test
    void theAcronymIsSaidAndTheNameIsTheLongOne() {
        var party = Marked.of("{O1|SOP} ({O1|Secretariat of Public Works}) and {O1|SOP}")
                .parties()
                .getFirst();
        assertThat(party.name()).isEqualTo("Secretariat of Public Works");
        assertThat(party.acronym()).isEqualTo("SOP");
        assertThat(party.mentions()).containsExactly(0, 1, 2);
        assertThat(party.why())
                .containsExactly("\"SOP\": the document writes \"Secretariat of Public Works\" and \"SOP\" together, "
                        + "one in brackets");
    }

    @Test
    void noMentionsAreNoParties() {
        assertThat(Marked.of("Nobody spoke.").parties()).isEmpty();
    }

    @Test
    void aNameWithoutLettersIsStillAParty() {
        assertThat(Marked.of("{P1|...} and {O2|--} and {P3|de la}").parties()).hasSize(3);
    }

    /// Long lists of persons who share their names: each held against each other would take minutes.
    @Test
    void aLongListOfNamesakesComesToAnEnd() {
        var names = IntStream.range(0, 20_000)
                .mapToObj(i -> "{P1|Kim " + (char) ('A' + i % 26) + "u" + i + "-sol}, {O1|Board of " + i + "} ({O1|B"
                        + i + "})")
                .toList();
        var marked = Marked.of(String.join(", ", names));
        var parties = assertTimeoutPreemptively(Duration.ofSeconds(20), marked::parties);
        int[] all = parties.stream()
                .flatMapToInt(party -> party.mentions().stream().mapToInt(i -> i))
                .sorted()
                .toArray();
        assertThat(Arrays.equals(
                        all, IntStream.range(0, marked.mentions().size()).toArray()))
                .isTrue();
    }
}

package org.reftel.party;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reftel.model.Party;
import org.reftel.model.PartyKind;

class PartyKeysTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Tomás Verdeguer Salas   | tomas verdeguer salas
                    Tomas Verdeguer Salas   | VERDEGUER SALAS
                    Tomas Verdeguer Salas   | Verdeguer
                    Tomas Verdeguer Salas   | Salas
                    Tomas Verdeguer         | Mr. Verdeguer
                    Lucía de la Vega        | de la Vega
                    Lucía de la Vega        | Vega
                    Shaun O’Dara            | O'Dara
                    Shaun O'Dara            | ODARA
                    Ryu Han-sol             | Han Sol
                    Kim Tae-sol             | Kim
                    Hamid al-Sarrani        | Sarrani
                    """)
    void aPersonAnswersToTheNameAndTheFamilyNames(String name, String typed) {
        assertThat(Keys.of(party(PartyKind.PERSON, name, ""))).containsAnyElementsOf(Keys.of(typed));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Ministry of the Interior           | Interior Ministry
                    Secretariat for Public Works       | the Secretariat of Public Works
                    Harbour Police                     | harbor police
                    Attorney General's Office          | Office of the Attorney General
                    Secretariat of Public Works (SOP)  | SOP
                    U.S.                               | US
                    Petrolina, Inc.                    | Petrolina
                    Coast & Harbor Board               | Coast and Harbor Board
                    """)
    void anOrganisationAnswersToItsWordsInEitherOrder(String printed, String typed) {
        int bracket = printed.indexOf(" (");
        var party = bracket < 0
                ? party(PartyKind.ORGANISATION, printed, "")
                : party(PartyKind.ORGANISATION, printed.substring(0, bracket), "SOP");
        assertThat(Keys.of(party)).containsAnyElementsOf(Keys.of(typed));
    }

    @ParameterizedTest
    @CsvSource({
        "Federal Harbor Police, Federal Police",
        "Federal Police, Federal Harbor Police",
        "National Security Council, Security Council",
        "Ministry of Public Works, Public Works"
    })
    void aNearNameIsNoKey(String name, String typed) {
        assertThat(Keys.of(party(PartyKind.ORGANISATION, name, ""))).doesNotContainAnyElementsOf(Keys.of(typed));
    }

    @Test
    void aGivenNameAloneIsNoKey() {
        assertThat(Keys.of(party(PartyKind.PERSON, "Tomas Verdeguer Salas", "")))
                .doesNotContainAnyElementsOf(Keys.of("Tomas"));
    }

    @ParameterizedTest
    @CsvSource({
        "Khaled al-Sarrani, Khalid Sarrani, true",
        "Mukhtar Ghazzawi, Mokhtar Qazawi, true",
        "Khaled al-Sarrani, Khaled al-Sarradi, false",
        "Han, Hun, false"
    })
    void spellingsFromAnotherAlphabetAreNear(String one, String other, boolean near) {
        boolean meet = !Keys.near(one).isEmpty() && Keys.near(one).equals(Keys.near(other));
        assertThat(meet).isEqualTo(near);
    }

    @Test
    void nothingTypedHasNoKey() {
        assertThat(Keys.of(" -- ")).isEmpty();
    }

    private static Party party(PartyKind kind, String name, String acronym) {
        return new Party(kind, name, acronym, List.of(), List.of(), List.of());
    }
}

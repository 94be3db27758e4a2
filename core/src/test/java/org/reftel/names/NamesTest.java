package org.reftel.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.reftel.Stages;
import org.reftel.grammar.Words;
import org.reftel.model.Document;
import org.reftel.model.Mention;

final class NamesTest {
    private static final Names NAMES = new Names();

    @Test
    void aPersonIsNamedWithoutTitle() {
        assertThat(found("Foreign Minister Luis Alvarado told the Ambassador that Prime Minister Torres would visit."))
                .containsExactly("person Luis Alvarado", "person Torres");
    }

    @Test
    void aSurnameAloneIsAPersonWhenTheFullNameStandsElsewhere() {
        assertThat(found("Interior Minister Pedro Marenco arrived on Monday. Talks with Marenco went well."))
                .containsExactly("person Pedro Marenco", "person Marenco");
    }

    @Test
    void anOrganisationAndItsAcronymAreTwoMentions() {
        assertThat(found("The Ministry of Public Works (MPW) hired new staff, and the MPW trained them."))
                .containsExactly("organisation Ministry of Public Works", "organisation MPW", "organisation MPW");
    }

    @Test
    void countriesAndCitiesArePlaces() {
        assertThat(found("Officials from Brazil and the U.S. met in Geneva."))
                .containsExactly("place Brazil", "place U.S.", "place Geneva");
    }

    @Test
    void anAdjectiveOfNationalityIsNoName() {
        assertThat(found("The Brazilian and Turkish delegations praised Spanish cooking."))
                .isEmpty();
    }

    @Test
    void monthsAndRedactionsAreNoNames() {
        assertThat(found("In March, XXXXXXXXXXXX met with us. In May he left.")).isEmpty();
    }

    @Test
    void everyMentionReadsItsSpanAgain() {
        var document = document("Foreign Minister Luis Alvarado met officials of the Ministry of Justice in Geneva.");
        for (var mention : NAMES.find(document, Words.of(document))) {
            assertThat(document.reading().quote(mention.span())).isEqualTo(mention.name());
        }
    }

    private static List<String> found(String sentence) {
        var document = document(sentence);
        var found = new ArrayList<String>();
        for (Mention mention : NAMES.find(document, Words.of(document))) {
            assertThat(document.reading().quote(mention.span())).isEqualTo(mention.name());
            if (mention.paragraph() >= 0) {
                found.add(mention.kind().key() + " " + mention.name());
            }
        }
        return found;
    }

    /// A telegram with one paragraph.
    private static Document document(String sentence) {
        var text = """
                VZCZCXYZ0001
                PP RUEHC
                DE RUEHVL #0118/01 0751530
                ZNY CCCCC ZZH
                P 151530Z MAR 12
                FM AMEMBASSY PORT VELA
                TO SECSTATE WASHDC PRIORITY 0001
                BT
                C O N F I D E N T I A L PORT VELA 000118

                SIPDIS

                E.O. 12958: DECL: 03/15/2022
                TAGS: PREL PGOV
                SUBJECT: HARBOUR TALKS

                1. (C) %s
                """.formatted(sentence);
        return Stages.read("test", text.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .documents()
                .getFirst();
    }
}

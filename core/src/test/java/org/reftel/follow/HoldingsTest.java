package org.reftel.follow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reftel.model.Named;
import org.reftel.model.Statement.RoleHeld;

class HoldingsTest {
    private static final Cast CAST = new Cast(List.of("Rui Montalde"), List.of("person:rui-montalde"));

    private static List<String> held(String... roles) {
        var said = new ArrayList<Cited<RoleHeld>>();
        for (var role : roles) {
            var day = "2011-03-0" + (said.size() + 1);
            said.add(new Cited<>(
                    Told.spot("11VELA" + (said.size() + 1), "1", day),
                    new RoleHeld(
                            Told.head(), new Named("Rui Montalde", 0), role, Named.NOT_STATED, RoleHeld.Tenure.HOLDS),
                    role,
                    "",
                    CAST));
        }
        return Holdings.of(said, List.of()).stream().map(Holding::role).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
        Minister of Fisheries ; Minister
        Fisheries Minister ; Minister
        Minister ; Fisheries Minister
        Minister of Defense ; DefMin
        Attorney General ; AG
        Under Secretary for Ports ; Under Secretary
        """)
    void aShorterNameOfAnOfficeIsTheSameOffice(String one, String other) {
        assertThat(held(one, other)).hasSize(1);
    }

    @Test
    void twoNamesOfOneOrganisationAreOneOffice() {
        var cast = new Cast(
                List.of("Rui Montalde", "Coast Guard Service", "CGS", "Harbour Police"),
                List.of(
                        "person:rui-montalde",
                        "organisation:coast-guard",
                        "organisation:coast-guard",
                        "organisation:hp"));
        var said = new ArrayList<Cited<RoleHeld>>();
        for (int organisation = 1; organisation < 4; organisation++) {
            said.add(new Cited<>(
                    Told.spot("11VELA" + organisation, "1", "2011-03-0" + organisation),
                    new RoleHeld(
                            Told.head(),
                            new Named("Rui Montalde", 0),
                            "Commander",
                            new Named("organisation", organisation),
                            RoleHeld.Tenure.HOLDS),
                    "Commander",
                    "",
                    cast));
        }
        assertThat(Holdings.of(said, List.of()))
                .extracting(Holding::organisation)
                .containsExactly("Coast Guard Service", "Harbour Police");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
        Deputy Minister ; Minister
        Prime Minister ; Minister
        Deputy Fisheries Minister ; Fisheries Minister
        Acting Director ; Director
        Minister of Fisheries ; Minister of Ports
        """)
    void anotherRankIsAnotherOffice(String one, String other) {
        assertThat(held(one, other)).containsExactly(one, other);
    }
}

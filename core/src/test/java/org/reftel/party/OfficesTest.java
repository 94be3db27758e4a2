package org.reftel.party;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reftel.model.Statement.RoleHeld.Tenure;

class OfficesTest {
    private static final Offices.Seat MARIN =
            seat("Eduardo Marin", "Attorney General", "PGV", Tenure.HOLDS, "2009-07-21T10:00:00Z");
    private static final Offices.Seat MARIN_FORMER = seat("Marin", "Attorney General", "", Tenure.FORMER, "2009-10-27");
    private static final Offices.Seat LUCERO = seat("Arturo Lucero", "AG", "", Tenure.HOLDS, "2009-10-27");

    private static Offices.Seat seat(String person, String role, String organisation, Tenure state, String sent) {
        var party = "person:" + person.substring(person.lastIndexOf(' ') + 1);
        return new Offices.Seat(party, person, role, organisation, "XV", state, sent);
    }

    @Test
    void holdersFollowOneAnother() {
        var offices = Offices.of(List.of(LUCERO, MARIN_FORMER, MARIN));
        assertThat(offices)
                .containsExactly(new Office(
                        "Attorney General",
                        "PGV",
                        "XV",
                        List.of(
                                new Office.Holder(
                                        "person:Marin",
                                        "Eduardo Marin",
                                        "2009-07-21",
                                        "2009-07-21",
                                        "2009-10-27",
                                        Tenure.FORMER,
                                        List.of(2, 1)),
                                new Office.Holder(
                                        "person:Lucero",
                                        "Arturo Lucero",
                                        "2009-10-27",
                                        "2009-10-27",
                                        "",
                                        Tenure.HOLDS,
                                        List.of(0)))));
    }

    @Test
    void whatAnOfficePromisedShowsBothNamesWhenTheHolderChanges() {
        var office = Offices.of(List.of(MARIN, MARIN_FORMER, LUCERO)).getFirst();
        assertThat(office.since("2009-07-30"))
                .extracting(Office.Holder::person)
                .containsExactly("Eduardo Marin", "Arturo Lucero");
        assertThat(office.since("2009-11-01")).extracting(Office.Holder::person).containsExactly("Arturo Lucero");
        assertThat(office.on("2009-07-21")).map(Office.Holder::person).contains("Eduardo Marin");
        assertThat(office.on("2009-09-01")).isEmpty();
    }

    @Test
    void whoIsOnlyCalledFormerCameBefore() {
        assertThat(Offices.of(List.of(LUCERO, MARIN_FORMER)).getFirst().holders())
                .extracting(Office.Holder::person)
                .containsExactly("Marin", "Arturo Lucero");
    }

    @ParameterizedTest
    @CsvSource({
        "Secretary for Public Works, SOP, Public Works Secretary, '', 1",
        "Minister of Foreign Affairs, '', Foreign Minister, '', 1",
        "CDA, '', Charge d'Affaires, '', 1",
        "Acting Governor, Vela, Governor, Vela, 1",
        "Interior Secretary, '', Deputy Interior Secretary, '', 2",
        "Director, SOP, Director, CISEP, 2",
        "Secretary, '', Director, '', 0",
        "Ambassador, '', Ambassador, '', 1"
    })
    void wordingsOfOneOffice(String role, String organisation, String other, String its, int offices) {
        assertThat(Offices.of(List.of(
                        seat("Ana Ruan", role, organisation, Tenure.HOLDS, "2009-01-01"),
                        seat("Ana Ruan", other, its, Tenure.HOLDS, "2009-01-02"))))
                .hasSize(offices);
    }

    @ParameterizedTest
    @CsvSource({
        "Attorney General, '', Attorney General's Office, true",
        "Attorney General, PGV, PGV, true",
        "Interior Minister, '', Ministry of the Interior, true",
        "Secretary of Public Works, '', Secretariat of Public Works, true",
        "Deputy Interior Minister, '', Ministry of the Interior, false",
        "Deputy Director, PGV, PGV, false",
        "Interior Minister, '', Ministry of Defense, false",
        "Ambassador, '', Embassy Vela, false",
        "Minister, '', Harbor Police, false"
    })
    void anOfficeHeadsItsOrganisation(String role, String organisation, String name, boolean heads) {
        assertThat(new Office(role, organisation, "XV", List.of()).isHeadOf(name))
                .isEqualTo(heads);
    }

    @Test
    void nothingSaidIsNoOffice() {
        assertThat(Offices.of(List.of())).isEmpty();
    }
}

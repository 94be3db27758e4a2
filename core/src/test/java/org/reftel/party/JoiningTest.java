package org.reftel.party;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reftel.model.Joined;

class JoiningTest {
    private static final String VERDEGUER = """
        == room
        -- 09VELA1 2009-01-05 XV VELA
        {P1|Interior Secretary|Tomás Verdeguer Salas} spoke. {P1|Verdeguer} promised.
        -- 09VELA2 2009-02-05 XV VELA
        {P1|Interior Secretary|Verdeguer} spoke.
        -- 09VELA3 2009-03-05 XV VELA
        {P?|Verdeguer} was named.
        """;

    @Test
    void anOfficeACountryAndADateJoinASurname() {
        var joined = join(VERDEGUER);
        assertThat(joined).hasSize(2);
        var full = joined.getFirst();
        assertThat(full.id()).isEqualTo("person:tomas-verdeguer-salas");
        assertThat(full.name()).isEqualTo("Tomás Verdeguer Salas");
        assertThat(full.variants()).containsExactly("Verdeguer");
        assertThat(full.members())
                .containsExactly(
                        new Joined.Member("09VELA1", 0, List.of(0, 1)), new Joined.Member("09VELA2", 0, List.of(0)));
        assertThat(full.why())
                .contains("\"Verdeguer\" in 09VELA2: the same office (Interior Secretary), reported from XV 31 days"
                        + " apart, and nobody else of that name has it");
    }

    @Test
    void aSurnameAloneIsLeftOpenAndSaysSo() {
        var joined = join(VERDEGUER);
        var bare = joined.getLast();
        assertThat(bare.id()).isEqualTo("person:verdeguer@09vela3");
        assertThat(bare.unresolved()).extracting(Joined.Near::id).containsExactly("person:tomas-verdeguer-salas");
        assertThat(joined.getFirst().unresolved())
                .extracting(Joined.Near::id)
                .containsExactly("person:verdeguer@09vela3");
    }

    @Test
    void aPersonJoinsWhatRulesLeaveOpenAndTakesItBack() {
        var confirmed = new Decided(true, "09VELA3", "Verdeguer", "09VELA1", "Tomás Verdeguer Salas");
        var joined = join(VERDEGUER, confirmed);
        assertThat(joined).hasSize(1);
        assertThat(joined.getFirst().why()).anyMatch(line -> line.startsWith("a person confirmed that"));
        assertThat(join(VERDEGUER))
                .isEqualTo(Joining.of(Hard.of(VERDEGUER).getFirst().sightings(), List.of()));
        var rejected = new Decided(false, "09VELA3", "Verdeguer", "09VELA1", "Tomás Verdeguer Salas");
        assertThat(members(join(VERDEGUER, confirmed, rejected))).isEqualTo(members(join(VERDEGUER)));
        assertThat(join(VERDEGUER, confirmed, rejected)).isEqualTo(join(VERDEGUER, rejected));
        // What was rejected is proposed no more.
        assertThat(join(VERDEGUER, rejected).getFirst().unresolved()).isEmpty();
    }

    @Test
    void aPersonSplitsWhatRulesJoin() {
        var rejected = new Decided(false, "09VELA1", "Tomás Verdeguer Salas", "09VELA2", "Verdeguer");
        var joined = join(VERDEGUER, rejected);
        assertThat(joined).hasSize(3);
        assertThat(joined.getFirst().members()).hasSize(1);
    }

    @Test
    void ofAJoinedCrowdOneIsSplitOffAndTheOthersStay() {
        var room = """
            == room
            -- 09VELA1 2009-01-05 XV VELA
            {P1|Carlos Ruan} spoke.
            -- 09VELA2 2009-01-06 XV VELA
            {P2|Carlos Ruan} spoke.
            -- 09VELA3 2009-01-07 XV VELA
            {P1|Carlos Ruan} spoke.
            """;
        assertThat(join(room)).hasSize(1);
        var joined = join(room, new Decided(false, "09VELA1", "Carlos Ruan", "09VELA2", "Carlos Ruan"));
        assertThat(members(joined)).containsExactly(List.of("09VELA1", "09VELA3"), List.of("09VELA2"));
        assertThat(joined.getFirst().apart())
                .extracting(Joined.Near::why)
                .containsExactly("a person said that they are two");
        assertThat(joined).extracting(Joined::id).containsExactly("person:carlos-ruan", "person:carlos-ruan~2");
    }

    @Test
    void whatOneDocumentJoinsIsSplitByNames() {
        var room = """
            == room
            -- 09VELA1 2009-01-05 XV VELA
            {P1|Carlos Ruan} spoke, {P2|Ruan} sang, {P2|Ruan} left.
            """;
        assertThat(join(room)).hasSize(1);
        var joined = join(room, new Decided(false, "09VELA1", "Carlos Ruan", "09VELA1", "Ruan"));
        assertThat(joined.stream()
                        .map(one -> one.members().getFirst().mentions())
                        .toList())
                .containsExactly(List.of(0), List.of(1, 2));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
        {P1|Tomás Verdeguer} ; {P1|TOMAS VERDEGUER} ; 1
        {P1|Juan Manuel Lucero Prado} ; {P1|Juan Lucero} ; 1
        {P1|Ivan Petrovich Ozherov} ; {P1|Ivan Ozherov} ; 1
        {P1|Kim Tae-sol} ; {P1|Kim Tae Sol} ; 1
        {P1|Kim Tae-sol} ; {P1|Tae-sol Kim} ; 1
        {P1|Khaled al-Sarrani} ; {P1|Khalid Sarrani} ; 1
        {P1|Lucía de la Vega} ; {P1|Lucia De La Vega} ; 1
        {O1|Secretariat of Public Works} ({O1|SOP}) ; {O1|SOP} ; 1
        {O1|Interior Ministry} ; {O1|Ministry of the Interior} ; 1
        {L1|Ciudad Lucero} ; {L1|Lucero} ; 1
        {G1|Lantern Initiative} ; {G1|LANTERN INITIATIVE} ; 1
        {P1|Arturo Lucero Lucero} ; {P2|Arturo Prado Leal} ; 2
        {P1|Daniel Oriol} ; {P2|Noemi Oriol Tamez} ; 2
        {P1|Juan Manuel Lucero Prado} ; {P2|Juan Prado Mijas} ; 2
        {P1|Gustavo Delmar} ; {P2|Gustavo Merino Juarra} ; 2
        {P1|Carlos Ruan} ; {P2|Ruan} ; 2
        {P1|Carlos Ruan} ; {P2|C. Ruan} ; 2
        {P1|Carlos Ruan} ; {P2|Carla Ruan} ; 2
        {P1|Mohammed Khan} ; {P2|Mohammed Ghani} ; 2
        {P1|Kim Tae-sol} ; {P2|Kim Tae-hun} ; 2
        {O1|Federal Police} ; {O2|Federal Ministerial Police} ; 2
        {O1|National Security Council} ; {O2|Marenian National Security Council} ; 2
        {O1|Secretariat of Public Works} ; {O2|SOP} ; 2
        {L1|Vela City} ; {L2|Vela} ; 2
        {P1|Santa Vela} ; {L1|Santa Vela} ; 2
        """)
    void twoDocumentsOfOneCountry(String one, String other, int parties) {
        var room = "== room\n-- 09VELA1 2009-01-05 XV VELA\n" + one + "\n-- 09VELA2 2009-01-06 XV VELA\n" + other;
        assertThat(join(room)).hasSize(parties);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
        {O1|Federal Police} ; {O2|Federal Police} ; 2
        {O1|National Security Council} ; {O2|National Security Council} ; 2
        {O1|MFA} ; {O2|MFA} ; 2
        {O1|Lighthouse Committee} ; {O1|Lighthouse Committee} ; 1
        {O1|State Department} ; {O1|Department of State} ; 1
        {O1|Orchard Alliance} ({O1|OA}) ; {O2|OA} ; 2
                    {O1|Orchard Alliance} ({O1|OA}) ; {O1|OA} and {O1|Orchard Alliance} ; 1
                    {O1|Orchard Alliance of Northern Villages} ({O1|OANVI}) ; {O1|OANVI} ; 1
        {P1|Carlos Ruan} ; {P1|Carlos Ruan} ; 1
        {P1|Bishop|Carlos Ruan} ; {P2|Finance Minister|Carlos Ruan} ; 2
        {P1|Juan Manuel Lucero Prado} ; {P2|Juan Lucero} ; 2
        {P1|Minister of Oil|Yusuf Noorzan} ; {P2|Minister of Oil|Noorzan} ; 2
        """)
    void twoDocumentsOfTwoCountries(String one, String other, int parties) {
        var room = "== room\n-- 09VELA1 2009-01-05 XV VELA\n" + one + "\n-- 09MARENIA2 2009-01-06 XM MARENIA\n" + other;
        assertThat(join(room)).hasSize(parties);
    }

    @Test
    void whoSignsForAPostIsOnePersonForAYear() {
        var room = """
            == room
            -- 09VELA1 2009-01-05 XV VELA
            {P1|CDA|Otis Whitlow} called. {P1!|WHITLOW}
            -- 09VELA2 2009-08-06 XV VELA
            {P1!|WHITLOW}
            -- 09VELA3 2009-08-07 XV VELA
            {P2|Mayor|Whitlow} laughed.
            -- 09MARENIA4 2009-08-06 XM MARENIA
            {P3!|WHITLOW}
            """;
        assertThat(members(join(room)))
                .containsExactly(List.of("09VELA1", "09VELA2"), List.of("09MARENIA4"), List.of("09VELA3"));
    }

    @Test
    void aDefinitionDoesNotReachEveryCountry() {
        var room = """
            == room
            -- 09VELA1 2009-01-05 XV VELA
            {O1|Baker Party} ({O1|BP})
            -- 09MARENIA1 2009-01-06 XM MARENIA
            {O2|BP}
            -- 09VELA2 2009-01-07 XV VELA
            {O1|BP}
            """;
        assertThat(members(join(room))).containsExactly(List.of("09VELA1", "09VELA2"), List.of("09MARENIA1"));
    }

    @Test
    void namesakesSayWhatKeepsThemApart() {
        var room = """
            == room
            -- 09VELA1 2009-01-05 XV VELA
            {P1|Bishop|Carlos Ruan}
            -- 09MARENIA2 2009-01-06 XM MARENIA
            {P2|Finance Minister|Carlos Ruan}
            """;
        assertThat(join(room).getFirst().apart())
                .containsExactly(new Joined.Near(
                        "person:carlos-ruan~2",
                        "Carlos Ruan",
                        "the same name with another office in another country, both in 2009-01"));
    }

    @Test
    void nearOrganisationsAreNamed() {
        var room = "== room\n-- 09VELA1 2009-01-05 XV VELA\n{O1|Federal Police} and {O2|Federal Ministerial Police}";
        assertThat(join(room).getFirst().apart())
                .containsExactly(new Joined.Near(
                        "organisation:federal-ministerial-police",
                        "Federal Ministerial Police",
                        "one name has a word more than the other"));
    }

    @Test
    void theOrderOfTheDocumentsDoesNotMatter() {
        for (var room : Hard.rooms()) {
            var expected = Joining.of(room.sightings(), List.of());
            var shuffled = new java.util.ArrayList<>(room.sightings());
            for (int seed = 0; seed < 20; seed++) {
                Collections.shuffle(shuffled, new Random(seed));
                assertThat(Joining.of(shuffled, List.of()))
                        .as("%s, seed %d", room.name(), seed)
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void everyNameIsPrinted() {
        for (var room : Hard.rooms()) {
            var printed = room.records().stream()
                    .flatMap(one -> one.marked().mentions().stream())
                    .map(mention -> mention.name())
                    .toList();
            for (var one : Joining.of(room.sightings(), List.of())) {
                assertThat(printed).contains(one.name()).containsAll(one.variants());
            }
        }
    }

    @Test
    void anEmptyRoomHasNobody() {
        assertThat(Joining.of(List.of(), List.of())).isEmpty();
    }

    @Test
    void aDecisionOnWhatIsNotThereChangesNothing() {
        assertThat(join(VERDEGUER, new Decided(true, "09VELA9", "Nobody", "09VELA1", "Verdeguer")))
                .isEqualTo(join(VERDEGUER));
    }

    private static List<Joined> join(String room, Decided... decided) {
        return Joining.of(Hard.of(room).getFirst().sightings(), List.of(decided));
    }

    private static List<List<String>> members(List<Joined> joined) {
        return joined.stream()
                .map(one -> one.members().stream().map(Joined.Member::document).toList())
                .toList();
    }
}

package org.reftel.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.reftel.Accepts;
import org.reftel.Shared;
import org.reftel.Stages;
import org.reftel.grammar.Words;
import org.reftel.model.Statement.Meeting;
import org.reftel.model.Statement.Participant;
import org.reftel.model.Statement.RoleHeld;
import org.reftel.names.Names;

class AttendanceTest {
    private static final String LIST = """
        ¶2. (U) The participants in the talks on reefs were:

        United States

        *Ana Example*, Ambassador, Embassy of the U.S. to Marenia
        Ben Sample, Attorney Advisor, Office of Reefs
        PolOff

        Marenia

        *Cora Cove*, Director for Trade, Ports and Reefs, +HB+
        Acting Harbour Minister *Dan Dune*
        *Eve Edge*, +MPA+ (notetaker)

        ¶3. (U) *Finn Firth* spoke.
        """;

    private static String row(Participant one) {
        return one.side() + ": " + one.who().words() + "; " + one.role() + "; " + one.organisation();
    }

    @Test
    void eachRowIsAParticipantUnderTheSideThatHeadsIt() {
        var told = Told.byBody(LIST);
        assertThat(told.all(Meeting.class)).singleElement().satisfies(meeting -> {
            assertThat(meeting.what()).isEqualTo("talks");
            assertThat(meeting.status()).isEqualTo(Meeting.Status.HELD);
            assertThat(meeting.participants().stream().map(AttendanceTest::row).toList())
                    .containsExactly(
                            "United States: Ana Example; Ambassador; Embassy of the U.S. to Marenia",
                            "United States: Ben Sample; Attorney Advisor; Office of Reefs",
                            "United States: PolOff; PolOff; ",
                            "Marenia: Cora Cove; Director for Trade, Ports and Reefs; HB",
                            "Marenia: Dan Dune; Harbour Minister; ",
                            "Marenia: Eve Edge; ; MPA");
        });
    }

    @Test
    void aRemarkInBracketsIsNoPartOfTheOffice() {
        var told = Told.byBody(LIST.replace(
                "Acting Harbour Minister *Dan Dune*", "*Dan Dune*, Harbour Minister (for the second session only)"));
        assertThat(told.all(Meeting.class).getFirst().participants().stream()
                        .map(AttendanceTest::row)
                        .toList())
                .contains("Marenia: Dan Dune; Harbour Minister; ");
    }

    @Test
    void whoSpeaksElsewhereIsNotAddedToTheList() {
        var told = Told.byBody(LIST);
        assertThat(told.all(Meeting.class).getFirst().participants())
                .noneMatch(one -> one.who().words().contains("Firth"));
    }

    @Test
    void theRowsGiveOffices() {
        assertThat(Told.byBody(LIST).all(RoleHeld.class).stream()
                        .map(role -> role.person().words() + ": " + role.role() + " " + role.state())
                        .toList())
                .contains("Dan Dune: Harbour Minister ACTING", "Ana Example: Ambassador HOLDS");
    }

    @Test
    void aListWithDashesNamesItsSidesInTheLinesThatAnnounceThem() {
        var told = Told.byBody("""
            ¶2. (U) Main Marenian Participants:

            -- *Ana Example*, Director, Bureau of
            Reefs
            -- Dr. *Ben Sample*, +MPA+

            Main U.S. Participants:

            -- *Cora Cove*, Harbour Attache
            -- Control officer (notetaker)
            """);
        assertThat(told.all(Meeting.class).getFirst().participants().stream()
                        .map(AttendanceTest::row)
                        .toList())
                .containsExactly(
                        "Marenian: Ana Example; Director; Bureau of Reefs",
                        "Marenian: Ben Sample; ; MPA",
                        "U.S.: Cora Cove; Harbour Attache; ",
                        "U.S.: Control officer (notetaker); Control officer (notetaker); ");
    }

    @Test
    void aListOfOtherThingsIsNoAttendance() {
        var told = Told.byBody("""
            ¶2. (U) The plan has these parts:

            -- Reefs, with a budget.
            -- Ports, without one.
            -- Minister *Ana Example*, who likes neither.
            """);
        assertThat(told.all(Meeting.class)).isEmpty();
    }

    @Test
    @Accepts("B17")
    void theSeedsListHasTwentyRowsOfTwoSidesAndNobodyAdded() throws IOException {
        try (var files = Files.list(Shared.require().resolve("seeds"))) {
            var lists = files.sorted().flatMap(AttendanceTest::attendances).toList();
            assertThat(lists).singleElement().satisfies(meeting -> {
                assertThat(meeting.participants()).hasSize(20);
                assertThat(meeting.participants().stream()
                                .collect(Collectors.groupingBy(Participant::side, Collectors.counting())))
                        .hasSize(2)
                        .containsValues(7L, 13L);
                assertThat(meeting.participants())
                        .filteredOn(one -> one.who().words().equals(one.role()))
                        .hasSize(2);
                assertThat(meeting.participants())
                        .noneMatch(one -> one.who().words().contains("Najera"));
                assertThat(meeting.participants()).noneMatch(one -> one.role().isEmpty());
            });
        }
    }

    private static java.util.stream.Stream<Meeting> attendances(java.nio.file.Path file) {
        try {
            return Stages.read(file.getFileName().toString(), Files.readAllBytes(file)).documents().stream()
                    .flatMap(document -> {
                        var words = Words.of(document);
                        var mentions = new Names().find(document, words);
                        return Statements.of(document, words, mentions).stream();
                    })
                    .filter(Meeting.class::isInstance)
                    .map(Meeting.class::cast)
                    .filter(meeting -> meeting.head().rule().startsWith("list"));
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    @Test
    void noTextMakesItThrow() {
        for (var text : List.of("Participants:", "Participants:\n\n\n-", ":", "¶", "(", "Participants: )\n\n)\n\n(x")) {
            assertThat(Told.byBody("¶1. " + text + "\n").all(Meeting.class)).isEmpty();
        }
    }
}

package org.reftel.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.reftel.file.Deadline.Standing;
import org.reftel.model.Refused;

/// A clock with a limit and a question with a day are due, missed, met or done late, by the day that is asked for.
class DeadlineTest {
    private static Paper paper() {
        return Paper.of("case").at("2026-01-02");
    }

    private static List<Deadline> on(Paper paper, String day) {
        return Deadline.of(List.of(paper.state(LocalDate.parse(day))));
    }

    private static List<Deadline> questions(Paper paper, String day) {
        return on(paper, day).stream().filter(one -> one.what().isEmpty()).toList();
    }

    @Test
    void aQuestionIsDueOnItsLastDayAndMissedOnTheNext() throws Refused {
        var paper = paper().write("asked", "to", "Navy", "due", "2026-02-01");
        assertThat(questions(paper, "2026-02-01")).singleElement().satisfies(one -> {
            assertThat(one.standing()).isEqualTo(Standing.DUE);
            assertThat(one.left()).isZero();
        });
        assertThat(questions(paper, "2026-02-02")).singleElement().satisfies(one -> {
            assertThat(one.standing()).isEqualTo(Standing.MISSED);
            assertThat(one.left()).isEqualTo(-1);
        });
    }

    @Test
    void anAnswerInItsTimeIsMetAndOneBehindItLateForEver() throws Refused {
        var paper = paper().write("asked", "to", "Navy", "due", "2026-02-01")
                .write("asked", "to", "Army", "due", "2026-02-01")
                .at("2026-02-01")
                .write("answer", "asked", "1")
                .at("2026-02-04")
                .write("answer", "asked", "2");
        assertThat(questions(paper, "2027-01-01"))
                .extracting(Deadline::who, Deadline::standing, Deadline::left)
                .containsExactly(tuple("Army", Standing.LATE, -3L), tuple("Navy", Standing.MET, 0L));
        assertThat(questions(paper, "2026-02-02"))
                .extracting(Deadline::standing)
                .containsExactlyInAnyOrder(Standing.MET, Standing.MISSED);
    }

    @Test
    void whatHasNoDayOrNoLimitHasNoDeadline() throws Refused {
        assertThat(questions(paper().write("asked", "to", "Navy"), "2027-01-01"))
                .isEmpty();
        var paper = paper();
        assertThat(on(paper, "2027-01-01"))
                .allMatch(one -> paper.state().kind().clocks().stream()
                        .anyMatch(clock -> clock.title().equals(one.what()) && clock.limit() > 0));
    }

    @Test
    void aClosedFileMissesNothingThatNobodyAnsweredInIt() throws Refused {
        var paper = paper().write("asked", "to", "Navy", "due", "2026-02-01");
        paper.at("2026-01-20").write("closed", "reason", "it was another boat");
        assertThat(questions(paper, "2027-01-01")).isEmpty();
        assertThat(on(paper, "2027-01-01")).noneMatch(one -> one.standing() == Standing.MISSED);
    }
}

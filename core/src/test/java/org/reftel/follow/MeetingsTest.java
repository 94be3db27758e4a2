package org.reftel.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reftel.follow.Told.meeting;
import static org.reftel.follow.Told.spot;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.reftel.model.Statement.Meeting.Status;

class MeetingsTest {
    private static final Spot BEFORE = spot("09VELA2776", "3", "2009-09-24");
    private static final Spot AFTER = spot("09VELA3443", "5", "2009-12-07");

    @Test
    void aPlannedMeetingWhoseDayHasPassedIsNeitherHeldNorMissed() {
        var planned = meeting(BEFORE, "meeting", "2009-09-25", Status.TENTATIVE, "agreed to meet on rights", "CGS");

        assertThat(Meetings.of(List.of(planned), List.of(), "2009-09-25")
                        .getFirst()
                        .status())
                .isEqualTo(Status.TENTATIVE);
        assertThat(Meetings.of(List.of(planned), List.of(), "2009-09-26")
                        .getFirst()
                        .status())
                .isEqualTo(Status.NOT_KNOWN);
    }

    @Test
    void aMeetingHeldOnThatDayByTheSameIsProposedAndNotAsserted() {
        var planned = meeting(BEFORE, "meeting", "2009-09-25", Status.PLANNED, "first meeting on rights", "CGS");
        var held = meeting(AFTER, "meeting", "2009-09-25", Status.HELD, "The CGS met us on September 25.", "CGS");

        var met = Meetings.of(List.of(held, planned), List.of(), "2010-01-01").getFirst();

        assertThat(met.status()).isEqualTo(Status.NOT_KNOWN);
        assertThat(met.later()).containsExactly(held);
        assertThat(met.why()).isEqualTo("same day; both name cgs");
    }

    @Test
    void anotherMeetingOfTheSamePeopleIsNotTheOnePlanned() {
        var planned = meeting(BEFORE, "meeting", "2009-09-25", Status.PLANNED, "first meeting on rights", "CGS");
        var held = meeting(AFTER, "meeting", "2009-11-22", Status.HELD, "The CGS met us on rights again.", "CGS");

        assertThat(Meetings.of(List.of(planned, held), List.of(), "2010-01-01")
                        .getFirst()
                        .later())
                .isEmpty();
    }

    @Test
    void withoutADateNothingHasPassed() {
        var planned = meeting(BEFORE, "meeting", "", Status.PLANNED, "a meeting soon", "CGS");
        assertThat(Meetings.of(List.of(planned), List.of(), "2030-01-01")
                        .getFirst()
                        .status())
                .isEqualTo(Status.PLANNED);
    }

    @Test
    void anActToMeetIsTold() {
        assertThat(Meetings.isMeeting("hold the first substantive meeting on human rights"))
                .isTrue();
        assertThat(Meetings.isMeeting("meet again in the spring")).isTrue();
        assertThat(Meetings.isMeeting("hold its leaders accountable")).isFalse();
        assertThat(Meetings.isMeeting("send ideas for the working group")).isFalse();
    }
}

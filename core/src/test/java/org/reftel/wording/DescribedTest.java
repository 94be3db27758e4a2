package org.reftel.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.reftel.cli.Told;
import org.reftel.follow.Cited;
import org.reftel.model.Named;
import org.reftel.model.Statement.Description;
import org.reftel.model.Statement.Description.Aspect;
import org.reftel.model.Voice;

class DescribedTest {
    private static Cited<Description> said(String record, Aspect aspect, String of, String other, String what) {
        var under = other.isEmpty() ? Named.NOT_STATED : Told.name(other);
        return Told.cited(
                Told.spot(record, "3", "2011-02-15", "C"),
                new Description(Told.head(1, Voice.AUTHOR), Told.name(of), aspect, what, under),
                what);
    }

    private static List<String> lines(List<Cited<Description>> all) {
        return Described.of(all).stream()
                .map(one -> one.table() + " " + Describing.stage(one.aspect()) + " " + one.name() + " < " + one.other()
                        + " x" + one.said().size())
                .toList();
    }

    @Test
    void aProgrammeStandsOnceUnderWhatItRuns() {
        assertThat(lines(List.of(
                        said("11VELA1", Aspect.UNDER, "Reef Watch", "", "Reef Watch"),
                        said("11VELA2", Aspect.UNDER, "Cove Watch", "", "Cove Watch"),
                        said("11VELA3", Aspect.UNDER, "Cove Watch", "", "Cove Watch"),
                        said("11VELA4", Aspect.UNDER, "Reef Watch", "Reef Plan", "under the Reef Plan"))))
                .containsExactly("PROGRAMMES  Reef Watch < Reef Plan x1", "PROGRAMMES  Cove Watch <  x2");
    }

    @Test
    void whatIsAwaitedHasEachStageThoughNothingTellsOfIt() {
        assertThat(lines(List.of(said("11VELA1", Aspect.ORDERED, "boats", "", "ordered ten boats"))))
                .containsExactly(
                        "DELIVERY ordered boats <  x1",
                        "DELIVERY promised not stated <  x0",
                        "DELIVERY arrived not stated <  x0",
                        "DELIVERY in service not stated <  x0");
    }

    @Test
    void nothingIsAwaitedWhereNothingWasOrdered() {
        assertThat(lines(List.of(said("11VELA1", Aspect.USED, "boats", "", "use the boats"))))
                .containsExactly("DELIVERY in service boats <  x1");
    }

    @Test
    void onlyTheNameIsNoDescription() {
        var one = Described.of(List.of(said("11VELA1", Aspect.UNDER, "Reef Watch", "", "Reef Watch")))
                .getFirst();
        assertThat(one.quoted()).isEmpty();
    }
}

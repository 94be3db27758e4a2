package org.reftel.file;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.reftel.model.file.FileState.Fault;
import org.reftel.model.file.FileState.Running;
import org.reftel.model.file.FileState.Since;

/// What `check` tells of a file by its clocks, its keeper and its completeness.
final class Faults {
    private Faults() {}

    static List<Fault> of(List<Running> clocks, Optional<Since<String>> handedTo, List<String> missing, LocalDate on) {
        var faults = new ArrayList<Fault>();
        for (var clock : clocks) {
            if (clock.stopped().isEmpty() && clock.isOver()) {
                faults.add(new Fault(
                        Fault.Kind.OVER_LIMIT,
                        clock.serial(),
                        clock.clock().title() + (clock.party().isEmpty() ? "" : ", " + clock.party()) + ": "
                                + clock.days() + " days since " + clock.started() + ", the limit is "
                                + clock.clock().limit() + "."));
            }
        }
        handedTo.ifPresent(to -> faults.add(new Fault(
                Fault.Kind.NOT_ACCEPTED,
                to.serial(),
                "Handed over to " + to.what() + " on " + to.from() + " and not accepted for "
                        + ChronoUnit.DAYS.between(to.from(), on) + " days.")));
        for (var one : missing) {
            faults.add(new Fault(Fault.Kind.NOT_COMPLETE, 0, "Missing: " + one + "."));
        }
        return faults;
    }
}

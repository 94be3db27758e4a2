package org.reftel.file;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.reftel.model.file.FileState;
import org.reftel.model.file.FileState.Running;

/// Somebody who is detained without sentence: for whom a clock [#CLOCK] of a file runs.
///
/// @param days whole days since then, on the day of the state
/// @param limit days after which it is too long; 0 where the kind sets none
/// @param serial of the entry that says he was detained
public record Detained(
        String file, String title, String kind, String party, LocalDate since, long days, int limit, long serial) {
    /// Key of the clock by which a kind says that somebody is detained without sentence.
    public static final String CLOCK = "detention";

    private static final Comparator<Detained> WORST_FIRST = Comparator.comparing(Detained::isOver)
            .thenComparingLong(Detained::days)
            .reversed()
            .thenComparing(Detained::file)
            .thenComparingLong(Detained::serial);

    public boolean isOver() {
        return limit > 0 && days > limit;
    }

    /// Those over the limit first, then by length.
    public static List<Detained> of(List<FileState> states) {
        return states.stream()
                .flatMap(state -> state.clocks().stream()
                        .filter(Detained::isDetained)
                        .map(running -> new Detained(
                                state.file(),
                                state.title(),
                                state.kind().key(),
                                running.party(),
                                running.started(),
                                running.days(),
                                running.clock().limit(),
                                running.serial())))
                .sorted(WORST_FIRST)
                .toList();
    }

    private static boolean isDetained(Running running) {
        return running.clock().key().equals(CLOCK) && running.stopped().isEmpty();
    }
}

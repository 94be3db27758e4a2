package org.reftel.file;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.reftel.model.file.FileState;
import org.reftel.model.file.FileState.Authority;

/// An authority to collect and when it runs out.
///
/// @param last day on which it is in force
/// @param left days from the day of the state to that; 0 on the last, negative when it is over
/// @param inForce whether it is in force on the day of the state
public record Expiring(
        String file, String title, String kind, Authority authority, LocalDate last, long left, boolean inForce) {

    /// Those that are in force or will be, the first to run out first.
    public static List<Expiring> of(List<FileState> states) {
        return all(states, one -> one.left >= 0);
    }

    /// Those of them whose last day is at most so many days off.
    public static List<Expiring> within(List<FileState> states, long days) {
        return all(states, one -> one.left >= 0 && one.left <= days);
    }

    /// Those that are over, the first that was first.
    public static List<Expiring> over(List<FileState> states) {
        return all(states, one -> one.left < 0);
    }

    private static List<Expiring> all(List<FileState> states, Predicate<Expiring> which) {
        return states.stream()
                .flatMap(state -> state.authorities().stream().map(authority -> of(state, authority)))
                .filter(which)
                .sorted(Comparator.comparing(Expiring::last)
                        .thenComparing(Expiring::file)
                        .thenComparingLong(one -> one.authority.serial()))
                .toList();
    }

    private static Expiring of(FileState state, Authority authority) {
        return new Expiring(
                state.file(),
                state.title(),
                state.kind().key(),
                authority,
                authority.last(),
                ChronoUnit.DAYS.between(state.on(), authority.last()),
                authority.isInForce(state.on()));
    }
}

package org.reftel.file;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.reftel.model.file.FileEntry;
import org.reftel.model.file.FileState;
import org.reftel.model.file.FileState.Asked;
import org.reftel.model.file.FileState.Running;

/// Something that has its time, and what became of it: a clock with a limit, or a question with a day. A clock
/// without a limit and a question without a day have none; a question that a closed file leaves open waits no
/// more.
///
/// @param what title of the clock; empty for a question
/// @param who for whom it runs, or who was asked; may be empty
/// @param from day on which it began
/// @param last day of its time
/// @param done day on which it was stopped or answered; empty while it is not
/// @param left days from the day of the state, or from that on which it was done, to the last; negative behind it
/// @param serial of the entry that began it
public record Deadline(
        String file,
        String title,
        String kind,
        String what,
        String who,
        LocalDate from,
        LocalDate last,
        Optional<LocalDate> done,
        long left,
        long serial) {
    /// How it stands, what presses first.
    public enum Standing {
        /// Its time is over, and it is not done.
        MISSED,
        /// Its time runs.
        DUE,
        /// Done behind its time.
        LATE,
        /// Done in its time.
        MET
    }

    private static final Comparator<Deadline> FIRST = Comparator.comparing(Deadline::standing)
            .thenComparing(Deadline::last)
            .thenComparing(Deadline::file)
            .thenComparingLong(Deadline::serial)
            .thenComparing(Deadline::what);

    public Standing standing() {
        if (done.isPresent()) {
            return left < 0 ? Standing.LATE : Standing.MET;
        }
        return left < 0 ? Standing.MISSED : Standing.DUE;
    }

    /// Those that press first before all.
    public static List<Deadline> of(List<FileState> states) {
        return states.stream()
                .flatMap(state -> Stream.concat(
                        state.clocks().stream()
                                .filter(clock -> clock.clock().limit() > 0)
                                .map(clock -> of(state, clock)),
                        state.asked().stream().flatMap(asked -> of(state, asked).stream())))
                .sorted(FIRST)
                .toList();
    }

    private static Deadline of(FileState state, Running clock) {
        return new Deadline(
                state.file(),
                state.title(),
                state.kind().key(),
                clock.clock().title(),
                clock.party(),
                clock.started(),
                clock.started().plusDays(clock.clock().limit()),
                clock.stopped(),
                clock.clock().limit() - clock.days(),
                clock.serial());
    }

    private static Optional<Deadline> of(FileState state, Asked asked) {
        var done = asked.answered().flatMap(serial -> day(state, serial));
        return asked.due()
                .filter(due -> done.isPresent() || !state.isClosed())
                .map(due -> new Deadline(
                        state.file(),
                        state.title(),
                        state.kind().key(),
                        "",
                        asked.to(),
                        asked.on(),
                        due,
                        done,
                        ChronoUnit.DAYS.between(done.orElse(state.on()), due),
                        asked.serial()));
    }

    private static Optional<LocalDate> day(FileState state, long serial) {
        return state.entries().stream()
                .filter(entry -> entry.serial() == serial)
                .map(FileEntry::on)
                .findFirst();
    }
}

package org.reftel.file;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.reftel.model.file.FileEntry;
import org.reftel.model.file.FileKind;
import org.reftel.model.file.FileState.Running;
import org.reftel.model.file.FileState.Since;

/// Clocks of a file: from the entry that starts one to the entry that stops it, or to the day on which the file is
/// closed.
final class Clocks {
    private Clocks() {}

    /// @param taken in the order of days
    /// @param on the day that is asked for
    static List<Running> of(FileKind kind, List<FileEntry> taken, List<Since<FileKind.Stage>> stages, LocalDate on) {
        var all = new ArrayList<Running>();
        var closing = new HashSet<Long>();
        for (var since : stages) {
            if (since.what().closed()) {
                closing.add(since.serial());
            }
        }
        for (var named : kind.clocks()) {
            var clock = limited(named, taken);
            var running = new ArrayList<Running>();
            for (var entry : taken) {
                var party = clock.each() ? entry.field("party").orElse("") : "";
                boolean closes = closing.contains(entry.serial());
                if (closes || clock.stops().contains(entry.type())) {
                    stop(running, closes ? "" : party, entry.on());
                }
                if (clock.starts().contains(entry.type()) && isStill(running, party)) {
                    running.add(new Running(clock, party, entry.on(), Optional.empty(), 0, entry.serial()));
                }
            }
            running.forEach(one -> all.add(until(one, one.stopped().orElse(on), one.stopped())));
        }
        return List.copyOf(all);
    }

    /// With the limit that the last entry says which says one.
    private static FileKind.Clock limited(FileKind.Clock clock, List<FileEntry> taken) {
        if (clock.within().isEmpty()) {
            return clock;
        }
        int limit = clock.limit();
        for (var entry : taken) {
            limit = entry.field(clock.within()).map(Clocks::days).orElse(limit);
        }
        return new FileKind.Clock(
                clock.key(), clock.title(), clock.each(), clock.starts(), clock.stops(), limit, clock.within());
    }

    private static int days(String number) {
        return (int) Math.min(Long.parseLong(number), Integer.MAX_VALUE);
    }

    /// A clock that runs is not started again.
    private static boolean isStill(List<Running> running, String party) {
        return running.stream()
                .noneMatch(one -> one.party().equals(party) && one.stopped().isEmpty());
    }

    /// @param party whose; empty for all
    private static void stop(List<Running> running, String party, LocalDate day) {
        for (int i = 0; i < running.size(); i++) {
            var one = running.get(i);
            if (one.stopped().isEmpty() && (party.isEmpty() || one.party().equals(party))) {
                running.set(i, until(one, day, Optional.of(day)));
            }
        }
    }

    private static Running until(Running one, LocalDate day, Optional<LocalDate> stopped) {
        return new Running(
                one.clock(),
                one.party(),
                one.started(),
                stopped,
                ChronoUnit.DAYS.between(one.started(), day),
                one.serial());
    }
}

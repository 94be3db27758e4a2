package org.reftel.file;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.reftel.model.file.FileEntry;
import org.reftel.model.file.FileKind;
import org.reftel.model.file.FileState.Fault;
import org.reftel.model.file.FileState.Hearing;

/// Hearings: set, held, cancelled, and those of which nobody says.
final class Hearings {
    private final List<Hearing> all = new ArrayList<>();

    /// Days of notice that are asked for, by the number of the entry that set a hearing.
    private final Map<Long, Integer> wanted = new HashMap<>();

    void set(FileKind.EntryType type, FileEntry entry, Instant written) {
        wanted.put(entry.serial(), type.notice());
        var day = LocalDate.parse(entry.field("day").orElse(entry.on().toString()));
        var told = written.atOffset(ZoneOffset.UTC).toLocalDate();
        all.add(new Hearing(
                entry.serial(),
                day,
                entry.field("time").orElse(""),
                entry.field("court").orElse(""),
                entry.field("charge").orElse(""),
                told,
                ChronoUnit.DAYS.between(told, day),
                Hearing.Status.SET));
    }

    String objection(FileEntry entry, FileKind.Does does) {
        int at = at(entry);
        if (at < 0) {
            return "No hearing was set by entry " + entry.field("hearing").orElse("") + ".";
        }
        var hearing = all.get(at);
        if (hearing.status() != Hearing.Status.SET) {
            return "The hearing of " + hearing.day() + " was "
                    + (hearing.status() == Hearing.Status.HELD ? "held" : "cancelled") + " already.";
        }
        return does == FileKind.Does.HOLDS_HEARING && entry.on().isBefore(hearing.day())
                ? "The hearing is set for " + hearing.day() + " and cannot have been held on " + entry.on() + "."
                : "";
    }

    void end(FileEntry entry, FileKind.Does does) {
        int at = at(entry);
        if (at >= 0) {
            all.set(
                    at,
                    with(
                            all.get(at),
                            does == FileKind.Does.HOLDS_HEARING ? Hearing.Status.HELD : Hearing.Status.CANCELLED));
        }
    }

    private int at(FileEntry entry) {
        var serial = entry.field("hearing").orElse("");
        for (int i = 0; i < all.size(); i++) {
            if (Long.toString(all.get(i).set()).equals(serial)) {
                return i;
            }
        }
        return -1;
    }

    private static Hearing with(Hearing one, Hearing.Status status) {
        return new Hearing(
                one.set(), one.day(), one.time(), one.court(), one.charge(), one.told(), one.notice(), status);
    }

    /// What is wrong with the notice given. One that is cancelled needs none.
    List<Fault> faults() {
        var faults = new ArrayList<Fault>();
        for (var one : all) {
            int days = wanted.getOrDefault(one.set(), 0);
            if (one.status() == Hearing.Status.CANCELLED) {
                continue;
            }
            if (one.notice() < 0) {
                faults.add(new Fault(
                        Fault.Kind.NO_NOTICE,
                        one.set(),
                        "The hearing of " + one.day() + " was written down on " + one.told()
                                + ", after its day: nobody had notice."));
            } else if (one.notice() < days) {
                faults.add(new Fault(
                        Fault.Kind.LATE_NOTICE,
                        one.set(),
                        "The hearing of " + one.day() + " was written down on " + one.told() + ", " + one.notice()
                                + " days before; the kind of the file asks for " + days + "."));
            }
        }
        return faults;
    }

    /// In the order set; one whose day has passed without a word is not known to have been held.
    List<Hearing> all(LocalDate on) {
        return all.stream()
                .map(one -> one.status() == Hearing.Status.SET && one.day().isBefore(on)
                        ? with(one, Hearing.Status.NOT_KNOWN)
                        : one)
                .toList();
    }
}

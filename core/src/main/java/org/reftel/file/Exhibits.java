package org.reftel.file;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reftel.model.file.FileEntry;
import org.reftel.model.file.FileState.Exhibit;
import org.reftel.model.file.FileState.Fault;

/// Things in a file and the hands they went through.
///
/// What the file itself shows to be impossible is refused: to pass on what is not in it, or what another has by
/// the last word on it. What is told later of earlier days is written, whatever it contradicts; the contradiction
/// is named as a fault (see [Custody]).
final class Exhibits {
    private final Map<String, Custody> all = new LinkedHashMap<>();
    private final Authorities authorities;

    Exhibits(Authorities authorities) {
        this.authorities = authorities;
    }

    String objectionToEnter(FileEntry entry) {
        var number = number(entry);
        var there = all.get(number);
        if (there != null) {
            return "Exhibit " + number + " is in the file by entry "
                    + there.entered().serial() + ".";
        }
        if (entry.field("digest").isEmpty() && entry.field("seal").isEmpty()) {
            return "An exhibit is known by the digest of its bytes or by the number of its seal, and neither is given.";
        }
        var authority = entry.field("authority").orElse("");
        return authority.isEmpty() || authorities.of(authority).isPresent()
                ? ""
                : "Entry " + authority + " issues no authority.";
    }

    String objectionToPassOn(FileEntry entry) {
        if (!all.containsKey(number(entry))) {
            return "There is no exhibit " + number(entry) + " in the file on " + entry.on() + ".";
        }
        return entry.field("from").equals(entry.field("to")) ? "It is passed on from one to the same." : "";
    }

    /// Why the last word on an exhibit cannot be so; empty for whatever is told late, and when all is taken
    /// only.
    String objectionToNextHand(FileEntry entry) {
        var custody = all.get(number(entry));
        return custody == null ? "" : custody.objection(entry);
    }

    void enter(FileEntry entry) {
        all.putIfAbsent(number(entry), new Custody(entry));
    }

    void passOn(FileEntry entry) {
        Optional.ofNullable(all.get(number(entry))).ifPresent(custody -> custody.passOn(entry));
    }

    private static String number(FileEntry entry) {
        return entry.field("exhibit").orElse("");
    }

    List<Exhibit> all() {
        return all.values().stream().map(Custody::exhibit).toList();
    }

    List<Fault> faults() {
        var faults = new ArrayList<Fault>();
        for (var custody : all.values()) {
            var why = withoutAuthority(custody.entered());
            if (!why.isEmpty()) {
                faults.add(new Fault(
                        Fault.Kind.NO_AUTHORITY,
                        custody.entered().serial(),
                        "Exhibit " + number(custody.entered()) + " " + why));
            }
            faults.addAll(custody.faults());
        }
        return faults;
    }

    /// An authority that somebody else may read and this reader may not is not missed.
    private String withoutAuthority(FileEntry entered) {
        var serial = entered.field("authority").orElse("");
        if (serial.isEmpty()) {
            return entered.field("ground").isPresent()
                    ? ""
                    : "states neither an authority nor another ground on which it was taken.";
        }
        return authorities
                .of(serial)
                .filter(authority -> !days(entered).stream().allMatch(authority::isInForce))
                .map(authority -> "was collected on " + String.join(" and ", told(days(entered)))
                        + "; the authority of entry " + serial + " is in force from " + authority.begins() + " to "
                        + authority.last() + ".")
                .orElse("");
    }

    private static List<String> told(List<LocalDate> days) {
        return days.stream().distinct().map(LocalDate::toString).toList();
    }

    /// The days on which an authority has to be in force: that of the entry, and that of its moment.
    static List<LocalDate> days(FileEntry entry) {
        var days = new ArrayList<LocalDate>();
        days.add(entry.on());
        entry.field("moment")
                .map(moment -> Instant.parse(moment).atOffset(ZoneOffset.UTC).toLocalDate())
                .ifPresent(days::add);
        return days;
    }
}

package org.reftel.file;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.reftel.model.file.FileEntry;
import org.reftel.model.file.FileKind;
import org.reftel.model.file.FileKind.Is;

/// The order in which the entries of a file are gone through: by the day of what they tell, those of one day by
/// their place. A correction has the place of what it corrects, and whatever names the one means the other: who
/// sets a hearing right does not make the hearing that was held another.
final class Replay {
    private final List<FileEntry> entries;
    private final List<FileEntry> standing;
    private final List<FileEntry> ordered;
    private final List<Long> corrected;
    private final Map<Long, Instant> told;

    private Replay(
            List<FileEntry> entries,
            List<FileEntry> standing,
            List<FileEntry> ordered,
            List<Long> corrected,
            Map<Long, Instant> told) {
        this.entries = entries;
        this.standing = standing;
        this.ordered = ordered;
        this.corrected = corrected;
        this.told = told;
    }

    /// @param entries the cover first
    static Replay of(FileKind kind, List<FileEntry> entries) {
        var by = new TreeMap<Long, Long>();
        var place = new HashMap<Long, Long>();
        for (var entry : entries) {
            if (entry.corrects() != FileEntry.NONE && entry.corrects() < entry.serial()) {
                by.put(entry.corrects(), entry.serial());
                place.put(entry.serial(), place.getOrDefault(entry.corrects(), entry.corrects()));
            }
        }
        var standing = entries.stream()
                .filter(entry -> !entry.isCover() && !by.containsKey(entry.serial()))
                .map(entry -> by.isEmpty() ? entry : led(kind, entry, by))
                .toList();
        var ordered = new ArrayList<>(standing);
        ordered.sort(Comparator.comparing(FileEntry::on)
                .thenComparing(entry -> place.getOrDefault(entry.serial(), entry.serial())));
        return new Replay(entries, standing, ordered, List.copyOf(by.keySet()), told(entries, by));
    }

    /// A correction that leaves a day as it was leaves people the notice that they had.
    private static Map<Long, Instant> told(List<FileEntry> entries, Map<Long, Long> by) {
        var told = new HashMap<Long, Instant>();
        var before = new HashMap<Long, FileEntry>();
        for (var entry : by.isEmpty() ? List.<FileEntry>of() : entries) {
            before.put(entry.serial(), entry);
            var corrected = Optional.ofNullable(before.get(entry.corrects()));
            corrected
                    .filter(one -> one.type().equals(entry.type()))
                    .filter(one -> one.field("day").equals(entry.field("day")))
                    .ifPresent(one -> told.put(entry.serial(), told.getOrDefault(one.serial(), one.time())));
        }
        return told;
    }

    /// When what an entry says of a day was first written.
    Instant told(FileEntry entry) {
        return told.getOrDefault(entry.serial(), entry.time());
    }

    /// With each field that names an entry naming what stands in its place.
    private static FileEntry led(FileKind kind, FileEntry entry, Map<Long, Long> by) {
        var type = kind.entry(entry.type());
        if (type.isEmpty()) {
            return entry;
        }
        var fields = new TreeMap<>(entry.fields());
        for (var spec : type.get().fields()) {
            var named = spec.is() == Is.ENTRY ? fields.getOrDefault(spec.key(), "") : "";
            if (!named.isEmpty()) {
                long serial = Long.parseLong(named);
                while (by.containsKey(serial)) {
                    serial = by.get(serial);
                }
                fields.put(spec.key(), Long.toString(serial));
            }
        }
        return fields.equals(entry.fields())
                ? entry
                : new FileEntry(
                        entry.number(),
                        entry.type(),
                        entry.on(),
                        entry.office(),
                        fields,
                        entry.paragraphs(),
                        entry.citations(),
                        entry.corrects(),
                        entry.author(),
                        entry.time(),
                        entry.marking());
    }

    /// Those that count, in their order.
    List<FileEntry> ordered() {
        return ordered;
    }

    /// Those that count by that day, by number; the cover is none of them.
    List<FileEntry> standing(LocalDate day) {
        return by(standing, day);
    }

    /// All by that day, the cover and those that were corrected among them.
    List<FileEntry> written(LocalDate day) {
        return by(entries, day);
    }

    private static List<FileEntry> by(List<FileEntry> entries, LocalDate day) {
        var all = new ArrayList<FileEntry>(entries.size());
        for (var entry : entries) {
            if (!entry.on().isAfter(day)) {
                all.add(entry);
            }
        }
        return List.copyOf(all);
    }

    /// Serials of those that another took the place of.
    List<Long> corrected() {
        return corrected;
    }
}

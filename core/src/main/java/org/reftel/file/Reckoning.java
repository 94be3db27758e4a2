package org.reftel.file;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.reftel.model.Code;
import org.reftel.model.Refused;
import org.reftel.model.file.FileEntry;
import org.reftel.model.file.FileKind;
import org.reftel.model.file.FileState;

/// Works out how a file stands. Entries are gone through by the day of what they tell, those of one day in the order
/// of their numbers; an entry that another corrects counts as if the other stood in its place.
public final class Reckoning {
    private static final Comparator<FileEntry> IN_TIME =
            Comparator.comparing(FileEntry::on).thenComparing(FileEntry::serial);

    private Reckoning() {}

    /// @param entries of one file, the cover first; those that a reader may not see left out
    /// @param on the day that is asked for
    public static FileState of(FileKind kind, List<FileEntry> entries, LocalDate on) {
        var cover = entries.getFirst();
        var standing = standing(entries);
        var course = new Course(kind, cover);
        standing.stream()
                .filter(entry -> !entry.on().isAfter(on))
                .sorted(IN_TIME)
                .forEach(course::take);
        return course.state(standing, corrected(entries), on);
    }

    /// Whether a file may have another entry: with it the file has to be lawful from its beginning to its end, so that
    /// an entry of an earlier day cannot make a later one impossible.
    ///
    /// @param entries that it has, the cover first
    /// @throws Refused X952 with the reason
    public static void check(FileKind kind, List<FileEntry> entries, FileEntry entry) throws Refused {
        var all = new ArrayList<>(entries);
        all.add(entry);
        if (entry.corrects() != FileEntry.NONE) {
            Corrections.check(kind, entries, entry);
        }
        var course = new Course(kind, entries.getFirst());
        for (var one : standing(all).stream().sorted(IN_TIME).toList()) {
            var why = course.objection(one);
            if (!why.isEmpty()) {
                throw new Refused(
                        Code.X952_ENTRY_NOT_ALLOWED,
                        (one.serial() == entry.serial()
                                        ? why
                                        : "With it entry " + one.serial() + " of " + one.on() + " could not stand: "
                                                + why)
                                + " Nothing was written.");
            }
            course.take(one);
        }
    }

    /// Those that count, by number: without the cover and what was corrected.
    private static List<FileEntry> standing(List<FileEntry> entries) {
        var corrected = corrected(entries);
        return entries.stream()
                .filter(entry -> !entry.isCover() && !corrected.contains(entry.serial()))
                .toList();
    }

    private static List<Long> corrected(List<FileEntry> entries) {
        return entries.stream()
                .map(FileEntry::corrects)
                .filter(serial -> serial != FileEntry.NONE)
                .distinct()
                .sorted()
                .toList();
    }

    /// Of every file, by code.
    ///
    /// @param entries of all of them, file by file
    public static Map<String, List<FileEntry>> byFile(List<FileEntry> entries) {
        var files = new HashMap<String, List<FileEntry>>();
        entries.forEach(entry ->
                files.computeIfAbsent(entry.file(), code -> new ArrayList<>()).add(entry));
        return files;
    }
}

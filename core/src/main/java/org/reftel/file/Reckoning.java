package org.reftel.file;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.reftel.model.Code;
import org.reftel.model.Refused;
import org.reftel.model.file.FileEntry;
import org.reftel.model.file.FileKind;
import org.reftel.model.file.FileState;

/// Works out how a file stands. Entries are gone through by the day of what they tell, those of one day in the
/// order of their numbers; an entry that another corrects counts as if the other stood in its place.
public final class Reckoning {
    private Reckoning() {}

    /// @param entries of one file, the cover first; those that a reader may not see left out
    /// @param on the day that is asked for
    public static FileState of(FileKind kind, List<FileEntry> entries, LocalDate on) {
        return along(kind, entries).at(on);
    }

    /// The same for many days of one file, each at little cost when they are asked in their order.
    ///
    /// @param entries of one file, the cover first; those that a reader may not see left out
    public static Timeline along(FileKind kind, List<FileEntry> entries) {
        return new Timeline(kind, entries);
    }

    /// Whether a file may have another entry: with it the file has to be lawful from its beginning to its end, so
    /// that an entry of an earlier day cannot make a later one impossible.
    ///
    /// @param entries that it has, the cover first
    /// @throws Refused X952 with the reason, X956 when it holds a protected name in the open
    public static void check(FileKind kind, List<FileEntry> entries, FileEntry entry) throws Refused {
        var all = new ArrayList<>(entries);
        all.add(entry);
        if (entry.corrects() != FileEntry.NONE) {
            Corrections.check(kind, entries, entry);
        }
        var replay = Replay.of(kind, all);
        var course = new Course(kind, entries.getFirst());
        for (var one : replay.ordered()) {
            var why = course.objection(one);
            if (!why.isEmpty()) {
                throw refused(
                        one.serial() == entry.serial()
                                ? why
                                : "With it entry " + one.serial() + " of " + one.on() + " could not stand: " + why);
            }
            course.take(one, replay.told(one));
        }
        var why = course.afterwards(entry);
        if (!why.isEmpty()) {
            throw refused(why);
        }
        var open = Protection.objection(kind, replay.standing(LocalDate.MAX), entry);
        if (!open.isEmpty()) {
            throw new Refused(Code.X956_PROTECTED_NAME, open + " Nothing was written.");
        }
    }

    private static Refused refused(String why) {
        return new Refused(Code.X952_ENTRY_NOT_ALLOWED, why + " Nothing was written.");
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

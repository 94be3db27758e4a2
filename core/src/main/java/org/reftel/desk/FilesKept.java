package org.reftel.desk;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reftel.model.View;
import org.reftel.model.file.FileEntry;
import org.reftel.model.file.FileState;
import org.reftel.store.Room;

/// The entries of all files, and how all stood on the days that were asked for last. After somebody wrote, only the
/// files that he wrote into are read and reckoned anew: how a file stands hangs on its entries, whose cover names the
/// definition of its kind by its digest, on the view and on the day. Entries are read once for all views; what is
/// reckoned of them is kept for each view by itself, so that whose eyes may read what is decided where it is reckoned.
final class FilesKept {
    /// Days of views. Each holds the states of all files, which is what takes the memory.
    private static final int MOST = 8;

    /// When more files than these were written into, one question for all entries costs less than one for each.
    private static final int ONE_BY_ONE = 100;

    private final LinkedHashMap<Asked, Standing> standing = new LinkedHashMap<>(16, 0.75f, true);
    private Map<String, Read> read = new LinkedHashMap<>();
    private List<List<FileEntry>> files = List.of();
    private long state = Long.MIN_VALUE;

    private record Asked(View view, LocalDate on) {}

    /// What was read of a file when it was written so far.
    private record Read(Room.Extent extent, List<FileEntry> entries) {}

    /// What was reckoned of these entries.
    ///
    /// @param how empty when the file is not there for the view on the day
    private record Reckoned(List<FileEntry> entries, Optional<FileState> how) {}

    /// @param state of the room, in which they stood so
    private record Standing(long state, Map<String, Reckoned> byFile, List<FileState> all) {}

    /// Reckons of the entries of a file, whoever may read them, how it stands for a view on a day.
    @FunctionalInterface
    interface Reckons {
        Optional<FileState> of(List<FileEntry> entries) throws IOException;
    }

    /// Entries file by file, whoever may read them.
    synchronized List<List<FileEntry>> files(Room room) throws IOException {
        // The state before, and how far they were written: what comes while the entries are read has them read anew.
        long now = room.state();
        if (now != state) {
            read = reread(room, room.extents());
            files = read.values().stream().map(Read::entries).toList();
            state = now;
        }
        return files;
    }

    /// How all files stand for a view on a day. Who asks meanwhile waits, and nothing is reckoned twice.
    synchronized List<FileState> on(Room room, View view, LocalDate on, Reckons reckons) throws IOException {
        var entries = files(room);
        var asked = new Asked(view, on);
        var before = Optional.ofNullable(standing.get(asked));
        if (before.isPresent() && before.get().state() == state) {
            return before.get().all();
        }
        var known = before.map(Standing::byFile).orElse(Map.of());
        var byFile = new HashMap<String, Reckoned>();
        var all = new ArrayList<FileState>();
        for (var file : entries) {
            var code = file.getFirst().file();
            var same = Optional.ofNullable(known.get(code))
                    .filter(one -> one.entries().equals(file));
            var one = same.isPresent() ? same.get() : new Reckoned(file, reckons.of(file));
            byFile.put(code, one);
            one.how().ifPresent(all::add);
        }
        var made = new Standing(state, byFile, List.copyOf(all));
        standing.put(asked, made);
        if (standing.size() > MOST) {
            standing.pollFirstEntry();
        }
        return made.all();
    }

    /// Reads the files that were written into since, and keeps what was read of the others.
    private Map<String, Read> reread(Room room, List<Room.Extent> extents) throws IOException {
        var changed = new HashSet<String>();
        for (var extent : extents) {
            var known = read.get(extent.file());
            if (known == null || !known.extent().equals(extent)) {
                changed.add(extent.file());
            }
        }
        var fresh = changed.size() > ONE_BY_ONE ? byFile(room.filed()) : Map.<String, List<FileEntry>>of();
        var now = new LinkedHashMap<String, Read>();
        for (var extent : extents) {
            var file = extent.file();
            if (!changed.contains(file)) {
                now.put(file, read.get(file));
                continue;
            }
            var entries =
                    changed.size() > ONE_BY_ONE ? fresh.getOrDefault(file, List.of()) : List.copyOf(room.filed(file));
            // Nothing is left of one that was expunged meanwhile.
            if (!entries.isEmpty()) {
                now.put(file, new Read(extent, entries));
            }
        }
        return now;
    }

    private static Map<String, List<FileEntry>> byFile(List<FileEntry> entries) {
        var files = new HashMap<String, List<FileEntry>>();
        int from = 0;
        for (int to = 1; to <= entries.size(); to++) {
            if (to == entries.size()
                    || !entries.get(to).file().equals(entries.get(from).file())) {
                files.put(entries.get(from).file(), List.copyOf(entries.subList(from, to)));
                from = to;
            }
        }
        return files;
    }
}

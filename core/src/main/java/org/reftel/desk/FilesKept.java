package org.reftel.desk;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.reftel.model.View;
import org.reftel.model.file.FileEntry;
import org.reftel.model.file.FileState;
import org.reftel.store.Room;

/// The entries of all files, and how all stood on the days that were asked for last, as long as the room is in one
/// state. Entries are read once for all views; what is computed of them is kept for each view by itself.
final class FilesKept {
    /// Days of views. Each holds the states of all files, which is what takes the memory.
    private static final int MOST = 8;

    private final LinkedHashMap<Asked, List<FileState>> states = new LinkedHashMap<>(16, 0.75f, true);
    private List<List<FileEntry>> files = List.of();
    private long state = Long.MIN_VALUE;

    private record Asked(View view, LocalDate on) {}

    /// Computes of the entries of all files how they stand.
    @FunctionalInterface
    interface Computing {
        List<FileState> of(List<List<FileEntry>> files) throws IOException;
    }

    /// Entries file by file, whoever may read them.
    synchronized List<List<FileEntry>> files(Room room) throws IOException {
        // The state before: what comes while the entries are read has them read anew.
        long now = room.state();
        if (now != state) {
            states.clear();
            files = byFile(room.filed());
            state = now;
        }
        return files;
    }

    /// How all files stand for a view on a day. Who asks meanwhile waits, and nothing is computed twice.
    synchronized List<FileState> on(Room room, View view, LocalDate on, Computing computing) throws IOException {
        var all = files(room);
        var asked = new Asked(view, on);
        var known = states.get(asked);
        if (known != null) {
            return known;
        }
        var computed = List.copyOf(computing.of(all));
        states.put(asked, computed);
        if (states.size() > MOST) {
            states.pollFirstEntry();
        }
        return computed;
    }

    private static List<List<FileEntry>> byFile(List<FileEntry> entries) {
        var files = new ArrayList<List<FileEntry>>();
        int from = 0;
        for (int to = 1; to <= entries.size(); to++) {
            if (to == entries.size()
                    || !entries.get(to).file().equals(entries.get(from).file())) {
                files.add(List.copyOf(entries.subList(from, to)));
                from = to;
            }
        }
        return List.copyOf(files);
    }
}

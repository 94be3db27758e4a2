package org.reftel.desk;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reftel.file.Kinds;
import org.reftel.file.Reckoning;
import org.reftel.handling.Handling;
import org.reftel.model.Digest;
import org.reftel.model.View;
import org.reftel.model.file.FileEntry;
import org.reftel.model.file.FileKind;
import org.reftel.model.file.FileState;
import org.reftel.store.Room;

/// How files stand for a reader: computed of the entries that he may read. A file of which he may not read the cover
/// is not there for him.
final class Files {
    private final Room room;
    private final View view;
    private final Map<Digest, FileKind> kinds = new HashMap<>();

    Files(Room room, View view) {
        this.room = room;
        this.view = view;
    }

    Optional<FileState> file(String code, LocalDate on) throws IOException {
        return state(room.filed(code), on);
    }

    /// What stands in a file, the corrected too, the cover first; empty when it is not there.
    List<FileEntry> entries(String code) throws IOException {
        var seen = seen(room.filed(code));
        return seen.isEmpty() || !seen.getFirst().isCover() ? List.of() : seen;
    }

    /// Those opened by that day, by code.
    List<FileState> all(LocalDate on) throws IOException {
        var states = new ArrayList<FileState>();
        var one = new ArrayList<FileEntry>();
        for (var entry : room.filed()) {
            if (!one.isEmpty() && !one.getFirst().file().equals(entry.file())) {
                state(one, on).ifPresent(states::add);
                one.clear();
            }
            one.add(entry);
        }
        state(one, on).ifPresent(states::add);
        return List.copyOf(states);
    }

    private Optional<FileState> state(List<FileEntry> entries, LocalDate on) throws IOException {
        var seen = seen(entries);
        if (seen.isEmpty() || !seen.getFirst().isCover() || seen.getFirst().on().isAfter(on)) {
            return Optional.empty();
        }
        return Optional.of(Reckoning.of(kind(seen.getFirst()), seen, on));
    }

    private List<FileEntry> seen(List<FileEntry> entries) {
        return entries.stream()
                .filter(entry -> view.owner() || Handling.mayRead(view, entry.marking()))
                .toList();
    }

    private FileKind kind(FileEntry cover) throws IOException {
        var definition = Kinds.definition(cover);
        var known = kinds.get(definition);
        if (known == null) {
            var source = room.kind(definition)
                    .orElseThrow(() -> new IOException("The kind of file " + cover.file() + " is not kept."));
            known = Kinds.kept(room.bytes(source));
            kinds.put(definition, known);
        }
        return known;
    }
}

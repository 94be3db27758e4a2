package org.reftel.file;

import java.util.ArrayList;
import java.util.List;
import org.reftel.model.file.FileEntry;
import org.reftel.model.file.FileKind;
import org.reftel.model.file.FileState.Exhibit;
import org.reftel.model.file.FileState.Fault;

/// Things in a file and the hands they went through.
final class Exhibits {
    private final List<Exhibit> all = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();

    String objection(FileKind.EntryType type, FileEntry entry) {
        return "";
    }

    void take(FileKind.EntryType type, FileEntry entry) {}

    List<Exhibit> all() {
        return List.copyOf(all);
    }

    List<Fault> faults() {
        return List.copyOf(faults);
    }
}

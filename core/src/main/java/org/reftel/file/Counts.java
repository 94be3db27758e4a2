package org.reftel.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.reftel.model.file.FileEntry;
import org.reftel.model.file.FileState.Count;

/// Numbers that entries state: of cases that nobody has opened here.
final class Counts {
    private final List<Count> all = new ArrayList<>();

    void count(FileEntry entry) {
        all.add(new Count(
                entry.field("counted").orElse(""),
                Long.parseLong(entry.field("count").orElse("0")),
                entry.serial()));
    }

    /// In the order of their entries.
    List<Count> all() {
        return all.stream().sorted(Comparator.comparingLong(Count::serial)).toList();
    }
}

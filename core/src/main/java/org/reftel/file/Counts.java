package org.reftel.file;

import java.util.List;
import org.reftel.model.file.FileEntry;
import org.reftel.model.file.FileKind;
import org.reftel.model.file.FileState.Count;

/// Numbers that entries state: of cases that nobody has opened here.
final class Counts {
    private Counts() {}

    static List<Count> of(FileKind kind, List<FileEntry> entries) {
        return entries.stream()
                .filter(entry -> kind.entry(entry.type())
                        .filter(type -> type.does() == FileKind.Does.COUNTS)
                        .isPresent())
                .map(entry -> new Count(
                        entry.field("counted").orElse(""),
                        Long.parseLong(entry.field("count").orElse("0")),
                        entry.serial()))
                .toList();
    }
}

package org.reftel.file;

import java.util.List;
import org.reftel.model.file.FileEntry;
import org.reftel.model.file.FileKind;
import org.reftel.model.file.FileState.Part;

/// What a file lacks.
final class Completeness {
    private Completeness() {}

    /// @param stage it is in
    /// @return what is needed in it and not there, as the kind says it
    static List<String> missing(FileKind kind, FileKind.Stage stage, List<FileEntry> taken, List<Part> parts) {
        return kind.complete().stream()
                .filter(needed -> needed.at().isEmpty() || needed.at().contains(stage.key()))
                .filter(needed -> !isThere(needed, taken, parts))
                .map(FileKind.Needed::says)
                .toList();
    }

    private static boolean isThere(FileKind.Needed needed, List<FileEntry> taken, List<Part> parts) {
        boolean role = needed.role().isEmpty()
                || parts.stream()
                        .anyMatch(part -> part.role().equals(needed.role())
                                && part.until().isEmpty());
        boolean entry = needed.entry().isEmpty()
                || taken.stream().anyMatch(one -> one.type().equals(needed.entry()));
        return role && entry;
    }
}

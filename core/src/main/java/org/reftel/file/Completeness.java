package org.reftel.file;

import java.util.List;
import org.reftel.model.file.FileEntry;
import org.reftel.model.file.FileKind;
import org.reftel.model.file.FileState.Exhibit;
import org.reftel.model.file.FileState.Part;

/// What a file lacks.
final class Completeness {
    private Completeness() {}

    /// @param stage it is in
    /// @return what is needed in it and not there, as the kind says it
    static List<String> missing(
            FileKind kind, FileKind.Stage stage, List<FileEntry> taken, List<Part> parts, List<Exhibit> exhibits) {
        return kind.complete().stream()
                .filter(needed -> needed.goal().isEmpty())
                .filter(needed -> needed.at().isEmpty() || needed.at().contains(stage.key()))
                .filter(needed -> !isThere(needed, taken, parts, exhibits))
                .map(FileKind.Needed::says)
                .toList();
    }

    static boolean isThere(FileKind.Needed needed, List<FileEntry> taken, List<Part> parts, List<Exhibit> exhibits) {
        boolean role = needed.role().isEmpty()
                || parts.stream()
                        .anyMatch(part -> part.role().equals(needed.role())
                                && part.until().isEmpty());
        boolean entry = needed.entry().isEmpty()
                || taken.stream().anyMatch(one -> one.type().equals(needed.entry()));
        boolean exhibit = needed.exhibit().isEmpty()
                || exhibits.stream()
                        .anyMatch(one -> needed.exhibit().equals(FileKind.Needed.ANY)
                                || one.kind().equals(needed.exhibit()));
        return role && entry && exhibit;
    }
}

package org.reftel.release;

import java.util.List;
import org.reftel.desk.Grounds;
import org.reftel.file.Kinds;
import org.reftel.model.file.FileEntry;
import org.reftel.model.file.FileKind;
import org.reftel.model.file.FileState;
import org.reftel.wording.FileWords;
import org.reftel.wording.Shown;

/// Files as tables: the same columns for the terminal and for programs.
public final class FileTables {
    private FileTables() {}

    /// A file a row.
    public static Sheet list(List<FileState> files) {
        var sheet = new Sheet(
                "file",
                "title",
                "kind",
                "stage",
                "since",
                "closed",
                "forum",
                "office",
                "handed_to",
                "opened",
                "entries",
                "next_hearing",
                "faults",
                "marking");
        for (var file : files) {
            sheet.row(
                    file.file(),
                    file.title(),
                    file.kind().key(),
                    file.stage().key(),
                    file.stages().getLast().from().toString(),
                    file.isClosed(),
                    file.forum().map(FileKind.Forum::key).orElse(""),
                    file.office(),
                    file.handedTo().map(FileState.Since::what).orElse(""),
                    file.opened().toString(),
                    file.entries().size(),
                    FileWords.next(file).map(FileWords::when).orElse(""),
                    file.faults().size(),
                    file.cover().marking().key());
        }
        return sheet;
    }

    /// An entry a row, the cover first.
    public static Sheet entries(FileState file, Grounds grounds) {
        var sheet = new Sheet(
                "id",
                "type",
                "on",
                "office",
                "by",
                "written",
                "marking",
                "words",
                "cites",
                "cited_words",
                "corrects",
                "corrected");
        row(sheet, file, file.cover(), grounds);
        file.entries().forEach(entry -> row(sheet, file, entry, grounds));
        return sheet;
    }

    private static void row(Sheet sheet, FileState file, FileEntry entry, Grounds grounds) {
        sheet.row(
                entry.number().toString(),
                entry.type(),
                entry.on().toString(),
                entry.office(),
                entry.author(),
                entry.time().toString(),
                entry.marking().key(),
                String.join("\n", entry.paragraphs()),
                entry.citations(),
                entry.citations().stream()
                        .map(address ->
                                grounds.of(address).map(Grounds.Ground::words).orElse(""))
                        .toList(),
                entry.corrects() == FileEntry.NONE ? "" : entry.corrects(),
                file.corrected().contains(entry.serial()));
    }

    /// A fault a row.
    public static Sheet faults(List<FileState> files) {
        var sheet = new Sheet("file", "id", "fault", "what");
        for (var file : files) {
            file.faults()
                    .forEach(fault -> sheet.row(
                            file.file(), FileWords.number(file, fault.serial()), FileWords.kind(fault), fault.what()));
        }
        return sheet;
    }

    /// A kind a row.
    public static Sheet kinds(List<FileKind> kinds) {
        var sheet = new Sheet("kind", "version", "title", "about", "stages", "fora", "roles", "entries", "own");
        for (var kind : kinds) {
            sheet.row(
                    kind.key(),
                    kind.version(),
                    kind.title(),
                    kind.about(),
                    kind.stages().stream().map(FileKind.Stage::key).toList(),
                    kind.fora().stream().map(FileKind.Forum::key).toList(),
                    kind.roles(),
                    kind.entries().stream().map(FileKind.EntryType::key).toList(),
                    !Kinds.isShipped(kind));
        }
        return sheet;
    }

    /// A field of an entry a row; an entry without fields has one too.
    public static Sheet fields(FileKind kind) {
        var sheet =
                new Sheet("entry", "title", "from", "to", "in", "into", "field", "is", "needed", "among", "meaning");
        for (var entry : kind.entries()) {
            if (entry.fields().isEmpty()) {
                field(sheet, entry, "", "", false, List.of(), "");
            }
            for (var field : entry.fields()) {
                field(sheet, entry, field.key(), Shown.lower(field.is()), field.needed(), field.among(), field.title());
            }
        }
        return sheet;
    }

    private static void field(
            Sheet sheet,
            FileKind.EntryType entry,
            String field,
            String is,
            boolean needed,
            List<String> among,
            String meaning) {
        sheet.row(
                entry.key(),
                entry.title(),
                entry.from().stream().sorted().toList(),
                entry.to(),
                entry.in().stream().sorted().toList(),
                entry.into(),
                field,
                is,
                needed,
                among,
                meaning);
    }
}

package org.reftel.file;

import java.util.List;
import org.reftel.model.Code;
import org.reftel.model.Refused;
import org.reftel.model.file.FileEntry;
import org.reftel.model.file.FileKind;

/// What may take the place of an entry.
final class Corrections {
    private Corrections() {}

    /// A correction is of the type that it corrects, or one that does nothing, which takes the other back.
    static void check(FileKind kind, List<FileEntry> entries, FileEntry entry) throws Refused {
        var corrected = entries.stream()
                .filter(one -> one.serial() == entry.corrects())
                .findFirst()
                .orElseThrow(() -> refused("There is no entry " + entry.corrects() + " to correct."));
        if (corrected.isCover()) {
            throw refused("The cover is not corrected; open another file and close this one.");
        }
        for (var one : entries) {
            if (one.corrects() == entry.corrects()) {
                throw refused("Entry " + entry.corrects() + " was corrected by entry " + one.serial() + "; correct that"
                        + " one.");
            }
        }
        boolean takesBack = kind.entry(entry.type())
                .map(type -> type.does() == FileKind.Does.NOTHING && type.to().isEmpty())
                .orElse(false);
        if (!corrected.type().equals(entry.type()) && !takesBack) {
            throw refused("Entry " + entry.corrects() + " is of type " + corrected.type()
                    + ". What corrects it is of that type, or a note that takes it back.");
        }
    }

    private static Refused refused(String why) {
        return new Refused(Code.X952_ENTRY_NOT_ALLOWED, why + " Nothing was written.");
    }
}

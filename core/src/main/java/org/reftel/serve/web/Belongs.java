package org.reftel.serve.web;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.reftel.model.CableId;
import org.reftel.model.file.FileEntry;
import org.reftel.serve.http.Visit;
import org.reftel.wording.Visible;

/// The file that a record is an entry of.
///
/// @param href to the entry on the page of the file
/// @param by number of the entry that took its place; empty while it stands
/// @param of number of the entry whose place it took; empty for none
public record Belongs(String code, String title, String href, long serial, String by, String of) {
    /// Empty for a cable, and for an entry of a file whose cover this reader may not read.
    static Optional<Belongs> of(Visit visit, String id) throws IOException {
        var number = CableId.parse(id);
        if (number.isEmpty()) {
            return Optional.empty();
        }
        var entries = visit.desk().entries(number.get().post());
        var found = entries.stream()
                .filter(entry -> entry.number().toString().equals(id))
                .findFirst();
        return found.map(entry -> new Belongs(
                entry.file(),
                Visible.line(entries.getFirst().field("title").orElse(entry.file())),
                FilePage.place(entry),
                entry.serial(),
                number(entries, one -> one.corrects() == entry.serial()),
                number(entries, one -> one.serial() == entry.corrects())));
    }

    private static String number(List<FileEntry> entries, Predicate<FileEntry> which) {
        return entries.stream()
                .filter(which)
                .map(entry -> entry.number().toString())
                .findFirst()
                .orElse("");
    }
}

package org.reftel.serve.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.reftel.model.file.FileEntry;
import org.reftel.model.file.FileKind;
import org.reftel.wording.Visible;

/// An entry as the page of its file shows it.
///
/// @param id its number
/// @param written when and by whom
/// @param by number of the entry that took its place; empty while it stands
/// @param of number of the entry whose place it took; empty for none
/// @param correct to the form that corrects it; empty where none is offered
public record Filed(
        String id,
        long serial,
        String type,
        String on,
        String office,
        String written,
        String mark,
        String level,
        List<Paragraph> paragraphs,
        List<Cited> cited,
        String by,
        String of,
        String correct) {
    public Filed {
        paragraphs = List.copyOf(paragraphs);
        cited = List.copyOf(cited);
    }

    public record Paragraph(String address, String href, String text) {}

    /// What an entry rests on.
    ///
    /// @param words of the paragraph, or the subject of the record; empty when they are not shown
    /// @param note why they are not
    public record Cited(String citation, String href, String mark, String words, String note) {}

    /// @param told all entries that the page tells of
    static Filed of(FileKind kind, FileEntry entry, List<FileEntry> told, CitedWords words, boolean mayWrite)
            throws IOException {
        var id = entry.number().toString();
        var paragraphs = new ArrayList<Paragraph>();
        for (int i = 1; i <= entry.paragraphs().size(); i++) {
            paragraphs.add(new Paragraph(
                    Integer.toString(i),
                    "/" + id + "/" + i,
                    Visible.line(entry.paragraphs().get(i - 1))));
        }
        var cited = new ArrayList<Cited>();
        for (var citation : entry.citations()) {
            cited.add(words.of(citation));
        }
        var by = told.stream()
                .filter(one -> one.corrects() == entry.serial())
                .map(one -> one.number().toString())
                .findFirst()
                .orElse("");
        var of = told.stream()
                .filter(one -> one.serial() == entry.corrects())
                .map(one -> one.number().toString())
                .findFirst()
                .orElse("");
        return new Filed(
                id,
                entry.serial(),
                entry.isCover()
                        ? "Cover"
                        : kind.entry(entry.type())
                                .map(FileKind.EntryType::title)
                                .map(Visible::line)
                                .orElse(entry.type()),
                entry.on().toString(),
                Visible.line(entry.office()),
                "written " + entry.time().toString().substring(0, 16).replace('T', ' ') + "Z by "
                        + Visible.line(entry.author()),
                entry.marking().key(),
                entry.marking().level().name(),
                paragraphs,
                cited,
                by,
                of,
                mayWrite && by.isEmpty() && !entry.isCover()
                        ? "/file/" + entry.file() + "/add?corrects=" + entry.serial()
                        : "");
    }
}

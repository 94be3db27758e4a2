package org.reftel.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.reftel.model.file.FileState;
import org.reftel.wording.FileWords;
import org.reftel.wording.Shown;

/// Files one below the other, and what is wrong with them.
final class FilesPage {
    static final List<Page.Column> FAULTS = List.of(
            Page.Column.of("entry"),
            Page.Column.of("fault").in(Page.Way.WIDE),
            Page.Column.of("what").in(Page.Way.WIDE));

    private FilesPage() {}

    /// @param held how many files there are, whatever was asked for
    static Page list(List<FileState> files, int held, LocalDate on) {
        var page = new Page();
        int closed = (int) files.stream().filter(FileState::isClosed).count();
        page.add(new Page.Title(Shown.count(files.size(), "file", "files") + " on " + on + "   "
                + (files.size() - closed) + " open, " + closed + " closed"));
        if (held == 0) {
            page.line(0, "No file has been opened.   next:  reftel file open \"TITLE\" --from-trace");
        } else if (files.isEmpty()) {
            page.line(0, "None of the " + held + " files fits.");
        }
        var rows = new ArrayList<List<String>>();
        for (var file : files) {
            rows.add(List.of(
                    file.file(),
                    file.title(),
                    file.kind().key(),
                    file.stage().title(),
                    file.forum().map(forum -> forum.title()).orElse(""),
                    file.office(),
                    Shown.count(file.entries().size(), "entry", "entries"),
                    remark(file)));
        }
        page.table(
                "FILES",
                List.of(
                        Page.Column.of("code"),
                        Page.Column.of("title").in(Page.Way.WIDE),
                        Page.Column.of("kind"),
                        Page.Column.of("stage").in(Page.Way.WIDE),
                        Page.Column.of("forum").in(Page.Way.WIDE),
                        Page.Column.of("office").in(Page.Way.WIDE),
                        Page.Column.of("entries").in(Page.Way.RIGHT),
                        Page.Column.of("remark").in(Page.Way.BEHIND)),
                rows);
        return rows.isEmpty() ? page : page.line(2, "entries: " + FileWords.COUNTED);
    }

    private static String remark(FileState file) {
        var parts = new ArrayList<String>();
        file.handedTo().ifPresent(to -> parts.add("handed over to " + to.what()));
        FileWords.next(file).ifPresent(hearing -> parts.add("hearing " + FileWords.when(hearing)));
        if (!file.faults().isEmpty()) {
            parts.add(file.faults().size() + " wrong or missing");
        }
        return String.join(", ", parts);
    }

    /// What is wrong, file by file.
    static Page check(List<FileState> files, LocalDate on) {
        var page = new Page();
        int faults = files.stream().mapToInt(file -> file.faults().size()).sum();
        int bad = (int) files.stream().filter(file -> !file.faults().isEmpty()).count();
        page.add(new Page.Title(Shown.count(faults, "fault", "faults") + " in " + bad + " of "
                + Shown.count(files.size(), "file", "files") + " on " + on));
        for (var file : files) {
            page.table(file.file() + "  " + file.title(), FAULTS, faults(file));
        }
        return page;
    }

    static List<List<String>> faults(FileState file) {
        return file.faults().stream()
                .map(fault -> List.of(FileWords.number(file, fault.serial()), FileWords.kind(fault), fault.what()))
                .toList();
    }
}

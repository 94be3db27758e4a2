package org.reftel.cli;

import java.util.ArrayList;
import java.util.List;
import org.reftel.file.Kinds;
import org.reftel.model.file.FileKind;
import org.reftel.wording.FileWords;
import org.reftel.wording.Shown;

/// The kinds of files, and one of them with everything that can be written into it.
final class KindsPage {
    private static final List<Page.Column> COLUMNS =
            List.of(Page.Column.of("kind"), Page.Column.of("about").in(Page.Way.WIDE));

    private KindsPage() {}

    static Page all(List<FileKind> kinds) {
        var page = new Page();
        page.add(new Page.Title(Shown.count(kinds.size(), "kind", "kinds") + " of files"));
        var rows = new ArrayList<List<String>>();
        var own = new ArrayList<List<String>>();
        kinds.forEach(kind -> (Kinds.isShipped(kind) ? rows : own)
                .add(List.of(kind.key(), kind.about().isEmpty() ? kind.title() : kind.about())));
        page.table("KINDS", COLUMNS, rows);
        page.table("KINDS OF THIS ROOM", COLUMNS, own);
        page.line(0, "");
        return page.line(0, "reftel file kinds KIND shows what can be written into one.");
    }

    static Page one(FileKind kind) {
        var page = new Page();
        page.add(new Page.Title(kind.key() + "  " + kind.title() + ", version " + kind.version()));
        if (!kind.about().isEmpty()) {
            page.line(2, kind.about());
        }
        var stages = new ArrayList<String>();
        kind.stages().forEach(stage -> stages.add(stage.key() + (stage.closed() ? " (closed)" : "")));
        page.add(new Page.Flow("STAGES", false, stages));
        if (!kind.fora().isEmpty()) {
            page.add(new Page.Flow(
                    "FORA", false, kind.fora().stream().map(FileKind.Forum::key).toList()));
        }
        if (!kind.roles().isEmpty()) {
            page.add(new Page.Flow("ROLES", false, kind.roles()));
        }
        var rows = new ArrayList<List<String>>();
        for (var entry : kind.entries()) {
            rows.add(List.of(entry.key(), fields(entry), moves(entry)));
        }
        page.table(
                "ENTRIES",
                List.of(
                        Page.Column.of("type"),
                        Page.Column.of("fields").titledAlways().in(Page.Way.WIDE),
                        Page.Column.of("when").titledAlways().in(Page.Way.WIDE)),
                rows);
        page.line(2, "a field in brackets may be left out");
        var clocks = new ArrayList<String>();
        for (var clock : kind.clocks()) {
            clocks.add(clock.title() + (clock.limit() > 0 ? ", limit " + FileWords.days(clock.limit()) : ""));
        }
        if (!clocks.isEmpty()) {
            page.add(new Page.Flow("CLOCKS", true, clocks));
        }
        if (!kind.complete().isEmpty()) {
            page.add(new Page.Flow(
                    "COMPLETE WITH",
                    true,
                    kind.complete().stream().map(KindsPage::needed).toList()));
        }
        return page;
    }

    private static String needed(FileKind.Needed needed) {
        return needed.says()
                + (needed.at().isEmpty()
                        ? ""
                        : " (" + String.join(", ", needed.at().stream().sorted().toList()) + ")");
    }

    private static String fields(FileKind.EntryType entry) {
        var fields = new ArrayList<String>();
        for (var field : entry.fields()) {
            var among = field.among().isEmpty() ? "" : "=" + String.join("|", field.among());
            fields.add(field.needed() ? field.key() + among : "[" + field.key() + among + "]");
        }
        return String.join(" ", fields);
    }

    private static String moves(FileKind.EntryType entry) {
        var parts = new ArrayList<String>();
        if (!entry.from().isEmpty()) {
            parts.add("in " + String.join(", ", entry.from().stream().sorted().toList()));
        }
        if (!entry.in().isEmpty()) {
            parts.add("before " + String.join(", ", entry.in().stream().sorted().toList()));
        }
        if (!entry.to().isEmpty()) {
            parts.add("leads to " + entry.to());
        }
        if (!entry.into().isEmpty()) {
            parts.add("goes before " + entry.into());
        }
        return String.join("; ", parts);
    }
}

package org.reftel.cli;

import java.util.ArrayList;
import java.util.List;
import org.reftel.desk.Due;
import org.reftel.model.CatalogueEntry;
import org.reftel.wording.Cites;
import org.reftel.wording.Shown;
import org.reftel.wording.Wording;

/// What falls due by a day, and what is still ahead.
final class DuePage {
    private static final List<Page.Column> COLUMNS = List.of(
            Page.Column.of("day"),
            Page.Column.of("kind"),
            Page.Column.of("what").in(Page.Way.WIDE),
            Page.Column.of("who").titledAlways().in(Page.Way.WIDE),
            Page.Column.of("citation"),
            Page.Column.of("how it stands").in(Page.Way.BEHIND));

    private final Page page = new Page();
    private final Due due;
    private final boolean all;

    private DuePage(Due due, boolean all) {
        this.due = due;
        this.all = all;
    }

    /// @param ahead whether what falls due later is wanted too
    static Page of(Due due, boolean ahead, boolean all) {
        var made = new DuePage(due, all);
        made.write(ahead);
        return made.page;
    }

    private void write(boolean ahead) {
        page.add(new Page.Title(
                "DUE BY " + due.on() + "   " + Shown.count(due.due().size(), "line", "lines")
                        + (ahead ? ", " + due.ahead().size() + " later" : "")));
        table("DUE", due.due());
        if (ahead) {
            table("LATER", due.ahead());
        }
        if (!due.undated().isEmpty()) {
            page.add(new Page.Flow(
                    "NO DAY OF DECLASSIFICATION IN",
                    false,
                    due.undated().stream().map(CatalogueEntry::id).toList()));
        }
        if (due.due().isEmpty()) {
            page.line(0, "");
            page.line(0, "Nothing that is held states a day up to " + due.on() + " on which something falls due.");
        }
    }

    private void table(String heading, List<Due.Line> lines) {
        var rows = new ArrayList<List<String>>();
        int shown = all ? lines.size() : Math.min(AccountTables.FIRST, lines.size());
        for (var line : lines.subList(0, shown)) {
            rows.add(row(line));
        }
        page.table(heading, COLUMNS, rows);
        if (shown < lines.size()) {
            page.line(2, "and " + (lines.size() - shown) + " more lines: --all prints them");
        }
    }

    private List<String> row(Due.Line line) {
        return switch (line) {
            case Due.Line.Promised(var day, var promise) -> {
                var given = promise.given();
                yield List.of(
                        day.toString(),
                        given.said().modality().key(),
                        Wording.what(given),
                        Wording.parties(given),
                        Cites.WHOLE.brief(given.spot()),
                        Wording.became(promise, Cites.WHOLE));
            }
            case Due.Line.Meeting(var day, var met) -> {
                var meeting = met.meeting();
                var place = meeting.said().place().words();
                yield List.of(
                        day.toString(),
                        "meeting",
                        meeting.said().what() + (place.isEmpty() ? "" : ", " + place),
                        Wording.participants(meeting, all),
                        Cites.WHOLE.brief(meeting.spot()),
                        Wording.status(met.status()));
            }
            case Due.Line.Declassification(var day, var entry, var asWritten) ->
                List.of(day.toString(), "declassification", asWritten, "", Cites.full(entry.id(), "header"), "");
            case Due.Line.InFile(var day, var what, var _, var _, var entry, var _, var said, var who, var standing) ->
                List.of(day.toString(), Shown.lower(what), said, who, Cites.full(entry, "1"), standing);
        };
    }
}

package org.reftel.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.reftel.release.Terms;

/// What files wait for, a line each, with zeros where there is nothing.
final class TermsPage {
    private TermsPage() {}

    /// @param of the group that is asked for; empty for all
    static Page of(String heading, Terms terms, String of, LocalDate on) {
        var page = new Page();
        page.add(new Page.Title(heading + " ON " + on + "   " + terms.counted()));
        page.add(new Page.Flow(
                "COUNTED",
                false,
                terms.groups().stream()
                        .map(group -> group.lines() + " " + group.says()
                                + (group.says().equals(group.key()) ? "" : " (" + group.key() + ")"))
                        .toList()));
        var columns = new ArrayList<Page.Column>();
        for (var name : terms.columns()) {
            var column = Page.Column.of(name).titledAlways();
            columns.add(terms.numbers().contains(name) ? column.in(Page.Way.RIGHT) : column.in(Page.Way.WIDE));
        }
        columns.add(Page.Column.of("file").titledAlways().in(Page.Way.WIDE));
        columns.add(Page.Column.of("entry"));
        var rows = new ArrayList<List<String>>();
        for (var line : terms.of(of)) {
            var cells = new ArrayList<>(line.cells());
            cells.add(line.title());
            cells.add(line.entry());
            rows.add(cells);
        }
        page.table(of.isEmpty() ? "ALL" : terms.group(of).map(Terms.Group::says).orElse(of), columns, rows);
        if (rows.isEmpty()) {
            page.line(0, "No entry tells of any by that day.");
        }
        return page;
    }
}

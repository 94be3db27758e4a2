package org.reftel.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.reftel.release.Terms;

/// What files wait for, a line each, with zeros where there is nothing.
final class TermsPage {
    /// Of more groups those without a line are said in one, but for the one that nothing more is said of: what is left
    /// over.
    private static final int FEW = 8;

    private TermsPage() {}

    /// @param of the group that is asked for; empty for all
    static Page of(String heading, Terms terms, String of, LocalDate on) {
        var page = new Page();
        page.add(new Page.Title(heading + " ON " + on + "   " + terms.counted()
                + terms.group(of).map(group -> "   shown: " + group.says()).orElse("")));
        page.add(new Page.Flow("COUNTED", false, counted(terms.groups())));
        terms.cross().ifPresent(cross -> cross(page, cross));
        var columns = new ArrayList<Page.Column>();
        for (var name : terms.columns()) {
            // The first is what stands over the table.
            var column = columns.isEmpty()
                    ? Page.Column.of(name)
                    : Page.Column.of(name).titledAlways();
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
        page.table(terms.columns().getFirst().toUpperCase(Locale.ROOT), columns, rows);
        if (rows.isEmpty()) {
            page.line(0, "");
            page.line(0, "No entry tells of any by that day.");
        }
        return page;
    }

    private static List<String> counted(List<Terms.Group> groups) {
        var said = new ArrayList<String>();
        int empty = 0;
        for (var group : groups) {
            boolean plain = group.says().equals(group.key());
            if (groups.size() > FEW && group.lines() == 0 && !plain) {
                empty++;
            } else {
                said.add(group.says() + " " + group.lines() + (plain ? "" : " (--of " + typed(group.key()) + ")"));
            }
        }
        if (empty > 0) {
            said.add("each of " + empty + " others 0");
        }
        return said;
    }

    /// As one writes it in a shell.
    private static String typed(String key) {
        return key.matches("[A-Za-z0-9.-]+") ? key : "\"" + key + "\"";
    }

    private static void cross(Page page, Terms.Cross cross) {
        var columns = new ArrayList<Page.Column>();
        columns.add(Page.Column.of("office").in(Page.Way.WIDE));
        for (var name : cross.columns()) {
            columns.add(Page.Column.of(name).titledAlways().in(Page.Way.RIGHT));
        }
        columns.add(Page.Column.of("in all").titledAlways().in(Page.Way.RIGHT));
        var rows = new ArrayList<List<String>>();
        for (var row : cross.rows()) {
            var cells = new ArrayList<String>();
            cells.add(row.name());
            row.cells().forEach(cell -> cells.add(Long.toString(cell.lines())));
            cells.add(Long.toString(row.lines()));
            rows.add(cells);
        }
        page.table(cross.corner().toUpperCase(Locale.ROOT), columns, rows);
    }
}

package org.reftel.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.reftel.wording.Visible;

/// Lays a table out in so many characters: what does not fit goes on below, and nothing is cut.
final class Columns {
    private static final int INDENT = 2;
    private static final int GAP = 2;
    /// A wide column is not made narrower than this while another one can be.
    private static final int NARROW = 16;

    private static final int NARROWEST = 6;

    private final Page.Table table;
    private final int width;
    private final List<List<String>> rows = new ArrayList<>();
    private final int[] widths;

    private Columns(Page.Table table, int width) {
        this.table = table;
        this.width = width;
        this.widths = new int[table.columns().size()];
        for (var row : table.rows()) {
            rows.add(row.stream().map(Visible::line).toList());
        }
    }

    /// Lines, the heading first.
    static List<String> lines(Page.Table table, int width) {
        var columns = new Columns(table, width);
        columns.measure();
        columns.fit();
        return columns.print();
    }

    private Page.Way way(int column) {
        return table.columns().get(column).way();
    }

    private String title(int column) {
        var one = table.columns().get(column);
        return one.titled() ? one.name().toUpperCase(Locale.ROOT) : "";
    }

    /// A column that is empty in every row takes no room.
    private void measure() {
        for (int i = 0; i < widths.length; i++) {
            int longest = 0;
            for (var row : rows) {
                longest = Math.max(longest, Screen.length(row.get(i)));
            }
            boolean laid = longest > 0 && way(i) != Page.Way.BEHIND;
            widths[i] = laid ? Math.min(width, Math.max(longest, Screen.length(title(i)))) : 0;
        }
    }

    private void fit() {
        shrink(List.of(Page.Way.WIDE), NARROW);
        shrink(List.of(Page.Way.values()), NARROWEST);
        for (int i = 0; i < widths.length; i++) {
            tighten(i);
        }
    }

    /// Words end before the room that they were given.
    private void tighten(int column) {
        int longest = Screen.length(title(column));
        for (var row : rows) {
            if (widths[column] > 0) {
                for (var piece : wrap(row.get(column), widths[column])) {
                    longest = Math.max(longest, Screen.length(piece));
                }
            }
        }
        widths[column] = Math.min(widths[column], longest);
    }

    private void shrink(List<Page.Way> ways, int least) {
        while (start(widths.length) - GAP > width) {
            int widest = -1;
            for (int i = 0; i < widths.length; i++) {
                boolean can = ways.contains(way(i)) && widths[i] > Math.max(least, Screen.length(title(i)));
                if (can && (widest < 0 || widths[i] > widths[widest])) {
                    widest = i;
                }
            }
            if (widest < 0) {
                return;
            }
            widths[widest]--;
        }
    }

    /// Where a column begins.
    private int start(int column) {
        int start = INDENT;
        for (int i = 0; i < column; i++) {
            start += widths[i] > 0 ? widths[i] + GAP : 0;
        }
        return start;
    }

    private List<String> print() {
        var lines = new ArrayList<String>();
        lines.add(heading());
        List<String> above = List.of();
        for (var row : rows) {
            row(row, above, lines);
            above = row;
        }
        return lines;
    }

    private String heading() {
        var line = new StringBuilder(table.heading());
        for (int i = 0; i < widths.length; i++) {
            var title = title(i);
            if (!title.isEmpty() && widths[i] > 0) {
                int missing = Math.max(line.isEmpty() ? 0 : GAP, start(i) - Screen.length(line.toString()));
                line.append(" ".repeat(missing)).append(title);
            }
        }
        return line.toString();
    }

    private void row(List<String> row, List<String> above, List<String> lines) {
        var cells = new ArrayList<List<String>>();
        int height = 1;
        for (int i = 0; i < widths.length; i++) {
            boolean said =
                    way(i) == Page.Way.ONCE && !above.isEmpty() && above.get(i).equals(row.get(i));
            cells.add(said || widths[i] == 0 ? List.of("") : wrap(row.get(i), widths[i]));
            height = Math.max(height, cells.getLast().size());
        }
        int first = lines.size();
        for (int y = 0; y < height; y++) {
            lines.add(line(cells, y));
        }
        for (int i = 0; i < widths.length; i++) {
            if (way(i) == Page.Way.BEHIND && !row.get(i).isEmpty()) {
                behind(row.get(i), first, lines);
            }
        }
    }

    private String line(List<List<String>> cells, int y) {
        var line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            var text = y < cells.get(i).size() ? cells.get(i).get(y) : "";
            if (!text.isEmpty()) {
                int missing = way(i) == Page.Way.RIGHT ? widths[i] - Screen.length(text) : 0;
                int at = start(i) + missing - Screen.length(line.toString());
                line.append(" ".repeat(Math.max(0, at))).append(text);
            }
        }
        return line.toString();
    }

    private void behind(String remark, int first, List<String> lines) {
        int at = start(widths.length);
        int used = Screen.length(lines.get(first));
        if (at + Screen.length(remark) <= width && used <= at - GAP) {
            lines.set(first, lines.get(first) + " ".repeat(at - used) + remark);
            return;
        }
        int indent = widths.length > 1 ? Math.min(start(1), width / 3) : INDENT + GAP;
        for (var line : wrap(remark, Math.max(NARROW, width - indent))) {
            lines.add(" ".repeat(indent) + line);
        }
    }

    /// Broken at blanks, and inside a word only where one is longer than the line.
    static List<String> wrap(String text, int width) {
        var lines = new ArrayList<String>();
        int start = 0;
        while (text.codePointCount(start, text.length()) > width) {
            int end = text.offsetByCodePoints(start, width);
            int cut = text.lastIndexOf(' ', end);
            if (cut > start) {
                lines.add(text.substring(start, cut).stripTrailing());
                start = cut + 1;
            } else {
                lines.add(text.substring(start, end));
                start = end;
            }
        }
        lines.add(text.substring(start));
        return lines;
    }
}

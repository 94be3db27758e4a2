package org.reftel.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.reftel.release.Sheet;
import org.reftel.wording.Visible;

/// A terminal, or what stands in for one: width, colour, wrapping, aligned columns.
///
/// `REFTEL_TERMINAL` says which streams are terminals (`out`, `err`), because only the launcher can tell cheaply.
/// `NO_COLOR` switches colour off (no-color.org). All text from a cable goes through [Visible] here.
final class Screen {
    private static final int PAPER = 100;

    private final PrintWriter out;
    private final int width;
    private final boolean colour;

    Screen(PrintWriter out, Map<String, String> env) {
        this.out = out;
        boolean terminal = env.getOrDefault("REFTEL_TERMINAL", "").contains("out");
        this.width = terminal ? columns(env.getOrDefault("COLUMNS", "")) : PAPER;
        this.colour = terminal
                && env.getOrDefault("NO_COLOR", "").isEmpty()
                && !env.getOrDefault("TERM", "").equals("dumb");
    }

    private static int columns(String stated) {
        try {
            return Math.clamp(Integer.parseInt(stated.strip()), 40, 140);
        } catch (NumberFormatException unknown) {
            return PAPER;
        }
    }

    int width() {
        return width;
    }

    boolean colour() {
        return colour;
    }

    PrintWriter out() {
        return out;
    }

    void line() {
        out.print('\n');
    }

    /// One line of our own words and of text from cables alike.
    void line(String text) {
        out.print(Visible.line(text));
        out.print('\n');
    }

    /// A line that stands out.
    void title(String text) {
        out.print(bold(Visible.line(text)));
        out.print('\n');
    }

    String bold(String visible) {
        return colour ? "\u001b[1m" + visible + "\u001b[0m" : visible;
    }

    /// `text` broken at blanks, each line after `indent`.
    void wrapped(String indent, String text) {
        for (var line : wrap(Visible.line(text), Math.max(20, width - length(indent)))) {
            out.print(indent);
            out.print(line);
            out.print('\n');
        }
    }

    /// `text` behind a label, continued under itself.
    void labelled(String label, int labelWidth, String text) {
        var lines = wrap(Visible.line(text), Math.max(20, width - labelWidth));
        String head = label;
        for (var line : lines) {
            out.print(pad(head, labelWidth, false));
            out.print(line);
            out.print('\n');
            head = "";
        }
    }

    static List<String> wrap(String text, int width) {
        var lines = new ArrayList<String>();
        int start = 0;
        while (text.length() - start > width) {
            int cut = text.lastIndexOf(' ', start + width);
            if (cut <= start) {
                cut = text.indexOf(' ', start + width);
            }
            if (cut < 0) {
                break;
            }
            lines.add(text.substring(start, cut));
            start = cut + 1;
        }
        lines.add(text.substring(start));
        return lines;
    }

    /// Aligned columns; columns that are empty in every row are left out.
    void columns(String indent, Sheet sheet) {
        int count = sheet.columns().size();
        int[] widths = new int[count];
        var shown = new ArrayList<List<String>>();
        for (var row : sheet.rows()) {
            var cells = row.stream().map(cell -> Visible.line(text(cell))).toList();
            for (int i = 0; i < (cells.size() < count ? 1 : count); i++) {
                widths[i] = Math.max(widths[i], length(cells.get(i)));
            }
            shown.add(cells);
        }
        for (var cells : shown) {
            var line = new StringBuilder(indent);
            for (int i = 0; i < cells.size(); i++) {
                if (cells.size() < count || widths[i] > 0) {
                    line.append(pad(
                                    cells.get(i),
                                    widths[i],
                                    sheet.columns().get(i).rightAligned()))
                            .append("  ");
                }
            }
            out.print(line.toString().stripTrailing());
            out.print('\n');
        }
    }

    private static String text(Object cell) {
        return cell instanceof List<?> list
                ? String.join(" ", list.stream().map(String::valueOf).toList())
                : String.valueOf(cell);
    }

    private static String pad(String text, int width, boolean right) {
        int missing = width - length(text);
        if (missing <= 0) {
            return text;
        }
        return right ? " ".repeat(missing) + text : text + " ".repeat(missing);
    }

    /// In characters as a terminal counts them, not in UTF-16 units.
    static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}

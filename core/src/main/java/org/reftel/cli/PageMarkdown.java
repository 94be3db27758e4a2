package org.reftel.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import org.reftel.desk.Trace;
import org.reftel.wording.Visible;

/// Writes a page as Markdown (GitHub's, which has tables). Text of a cable is escaped: it stays text.
final class PageMarkdown {
    private final PrintWriter out;
    private boolean inList;

    private PageMarkdown(PrintWriter out) {
        this.out = out;
    }

    static void print(PrintWriter out, Page page) {
        var printer = new PageMarkdown(out);
        page.parts().forEach(printer::print);
    }

    private void print(Page.Part part) {
        boolean item = part instanceof Page.Around;
        if (inList && !item) {
            out.print('\n');
        }
        inList = item;
        switch (part) {
            case Page.Title(var text) -> block("# " + escape(text));
            case Page.Head(var text) -> block("## " + escape(text));
            case Page.Line(var _, var text) -> {
                if (!text.isEmpty()) {
                    block(escape(text));
                }
            }
            case Page.Table table -> table(table);
            case Page.Flow(var heading, var apart, var items) -> {
                block("## " + escape(heading));
                block(items.stream()
                        .map(one -> (apart ? "- " : "") + escape(one))
                        .collect(Collectors.joining(apart ? "\n" : " \\| ")));
            }
            case Page.Around(var label, var passage) ->
                out.print("- " + escape(label.strip()) + " " + words(passage) + "\n");
            case Page.Whole(var label, var citation, var text) -> {
                block("**" + escape(label.strip()) + "** " + escape(citation));
                block(text.lines().map(line -> "> " + escape(line)).collect(Collectors.joining("\n>\n")));
            }
        }
    }

    private void block(String text) {
        out.print(text + "\n\n");
    }

    private void table(Page.Table table) {
        block("## " + escape(table.heading()));
        row(table.columns().stream().map(Page.Column::name).toList());
        out.print(table.columns().stream()
                .map(column -> column.way() == Page.Way.RIGHT ? "---:" : "---")
                .collect(Collectors.joining(" | ", "| ", " |\n")));
        table.rows().forEach(this::row);
        out.print('\n');
    }

    private void row(List<String> cells) {
        out.print(cells.stream().map(PageMarkdown::escape).collect(Collectors.joining(" | ", "| ", " |\n")));
    }

    /// The sentence or so that a line of a terminal has room for, the words found in bold.
    private static String words(Trace.InParagraph passage) {
        var text = passage.text().replace('\n', ' ');
        var marked = new StringBuilder();
        int done = 0;
        for (var lit : passage.lit()) {
            if (lit.start() >= done && lit.end() <= text.length()) {
                marked.append(escape(text.substring(done, lit.start())))
                        .append("**")
                        .append(escape(text.substring(lit.start(), lit.end())))
                        .append("**");
                done = lit.end();
            }
        }
        return marked.append(escape(text.substring(done))).toString();
    }

    /// No mark-up, no HTML, no end of a cell.
    static String escape(String text) {
        var visible = Visible.line(text.replace('\n', ' '));
        var out = new StringBuilder(visible.length() + 8);
        for (int i = 0; i < visible.length(); i++) {
            char c = visible.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '\\', '`', '*', '_', '[', ']', '|', '~', '#', '!' ->
                    out.append('\\').append(c);
                default -> out.append(c);
            }
        }
        return lineStart(out.toString());
    }

    /// A number, a hyphen or a plus sign at the beginning would make a list.
    private static String lineStart(String text) {
        int digits = 0;
        while (digits < text.length() && Character.isDigit(text.charAt(digits))) {
            digits++;
        }
        boolean ordered =
                digits > 0 && digits < text.length() && (text.charAt(digits) == '.' || text.charAt(digits) == ')');
        if (ordered) {
            return text.substring(0, digits) + "\\" + text.substring(digits);
        }
        boolean bullet = !text.isEmpty() && (text.charAt(0) == '-' || text.charAt(0) == '+' || text.charAt(0) == '=');
        return bullet ? "\\" + text : text;
    }
}

package org.reftel.cli;

import java.util.ArrayList;
import java.util.List;
import org.reftel.wording.Shown;
import org.reftel.wording.Visible;

/// Prints a page on a terminal, or what stands in for one.
final class PagePrinter {
    private static final String SEPARATOR = " | ";

    private final Screen screen;
    private boolean begun;
    private boolean inFlow;
    private int label;

    private PagePrinter(Screen screen) {
        this.screen = screen;
    }

    static void print(Screen screen, Page page) {
        var printer = new PagePrinter(screen);
        page.parts().forEach(printer::print);
    }

    private void print(Page.Part part) {
        switch (part) {
            case Page.Title(var text) -> heading(text);
            case Page.Head(var text) -> {
                blank();
                label = 0;
                screen.title(Shown.cut(Visible.line(text), screen.width()));
            }
            case Page.Line(var indent, var text) -> line(indent, text);
            case Page.Table table -> {
                blank();
                var lines = Columns.lines(table, screen.width());
                screen.out().print(screen.bold(Visible.line(lines.getFirst())) + "\n");
                lines.stream().skip(1).forEach(line -> screen.out().print(line + "\n"));
            }
            case Page.Flow flow -> {
                if (!inFlow) {
                    blank();
                }
                flow(flow);
            }
            case Page.Around(var head, var passage) -> {
                label = Math.max(label, Math.max(12, Screen.length(head) + 2));
                screen.out().print(Visible.line(head) + " ".repeat(Math.max(1, label - Screen.length(head))));
                screen.out().print(Lit.around(screen, passage.text(), passage.lit(), screen.width() - label));
                screen.line();
            }
            case Page.Whole(var head, var citation, var text) -> {
                screen.line();
                screen.line(head + "   " + citation);
                for (var line : text.split("\n", -1)) {
                    screen.wrapped("    ", line);
                }
            }
        }
        begun = true;
        inFlow = part instanceof Page.Flow;
    }

    /// An empty text is an empty line.
    private void line(int indent, String text) {
        if (text.isEmpty()) {
            screen.line();
        } else {
            screen.wrapped(" ".repeat(indent), text);
        }
    }

    private void heading(String text) {
        var indent = "";
        for (var line : Columns.wrap(Visible.line(text), screen.width() - 2)) {
            screen.title(indent + line);
            indent = "  ";
        }
    }

    /// In front of every part that begins something.
    private void blank() {
        if (begun) {
            screen.line();
        }
    }

    /// Items are not torn apart where they fit a line: one ends between two of them.
    private void flow(Page.Flow flow) {
        var indent = " ".repeat(Screen.length(flow.heading()) + 2);
        int room = Math.max(20, screen.width() - indent.length());
        var lines = flow.apart() ? apart(flow.items(), room) : joined(flow.items(), room);
        var head = screen.bold(Visible.line(flow.heading())) + "  ";
        for (var line : lines) {
            screen.out().print(head + line + "\n");
            head = indent;
        }
    }

    private static List<String> apart(List<String> items, int room) {
        return items.stream()
                .flatMap(item -> Columns.wrap(Visible.line(item), room).stream())
                .toList();
    }

    private static List<String> joined(List<String> items, int room) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var item : apart(items, room - SEPARATOR.length())) {
            if (!line.isEmpty() && Screen.length(line + SEPARATOR + item) > room - SEPARATOR.length()) {
                lines.add(line + SEPARATOR.stripTrailing());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : SEPARATOR).append(item);
        }
        lines.add(line.toString());
        return lines;
    }
}

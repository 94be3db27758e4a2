package org.reftel.cli;

import java.util.List;

/// Prints a page on a terminal, or what stands in for one.
final class PagePrinter {
    private final Screen screen;
    private boolean begun;
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
                screen.title(Screen.cut(Visible.line(text), screen.width()));
            }
            case Page.Line(var indent, var text) -> line(indent, text);
            case Page.Table table -> {
                blank();
                var lines = Columns.lines(table, screen.width());
                screen.out().print(screen.bold(Visible.line(lines.getFirst())) + "\n");
                lines.stream().skip(1).forEach(line -> screen.out().print(line + "\n"));
            }
            case Page.Flow flow -> {
                blank();
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
        for (var line : Columns.wrap(Visible.line(text), screen.width())) {
            screen.title(line);
        }
    }

    /// In front of every part that begins something.
    private void blank() {
        if (begun) {
            screen.line();
        }
    }

    /// Items are not torn apart: a line ends between two of them.
    private void flow(Page.Flow flow) {
        var indent = " ".repeat(Screen.length(flow.heading()) + 2);
        var line = new StringBuilder();
        screen.out().print(screen.bold(Visible.line(flow.heading())) + "  ");
        for (var item : pieces(flow.items(), screen.width() - indent.length() - 2)) {
            var joined = line.isEmpty() ? item : line + " | " + item;
            if (Screen.length(joined) > screen.width() - indent.length() - 2 && !line.isEmpty()) {
                screen.out().print(line + " |\n" + indent);
                line.setLength(0);
                line.append(item);
            } else {
                line.setLength(0);
                line.append(joined);
            }
        }
        screen.out().print(line + "\n");
    }

    private static List<String> pieces(List<String> items, int width) {
        return items.stream()
                .map(Visible::line)
                .flatMap(item -> Columns.wrap(item, Math.max(20, width)).stream())
                .toList();
    }
}

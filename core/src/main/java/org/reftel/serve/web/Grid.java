package org.reftel.serve.web;

import java.util.ArrayList;
import java.util.List;
import org.reftel.wording.Visible;

/// A table of an account: a heading, columns, and cells that may hold citations as links.
///
/// @param id by which a page leads to it
/// @param note of what is left out; empty when nothing is
public record Grid(String id, String heading, List<String> columns, List<List<Cell>> rows, String note) {
    public Grid {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /// Whether a column holds numbers, by its first line.
    public boolean isNumber(int column) {
        return !rows.isEmpty() && rows.getFirst().get(column).kind().equals("num");
    }

    /// @param kind name of a class, such as `num`; empty for plain text
    public record Cell(List<Part> parts, String kind) {
        public Cell {
            parts = List.copyOf(parts);
        }

        static Cell of(String text) {
            return new Cell(text.isEmpty() ? List.of() : List.of(new Part(Visible.line(text), "")), "");
        }

        static Cell number(String text) {
            return new Cell(of(text).parts(), "num");
        }

        static Cell day(String text) {
            return new Cell(of(text).parts(), "when");
        }

        static Cell mark(String text) {
            return new Cell(of(text).parts(), "marked");
        }

        static Cell of(Cite cite) {
            return new Cell(List.of(new Part(cite.text(), cite.href())), "cited");
        }

        static Cell of(List<Cite> cites) {
            return new Cell(parts(cites), "cited");
        }

        private static List<Part> parts(List<Cite> cites) {
            return cites.stream()
                    .map(cite -> new Part(cite.text(), cite.href()))
                    .toList();
        }
    }

    /// @param href empty for plain text
    /// @param begins whether it stands on a line of its own within its cell
    public record Part(String text, String href, boolean begins) {
        Part(String text, String href) {
            this(text, href, false);
        }
    }

    /// A cell in the making.
    static final class Cells {
        private final List<Part> parts = new ArrayList<>();

        Cells text(String text) {
            if (!text.isEmpty()) {
                parts.add(new Part(Visible.line(text), ""));
            }
            return this;
        }

        /// On a line of its own.
        Cells line(String text) {
            parts.add(new Part(Visible.line(text), "", true));
            return this;
        }

        Cells cite(Cite cite) {
            parts.add(new Part(cite.text(), cite.href()));
            return this;
        }

        Cells link(String text, String href) {
            parts.add(new Part(Visible.line(text), href));
            return this;
        }

        Cells cites(List<Cite> cites) {
            parts.addAll(Cell.parts(cites));
            return this;
        }

        boolean isEmpty() {
            return parts.isEmpty();
        }

        Cell cell() {
            return new Cell(parts, "");
        }
    }
}

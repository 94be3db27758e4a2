package org.reftel.cli;

import java.util.ArrayList;
import java.util.List;
import org.reftel.desk.Trace;

/// An answer in parts, before it is known whether a terminal shows it or a text hands it on.
///
/// Cells hold text of cables as it reads; whoever prints a page makes it harmless first.
final class Page {
    private final List<Part> parts = new ArrayList<>();

    /// What stands below one another.
    sealed interface Part {}

    /// What the page is about; the first line.
    record Title(String text) implements Part {}

    /// What a stretch of the page is about, or the record that the lines below it are of.
    record Head(String text) implements Part {}

    /// A sentence of ours, after `indent` blanks.
    record Line(int indent, String text) implements Part {}

    /// Rows in columns, under a heading that stands over the first column.
    record Table(String heading, List<Column> columns, List<List<String>> rows) implements Part {
        Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /// Short items, behind one another or each on a line of its own.
    record Flow(String heading, boolean apart, List<String> items) implements Part {
        Flow {
            items = List.copyOf(items);
        }
    }

    /// The words of a paragraph around those that were asked for.
    record Around(String label, Trace.InParagraph passage) implements Part {}

    /// A paragraph whole.
    record Whole(String label, String citation, String text) implements Part {}

    /// @param name of the column
    /// @param titled whether a terminal prints the name over it; other texts always do
    record Column(String name, boolean titled, Way way) {
        static Column of(String name) {
            return new Column(name, false, Way.PLAIN);
        }

        Column titledAlways() {
            return new Column(name, true, way);
        }

        Column in(Way other) {
            return new Column(name, titled, other);
        }
    }

    /// How a column is laid out on a terminal.
    enum Way {
        PLAIN,
        RIGHT,
        /// A cell that says what the one above it says stays blank.
        ONCE,
        /// Becomes narrower when the line is too long; its text goes on below.
        WIDE,
        /// A remark behind the row, or below it where the line has no room.
        BEHIND
    }

    List<Part> parts() {
        return List.copyOf(parts);
    }

    Page add(Part part) {
        parts.add(part);
        return this;
    }

    Page line(int indent, String text) {
        return add(new Line(indent, text));
    }

    /// A table that has rows; nothing otherwise.
    Page table(String heading, List<Column> columns, List<List<String>> rows) {
        return rows.isEmpty() ? this : add(new Table(heading, columns, rows));
    }
}

package org.reftel.release;

import java.util.ArrayList;
import java.util.List;

/// Rows of one kind, written as aligned columns, as CSV or as JSON: the same cells in each.
///
/// A cell is a `String`, an `Integer`, a `Boolean` or a `List<String>`. An empty string is an absent fact: a blank
/// in the columns, an empty cell of CSV, `null` in JSON.
public final class Sheet {
    /// @param key name in CSV and JSON
    /// @param rightAligned in the columns of the terminal
    public record Column(String key, boolean rightAligned) {}

    private final List<Column> columns = new ArrayList<>();
    private final List<List<Object>> rows = new ArrayList<>();

    public Sheet(String... keys) {
        for (var key : keys) {
            columns.add(key.startsWith(">") ? new Column(key.substring(1), true) : new Column(key, false));
        }
    }

    public Sheet row(Object... cells) {
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException(cells.length + " cells for " + columns.size() + " columns");
        }
        rows.add(List.of(cells));
        return this;
    }

    /// A row of one cell and a remark beside it, which takes the place of all other columns; for the terminal only.
    public Sheet remark(String cell, String remark) {
        rows.add(List.of(cell, remark));
        return this;
    }

    public List<Column> columns() {
        return List.copyOf(columns);
    }

    public List<List<Object>> rows() {
        return List.copyOf(rows);
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }
}

package org.reftel.parse;

import java.util.ArrayList;
import java.util.List;

/// Reads our own dictionaries: comma, RFC 4180 quotes, first row names.
final class Csv {
    private Csv() {}

    /// All rows but the first.
    static List<String[]> rows(String text) {
        var rows = new ArrayList<String[]>();
        var cells = new ArrayList<String>();
        int at = 0;
        while (at < text.length()) {
            at = cell(text, at, cells);
            boolean more = at < text.length() && text.charAt(at) == ',';
            if (!more) {
                rows.add(cells.toArray(String[]::new));
                cells.clear();
            }
            at++;
        }
        return rows.isEmpty() ? rows : rows.subList(1, rows.size());
    }

    /// Adds the cell at `at` and gives the place of the comma or line end behind it.
    private static int cell(String text, int at, List<String> cells) {
        if (at < text.length() && text.charAt(at) == '"') {
            var cell = new StringBuilder();
            int from = at + 1;
            while (true) {
                int quote = text.indexOf('"', from);
                if (quote < 0) {
                    cells.add(cell.append(text, from, text.length()).toString());
                    return text.length();
                }
                cell.append(text, from, quote);
                boolean doubled = quote + 1 < text.length() && text.charAt(quote + 1) == '"';
                if (!doubled) {
                    cells.add(cell.toString());
                    return quote + 1;
                }
                cell.append('"');
                from = quote + 2;
            }
        }
        int end = at;
        while (end < text.length() && text.charAt(end) != ',' && text.charAt(end) != '\n') {
            end++;
        }
        cells.add(text.substring(at, end));
        return end;
    }
}

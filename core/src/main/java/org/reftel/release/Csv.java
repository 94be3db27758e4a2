package org.reftel.release;

import java.io.PrintWriter;
import java.util.List;

/// Writes CSV as RFC 4180 has it: commas, double quotes, CRLF, a header line. Text stays as it is; nothing is put in
/// front of a cell that begins like a formula, because that would change a quotation.
public final class Csv {
    private Csv() {}

    public static void write(PrintWriter out, Sheet sheet) {
        line(out, sheet.columns().stream().map(Sheet.Column::key).toList());
        for (var row : sheet.rows()) {
            line(out, row.stream().map(Csv::text).toList());
        }
    }

    public static void line(PrintWriter out, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                out.print(',');
            }
            out.print(quoted(cells.get(i)));
        }
        out.print("\r\n");
    }

    /// Lists are joined by a semicolon and a blank.
    private static String text(Object cell) {
        return cell instanceof List<?> list
                ? String.join("; ", list.stream().map(String::valueOf).toList())
                : String.valueOf(cell);
    }

    public static String quoted(String cell) {
        boolean plain = true;
        for (int i = 0; i < cell.length() && plain; i++) {
            char c = cell.charAt(i);
            plain = c != ',' && c != '"' && c != '\r' && c != '\n';
        }
        boolean edges = !cell.isEmpty() && (cell.charAt(0) <= ' ' || cell.charAt(cell.length() - 1) <= ' ');
        return plain && !edges ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}

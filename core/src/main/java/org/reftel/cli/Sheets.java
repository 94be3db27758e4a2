package org.reftel.cli;

import org.reftel.release.Csv;
import org.reftel.release.Rows;
import org.reftel.release.Sheet;

/// Writes a sheet as it was asked for, as CSV or as JSON.
final class Sheets {
    private Sheets() {}

    static void write(Call call, Sheet sheet) {
        if (call.csv()) {
            Csv.write(call.out(), sheet);
        } else {
            try (var json = call.generator()) {
                Rows.write(json, sheet);
            }
            call.out().print('\n');
        }
    }
}

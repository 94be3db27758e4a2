package org.reftel.serve.api;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.reftel.desk.Answer;
import org.reftel.desk.Desk;
import org.reftel.desk.Opened;
import org.reftel.model.CatalogueEntry;
import org.reftel.release.Export;
import org.reftel.release.StatementRows;

/// All that the reader sees, or some records of it, as one stream.
final class ExportAnswers {
    private ExportAnswers() {}

    static Reply export(Question question) throws IOException {
        var desk = question.visit().desk();
        var ids = new ArrayList<String>();
        for (var typed : question.all("id")) {
            switch (desk.open(typed)) {
                case Answer.Found<Opened>(var opened) -> ids.add(opened.entry().id());
                case Answer.NotFound<Opened>(var why, var candidates, var nearest) -> {
                    return new Reply.Missing(why, candidates, nearest);
                }
            }
        }
        boolean everything = ids.isEmpty();
        if (everything) {
            desk.catalogue().stream().map(CatalogueEntry::id).forEach(ids::add);
        }
        boolean extracts = question.flag("extracts");
        return question.csv()
                ? new Reply.Stream(Form.CSV, "statements.csv", out -> statements(out, desk, ids))
                : new Reply.Stream(
                        Form.LINES,
                        "export.jsonl",
                        out -> new Export(desk, extracts, ids).lines(out, everything, done -> {}));
    }

    private static void statements(Writer out, Desk desk, List<String> ids) throws IOException {
        var printer = new PrintWriter(out);
        StatementRows.write(printer, desk, ids);
        printer.flush();
        if (printer.checkError()) {
            throw new IOException("The reader is gone.");
        }
    }
}

package org.reftel.serve.web;

import io.javalin.http.Context;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.reftel.desk.Card;
import org.reftel.release.Csv;
import org.reftel.release.Rows;
import org.reftel.release.Sheet;
import org.reftel.release.Tables;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// The lists of the pages as files.
final class Exports {
    private static final JsonFactory JSON = new JsonFactory();

    private Exports() {}

    /// As the address of the request ends: `.csv` or `.json`.
    static void send(Context request, String name, Sheet sheet) {
        if (request.path().endsWith(".csv")) {
            csv(request, name, sheet);
        } else {
            json(request, name, json -> Rows.write(json, sheet));
        }
    }

    static void csv(Context request, String name, Sheet sheet) {
        var text = new StringWriter();
        var out = new PrintWriter(text);
        Csv.write(out, sheet);
        out.flush();
        request.contentType("text/csv; charset=utf-8");
        request.header("Content-Disposition", "attachment; filename=\"" + name + ".csv\"");
        request.result(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    static void json(Context request, String name, Consumer<JsonGenerator> writing) {
        var text = new StringWriter();
        try (var json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            writing.accept(json);
        }
        request.contentType("application/json; charset=utf-8");
        request.header("Content-Disposition", "inline; filename=\"" + name + ".json\"");
        request.result(text.append('\n').toString().getBytes(StandardCharsets.UTF_8));
    }

    /// A catalogue.
    static Sheet catalogue(Iterable<Card> cards) {
        return Tables.cards(cards);
    }
}

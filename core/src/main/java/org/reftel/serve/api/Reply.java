package org.reftel.serve.api;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.reftel.model.Problem;
import org.reftel.release.Csv;
import org.reftel.release.Export;
import org.reftel.release.Sheet;
import tools.jackson.core.JsonGenerator;

/// What is sent.
sealed interface Reply {
    /// @param form it is in
    record Whole(Form form, byte[] bytes) implements Reply {}

    /// Too long to be held: written as it is made.
    ///
    /// @param name of the file that it can be kept as
    record Stream(Form form, String name, Writing writing) implements Reply {}

    /// It is not held, or above this reader: he is told the same.
    record Missing(Problem why, List<String> candidates, List<String> nearest) implements Reply {
        public Missing {
            candidates = List.copyOf(candidates);
            nearest = List.copyOf(nearest);
        }
    }

    /// It is elsewhere.
    record Moved(String path) implements Reply {}

    @FunctionalInterface
    interface Writing {
        void to(Writer out) throws IOException;
    }

    /// Writes JSON, and may ask the desk for it.
    @FunctionalInterface
    interface Json {
        void write(JsonGenerator json) throws IOException;
    }

    /// An object; under a view it says so first, as the command line does.
    static Reply object(Question question, Json members) throws IOException {
        return json(json -> {
            json.writeStartObject();
            if (!question.visit().view().owner()) {
                json.writeStringProperty("view", question.visit().view().key());
            }
            members.write(json);
            json.writeEndObject();
        });
    }

    static Reply json(Json writing) throws IOException {
        var text = new StringWriter();
        try (var json = Export.generator(text)) {
            writing.write(json);
        }
        return text(Form.JSON, text.append('\n').toString());
    }

    static Reply table(Sheet sheet) {
        return text(Form.CSV, written(out -> Csv.write(out, sheet)));
    }

    static Reply text(Form form, String text) {
        return new Whole(form, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String written(Consumer<PrintWriter> writing) {
        var text = new StringWriter();
        var out = new PrintWriter(text);
        writing.accept(out);
        out.flush();
        return text.toString();
    }
}

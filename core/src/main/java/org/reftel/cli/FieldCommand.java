package org.reftel.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeSet;
import org.reftel.model.Code;
import org.reftel.model.Problem;
import org.reftel.parse.FieldReader;
import org.reftel.release.Csv;
import org.reftel.release.Sheet;
import org.reftel.wording.Shown;
import tools.jackson.core.JacksonException;

/// `reftel field KIND`: single header fields, one JSON object a line in and out, so that others can hold our rules
/// against their own test vectors.
final class FieldCommand {
    private final Call call;
    private final String kind;
    private final FieldReader reader;

    private FieldCommand(Call call, String kind) {
        this.call = call;
        this.kind = kind;
        this.reader = new FieldReader(call.gazetteer().get());
    }

    static int run(Call call) throws IOException {
        var kind = call.words().getFirst();
        if (!FieldReader.KINDS.contains(kind)) {
            Caret.show(
                    call.messages(),
                    Problem.whole(
                            Code.X909_UNKNOWN_FIELD_KIND,
                            kind + " is no kind of field. There are: "
                                    + String.join(", ", new TreeSet<>(FieldReader.KINDS)) + "."),
                    "",
                    "");
            return Exit.USAGE;
        }
        return new FieldCommand(call, kind).lines();
    }

    private int lines() throws IOException {
        var in = new BufferedReader(new InputStreamReader(call.in(), StandardCharsets.UTF_8));
        int exit = Exit.OK;
        int number = 0;
        if (call.csv()) {
            Csv.write(call.out(), new Sheet("id", "value"));
        }
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            number++;
            if (!line.isBlank() && !line(line, number)) {
                exit = Exit.UNREADABLE;
            }
        }
        return exit;
    }

    /// A line that is no JSON object is named and left out; the others are answered.
    private boolean line(String line, int number) {
        Map<String, Object> request;
        try {
            request = JsonTree.object(line);
        } catch (JacksonException | IllegalArgumentException e) {
            call.messages().line("reftel: line " + number + " is no JSON object and was left out: " + reason(e));
            return false;
        }
        if (call.csv()) {
            Csv.line(
                    call.out(),
                    java.util.List.of(
                            String.valueOf(request.getOrDefault("id", "")),
                            reader.value(kind, request).map(String::valueOf).orElse("")));
            return true;
        }
        try (var json = call.generator()) {
            json.writeStartObject();
            json.writeName("id");
            JsonTree.write(json, request.get("id"));
            json.writeName("value");
            JsonTree.write(json, reader.value(kind, request).orElse(null));
            json.writeEndObject();
        }
        call.out().print('\n');
        return true;
    }

    private static String reason(RuntimeException e) {
        var said = String.valueOf(e.getMessage());
        int end = said.indexOf('\n');
        return Shown.cut(end < 0 ? said : said.substring(0, end), 160);
    }
}

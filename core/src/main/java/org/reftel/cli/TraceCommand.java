package org.reftel.cli;

import java.io.IOException;
import java.util.List;
import org.reftel.desk.Desk;
import org.reftel.desk.Trace;
import org.reftel.model.Marking;
import tools.jackson.core.JsonGenerator;

/// `reftel trace QUERY`: every paragraph that holds the words, in order of time, each with its citation.
final class TraceCommand {
    private TraceCommand() {}

    static int run(Call call) throws IOException {
        try (var room = call.workroom(Opener.Way.READ)) {
            var trace = trace(call, room.desk());
            call.warn(trace.problems());
            if (call.json()) {
                json(call, trace);
            } else if (call.csv()) {
                Csv.write(call.out(), sheet(trace));
            } else {
                call.sayView();
                plain(call.screen(), trace, call.has("--text"));
            }
            return trace.records().isEmpty() ? Exit.FOUND : Exit.OK;
        }
    }

    /// The shell has taken the quotation marks away: one argument with a blank in it and no operator was quoted
    /// there, so it is looked for as a phrase first, and as words only when the phrase stands nowhere.
    private static Trace trace(Call call, Desk desk) throws IOException {
        var words = call.words();
        var typed = String.join(" ", words);
        if (words.size() == 1 && isPhrase(typed)) {
            var phrase = ask(call, desk, '"' + typed.strip() + '"');
            if (!phrase.records().isEmpty()) {
                return phrase;
            }
            var single = ask(call, desk, typed);
            if (!single.records().isEmpty()) {
                call.err().print("The words stand nowhere in a row; looked for them one by one.\n");
            }
            return single;
        }
        return ask(call, desk, typed);
    }

    private static Trace ask(Call call, Desk desk, String query) throws IOException {
        return desk.trace(query, call.option("--since"), call.option("--until"), call.option("--from"));
    }

    static boolean isPhrase(String typed) {
        boolean blank = false;
        for (int i = 0; i < typed.length(); i++) {
            char c = typed.charAt(i);
            if ("\":()[]{}*?~^=+!/\u201c\u201d".indexOf(c) >= 0) {
                return false;
            }
            blank |= c == ' ' && i > 0 && i < typed.length() - 1;
        }
        return blank && !(' ' + typed + ' ').matches(".* (AND|OR|NOT|-\\S+) .*");
    }

    private static void plain(Screen screen, Trace trace, boolean whole) {
        if (trace.records().isEmpty()) {
            screen.line("Nothing found for " + trace.canonical() + " in "
                    + Shown.count(trace.held(), "record", "records") + ".");
            screen.line("Fewer words find more; reftel list shows what is held.");
            return;
        }
        screen.title(trace.canonical() + "   " + Shown.count(trace.paragraphs(), "paragraph", "paragraphs") + " in "
                + trace.records().size() + " of " + Shown.count(trace.held(), "record", "records"));
        for (var record : trace.records()) {
            var entry = record.entry();
            screen.line();
            screen.title(Screen.cut(
                    entry.id() + "  " + Shown.sent(entry) + "  " + Shown.classification(entry) + "  " + entry.origin()
                            + "  " + entry.subject(),
                    screen.width()));
            if (record.passages().isEmpty()) {
                screen.line("  the header fits, no paragraph holds the words");
            }
            for (var passage : record.passages()) {
                if (whole) {
                    whole(screen, passage);
                } else {
                    brief(screen, passage);
                }
            }
        }
        if (!whole) {
            screen.line();
            screen.line("--text prints the paragraphs whole; reftel open " + citation(trace) + " opens one.");
        }
    }

    private static String citation(Trace trace) {
        return trace.records().stream()
                .flatMap(record -> record.passages().stream())
                .map(Trace.InParagraph::citation)
                .findFirst()
                .orElse(trace.records().getFirst().entry().id());
    }

    private static void brief(Screen screen, Trace.InParagraph passage) {
        var head = head(passage);
        int label = Math.max(12, Screen.length(head) + 2);
        screen.out().print(head + " ".repeat(label - Screen.length(head)));
        screen.out().print(Lit.around(screen, passage.text(), passage.lit(), screen.width() - label));
        screen.line();
    }

    private static void whole(Screen screen, Trace.InParagraph passage) {
        screen.line();
        screen.line(head(passage) + "   " + passage.citation());
        for (var line : passage.text().split("\n", -1)) {
            screen.wrapped("    ", line);
        }
    }

    private static String head(Trace.InParagraph passage) {
        return "  ¶" + passage.address() + " " + mark(passage);
    }

    private static String mark(Trace.InParagraph passage) {
        return passage.paragraph().marking().optional().map(Marking::asWritten).orElse("");
    }

    private static Sheet sheet(Trace trace) {
        var sheet = new Sheet("document", "address", "citation", "sent", "classification", "mark", "origin", "quote");
        for (var record : trace.records()) {
            for (var passage : record.passages()) {
                sheet.row(
                        record.entry().id(),
                        passage.address(),
                        passage.citation(),
                        record.entry().sent(),
                        record.entry().classification(),
                        mark(passage),
                        record.entry().origin(),
                        passage.text());
            }
            if (record.passages().isEmpty()) {
                sheet.row(
                        record.entry().id(),
                        "header",
                        record.entry().id() + "/header",
                        record.entry().sent(),
                        record.entry().classification(),
                        "",
                        record.entry().origin(),
                        record.entry().subject());
            }
        }
        return sheet;
    }

    private static void json(Call call, Trace trace) {
        try (var json = call.generator()) {
            json.writeStartObject();
            call.writeView(json);
            json.writeStringProperty("query", trace.typed());
            json.writeStringProperty("read_as", trace.canonical());
            json.writeNullProperty("party");
            for (var key : List.of("counted", "promised", "met")) {
                json.writeArrayPropertyStart(key).writeEndArray();
            }
            json.writeArrayPropertyStart("in_order");
            for (var record : trace.records()) {
                for (var passage : record.passages()) {
                    inOrder(json, record, passage.address(), passage.text(), passage.lit());
                }
                if (record.passages().isEmpty()) {
                    inOrder(json, record, "header", record.entry().subject(), List.of());
                }
            }
            json.writeEndArray();
            json.writeArrayPropertyStart("repeated").writeEndArray();
            json.writeNumberProperty("records", trace.records().size());
            json.writeNumberProperty("paragraphs", trace.paragraphs());
            json.writeNumberProperty("held", trace.held());
            json.writeEndObject();
        }
        call.out().print('\n');
    }

    private static void inOrder(
            JsonGenerator json, Trace.InRecord record, String address, String quote, List<Trace.Lit> lit) {
        json.writeStartObject();
        json.writeStringProperty("document", record.entry().id());
        json.writeStringProperty("address", address);
        json.writeName("date");
        if (record.entry().sent().isEmpty()) {
            json.writeNull();
        } else {
            json.writeString(record.entry().sent());
        }
        json.writeStringProperty("quote", quote);
        json.writeArrayPropertyStart("lit");
        for (var range : lit) {
            json.writeStartArray()
                    .writeNumber(range.start())
                    .writeNumber(range.end())
                    .writeEndArray();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}

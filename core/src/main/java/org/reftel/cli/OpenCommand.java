package org.reftel.cli;

import java.io.IOException;
import java.util.List;
import org.reftel.desk.Answer;
import org.reftel.desk.Desk;
import org.reftel.desk.Opened;
import org.reftel.model.Span;
import org.reftel.release.Csv;
import org.reftel.release.Export;
import org.reftel.release.Interchange;
import org.reftel.release.Tables;
import org.reftel.wording.Visible;

/// `reftel open ADDRESS`: a record or one paragraph of it.
final class OpenCommand {
    private OpenCommand() {}

    static int run(Call call) throws IOException {
        try (var room = call.workroom(Opener.Way.READ)) {
            return switch (room.desk().open(String.join(" ", call.words()))) {
                case Answer.NotFound<Opened> missing -> notFound(call, missing);
                case Answer.Found<Opened>(var opened) -> {
                    show(call, room.desk(), opened);
                    yield Exit.OK;
                }
            };
        }
    }

    /// Says that there is no such record or paragraph, and what comes near.
    static <T> int notFound(Call call, Answer.NotFound<T> missing) {
        Caret.show(call.messages(), missing.why(), "", "");
        if (!missing.candidates().isEmpty()) {
            call.messages().line("  It can mean: " + String.join(", ", missing.candidates()));
        }
        if (!missing.nearest().isEmpty()) {
            call.messages().line("  Near it:     " + String.join(", ", missing.nearest()));
        }
        return Exit.of(missing.why().code());
    }

    private static void show(Call call, Desk desk, Opened opened) throws IOException {
        if (call.has("--raw")) {
            raw(call, desk, opened);
        } else if (call.has("--repairs")) {
            RepairsView.show(call, opened);
        } else if (call.has("--explain")) {
            ExplainView.show(call, opened);
        } else if (call.json()) {
            json(call, desk, opened);
        } else if (call.csv()) {
            Csv.write(call.out(), Tables.opened(opened));
        } else if (opened.whole()) {
            new RecordView(call.screen(), opened, call.gazetteer()).show();
        } else {
            opened.paragraphs().forEach(paragraph -> ParagraphView.show(call.screen(), opened, paragraph));
        }
    }

    /// The bytes, exactly; only a terminal gets them made visible.
    private static void raw(Call call, Desk desk, Opened opened) throws IOException {
        var bytes = desk.raw(opened.collation().leading().extract().id());
        var range = opened.whole()
                ? new Span(0, bytes.length)
                : around(
                        opened.paragraphs().stream().map(p -> p.place().bytes()).toList());
        if (call.isTerminal()) {
            var text = new String(bytes, range.start(), range.length(), java.nio.charset.StandardCharsets.UTF_8);
            call.out().print(Visible.lines(text));
            call.out().print('\n');
        } else {
            call.out().flush();
            call.bytes().write(bytes, range.start(), range.length());
            call.bytes().flush();
        }
    }

    private static Span around(List<Span> spans) {
        int start = spans.stream().mapToInt(Span::start).min().orElse(0);
        return new Span(start, spans.stream().mapToInt(Span::end).max().orElse(start));
    }

    private static void json(Call call, Desk desk, Opened opened) throws IOException {
        try (var json = call.generator()) {
            if (opened.whole()) {
                new Export(desk, false, List.of(opened.entry().id()))
                        .record(json, opened.entry().id());
            } else {
                var interchange = new Interchange(json, false);
                opened.paragraphs().forEach(p -> interchange.paragraph(opened.collation(), p.address(), p.paragraph()));
            }
        }
        call.out().print('\n');
    }
}

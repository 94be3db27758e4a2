package org.reftel.cli;

import java.io.IOException;
import java.util.Locale;
import org.reftel.desk.Answer;
import org.reftel.desk.Checked;
import org.reftel.release.Csv;
import org.reftel.release.Rows;
import org.reftel.release.Sheet;

/// `reftel check [ID...]`: what the records say against themselves and one another.
final class CheckCommand {
    private CheckCommand() {}

    static int run(Call call) throws IOException {
        try (var room = call.workroom(Opener.Way.READ)) {
            return switch (room.desk().check(call.words(), call.today())) {
                case Answer.NotFound<Checked> missing -> OpenCommand.notFound(call, missing);
                case Answer.Found<Checked>(var checked) -> {
                    show(call, checked);
                    yield checked.good() ? Exit.OK : Exit.FOUND;
                }
            };
        }
    }

    private static void show(Call call, Checked checked) {
        if (call.json()) {
            json(call, checked);
        } else if (call.csv()) {
            Csv.write(call.out(), findings(checked));
        } else {
            call.sayView();
            plain(call.screen(), checked);
        }
    }

    private static void plain(Screen screen, Checked checked) {
        if (checked.records() == 0) {
            screen.line("The room holds no record.   next: reftel read FOLDER");
            return;
        }
        for (var aspect : checked.aspects()) {
            screen.labelled("  " + aspect.kind().title(), 26, aspect.verdict());
            for (var finding : aspect.findings()) {
                screen.labelled(
                        "    " + (finding.code().isEmpty() ? "-" : finding.code()),
                        10,
                        (finding.document().isEmpty() ? "" : finding.document() + ": ") + finding.message());
            }
        }
    }

    private static Sheet findings(Checked checked) {
        var sheet = new Sheet("aspect", "good", "document", "code", "message");
        for (var aspect : checked.aspects()) {
            if (aspect.findings().isEmpty()) {
                sheet.row(key(aspect), aspect.good(), "", "", aspect.verdict());
            }
            for (var finding : aspect.findings()) {
                sheet.row(key(aspect), aspect.good(), finding.document(), finding.code(), finding.message());
            }
        }
        return sheet;
    }

    private static void json(Call call, Checked checked) {
        try (var json = call.generator()) {
            json.writeStartObject();
            call.writeView(json);
            json.writeNumberProperty("records", checked.records());
            json.writeBooleanProperty("good", checked.good());
            json.writeArrayPropertyStart("aspects");
            for (var aspect : checked.aspects()) {
                json.writeStartObject();
                json.writeStringProperty("aspect", key(aspect));
                json.writeBooleanProperty("good", aspect.good());
                json.writeNumberProperty("count", aspect.count());
                json.writeNumberProperty("of", aspect.of());
                json.writeStringProperty("verdict", aspect.verdict());
                json.writeName("findings");
                var sheet = new Sheet("document", "code", "message");
                aspect.findings().forEach(f -> sheet.row(f.document(), f.code(), f.message()));
                Rows.write(json, sheet);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        call.out().print('\n');
    }

    private static String key(Checked.Aspect aspect) {
        return aspect.kind().name().toLowerCase(Locale.ROOT);
    }
}

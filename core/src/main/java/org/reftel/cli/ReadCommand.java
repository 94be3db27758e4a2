package org.reftel.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.reftel.ingest.Ingest;
import org.reftel.ingest.Outcome;
import org.reftel.ingest.Summary;
import org.reftel.model.Code;
import org.reftel.model.Shape;
import org.reftel.release.Csv;
import org.reftel.release.Rows;
import org.reftel.release.Sheet;
import org.reftel.wording.Remarks;
import org.reftel.wording.Shown;
import tools.jackson.core.JsonGenerator;

/// `reftel read PATH...`: takes files into the room and says in one line each what they became.
final class ReadCommand {
    private final Call call;
    private final Screen screen;
    private final Progress progress;
    private boolean faulty;

    private ReadCommand(Call call) {
        this.call = call;
        this.screen = call.screen();
        this.progress = new Progress(call, "reading");
    }

    static int run(Call call) throws IOException {
        // A misspelled path makes no room.
        Ingest.check(call.words());
        try (var room = call.workroom(Opener.Way.MAKE)) {
            return new ReadCommand(call).run(room);
        }
    }

    private int run(Workroom room) throws IOException {
        Summary summary;
        if (call.json()) {
            summary = json(room);
        } else if (call.csv()) {
            var sheet = sheet();
            summary = read(room, outcome -> row(sheet, outcome));
            Csv.write(call.out(), sheet);
        } else {
            summary = read(room, this::lines);
            totals(summary);
        }
        if (faulty) {
            return Exit.INTERNAL;
        }
        return summary.leftOut() > 0 ? Exit.UNREADABLE : Exit.OK;
    }

    private Summary read(Workroom room, java.util.function.Consumer<Outcome> show) throws IOException {
        var summary = room.ingest()
                .run(
                        call.words(),
                        call.roomFolder(),
                        call.in(),
                        outcome -> {
                            progress.done();
                            complain(outcome);
                            show.accept(outcome);
                        },
                        at -> progress.at(at.sources(), 0));
        progress.done();
        return summary;
    }

    /// What the operator can put right goes to standard error; so does a fault of ours.
    private void complain(Outcome outcome) {
        for (var problem : outcome.problems()) {
            faulty |= problem.code() == Code.X908_INTERNAL;
            if (problem.code().whose() != Code.Whose.SOURCE) {
                Caret.show(call.messages(), problem, "", "");
            }
        }
    }

    private void lines(Outcome outcome) {
        for (var made : outcome.records()) {
            screen.line(line(outcome, made));
        }
        if (outcome.records().isEmpty()) {
            switch (outcome.state()) {
                case HELD_ALREADY -> screen.line("  " + outcome.name() + "  held already, nothing added");
                case LEFT_OUT -> screen.line("  " + outcome.name() + "  left out");
                case ADDED -> unknown(outcome);
            }
        }
        call.out().flush();
    }

    private void unknown(Outcome outcome) {
        var problem = outcome.problems().stream()
                .filter(p -> p.code().whose() == Code.Whose.SOURCE)
                .findFirst();
        screen.line("  " + outcome.name() + "  "
                + problem.map(p -> p.code().number() + " " + p.code().title()).orElse("no record")
                + (outcome.shape().equals("archive") ? "" : ": kept, no record made of it"));
    }

    private static String line(Outcome outcome, Outcome.Made made) {
        var entry = made.entry();
        var document = made.document();
        long applied = document.repairs().stream().filter(r -> r.applied()).count();
        var remarks = remarks(made);
        return String.format(
                        Locale.ROOT,
                        "  %-13s %-19s %-17s %3d ¶  %-17s %s",
                        entry.id(),
                        Shown.sent(entry),
                        Shown.classification(entry),
                        document.paragraphs().size(),
                        label(outcome.shape()),
                        (applied == 0 ? "" : String.format(Locale.ROOT, "%11s", repairs(applied)) + "  ")
                                + String.join("; ", remarks))
                .stripTrailing();
    }

    private static String repairs(long applied) {
        return Shown.count((int) applied, "repair", "repairs");
    }

    private static List<String> remarks(Outcome.Made made) {
        var remarks = new ArrayList<String>();
        if (!made.leads()) {
            remarks.add("another copy");
        }
        made.problems().stream()
                .filter(problem -> problem.code() == Code.W506_CLAIMS_AN_ENTRY)
                .forEach(problem -> remarks.add(problem.code().number() + " claims a number of a file"));
        remarks.addAll(Remarks.of(made.document(), made.addresses()));
        return remarks;
    }

    private static String label(String key) {
        for (var shape : Shape.values()) {
            if (shape.key().equals(key)) {
                return shape.label();
            }
        }
        return key;
    }

    private void totals(Summary summary) {
        var line = new ArrayList<String>();
        line.add(Shown.count(summary.sources(), "source", "sources"));
        line.add(Shown.count(summary.records(), "record", "records"));
        line.add(Shown.count(summary.paragraphs(), "paragraph", "paragraphs"));
        if (summary.heldAlready() > 0) {
            line.add(summary.heldAlready() + " held already");
        }
        if (summary.unknown() > 0) {
            line.add(summary.unknown() + " without a record");
        }
        if (summary.leftOut() > 0) {
            line.add(summary.leftOut() + " left out");
        }
        var open = new ArrayList<String>();
        if (summary.wanted() > 0) {
            open.add(Shown.count(summary.wanted(), "cable wanted", "cables wanted"));
        }
        if (summary.announced() > 0) {
            open.add(summary.announced() + " announced without a number");
        }
        screen.line("  " + String.join("  ", line) + (open.isEmpty() ? "" : "   " + String.join("   ", open)));
        screen.line("  Nothing left this machine.   next:  reftel trace \"some words\"   |   reftel list   |   reftel"
                + " check");
    }

    private static Sheet sheet() {
        return new Sheet(
                "source",
                "state",
                "shape",
                "id",
                "sent",
                "sent_basis",
                "classification",
                "paragraphs",
                "repairs",
                "leads",
                "remarks",
                "problems");
    }

    private static void row(Sheet sheet, Outcome outcome) {
        var state = outcome.state().name().toLowerCase(Locale.ROOT);
        var problems = outcome.problems().stream().map(p -> p.code().number()).toList();
        for (var made : outcome.records()) {
            var entry = made.entry();
            sheet.row(
                    outcome.name(),
                    state,
                    outcome.shape(),
                    entry.id(),
                    entry.sent(),
                    entry.sent().isEmpty() ? "" : entry.sentBasis().name().toLowerCase(Locale.ROOT),
                    entry.classification(),
                    made.document().paragraphs().size(),
                    made.document().repairs().size(),
                    made.leads(),
                    Remarks.of(made.document(), made.addresses()),
                    problems);
        }
        if (outcome.records().isEmpty()) {
            sheet.row(outcome.name(), state, outcome.shape(), "", "", "", "", "", "", "", List.of(), problems);
        }
    }

    private Summary json(Workroom room) throws IOException {
        Summary summary;
        try (var json = call.generator()) {
            json.writeStartObject();
            json.writeName("outcomes");
            json.writeStartArray();
            summary = read(room, outcome -> {
                var sheet = sheet();
                row(sheet, outcome);
                Rows.objects(json, sheet);
            });
            json.writeEndArray();
            totals(json, summary);
            json.writeEndObject();
        }
        call.out().print('\n');
        return summary;
    }

    private static void totals(JsonGenerator json, Summary summary) {
        json.writeNumberProperty("sources", summary.sources());
        json.writeNumberProperty("held_already", summary.heldAlready());
        json.writeNumberProperty("left_out", summary.leftOut());
        json.writeNumberProperty("records", summary.records());
        json.writeNumberProperty("paragraphs", summary.paragraphs());
        json.writeNumberProperty("without_record", summary.unknown());
        json.writeNumberProperty("wanted", summary.wanted());
        json.writeNumberProperty("announced", summary.announced());
    }
}

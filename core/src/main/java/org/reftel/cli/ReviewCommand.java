package org.reftel.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.reftel.desk.Answer;
import org.reftel.desk.Desk;
import org.reftel.desk.Opened;
import org.reftel.ingest.Ingest;
import org.reftel.model.Code;
import org.reftel.model.Document;
import org.reftel.model.Problem;
import org.reftel.release.Csv;
import org.reftel.release.Rows;
import org.reftel.release.Sheet;
import org.reftel.wording.Shown;

/// `reftel review`: what waits for a decision ([Reviews]); `reftel review ID`: the copies of a record, and a person's
/// decision which of them leads.
final class ReviewCommand {
    private static final int DIGITS = 4;

    private final Call call;
    private final Opened opened;
    private final List<Held> copies = new ArrayList<>();

    /// A copy and the name of the source it stands in.
    private record Held(Document document, String source) {}

    private ReviewCommand(Call call, Desk desk, Opened opened) throws IOException {
        this.call = call;
        this.opened = opened;
        var all = new ArrayList<Document>();
        all.add(opened.collation().leading());
        all.addAll(opened.collation().others());
        for (var copy : all) {
            var source = desk.source(copy.extract().id());
            copies.add(new Held(copy, source.map(one -> one.name()).orElse("")));
        }
    }

    static int run(Call call) throws IOException {
        try (var room = call.workroom(Opener.Way.READ)) {
            var typed = String.join(" ", call.words());
            var reviews = new Reviews(call, room.desk());
            if (typed.isEmpty() && !reviews.isDecision()) {
                return reviews.list();
            }
            if (Reviews.isHandle(typed) || reviews.isDecision()) {
                return reviews.decide(room.ingest(), typed);
            }
            return switch (room.desk().open(typed)) {
                case Answer.NotFound<Opened> missing -> OpenCommand.notFound(call, missing);
                case Answer.Found<Opened>(var opened) ->
                    new ReviewCommand(call, room.desk(), opened).run(room.ingest());
            };
        }
    }

    private int run(Ingest ingest) throws IOException {
        if (!call.has("--leads")) {
            show(sheet());
            return Exit.OK;
        }
        var typed = call.option("--leads");
        var meant = copies.stream().filter(copy -> fits(copy, typed)).toList();
        if (meant.size() != 1) {
            Caret.show(call.messages(), noSuchCopy(typed, meant), "", "");
            return Exit.of(Code.X915_NO_SUCH_COPY);
        }
        var leads = meant.getFirst();
        var chosen = ingest.choose(
                opened.entry().id(), leads.document().extract().id(), call.option("--because"), Reviews.author(call));
        if (call.plain()) {
            call.screen()
                    .line("  " + chosen.record().id() + " is led by " + name(leads) + " from now on. The decision is "
                            + chosen.decision().id() + "; another review takes it back.");
        } else {
            show(new Sheet("id", "leads", "message", "decision")
                    .row(
                            chosen.record().id(),
                            chosen.record().extract().source().hex(),
                            chosen.record().extract().ordinal() + 1,
                            chosen.decision().id()));
        }
        return Exit.OK;
    }

    /// By digest, by the name as it came or by the last part of it; `#2` behind it is the second message
    /// there.
    private static boolean fits(Held copy, String typed) {
        int hash = typed.lastIndexOf('#');
        var source = hash < 0 ? typed : typed.substring(0, hash);
        var id = copy.document().extract().id();
        if (hash >= 0 && !typed.substring(hash + 1).equals(Integer.toString(id.ordinal() + 1))) {
            return copy.source().equals(typed);
        }
        return copy.source().equals(source)
                || copy.source().endsWith("/" + source)
                || source.length() >= DIGITS && id.source().hex().startsWith(source);
    }

    private static String name(Held copy) {
        var id = copy.document().extract().id();
        return id.source().brief() + "#" + (id.ordinal() + 1) + " (" + copy.source() + ")";
    }

    private Problem noSuchCopy(String typed, List<Held> meant) {
        return Problem.whole(
                Code.X915_NO_SUCH_COPY,
                meant.isEmpty()
                        ? "No copy of " + opened.entry().id() + " stands in \"" + typed + "\". Nothing was decided;"
                                + " reftel review " + opened.entry().id() + " shows its copies."
                        : "\"" + typed + "\" can be " + meant.size() + " copies of "
                                + opened.entry().id() + ": "
                                + String.join(
                                        ", ",
                                        meant.stream().map(ReviewCommand::name).toList())
                                + ". Nothing was decided; name one of them.");
    }

    private Sheet sheet() {
        var sheet = new Sheet("leads", "source", "message", "name", "shape", "paragraphs", "repairs", "problems");
        for (int i = 0; i < copies.size(); i++) {
            var document = copies.get(i).document();
            var id = document.extract().id();
            sheet.row(
                    i == 0,
                    id.source().hex(),
                    id.ordinal() + 1,
                    copies.get(i).source(),
                    document.extract().shape().key(),
                    document.paragraphs().size(),
                    document.repairs().size(),
                    document.problems().size());
        }
        return sheet;
    }

    private void show(Sheet sheet) {
        if (call.json()) {
            try (var json = call.generator()) {
                Rows.write(json, sheet);
            }
            call.out().print('\n');
        } else if (call.csv()) {
            Csv.write(call.out(), sheet);
        } else {
            var screen = call.screen();
            screen.line("  " + opened.entry().id() + ": " + Shown.count(copies.size(), "copy", "copies")
                    + ", the leading one first");
            for (var copy : copies) {
                var document = copy.document();
                screen.line(
                        "  " + name(copy) + "  " + document.extract().shape().label() + ", "
                                + Shown.count(document.paragraphs().size(), "paragraph", "paragraphs") + ", "
                                + Shown.count(document.repairs().size(), "repair", "repairs"));
            }
            screen.line("  reftel review " + opened.entry().id()
                    + " --leads SOURCE --because \"...\" decides which of them leads.");
        }
    }
}

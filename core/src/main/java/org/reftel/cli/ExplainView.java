package org.reftel.cli;

import org.reftel.desk.Opened;
import org.reftel.release.Csv;
import org.reftel.release.Rows;
import org.reftel.release.Sheet;
import org.reftel.wording.Explained;
import org.reftel.wording.Shown;
import org.reftel.wording.Visible;

/// `open --explain`: the header as printed, each line with its fields and what they mean, and what is left over.
final class ExplainView {
    private final Call call;
    private final Explained explained;

    private ExplainView(Call call, Explained explained) {
        this.call = call;
        this.explained = explained;
    }

    static void show(Call call, Opened opened) {
        new ExplainView(call, Explained.of(opened.collation().leading())).show();
    }

    private void show() {
        if (call.json()) {
            try (var json = call.generator()) {
                Rows.write(json, sheet());
            }
            call.out().print('\n');
        } else if (call.csv()) {
            Csv.write(call.out(), sheet());
        } else {
            plain(call.screen());
        }
    }

    private void plain(Screen screen) {
        int line = 0;
        for (var part : explained.parts()) {
            if (part.line() != line) {
                line = part.line();
                screen.title(Shown.cut(explained.line(part), 400));
            }
            if (!part.field().equals("label")) {
                var words = Shown.cut(Visible.line(explained.words(part)), 60);
                screen.labelled(
                        "    " + (part.field().isEmpty() ? "unexplained" : part.field()),
                        22,
                        words + "  " + gloss(part));
            }
        }
        int unexplained = explained.unexplained();
        screen.line();
        screen.line(Shown.count(explained.lines(), "line", "lines") + " of header, "
                + (unexplained == 0
                        ? "every character explained"
                        : Shown.count(unexplained, "character", "characters") + " unexplained"));
    }

    private String gloss(Explained.Part part) {
        var meaning = explained.meaning(part, call.gazetteer().get());
        return part.field().isEmpty() ? meaning : "(" + meaning + ")";
    }

    private Sheet sheet() {
        var sheet = new Sheet("line", "start", "end", "field", "words", "meaning");
        for (var part : explained.parts()) {
            sheet.row(
                    part.line(), part.at().start(), part.at().end(), part.field(), explained.words(part), gloss(part));
        }
        return sheet;
    }
}

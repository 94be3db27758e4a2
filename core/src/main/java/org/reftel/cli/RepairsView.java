package org.reftel.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.reftel.desk.Opened;
import org.reftel.model.Document;
import org.reftel.model.Repair;
import org.reftel.model.Span;
import org.reftel.release.Csv;
import org.reftel.release.Rows;
import org.reftel.release.Sheet;
import org.reftel.wording.Shown;

/// `open --repairs`: every change between the copy and the text people read, with the words around it.
final class RepairsView {
    private static final int CONTEXT = 24;

    private RepairsView() {}

    static void show(Call call, Opened opened) {
        var leading = opened.collation().leading();
        var repairs = repairs(opened);
        if (call.json()) {
            try (var json = call.generator()) {
                Rows.write(json, sheet(opened, leading, repairs));
            }
            call.out().print('\n');
        } else if (call.csv()) {
            Csv.write(call.out(), sheet(opened, leading, repairs));
        } else {
            plain(call.screen(), opened, leading, repairs);
        }
    }

    private static List<Repair> repairs(Opened opened) {
        if (opened.whole()) {
            return opened.collation().leading().repairs();
        }
        var repairs = new ArrayList<Repair>();
        opened.paragraphs().forEach(paragraph -> repairs.addAll(paragraph.repairs()));
        return repairs;
    }

    private static void plain(Screen screen, Opened opened, Document leading, List<Repair> repairs) {
        var text = leading.extract().text();
        if (repairs.isEmpty()) {
            screen.line(opened.entry().id() + ": nothing was repaired; what you read is what the copy has.");
            return;
        }
        for (var repair : repairs) {
            screen.title(repair.rule().number() + " " + repair.rule().title() + "   "
                    + repair.certainty().name().toLowerCase(Locale.ROOT)
                    + (repair.applied() ? "" : ", not applied"));
            screen.line("  copy:    " + around(text, repair.at(), repair.at().of(text)));
            screen.line("  reading: " + around(text, repair.at(), repair.becomes()));
        }
        long applied = repairs.stream().filter(Repair::applied).count();
        screen.line();
        screen.line(Shown.count(repairs.size(), "repair", "repairs") + ", " + applied + " applied."
                + (opened.place().source().name().isEmpty()
                        ? ""
                        : " Undoing them gives the copy back, character for character: reftel open "
                                + opened.entry().id() + " --raw"));
    }

    /// The words before and after on the same line, the change in brackets.
    private static String around(String text, Span at, String words) {
        int from = Math.max(0, at.start() - CONTEXT);
        int to = Math.min(text.length(), at.end() + CONTEXT);
        return (text.substring(from, at.start()) + "[" + Shown.cut(words, 60) + "]" + text.substring(at.end(), to))
                .replaceAll("\\s+", " ");
    }

    private static Sheet sheet(Opened opened, Document leading, List<Repair> repairs) {
        var text = leading.extract().text();
        var sheet = new Sheet(
                "document", "source", "rule", "name", "certainty", "applied", "start", "end", "copy", "becomes");
        for (var repair : repairs) {
            sheet.row(
                    opened.entry().id(),
                    leading.extract().id().source().hex(),
                    repair.rule().number(),
                    repair.rule().title(),
                    repair.certainty().name().toLowerCase(Locale.ROOT),
                    repair.applied(),
                    repair.at().start(),
                    repair.at().end(),
                    repair.at().of(text),
                    repair.becomes());
        }
        return sheet;
    }
}

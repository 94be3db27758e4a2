package org.reftel.serve.web;

import java.util.ArrayList;
import java.util.List;
import org.reftel.model.Document;
import org.reftel.model.Gazetteer;
import org.reftel.wording.Explained;
import org.reftel.wording.Shown;
import org.reftel.wording.Visible;

/// One printed line of a header with what each stretch of it means.
///
/// @param number from 1, blank lines counted
public record HeaderLine(int number, List<Stretch> stretches) {
    /// Stretches of a page; a long header has a hundred.
    private static final int MOST = 600;

    private static final int WIDTH = 300;

    public HeaderLine {
        stretches = List.copyOf(stretches);
    }

    /// @param field empty when nothing explains it
    public record Stretch(String words, String field, String meaning) {}

    static List<HeaderLine> of(Document document, Gazetteer gazetteer) {
        var explained = Explained.of(document);
        var lines = new ArrayList<HeaderLine>();
        var stretches = new ArrayList<Stretch>();
        int number = 0;
        int shown = 0;
        for (var part : explained.parts()) {
            if (part.line() != number || shown >= MOST) {
                close(lines, number, stretches);
                number = part.line();
            }
            if (shown >= MOST) {
                return lines;
            }
            boolean label = part.field().equals("label");
            stretches.add(new Stretch(
                    Shown.cut(Visible.line(Shown.cut(explained.words(part), WIDTH)), WIDTH),
                    label
                            ? ""
                            : part.field().isEmpty()
                                    ? "unexplained"
                                    : part.field().replace('_', ' '),
                    label ? "" : Shown.cut(Visible.line(explained.meaning(part, gazetteer)), WIDTH * 4)));
            shown++;
        }
        close(lines, number, stretches);
        return lines;
    }

    private static void close(List<HeaderLine> lines, int number, List<Stretch> stretches) {
        if (!stretches.isEmpty()) {
            lines.add(new HeaderLine(number, stretches));
            stretches.clear();
        }
    }
}

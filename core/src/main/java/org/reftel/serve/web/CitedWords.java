package org.reftel.serve.web;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.reftel.desk.Answer;
import org.reftel.desk.Desk;
import org.reftel.desk.Opened;
import org.reftel.model.Role;
import org.reftel.wording.Shown;
import org.reftel.wording.Visible;

/// The words of what an entry cites, read anew with the eyes of who reads the entry: an entry keeps addresses and no
/// words of others.
final class CitedWords {
    private static final int WIDTH = 600;
    /// Paragraphs that are read for one page.
    private static final int MOST = 100;

    private final Desk desk;
    private final Map<String, Filed.Cited> known = new HashMap<>();

    CitedWords(Desk desk) {
        this.desk = desk;
    }

    Filed.Cited of(String citation) throws IOException {
        var before = known.get(citation);
        if (before != null) {
            return before;
        }
        var cited = known.size() < MOST ? read(citation) : new Filed.Cited(citation, Path.of(citation), "", "", "");
        known.put(citation, cited);
        return cited;
    }

    private Filed.Cited read(String citation) throws IOException {
        if (!(desk.open(citation) instanceof Answer.Found<Opened>(var opened))) {
            return new Filed.Cited(Visible.line(citation), Path.of(citation), "", "", "not held");
        }
        if (opened.whole()) {
            return new Filed.Cited(
                    citation, Path.of(citation), "", Visible.line(opened.entry().subject()), "");
        }
        var shown = opened.paragraphs().getFirst();
        var paragraph = shown.paragraph();
        return paragraph.role() == Role.WITHHELD
                ? new Filed.Cited(citation, Path.of(citation), "", "", "withheld")
                : new Filed.Cited(
                        citation,
                        Path.of(citation),
                        paragraph
                                .marking()
                                .optional()
                                .map(mark -> Visible.line(mark.asWritten()))
                                .orElse(""),
                        Shown.cut(
                                Visible.line(
                                        shown.text().lines().map(String::strip).collect(Collectors.joining(" "))),
                                WIDTH),
                        "");
    }
}

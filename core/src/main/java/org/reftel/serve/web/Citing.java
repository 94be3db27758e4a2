package org.reftel.serve.web;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import org.reftel.desk.Answer;
import org.reftel.desk.Desk;

/// Brings addresses that somebody typed into the one way in which they are kept.
final class Citing {
    private static final int MOST = 200;

    private Citing() {}

    /// What is neither held nor wanted is told at the field.
    static List<String> of(Desk desk, Typed typed, String field) throws IOException {
        var pieces = typed.pieces(field);
        if (pieces.size() > MOST) {
            typed.wrong(field, "It names " + pieces.size() + " paragraphs; " + MOST + " are taken at once.");
            return List.of();
        }
        var citations = new LinkedHashSet<String>();
        for (var piece : pieces) {
            switch (desk.address(piece)) {
                case Answer.Found<String>(var citation) -> citations.add(citation);
                case Answer.NotFound<String>(var why, var candidates, var _) ->
                    typed.wrong(
                            field,
                            why.message()
                                    + (candidates.isEmpty() ? "" : " It can mean: " + String.join(", ", candidates)));
            }
        }
        return List.copyOf(citations);
    }
}

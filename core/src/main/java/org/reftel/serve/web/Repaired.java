package org.reftel.serve.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.reftel.model.Problem;
import org.reftel.wording.Visible;

/// What was repaired in a query, and where in it.
///
/// @param pieces of the query, the place concerned lit; empty when it concerns the whole
public record Repaired(String message, List<Passage.Piece> pieces) {
    public Repaired {
        pieces = List.copyOf(pieces);
    }

    static List<Repaired> of(Collection<Problem> problems, String typed) {
        var repaired = new ArrayList<Repaired>();
        for (var problem : problems) {
            var pieces = new ArrayList<Passage.Piece>();
            if (!problem.places().isEmpty()) {
                var place = problem.places().getFirst();
                int from = Math.min(place.start(), typed.length());
                int to = Math.min(Math.max(place.end(), from), typed.length());
                piece(pieces, typed.substring(0, from), false);
                piece(pieces, from == to ? "␣" : typed.substring(from, to), true);
                piece(pieces, typed.substring(to), false);
            }
            repaired.add(new Repaired(Visible.line(problem.message()), pieces));
        }
        return repaired;
    }

    private static void piece(List<Passage.Piece> pieces, String text, boolean lit) {
        if (!text.isEmpty()) {
            pieces.add(new Passage.Piece(Visible.line(text), lit));
        }
    }
}

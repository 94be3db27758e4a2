package org.reftel.serve.web;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.reftel.desk.Answer;
import org.reftel.desk.Desk;
import org.reftel.model.CatalogueEntry;

/// Brings addresses that somebody typed into the one way in which they are kept.
final class Citing {
    private static final int MOST = 200;

    private Citing() {}

    /// The day of the record that a citation names; empty when it is not held, or has none.
    static Optional<LocalDate> day(Desk desk, String citation) throws IOException {
        int slash = citation.indexOf('/');
        var entry = desk.entry(slash < 0 ? citation : citation.substring(0, slash));
        var sent = entry.map(CatalogueEntry::sent).orElse("");
        try {
            return sent.length() < 10 ? Optional.empty() : Optional.of(LocalDate.parse(sent.substring(0, 10)));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

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

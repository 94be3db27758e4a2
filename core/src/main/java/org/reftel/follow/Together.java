package org.reftel.follow;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.reftel.model.Statement;

/// Statements by the paragraph that says them, so that what stands together is found without going through all.
final class Together<S extends Statement> {
    private final Map<Paragraph, List<Cited<S>>> paragraphs = new HashMap<>();

    Together(Collection<Cited<S>> statements) {
        statements.forEach(this::add);
    }

    void add(Cited<S> statement) {
        paragraphs
                .computeIfAbsent(Paragraph.of(statement.spot()), _ -> new ArrayList<>(2))
                .add(statement);
    }

    /// Those of one paragraph, in the order added.
    List<Cited<S>> in(Spot spot) {
        return paragraphs.getOrDefault(Paragraph.of(spot), List.of());
    }
}

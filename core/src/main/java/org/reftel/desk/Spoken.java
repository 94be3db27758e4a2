package org.reftel.desk;

import java.util.List;
import org.reftel.model.Said;

/// What a record says as rules found it, with what people decided beside each statement.
///
/// @param found before people decided
/// @param ruled one for each statement, rejected ones among them
public record Spoken(Said found, List<Ruled> ruled) {
    public Spoken {
        ruled = List.copyOf(ruled);
    }
}

package org.reftel.follow;

import java.util.Map;
import org.reftel.model.Span;

/// A sentence of the material, with whom it names.
///
/// @param at the sentence in the extract
/// @param parties by their key (see [Cast#keys()]), the name printed
public record Line(Spot spot, Span at, String text, Map<String, String> parties) {
    public Line {
        parties = Map.copyOf(parties);
    }
}

package org.reftel.desk;

import java.util.List;
import org.reftel.model.Problem;

/// What the desk says to a request: what was found, or why not and what comes near.
public sealed interface Answer<T> {
    record Found<T>(T value) implements Answer<T> {}

    /// @param why X902 or X903, with what to do
    /// @param candidates several records or paragraphs fit; the reader must choose one
    /// @param nearest what is held and comes close
    record NotFound<T>(Problem why, List<String> candidates, List<String> nearest) implements Answer<T> {
        public NotFound {
            candidates = List.copyOf(candidates);
            nearest = List.copyOf(nearest);
        }
    }
}

package org.reftel.desk;

import java.util.Optional;
import org.reftel.model.Statement;
import org.reftel.model.Verdict;

/// A statement before and after people decided.
///
/// @param found as rules found it
/// @param quote of its place
/// @param stands as it stands now
/// @param by the verdict that holds; empty when nobody decided
public record Ruled(Statement found, String quote, Statement stands, Optional<Verdict.Kept> by) {
    /// Whether it is left out of answers.
    public boolean isRejected() {
        return by.filter(kept -> kept.verdict().ruling() == Verdict.Ruling.REJECT)
                .isPresent();
    }
}

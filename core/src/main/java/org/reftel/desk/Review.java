package org.reftel.desk;

import java.util.List;

/// What waits for a person's decision, and what was decided of it.
///
/// @param proposals each once
/// @param left how many older records were not looked through
public record Review(List<Proposal> proposals, int left) {
    public Review {
        proposals = List.copyOf(proposals);
    }
}

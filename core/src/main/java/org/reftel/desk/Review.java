package org.reftel.desk;

import java.util.List;

/// What waits for a person's decision, and what was decided of it.
///
/// @param proposals each once
/// @param left how many older records were not looked through
/// @param last the last record looked through, behind which to go on; empty when none is left
public record Review(List<Proposal> proposals, int left, String last) {
    public Review {
        proposals = List.copyOf(proposals);
    }
}

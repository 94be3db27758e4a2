package org.reftel.model;

import java.util.List;

/// Who or what a document speaks of: the mentions in it that mean the same.
///
/// @param name the fullest one printed in the document
/// @param acronym that the document gives it, empty when none
/// @param variants other names printed in the document
/// @param mentions indices in [Findings#mentions()], in order of place
/// @param why one line for each variant: the rule that joined it; behind them, what bears a near name and
///     stayed apart
public record Party(
        PartyKind kind, String name, String acronym, List<String> variants, List<Integer> mentions, List<String> why) {
    public Party {
        variants = List.copyOf(variants);
        mentions = List.copyOf(mentions);
        why = List.copyOf(why);
    }
}

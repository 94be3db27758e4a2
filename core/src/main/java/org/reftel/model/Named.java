package org.reftel.model;

/// Somebody or something as a statement names it: the words printed, and the mention behind them.
///
/// @param words as printed (`Rui Montalde`, `the Ambassador`, `we`); empty when not stated
/// @param mention index in [Findings#mentions()]; -1 when the words are no name, or are not stated
public record Named(String words, int mention) {
    public static final Named NOT_STATED = new Named("", -1);

    public boolean isStated() {
        return !words.isEmpty();
    }
}

package org.reftel.follow;

/// A passage of one document that stands again in another: one source and not two.
///
/// @param older the one sent first
/// @param words how many words in a row they share
public record Repeat(Passage older, Passage newer, int words) {
    /// One of the two places.
    ///
    /// @param start in the paragraph's text, UTF-16 units, half open
    /// @param quote the words; empty when they are not at hand
    public record Passage(Spot spot, int start, int end, String quote) {}
}

package org.reftel.follow;

import java.util.List;

/// A paragraph that says again, word for word, what a paragraph of another record said before: one source, not
/// two.
///
/// @param older the one sent first
/// @param passages that both have, in the order of the newer one
public record Repeat(Spot older, Spot newer, List<Passage> passages) {
    public Repeat {
        passages = List.copyOf(passages);
    }

    /// How many words of the newer paragraph are the older one's.
    public int words() {
        return passages.stream().mapToInt(Passage::words).sum();
    }

    /// Words in a row that stand in both.
    ///
    /// @param older where, in the text of the older paragraph
    /// @param newer where, in the text of the newer one
    /// @param quote as the newer one prints them
    public record Passage(Range older, Range newer, int words, String quote) {}

    /// Half open, UTF-16 units of a paragraph's text.
    public record Range(int start, int end) {
        public boolean contains(int at) {
            return start <= at && at < end;
        }
    }
}

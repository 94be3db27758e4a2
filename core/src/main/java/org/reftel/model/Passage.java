package org.reftel.model;

import java.util.List;

/// A part of a paragraph that is read as one flowing line; a paragraph's passages are shown one below the other.
///
/// @param spans in the extract, without number and mark; several when a page line cuts the passage
public record Passage(Kind kind, List<Span> spans) {
    public Passage {
        spans = List.copyOf(spans);
    }

    /// How it is laid out.
    public enum Kind {
        PROSE,
        /// One entry of a list: dashes, letters, a participant.
        ITEM,
        /// A short line that groups the items below it: the side of a list of participants.
        GROUP,
        /// A table line: never reflowed.
        VERBATIM
    }
}

package org.reftel.model;

import java.util.List;

/// The body in order. Header, blocks and page lines together cover every non-blank character of the telegram.
public sealed interface Block {
    /// As printed, in order; several when a page line cuts it.
    List<Span> spans();

    /// A line above a paragraph, with its rules of dashes.
    ///
    /// @param text without the dashes
    record Heading(List<Span> spans, String text) implements Block {
        public Heading {
            spans = List.copyOf(spans);
        }
    }

    /// The smallest thing that is cited, marked and shared.
    ///
    /// @param spans as printed, number and mark included
    /// @param address unique in the document: the printed number, `9bis` for a repeated one, `u1` for one without
    /// @param number as printed
    /// @param heading of the section it stands in; empty when there is none
    /// @param passages what is read, without number and mark
    record Paragraph(
            List<Span> spans,
            String address,
            Field<Integer> number,
            Field<Marking> marking,
            Role role,
            String heading,
            List<Passage> passages)
            implements Block {
        public Paragraph {
            spans = List.copyOf(spans);
            passages = List.copyOf(passages);
        }
    }

    record Signature(List<Span> spans, String name) implements Block {
        public Signature {
            spans = List.copyOf(spans);
        }
    }

    /// Standing text that says nothing about the matter: the post's web site, NNNN, distribution notes.
    record Boilerplate(List<Span> spans) implements Block {
        public Boilerplate {
            spans = List.copyOf(spans);
        }
    }

    /// Kept, shown, searchable, and not understood.
    record Unplaced(List<Span> spans) implements Block {
        public Unplaced {
            spans = List.copyOf(spans);
        }
    }
}

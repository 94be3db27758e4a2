package org.reftel.model;

import java.time.LocalDate;
import java.util.List;

/// A search as data, independent of the engine. Words are joined by AND within a record; a phrase stays within one
/// paragraph.
public sealed interface Query {
    /// One word of the text; `*` and `?` are wild cards. `exact` switches off stemming (`="word"`).
    record Term(String word, boolean exact) implements Query {}

    /// Words in a row within one paragraph; with `slop` more than 0, moved by up to that many places.
    record Phrase(List<String> words, int slop, boolean exact) implements Query {
        public Phrase {
            words = List.copyOf(words);
        }

        public Phrase(List<String> words, int slop) {
            this(words, slop, false);
        }
    }

    /// A cable number typed bare: the record that has it, records that refer to it, and text that prints it.
    record Cable(String number) implements Query {}

    /// `tag:PREL`, `from:vela`, `class:C`, `subject:visit`, `id:09VELA12`, `to:state`, `signer:smith`.
    record InField(String field, String value) implements Query {}

    /// Sent on or after `from` and on or before `until`; an open end is `LocalDate.MIN` or `MAX`.
    record Sent(LocalDate from, LocalDate until) implements Query {}

    record And(List<Query> parts) implements Query {
        public And {
            parts = List.copyOf(parts);
        }
    }

    record Or(List<Query> parts) implements Query {
        public Or {
            parts = List.copyOf(parts);
        }
    }

    record Not(Query part) implements Query {}

    /// Confines a whole query to one paragraph: `para:( ... )`.
    record InParagraph(Query part) implements Query {}

    /// Everything.
    record All() implements Query {}
}

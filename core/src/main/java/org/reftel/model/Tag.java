package org.reftel.model;

/// One entry of the TAGS line.
///
/// @param tag normal form, capitals
/// @param name what it means; empty when no dictionary knows it
/// @param at as printed
public record Tag(String tag, Kind kind, String name, Span at) {
    /// Kinds of TAGS (5 FAH-3 H-010).
    public enum Kind {
        SUBJECT,
        PROGRAM,
        GEOGRAPHIC,
        ORGANIZATION,
        PERSON,
        UNKNOWN
    }
}

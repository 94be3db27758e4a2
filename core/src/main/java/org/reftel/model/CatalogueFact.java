package org.reftel.model;

/// A fact that a publisher printed beside the telegram: a cell of the viewer's table, a line of the flat record.
public record CatalogueFact(Kind kind, Span at) {
    /// What the fact is about.
    public enum Kind {
        NUMBER,
        TITLE,
        CREATED,
        RELEASED,
        CLASSIFICATION,
        ORIGIN,
        /// Address of an article that used the cable.
        ARTICLE
    }
}

package org.reftel.model;

/// A tag that somebody else's tagger put into the text, for instance `[LOC Harbour City]`.
public record Annotation(String type, Span at) {}

package org.reftel.model;

/// A name as it stands in a paragraph.
///
/// @param paragraph see [Locus]
/// @param span of the name alone, without title and possessive, in the extract
/// @param name the repaired words of the span, white space folded
/// @param rule that found it
public record Mention(int paragraph, Span span, String name, PartyKind kind, Certainty certainty, String rule) {}

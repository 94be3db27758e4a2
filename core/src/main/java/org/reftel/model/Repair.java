package org.reftel.model;

/// One deliberate change: extract text plus repairs gives the text people read.
///
/// White space that is merely unwrapped is not a repair; everything that changes another character is.
///
/// @param at the extract's characters that change; empty for an insertion
/// @param becomes what people read there; empty for a removal
/// @param applied whether [Reading] carries it out (all certain ones; probable ones only where leaving the damage
///     would break a word)
public record Repair(Span at, String becomes, Code rule, Certainty certainty, boolean applied) {}

package org.reftel.grammar;

/// A range of [Words#tokens()], half open.
public record Sentence(int from, int to) {}

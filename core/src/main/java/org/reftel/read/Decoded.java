package org.reftel.read;

/// A source's bytes as text.
public record Decoded(String text) {}

package org.reftel.ingest;

/// How far a run is.
///
/// @param sources looked at so far
/// @param bytes of them
/// @param name of the one at hand
public record Progress(int sources, long bytes, String name) {}

package org.reftel.ingest;

/// How far a run is.
///
/// @param sources looked at so far
/// @param of how many in all; 0 when not known
/// @param bytes of those looked at
/// @param name of the one at hand
public record Progress(long sources, long of, long bytes, String name) {}

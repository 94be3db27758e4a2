package org.reftel.ingest;

/// What was made anew.
///
/// @param sources that are kept, those that the room wrote among them
/// @param written those that the room wrote
/// @param records that have a copy among them
public record Replayed(long sources, long written, int records) {}

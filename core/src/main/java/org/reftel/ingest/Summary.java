package org.reftel.ingest;

/// A run in numbers.
///
/// @param sources added in this run, archives not counted (their entries are)
/// @param heldAlready the same bytes were there before
/// @param leftOut could not be read or are too large
/// @param records that got a copy in this run
/// @param paragraphs of these records
/// @param unknown sources that were kept and gave no record
/// @param wanted cables that are referred to in the room and not held
/// @param announced without a number, in the room
public record Summary(
        int sources,
        int heldAlready,
        int leftOut,
        int records,
        int paragraphs,
        int unknown,
        int wanted,
        int announced) {}

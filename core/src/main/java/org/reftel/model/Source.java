package org.reftel.model;

/// The bytes we were handed: never edited, never re-encoded, kept.
///
/// @param name file name or name inside an archive (`cables.zip!/a.txt`), as it came
/// @param size in bytes
public record Source(Digest digest, String name, long size) {}

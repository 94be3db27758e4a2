package org.reftel.store;

import org.reftel.model.Digest;

/// A stretch of a file of sources, as a look at the files alone finds it. The stretches of a file cover it
/// without a gap, so that every byte is accounted for.
public sealed interface Stretch {
    /// Relative to the room: `sources/000001.warc.gz`.
    String file();

    long offset();

    long length();

    /// The record that begins a file; no entry of the ledger commits to it, but its bytes follow from the
    /// room's name, the file's and the time of the source that comes next.
    ///
    /// @param sound whether they do
    record Begin(String file, long offset, long length, boolean sound) implements Stretch {}

    /// A source with all its segments.
    ///
    /// @param bytes as they came; those of a source in a container were taken out of it
    /// @param members SHA-256 of the stretch as it stands in the file
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    record Kept(String file, long offset, long length, Room.Raw raw, byte[] bytes, Digest members) implements Stretch {}

    /// A part of what was written over a source that was expunged, byte for byte as it must be. Whether it had
    /// to be written over is said by a tombstone, which comes later.
    ///
    /// @param entry of the ledger that the source had
    /// @param tombstone entry of the ledger that says so
    /// @param time of the tombstone
    /// @param part of how many this is one, from 1
    record Blank(String file, long offset, long length, long entry, long tombstone, java.time.Instant time, int part)
            implements Stretch {}

    /// Cannot be read.
    ///
    /// @param why it cannot
    record Damaged(String file, long offset, long length, String why) implements Stretch {}

    /// Beyond the length that the checkpoint signs: left over from a run that was cut short, and never
    /// acknowledged.
    record Beyond(String file, long offset, long length) implements Stretch {}

    /// Takes stretches, in the order of the files.
    @FunctionalInterface
    interface Visitor {
        void stretch(Stretch stretch) throws java.io.IOException;
    }
}

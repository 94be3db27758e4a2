package org.reftel.ledger;

/// Something that a look at every file of a ledger found.
///
/// @param file relative to the room
/// @param entry of the log that it touches first; the size of the log when it touches none
/// @param what one sentence without the file's name
public record Fault(Kind kind, String file, long offset, long entry, String what) {
    /// How bad it is.
    public enum Kind {
        /// A file is not what the rest of the ledger says it is.
        ALTERED,
        /// A file is not there, or ends too early.
        MISSING,
        /// A file that the checkpoint does not ask for; it does no harm.
        STRAY
    }
}

package org.reftel.custody;

import java.util.List;
import java.util.Optional;
import org.reftel.ledger.SignedNote;
import org.reftel.ledger.VerifierKey;

/// What the user brings from outside the folder.
///
/// @param kept a checkpoint that was kept elsewhere, with the name of its file
/// @param key of the room, when the user knows it from elsewhere
/// @param witnesses whom the user trusts
public record Anchors(Optional<Kept> kept, Optional<VerifierKey> key, List<VerifierKey> witnesses) {
    public Anchors {
        witnesses = List.copyOf(witnesses);
    }

    /// Nothing.
    public static Anchors none() {
        return new Anchors(Optional.empty(), Optional.empty(), List.of());
    }

    /// A checkpoint and where it was found.
    public record Kept(String file, SignedNote note) {}
}

package org.reftel.model.file;

import org.reftel.model.Digest;

/// What an entry was sent under, so that what is sent again is not written again: marks of the name that the
/// sender gave, and of what he sent. They are made with a secret of the room. A digest alone would let whoever
/// reads one entry try guesses at the others that came with it.
///
/// @param key mark of the name
/// @param asked mark of what was sent
public record Sent(String key, String asked) {
    private static final int LONG = 32;

    /// @param secret of the room
    /// @param name that the sender gave
    /// @param asked everything that is sent
    public static Sent of(String secret, String name, String asked) {
        return new Sent(mark(secret, "name", name), mark(secret, "asked", asked));
    }

    /// Hashed twice, each time with the secret in front: nobody can lengthen what was marked.
    private static String mark(String secret, String what, String text) {
        return Digest.of(secret + "\n"
                        + Digest.of(secret + "\n" + what + "\n" + text).hex())
                .hex()
                .substring(0, LONG);
    }
}

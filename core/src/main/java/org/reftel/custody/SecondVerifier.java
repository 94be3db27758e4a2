package org.reftel.custody;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A verifier in the standard library of Python 3, written from `docs/reference/room-format.md` and not from
/// our code. It is laid beside whatever leaves the room, so that nobody needs us to check it.
public final class SecondVerifier {
    /// How it is called where it is laid.
    public static final String NAME = "verify.py";

    private SecondVerifier() {}

    /// Writes it to a file.
    public static void write(Path file) throws IOException {
        Files.write(file, bytes());
    }

    /// The program.
    public static byte[] bytes() {
        try (var in = SecondVerifier.class.getResourceAsStream(NAME)) {
            if (in == null) {
                throw new IllegalStateException(NAME + " is not on the class path");
            }
            return in.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}

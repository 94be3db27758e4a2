package org.reftel.serve.http;

import java.io.IOException;
import java.util.Optional;
import org.reftel.model.file.Sent;

/// Sees to it that what is sent twice is written once: whoever sends it names it, and who sends the same again is
/// answered as before. What was sent stands in the entries that were written, so this holds after the server is
/// started anew, and for several at once. One after the other, since a room has one writer.
public final class Once {
    private final String secret;
    private final Optional<Clerk> clerk;

    /// @param secret of the room, the same at each start
    /// @param clerk empty where nothing is written
    public Once(String secret, Optional<Clerk> clerk) {
        this.secret = secret;
        this.clerk = clerk;
    }

    /// Writes.
    @FunctionalInterface
    public interface Writing {
        Clerk.Written write(Sent sent) throws IOException;
    }

    /// Writes, unless it was written under this name before. What was refused can be sent again.
    ///
    /// @param name that the sender gave
    /// @param asked what is sent: the same name for something else is a mistake
    /// @throws org.reftel.model.Refused X949 when the name was used for something else
    public synchronized Clerk.Written write(String name, String asked, Writing writing) throws IOException {
        var sent = Sent.of(secret, name, asked);
        // Asked before anything is looked up for the writing: the room may have changed since.
        var before =
                clerk.isEmpty() ? Optional.<Clerk.Written>empty() : clerk.get().written(sent);
        return before.isPresent() ? before.get() : writing.write(sent);
    }
}

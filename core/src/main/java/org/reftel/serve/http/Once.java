package org.reftel.serve.http;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.reftel.model.Code;
import org.reftel.model.Refused;

/// Sees to it that what is sent twice is written once, as long as this server runs: whoever sends it names it, and who
/// sends the same again is answered as before. One after the other, since a room has one writer.
public final class Once {
    /// Names that are remembered: more than people send while anybody could still send one again.
    private static final int MOST = 10_000;

    private final LinkedHashMap<String, Done> done = new LinkedHashMap<>();

    /// @param asked what was sent under the name
    private record Done(String asked, Clerk.Written written) {}

    /// Writes.
    @FunctionalInterface
    public interface Writing {
        Clerk.Written write() throws IOException;
    }

    /// Writes, unless it was written under this name before. What was refused can be sent again.
    ///
    /// @param name that the sender gave
    /// @param asked what is sent: the same name for something else is a mistake
    /// @throws Refused X949 when the name was used for something else
    public synchronized Clerk.Written write(String name, String asked, Writing writing) throws IOException {
        var before = Optional.ofNullable(done.get(name));
        if (before.isPresent()) {
            if (!before.get().asked().equals(asked)) {
                throw new Refused(
                        Code.X949_SENT_BEFORE,
                        "Under this key something else was written already: "
                                + String.join(", ", before.get().written().entries())
                                + ". Nothing more was written.");
            }
            return before.get().written();
        }
        var written = writing.write();
        done.put(name, new Done(asked, written));
        if (done.size() > MOST) {
            done.remove(done.firstEntry().getKey());
        }
        return written;
    }
}

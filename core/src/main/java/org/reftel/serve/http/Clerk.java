package org.reftel.serve.http;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.reftel.model.Label;
import org.reftel.model.file.Draft;
import org.reftel.model.file.FileKind;
import org.reftel.model.file.Sent;

/// Writes into case files for whoever is served. The command that serves brings it; serving itself only reads, and
/// does not without one.
public interface Clerk {
    /// A file to be opened.
    ///
    /// @param code capital letters; empty for one made of the title
    /// @param office that keeps it; may be empty
    /// @param on the day on which it begins; empty for today
    /// @param first entries that are written with the cover, at once
    record Opening(
            String title,
            String code,
            FileKind kind,
            String office,
            Optional<LocalDate> on,
            Optional<Label> marking,
            List<Draft> first) {
        public Opening {
            first = List.copyOf(first);
        }
    }

    /// What was written.
    ///
    /// @param file its code
    /// @param entries numbers of its entries, in order
    record Written(String file, List<String> entries) {
        public Written {
            entries = List.copyOf(entries);
        }
    }

    /// What was written under a name before.
    ///
    /// @throws org.reftel.model.Refused X949 when it is something else
    Optional<Written> written(Sent sent) throws IOException;

    /// @param by who writes
    /// @param sent the name under which it is written once
    /// @throws org.reftel.model.Refused with the reason; nothing was written then
    Written open(Opening opening, String by, Sent sent) throws IOException;

    /// Writes all of it or nothing.
    ///
    /// @param file its code
    /// @param sent the name under which it is written once
    /// @throws org.reftel.model.Refused with the reason; nothing was written then
    Written add(String file, List<Draft> drafts, String by, Sent sent) throws IOException;
}

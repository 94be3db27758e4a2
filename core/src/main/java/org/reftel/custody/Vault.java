package org.reftel.custody;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.reftel.ledger.Ledger;
import org.reftel.store.Evidence;

/// How a room is opened for verifying, whatever state it is in: `main` brings the engines.
///
/// @param ledger opens it in a room
/// @param evidence opens the files of sources
/// @param touched the records that an entry of the ledger leads to, as far as the catalogue knows
/// @param derived where catalogue and index differ from what the sources give, one sentence each
public record Vault(
        Opening<Ledger> ledger, Opening<Evidence> evidence, Touched touched, Opening<List<String>> derived) {
    /// Opens a part of a room.
    @FunctionalInterface
    public interface Opening<T> {
        T open(Path room) throws IOException;
    }

    /// Looks up what an entry became.
    @FunctionalInterface
    public interface Touched {
        List<String> records(Path room, long entry) throws IOException;
    }
}

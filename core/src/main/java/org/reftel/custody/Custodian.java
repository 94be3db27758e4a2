package org.reftel.custody;

import java.io.IOException;
import java.nio.file.Path;
import org.reftel.disk.Disk;

/// What it takes to back a room up and to restore it; `main` brings the engines.
///
/// @param vault opens a room for verifying
/// @param remaking makes catalogue and index anew
public record Custodian(Vault vault, Disk disk, Remaking remaking) {
    /// Makes what is derived anew in a room of which only the truth is there.
    @FunctionalInterface
    public interface Remaking {
        /// @return how many records it holds then
        long remake(Path room) throws IOException;
    }
}

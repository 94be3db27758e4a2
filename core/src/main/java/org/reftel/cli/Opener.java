package org.reftel.cli;

import java.io.IOException;
import java.nio.file.Path;

/// Opens a room; `main` brings it, because it alone knows the engines.
@FunctionalInterface
public interface Opener {
    /// @param make whether a room is made where there is none
    /// @throws org.reftel.model.Refused X901 when there is none and none is to be made
    Workroom open(Path folder, boolean make) throws IOException;
}

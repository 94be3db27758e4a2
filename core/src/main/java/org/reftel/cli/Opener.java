package org.reftel.cli;

import java.io.IOException;
import java.nio.file.Path;

/// Opens a room; `main` brings it, because it alone knows the engines.
@FunctionalInterface
public interface Opener {
    /// @throws org.reftel.model.Refused X901 when there is none and none is to be made
    Workroom open(Path folder, Way way) throws IOException;

    /// What a room is opened for.
    enum Way {
        /// For reading, with what an earlier run left to catalogue.
        READ,
        /// For taking files in: made where there is none.
        MAKE,
        /// For making anew what is derived, whatever state it is in.
        REMAKE
    }
}

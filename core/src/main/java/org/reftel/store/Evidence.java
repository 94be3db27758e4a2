package org.reftel.store;

import java.io.IOException;

/// Port to the files of sources alone, without catalogue and keys: for verifying them. Works on a damaged
/// room, and goes on behind what is damaged.
public interface Evidence {
    /// Looks at every byte of the files, in order; the sources come in the order kept.
    ///
    /// @param lengths that the checkpoint signs; what stands beyond, and files that it does not name, are
    /// told as [Stretch.Beyond]
    void each(Lengths lengths, Stretch.Visitor visitor) throws IOException;
}

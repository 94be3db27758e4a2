package org.reftel.ledger;

import java.io.IOException;
import java.util.List;

/// Port to the ledger. Append only: what a checkpoint has signed is never changed.
public interface Ledger extends AutoCloseable {
    /// The checkpoint committed last, as a C2SP signed note.
    String checkpoint() throws IOException;

    /// How many entries it signs.
    long size() throws IOException;

    /// The bytes of an entry.
    byte[] entry(long index) throws IOException;

    /// Becomes the writer.
    Writer writer() throws IOException;

    @Override
    void close() throws IOException;

    /// Appends. Nothing counts before [#commit].
    interface Writer {
        /// With what was appended and not committed.
        long size();

        /// @return the entry's index
        /// @throws IllegalArgumentException for more than 65,535 bytes (C2SP tlog-tiles)
        long append(byte[] entry) throws IOException;

        /// Writes entries and tiles and makes them last, then signs and renames the new checkpoint: that rename is the
        /// commit.
        ///
        /// @param extensions lines of the checkpoint after the root hash, none empty
        void commit(List<String> extensions) throws IOException;

        /// Drops what was appended since the last commit.
        void rollback() throws IOException;
    }
}

package org.reftel.ledger;

import java.io.IOException;
import java.util.List;

/// Port to the ledger. Append only: what a checkpoint has signed is never changed. Reading needs no lock and
/// never sees half a commit.
public interface Ledger extends AutoCloseable {
    /// Takes entries in their order.
    @FunctionalInterface
    interface Visitor {
        void entry(long index, byte[] entry) throws IOException;
    }

    /// The checkpoint committed last, as a C2SP signed note. Its signature is not checked here.
    SignedNote checkpoint() throws IOException;

    /// What that checkpoint says. Its signature is not checked here.
    default Checkpoint head() throws IOException {
        return Checkpoint.of(checkpoint());
    }

    /// How many entries it signs.
    default long size() throws IOException {
        return head().size();
    }

    /// The bytes of an entry.
    byte[] entry(long index) throws IOException;

    /// The entries from one on, up to what is committed now.
    void each(long from, Visitor visitor) throws IOException;

    /// The tree hash over the first `size` entries, of those committed.
    Hash root(long size) throws IOException;

    /// The path of an entry in the tree of the first `size` entries.
    List<Hash> inclusion(long index, long size) throws IOException;

    /// That the tree of `size` entries grew from that of `earlier` ones, of which there is at least one.
    List<Hash> consistency(long earlier, long size) throws IOException;

    /// Looks at every file of the ledger, on the word of a checkpoint, and goes on behind what is damaged.
    ///
    /// @param visitor takes the entries that are there, in order
    List<Fault> examine(Checkpoint head, Visitor visitor) throws IOException;

    /// Takes the files of a log.
    @FunctionalInterface
    interface FileVisitor {
        void file(String path, byte[] bytes) throws IOException;
    }

    /// The files of the log as it was with `size` entries, by their path below its folder; the checkpoint is not
    /// among them. They are those that it had then, whatever was committed since.
    void files(long size, FileVisitor visitor) throws IOException;

    /// Becomes the writer and deletes what an interrupted commit left beyond the checkpoint. Whoever calls
    /// holds the room's lock.
    ///
    /// @throws org.reftel.model.Refused X923 when `key` did not sign the checkpoint, X920 when the tiles do
    /// not lead to its root: then nothing is deleted or written
    Writer writer(SigningKey key) throws IOException;

    @Override
    void close() throws IOException;

    /// Appends. Nothing counts before [#commit]. After a failed commit it refuses everything: open the ledger
    /// anew.
    interface Writer {
        /// With what was appended and not committed.
        long size();

        /// @return the entry's index
        /// @throws IllegalArgumentException for more than 65,535 bytes (C2SP tlog-tiles)
        long append(byte[] entry);

        /// Writes entries and tiles and makes them last, then signs and renames the new checkpoint: that
        /// rename is the commit.
        ///
        /// @param extensions lines of the checkpoint after the root hash, none empty
        void commit(List<String> extensions) throws IOException;

        /// Drops what was appended since the last commit.
        void rollback();
    }
}

package org.reftel.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/// The few operations on files whose order decides what is left after a crash.
///
/// What was written is safe after [Output#force]; that a file exists under its name is safe after [#forceDirectory].
public interface Disk {
    /// The disk of this machine.
    static Disk local() {
        return new LocalDisk();
    }

    /// Opens a file for writing at `position` and beyond; makes it when it is not there. What stands beyond is kept
    /// until it is written over: cut first what must go.
    Output write(Path file, long position) throws IOException;

    /// Cuts a file to `length` bytes, and makes that last.
    void cut(Path file, long length) throws IOException;

    /// Gives `file` the name `target`, in place of what stood there. Not lasting before [#forceDirectory].
    void rename(Path file, Path target) throws IOException;

    /// Makes the names in a directory last.
    void forceDirectory(Path directory) throws IOException;

    /// Makes a directory and those above it, lasting.
    void makeDirectories(Path directory) throws IOException;

    /// Deletes a file if it is there. Not lasting before [#forceDirectory].
    void delete(Path file) throws IOException;

    /// Puts `bytes` under `target`, whole or not at all, lasting: a temporary file beside it, force, rename, force
    /// the directory.
    default void replace(Path target, byte[] bytes) throws IOException {
        var fresh = target.resolveSibling(target.getFileName() + ".new");
        // What a run that was cut short left there may be longer.
        delete(fresh);
        try (var out = write(fresh, 0)) {
            out.write(ByteBuffer.wrap(bytes));
            out.force();
        }
        rename(fresh, target);
        var directory = target.toAbsolutePath().getParent();
        if (directory != null) {
            forceDirectory(directory);
        }
    }

    /// A file open for writing.
    interface Output extends AutoCloseable {
        /// Writes all of `bytes` at the end of what was written so far.
        void write(ByteBuffer bytes) throws IOException;

        /// Makes what was written last.
        void force() throws IOException;

        @Override
        void close() throws IOException;
    }
}

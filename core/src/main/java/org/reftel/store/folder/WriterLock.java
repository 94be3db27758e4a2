package org.reftel.store.folder;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.reftel.model.Code;
import org.reftel.model.Refused;

/// The right to write to a room. It ends with the process, however that ends.
///
/// POSIX gives a lock to the process, and takes it away as soon as the process closes any channel to the
/// file. So a second thread must not even open it: the processes' own locks are kept here, the one thing in
/// this program that is as wide as the process.
final class WriterLock implements AutoCloseable {
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private WriterLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /// @throws Refused X905 when another has it
    static WriterLock take(Layout layout) throws IOException {
        var file = layout.path().toRealPath().resolve(layout.lock().getFileName());
        if (!HELD.add(file)) {
            throw busy(layout);
        }
        boolean locked = false;
        try {
            var channel = open(file);
            try {
                FileLock lock = channel.tryLock();
                locked = lock != null;
            } finally {
                if (!locked) {
                    channel.close();
                }
            }
            if (!locked) {
                throw busy(layout);
            }
            return new WriterLock(file, channel);
        } finally {
            if (!locked) {
                HELD.remove(file);
            }
        }
    }

    /// A disk that is mounted for reading says so in its own way.
    private static FileChannel open(Path file) throws IOException {
        try {
            return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (FileSystemException e) {
            if (Files.isDirectory(file) || e instanceof AccessDeniedException) {
                throw e;
            }
            var denied = new AccessDeniedException(file + ": " + e.getReason());
            denied.initCause(e);
            throw denied;
        }
    }

    private static Refused busy(Layout layout) {
        return new Refused(
                Code.X905_ROOM_BUSY,
                "Another process is writing to " + layout.path() + ". Wait until it has ended; reading is possible"
                        + " meanwhile.");
    }

    boolean held() {
        return channel.isOpen();
    }

    @Override
    public void close() throws IOException {
        if (channel.isOpen()) {
            try (channel) {
                HELD.remove(file);
            }
        }
    }
}

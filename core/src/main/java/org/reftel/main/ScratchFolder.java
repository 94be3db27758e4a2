package org.reftel.main;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// A folder for what goes with this process. The lock on a file in it is held as long as the process lives, and
/// goes with it however it ends; a folder whose lock nobody holds is left over from one that was killed, and is
/// removed.
final class ScratchFolder implements Closeable {
    private static final String NAME = "reftel-view";
    private static final String LOCK = "owner.lock";

    /// Those of this process. Who opens and closes a locked file gives up all locks of his process on it (POSIX
    /// fcntl), so we never try our own.
    private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel lock;
    private int made;

    private ScratchFolder(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /// @param parent folder for what is temporary
    static ScratchFolder make(Path parent) throws IOException {
        var folder = Files.createTempDirectory(parent, NAME);
        OURS.add(folder);
        // The name by which others look for it is given when the lock is held.
        var before = folder.resolve(LOCK + ".new");
        var lock = FileChannel.open(before, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        lock.lock();
        Files.move(before, folder.resolve(LOCK), StandardCopyOption.ATOMIC_MOVE);
        return new ScratchFolder(folder, lock);
    }

    /// A new empty folder in it.
    synchronized Path fresh() throws IOException {
        return Files.createDirectory(folder.resolve(Integer.toString(++made)));
    }

    @Override
    public void close() throws IOException {
        try {
            remove(folder);
        } finally {
            lock.close();
            OURS.remove(folder);
        }
    }

    /// Removes what was left by processes that are gone. What cannot be removed, or looked at, is left: it belongs
    /// to somebody else.
    static void sweep(Path parent) {
        try (var folders = Files.newDirectoryStream(parent, NAME + "*")) {
            for (var folder : folders) {
                if (!OURS.contains(folder) && Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
                    sweepOne(folder);
                }
            }
        } catch (IOException left) {
            // Another time.
            return;
        }
    }

    private static void sweepOne(Path folder) {
        try (var channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
                var taken = channel.tryLock()) {
            if (taken != null) {
                remove(folder);
            }
        } catch (IOException left) {
            // No lock, or not ours to open.
            return;
        }
    }

    static void remove(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}

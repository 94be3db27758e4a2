package org.reftel.trials;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/// A folder for one trial, gone afterwards; in memory where the machine has such a place, for what is tried
/// there is the order of writes and not the disk.
record Scratch(Path folder) implements AutoCloseable {
    private static final Path MEMORY = Path.of("/dev/shm");

    static Scratch inMemory() throws IOException {
        return new Scratch(
                Files.isWritable(MEMORY)
                        ? Files.createTempDirectory(MEMORY, "reftel-trial")
                        : Files.createTempDirectory("reftel-trial"));
    }

    static Scratch onDisk() throws IOException {
        return new Scratch(Files.createTempDirectory("reftel-trial"));
    }

    /// A new, empty folder in it.
    Path empty(String name) throws IOException {
        var path = folder.resolve(name);
        clear(path);
        return Files.createDirectories(path);
    }

    static void clear(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException e) throws IOException {
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /// Copies a folder with all that is in it to a place that is not there.
    static void copy(Path from, Path to) throws IOException {
        try (var all = Files.walk(from)) {
            for (var path : (Iterable<Path>) all::iterator) {
                Files.copy(path, to.resolve(from.relativize(path).toString()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    @Override
    public void close() throws IOException {
        clear(folder);
    }
}

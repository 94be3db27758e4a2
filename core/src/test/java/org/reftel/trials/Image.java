package org.reftel.trials;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/// A file system in a file, mounted: what the kernel has not yet written to it is lost to who copies the
/// file.
final class Image implements AutoCloseable {
    private final Path file;
    private final Path place;

    private Image(Path file, Path place) {
        this.file = file;
        this.place = place;
    }

    /// An empty ext4 image.
    static void make(Path file, int megabytes) throws IOException {
        try (var image = new RandomAccessFile(file.toFile(), "rw")) {
            image.setLength((long) megabytes << 20);
        }
        run("mkfs.ext4", "-q", "-F", "-E", "lazy_itable_init=0,lazy_journal_init=0", file.toString());
    }

    /// Nothing is written back for minutes unless it is forced.
    static Image mount(Path file, Path place) throws IOException {
        Files.createDirectories(place);
        run("mount", "-o", "loop,commit=300", file.toString(), place.toString());
        return new Image(file, place);
    }

    /// A file system in memory that can hold so much.
    static Image memory(Path place, int kilobytes) throws IOException {
        Files.createDirectories(place);
        run("mount", "-t", "tmpfs", "-o", "size=" + kilobytes + "k", "tmpfs", place.toString());
        return new Image(place, place);
    }

    /// Changes how much it can hold.
    void resize(int kilobytes) throws IOException {
        run("mount", "-o", "remount,size=" + kilobytes + "k", place.toString());
    }

    Path place() {
        return place;
    }

    /// What would be there had the power gone: the file as it stands under the mounted system.
    void copy(Path to) throws IOException {
        run("cp", "--sparse=always", file.toString(), to.toString());
    }

    static void run(String... command) throws IOException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try {
            var said = new String(process.getInputStream().readAllBytes()).strip();
            if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IOException(String.join(" ", command) + ": " + said);
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        run("umount", place.toString());
    }
}

package org.reftel.trials;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.reftel.disk.Disk;
import org.reftel.model.Digest;

/// The smallest store that commits as the room does: bytes appended to a file and forced, then a head that
/// says how many count. It is here to show that the harness finds what is wrong with a wrong one.
final class Tally {
    private final Disk disk;
    private final Path folder;
    private byte[] all = {};

    Tally(Disk disk, Path folder) throws IOException {
        this.disk = disk;
        this.folder = folder;
        disk.makeDirectories(folder.resolve("tally"));
        disk.write(log(folder), 0).close();
        disk.forceDirectory(folder.resolve("tally"));
        commit();
    }

    private static Path log(Path folder) {
        return folder.resolve("tally/log");
    }

    private static Path head(Path folder) {
        return folder.resolve("head");
    }

    /// Kept when this returns.
    void add(byte[] bytes) throws IOException {
        try (var out = disk.write(log(folder), all.length)) {
            out.write(ByteBuffer.wrap(bytes));
            out.force();
        }
        int before = all.length;
        all = Arrays.copyOf(all, before + bytes.length);
        System.arraycopy(bytes, 0, all, before, bytes.length);
        commit();
    }

    private void commit() throws IOException {
        disk.replace(head(folder), (all.length + " " + Digest.of(all).hex() + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /// What counts; empty when no store was made yet.
    static Optional<byte[]> read(Path folder) throws IOException {
        String head;
        try {
            head = Files.readString(head(folder));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
        var words = head.strip().split(" ");
        if (!head.endsWith("\n") || words.length != 2) {
            throw new IOException("the head is damaged");
        }
        int length = Integer.parseInt(words[0]);
        var log = Files.readAllBytes(log(folder));
        if (log.length < length) {
            throw new IOException("the log has " + log.length + " bytes of " + length);
        }
        var bytes = Arrays.copyOf(log, length);
        if (!Digest.of(bytes).hex().equals(words[1])) {
            throw new IOException("the log is not what the head says");
        }
        return Optional.of(bytes);
    }
}

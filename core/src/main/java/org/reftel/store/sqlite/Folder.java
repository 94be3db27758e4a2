package org.reftel.store.sqlite;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.regex.Pattern;
import org.reftel.model.Code;
import org.reftel.model.Refused;

/// The folder of a room: what shows that it is one, and who may write.
record Folder(Path path) {
    private static final Pattern FORMAT = Pattern.compile("\"format\"\\s*:\\s*(\\d{1,9})");

    Path catalogue() {
        return path.resolve("catalogue.db");
    }

    /// Makes the folder a room when it is new or empty.
    void create() throws IOException {
        Files.createDirectories(path);
        if (Files.exists(marker())) {
            check();
            return;
        }
        boolean begun = Files.exists(catalogue());
        try (var files = Files.newDirectoryStream(path)) {
            if (!begun && files.iterator().hasNext()) {
                throw new Refused(
                        Code.X901_NO_ROOM,
                        path + " holds files and is no room. Name a new or empty folder with --room; nothing was"
                                + " written.");
            }
        }
    }

    boolean sealed() {
        return Files.exists(marker());
    }

    /// The last step of making a room: what was begun before it is begun again.
    void seal() throws IOException {
        if (!Files.exists(marker())) {
            var text = "{\n  \"format\": " + Schema.FORMAT + ",\n  \"made_by\": \"Reftel\"\n}\n";
            var fresh = path.resolve("reftel.json.new");
            try (var out = FileChannel.open(
                    fresh, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
                out.write(StandardCharsets.UTF_8.encode(text));
                out.force(true);
            }
            Files.move(fresh, marker(), StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /// @throws Refused X901 when this is no room, X904 when a newer Reftel wrote it
    void check() throws IOException {
        String text;
        try {
            text = Files.readString(marker());
        } catch (NoSuchFileException missing) {
            throw new Refused(
                    Code.X901_NO_ROOM,
                    "There is no room at " + path + ". Make one with \"reftel read PATH\", or name another with"
                            + " --room.",
                    missing);
        }
        var format = FORMAT.matcher(text);
        if (!format.find()) {
            throw new Refused(
                    Code.X901_NO_ROOM, marker() + " does not name a format. Restore it from a copy of the folder.");
        }
        int number = Integer.parseInt(format.group(1));
        if (number > Schema.FORMAT) {
            throw new Refused(
                    Code.X904_ROOM_NEWER,
                    path + " has format " + number + ", this Reftel reads up to " + Schema.FORMAT
                            + ". Use a newer Reftel; nothing was changed.");
        }
    }

    /// A lock that ends with the process, however it ends.
    ///
    /// @throws Refused X905 when another has it
    FileChannel lock() throws IOException {
        var channel =
                FileChannel.open(path.resolve("writer.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean locked = false;
        try {
            FileLock lock = channel.tryLock();
            locked = lock != null;
        } catch (OverlappingFileLockException sameProcess) {
            locked = false;
        } finally {
            if (!locked) {
                channel.close();
            }
        }
        if (!locked) {
            throw new Refused(
                    Code.X905_ROOM_BUSY,
                    "Another process is writing to " + path + ". Wait until it has ended; reading is possible"
                            + " meanwhile.");
        }
        return channel;
    }

    private Path marker() {
        return path.resolve("reftel.json");
    }
}

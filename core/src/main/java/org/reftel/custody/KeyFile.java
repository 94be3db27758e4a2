package org.reftel.custody;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.reftel.disk.Disk;
import org.reftel.ledger.KeptKeys;
import org.reftel.ledger.Keys;
import org.reftel.ledger.RoomSecret;
import org.reftel.ledger.SigningKey;
import org.reftel.model.Code;
import org.reftel.model.Refused;

/// The keys of a room in one file, readable by its owner alone: the line of `keys/signing.key`, then that of
/// `keys/secret`, then those of `keys/kept`, when there are any.
final class KeyFile {
    private static final int MOST = 1 << 30;

    /// Signing key, secret, and the rest.
    private static final int LINES = 3;

    private KeyFile() {}

    static void write(Disk disk, Path file, Keys keys) throws IOException {
        var text = keys.signing().secretText() + "\n" + keys.secret().secretText() + "\n"
                + keys.kept().text();
        if (Files.exists(file)
                && Files.size(file) < MOST
                && Files.readString(file).equals(text)) {
            return;
        }
        if (keys.kept().size() > 0 && isOf(file, keys)) {
            // From before something was expunged: the secret that was destroyed must not outlive in a backup.
            over(disk, file, text);
            return;
        }
        try {
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            } else {
                Files.createFile(file);
            }
        } catch (FileAlreadyExistsException there) {
            throw new Refused(
                    Code.X935_BACKUP_REFUSED,
                    file + " is there already and does not hold the keys of this room. Nothing was backed up; name"
                            + " another file with --keys.",
                    there);
        }
        over(disk, file, text);
        var folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            disk.forceDirectory(folder);
        }
    }

    /// Whether it holds keys of the same room.
    private static boolean isOf(Path file, Keys keys) throws IOException {
        return Files.isRegularFile(file)
                && Files.size(file) < MOST
                && Files.readString(file, StandardCharsets.ISO_8859_1)
                        .startsWith(keys.signing().secretText() + "\n");
    }

    private static void over(Disk disk, Path file, String text) throws IOException {
        try (var out = disk.write(file, 0)) {
            out.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
            out.force();
        }
        disk.cut(file, text.length());
    }

    static Keys read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new Refused(Code.X906_NOTHING_TO_READ, "There is no file of keys at " + file + ".");
        }
        var lines = Files.size(file) > MOST
                ? new String[0]
                : Files.readString(file, StandardCharsets.ISO_8859_1).split("\n", LINES);
        if (lines.length != LINES) {
            throw new Refused(
                    Code.X924_NOT_IN_FORM,
                    file
                            + " is not as \"reftel backup --keys FILE\" writes it: signing key and secret, a line"
                            + " each, and the keys that were written out.");
        }
        return new Keys(SigningKey.parse(lines[0]), RoomSecret.parse(lines[1]), KeptKeys.parse(lines[2]));
    }
}

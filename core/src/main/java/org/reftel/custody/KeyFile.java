package org.reftel.custody;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.reftel.disk.Disk;
import org.reftel.ledger.Keys;
import org.reftel.ledger.RoomSecret;
import org.reftel.ledger.SigningKey;
import org.reftel.model.Code;
import org.reftel.model.Refused;

/// The keys of a room in one file, readable by its owner alone: the line of `keys/signing.key`, then that of
/// `keys/secret`.
final class KeyFile {
    private static final int MOST = 1 << 13;

    private KeyFile() {}

    static void write(Disk disk, Path file, Keys keys) throws IOException {
        var text = keys.signing().secretText() + "\n" + keys.secret().secretText() + "\n";
        if (Files.exists(file)
                && Files.size(file) < MOST
                && Files.readString(file).equals(text)) {
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
        try (var out = disk.write(file, 0)) {
            out.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
            out.force();
        }
        var folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            disk.forceDirectory(folder);
        }
    }

    static Keys read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new Refused(Code.X906_NOTHING_TO_READ, "There is no file of keys at " + file + ".");
        }
        var lines = Files.size(file) > MOST
                ? new String[0]
                : Files.readString(file, StandardCharsets.ISO_8859_1).split("\n", -1);
        if (lines.length != 3 || !lines[2].isEmpty()) {
            throw new Refused(
                    Code.X924_NOT_IN_FORM,
                    file + " is not as \"reftel backup --keys FILE\" writes it: two lines, signing key and secret.");
        }
        return new Keys(SigningKey.parse(lines[0]), RoomSecret.parse(lines[1]));
    }
}

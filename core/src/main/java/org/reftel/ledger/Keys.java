package org.reftel.ledger;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import org.reftel.disk.Disk;
import org.reftel.model.Code;
import org.reftel.model.Refused;

/// The two secrets of a room, in its folder `keys/`: who has them can write to the ledger, or check guesses
/// at what it commits to. They are backed up apart from the rest.
public record Keys(SigningKey signing, RoomSecret secret) {
    private static final String SIGNING = "signing.key";
    private static final String SECRET = "secret";

    /// Makes both and the folder, lasting, readable by the owner alone where the file system knows owners.
    ///
    /// @throws Refused X927 when there are keys already
    public static Keys make(Disk disk, Path folder, String origin, SecureRandom random) throws IOException {
        var keys = new Keys(SigningKey.make(origin, random), RoomSecret.make(random));
        keys.write(disk, folder);
        return keys;
    }

    /// Writes them into a folder that holds none.
    public void write(Disk disk, Path folder) throws IOException {
        for (var name : new String[] {SIGNING, SECRET}) {
            if (Files.exists(folder.resolve(name))) {
                throw new Refused(Code.X927_KEYS, folder.resolve(name) + " is there already: it was left as it is.");
            }
        }
        disk.makeDirectories(folder);
        restrict(folder, "rwx------");
        write(disk, folder.resolve(SIGNING), signing.secretText());
        write(disk, folder.resolve(SECRET), secret.secretText());
        disk.forceDirectory(folder);
    }

    private static void write(Disk disk, Path file, String text) throws IOException {
        try (var out = disk.write(file, 0)) {
            restrict(file, "rw-------");
            out.write(ByteBuffer.wrap((text + "\n").getBytes(StandardCharsets.US_ASCII)));
            out.force();
        }
    }

    private static void restrict(Path path, String permissions) throws IOException {
        if (Files.getFileAttributeView(path, PosixFileAttributeView.class) != null) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }

    /// Reads both.
    ///
    /// @throws Refused X927 when one is not there, X924 when one is damaged
    public static Keys load(Path folder) throws IOException {
        return new Keys(
                SigningKey.parse(read(folder.resolve(SIGNING))), RoomSecret.parse(read(folder.resolve(SECRET))));
    }

    private static String read(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new Refused(
                    Code.X927_KEYS,
                    file + " is not there. Keys are backed up apart: put them back to write to the room.");
        }
        if (Files.size(file) > 4096) {
            throw new Refused(Code.X924_NOT_IN_FORM, file + " is too large for a key.");
        }
        var text = Files.readString(file, StandardCharsets.ISO_8859_1);
        if (!text.endsWith("\n")) {
            throw new Refused(Code.X924_NOT_IN_FORM, file + " is cut off.");
        }
        return text.substring(0, text.length() - 1);
    }
}

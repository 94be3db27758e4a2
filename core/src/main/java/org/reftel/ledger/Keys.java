package org.reftel.ledger;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.reftel.disk.Disk;
import org.reftel.model.Code;
import org.reftel.model.Digest;
import org.reftel.model.Refused;

/// The secrets of a room, in its folder `keys/`: who has them can write to the ledger, or check guesses at what it
/// commits to. They are backed up apart from the rest.
///
/// @param secret that the keys of sources are derived from, of those that have none in `kept`
/// @param kept written out since something was expunged; none before
public record Keys(SigningKey signing, RoomSecret secret, KeptKeys kept) {
    private static final String SIGNING = "signing.key";
    private static final String SECRET = "secret";
    private static final String KEPT = "kept";

    /// The key of the source of an entry; empty when it was destroyed.
    public Optional<SourceKey> key(long entry, Digest source) {
        return entry < kept.size() ? kept.key(entry) : Optional.of(secret.key(source));
    }

    /// Makes both and the folder, lasting, readable by the owner alone where the file system knows owners.
    ///
    /// @throws Refused X927 when there are keys already
    public static Keys make(Disk disk, Path folder, String origin, SecureRandom random) throws IOException {
        var keys = new Keys(SigningKey.make(origin, random), RoomSecret.make(random), KeptKeys.none());
        keys.write(disk, folder);
        return keys;
    }

    /// Writes them into a folder that holds none.
    public void write(Disk disk, Path folder) throws IOException {
        for (var name : List.of(SIGNING, SECRET, KEPT)) {
            if (Files.exists(folder.resolve(name))) {
                throw new Refused(Code.X927_KEYS, folder.resolve(name) + " is there already: it was left as it is.");
            }
        }
        disk.makeDirectories(folder);
        restrict(folder, "rwx------");
        write(disk, folder.resolve(SIGNING), signing.secretText());
        write(disk, folder.resolve(SECRET), secret.secretText());
        if (kept.size() > 0) {
            write(disk, folder.resolve(KEPT), kept.text().stripTrailing());
        }
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

    /// Reads them.
    ///
    /// @throws Refused X927 when one is not there, X924 when one is damaged
    public static Keys load(Path folder) throws IOException {
        return new Keys(
                SigningKey.parse(read(folder.resolve(SIGNING))),
                RoomSecret.parse(read(folder.resolve(SECRET))),
                kept(folder));
    }

    private static KeptKeys kept(Path folder) throws IOException {
        var file = folder.resolve(KEPT);
        return Files.exists(file)
                ? KeptKeys.parse(Files.readString(file, StandardCharsets.ISO_8859_1))
                : KeptKeys.none();
    }

    /// Finds the digest of the source of an entry.
    @FunctionalInterface
    public interface Digests {
        Digest of(long entry) throws IOException;
    }

    /// Destroys the keys of some entries: those of all other entries are written out, the secret that they were
    /// derived from is written over by a fresh one, for what comes later. Can be done again after it was cut
    /// short anywhere; in between nothing may be added to the ledger.
    ///
    /// What is destroyed is written over in its place, and not put aside under a new name: the secret is as long
    /// as before and stands in one sector, so it is the old one or the fresh one, and until something is added
    /// nothing hangs on either.
    ///
    /// @param size of the ledger
    public static void destroy(
            Disk disk, Path folder, Set<Long> entries, long size, Digests digests, SecureRandom random)
            throws IOException {
        var fresh = folder.resolve(KEPT + ".new");
        wipe(disk, fresh);
        var kept = kept(folder);
        if (kept.size() < size && entries.stream().allMatch(kept::isDestroyed)) {
            return;
        }
        var file = folder.resolve(KEPT);
        for (var entry : entries) {
            if (entry < kept.size() && !kept.isDestroyed(entry)) {
                over(disk, file, entry * KeptKeys.ROW, KeptKeys.DESTROYED);
            }
        }
        if (kept.size() < size) {
            var secret = RoomSecret.parse(read(folder.resolve(SECRET)));
            var text = new StringBuilder(kept(folder).text());
            for (long entry = kept.size(); entry < size; entry++) {
                text.append(
                        entries.contains(entry)
                                ? KeptKeys.DESTROYED
                                : secret.key(digests.of(entry)).secretText());
            }
            write(disk, fresh, text.toString().stripTrailing());
            disk.rename(fresh, file);
            disk.forceDirectory(folder);
        }
        over(disk, folder.resolve(SECRET), 0, RoomSecret.make(random).secretText() + "\n");
    }

    /// What an attempt left that was cut short holds keys that may go later.
    private static void wipe(Disk disk, Path left) throws IOException {
        if (Files.exists(left)) {
            over(disk, left, 0, "0".repeat(Math.toIntExact(Files.size(left))));
            disk.delete(left);
        }
    }

    private static void over(Disk disk, Path file, long at, String text) throws IOException {
        try (var out = disk.write(file, at)) {
            out.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
            out.force();
        }
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

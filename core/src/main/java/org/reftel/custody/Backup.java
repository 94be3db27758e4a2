package org.reftel.custody;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.reftel.disk.Disk;
import org.reftel.ledger.Checkpoint;
import org.reftel.ledger.Keys;
import org.reftel.ledger.Ledger;
import org.reftel.ledger.SignedNote;
import org.reftel.ledger.Tombstone;
import org.reftel.model.Code;
import org.reftel.model.Refused;
import org.reftel.store.Lengths;
import org.reftel.store.Stretch;

/// Copies the truth of a room into another folder, while others read and write: the checkpoint is taken
/// first, then what it signs is copied, and it is put in place last, by renaming. So the folder holds the
/// earlier backup or the new one, whenever it is cut short. A second backup adds what is new, after it has
/// held the first against the room.
public final class Backup {
    private static final String README = """
        This folder is a backup of a Reftel room: cables and what was decided about them, as they came in.

        What is here
          sources/            everything that entered the room, in WARC 1.1 files (ISO 28500), which many
                              programs read; reftel-name in each record is the name that the file had
          ledger/checkpoint   how many sources there are, the root of a tree of hashes over all of them, and
                              how long each file of sources is; signed
          ledger/tile/        that tree (C2SP tlog-tiles, https://c2sp.org/tlog-tiles)
          reftel.json         the name of the room and the key that the checkpoint is signed with
          verify.py           checks all of this; needs Python 3 and nothing else

        To check it, with or without Reftel
          python3 verify.py .

        It says INCOMPLETE, because the keys are elsewhere: signature, tree and files are checked, and
        the sources cannot be held against the tree. In a copy of this folder with the first line of
        the file with the keys as keys/signing.key, the second as keys/secret, and the others, if there are
        any, as keys/kept, it checks every line.

        To restore it
          reftel restore THIS-FOLDER --to NEW-ROOM --keys FILE-WITH-THE-KEYS

        The keys are not here. They are in the file that "reftel backup --keys FILE" named; keep that file
        somewhere else. Without it the restored room can be read, searched and cited, and nothing can be
        added to it; and nobody can check line by line that the sources are those of the ledger.

        Do not change or add anything here: the next backup into this folder would refuse it.
        """;

    private static final int BLOCK = 1 << 20;

    private final Path room;
    private final Path target;
    private final Ledger ledger;
    private final Disk disk;
    private final Vault vault;
    private long copied;
    /// What was expunged in the room, and stands in the backup.
    private final List<Tombstone.Gone> standing = new ArrayList<>();

    private Optional<List<Tombstone.Gone>> gone = Optional.empty();

    /// What was backed up.
    ///
    /// @param copied bytes of sources that were new
    /// @param before how many sources the folder held already
    /// @param expunged how many of those were written over, because they were expunged in the room
    public record Made(String origin, long sources, long before, long copied, int expunged) {}

    private Backup(Path room, Path target, Ledger ledger, Custodian custodian) {
        this.room = room;
        this.target = target;
        this.ledger = ledger;
        this.disk = custodian.disk();
        this.vault = custodian.vault();
    }

    /// Backs a room up.
    ///
    /// @param keys where the keys go; they are not backed up otherwise
    /// @throws Refused X935 when the folder is something else, X936 when the backup in it is damaged
    public static Made make(Custodian custodian, Path room, Path target, Optional<Path> keys) throws IOException {
        var from = room.toAbsolutePath().normalize();
        var to = target.toAbsolutePath().normalize();
        if (to.startsWith(from) || from.startsWith(to)) {
            throw new Refused(
                    Code.X935_BACKUP_REFUSED,
                    "The backup would stand in the room, or the room in it: " + target + ". Name a folder elsewhere.");
        }
        var key = Marker.read(room).key();
        if (Files.exists(room.resolve(Verification.EXPUNGING))) {
            throw new Refused(
                    Code.X965_EXPUNGING_UNFINISHED,
                    "An expunging was cut short in " + room
                            + ", and what is to go would be copied. Run \"reftel rebuild\""
                            + " first; nothing was backed up.");
        }
        if (keys.isPresent()) {
            var file = keys.orElseThrow().toAbsolutePath().normalize();
            if (file.startsWith(from) || file.startsWith(to)) {
                throw new Refused(
                        Code.X935_BACKUP_REFUSED,
                        keys.orElseThrow() + " would stand beside what the keys protect. Name a file elsewhere.");
            }
            KeyFile.write(custodian.disk(), file, Keys.load(room.resolve("keys")));
        }
        try (var ledger = custodian.vault().ledger().open(room)) {
            var note = ledger.checkpoint();
            return new Backup(room, target, ledger, custodian).make(note, Checkpoint.signed(note, key));
        }
    }

    private Made make(SignedNote note, Checkpoint head) throws IOException {
        if (!ledger.root(head.size()).equals(head.root())) {
            throw new Refused(
                    Code.X920_ALTERED,
                    "ledger/tile of the room does not lead to the root that its checkpoint signs: nothing was backed"
                            + " up. Run \"reftel verify\".");
        }
        var before = before(head);
        disk.makeDirectories(target.resolve("sources"));
        disk.makeDirectories(target.resolve("ledger/tile"));
        put("reftel.json", Files.readAllBytes(room.resolve("reftel.json")));
        put("README.txt", README.getBytes(StandardCharsets.UTF_8));
        put(SecondVerifier.NAME, SecondVerifier.bytes());
        var had = before.isPresent() ? Lengths.of(before.orElseThrow().extensions()) : Lengths.of(List.of());
        sources(had, Lengths.of(head.extensions()));
        var tiles = new HashSet<Path>();
        ledger.files(head.size(), (path, bytes) -> {
            var file = target.resolve("ledger").resolve(path);
            tiles.add(file);
            disk.makeDirectories(directory(file));
            put("ledger/" + path, bytes);
        });
        put("ledger/checkpoint", note.bytes());
        sweep(tiles);
        // After the tombstone, as in the room: cut short here, it is an expunging that the next backup finishes.
        for (var one : standing) {
            var file = Lengths.file(one.file());
            append(room.resolve(file), target.resolve(file), one.start(), one.start() + one.length());
        }
        return new Made(head.origin(), head.size(), before.map(Checkpoint::size).orElse(0L), copied, standing.size());
    }

    /// The checkpoint of the backup that stands there already.
    private Optional<Checkpoint> before(Checkpoint head) throws IOException {
        if (isEmpty()) {
            return Optional.empty();
        }
        var marker = target.resolve("reftel.json");
        if (!Files.exists(marker)
                || !Arrays.equals(Files.readAllBytes(marker), Files.readAllBytes(room.resolve("reftel.json")))) {
            throw new Refused(
                    Code.X935_BACKUP_REFUSED,
                    target + " holds something else than a backup of this room. Name a new or empty folder; nothing was"
                            + " written.");
        }
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(target.resolve("ledger/checkpoint"));
        } catch (NoSuchFileException begun) {
            return Optional.empty();
        }
        var earlier =
                Checkpoint.signed(SignedNote.parse(bytes), Marker.read(room).key());
        if (earlier.size() > head.size() || !ledger.root(earlier.size()).equals(earlier.root())) {
            throw new Refused(
                    Code.X935_BACKUP_REFUSED,
                    target + " holds " + earlier.size() + " sources, and they are not the first of the " + head.size()
                            + " in the room: one of the two is another history. Keep both, and back up into a new"
                            + " folder; nothing was written.");
        }
        for (var file : Lengths.of(earlier.extensions()).byFile().entrySet()) {
            same(file.getKey(), file.getValue(), head);
        }
        return Optional.of(earlier);
    }

    private boolean isEmpty() throws IOException {
        if (!Files.exists(target)) {
            return true;
        }
        try (var inside = Files.newDirectoryStream(target)) {
            for (var file : inside) {
                if (!file.equals(target.resolve("reftel.json.new"))) {
                    var name = String.valueOf(file.getFileName());
                    // Made first, and empty, in a backup that was cut short at once.
                    if (!(name.equals("sources") || name.equals("ledger"))
                            || Files.exists(file.resolve("checkpoint"))) {
                        return false;
                    }
                    if (name.equals("sources") && !isEmpty(file)) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private static boolean isEmpty(Path directory) throws IOException {
        try (var inside = Files.newDirectoryStream(directory)) {
            return !inside.iterator().hasNext();
        }
    }

    /// Holds what was backed up before against the room. Where they differ, the room may have written over what
    /// was expunged since.
    private void same(int number, long length, Checkpoint head) throws IOException {
        var name = Lengths.file(number);
        var ours = ByteBuffer.allocate(BLOCK);
        var theirs = ByteBuffer.allocate(BLOCK);
        try (var one = FileChannel.open(room.resolve(name), StandardOpenOption.READ);
                var other = FileChannel.open(target.resolve(name), StandardOpenOption.READ)) {
            for (long at = 0; at < length; ) {
                int want = (int) Math.min(BLOCK, length - at);
                fill(one, ours, at, want);
                fill(other, theirs, at, want);
                if (ours.position() != want || theirs.position() != want) {
                    throw differs(name);
                }
                int first = ours.flip().mismatch(theirs.flip());
                at += first < 0 ? want : first;
                if (first >= 0) {
                    var over = expunged(number, at, head).orElseThrow(() -> differs(name));
                    standing.add(over);
                    at = over.start() + over.length();
                }
            }
        } catch (NoSuchFileException missing) {
            throw differs(name);
        }
    }

    /// What was expunged in the room at a place.
    private Optional<Tombstone.Gone> expunged(int file, long at, Checkpoint head) throws IOException {
        if (gone.isEmpty()) {
            var all = new ArrayList<Tombstone.Gone>();
            vault.evidence().open(room).each(Lengths.of(head.extensions()), stretch -> {
                if (stretch instanceof Stretch.Kept kept && kept.raw().written()) {
                    Tombstone.parse(kept.bytes()).ifPresent(tombstone -> all.addAll(tombstone.gone()));
                }
            });
            gone = Optional.of(List.copyOf(all));
        }
        return gone.get().stream()
                .filter(one -> one.file() == file && one.start() <= at && at < one.start() + one.length())
                .findFirst();
    }

    private Refused differs(String name) {
        return new Refused(
                Code.X936_BACKUP_DAMAGED,
                name + " is not the same in the room and in " + target + ": one of them is damaged. \"reftel verify\","
                        + " there and here, says which; nothing was written.");
    }

    private static void fill(FileChannel from, ByteBuffer into, long at, int want) throws IOException {
        into.clear().limit(want);
        while (into.hasRemaining() && from.read(into, at + into.position()) >= 0) {
            continue;
        }
    }

    private void sources(Lengths had, Lengths now) throws IOException {
        for (var file : now.byFile().entrySet()) {
            var name = Lengths.file(file.getKey());
            long from = had.byFile().getOrDefault(file.getKey(), 0L);
            var to = target.resolve(name);
            if (Files.exists(to) && Files.size(to) > from) {
                disk.cut(to, from);
            }
            if (file.getValue() > from) {
                append(room.resolve(name), to, from, file.getValue());
                copied += file.getValue() - from;
            }
        }
        disk.forceDirectory(target.resolve("sources"));
    }

    private void append(Path source, Path to, long from, long end) throws IOException {
        var block = ByteBuffer.allocate(BLOCK);
        try (var in = FileChannel.open(source, StandardOpenOption.READ);
                var out = disk.write(to, from)) {
            for (long at = from; at < end; at += BLOCK) {
                int want = (int) Math.min(BLOCK, end - at);
                fill(in, block, at, want);
                if (block.hasRemaining()) {
                    throw new Refused(
                            Code.X933_SOURCES_DAMAGED,
                            source + " is shorter than the checkpoint says. Run \"reftel verify\"; the backup is as it"
                                    + " was before.");
                }
                out.write(block.flip());
            }
            out.force();
        }
    }

    /// Writes a small file whole, unless it stands there already.
    private void put(String name, byte[] bytes) throws IOException {
        var file = target.resolve(name);
        if (!Files.exists(file) || !Arrays.equals(Files.readAllBytes(file), bytes)) {
            disk.replace(file, bytes);
        }
    }

    private static Path directory(Path file) {
        return Optional.ofNullable(file.getParent()).orElseThrow();
    }

    /// Deletes the tiles of the earlier backup that wider ones have replaced.
    private void sweep(HashSet<Path> tiles) throws IOException {
        try (var walk = Files.walk(target.resolve("ledger/tile"))) {
            for (var file : walk.filter(Files::isRegularFile).toList()) {
                if (!tiles.contains(file)) {
                    disk.delete(file);
                }
            }
        }
    }
}

package org.reftel.custody;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.reftel.ledger.Checkpoint;
import org.reftel.ledger.Keys;
import org.reftel.ledger.Ledger;
import org.reftel.model.Code;
import org.reftel.model.Refused;
import org.reftel.store.Lengths;

/// Makes a room of a backup: copies the truth, verifies every byte of it, then makes catalogue and index
/// anew.
public final class Restore {
    private static final int BLOCK = 1 << 20;

    private Restore() {}

    /// What was restored.
    ///
    /// @param verified what verifying the restored room said
    /// @param records that were made of the sources
    /// @param undone what could not be done, a sentence each
    public record Made(Verified verified, long records, List<String> undone) {
        public Made {
            undone = List.copyOf(undone);
        }
    }

    /// Restores a backup into a new or empty folder.
    ///
    /// @param keyFile that the backup put the keys into
    /// @throws Refused X936 when the backup does not verify: then there is no room; X935 when the folder is
    /// not empty; X927 when the keys are not those of the backup
    public static Made make(Custodian custodian, Path backup, Path room, Optional<Path> keyFile) throws IOException {
        var marker = marker(backup);
        var keys = keyFile.isPresent() ? Optional.of(KeyFile.read(keyFile.orElseThrow())) : Optional.<Keys>empty();
        if (keys.isPresent() && !keys.orElseThrow().signing().verifier().equals(marker.key())) {
            throw new Refused(
                    Code.X927_KEYS,
                    keyFile.orElseThrow() + " holds the keys of "
                            + keys.orElseThrow().signing().verifier().name() + ", and the backup is of "
                            + marker.origin() + ". Nothing was restored.");
        }
        var disk = custodian.disk();
        if (Files.exists(room) && !isEmpty(room)) {
            throw new Refused(
                    Code.X935_BACKUP_REFUSED,
                    room + " is not empty. Name a new folder with --to; nothing was restored.");
        }
        try (var ledger = custodian.vault().ledger().open(backup)) {
            var note = ledger.checkpoint();
            var head = Checkpoint.signed(note, marker.key());
            disk.makeDirectories(room.resolve("sources"));
            disk.makeDirectories(room.resolve("ledger/tile"));
            sources(custodian, backup, room, Lengths.of(head.extensions()));
            tiles(custodian, ledger, head, room);
            if (keys.isPresent()) {
                keys.orElseThrow().write(disk, room.resolve("keys"));
            }
            disk.replace(room.resolve("ledger/checkpoint"), note.bytes());
            disk.replace(room.resolve("reftel.json"), Files.readAllBytes(backup.resolve("reftel.json")));
        }
        var verified = new Verification(room, custodian.vault(), Anchors.none(), digest -> true, false).run();
        // That the keys are missing is no fault of the backup; it is told in the end. What is to be expunged and
        // still stands in it is expunged when catalogue and index are made.
        var faults = verified.findings().stream()
                .filter(finding -> keys.isPresent() || !finding.file().equals("keys"))
                .filter(finding -> finding.code() != Code.X965_EXPUNGING_UNFINISHED)
                .toList();
        if (!faults.isEmpty()) {
            disk.delete(room.resolve("reftel.json"));
            disk.forceDirectory(room);
            var first = faults.getFirst();
            throw new Refused(
                    Code.X936_BACKUP_DAMAGED,
                    backup + ": " + first.file() + " at " + first.offset() + ": " + first.message() + " The verdict is "
                            + verified.verdict().words() + ". What was copied to " + room
                            + " is left for you to look at, without reftel.json, so that nobody takes it for a room.");
        }
        return remade(custodian, room, verified, keys.isPresent());
    }

    private static Made remade(Custodian custodian, Path room, Verified verified, boolean keys) {
        var undone = new ArrayList<String>();
        long records = 0;
        try {
            records = custodian.remaking().remake(room);
        } catch (IOException e) {
            undone.add("Catalogue and index could not be made: " + e.getMessage() + " The sources are restored; run"
                    + " \"reftel rebuild\" when this is put right.");
        }
        if (!keys) {
            undone.add("There are no keys: the room can be read and not written, and its sources were checked by their"
                    + " digests alone and not against the commitments of the ledger. Put the first two lines of the file"
                    + " that \"reftel backup --keys FILE\" wrote into keys/signing.key and keys/secret, and its others, if"
                    + " there are any, into keys/kept.");
        }
        return new Made(verified, records, undone);
    }

    private static Marker marker(Path backup) throws IOException {
        if (!Files.exists(backup.resolve("reftel.json")) || !Files.exists(backup.resolve("ledger/checkpoint"))) {
            throw new Refused(
                    Code.X936_BACKUP_DAMAGED,
                    backup
                            + " is no finished backup: reftel.json or ledger/checkpoint is missing. Nothing was"
                            + " restored.");
        }
        return Marker.read(backup);
    }

    private static boolean isEmpty(Path directory) throws IOException {
        try (var inside = Files.newDirectoryStream(directory)) {
            return !inside.iterator().hasNext();
        }
    }

    private static void tiles(Custodian custodian, Ledger ledger, Checkpoint head, Path room) throws IOException {
        var disk = custodian.disk();
        var directories = new java.util.LinkedHashSet<Path>();
        ledger.files(head.size(), (path, bytes) -> {
            var file = room.resolve("ledger").resolve(path);
            var directory = Optional.ofNullable(file.getParent()).orElseThrow();
            if (directories.add(directory)) {
                disk.makeDirectories(directory);
            }
            try (var out = disk.write(file, 0)) {
                out.write(ByteBuffer.wrap(bytes));
                out.force();
            }
        });
        for (var directory : directories) {
            disk.forceDirectory(directory);
        }
    }

    private static void sources(Custodian custodian, Path backup, Path room, Lengths lengths) throws IOException {
        var block = ByteBuffer.allocate(BLOCK);
        for (var file : lengths.byFile().entrySet()) {
            var name = Lengths.file(file.getKey());
            if (!Files.exists(backup.resolve(name)) || Files.size(backup.resolve(name)) < file.getValue()) {
                throw new Refused(
                        Code.X936_BACKUP_DAMAGED,
                        backup + ": " + name + " is missing or shorter than the checkpoint says. There is no room at "
                                + room + ", what was copied is left.");
            }
            try (var in = FileChannel.open(backup.resolve(name), StandardOpenOption.READ);
                    var out = custodian.disk().write(room.resolve(name), 0)) {
                for (long at = 0; at < file.getValue(); at += BLOCK) {
                    block.clear().limit((int) Math.min(BLOCK, file.getValue() - at));
                    while (block.hasRemaining() && in.read(block, at + block.position()) >= 0) {
                        continue;
                    }
                    out.write(block.flip());
                }
                out.force();
            }
        }
        custodian.disk().forceDirectory(room.resolve("sources"));
    }
}

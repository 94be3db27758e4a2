package org.reftel.main;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.reftel.cli.Opener;
import org.reftel.custody.Custodian;
import org.reftel.custody.Vault;
import org.reftel.disk.Disk;
import org.reftel.ledger.tiles.TileLedger;
import org.reftel.store.folder.FolderRoom;

/// The engines of verifying: ledger and files of sources as they stand, and the catalogue beside them.
final class LocalVault {
    /// Differences that are told.
    private static final int SHOWN = 5;

    private LocalVault() {}

    static Custodian custodian() {
        return new Custodian(vault(), Disk.local(), LocalRoom::remake);
    }

    static Vault vault() {
        return new Vault(
                room -> TileLedger.open(Disk.local(), room.resolve("ledger")),
                room -> FolderRoom.evidence(room, LocalRoom.tools()),
                LocalVault::records,
                LocalVault::derived);
    }

    /// The n-th source that was kept is that of the n-th entry.
    private static List<String> records(Path folder, long entry) throws IOException {
        try (var room = FolderRoom.open(folder, LocalRoom.tools())) {
            var sources = room.sources();
            return entry < sources.size() ? sources.get(Math.toIntExact(entry)).documents() : List.of();
        }
    }

    /// Makes the catalogue anew beside the room and compares the two, and asks the index whether its files are sound.
    private static List<String> derived(Path folder) throws IOException {
        var scratch = Files.createTempDirectory("reftel-verify");
        try (var fresh = FolderRoom.create(scratch, LocalRoom.tools())) {
            var room = LocalRoom.open(folder, Opener.Way.READ);
            try {
                return room.differences(fresh, SHOWN);
            } finally {
                room.close();
            }
        } catch (IOException unusable) {
            return List.of("Catalogue or index cannot be used: " + unusable.getMessage() + ".");
        } finally {
            delete(scratch);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var walk = Files.walk(folder)) {
            for (var path : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}

package org.reftel.main;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.reftel.custody.Vault;
import org.reftel.disk.Disk;
import org.reftel.ledger.tiles.TileLedger;
import org.reftel.store.folder.FolderRoom;

/// The engines of verifying: ledger and files of sources as they stand, and the catalogue beside them.
final class LocalVault {
    private LocalVault() {}

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

    private static List<String> derived(Path folder) throws IOException {
        return List.of();
    }
}

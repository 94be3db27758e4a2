package org.reftel.testing;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import org.reftel.disk.Disk;
import org.reftel.store.Room;
import org.reftel.store.folder.FolderRoom;
import org.reftel.store.folder.Tools;

/// Rooms in folders, as tests want them: with a clock that stands still.
public final class Rooms {
    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00.25Z");

    private Rooms() {}

    public static Tools tools() {
        return tools(Disk.local());
    }

    public static Tools tools(Disk disk) {
        return new Tools(disk, InstantSource.fixed(NOW), new SecureRandom(), Archives::entries);
    }

    public static Room create(Path folder) throws IOException {
        return FolderRoom.create(folder, tools());
    }

    public static Room open(Path folder) throws IOException {
        return FolderRoom.open(folder, tools());
    }
}

package org.reftel.main;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.reftel.cli.Opener;
import org.reftel.cli.Reftel;
import org.reftel.cli.Workroom;

/// The program as [Main] puts it together, but a room once opened stays open: for tests that ask much.
public final class OpenRooms implements AutoCloseable {
    private final Map<Path, Workroom> rooms = new LinkedHashMap<>();
    private final List<Workroom> opened = new ArrayList<>();

    public Reftel reftel() {
        return Main.reftel(this::open);
    }

    private Workroom open(Path folder, Opener.Way way) throws IOException {
        var known = rooms.get(folder);
        if (known != null) {
            return known;
        }
        var room = LocalRoom.open(folder, way).workroom(way);
        var kept = new Workroom(room.desk(), room.ingest(), room.filing(), () -> {});
        rooms.put(folder, kept);
        opened.add(room);
        return kept;
    }

    @Override
    public void close() throws IOException {
        for (var room : opened) {
            room.close();
        }
    }
}

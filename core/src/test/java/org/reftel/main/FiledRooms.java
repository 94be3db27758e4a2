package org.reftel.main;

import java.io.IOException;
import java.nio.file.Path;
import org.reftel.cli.Opener;
import org.reftel.cli.Workroom;

/// Rooms to write files into, as the whole program opens them.
public final class FiledRooms {
    private FiledRooms() {}

    public static Workroom open(Path folder) throws IOException {
        return LocalRoom.open(folder, Opener.Way.MAKE).workroom(Opener.Way.MAKE);
    }
}

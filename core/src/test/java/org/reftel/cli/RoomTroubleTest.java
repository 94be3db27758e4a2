package org.reftel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a person is told when something is wrong with the folder of the room.
class RoomTroubleTest {
    @TempDir
    private Path folder;

    @Test
    void whatTheDiskRefusesIsToldWithItsPlace() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "no cable");
        var room = folder.resolve("room");
        var session = new Session(room);
        session.reftel("read", folder.resolve("a.txt").toString());
        assertThat(session.exit).isZero();
        Files.delete(room.resolve("writer.lock"));
        Files.createDirectory(room.resolve("writer.lock"));
        session.reftel("read", folder.resolve("a.txt").toString());
        assertThat(session.exit).isEqualTo(Exit.UNREADABLE);
        assertThat(session.err).contains("X907").contains("writer.lock");
    }

    @Test
    void aCatalogueThatIsGoneIsNotTakenForAnEmptyRoom() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "no cable");
        var room = folder.resolve("room");
        var session = new Session(room);
        session.reftel("read", folder.resolve("a.txt").toString());
        Files.delete(room.resolve("catalogue.db"));
        session.reftel("list");
        assertThat(session.exit).isEqualTo(Exit.UNREADABLE);
        assertThat(session.err).contains("X932").contains("reftel rebuild");
    }
}

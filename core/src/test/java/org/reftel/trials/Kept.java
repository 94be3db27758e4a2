package org.reftel.trials;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.reftel.disk.Disk;
import org.reftel.disk.Disk;
import org.reftel.read.Archives;
import org.reftel.store.Room;
import org.reftel.store.folder.FolderRoom;
import org.reftel.store.folder.Tools;

/// What a room holds, asked of the engine and not of the commands.
final class Kept {
    private Kept() {}

    static Room open(Path folder) throws IOException {
        return FolderRoom.open(
                folder,
                new Tools(
                        Disk.local(),
                        InstantSource.system(),
                        new SecureRandom(),
                        (name, bytes) -> new Archives()
                                .unpack(name, bytes).entries().stream()
                                        .map(entry -> entry.bytes())
                                        .toList()));
    }

    /// Everything, one line each: what must be equal in two rooms that were given the same. What the room
    /// itself writes carries its time and is left out; what it says, the addresses, is not.
    static List<String> dump(Path folder) throws IOException {
        var lines = new ArrayList<String>();
        try (var room = open(folder)) {
            for (var source : room.sources()) {
                if (!source.shape().equals("addresses")) {
                    lines.add(source.toString());
                }
            }
            for (var entry : room.catalogue()) {
                lines.add(entry.toString());
                lines.add(entry.id() + " " + room.copies(entry.id()));
                lines.add(entry.id() + " " + room.addresses(entry.id()));
            }
        }
        return lines;
    }

    /// Fails with the first difference alone, for the lists are long.
    static void same(List<String> is, List<String> expected) {
        for (int i = 0; i < Math.min(is.size(), expected.size()); i++) {
            assertThat(is.get(i)).as("line %d of the dump", i).isEqualTo(expected.get(i));
        }
        assertThat(is.size()).as("lines of the dump").isEqualTo(expected.size());
    }

    /// Fails unless each of these cables is held as it came.
    static void holds(Path folder, List<String> numbers) throws IOException {
        try (var room = open(folder)) {
            for (var number : numbers) {
                var copies = room.copies(number);
                assertThat(copies).as("%s was acknowledged", number).hasSize(1);
                var text = new String(room.bytes(copies.getFirst().source()), StandardCharsets.UTF_8);
                assertThat(text).isEqualTo(Cables.text(Cables.number(number)));
            }
        }
    }
}

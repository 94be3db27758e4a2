package org.reftel.trials;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.reftel.custody.Anchors;
import org.reftel.custody.Vault;
import org.reftel.custody.Verification;
import org.reftel.disk.Disk;
import org.reftel.ingest.Ingest;
import org.reftel.ingest.Outcome;
import org.reftel.ledger.tiles.TileLedger;
import org.reftel.search.SearchIndex;
import org.reftel.store.Room;
import org.reftel.store.folder.FolderRoom;
import org.reftel.store.folder.Tools;
import org.reftel.testing.Archives;
import org.reftel.testing.Documents;
import org.reftel.testing.Remembered;

/// Rooms on a disk of our choice, whose documents are in the toy language of [Documents]: what is tried here
/// is the keeping, not the reading.
final class Rooms {
    static final InstantSource NOON = InstantSource.fixed(Instant.parse("2012-06-21T12:00:00Z"));
    /// A file of sources is followed by another when it is larger, so that this happens here too.
    private static final long LARGEST = 6_000;

    private Rooms() {}

    static Tools tools(Disk disk, InstantSource clock) {
        return new Tools(disk, clock, new SecureRandom(), Archives::entries, LARGEST);
    }

    static FolderRoom open(Path folder, Disk disk) throws IOException {
        return FolderRoom.create(folder, tools(disk, NOON));
    }

    /// The n-th text.
    static String text(int n) {
        return "NUMBER: 09VELA%d\nSENT: 2009-06-01\nSUBJECT: HARBOUR TALKS %d\nREF: A=09VELA%d\n".formatted(n, n, n - 1)
                + "1. The minister of Marenia opened round %d of the talks.\n".formatted(n)
                + "2. Costa Verra sent %d engineers; septel follows (ref A).\n".formatted(n % 13)
                + "- " + "Long tables of cargo were handed over. ".repeat(n * 7 % 30) + "\n";
    }

    /// Writes files and archives with texts `from` to `to`; every fifth file is an archive of three.
    ///
    /// @return name of each source, container and entries, with its bytes
    static TreeMap<String, byte[]> files(Path folder, int from, int to) throws IOException {
        Files.createDirectories(folder);
        var all = new TreeMap<String, byte[]>();
        for (int n = from; n < to; n++) {
            if (n % 5 == 0) {
                var inside = new TreeMap<String, String>();
                for (int i = 0; i < 3; i++) {
                    inside.put("e" + i + ".txt", text(1_000 + n * 10 + i));
                }
                var name = "%05d.zip".formatted(n);
                var zip = Archives.zip(inside);
                Files.write(folder.resolve(name), zip);
                all.put(name, zip);
                inside.forEach((entry, text) -> all.put(name + "!/" + entry, text.getBytes(StandardCharsets.UTF_8)));
            } else {
                var name = "%05d.txt".formatted(n);
                Files.writeString(folder.resolve(name), text(n));
                all.put(name, text(n).getBytes(StandardCharsets.UTF_8));
            }
        }
        return all;
    }

    static Ingest ingest(Room room, SearchIndex index) {
        return new Ingest(room, index, Documents.stages(), Documents.AUTHOR);
    }

    /// Reads folders in one run.
    static void read(Room room, Path folder, List<Path> files, Consumer<Outcome> outcomes) throws IOException {
        ingest(room, new Remembered())
                .run(
                        files.stream().map(Path::toString).toList(),
                        folder,
                        InputStream.nullInputStream(),
                        outcomes,
                        progress -> {});
    }

    /// Every source that came from outside, by name, as a reader finds it.
    static Map<String, byte[]> kept(Path folder) throws IOException {
        var kept = new HashMap<String, byte[]>();
        try (var room = FolderRoom.open(folder, tools(Disk.local(), NOON))) {
            room.each(0, (raw, bytes) -> {
                if (!raw.written() && kept.put(raw.source().name(), bytes) != null) {
                    throw new AssertionError(raw + " is kept twice");
                }
            });
        }
        return kept;
    }

    /// Fails unless every byte of the evidence is as the ledger committed to it.
    static void intact(Path folder) throws IOException {
        var vault = new Vault(
                room -> TileLedger.open(Disk.local(), room.resolve("ledger")),
                room -> FolderRoom.evidence(room, tools(Disk.local(), NOON)),
                (room, entry) -> List.of(),
                room -> List.of());
        var verified = new Verification(folder, vault, Anchors.none(), digest -> true, false).run();
        if (!verified.verdict().intact()) {
            throw new AssertionError(verified.verdict() + " " + verified.findings());
        }
    }
}

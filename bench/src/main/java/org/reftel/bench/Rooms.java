package org.reftel.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.reftel.cli.Opener;
import org.reftel.main.Main;

/// Rooms of made-up records.
final class Rooms {
    private static final int PER_FOLDER = 1_000;

    private Rooms() {}

    /// Makes one and says how long that took.
    static void make(Path folder, Telegrams telegrams, int records) throws IOException {
        var files = Files.createTempDirectory("reftel-bench-files");
        try {
            for (int i = 1; i <= records; i++) {
                var part = Files.createDirectories(files.resolve(Integer.toString(i / PER_FOLDER)));
                Files.writeString(part.resolve(i + ".txt"), telegrams.telegram(i), StandardCharsets.UTF_8);
            }
            long begun = System.nanoTime();
            read(folder, files);
            System.out.printf(Locale.ROOT, "%,d records: %.0f s%n", records, (System.nanoTime() - begun) / 1e9);
        } finally {
            delete(files);
        }
    }

    /// Reads files into a room.
    static void read(Path folder, Path files) throws IOException {
        try (var room = Main.room(folder, Opener.Way.MAKE)) {
            room.ingest()
                    .run(
                            List.of(files.toString()),
                            folder,
                            InputStream.nullInputStream(),
                            outcome -> {},
                            progress -> {});
        }
    }

    static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}

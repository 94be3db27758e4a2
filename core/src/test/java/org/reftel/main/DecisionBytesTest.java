package org.reftel.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reftel.disk.Disk;
import org.reftel.model.Matter;
import org.reftel.model.Shape;
import org.reftel.model.Span;
import org.reftel.model.Verdict;
import org.reftel.testing.Filed;

/// The bytes of what people decided, which its readers may see, tell nothing of what else the room holds.
class DecisionBytesTest {
    private static final String CABLE = "NUMBER: 09VELA1%d\nSENT: 2009-06-01\nSUBJECT: TALKS\n1. Words of it.\n";

    @TempDir
    Path folder;

    private List<String> decided(String name, int others) throws IOException {
        var paths = new ArrayList<String>();
        for (int i = 1; i <= others; i++) {
            paths.add(Files.writeString(folder.resolve(i + ".txt"), CABLE.formatted(i))
                    .toString());
        }
        paths.add(Files.writeString(folder.resolve("0.txt"), CABLE.formatted(0)).toString());
        var clock = InstantSource.fixed(Instant.parse("2026-11-28T12:00:00Z"));
        try (var filed = Filed.open(folder.resolve(name), Disk.local(), clock)) {
            filed.ingest()
                    .run(paths, folder.resolve(name), InputStream.nullInputStream(), outcome -> {}, progress -> {});
            var copy = filed.room().copies("09VELA10").getFirst();
            var place = new Matter.Place("09VELA10", "1", "print", new Span(0, 5), "Words");
            for (int i = 0; i < 2; i++) {
                filed.ingest().choose("09VELA10", copy, "so", "B");
                filed.ingest()
                        .rule(
                                new Matter.OfJoin(place, "one", place, "other"),
                                Verdict.Ruling.CONFIRM,
                                Map.of(),
                                "so",
                                "B");
            }
            return filed.room().kept(Shape.WRITTEN.key()).stream()
                    .map(kept -> kept.source().digest().hex())
                    .toList();
        }
    }

    @Test
    void theyAreTheSameWhateverElseIsHeld() throws IOException {
        var alone = decided("alone", 0);
        assertThat(alone).doesNotHaveDuplicates().hasSize(4);
        assertThat(decided("among", 3)).isEqualTo(alone);
    }
}

package org.reftel.ledger.tiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reftel.disk.Disk;
import org.reftel.ledger.Checkpoint;
import org.reftel.ledger.Hash;
import org.reftel.ledger.Merkle;
import org.reftel.ledger.SigningKey;

class TileLedgerTest {
    @TempDir
    Path folder;

    private final SigningKey key = make();

    private static SigningKey make() {
        try {
            return SigningKey.make("reftel-room/0123456789ab", new SecureRandom());
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] entry(long n) {
        return ("entry " + n + "\n").getBytes(StandardCharsets.US_ASCII);
    }

    private TreeSet<String> tiles() throws IOException {
        var names = new TreeSet<String>();
        try (var walk = Files.walk(folder.resolve("tile"))) {
            walk.filter(Files::isRegularFile)
                    .forEach(file -> names.add(folder.relativize(file).toString()));
        }
        return names;
    }

    @Test
    void aLogThatGrowsInUnevenStepsAlwaysHasTheRootOfItsEntriesAndJustItsTiles() throws IOException {
        var seed = Long.getLong("seed", 7);
        var random = new Random(seed);
        var leaves = new ArrayList<Hash>();
        TileLedger.create(Disk.local(), folder, key, List.of());
        while (leaves.size() < 1300) {
            try (var ledger = TileLedger.open(Disk.local(), folder)) {
                var writer = ledger.writer(key);
                for (var commits = random.nextInt(4); commits >= 0; commits--) {
                    var count = random.nextInt(120);
                    for (var i = 0; i < count; i++) {
                        assertThat(writer.append(entry(leaves.size()))).isEqualTo(leaves.size());
                        leaves.add(Merkle.leaf(entry(leaves.size())));
                    }
                    writer.append(entry(-1));
                    writer.rollback();
                    for (var i = leaves.size() - count; i < leaves.size(); i++) {
                        writer.append(entry(i));
                    }
                    writer.commit(List.of("warc sources/000001.warc.gz " + leaves.size()));
                    var head = Checkpoint.signed(ledger.checkpoint(), key.verifier());
                    assertThat(head.size()).isEqualTo(leaves.size());
                    assertThat(head.root()).as("seed %d", seed).isEqualTo(Merkle.root(leaves));
                    assertThat(ledger.root(head.size())).isEqualTo(head.root());
                }
            }
            for (var tile : tiles()) {
                var name = TileName.of(Path.of(tile.substring("tile/".length())));
                assertThat(name).as(tile).isPresent();
                assertThat(name.get().belongs(leaves.size())).as(tile).isTrue();
            }
        }
        try (var ledger = TileLedger.open(Disk.local(), folder)) {
            var seen = new ArrayList<Long>();
            ledger.each(250, (index, bytes) -> {
                assertThat(bytes).isEqualTo(entry(index));
                seen.add(index);
            });
            assertThat(seen).hasSize(leaves.size() - 250).startsWith(250L);
            for (var trial = 0; trial < 300; trial++) {
                var size = 1 + random.nextInt(leaves.size());
                var index = random.nextInt(size);
                var root = Merkle.root(leaves.subList(0, size));
                assertThat(ledger.root(size)).isEqualTo(root);
                assertThat(ledger.entry(index)).isEqualTo(entry(index));
                assertThat(Merkle.included(leaves.get(index), index, size, ledger.inclusion(index, size), root))
                        .isTrue();
                var earlier = 1 + random.nextInt(size);
                assertThat(Merkle.consistent(
                                earlier,
                                Merkle.root(leaves.subList(0, earlier)),
                                size,
                                root,
                                ledger.consistency(earlier, size)))
                        .isTrue();
            }
        }
    }

    /// The example of C2SP tlog-tiles.
    @Test
    void aLogOfSeventyThousandEntriesHasTheTilesThatTheStandardNames() throws IOException {
        var ledger = TileLedger.create(Disk.local(), folder, key, List.of());
        var writer = ledger.writer(key);
        for (var i = 0; i < 70_000; i++) {
            writer.append(new byte[0]);
        }
        writer.commit(List.of());
        assertThat(tiles().stream().filter(name -> name.startsWith("tile/0/"))).hasSize(274);
        assertThat(tiles())
                .contains("tile/0/272", "tile/0/273.p/112", "tile/1/000", "tile/1/001.p/17", "tile/2/000.p/1")
                .contains("tile/entries/273.p/112")
                .hasSize(274 + 274 + 3);
        assertThat(new TileName(0, 1_234_067, 256).under(Path.of("tile"))).isEqualTo(Path.of("tile/0/x001/x234/067"));
        assertThat(TileName.of(Path.of("0/x001/x234/067"))).contains(new TileName(0, 1_234_067, 256));
        assertThat(TileName.of(Path.of("0/x000/067"))).isEmpty();
        assertThat(TileName.of(Path.of("0/067.p/256"))).isEmpty();
        assertThat(TileName.of(Path.of("0/067.p/07"))).isEmpty();
    }

    @Test
    void openingForWritingDeletesWhatLiesBeyondTheCheckpointAndNothingElse() throws IOException {
        var ledger = TileLedger.create(Disk.local(), folder, key, List.of());
        var writer = ledger.writer(key);
        writer.append(entry(0));
        writer.commit(List.of());
        var before = tiles();
        var signed = Files.readAllBytes(folder.resolve("checkpoint"));
        for (var i = 1; i < 600; i++) {
            writer.append(entry(i));
        }
        writer.commit(List.of());
        Files.write(folder.resolve("checkpoint"), signed);
        Files.createDirectories(folder.resolve("tile/0/000.p"));
        Files.createDirectories(folder.resolve("tile/entries/000.p"));
        Files.copy(folder.resolve("tile/0/000"), folder.resolve("tile/0/000.p/7"));
        Files.write(folder.resolve("tile/0/000.p/1"), Merkle.leaf(entry(0)).bytes());
        Files.write(folder.resolve("tile/entries/000.p/1"), TileLedger.pack(List.of(entry(0))));
        Files.writeString(folder.resolve("tile/note.txt"), "not ours");
        var again = TileLedger.open(Disk.local(), folder).writer(key);
        assertThat(again.size()).isEqualTo(1);
        before.add("tile/note.txt");
        assertThat(tiles()).isEqualTo(before);
    }

    @Test
    void aChangedTileIsNotWrittenTo() throws IOException {
        var ledger = TileLedger.create(Disk.local(), folder, key, List.of());
        var writer = ledger.writer(key);
        writer.append(entry(0));
        writer.append(entry(1));
        writer.commit(List.of());
        var tile = folder.resolve("tile/0/000.p/2");
        var bytes = Files.readAllBytes(tile);
        bytes[40] ^= 1;
        Files.write(tile, bytes);
        var opened = TileLedger.open(Disk.local(), folder);
        assertThatThrownBy(() -> opened.writer(key)).hasMessageContaining("X920");
        var other = make();
        assertThatThrownBy(() -> opened.writer(other)).hasMessageContaining("X923");
        Files.delete(tile);
        assertThatThrownBy(() -> TileLedger.open(Disk.local(), folder).writer(key))
                .hasMessageContaining("X922");
    }

    @Test
    void anEntryIsAtMostSixtyFiveKilobytes() throws IOException {
        var writer = TileLedger.create(Disk.local(), folder, key, List.of()).writer(key);
        writer.append(new byte[65_535]);
        assertThatThrownBy(() -> writer.append(new byte[65_536])).isInstanceOf(IllegalArgumentException.class);
        writer.commit(List.of());
        assertThat(TileLedger.open(Disk.local(), folder).entry(0)).hasSize(65_535);
    }
}

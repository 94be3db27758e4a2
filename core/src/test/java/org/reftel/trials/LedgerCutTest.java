package org.reftel.trials;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.reftel.disk.Disk;
import org.reftel.ledger.Checkpoint;
import org.reftel.ledger.Hash;
import org.reftel.ledger.Merkle;
import org.reftel.ledger.SigningKey;
import org.reftel.ledger.tiles.TileLedger;

/// The ledger alone, under power cuts in every place: what was committed stands, and it goes on from there.
class LedgerCutTest {
    /// Full tiles begin at 256.
    private static final int ENTRIES = 600;

    private final SigningKey key;

    LedgerCutTest() throws IOException {
        key = SigningKey.make("reftel-room/0123456789ab", new SecureRandom());
    }

    private static byte[] entry(int i) {
        return ("entry " + i + " of the register").getBytes(StandardCharsets.UTF_8);
    }

    /// A process that dies now and then, and another takes over.
    private Recording record(Path folder, Random random, int deaths, UnaryOperator<Disk> around) throws IOException {
        var recorded = new RecordingDisk(folder);
        var disk = around.apply(recorded);
        var acknowledged = new ArrayList<Recording.Acknowledged>();
        TileLedger.create(disk, folder, key, List.of()).close();
        acknowledged.add(new Recording.Acknowledged(recorded.size(), "0"));
        for (int life = 0; life <= deaths; life++) {
            try (var ledger = TileLedger.open(disk, folder)) {
                if (life < deaths) {
                    recorded.killAt(recorded.size() + 1 + random.nextInt(60));
                }
                var writer = ledger.writer(key);
                int until = life < deaths ? ENTRIES : Math.min(ENTRIES, Math.toIntExact(writer.size()) + 150);
                while (writer.size() < until) {
                    for (int i = 1 + random.nextInt(60); i > 0 && writer.size() < until; i--) {
                        writer.append(entry(Math.toIntExact(writer.size())));
                    }
                    writer.commit(List.of("warc sources/000001.warc.gz " + writer.size()));
                    acknowledged.add(new Recording.Acknowledged(recorded.size(), Long.toString(writer.size())));
                }
            } catch (RecordingDisk.Killed killed) {
                // The next life goes on.
            } finally {
                recorded.start();
            }
        }
        for (var file : recorded.files().entrySet()) {
            assertThat(Files.readAllBytes(folder.resolve(file.getKey()))).isEqualTo(file.getValue());
        }
        return new Recording(recorded.operations(), acknowledged);
    }

    private void judge(Path left, List<String> acknowledged, boolean further) throws IOException {
        if (acknowledged.isEmpty() && !Files.exists(left.resolve("checkpoint"))) {
            return;
        }
        try (var ledger = TileLedger.open(Disk.local(), left)) {
            long size = stands(ledger);
            assertThat(size)
                    .isGreaterThanOrEqualTo(acknowledged.isEmpty() ? 0 : Long.parseLong(acknowledged.getLast()));
            var writer = ledger.writer(key);
            assertThat(writer.size()).isEqualTo(size);
            if (further) {
                for (int i = 0; i < 70; i++) {
                    writer.append(entry((int) size + i));
                }
                writer.commit(List.of());
                assertThat(stands(ledger)).isEqualTo(size + 70);
            }
        }
    }

    /// @return how many entries are signed
    private long stands(TileLedger ledger) throws IOException {
        var head = Checkpoint.signed(ledger.checkpoint(), key.verifier());
        var leaves = new ArrayList<Hash>();
        ledger.each(0, (index, bytes) -> {
            assertThat(bytes).isEqualTo(entry((int) index));
            leaves.add(Merkle.leaf(bytes));
        });
        assertThat(leaves).hasSize(Math.toIntExact(head.size()));
        assertThat(Merkle.root(leaves)).isEqualTo(head.root());
        assertThat(ledger.root(head.size())).isEqualTo(head.root());
        return head.size();
    }

    @Test
    void aPowerCutLosesNoEntry() throws IOException {
        var trials = Trials.of("power-cut-ledger", 100);
        try (var scratch = Scratch.inMemory()) {
            var recording = record(scratch.empty("ledger"), trials.random(-1), 0, disk -> disk);
            recording.cut(
                    trials, scratch, (left, done, number) -> judge(left, recording.before(done), number % 2 == 0));
        }
        trials.done("");
    }

    @Test
    void aPowerCutAfterAKilledWriterLosesNoEntry() throws IOException {
        var trials = Trials.of("power-cut-ledger-after-kills", 150);
        int operations = 0;
        try (var scratch = Scratch.inMemory()) {
            int rounds = Math.max(1, trials.count() / 150);
            for (int round = 0; round < rounds; round++) {
                var recording = record(scratch.empty("ledger"), trials.random(-2 - round), 5, disk -> disk);
                operations += recording.operations().size();
                recording.cut(
                        trials,
                        trials.count() / rounds,
                        scratch,
                        (left, done, number) -> judge(left, recording.before(done), number % 2 == 0));
            }
        }
        trials.done(operations + " operations");
    }

    @Test
    void aWrongOrderIsCaught() throws IOException {
        for (var lie : LyingDisk.Lie.values()) {
            int caught = 0;
            try (var scratch = Scratch.inMemory()) {
                var recording = record(scratch.empty("ledger"), new Random(5), 0, disk -> new LyingDisk(disk, lie));
                var disk = new PowerCut();
                for (int done = 1; done <= recording.operations().size() && caught == 0; done++) {
                    disk.apply(recording.operations().get(done - 1));
                    for (int i = 0; i < 10 && caught == 0; i++) {
                        var left = scratch.empty("cut");
                        disk.leave(left, new Random(done * 10L + i));
                        try {
                            judge(left, recording.before(done), false);
                        } catch (IOException | RuntimeException | AssertionError e) {
                            caught++;
                        }
                    }
                }
            }
            assertThat(caught).as("%s", lie).isPositive();
        }
    }
}

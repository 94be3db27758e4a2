package org.reftel.custody;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reftel.main.Main;
import org.reftel.testing.Rooms;

/// TRUST.md P5: whatever is done to whichever file is found and named, or harmless: the room says the same as
/// before.
class CorruptionTest {
    @TempDir
    Path folder;

    private final long seed = Long.getLong("seed", System.nanoTime());
    private final Random random = new Random(seed);

    private static String run(int expected, String... args) {
        var out = new ByteArrayOutputStream();
        var exit = Main.reftel().run(out, out, new ByteArrayInputStream(new byte[0]), Map.of(), args);
        var said = out.toString(StandardCharsets.UTF_8);
        assertThat(exit).as(said).isIn(expected, expected == 0 ? 0 : 3);
        return said;
    }

    /// What the room says to whoever reads it.
    private static List<String> says(Path room) throws IOException {
        var said = new ArrayList<String>();
        said.add(run(0, "export", "--with-extracts", "--room", room.toString()));
        for (var query : new String[] {"\"marenia\"", "\"harbour\"", "radios OR boat"}) {
            said.add(run(0, "trace", "--text", "--room", room.toString(), query));
        }
        // What a run left to catalogue, or seems to have left, was catalogued by the first command.
        try (var opened = Rooms.open(room)) {
            said.addAll(opened.dump());
        }
        return said;
    }

    @Test
    void everyDamageToAnyFileIsFoundOrHarmless() throws IOException {
        var trials = Integer.getInteger("trials", 25);
        var sound = folder.resolve("sound");
        run(0, "read", "--room", sound.toString(), Path.of("../examples").toString());
        var before = says(sound);
        var found = 0;
        for (var trial = 0; trial < trials; trial++) {
            var room = folder.resolve("room");
            Custodies.copy(sound, room);
            var damage = Damage.some(room, Damage.ALL, random);
            var what = "seed %d, trial %d, %s".formatted(seed, trial, damage);
            var out = new ByteArrayOutputStream();
            var exit = Main.reftel()
                    .run(
                            out,
                            out,
                            new ByteArrayInputStream(new byte[0]),
                            Map.of(),
                            "verify",
                            "--room",
                            room.toString());
            var said = out.toString(StandardCharsets.UTF_8);
            if (exit == 0) {
                assertThat(damage).as(what + said).doesNotStartWith("sources/").doesNotStartWith("keys/");
                assertThat(says(room)).as(what).isEqualTo(before);
            } else {
                assertThat(exit).as(what + said).isEqualTo(1);
                var file = damage.substring(0, damage.indexOf(' '));
                var named = file.startsWith("catalogue.db") || file.startsWith("index/")
                        ? "X926"
                        : file.startsWith("keys/") ? "keys" : file.startsWith("ledger/tile") ? "ledger/" : file;
                assertThat(said).as(what).contains(named);
                found++;
            }
            Custodies.delete(room);
        }
        assertThat(found).as("seed %d", seed).isPositive();
    }

    @Test
    void soundRoomsRaiseNoAlarm() throws IOException {
        var rooms = Integer.getInteger("trials", 25);
        for (var round = 0; round < rooms; round++) {
            var items = Custodies.items(1 + random.nextInt(12), random);
            var room = Custodies.make(folder.resolve("room"), items);
            var kept = Custodies.checkpoint(room);
            assertThat(Custodies.verify(room).findings())
                    .as("seed %d, round %d", seed, round)
                    .isEmpty();
            assertThat(Custodies.verify(room, kept).verdict()).isEqualTo(Verdict.INTACT);
            Custodies.delete(room);
        }
    }

    @Test
    void aRoomThatIsWrittenToMeanwhileRaisesNoAlarm() throws Exception {
        var items = Custodies.items(40, random);
        var room = Custodies.make(folder.resolve("room"), items.subList(0, 3));
        var failed = new ArrayList<Exception>();
        var writer = Thread.ofPlatform().start(() -> {
            try {
                Custodies.keep(room, items.subList(3, 40));
            } catch (IOException | RuntimeException e) {
                failed.add(e);
            }
        });
        while (writer.isAlive()) {
            assertThat(Custodies.verify(room).findings()).as("seed %d", seed).isEmpty();
        }
        writer.join();
        assertThat(failed).isEmpty();
        assertThat(Files.exists(room.resolve("ledger/checkpoint"))).isTrue();
    }
}

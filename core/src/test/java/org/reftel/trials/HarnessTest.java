package org.reftel.trials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reftel.disk.Disk;

/// The trials can fail: each wrong order of operations is caught, and a right one is not accused.
class HarnessTest {
    private static final int STATES = 800;

    @TempDir
    private Path folder;

    private static byte[] line(int i) {
        return ("line " + i + " of the register of Port Vela ".repeat(i % 40) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private Recording tally(UnaryOperator<Disk> around) throws IOException {
        var disk = new RecordingDisk(folder);
        var tally = new Tally(around.apply(disk), folder);
        var acknowledged = new ArrayList<Recording.Acknowledged>();
        acknowledged.add(new Recording.Acknowledged(disk.size(), ""));
        var said = "";
        for (int i = 0; i < 12; i++) {
            tally.add(line(i));
            said += new String(line(i), StandardCharsets.UTF_8);
            acknowledged.add(new Recording.Acknowledged(disk.size(), said));
        }
        assertThat(disk.files().get("tally/log")).isEqualTo(Files.readAllBytes(folder.resolve("tally/log")));
        return new Recording(disk.operations(), acknowledged);
    }

    /// How many of the states break the promise.
    private static int broken(Recording recording) throws IOException {
        int broken = 0;
        try (var scratch = Scratch.inMemory()) {
            var disk = new PowerCut();
            for (int done = 0; done <= recording.operations().size(); done++) {
                if (done > 0) {
                    disk.apply(recording.operations().get(done - 1));
                }
                var said = recording.before(done);
                for (int i = 0; i < STATES / recording.operations().size(); i++) {
                    var left = scratch.empty("cut");
                    disk.leave(left, new Random(done * 31L + i));
                    broken += holds(left, said) ? 0 : 1;
                }
            }
        }
        return broken;
    }

    private static boolean holds(Path left, List<String> said) {
        try {
            var read = Tally.read(left);
            return said.isEmpty()
                    || (read.isPresent()
                            && new String(read.orElseThrow(), StandardCharsets.UTF_8).startsWith(said.getLast()));
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void aRightOrderLosesNothing() throws IOException {
        assertThat(broken(tally(disk -> disk))).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void aWrongOrderIsCaught(LyingDisk.Lie lie) throws IOException {
        assertThat(broken(tally(disk -> new LyingDisk(disk, lie)))).isPositive();
    }

    @Test
    void sectorsThatWereNotForcedAreLostEachForItself() throws IOException {
        var disk = new PowerCut();
        disk.apply(new Operation.Made(RecordingDisk.ROOT, "a", 1));
        disk.apply(new Operation.ForcedDirectory(RecordingDisk.ROOT));
        disk.apply(new Operation.Wrote(1, 0, "a".repeat(2_000).getBytes(StandardCharsets.US_ASCII)));
        disk.apply(new Operation.Forced(1));
        disk.apply(new Operation.Wrote(1, 1_000, "b".repeat(2_000).getBytes(StandardCharsets.US_ASCII)));
        var seen = new HashSet<String>();
        for (int i = 0; i < 3_000; i++) {
            var left = Files.createDirectory(folder.resolve("cut" + i));
            disk.leave(left, new Random(i));
            var text = Files.readString(left.resolve("a"));
            assertThat(text).startsWith("a".repeat(1_000));
            assertThat(text.length()).isBetween(2_000, 3_000);
            seen.add(text.replaceAll("(.)\\1*", "$1"));
            Scratch.clear(left);
        }
        // Nothing, all, a first part, a later part alone, zeros where the length ran ahead.
        assertThat(seen).contains("a", "ab", "aba", "abab", "ab\0", "a\0", "ab\0b");
    }

    @Test
    void aRenameMayLastWithoutTheBytesAndTheBytesWithoutTheRename() throws IOException {
        var disk = new PowerCut();
        disk.apply(new Operation.Made(RecordingDisk.ROOT, "a", 1));
        disk.apply(new Operation.Wrote(1, 0, new byte[] {'o'}));
        disk.apply(new Operation.Forced(1));
        disk.apply(new Operation.ForcedDirectory(RecordingDisk.ROOT));
        disk.apply(new Operation.Made(RecordingDisk.ROOT, "a.new", 2));
        disk.apply(new Operation.Wrote(2, 0, new byte[] {'n'}));
        disk.apply(new Operation.Renamed(RecordingDisk.ROOT, "a.new", RecordingDisk.ROOT, "a", 2));
        var seen = new HashSet<String>();
        for (int i = 0; i < 300; i++) {
            var left = Files.createDirectory(folder.resolve("cut" + i));
            disk.leave(left, new Random(i));
            seen.add(Files.readString(left.resolve("a")) + (Files.exists(left.resolve("a.new")) ? "+" : ""));
        }
        assertThat(seen).contains("o", "n", "", "\0", "o+").doesNotContain("n+");
    }

    @Test
    void aFailingDiskFailsOnceAndThere() throws IOException {
        for (int failing = 1; failing <= 4; failing++) {
            var disk = new FailingDisk(Disk.local(), FailingDisk.Failure.SHORT_WRITE, failing);
            var file = folder.resolve("file" + failing);
            assertThatThrownBy(() -> {
                        try (var out = disk.write(file, 0)) {
                            out.write(ByteBuffer.wrap(line(7)));
                            out.force();
                        }
                        disk.forceDirectory(folder);
                    })
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("Input/output error");
            assertThat(disk.fired()).isTrue();
            assertThat(disk.count()).isEqualTo(failing);
            assertThat(disk.forceFailed()).isEqualTo(failing > 2);
            if (failing == 2) {
                assertThat(Files.size(file)).isEqualTo(line(7).length / 2);
            }
        }
    }

    @Test
    void whatWasLeftByACutIsNotPartOfTheNextHead() throws IOException {
        var stale = folder.resolve("head.new");
        Files.writeString(stale, "a longer head that a stopped run had left behind\n");
        Disk.local().replace(folder.resolve("head"), "short\n".getBytes(StandardCharsets.UTF_8));
        assertThat(folder.resolve("head")).hasContent("short\n");
        assertThat(stale).doesNotExist();
    }
}

package org.reftel.trials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/// On a real file system of its own: after a power cut everything acknowledged is there, and a disk that
/// fills up takes nothing.
class MountedTest {
    private static final int MEGABYTES = 64;
    private static final int READS = 40;
    private static final int EACH = 3;
    private static final int STEP_KILOBYTES = 64;
    private static final int PATIENCE_SECONDS = 60;

    /// A writer is stopped at a random moment after some acknowledgements, the image is copied under it, and
    /// the copy mounted: the journal is replayed as after a loss of power.
    @Test
    void aPowerCutLosesNothingThatWasAcknowledged() throws Exception {
        var trials = Trials.of("power-cut-image", 2);
        int acknowledged = 0;
        try (var scratch = Scratch.onDisk()) {
            var empty = scratch.folder().resolve("empty.img");
            try {
                Image.make(empty, MEGABYTES);
                Image.mount(empty, scratch.folder().resolve("writer")).close();
            } catch (IOException e) {
                abort("no image can be mounted here: " + e.getMessage());
            }
            var folders = new ArrayList<String>();
            for (int i = 0; i < READS; i++) {
                folders.add(Cables.folder(scratch.folder().resolve("files" + i), i * EACH, (i + 1) * EACH)
                        .toString());
            }
            for (int i = 0; i < trials.count(); i++) {
                var random = trials.random(i);
                int wanted = 1 + random.nextInt(READS * EACH - EACH);
                var said = new ArrayList<String>();
                trials.attempt("trial " + i + ", cut after " + wanted + " acknowledgements", () -> {
                    said.addAll(cut(scratch, empty, folders, wanted, random));
                    try (var copy = Image.mount(
                            scratch.folder().resolve("copy.img"),
                            scratch.folder().resolve("after"))) {
                        var room = copy.place().resolve("room");
                        Kept.holds(room, said);
                        Commands.read(room, folders).done();
                        assertThat(Kept.dump(room)).hasSizeGreaterThan(READS * EACH);
                    }
                });
                acknowledged += said.size();
            }
        }
        trials.done(acknowledged + " acknowledgements before the cuts, ext4");
    }

    private static List<String> cut(Scratch scratch, Path empty, List<String> folders, int wanted, Random random)
            throws Exception {
        var image = scratch.folder().resolve("writer.img");
        Image.run("cp", "--sparse=always", empty.toString(), image.toString());
        try (var mounted = Image.mount(image, scratch.folder().resolve("writer"))) {
            var room = mounted.place().resolve("room").toString();
            var lines = folders.stream()
                    .map(folder -> List.of("read", "--room", room, folder))
                    .toList();
            try (var child = Child.start(scratch.folder().resolve("said"), Commands.class, Commands.joined(lines))) {
                long begun = System.nanoTime();
                while (child.runs() && Commands.acknowledged(child.said()).size() < wanted) {
                    LockSupport.parkNanos(1_000_000);
                    if (System.nanoTime() - begun > PATIENCE_SECONDS * 1_000_000_000L) {
                        throw new AssertionError("only " + child.said() + child.complained());
                    }
                }
                LockSupport.parkNanos(random.nextInt(30_000_000));
                child.stop();
                var acknowledged = Commands.acknowledged(child.said());
                mounted.copy(scratch.folder().resolve("copy.img"));
                return acknowledged;
            }
        }
    }

    /// A room on a disk that is almost full: `read` fails and loses nothing, and works when there is space.
    /// This covers SQLite and Lucene, whose writes nobody can fail one by one.
    @Test
    void aDiskThatFillsUpTakesNothing() throws Exception {
        var trials = Trials.of("full-disk", 10);
        int kilobytes = 0;
        try (var scratch = Scratch.onDisk()) {
            var before = scratch.folder().resolve("before");
            var held = Cables.folder(scratch.folder().resolve("held"), 0, 30).toString();
            var more = Cables.folder(scratch.folder().resolve("more"), 30, 60).toString();
            Commands.run("read", "--room", before.toString(), held).done();
            var whole = scratch.folder().resolve("whole");
            Scratch.copy(before, whole);
            Commands.run("read", "--room", whole.toString(), more).done();
            var undisturbed = Kept.dump(whole);
            var numbers = new ArrayList<String>();
            for (int i = 0; i < 30; i++) {
                numbers.add(Cables.id(i));
            }
            Image memory = memory(scratch.folder().resolve("memory"));
            try (memory) {
                var room = memory.place().resolve("room");
                Scratch.copy(before, room);
                kilobytes = used(room);
                boolean done = false;
                while (!done) {
                    memory.resize(kilobytes);
                    var said = new ArrayList<String>();
                    int size = kilobytes;
                    boolean[] ended = {false};
                    trials.attempt("at " + size + " KiB", () -> {
                        var read = Commands.run("read", "--room", room.toString(), more);
                        said.addAll(Commands.acknowledged(read.out().lines().toList()));
                        ended[0] = read.exit() == 0;
                        if (!ended[0]) {
                            assertThat(read.err()).containsPattern("X9\\d\\d");
                        }
                        Kept.holds(room, numbers);
                        Kept.holds(room, said);
                        assertThat(Commands.run("open", "--room", room.toString(), Cables.id(3))
                                        .done()
                                        .out())
                                .contains(Cables.word(3));
                        assertThat(Commands.run("trace", "--room", room.toString(), Cables.word(3))
                                        .done()
                                        .out())
                                .contains(Cables.id(3));
                    });
                    done = ended[0] || kilobytes > 100 << 10;
                    kilobytes += STEP_KILOBYTES;
                }
                trials.attempt("with enough space", () -> {
                    Commands.run("read", "--room", room.toString(), more).done();
                    Kept.same(Kept.dump(room), undisturbed);
                    for (int i = 0; i < 60; i++) {
                        assertThat(Commands.run("trace", "--room", room.toString(), Cables.word(i))
                                        .out())
                                .contains(Cables.id(i));
                    }
                });
            }
        }
        trials.done("until it fitted at " + kilobytes + " KiB");
    }

    private static Image memory(Path place) {
        try {
            return Image.memory(place, 64 << 10);
        } catch (IOException e) {
            return abort("no file system can be mounted here: " + e.getMessage());
        }
    }

    private static int used(Path room) throws IOException {
        int kilobytes = 4;
        try (var all = Files.walk(room)) {
            for (var path : (Iterable<Path>) all::iterator) {
                kilobytes += Files.isDirectory(path) ? 4 : (int) ((Files.size(path) + 4_095) / 4_096 * 4);
            }
        }
        return kilobytes;
    }
}

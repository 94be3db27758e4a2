package org.reftel.trials;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.reftel.disk.Disk;
import org.reftel.ingest.Author;
import org.reftel.ingest.Ingest;
import org.reftel.ingest.Outcome;
import org.reftel.store.folder.FolderRoom;
import org.reftel.testing.Documents;
import org.reftel.testing.Remembered;

/// The clock of the machine may jump: the order of a room is that of its ledger.
class ClockTest {
    private static final int BATCHES = 6;
    private static final int YEARS = 20;
    private static final int DAYS = 365;

    @Test
    void aClockThatJumpsChangesNoOrder() throws IOException {
        var trials = Trials.of("clock", 5);
        try (var scratch = Scratch.inMemory()) {
            var folders = new ArrayList<Path>();
            for (int batch = 0; batch < BATCHES; batch++) {
                var folder = scratch.empty("files" + batch);
                Rooms.files(folder, 1 + batch * 3, 1 + (batch + 1) * 3);
                folders.add(folder);
            }
            for (int i = 0; i < trials.count(); i++) {
                var random = trials.random(i);
                var room = scratch.empty("room");
                trials.attempt("trial " + i, () -> {
                    var told = new ArrayList<String>();
                    for (var folder : folders) {
                        // Ten years to either side, and now and then the same moment again.
                        var now = Instant.parse("2012-06-21T12:00:00Z")
                                .plus(Duration.ofDays(random.nextInt(YEARS * DAYS) - (long) YEARS / 2 * DAYS))
                                .plusNanos(random.nextInt(1_000_000_000));
                        try (var opened = FolderRoom.create(room, Rooms.tools(Disk.local(), () -> now))) {
                            new Ingest(
                                            opened,
                                            new Remembered(),
                                            Documents.stages(),
                                            new Author("reftel/test", () -> now))
                                    .run(
                                            List.of(folder.toString()),
                                            room,
                                            java.io.InputStream.nullInputStream(),
                                            outcome -> {
                                                if (outcome.state() == Outcome.State.ADDED) {
                                                    told.add(outcome.name());
                                                }
                                            },
                                            progress -> {});
                        }
                    }
                    ordered(room, told);
                });
            }
        }
        trials.done(BATCHES + " batches each");
    }

    private static void ordered(Path folder, List<String> told) throws IOException {
        Rooms.intact(folder);
        var order = new ArrayList<String>();
        long[] next = {0};
        try (var room = FolderRoom.open(folder, Rooms.tools(Disk.local(), Rooms.NOON))) {
            room.each(0, (raw, bytes) -> {
                assertThat(raw.entry()).isEqualTo(next[0]++);
                if (!raw.written()) {
                    order.add(raw.source().name());
                }
            });
            var listed = new ArrayList<String>();
            for (var source : room.sources()) {
                if (order.contains(source.source().name())) {
                    listed.add(source.source().name());
                }
            }
            assertThat(listed).isEqualTo(order);
        }
        // An archive is kept before what is in it, and told of only when something is wrong with it.
        order.removeIf(name -> name.endsWith(".zip"));
        assertThat(order).isEqualTo(told);
    }
}

package org.reftel.trials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.reftel.disk.Disk;
import org.reftel.main.FiledRooms;
import org.reftel.model.Refused;
import org.reftel.model.file.Draft;
import org.reftel.model.file.FileEntry;
import org.reftel.testing.Filed;

/// Case files are written by several at once, by writers that are killed, on disks that fail, under clocks that jump:
/// the entries of a file are numbered without gap or double, none that was acknowledged is lost, and each is there
/// whole or not at all.
class FilingTrialsTest {
    private static final int PROCESSES = 4;
    private static final int YEARS = 10;
    private static final int DAYS = 365;
    private static final LocalDate FIRST = LocalDate.of(2026, 6, 21);
    private static final InstantSource NOON = InstantSource.fixed(Instant.parse("2026-06-21T12:00:00Z"));

    /// Files of a room, by code; each lawful from its first number to its last.
    private static Map<String, List<FileEntry>> files(Path folder) throws IOException {
        var files = new HashMap<String, List<FileEntry>>();
        try (var room = Kept.open(folder)) {
            for (var entry : room.filed()) {
                files.computeIfAbsent(entry.file(), code -> new ArrayList<>()).add(entry);
            }
            for (var file : files.entrySet()) {
                for (int serial = 0; serial < file.getValue().size(); serial++) {
                    var entry = file.getValue().get(serial);
                    assertThat(entry.serial())
                            .as("%s, numbered without gap or double", file.getKey())
                            .isEqualTo(serial);
                    assertThat(room.copies(entry.number().toString()))
                            .as("%s is a record", entry.number())
                            .hasSize(1);
                }
            }
        }
        return files;
    }

    private static String words(Map<String, List<FileEntry>> files, String number) {
        return files.values().stream()
                .flatMap(List::stream)
                .filter(entry -> entry.number().toString().equals(number))
                .map(entry -> entry.paragraphs().getLast())
                .findFirst()
                .orElse("nothing");
    }

    /// Every entry that was told is there with the words it was told with.
    private static int told(Map<String, List<FileEntry>> files, Child child) throws IOException {
        int told = 0;
        for (var line : child.said()) {
            var words = line.split(" ", 3);
            if (words[0].equals("kept")) {
                assertThat(words(files, words[1])).as(line).isEqualTo(words[2]);
                told++;
            }
        }
        return told;
    }

    private static List<String> open(Path folder, int files) throws IOException {
        var codes = new ArrayList<String>();
        try (var room = FiledRooms.open(folder)) {
            for (int i = 0; i < files; i++) {
                codes.add(Filed.file(room.filing(), "The harbor fire", Optional.empty()));
            }
        }
        return codes;
    }

    private static Child clerk(Scratch scratch, Path room, Trials trials, int number, int count, List<String> codes)
            throws IOException {
        var args = new ArrayList<>(List.of(
                room.toString(), "clerk" + number, Long.toString(trials.seed() + number), Integer.toString(count)));
        args.addAll(codes);
        return Child.start(scratch.folder().resolve("said" + number), Clerk.class, args.toArray(String[]::new));
    }

    @Test
    void fourProcessesWriteIntoTheSameFilesAndLoseNothing() throws Exception {
        var trials = Trials.of("filing-four-processes", 60);
        int busy = 0;
        try (var scratch = Scratch.onDisk()) {
            var room = scratch.folder().resolve("room");
            var codes = open(room, 3);
            var children = new ArrayList<Child>();
            int each = trials.count() / PROCESSES;
            try {
                for (int p = 0; p < PROCESSES; p++) {
                    // Two write into one file alone, the others into all.
                    children.add(clerk(scratch, room, trials, p, each, p < 2 ? codes.subList(0, 1) : codes));
                }
                for (var child : children) {
                    child.end(120 + trials.count() * 2);
                }
                var files = files(room);
                int told = 0;
                for (var child : children) {
                    assertThat(child.said()).as(child.complained()).last().isEqualTo("end");
                    told += told(files, child);
                    for (var line : child.said()) {
                        busy += line.startsWith("busy ") ? Integer.parseInt(line.substring(5)) : 0;
                    }
                }
                assertThat(told).isEqualTo(each * PROCESSES);
                // Besides the covers there is nothing that nobody was told of.
                assertThat(files.values().stream().mapToInt(List::size).sum()).isEqualTo(told + codes.size());
                assertThat(Commands.run("verify", "--room", room.toString()).out())
                        .contains("INTACT");
                for (int i = 0; i < told; i++) {
                    trials.run();
                }
            } finally {
                for (var child : children) {
                    child.close();
                }
            }
        }
        trials.done(PROCESSES + " processes, 3 files, " + busy + " times busy");
    }

    @Test
    void aKilledWriterLeavesEachFileAsCommitted() throws Exception {
        var trials = Trials.of("filing-kill", 2);
        int cut = 0;
        try (var scratch = Scratch.onDisk()) {
            for (int i = 0; i < trials.count(); i++) {
                var random = trials.random(i);
                var room = scratch.empty("room" + i).resolve("room");
                var codes = open(room, 2);
                boolean[] ended = {false};
                int number = i % 7;
                trials.attempt("trial " + i, () -> {
                    try (var child = clerk(scratch, room, trials, number, 400, codes)) {
                        while (child.runs() && child.said().isEmpty()) {
                            LockSupport.parkNanos(1_000_000);
                        }
                        LockSupport.parkNanos(random.nextInt(400_000_000));
                        ended[0] = !child.runs();
                        child.kill();
                        assertThat(child.said()).as(child.complained()).isNotEmpty();
                        var files = files(room);
                        int told = told(files, child);
                        int there = files.values().stream().mapToInt(List::size).sum() - codes.size();
                        // What was committed and not yet told is one call at most.
                        assertThat(there - told).isBetween(0, 3);
                        try (var opened = FiledRooms.open(room)) {
                            opened.filing().add(codes.getFirst(), List.of(Filed.draft("note", "After it.")), "B");
                        }
                        assertThat(files(room).values().stream()
                                        .mapToInt(List::size)
                                        .sum())
                                .isEqualTo(there + codes.size() + 1);
                        assertThat(Commands.run("verify", "--room", room.toString())
                                        .out())
                                .contains("INTACT");
                    }
                });
                cut += ended[0] ? 0 : 1;
                Scratch.clear(room.getParent());
            }
        }
        trials.done(cut + " killed before their end");
    }

    /// Each operation on the disk fails in turn, in each way, while two entries are written at once.
    @Test
    void aDiskThatFailsLeavesTheFileAsCommitted() throws IOException {
        var trials = Trials.of("filing-failing-disk", 30);
        int operations;
        try (var scratch = Scratch.inMemory()) {
            var before = scratch.empty("before");
            try (var filed = Filed.open(before, Disk.local(), NOON)) {
                Filed.file(filed.filing(), "The harbor fire", Optional.empty(), Filed.draft("note", "One."));
            }
            var counting = new FailingDisk(Disk.local(), FailingDisk.Failure.IO_ERROR, Long.MAX_VALUE);
            add(copied(scratch, before), counting);
            operations = Math.toIntExact(counting.count());
            trials.eachFailure(operations, (failure, n) -> {
                var room = copied(scratch, before);
                boolean told = add(room, new FailingDisk(Disk.local(), failure, n));
                try (var next = Filed.open(room, Disk.local(), NOON)) {
                    next.ingest().catchUp();
                }
                int there = files(room).get("HARBORFIRE").size();
                assertThat(there).isIn(told ? List.of(4) : List.of(2, 4));
                assertThat(add(room, Disk.local())).isTrue();
                assertThat(files(room).get("HARBORFIRE")).hasSize(there + 2);
                Rooms.intact(room);
            });
        }
        trials.done("each of " + operations + " operations of writing two entries");
    }

    private static Path copied(Scratch scratch, Path before) throws IOException {
        var room = scratch.folder().resolve("room");
        Scratch.clear(room);
        Scratch.copy(before, room);
        return room;
    }

    /// Whether it was acknowledged.
    private static boolean add(Path folder, Disk disk) throws IOException {
        try (var filed = Filed.open(folder, disk, NOON)) {
            filed.filing().add("HARBORFIRE", List.of(Filed.draft("note", "Two."), Filed.draft("note", "Three.")), "B");
            return true;
        } catch (Refused told) {
            return false;
        }
    }

    private static Draft on(LocalDate day, String words) {
        var draft = Filed.draft("note", words);
        return new Draft(
                draft.type(),
                Optional.of(day),
                draft.office(),
                draft.fields(),
                draft.words(),
                draft.citations(),
                draft.corrects(),
                draft.marking());
    }

    /// The clock goes ten years to either side between entries, and now and then stands: entries are in the order of
    /// their numbers, no two have one id, and the file is the same when it is made anew.
    @Test
    void aClockThatJumpsChangesNoOrder() throws IOException {
        var trials = Trials.of("filing-clock", 5);
        try (var scratch = Scratch.inMemory()) {
            for (int i = 0; i < trials.count(); i++) {
                var random = trials.random(i);
                trials.attempt("trial " + i, () -> {
                    var folder = scratch.empty("room");
                    var now = new Instant[] {NOON.instant()};
                    var wrote = new ArrayList<String>();
                    try (var filed = Filed.open(folder, Disk.local(), () -> now[0])) {
                        var code = Filed.file(filed.filing(), "The harbor fire", Optional.empty());
                        for (int n = 0; n < 8; n++) {
                            if (random.nextInt(4) > 0) {
                                now[0] = NOON.instant()
                                        .plus(Duration.ofDays(random.nextInt(2 * YEARS * DAYS) - (long) YEARS * DAYS))
                                        .plusNanos(random.nextInt(1_000_000_000));
                            }
                            var words = "Number " + n + ".";
                            // By a clock before the file began, an entry has to say of which day it tells.
                            var today = LocalDate.ofInstant(now[0], ZoneOffset.UTC);
                            if (today.isBefore(FIRST)) {
                                assertThatThrownBy(() ->
                                                filed.filing().add(code, List.of(Filed.draft("note", words)), "B"))
                                        .hasMessageContaining("X952");
                            }
                            filed.filing().add(code, List.of(on(FIRST.plusDays(n), words)), "B");
                            wrote.add(words);
                        }
                        var files = files(folder).get(code);
                        assertThat(files.stream()
                                        .skip(1)
                                        .map(entry -> entry.paragraphs().getLast()))
                                .containsExactlyElementsOf(wrote);
                        var ids = new HashSet<String>();
                        files.forEach(entry -> ids.add(entry.number().toString()));
                        assertThat(ids).hasSize(files.size());
                        filed.ingest().rebuild(progress -> {});
                        assertThat(files(folder).get(code)).isEqualTo(files);
                    }
                    Rooms.intact(folder);
                });
            }
        }
        trials.done("8 entries each");
    }
}

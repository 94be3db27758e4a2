package org.reftel.trials;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/// What is derived can be thrown away, and a backup that was made while others wrote is a room as of one
/// moment.
class RestoreTest {
    private static final int RECORDS = 60;

    private static List<String> answers(Path room) throws IOException {
        var answers = new ArrayList<>(Kept.dump(room));
        for (int i = 0; i < RECORDS; i += 7) {
            answers.add(Commands.run("trace", "--room", room.toString(), Cables.word(i))
                    .done()
                    .out());
        }
        answers.add(Commands.run("trace", "--room", room.toString(), "register OR (launches NOT \"nine crates\")")
                .out());
        answers.add(Commands.run("list", "--room", room.toString()).out());
        return answers;
    }

    @Test
    void catalogueAndIndexAreMadeAnewWithTheSameAnswers() throws IOException {
        try (var scratch = Scratch.onDisk()) {
            var room = scratch.folder().resolve("room");
            for (int i = 0; i < 3; i++) {
                var files = Cables.folder(scratch.folder().resolve("files" + i), i * 20, (i + 1) * 20);
                Commands.run("read", "--room", room.toString(), files.toString())
                        .done();
            }
            var before = answers(room);
            try (var all = Files.newDirectoryStream(room, "catalogue.db*")) {
                for (var file : all) {
                    Files.delete(file);
                }
            }
            Scratch.clear(room.resolve("index"));
            Commands.run("rebuild", "--room", room.toString()).done();
            Kept.same(answers(room), before);
        }
    }

    @Test
    void aBackupMadeWhileAnotherProcessWritesIsARoomAsOfOneMoment() throws Exception {
        var trials = Trials.of("backup-while-writing", 1);
        int between = 0;
        try (var scratch = Scratch.onDisk()) {
            for (int i = 0; i < trials.count(); i++) {
                var random = trials.random(i);
                var at = scratch.empty("trial");
                var room = at.resolve("room");
                var lines = new ArrayList<List<String>>();
                for (int f = 0; f < 12; f++) {
                    var files = Cables.folder(at.resolve("files" + f), f * 5, (f + 1) * 5);
                    lines.add(List.of("read", "--room", room.toString(), files.toString()));
                }
                var keys = at.resolve("keys").toString();
                int number = i;
                boolean[] during = {false};
                trials.attempt("trial " + number, () -> {
                    List<String> said;
                    try (var child = Child.start(at.resolve("said"), Commands.class, Commands.joined(lines))) {
                        while (child.runs() && child.said().isEmpty()) {
                            LockSupport.parkNanos(2_000_000);
                        }
                        LockSupport.parkNanos(random.nextInt(500_000_000));
                        said = Commands.acknowledged(child.said());
                        Commands.run(
                                        "backup",
                                        "--room",
                                        room.toString(),
                                        "--keys",
                                        keys,
                                        at.resolve("backup").toString())
                                .done();
                        during[0] = child.runs();
                        assertThat(child.end(120)).as(child.complained()).isZero();
                    }
                    var restored = at.resolve("restored");
                    Commands.run(
                                    "restore",
                                    "--to",
                                    restored.toString(),
                                    "--keys",
                                    keys,
                                    at.resolve("backup").toString())
                            .done();
                    // Everything that had been acknowledged before; and what is there is a beginning of the room.
                    Kept.holds(restored, said);
                    assertThat(Commands.run("verify", "--room", restored.toString())
                                    .out())
                            .contains("INTACT");
                    assertThat(Files.readString(restored.resolve("ledger/checkpoint")))
                            .isEqualTo(Files.readString(at.resolve("backup/ledger/checkpoint")));
                    try (var is = Kept.open(restored);
                            var all = Kept.open(room)) {
                        assertThat(is.sources())
                                .isEqualTo(all.sources().subList(0, is.sources().size()));
                    }
                    // And it goes on to the same end.
                    for (var line : lines) {
                        Commands.run("read", "--room", restored.toString(), line.getLast())
                                .done();
                    }
                    Kept.same(Kept.dump(restored), Kept.dump(room));
                });
                between += during[0] ? 1 : 0;
            }
        }
        trials.done(String.format(Locale.ROOT, "%d ended before the writer did", between));
    }
}

package org.reftel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Backing up and restoring as a person does it, with records.
class BackupCommandTest {
    @TempDir
    private Path folder;

    @Test
    void aRestoredRoomAnswersAsTheOldOneDid() throws IOException {
        var examples = Path.of("../examples").toAbsolutePath().normalize().toString();
        var room = new Session(folder.resolve("room"));
        assertThat(room.reftel("read", examples).exit).isZero();
        var backup = folder.resolve("backup").toString();
        var keys = folder.resolve("keys.txt").toString();
        assertThat(room.reftel("backup", backup, "--keys", keys).exit)
                .as(room.err)
                .isZero();
        assertThat(room.out)
                .contains("backed up")
                .contains("keep that file elsewhere")
                .contains("verify.py");
        assertThat(room.reftel("backup", backup, "--json").exit).isZero();
        assertThat(room.out).contains("\"new\":0").contains("\"bytes\":0");

        var restored = new Session(folder.resolve("restored"));
        assertThat(restored.reftel("restore", backup, "--keys", keys).exit)
                .as(restored.err)
                .isZero();
        assertThat(restored.out).contains("INTACT").contains("restored to");
        for (var question : List.of(
                List.of("list", "--json"), List.of("check"), List.of("export"), List.of("trace", "--json", "port"))) {
            var args = question.toArray(String[]::new);
            assertThat(restored.reftel(args).out)
                    .isEqualTo(room.reftel(args).out)
                    .isNotEmpty();
        }
        // It can be written to, and adds nothing for what it holds.
        assertThat(restored.reftel("read", examples).exit).isZero();
        assertThat(restored.out).contains("held already");
    }

    @Test
    void whatCouldNotBeDoneIsToldAndIsAFinding() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "no cable");
        var room = new Session(folder.resolve("room"));
        room.reftel("read", folder.resolve("a.txt").toString());
        room.reftel("backup", folder.resolve("backup").toString());
        assertThat(room.out).contains("The keys are not in it");
        room.reftel(
                "restore",
                folder.resolve("backup").toString(),
                "--to",
                folder.resolve("restored").toString());
        assertThat(room.exit).isEqualTo(Exit.FOUND);
        assertThat(room.out).contains("There are no keys");
        room.reftel(
                "restore",
                folder.resolve("backup").toString(),
                "--to",
                folder.resolve("restored").toString());
        assertThat(room.exit).isEqualTo(Exit.UNREADABLE);
        assertThat(room.err).contains("X935").contains("is not empty");
        room.reftel(
                "restore",
                folder.resolve("nothing").toString(),
                "--to",
                folder.resolve("other").toString());
        assertThat(room.err).contains("X936").contains("no finished backup");
    }
}

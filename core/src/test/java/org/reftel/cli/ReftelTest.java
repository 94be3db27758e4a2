package org.reftel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reftel.main.Main;

/// The command line as a person meets it, run in process.
class ReftelTest {
    @TempDir
    Path folder;

    private int exit;
    private String out = "";
    private String err = "";

    private void reftel(String... args) {
        var outBytes = new ByteArrayOutputStream();
        var errBytes = new ByteArrayOutputStream();
        exit = Main.reftel()
                .run(
                        outBytes,
                        errBytes,
                        new ByteArrayInputStream(new byte[0]),
                        Map.of("REFTEL_ROOM", folder.resolve("room").toString()),
                        args);
        out = outBytes.toString(StandardCharsets.UTF_8);
        err = errBytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aloneItSaysTheTwoThingsToDoFirst() {
        reftel();
        assertThat(exit).isZero();
        assertThat(out).contains("reftel read FOLDER", "reftel trace").endsWith("\n");
        assertThat(out.lines().count()).isLessThan(15);
    }

    @Test
    void helpNamesEveryCommand() {
        reftel("--help");
        assertThat(exit).isZero();
        assertThat(out).contains("read", "open", "trace", "list", "check", "export", "field", "Exit codes");
    }

    @Test
    void anUnknownOptionIsAUsageErrorAndNamesTheNearestOne() {
        reftel("open", "--hel", "x");
        assertThat(exit).isEqualTo(Exit.USAGE);
        assertThat(err).contains("--hel", "Did you mean: --help");
        assertThat(out).isEmpty();
    }

    @Test
    void anUnknownCommandIsAUsageError() {
        reftel("raed", "x");
        assertThat(exit).isEqualTo(Exit.USAGE);
        assertThat(err).contains("raed");
    }

    @Test
    void whereThereIsNoRoomItSaysSoAndWhatToDo() {
        for (var command : new String[][] {{"trace", "x"}, {"open", "x"}, {"list"}, {"check"}, {"export"}}) {
            reftel(command);
            assertThat(exit).as(command[0]).isEqualTo(Exit.UNREADABLE);
            assertThat(err).as(command[0]).startsWith("X901 no room").contains("room");
            assertThat(out).as(command[0]).isEmpty();
        }
    }
}

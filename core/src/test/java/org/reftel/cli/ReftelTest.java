package org.reftel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The command line before there is anything to show.
class ReftelTest {
    @TempDir
    Path folder;

    private Session session;

    @BeforeEach
    void sitDown() {
        session = new Session(folder.resolve("room"));
    }

    @Test
    void aloneItSaysTheTwoThingsToDoFirst() {
        session.reftel();
        assertThat(session.exit).isZero();
        assertThat(session.out).contains("reftel read FOLDER", "reftel trace").endsWith("\n");
        assertThat(session.lines()).hasSizeLessThan(15);
    }

    @Test
    void helpNamesEveryCommand() {
        session.reftel("--help");
        assertThat(session.exit).isZero();
        assertThat(session.out).contains("read", "open", "trace", "list", "check", "export", "field", "Exit codes");
    }

    @Test
    void anUnknownOptionIsAUsageErrorAndNamesTheNearestOne() {
        session.reftel("open", "--hel", "x");
        assertThat(session.exit).isEqualTo(Exit.USAGE);
        assertThat(session.err).contains("--hel", "Did you mean: --help");
        assertThat(session.out).isEmpty();
    }

    @Test
    void anUnknownCommandIsAUsageError() {
        session.reftel("raed", "x");
        assertThat(session.exit).isEqualTo(Exit.USAGE);
        assertThat(session.err).contains("raed");
    }

    @Test
    void anOptionWithoutACommandIsAUsageError() {
        session.reftel("--room", "x");
        assertThat(session.exit).isEqualTo(Exit.USAGE);
    }

    @Test
    void whereThereIsNoRoomItSaysSoAndMakesNone() {
        for (var command : new String[][] {{"trace", "x"}, {"open", "x"}, {"list"}, {"check"}, {"export"}}) {
            session.reftel(command);
            assertThat(session.exit).as(command[0]).isEqualTo(Exit.UNREADABLE);
            assertThat(session.err).as(command[0]).startsWith("X901 no room").contains("room");
            assertThat(session.out).as(command[0]).isEmpty();
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aPathWithNothingThereStopsBeforeAnythingIsRead() throws Exception {
        Files.writeString(folder.resolve("a.txt"), "words");
        session.reftel(
                "read",
                folder.resolve("a.txt").toString(),
                folder.resolve("b.txt").toString());
        assertThat(session.exit).isEqualTo(Exit.UNREADABLE);
        assertThat(session.err).startsWith("X906").contains("b.txt");
        assertThat(session.reftel("list").err).startsWith("X901 no room");
    }

    @Test
    void anExportInAFormatThatDoesNotExistIsAUsageError() {
        assertThat(session.reftel("export", "--format", "xml").exit).isEqualTo(Exit.USAGE);
    }
}

package org.reftel.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a killed process left is removed at the next start, and never what belongs to a living one.
class ScratchFolderTest {
    @TempDir
    Path parent;

    private long folders() throws IOException {
        try (var all = Files.list(parent)) {
            return all.count();
        }
    }

    @Test
    void aFolderGoesWithItsOwner() throws IOException {
        try (var scratch = ScratchFolder.make(parent)) {
            Files.writeString(scratch.fresh().resolve("a"), "words");
            assertThat(scratch.fresh()).isEmptyDirectory();
            assertThat(folders()).isEqualTo(1);
        }
        assertThat(folders()).isZero();
    }

    /// In another process, as `kill -9` leaves it.
    @Test
    void whatAKilledProcessLeftIsRemovedAndALivingOnesIsNot() throws IOException, InterruptedException {
        var living = process();
        var killed = process();
        try {
            ScratchFolder.sweep(parent);
            assertThat(folders()).as("both live").isEqualTo(2);
            killed.destroyForcibly();
            assertThat(killed.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(folders()).as("left by the one that was killed").isEqualTo(2);
            ScratchFolder.sweep(parent);
            assertThat(folders()).isEqualTo(1);
            ScratchFolder.sweep(parent);
            assertThat(folders()).as("of the living one").isEqualTo(1);
        } finally {
            living.destroyForcibly();
            killed.destroyForcibly();
        }
        assertThat(living.waitFor(20, TimeUnit.SECONDS)).isTrue();
        ScratchFolder.sweep(parent);
        assertThat(folders()).isZero();
    }

    private Process process() throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        // The console of a test run has a class path of its own: these two places hold what is needed.
                        place(ScratchFolder.class) + File.pathSeparator + place(ScratchFolderTest.class),
                        Holding.class.getName(),
                        parent.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(process.getInputStream().read()).as("it holds its folder").isEqualTo('y');
        return process;
    }

    private static String place(Class<?> type) {
        return Path.of(URI.create(
                        type.getProtectionDomain().getCodeSource().getLocation().toString()))
                .toString();
    }

    /// A process that makes a folder and waits to be killed.
    static final class Holding {
        private Holding() {}

        public static void main(String[] args) throws IOException, InterruptedException {
            try (var scratch = ScratchFolder.make(Path.of(args[0]))) {
                Files.writeString(scratch.fresh().resolve("a"), "words");
                System.out.print('y');
                System.out.flush();
                Thread.sleep(60_000);
            }
        }
    }

    @Test
    void oneOfThisProcessKeepsItsLockHoweverOftenOthersLook() throws IOException, InterruptedException {
        try (var scratch = ScratchFolder.make(parent)) {
            var file = Files.writeString(scratch.fresh().resolve("a"), "words");
            ScratchFolder.sweep(parent);
            var other = process();
            other.destroyForcibly();
            other.waitFor(20, TimeUnit.SECONDS);
            ScratchFolder.sweep(parent);
            assertThat(file).exists();
            assertThat(folders()).isEqualTo(1);
        }
    }

    @Test
    void whatHasNoLockOrIsNoFolderIsLeftHoweverOldItIs() throws IOException {
        var old = Files.createDirectory(parent.resolve("reftel-view-of-an-older-program"));
        Files.writeString(old.resolve("a"), "words");
        Files.setLastModifiedTime(old, FileTime.from(Instant.EPOCH));
        var elsewhere = Files.createDirectory(parent.resolve("elsewhere"));
        Files.createFile(elsewhere.resolve("owner.lock"));
        Files.createSymbolicLink(parent.resolve("reftel-view-link"), elsewhere);
        Files.createFile(parent.resolve("reftel-view-file"));
        ScratchFolder.sweep(parent);
        assertThat(folders()).isEqualTo(4);
        assertThat(elsewhere.resolve("owner.lock")).exists();
    }

    @Test
    void whereThereIsNoFolderForWhatIsTemporaryNothingIsSwept() {
        ScratchFolder.sweep(parent.resolve("none"));
        assertThat(parent.resolve("none")).doesNotExist();
    }
}

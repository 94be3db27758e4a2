package org.reftel.main;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;

/// Runs the commands of daily use once, in one process, so that the JVM can keep what they load in a cache: the
/// launcher calls this after a build. Nobody reads what it says.
public final class Rehearsal {
    private Rehearsal() {}

    /// @param args a room to make, and a folder to read
    public static void main(String[] args) {
        var room = args[0];
        run("read", "--room", room, args[1]);
        run("trace", "--room", room, "\"the\" OR port OR ministry");
        run("trace", "--room", room, "--json", "the");
        run("list", "--room", room);
        run("check", "--room", room);
        run("export", "--room", room);
        run("--help");
    }

    private static void run(String... args) {
        Main.reftel()
                .run(
                        OutputStream.nullOutputStream(),
                        OutputStream.nullOutputStream(),
                        InputStream.nullInputStream(),
                        Map.of("REFTEL_TERMINAL", "out"),
                        args);
    }
}

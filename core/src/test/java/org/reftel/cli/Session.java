package org.reftel.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.reftel.main.Main;

/// A person at a terminal with a room: runs command lines in process and keeps what came out.
final class Session {
    private final Reftel program;
    private final Map<String, String> env = new HashMap<>();
    private byte[] in = {};
    private byte[] bytes = {};

    int exit;
    String out = "";
    String err = "";

    Session(Path room) {
        this(room, Main.reftel());
    }

    Session(Path room, Reftel program) {
        this.program = program;
        env.put("REFTEL_ROOM", room.toString());
    }

    Session with(String variable, String value) {
        env.put(variable, value);
        return this;
    }

    Session typing(byte[] input) {
        in = input;
        return this;
    }

    Session reftel(String... args) {
        var outBytes = new ByteArrayOutputStream();
        var errBytes = new ByteArrayOutputStream();
        exit = program.run(outBytes, errBytes, new ByteArrayInputStream(in), env, args);
        bytes = outBytes.toByteArray();
        out = outBytes.toString(StandardCharsets.UTF_8);
        err = errBytes.toString(StandardCharsets.UTF_8);
        return this;
    }

    byte[] bytes() {
        return bytes;
    }

    List<String> lines() {
        return out.lines().toList();
    }
}

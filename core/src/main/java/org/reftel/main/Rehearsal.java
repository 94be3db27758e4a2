package org.reftel.main;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reftel.cli.Opener;
import org.reftel.model.View;
import org.reftel.parse.Dictionaries;
import org.reftel.serve.Server;
import org.reftel.serve.http.Premises;

/// Runs the commands of daily use once, in one process, so that the JVM can keep what they load in a cache: the
/// launcher calls this after a build. Nobody reads what it says.
public final class Rehearsal {
    private Rehearsal() {}

    /// @param args a room to make, and a folder to read
    public static void main(String[] args) throws IOException {
        var room = args[0];
        run("read", "--room", room, args[1]);
        run("trace", "--room", room, "\"the\" OR port OR ministry");
        run("trace", "--room", room, "--json", "the");
        run("list", "--room", room);
        run("check", "--room", room);
        run("export", "--room", room);
        run("mcp", "--room", room);
        serve(Path.of(room));
        run("--help");
    }

    private static void serve(Path folder) throws IOException {
        var token = Server.token(new SecureRandom());
        try (var room = Main.room(folder, Opener.Way.READ);
                var server = Server.start(
                        new Premises(
                                room.desk(),
                                Dictionaries::builtIn,
                                InstantSource.system(),
                                Main.version(),
                                fault -> {},
                                View.OWNER,
                                Optional.empty(),
                                "",
                                token),
                        0)) {
            for (var path : List.of("", "trace?q=port", "api/v1/catalogue", "api/v1/trace?q=the")) {
                var asked = URI.create(server.address() + path).toURL().openConnection();
                asked.setRequestProperty("Authorization", "Bearer " + token);
                try (var answer = asked.getInputStream()) {
                    answer.transferTo(OutputStream.nullOutputStream());
                }
            }
        }
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

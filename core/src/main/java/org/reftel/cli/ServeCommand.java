package org.reftel.cli;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.reftel.ledger.Keys;
import org.reftel.model.Digest;
import org.reftel.model.Refused;
import org.reftel.serve.Server;
import org.reftel.serve.http.Premises;
import org.reftel.wording.Visible;

/// `reftel serve`: the room in a browser, until the process is ended.
final class ServeCommand {
    /// R, E, F on a telephone, and no port that is registered for anything.
    private static final String PORT = "7330";

    private static final int HIGHEST_PORT = 65_535;
    private static final int REST_SECONDS = 10;

    private ServeCommand() {}

    static int run(Call call) throws IOException {
        var stated = call.option("--port");
        var port = port(stated.isEmpty() ? PORT : stated);
        if (port.isEmpty()) {
            call.err().print("reftel: --port takes a number from 0 to 65535, not " + Visible.line(stated) + "\n");
            return Exit.USAGE;
        }
        var ending = new CountDownLatch(1);
        var ended = new CountDownLatch(1);
        var hook = new Thread(() -> rest(ending, ended), "reftel-ending");
        try (var room = call.opener().open(call.roomFolder(), Opener.Way.READ)) {
            var premises = new Premises(
                    room.desk(),
                    call.gazetteer(),
                    call.clock(),
                    call.version(),
                    call::fault,
                    call.view(),
                    // Under a view nothing is written.
                    call.view().owner() ? Optional.of(new FilingClerk(room.filing())) : Optional.empty(),
                    call.view().owner() ? secret(call) : "",
                    Server.token(new SecureRandom()));
            try (var server = Server.start(premises, port.getAsInt())) {
                Runtime.getRuntime().addShutdownHook(hook);
                call.out().print(opened(call, server));
                call.out().flush();
                ending.await();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        } finally {
            ended.countDown();
        }
        return Exit.OK;
    }

    /// Made of the key that signs the ledger, which no other program has and which stays when anything else is
    /// destroyed; it tells nothing of that key. Without keys nothing is written, and any secret does.
    private static String secret(Call call) throws IOException {
        try {
            var signing = Keys.load(call.roomFolder().resolve("keys")).signing();
            return Digest.of("reftel serve\n" + signing.secretText()).hex();
        } catch (Refused noKeys) {
            return Server.token(new SecureRandom());
        }
    }

    /// Ends the serving and waits until the room is closed.
    private static void rest(CountDownLatch ending, CountDownLatch ended) {
        ending.countDown();
        try {
            ended.await(REST_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static String opened(Call call, Server server) {
        return "The record room is open at " + server.link() + "\n"
                + (call.view().owner() ? "" : "It shows what " + call.readAs() + " may read, and no more.\n")
                + "Only this machine reaches it. Programs: " + server.address() + "api/v1/openapi.json, assistants: "
                + server.address() + "mcp; the key is their bearer token.\n"
                + "Ctrl+C closes it.\n";
    }

    private static OptionalInt port(String typed) {
        try {
            int port = Integer.parseInt(typed.strip());
            return port < 0 || port > HIGHEST_PORT ? OptionalInt.empty() : OptionalInt.of(port);
        } catch (NumberFormatException noPort) {
            return OptionalInt.empty();
        }
    }
}

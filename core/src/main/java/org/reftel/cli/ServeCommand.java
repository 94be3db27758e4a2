package org.reftel.cli;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.concurrent.CountDownLatch;
import org.reftel.serve.Server;
import org.reftel.serve.http.Premises;

/// `reftel serve`: the room in a browser, until the process is ended.
final class ServeCommand {
    /// R, E, F on a telephone, and no port that is registered for anything.
    private static final String PORT = "7330";

    private ServeCommand() {}

    static int run(Call call) throws IOException {
        try (var room = call.workroom(Opener.Way.READ)) {
            var premises = new Premises(
                    room.desk(),
                    call.gazetteer(),
                    call.clock(),
                    "",
                    fault -> {
                        fault.printStackTrace(call.err());
                        call.err().flush();
                    },
                    Server.token(new SecureRandom()));
            var stated = call.option("--port");
            try (var server = Server.start(premises, Integer.parseInt(stated.isEmpty() ? PORT : stated))) {
                call.out()
                        .print("The record room is open at " + server.link() + "\n"
                                + "Only this machine reaches it. Ctrl+C closes it.\n");
                call.out().flush();
                new CountDownLatch(1).await();
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
        }
        return Exit.OK;
    }
}

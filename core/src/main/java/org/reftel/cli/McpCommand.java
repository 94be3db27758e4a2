package org.reftel.cli;

import java.io.IOException;
import java.util.Optional;
import org.reftel.serve.http.Premises;
import org.reftel.serve.http.Visit;
import org.reftel.serve.mcp.Assistant;

/// `reftel mcp`: the room for an assistant on this machine, over standard input and output, until the input ends.
final class McpCommand {
    /// In front of the addresses in a citation: no server is asked.
    private static final String BASE = "reftel:";

    private McpCommand() {}

    static int run(Call call) throws IOException {
        var view = call.view();
        try (var room = call.opener().open(call.roomFolder(), Opener.Way.READ)) {
            var premises = new Premises(
                    room.desk(),
                    call.gazetteer(),
                    call.clock(),
                    call.version(),
                    // Where it happened is not told under a view.
                    fault -> {
                        if (view.owner()) {
                            call.fault(fault);
                        }
                    },
                    view,
                    Optional.empty(),
                    "",
                    "");
            Assistant.converse(Visit.of(premises, view, BASE), call.in(), call.bytes());
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
        return Exit.OK;
    }
}

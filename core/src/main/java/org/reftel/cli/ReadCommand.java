package org.reftel.cli;

import java.io.IOException;

/// `reftel read PATH...`: takes files into the room.
final class ReadCommand {
    private ReadCommand() {}

    static int run(Call call) throws IOException {
        return Exit.USAGE;
    }
}

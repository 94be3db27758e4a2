package org.reftel.cli;

import java.io.IOException;

/// `reftel field KIND`: single header fields, one JSON object a line in and out.
final class FieldCommand {
    private FieldCommand() {}

    static int run(Call call) throws IOException {
        return Exit.USAGE;
    }
}

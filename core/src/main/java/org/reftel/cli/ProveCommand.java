package org.reftel.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.reftel.custody.Proving;
import org.reftel.custody.Verification;
import org.reftel.desk.Answer;
import org.reftel.desk.Opened;
import org.reftel.ledger.Keys;
import org.reftel.wording.Shown;

/// `reftel prove ADDRESS`: a paragraph with its lines and the path to the checkpoint.
final class ProveCommand {
    private ProveCommand() {}

    static int run(Call call) throws IOException {
        var folder = call.roomFolder();
        try (var room = call.workroom(Opener.Way.READ);
                var ledger = call.vault().ledger().open(folder)) {
            return switch (room.desk().open(String.join(" ", call.words()))) {
                case Answer.NotFound<Opened> missing -> OpenCommand.notFound(call, missing);
                case Answer.Found<Opened>(var opened) -> {
                    var keys = Keys.load(folder.resolve("keys"));
                    var proven = new Proving(room.desk(), ledger, keys, Verification.key(folder)).of(opened);
                    write(call, proven);
                    yield Exit.OK;
                }
            };
        }
    }

    private static void write(Call call, Proving.Proven proven) throws IOException {
        var text = proven.proof().toString();
        var file = call.option("--output");
        if (file.isEmpty() || file.equals("-")) {
            call.out().print(text);
            call.out().flush();
        } else {
            Files.writeString(Path.of(file), text, StandardCharsets.UTF_8);
        }
        call.warn(proven.problems());
        var lines = proven.proof().lines();
        call.messages()
                .line(Shown.count(lines.lines().size(), "line", "lines") + " from line " + (lines.first() + 1) + " of "
                        + proven.source() + ", proven in " + text.length() + " bytes against the checkpoint of "
                        + proven.checkpoint().size()
                        + (file.isEmpty()
                                ? ""
                                : "; written to " + file + ", check it with reftel verify --proof " + file));
    }
}

package org.reftel.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.reftel.custody.Restore;
import org.reftel.release.Sheet;
import org.reftel.wording.Shown;

/// `reftel restore DIR --to ROOM [--keys FILE]`: makes a room of a backup, and verifies it.
final class RestoreCommand {
    private RestoreCommand() {}

    static int run(Call call) throws IOException {
        var backup = Path.of(call.words().getFirst());
        var room = call.has("--to") ? Path.of(call.option("--to")) : call.roomFolder();
        var keys = call.has("--keys") ? Optional.of(Path.of(call.option("--keys"))) : Optional.<Path>empty();
        var made = Restore.make(call.custodian(), backup, room, keys);
        var verified = made.verified();
        if (call.plain()) {
            var screen = call.screen();
            screen.line(verified.verdict().words() + "   " + verified.origin() + " restored to " + room + ": "
                    + Shown.count((int) verified.entries(), "source", "sources") + ", "
                    + Shown.count((int) made.records(), "record", "records"));
            made.undone().forEach(sentence -> screen.wrapped("  ", sentence));
        } else {
            Sheets.write(
                    call,
                    new Sheet("origin", "folder", "verdict", ">sources", ">records", "undone")
                            .row(
                                    verified.origin(),
                                    room.toString(),
                                    verified.verdict().words(),
                                    verified.entries(),
                                    made.records(),
                                    made.undone()));
        }
        return made.undone().isEmpty() ? Exit.OK : Exit.FOUND;
    }
}

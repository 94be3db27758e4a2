package org.reftel.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.reftel.custody.Backup;
import org.reftel.release.Sheet;
import org.reftel.wording.Shown;

/// `reftel backup DIR [--keys FILE]`: copies the truth of the room, while others write.
final class BackupCommand {
    private BackupCommand() {}

    static int run(Call call) throws IOException {
        var target = Path.of(call.words().getFirst());
        var keys = call.has("--keys") ? Optional.of(Path.of(call.option("--keys"))) : Optional.<Path>empty();
        var made = Backup.make(call.custodian(), call.roomFolder(), target, keys);
        if (call.plain()) {
            var screen = call.screen();
            screen.line(Shown.count((int) made.sources(), "source", "sources") + " of " + made.origin()
                    + " backed up to "
                    + target + ": " + (made.sources() - made.before()) + " new, "
                    + Shown.count((int) Math.min(Integer.MAX_VALUE, made.copied()), "byte", "bytes") + " copied.");
            if (made.expunged() > 0) {
                screen.wrapped(
                        "  ",
                        Shown.count(made.expunged(), "source", "sources") + " that the room expunged since"
                                + (made.expunged() == 1 ? " was" : " were")
                                + " written over in the backup, too. Other backups still hold them, and an older file"
                                + " of keys still opens their commitments.");
            }
            screen.wrapped(
                    "  ",
                    keys.isPresent()
                            ? "The keys are in " + keys.orElseThrow() + ": keep that file elsewhere, and to yourself."
                            : "The keys are not in it: back them up once with --keys FILE. Without them a restored room"
                                    + " can be read and not written.");
            screen.line("  check it:  python3 " + target.resolve("verify.py") + " " + target);
            screen.wrapped(
                    "  ", "It says INCOMPLETE as long as the keys are not beside it: README.txt there says more.");
            return Exit.OK;
        }
        var sheet = new Sheet("origin", "folder", ">sources", ">new", ">bytes")
                .row(made.origin(), target.toString(), made.sources(), made.sources() - made.before(), made.copied());
        Sheets.write(call, sheet);
        return Exit.OK;
    }
}

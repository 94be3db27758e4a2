package org.reftel.store.folder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.reftel.disk.Disk;
import org.reftel.ledger.VerifierKey;
import org.reftel.model.Code;
import org.reftel.model.Refused;

/// Where everything stands in the folder of a room, and `reftel.json`, which says that it is one.
record Layout(Path path) {
    static final int FORMAT = 2;

    private static final Pattern NUMBER = Pattern.compile("\"format\"\\s*:\\s*(\\d{1,9})");
    private static final Pattern VERIFIER = Pattern.compile("\"verifier\"\\s*:\\s*\"([^\"\\\\]*)\"");

    Path sources() {
        return path.resolve("sources");
    }

    Path ledger() {
        return path.resolve("ledger");
    }

    Path keys() {
        return path.resolve("keys");
    }

    Path catalogue() {
        return path.resolve("catalogue.db");
    }

    /// A catalogue that could not be used.
    Path aside() {
        return path.resolve("catalogue.db.aside");
    }

    Path lock() {
        return path.resolve("writer.lock");
    }

    /// There from the beginning of an expunging to its end.
    Path expunging() {
        return path.resolve("expunging");
    }

    Path marker() {
        return path.resolve("reftel.json");
    }

    boolean sealed() {
        return Files.exists(marker());
    }

    /// The last step of making a room: what was begun before it is begun again.
    void seal(Disk disk, VerifierKey verifier) throws IOException {
        var text = "{\n  \"format\": " + FORMAT + ",\n  \"origin\": \"" + verifier.name() + "\",\n  \"verifier\": \""
                + verifier + "\"\n}\n";
        disk.replace(marker(), text.getBytes(StandardCharsets.UTF_8));
    }

    /// The key that the checkpoints of the room are signed with, whose name is that of the room.
    ///
    /// @throws Refused X901 when this is no room, X904 when a newer Reftel wrote it, X934 when an older one
    /// did
    VerifierKey check() throws IOException {
        String text;
        try {
            text = Files.readString(marker());
        } catch (NoSuchFileException missing) {
            throw new Refused(
                    Code.X901_NO_ROOM,
                    "There is no room at " + path + ". Make one with \"reftel read PATH\", or name another with"
                            + " --room.",
                    missing);
        }
        var format = NUMBER.matcher(text);
        if (!format.find()) {
            throw new Refused(
                    Code.X901_NO_ROOM, marker() + " does not name a format. Restore it from a backup of the room.");
        }
        int number = Integer.parseInt(format.group(1));
        if (number > FORMAT) {
            throw new Refused(
                    Code.X904_ROOM_NEWER,
                    path + " has format " + number + ", this Reftel reads up to " + FORMAT
                            + ". Use a newer Reftel; nothing was changed.");
        }
        if (number < FORMAT) {
            throw new Refused(
                    Code.X934_ROOM_OLDER,
                    path + " has format " + number + ", which kept its sources in a database and had no ledger. Read"
                            + " the original files again into a new room (--room NEW); nothing was changed here.");
        }
        var verifier = VERIFIER.matcher(text);
        if (!verifier.find()) {
            throw new Refused(
                    Code.X901_NO_ROOM, marker() + " does not name a key. Restore it from a backup of the room.");
        }
        return VerifierKey.parse(verifier.group(1));
    }
}

package org.reftel.custody;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.reftel.ledger.VerifierKey;
import org.reftel.model.Code;
import org.reftel.model.Refused;

/// What `reftel.json` says: the name of the room and the key that its checkpoints are signed with.
record Marker(String origin, VerifierKey key) {
    private static final Pattern FORM = Pattern.compile(
            "\\{\n  \"format\": 2,\n  \"origin\": \"([^\"\\\\]+)\"," + "\n  \"verifier\": \"([^\"\\\\]+)\"\n}\n");

    static Marker read(Path room) throws IOException {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(room.resolve("reftel.json"));
        } catch (NoSuchFileException missing) {
            throw new Refused(
                    Code.X901_NO_ROOM,
                    "There is no room at " + room + ": reftel.json is not there. Name another with --room.",
                    missing);
        }
        var form = FORM.matcher(new String(bytes, StandardCharsets.UTF_8));
        if (!form.matches()) {
            throw new Refused(Code.X924_NOT_IN_FORM, "reftel.json is not as a room of format 2 has it");
        }
        return new Marker(form.group(1), VerifierKey.parse(form.group(2)));
    }
}

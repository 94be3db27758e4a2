package org.reftel.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.reftel.custody.Proving;
import org.reftel.custody.SecondVerifier;
import org.reftel.custody.Verification;
import org.reftel.desk.Answer;
import org.reftel.desk.Desk;
import org.reftel.desk.Opened;
import org.reftel.ledger.Keys;
import org.reftel.model.Code;
import org.reftel.model.Refused;
import org.reftel.wording.Shown;

/// A folder to hand on: records in the interchange format, a proof of each paragraph, the checkpoint that all of
/// them lead to, and a verifier that shares no code with us.
///
/// Written beside its place and renamed at the end, so that half a folder never stands under the name.
final class ProvenExport {
    private static final String HOW_TO = """
        Records from a room kept by Reftel, with proofs
        ===============================================

        records.jsonl   the records, one JSON object a line
        proofs/         for each record a folder, in it for each paragraph a proof: its lines as they stand in the
                        source, and the hashes that lead from them to the signed checkpoint
        checkpoint      what the room had signed when this was written: its size and the root of its ledger
        key             the public key of the room
        verify.py       checks a proof; Python 3, nothing to install, about three hundred lines to read

        To check one:   python3 verify.py --proof proofs/RECORD/PARAGRAPH.txt --key "$(cat key)"

        Compare the key and the checkpoint with what the keeper of the room has published elsewhere: a key that came in
        the same folder proves only that the folder agrees with itself. A proof shows the lines of one paragraph, and
        the room did not show its neighbours to make it.
        """;

    /// Writes records into their file.
    @FunctionalInterface
    interface Records {
        void write(PrintWriter out) throws IOException;
    }

    private final Call call;
    private final Desk desk;

    ProvenExport(Call call, Desk desk) {
        this.call = call;
        this.desk = desk;
    }

    /// @throws Refused X910 under a view, X906 when something stands at `target`
    void write(Path target, List<String> ids, Records records) throws IOException {
        if (call.has("--as")) {
            throw new Refused(
                    Code.X910_OWNER_ONLY,
                    "reftel export --proofs is for the owner of the room and takes no --as. Nothing was done.");
        }
        if (Files.exists(target)) {
            throw new Refused(
                    Code.X916_TARGET_EXISTS,
                    target + " is there already, and an export with proofs is a folder of its own. Name a new one;"
                            + " nothing was written.");
        }
        var parent = target.getParent();
        var half = Files.createTempDirectory(parent == null ? Path.of(".") : parent, ".reftel-export");
        try {
            var room = call.roomFolder();
            var key = Verification.key(room);
            int proven = 0;
            try (var ledger = call.vault().ledger().open(room)) {
                var keys = Keys.load(room.resolve("keys"));
                var proving = new Proving(desk, ledger, keys, key);
                var progress = new Progress(call, "proving");
                for (int i = 0; i < ids.size(); i++) {
                    proven += proofs(proving, half.resolve("proofs"), ids.get(i));
                    progress.at(i + 1, ids.size());
                }
                progress.done();
                Files.write(half.resolve("checkpoint"), ledger.checkpoint().bytes());
            }
            try (var out =
                    new PrintWriter(Files.newBufferedWriter(half.resolve("records.jsonl"), StandardCharsets.UTF_8))) {
                records.write(out);
                if (out.checkError()) {
                    throw new IOException("cannot write " + half.resolve("records.jsonl"));
                }
            }
            Files.writeString(half.resolve("key"), key + "\n", StandardCharsets.UTF_8);
            Files.writeString(half.resolve("README.txt"), HOW_TO, StandardCharsets.UTF_8);
            SecondVerifier.write(half.resolve(SecondVerifier.NAME));
            Files.move(half, target);
            call.messages()
                    .line(Shown.count(ids.size(), "record", "records") + " and "
                            + Shown.count(proven, "proof", "proofs") + " written to " + target);
        } finally {
            remove(half);
        }
    }

    private int proofs(Proving proving, Path folder, String id) throws IOException {
        if (!(desk.open(id) instanceof Answer.Found<Opened>(var whole))) {
            throw new IOException("no record " + id);
        }
        var own = Files.createDirectories(folder.resolve(id));
        for (var paragraph : whole.paragraphs()) {
            var one = new Opened(
                    whole.entry(), whole.collation(), false, whole.place(), List.of(paragraph), whole.links());
            Files.writeString(
                    own.resolve(paragraph.address() + ".txt"),
                    proving.of(one).proof().toString(),
                    StandardCharsets.UTF_8);
        }
        return whole.paragraphs().size();
    }

    private static void remove(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (var file :
                        files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}

package org.reftel.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.reftel.custody.Anchors;
import org.reftel.custody.Finding;
import org.reftel.custody.Verification;
import org.reftel.custody.Verified;
import org.reftel.desk.Answer;
import org.reftel.desk.Opened;
import org.reftel.ledger.Checkpoint;
import org.reftel.ledger.Proof;
import org.reftel.ledger.SignedNote;
import org.reftel.ledger.VerifierKey;
import org.reftel.model.Code;
import org.reftel.model.Digest;
import org.reftel.model.Document;
import org.reftel.model.Refused;
import org.reftel.release.Csv;
import org.reftel.release.Rows;
import org.reftel.release.Sheet;
import org.reftel.wording.Shown;
import org.reftel.wording.Visible;

/// `reftel verify [ID...]`: the room against its ledger and against what was kept elsewhere; or one proof, without a
/// room.
final class VerifyCommand {
    private VerifyCommand() {}

    static int run(Call call) throws IOException {
        if (call.has("--proof")) {
            return proof(call);
        }
        if (call.has("--print-checkpoint")) {
            return print(call);
        }
        var anchors = anchors(call);
        if (call.words().isEmpty()) {
            return show(call, Verification.all(call.roomFolder(), call.vault(), anchors));
        }
        var chosen = new HashSet<Digest>();
        try (var room = call.workroom(Opener.Way.READ)) {
            for (var word : call.words()) {
                switch (room.desk().open(word)) {
                    case Answer.NotFound<Opened> missing -> {
                        return OpenCommand.notFound(call, missing);
                    }
                    case Answer.Found<Opened>(var opened) -> chosen.addAll(sources(opened));
                }
            }
        }
        return show(call, new Verification(call.roomFolder(), call.vault(), anchors, chosen::contains, false).run());
    }

    private static Set<Digest> sources(Opened opened) {
        var sources = new HashSet<Digest>();
        sources.add(source(opened.collation().leading()));
        opened.collation().others().forEach(other -> sources.add(source(other)));
        return sources;
    }

    private static Digest source(Document document) {
        return document.extract().id().source();
    }

    private static Anchors anchors(Call call) throws IOException {
        var kept = Optional.<Anchors.Kept>empty();
        if (call.has("--checkpoint")) {
            var file = Path.of(call.option("--checkpoint"));
            kept = Optional.of(new Anchors.Kept(file.toString(), SignedNote.parse(read(file))));
        }
        var witnesses = new ArrayList<VerifierKey>();
        for (var witness : call.options("--witness")) {
            witnesses.add(VerifierKey.parse(witness));
        }
        return new Anchors(kept, key(call), witnesses);
    }

    private static Optional<VerifierKey> key(Call call) throws Refused {
        return call.has("--key") ? Optional.of(VerifierKey.parse(call.option("--key"))) : Optional.empty();
    }

    private static byte[] read(Path file) throws IOException {
        if (Files.size(file) > 1 << 26) {
            throw new Refused(Code.X924_NOT_IN_FORM, file + " is too large.");
        }
        return Files.readAllBytes(file);
    }

    /// The present checkpoint, to be kept elsewhere.
    private static int print(Call call) throws IOException {
        var key = Verification.key(call.roomFolder());
        try (var ledger = call.vault().ledger().open(call.roomFolder())) {
            var note = ledger.checkpoint();
            Checkpoint.signed(note, key);
            call.out().print(note);
            return Exit.OK;
        }
    }

    private static int proof(Call call) throws IOException {
        var file = Path.of(call.option("--proof"));
        var proof = Proof.parse(read(file));
        var given = key(call);
        if (given.isEmpty() && !Files.exists(call.roomFolder().resolve("reftel.json"))) {
            throw new Refused(
                    Code.X927_KEYS,
                    "There is no key to check the proof with. Give the key of the room, as its reftel.json names it,"
                            + " with --key.");
        }
        var key = given.isPresent() ? given.get() : Verification.key(call.roomFolder());
        Checkpoint head;
        try {
            head = proof.check(key);
        } catch (Refused refused) {
            if (refused.problem().code() != Code.X923_FALSE) {
                throw refused;
            }
            if (call.json()) {
                try (var json = call.generator()) {
                    json.writeStartObject();
                    json.writeBooleanProperty("holds", false);
                    json.writeStringProperty("why", refused.problem().message());
                    json.writeEndObject();
                }
                call.out().print('\n');
            } else {
                call.out().flush();
                Caret.show(call.messages(), refused.problem(), file.toString(), "");
            }
            return Exit.FOUND;
        }
        holds(call, proof, head, given.isPresent());
        return Exit.OK;
    }

    private static void holds(Call call, Proof proof, Checkpoint head, boolean given) {
        var lines = proof.lines();
        var text = new String(lines.bytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (call.json()) {
            try (var json = call.generator()) {
                json.writeStartObject();
                json.writeBooleanProperty("holds", true);
                json.writeStringProperty("origin", head.origin());
                json.writeNumberProperty("entry", proof.log().index());
                json.writeNumberProperty("entries", head.size());
                json.writeNumberProperty("first", lines.first() + 1);
                json.writeNumberProperty("last", lines.first() + lines.lines().size());
                json.writeNumberProperty("lines", lines.total());
                json.writeStringProperty("record", proof.record());
                json.writeStringProperty("address", proof.address());
                json.writeStringProperty("text", text);
                json.writeEndObject();
            }
            call.out().print('\n');
            return;
        }
        var screen = call.screen();
        screen.line("PROVEN   " + Shown.count(lines.lines().size(), "line", "lines") + " from line "
                + (lines.first() + 1) + " of " + lines.total() + ", source "
                + proof.log().index() + " of the "
                + head.size() + " in " + head.origin());
        screen.wrapped(
                "  ",
                "The room calls them " + proof.record() + (proof.address().isEmpty() ? "" : "/" + proof.address())
                        + "; that name is not part of what is proven."
                        + (given
                                ? ""
                                : " The key was taken from the room itself: give the one that you know with --key."));
        screen.line();
        call.out().print(Visible.lines(text));
        if (!text.endsWith("\n")) {
            call.out().print('\n');
        }
    }

    private static int show(Call call, Verified verified) {
        if (call.json()) {
            json(call, verified);
        } else if (call.csv()) {
            Csv.write(call.out(), sheet(verified.findings()));
        } else {
            plain(call.screen(), verified);
        }
        return verified.verdict().intact() ? Exit.OK : Exit.FOUND;
    }

    private static void plain(Screen screen, Verified verified) {
        screen.line(verified.verdict().words() + "   " + verified.origin() + ", "
                + Shown.count((int) Math.min(Integer.MAX_VALUE, verified.entries()), "entry", "entries") + ", "
                + verified.compared() + " compared byte for byte");
        screen.wrapped("  ", verified.meaning());
        for (var finding : verified.findings()) {
            screen.labelled("  " + finding.code().number(), 8, where(finding) + ": " + finding.message());
        }
        for (var note : verified.notes()) {
            screen.labelled("  note", 8, note);
        }
    }

    private static String where(Finding finding) {
        return finding.file() + " at " + finding.offset()
                + (finding.entry() < 0 ? "" : ", entry " + finding.entry())
                + (finding.records().isEmpty() ? "" : " (" + String.join(", ", finding.records()) + ")");
    }

    private static Sheet sheet(List<Finding> findings) {
        var sheet = new Sheet("verdict", "code", "file", "offset", "entry", "records", "message");
        for (var finding : findings) {
            sheet.row(
                    finding.verdict().words(),
                    finding.code().number(),
                    finding.file(),
                    finding.offset(),
                    finding.entry() < 0 ? "" : finding.entry(),
                    String.join(" ", finding.records()),
                    finding.message());
        }
        return sheet;
    }

    private static void json(Call call, Verified verified) {
        try (var json = call.generator()) {
            json.writeStartObject();
            json.writeStringProperty("verdict", verified.verdict().words());
            json.writeBooleanProperty("intact", verified.verdict().intact());
            json.writeStringProperty("meaning", verified.meaning());
            json.writeStringProperty("origin", verified.origin());
            json.writeNumberProperty("entries", verified.entries());
            json.writeNumberProperty("compared", verified.compared());
            json.writeNumberProperty("anchored", verified.anchored());
            json.writeArrayPropertyStart("witnesses");
            verified.witnesses().forEach(json::writeString);
            json.writeEndArray();
            json.writeName("findings");
            Rows.write(json, sheet(verified.findings()));
            json.writeArrayPropertyStart("notes");
            verified.notes().forEach(json::writeString);
            json.writeEndArray();
            json.writeEndObject();
        }
        call.out().print('\n');
    }
}

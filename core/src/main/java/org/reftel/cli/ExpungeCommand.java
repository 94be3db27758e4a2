package org.reftel.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.reftel.custody.Anchors;
import org.reftel.custody.Verification;
import org.reftel.desk.Answer;
import org.reftel.desk.Opened;
import org.reftel.ingest.Expunging;
import org.reftel.model.Code;
import org.reftel.model.Digest;
import org.reftel.model.Refused;
import org.reftel.release.Sheet;
import org.reftel.wording.Shown;

/// `reftel expunge ADDRESS... --ground WORDS --by NAME --and NAME --yes`: takes out for good what the law orders
/// gone.
final class ExpungeCommand {
    /// Records that refer to what goes, of which so many are named.
    private static final int NAMED = 10;

    private ExpungeCommand() {}

    static int run(Call call) throws IOException {
        var ground = call.option("--ground");
        var by = call.option("--by");
        var and = call.option("--and");
        if (call.has("--yes")) {
            Expunging.check(ground, by, and);
        }
        try (var room = call.workroom(Opener.Way.READ)) {
            var expunging = room.ingest().expunging();
            var records = new ArrayList<String>();
            var files = new ArrayList<Digest>();
            for (var word : call.words()) {
                if (word.startsWith("sha256:")) {
                    files.add(expunging.file(word));
                    continue;
                }
                switch (room.desk().open(word)) {
                    case Answer.NotFound<Opened> missing -> {
                        return OpenCommand.notFound(call, missing);
                    }
                    case Answer.Found<Opened>(var opened) -> records.add(whole(opened, word));
                }
            }
            var named = new Expunging.Named(records, files);
            if (call.has("--yes")) {
                sound(call);
                done(call, expunging.expunge(named, ground, by, and));
            } else {
                planned(call, expunging.plan(named));
            }
            return Exit.OK;
        }
    }

    private static String whole(Opened opened, String word) throws Refused {
        if (!opened.whole()) {
            throw new Refused(
                    Code.X964_WHOLE_RECORDS_ONLY,
                    word + " is a paragraph, and " + opened.entry().id()
                            + " stands in one piece: name the whole record. Nothing was expunged.");
        }
        return opened.entry().id();
    }

    /// What is left must prove afterwards, so it has to before.
    private static void sound(Call call) throws IOException {
        var verified = new Verification(call.roomFolder(), call.vault(), Anchors.none(), digest -> true, false).run();
        if (!verified.verdict().intact()) {
            var first = verified.findings().getFirst();
            throw new Refused(
                    first.code(),
                    "The room does not verify: " + first.file() + ": " + first.message()
                            + " Nothing was expunged; put that right first.");
        }
    }

    private static void planned(Call call, Expunging.Plan plan) {
        if (!call.plain()) {
            Sheets.write(call, sheet(plan));
            return;
        }
        var screen = call.screen();
        screen.line("Would go: " + counted(plan));
        items(screen, plan);
        stays(screen, plan);
        screen.wrapped(
                "  ",
                "Nothing was expunged. To do it, two persons say on which ground: --ground \"...\" --by NAME --and NAME"
                        + " --yes. There is no way back.");
    }

    private static void done(Call call, Expunging.Done done) {
        if (!call.plain()) {
            Sheets.write(call, sheet(done.plan()));
            return;
        }
        var screen = call.screen();
        screen.line("Expunged: " + counted(done.plan()));
        items(screen, done.plan());
        stays(screen, done.plan());
        screen.wrapped(
                "  ",
                "Entry " + done.entry() + " of the ledger says so: "
                        + done.tombstone().told() + ".");
        screen.wrapped(
                "  ",
                "Their bytes are written over, their keys destroyed, catalogue and index made anew. This does not"
                        + " reach:");
        for (var limit : LIMITS) {
            screen.labelled("  -", 4, limit);
        }
    }

    private static final List<String> LIMITS = List.of(
            "backups. Go on with each, \"reftel backup DIR --keys FILE\", with the file of keys that it has: both are"
                    + " written over. Destroy those that cannot be gone on with.",
            "files that were read in, exports, proofs and copies that were given away, and what people remember.",
            "snapshots of the disk, and blocks that the file system or the drive gave up: only they can say what is"
                    + " left in them.",
            "the same words in other records, whose authors wrote them there.",
            "the law. That a commitment whose key is destroyed is no personal data is accepted practice, and not"
                    + " settled.");

    private static String counted(Expunging.Plan plan) {
        return Shown.count(plan.items().size(), "source", "sources") + ", "
                + Shown.count(plan.records().size(), "record", "records");
    }

    private static void items(Screen screen, Expunging.Plan plan) {
        for (var item : plan.items()) {
            screen.labelled(
                    "  entry " + item.gone().entry(),
                    14,
                    (item.records().isEmpty() ? "" : String.join(", ", item.records()) + "   ") + item.name());
        }
    }

    private static void stays(Screen screen, Expunging.Plan plan) {
        if (plan.stated() > 0) {
            screen.wrapped(
                    "  ",
                    "Addresses of " + Shown.count(plan.stated(), "other record", "other records")
                            + " were stated together with those that go, and are stated anew.");
        }
        var referring = plan.referring();
        if (!referring.isEmpty()) {
            screen.wrapped(
                    "  ",
                    Shown.count(referring.size(), "record refers", "records refer") + " to what goes, and stay"
                            + (referring.size() == 1 ? "s: " : ": ")
                            + String.join(", ", referring.subList(0, Math.min(NAMED, referring.size())))
                            + (referring.size() > NAMED ? " ..." : "") + ".");
        }
    }

    private static Sheet sheet(Expunging.Plan plan) {
        var sheet = new Sheet("entry", "kind", "records", "name");
        for (var item : plan.items()) {
            sheet.row(
                    item.gone().entry(),
                    item.gone().kind().name().toLowerCase(Locale.ROOT),
                    String.join(" ", item.records()),
                    item.name());
        }
        return sheet;
    }
}

package org.reftel.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import org.reftel.file.Kinds;
import org.reftel.ingest.Filing;
import org.reftel.model.CableId;
import org.reftel.model.Code;
import org.reftel.model.Refused;
import org.reftel.model.file.Draft;
import org.reftel.model.file.FileEntry;
import org.reftel.model.file.FileKind;
import org.reftel.model.file.FileState;
import org.reftel.release.Sheet;
import org.reftel.wording.Shown;

/// `reftel file open`, `add`, `hand-over`, `accept`, `send-back`: what writes into files.
final class FileWriting {
    /// Later than any entry: the file with all that was written.
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private FileWriting() {}

    static int open(Call call) throws IOException {
        var title = String.join(" ", call.words()).strip();
        if (title.isEmpty()) {
            throw new Refused(Code.X958_ENTRY_UNREADABLE, "A file needs a title. Nothing was opened.");
        }
        var marking = call.has("--marked")
                ? Optional.of(FileDrafts.label(call.option("--marked")))
                : Optional.<org.reftel.model.Label>empty();
        var on = call.has("--on") ? Optional.of(call.day("--on")) : Optional.<LocalDate>empty();
        try (var room = call.workroom(Opener.Way.READ)) {
            var kind = kind(room.desk().kinds(), call.option("--kind"));
            List<Draft> first = List.of();
            if (call.has("--from-trace")) {
                var query = call.option("--from-trace").strip();
                first = room.desk().gathered(query.isEmpty() ? title : query, kind, call.today());
            }
            var filed = room.filing()
                    .open(
                            new Filing.Opening(
                                    title,
                                    call.option("--code").strip(),
                                    kind,
                                    call.option("--for").strip(),
                                    on,
                                    marking,
                                    first),
                            Reviews.author(call));
            tell(call, filed);
            if (call.plain()) {
                var wanted = room.desk()
                        .grounds(room.desk().file(filed.file(), LAST).orElseThrow())
                        .wanted();
                if (!wanted.isEmpty()) {
                    call.screen()
                            .wrapped(
                                    "  ",
                                    "Wanted, since what is cited refers to "
                                            + (wanted.size() == 1 ? "it: " : "them: ")
                                            + String.join(
                                                    ", ",
                                                    wanted.stream()
                                                            .map(one -> one.id())
                                                            .toList()));
                }
                call.screen()
                        .line("  next:  reftel file show " + filed.file() + "   |   reftel file add " + filed.file()
                                + " note \"...\"");
            }
            return Exit.OK;
        }
    }

    /// One of these kinds by its key, or one that a file defines.
    static FileKind kind(List<FileKind> kinds, String typed) throws IOException {
        var key = typed.isBlank() ? "dossier" : typed.strip();
        var known = kinds.stream().filter(kind -> kind.key().equals(key)).findFirst();
        if (known.isPresent()) {
            return known.get();
        }
        var file = Path.of(key);
        if (key.endsWith(".json") && Files.isRegularFile(file)) {
            return Kinds.read(Files.readAllBytes(file));
        }
        throw new Refused(
                Code.X955_KIND_NOT_UNDERSTOOD,
                "There is no kind \"" + key + "\". There are "
                        + String.join(", ", kinds.stream().map(FileKind::key).toList())
                        + ", and any file that ends in .json and defines one. Nothing was done.");
    }

    static int add(Call call) throws IOException {
        var words = call.words();
        var code = code(words.getFirst());
        if (words.size() < 2) {
            throw new Refused(
                    Code.X958_ENTRY_UNREADABLE,
                    "Behind the code stands the type of the entry (note, received, party ..), or - for JSON lines."
                            + " Nothing was written; reftel file kinds lists the types.");
        }
        try (var room = call.workroom(Opener.Way.READ)) {
            var drafts = new FileDrafts(call, room.desk());
            var all = words.get(1).equals("-")
                    ? drafts.lines()
                    : List.of(drafts.typed(words.get(1), String.join(" ", words.subList(2, words.size()))));
            return write(call, room, code, all);
        }
    }

    static int handOver(Call call) throws IOException {
        var words = call.words();
        return move(call, FileKind.Does.HANDS_OVER, "to", String.join(" ", words.subList(1, words.size())));
    }

    static int accept(Call call) throws IOException {
        return move(call, FileKind.Does.ACCEPTS, "", "");
    }

    static int sendBack(Call call) throws IOException {
        return move(call, FileKind.Does.DECLINES, "", "");
    }

    /// An entry of which only the meaning is known: what it is called says the kind of the file.
    private static int move(Call call, FileKind.Does does, String field, String value) throws IOException {
        var code = code(call.words().getFirst());
        try (var room = call.workroom(Opener.Way.READ)) {
            var file = room.desk().file(code, LAST).orElseThrow(() -> noSuchFile(code));
            var type = file.kind().entries().stream()
                    .filter(entry -> entry.does() == does)
                    .findFirst()
                    .orElseThrow(() -> new Refused(
                            Code.X952_ENTRY_NOT_ALLOWED,
                            "A file of kind " + file.kind().key() + " is not handed over. Nothing was written."));
            var typed = new FileDrafts(call, room.desk()).typed(type.key(), "");
            var fields = new TreeMap<>(typed.fields());
            if (!field.isEmpty()) {
                fields.put(field, value);
            }
            if (call.has("--because")) {
                fields.put("ground", call.option("--because"));
            }
            var draft = new Draft(
                    type.key(),
                    typed.on(),
                    typed.office(),
                    fields,
                    List.of(),
                    List.of(),
                    FileEntry.NONE,
                    typed.marking());
            return write(call, room, code, List.of(draft));
        }
    }

    private static int write(Call call, Workroom room, String code, List<Draft> drafts) throws IOException {
        var filed = room.filing().add(code, drafts, Reviews.author(call));
        tell(call, filed);
        if (call.plain()) {
            var file = room.desk().file(code, LAST);
            if (file.isPresent()) {
                call.screen().wrapped("  ", stands(file.get()));
                call.screen().line("  next:  reftel file show " + code);
            }
        }
        return Exit.OK;
    }

    private static String stands(FileState file) {
        return file.file() + " is " + file.stage().title()
                + file.forum().map(forum -> ", before the " + forum.title()).orElse("")
                + (file.office().isEmpty() ? "" : ", kept by " + file.office())
                + file.handedTo()
                        .map(to -> ", handed over to " + to.what() + ", which has not accepted yet")
                        .orElse("")
                + ".";
    }

    /// Each entry that was written, a line.
    private static void tell(Call call, Filing.Filed filed) {
        var sheet = new Sheet("id", "marking", "subject");
        filed.entries()
                .forEach(entry -> sheet.row(
                        entry.id(),
                        entry.label().key(),
                        call.plain() ? Shown.cut(entry.subject(), call.screen().width() - 30) : entry.subject()));
        if (call.json() || call.csv()) {
            Sheets.write(call, sheet);
        } else {
            call.screen().columns("  ", sheet);
        }
    }

    /// Of a code in any letters, or of the number of one of its entries.
    static String code(String typed) {
        var plain = typed.strip().toUpperCase(Locale.ROOT);
        var entry = CableId.parse(plain);
        return entry.isPresent() ? entry.get().post() : plain.replaceFirst("^([A-Z]+)[ /]+[0-9]+(/.*)?$", "$1");
    }

    static Refused noSuchFile(String code) {
        return new Refused(
                Code.X951_NO_SUCH_FILE,
                "There is no file " + code + ". Nothing was done; reftel file list shows those there are.");
    }
}

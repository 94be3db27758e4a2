package org.reftel.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.reftel.custody.Proving;
import org.reftel.custody.Sealed;
import org.reftel.custody.Verification;
import org.reftel.desk.Desk;
import org.reftel.file.Detained;
import org.reftel.file.Funnel;
import org.reftel.file.Kinds;
import org.reftel.ledger.Keys;
import org.reftel.model.Code;
import org.reftel.model.Label;
import org.reftel.model.Refused;
import org.reftel.model.file.FileEntry;
import org.reftel.model.file.FileKind;
import org.reftel.model.file.FileState;
import org.reftel.model.file.OffenceList;
import org.reftel.release.ChargeTables;
import org.reftel.release.FileJson;
import org.reftel.release.FileStatistics;
import org.reftel.release.FileTables;
import org.reftel.release.Sheet;
import org.reftel.release.Terms;
import org.reftel.wording.FileWords;
import org.reftel.wording.Shown;
import org.reftel.wording.Visible;

/// `reftel file show`, `check`, `list`, `funnel`, `detained`, `notices`, `clocks`, `ages`, `expiring`, `waits`,
/// `charges`, `kinds`: how files stand.
final class FileReading {
    private FileReading() {}

    static int show(Call call) throws IOException {
        var code = FileWriting.code(call.words().getFirst());
        var day = call.day("--as-of");
        try (var room = call.workroom(Opener.Way.READ)) {
            var desk = room.desk();
            var file = desk.file(code, day).orElseThrow(() -> FileWriting.noSuchFile(code));
            var grounds = desk.grounds(file);
            var sealed = call.csv() ? Optional.<Sealed>empty() : sealed(call, desk, file);
            if (call.json()) {
                call.object(json -> {
                    new FileJson(json).file(file, grounds);
                    sealed.ifPresent(one -> {
                        json.writeNumberProperty("sealed", one.sealed());
                        json.writeNumberProperty("sealed_of", one.of());
                    });
                });
            } else if (call.csv()) {
                Sheets.write(call, FileTables.entries(file, grounds));
            } else {
                call.show(FilePage.of(file, grounds, sealed, call.has("--text")));
            }
            return Exit.OK;
        }
    }

    /// For the owner alone: the ledger tells how many records there are.
    private static Optional<Sealed> sealed(Call call, Desk desk, FileState file) throws IOException {
        if (!call.view().owner()) {
            return Optional.empty();
        }
        var records = new ArrayList<String>();
        records.add(file.cover().number().toString());
        file.entries().stream().map(FileEntry::number).map(Object::toString).forEach(records::add);
        file.corrected().forEach(serial -> records.add(FileWords.number(file, serial)));
        var folder = call.roomFolder();
        try (var ledger = call.vault().ledger().open(folder)) {
            var keys = Keys.load(folder.resolve("keys"));
            var proving = new Proving(desk, ledger, keys, Verification.key(folder));
            return Optional.of(Sealed.of(desk, proving, records));
        }
    }

    static int check(Call call) throws IOException {
        var day = call.day("--as-of");
        try (var room = call.workroom(Opener.Way.READ)) {
            var files = new ArrayList<FileState>();
            if (call.words().isEmpty()) {
                files.addAll(room.desk().files(day));
            }
            for (var typed : call.words()) {
                var code = FileWriting.code(typed);
                files.add(room.desk().file(code, day).orElseThrow(() -> FileWriting.noSuchFile(code)));
            }
            if (call.json() || call.csv()) {
                Sheets.write(call, FileTables.faults(files));
            } else {
                call.show(FilesPage.check(files, day));
            }
            return files.stream().allMatch(file -> file.faults().isEmpty()) ? Exit.OK : Exit.FOUND;
        }
    }

    static int list(Call call) throws IOException {
        var day = call.day("--as-of");
        try (var room = call.workroom(Opener.Way.READ)) {
            var all = room.desk().files(day);
            var files = ofKind(call, all).stream()
                    .filter(file -> !call.has("--stage")
                            || file.stage().key().equals(call.option("--stage").strip()))
                    .filter(file -> !call.has("--open") || !file.isClosed())
                    .toList();
            if (call.json() || call.csv()) {
                Sheets.write(call, FileTables.list(files));
            } else {
                call.show(FilesPage.list(files, all.size(), day));
            }
            return files.isEmpty() ? Exit.FOUND : Exit.OK;
        }
    }

    private static List<FileState> ofKind(Call call, List<FileState> files) {
        var kind = call.option("--kind").strip();
        return files.stream()
                .filter(file -> kind.isEmpty() || file.kind().key().equals(kind))
                .toList();
    }

    static int funnel(Call call) throws IOException {
        var day = call.day("--as-of");
        try (var room = call.workroom(Opener.Way.READ)) {
            var files = ofKind(call, room.desk().files(day));
            var named = room.desk().kinds().stream()
                    .filter(kind -> kind.key().equals(call.option("--kind").strip()))
                    .findFirst();
            var funnels =
                    files.isEmpty() && named.isPresent() ? List.of(Funnel.of(named.get(), files)) : Funnel.of(files);
            if (call.json() || call.csv()) {
                Sheets.write(call, FileStatistics.funnel(funnels, files, call.has("--rates")));
            } else {
                call.show(StatisticsPage.funnel(funnels, files, day, call.has("--rates")));
            }
            return files.isEmpty() ? Exit.FOUND : Exit.OK;
        }
    }

    static int detained(Call call) throws IOException {
        var day = call.day("--as-of");
        try (var room = call.workroom(Opener.Way.READ)) {
            var files = ofKind(call, room.desk().files(day));
            var detained = Detained.of(files);
            if (call.json() || call.csv()) {
                Sheets.write(call, FileStatistics.detained(detained, files));
            } else {
                call.show(StatisticsPage.detained(detained, files, day));
            }
            return detained.isEmpty() ? Exit.FOUND : Exit.OK;
        }
    }

    /// What waits in files: the lines of a list, those of one group when one is named.
    static int terms(Call call, String heading, Function<List<FileState>, Terms> lines) throws IOException {
        var day = call.day("--as-of");
        try (var room = call.workroom(Opener.Way.READ)) {
            return terms(call, heading, lines.apply(ofKind(call, room.desk().files(day))), day);
        }
    }

    private static int terms(Call call, String heading, Terms terms, LocalDate day) throws IOException {
        var of = call.option("--of").strip();
        if (!of.isEmpty() && terms.group(of).isEmpty()) {
            call.err()
                    .print("reftel: --of takes "
                            + String.join(
                                    ", ",
                                    terms.groups().stream()
                                            .map(Terms.Group::key)
                                            .toList())
                            + ", not " + Visible.line(of) + "\n");
            return Exit.USAGE;
        }
        if (call.json() || call.csv()) {
            Sheets.write(call, terms.sheet(of));
        } else {
            call.show(TermsPage.of(heading, terms, of, day));
        }
        return terms.of(of).isEmpty() ? Exit.FOUND : Exit.OK;
    }

    /// Charges under a list of offences; without one, how many there are under each; or a list is kept.
    static int charges(Call call) throws IOException {
        if (call.has("--add")) {
            return keep(call);
        }
        var typed = call.option("--list").strip();
        var brought = new ArrayList<byte[]>();
        if (isFile(typed)) {
            brought.add(Files.readAllBytes(Path.of(typed)));
        }
        for (var file : call.options("--with")) {
            if (!isFile(file)) {
                throw noList("--with takes a file that ends in .json and defines a list, not \"" + file + "\".");
            }
            brought.add(Files.readAllBytes(Path.of(file)));
        }
        if (typed.isEmpty() && call.has("--of")) {
            throw noList("--of takes an item of a list; --list says of which.");
        }
        var day = call.day("--as-of");
        try (var room = call.workroom(Opener.Way.READ)) {
            var lists = room.desk().offences().with(brought);
            var under = typed.isEmpty()
                    ? Optional.<OffenceList>empty()
                    : isFile(typed) ? Optional.of(lists.own().getFirst()) : lists.find(typed);
            if (!typed.isEmpty() && under.isEmpty()) {
                var known = lists.all().stream().map(OffenceList::name).toList();
                throw noList("There is no list \"" + typed + "\". There are " + String.join(", ", known)
                        + ", and any file that ends in .json and defines one.");
            }
            var files = ofKind(call, room.desk().files(day));
            if (under.isPresent()) {
                var list = under.get();
                return terms(call, "CHARGES UNDER " + list.name(), ChargeTables.charges(files, list, lists), day);
            }
            var sheet = ChargeTables.lists(files, lists);
            if (call.json() || call.csv()) {
                Sheets.write(call, sheet);
            } else {
                call.show(StatisticsPage.charges(files, lists, day));
            }
            return Exit.OK;
        }
    }

    /// Keeps a list in the room.
    private static int keep(Call call) throws IOException {
        var file = call.option("--add");
        if (call.has("--as")) {
            throw new Refused(
                    Code.X910_OWNER_ONLY, "--add is for the owner of the room and takes no --as. Nothing was done.");
        }
        if (!isFile(file)) {
            throw noList("--add takes a file that ends in .json and defines a list, not \"" + file + "\".");
        }
        for (var other : List.of("--list", "--with", "--of", "--as-of", "--kind", "--md")) {
            if (call.has(other)) {
                throw noList("--add keeps a list, and takes no " + other + "; ask under it afterwards.");
            }
        }
        var marking =
                call.has("--marked") ? Optional.of(FileDrafts.label(call.option("--marked"))) : Optional.<Label>empty();
        try (var room = call.workroom(Opener.Way.READ)) {
            var list = room.filing().keep(Files.readAllBytes(Path.of(file)), marking, Reviews.author(call));
            if (call.json() || call.csv()) {
                var sheet = new Sheet("list", "version", "title", "source", "items");
                sheet.row(
                        list.key(),
                        list.version(),
                        list.title(),
                        list.source(),
                        list.items().size());
                Sheets.write(call, sheet);
            } else {
                call.screen()
                        .line("Kept " + list.name() + ", "
                                + Shown.count(list.items().size(), "item", "items") + ". reftel file charges --list "
                                + list.name() + " counts under it.");
            }
            return Exit.OK;
        }
    }

    private static boolean isFile(String typed) {
        return typed.endsWith(".json") && Files.isRegularFile(Path.of(typed));
    }

    private static Refused noList(String why) {
        return new Refused(Code.X966_LIST_NOT_UNDERSTOOD, why + " Nothing was done.");
    }

    static int kinds(Call call) throws IOException {
        var kinds = kindsThere(call);
        if (call.words().isEmpty()) {
            if (call.json() || call.csv()) {
                Sheets.write(call, FileTables.kinds(kinds));
            } else {
                call.show(KindsPage.all(kinds));
            }
            return Exit.OK;
        }
        FileKind kind = FileWriting.kind(kinds, call.words().getFirst());
        if (call.json() || call.csv()) {
            Sheets.write(call, FileTables.fields(kind));
        } else {
            call.show(KindsPage.one(kind));
        }
        return Exit.OK;
    }

    /// Those of the room; where there is none yet, those that the program brings.
    private static List<FileKind> kindsThere(Call call) throws IOException {
        try (var room = call.workroom(Opener.Way.READ)) {
            return room.desk().kinds();
        } catch (Refused none) {
            if (none.problem().code() == Code.X901_NO_ROOM) {
                return Kinds.shipped();
            }
            throw none;
        }
    }
}

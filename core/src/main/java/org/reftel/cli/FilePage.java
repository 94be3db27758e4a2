package org.reftel.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.reftel.custody.Sealed;
import org.reftel.desk.Grounds;
import org.reftel.desk.Listing;
import org.reftel.file.Chain;
import org.reftel.file.Readiness;
import org.reftel.file.Stays;
import org.reftel.model.file.FileEntry;
import org.reftel.model.file.FileKind;
import org.reftel.model.file.FileState;
import org.reftel.wording.Cites;
import org.reftel.wording.FileWords;
import org.reftel.wording.Shown;
import org.reftel.wording.Visible;
import org.reftel.wording.Wording;

/// How a file stands: its head, its entries in order, then who, when and what; *not stated* where the entries are
/// silent.
final class FilePage {
    /// Of the words of an entry.
    private static final int FIRST_WORDS = 160;

    private final FileState file;
    private final Grounds grounds;
    private final Page page = new Page();

    private FilePage(FileState file, Grounds grounds) {
        this.file = file;
        this.grounds = grounds;
    }

    /// @param sealed how many entries are as the ledger has them; empty for who may not see the ledger
    /// @param whole whether the words are wanted whole
    static Page of(FileState file, Grounds grounds, Optional<Sealed> sealed, boolean whole) {
        var made = new FilePage(file, grounds);
        made.write(sealed, whole);
        return made.page;
    }

    private void write(Optional<Sealed> sealed, boolean whole) {
        page.add(new Page.Title("FILE  " + file.title() + "   " + file.file() + "   "
                + file.kind().title()));
        head();
        if (whole) {
            texts();
        } else {
            entries();
        }
        corrected();
        course();
        new FiledTables(file, page).write();
        chains();
        wanted();
        readiness();
        faults();
        sealed.ifPresent(this::sealed);
    }

    private void head() {
        var rows = new ArrayList<List<String>>();
        var stage = file.stages().getLast();
        rows.add(List.of("stage", stage.what().title(), since(stage)));
        rows.add(
                file.fora().isEmpty()
                        ? silent("forum")
                        : List.of(
                                "forum",
                                file.fora().getLast().what().title(),
                                since(file.fora().getLast())));
        rows.add(
                file.office().isEmpty()
                        ? silent("kept by")
                        : List.of("kept by", file.office(), since(file.offices().getLast())));
        file.handedTo()
                .ifPresent(to -> rows.add(List.of("handed over to", to.what() + ", not accepted yet", since(to))));
        if (file.parts().isEmpty()) {
            rows.add(silent("parties"));
        }
        rows.add(FileWords.charged(file)
                .map(entry -> List.of("charge", entry.field("charge").orElse(""), entry.number() + ", " + entry.on()))
                .orElse(silent("charge")));
        rows.add(FileWords.next(file)
                .map(hearing -> List.of(
                        "next hearing",
                        FileWords.when(hearing) + (hearing.court().isEmpty() ? "" : ", " + hearing.court()),
                        FileWords.number(file, hearing.set()) + ", notice " + FileWords.notice(hearing)))
                .orElse(silent("next hearing")));
        if (file.exhibits().isEmpty()) {
            rows.add(silent("exhibits"));
        }
        rows.add(List.of(
                "begins",
                file.opened().toString(),
                file.cover().number() + ", written "
                        + file.cover().time().toString().substring(0, 10) + " by "
                        + file.cover().author()));
        rows.add(List.of("marked", file.cover().marking().key(), ""));
        rows.add(List.of(
                "entries",
                file.entries().size() + " stand",
                "besides: " + FileWords.besides(file.corrected().size())));
        page.table(
                "STANDS ON " + file.on(),
                List.of(
                        Page.Column.of("what"),
                        Page.Column.of("is").in(Page.Way.WIDE),
                        Page.Column.of("by").in(Page.Way.WIDE)),
                rows);
    }

    private static List<String> silent(String what) {
        return List.of(what, FileWords.NOT_STATED, "");
    }

    private String since(FileState.Since<?> since) {
        return FileWords.number(file, since.serial()) + ", " + since.from();
    }

    private List<FileEntry> shown() {
        return file.entries().stream()
                .filter(entry -> !entry.on().isAfter(file.on()))
                .toList();
    }

    private void entries() {
        var rows = new ArrayList<List<String>>();
        for (var entry : shown()) {
            rows.add(List.of(
                    Long.toString(entry.serial()),
                    entry.on().toString(),
                    what(entry),
                    words(entry),
                    String.join(
                            ", ",
                            entry.citations().stream().map(FilePage::cited).toList()),
                    entry.marking().key()));
        }
        if (rows.isEmpty()) {
            page.line(0, "");
            page.line(0, "No entry but the cover.   next:  reftel file add " + file.file() + " note \"...\"");
        }
        page.table(
                "ENTRIES",
                List.of(
                        Page.Column.of("no").in(Page.Way.RIGHT),
                        Page.Column.of("on"),
                        Page.Column.of("what").in(Page.Way.WIDE),
                        Page.Column.of("words").in(Page.Way.WIDE),
                        Page.Column.of("rests on").titledAlways().in(Page.Way.WIDE),
                        Page.Column.of("mark")),
                rows);
    }

    /// Who received a paragraph matters less than what it says.
    private String what(FileEntry entry) {
        boolean receives = file.kind()
                .entry(entry.type())
                .filter(type -> type.does() == FileKind.Does.RECEIVES)
                .isPresent();
        return FileWords.typeWhole(file, entry) + (receives ? "" : " by " + entry.author());
    }

    static String cited(String address) {
        int slash = address.indexOf('/');
        return slash < 0 ? address : Cites.full(address.substring(0, slash), address.substring(slash + 1));
    }

    private String words(FileEntry entry) {
        var own = FileWords.words(file, entry);
        if (own.isEmpty()) {
            for (var address : entry.citations()) {
                var ground = grounds.of(address);
                if (ground.isPresent()) {
                    return switch (ground.get().state()) {
                        case HELD -> "\"" + FileWords.passage(ground.get().words(), file.title(), FIRST_WORDS) + "\"";
                        case WITHHELD -> "withheld";
                        case WANTED -> "not held";
                    };
                }
            }
        }
        return Shown.cut(own, FIRST_WORDS);
    }

    private void texts() {
        for (var entry : shown()) {
            page.add(new Page.Head(entry.number() + "  " + entry.on() + "  " + FileWords.typeWhole(file, entry)
                    + "  by " + entry.author() + "  " + entry.marking().key()));
            for (int i = 0; i < entry.paragraphs().size(); i++) {
                page.add(new Page.Whole(
                        "  ¶" + (i + 1),
                        entry.number() + "/" + (i + 1),
                        entry.paragraphs().get(i)));
            }
            for (var address : entry.citations()) {
                grounds.of(address)
                        .filter(ground -> ground.state() == Grounds.State.HELD)
                        .ifPresent(
                                ground -> page.add(new Page.Whole("  cites", cited(ground.address()), ground.words())));
            }
        }
    }

    private void corrected() {
        if (!file.corrected().isEmpty()) {
            page.add(new Page.Flow(
                    "CORRECTED",
                    false,
                    file.corrected().stream()
                            .map(serial -> FileWords.number(file, serial))
                            .toList()));
        }
    }

    /// Where it has been, when that is more than one place.
    private void course() {
        stays("STAGES", Stays.stages(file));
        stays("FORA", Stays.fora(file));
        stays("OFFICES", Stays.offices(file));
    }

    private void stays(String heading, List<Stays> stays) {
        if (stays.size() > 1) {
            page.add(new Page.Flow(
                    heading,
                    false,
                    stays.stream()
                            .map(one -> one.title() + " from " + one.from() + ", " + FileWords.days(one.days()))
                            .toList()));
        }
    }

    private void readiness() {
        Readiness.of(file)
                .missing()
                .forEach((goal, missing) -> page.add(new Page.Flow(
                        "FOR " + goal.toUpperCase(Locale.ROOT),
                        true,
                        missing.isEmpty()
                                ? List.of("nothing is missing")
                                : List.of("missing: " + String.join("; ", missing)))));
    }

    /// From each outcome back to where the matter was first told of.
    private void chains() {
        for (var chain : Chain.of(file)) {
            page.add(new Page.Flow(
                    "HOW IT CAME TO: " + chain.outcome().toUpperCase(Locale.ROOT),
                    true,
                    chain.steps().stream().map(this::step).toList()));
        }
    }

    private String step(Chain.Step step) {
        return switch (step) {
            case Chain.Step.Gap(var why) -> "missing: " + why;
            case Chain.Step.Linked(var title, var entry) ->
                title + " " + entry.number() + ", " + entry.on()
                        + (entry.citations().isEmpty()
                                ? ""
                                : ", by "
                                        + String.join(
                                                ", ",
                                                entry.citations().stream()
                                                        .map(this::source)
                                                        .toList()));
        };
    }

    /// A source that is not here is a gap too.
    private String source(String address) {
        var state = grounds.of(address).map(Grounds.Ground::state).orElse(Grounds.State.WANTED);
        return switch (state) {
            case HELD -> cited(address);
            case WITHHELD -> cited(address) + " (withheld)";
            case WANTED -> cited(address) + " (not held)";
        };
    }

    private void wanted() {
        var items = new ArrayList<String>();
        for (var one : grounds.wanted()) {
            items.add(one.id() + " (by "
                    + String.join(
                            ", ",
                            one.mentions().stream()
                                    .map(Listing.Mention::citation)
                                    .distinct()
                                    .map(FilePage::cited)
                                    .toList())
                    + ")");
        }
        if (!items.isEmpty()) {
            page.add(new Page.Flow("WANTED", false, items));
        }
        var announced = new ArrayList<String>();
        for (var one : grounds.announced()) {
            announced.add(cited(one.citation()) + " " + Wording.quoted(Visible.line(one.sentence())));
        }
        if (!announced.isEmpty()) {
            page.add(new Page.Flow("ANNOUNCED WITHOUT A NUMBER", false, announced));
        }
    }

    private void faults() {
        page.table("WRONG OR MISSING", FilesPage.FAULTS, FilesPage.faults(file));
    }

    private void sealed(Sealed sealed) {
        page.line(0, "");
        page.line(
                0,
                "sealed " + sealed.sealed() + " of " + sealed.of()
                        + (sealed.broken().isEmpty() ? ", verified" : ""));
        sealed.broken().forEach(broken -> page.line(2, broken.record() + ": " + broken.why()));
    }
}

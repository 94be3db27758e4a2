package org.reftel.serve.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.reftel.model.file.FileEntry;
import org.reftel.model.file.FileKind.Does;
import org.reftel.model.file.FileState;
import org.reftel.wording.Wording;

/// How a file stands, as rows and tables, each line with the entry that made it so.
final class FileParts {
    private final FileState state;
    private final Map<Long, FileEntry> bySerial = new HashMap<>();

    /// @param told all entries that the page tells of, the corrected too
    FileParts(FileState state, List<FileEntry> told) {
        this.state = state;
        told.forEach(entry -> bySerial.put(entry.serial(), entry));
    }

    /// Kind, stage, forum, keeper: what holds, since when, by which entry.
    List<Row> facts() {
        var rows = new ArrayList<Row>();
        rows.add(new Row(
                "kind",
                List.of(Item.of(
                        state.kind().title(),
                        place(0),
                        "version " + state.kind().version()))));
        rows.add(new Row(
                "stage", List.of(since(state.stages().getLast(), state.stage().title()))));
        rows.add(new Row(
                "forum",
                state.fora().isEmpty()
                        ? List.of(Item.of(Wording.NOT_STATED))
                        : List.of(since(
                                state.fora().getLast(),
                                state.fora().getLast().what().title()))));
        rows.add(new Row(
                "kept by",
                state.offices().isEmpty()
                        ? List.of(Item.of(Wording.NOT_STATED))
                        : List.of(since(
                                state.offices().getLast(),
                                state.offices().getLast().what()))));
        state.handedTo()
                .ifPresent(to -> rows.add(new Row(
                        "handed over to",
                        List.of(Item.of(to.what(), place(to.serial()), "on " + to.from() + ", not accepted yet")))));
        rows.add(new Row("began", List.of(Item.of(state.opened().toString(), place(0), ""))));
        if (can(Does.SETS_HEARING)) {
            rows.add(new Row("next hearing", List.of(next())));
        }
        return rows;
    }

    private Item next() {
        return state.hearings().stream()
                .filter(one -> one.status() == FileState.Hearing.Status.SET)
                .min(java.util.Comparator.comparing(FileState.Hearing::day))
                .map(one -> Item.of(
                        (one.day() + " " + one.time()).strip(),
                        place(one.set()),
                        one.court().isEmpty() ? "court " + Wording.NOT_STATED : one.court()))
                .orElse(Item.of(Wording.NOT_STATED));
    }

    private Item since(FileState.Since<?> since, String what) {
        return Item.of(what, place(since.serial()), "since " + since.from());
    }

    /// Where the entry stands on the page; empty when it is not among those told.
    private String place(long serial) {
        return Optional.ofNullable(bySerial.get(serial))
                .map(entry -> "#" + entry.number())
                .orElse("");
    }

    private Grid.Cell by(long serial) {
        var entry = Optional.ofNullable(bySerial.get(serial));
        return entry.isEmpty()
                ? Grid.Cell.of("")
                : new Grid.Cells()
                        .link(Long.toString(serial), "#" + entry.get().number())
                        .cell();
    }

    private boolean can(Does does) {
        return state.kind().entries().stream().anyMatch(type -> type.does() == does);
    }

    /// What the kind could say and nobody wrote.
    String silent() {
        var silent = new ArrayList<String>();
        if (can(Does.JOINS) && state.parts().isEmpty()) {
            silent.add("parties");
        }
        if (can(Does.SETS_HEARING) && state.hearings().isEmpty()) {
            silent.add("hearings");
        }
        if (can(Does.EXHIBITS) && state.exhibits().isEmpty()) {
            silent.add("exhibits");
        }
        if (can(Does.ASKS) && state.asked().isEmpty()) {
            silent.add("questions");
        }
        if (can(Does.COUNTS) && state.counts().isEmpty()) {
            silent.add("counts");
        }
        return String.join(", ", silent);
    }

    /// Those that have a line.
    List<Grid> grids() {
        return List.of(
                        parties(),
                        hearings(),
                        clocks(),
                        questions(),
                        counts(),
                        authorities(),
                        exhibits(),
                        custody(),
                        way(
                                "stages",
                                "Stages",
                                state.stages().stream()
                                        .map(one -> line(one, one.what().title()))
                                        .toList()),
                        way(
                                "fora",
                                "Fora",
                                state.fora().stream()
                                        .map(one -> line(one, one.what().title()))
                                        .toList()),
                        way(
                                "offices",
                                "Kept by",
                                state.offices().stream()
                                        .map(one -> line(one, one.what()))
                                        .toList()),
                        faults())
                .stream()
                .filter(grid -> !grid.isEmpty())
                .toList();
    }

    private List<Grid.Cell> line(FileState.Since<?> since, String what) {
        return List.of(Grid.Cell.of(what), Grid.Cell.of(since.from().toString()), by(since.serial()));
    }

    /// A way of one step is told in the head.
    private static Grid way(String id, String heading, List<List<Grid.Cell>> rows) {
        return new Grid(
                id,
                heading,
                List.of(heading.toLowerCase(Locale.ROOT), "since", "entry"),
                rows.size() < 2 ? List.of() : rows,
                "");
    }

    private Grid parties() {
        var rows = state.parts().stream()
                .map(part -> List.of(
                        new Grid.Cells()
                                .text(part.name())
                                .text(part.guarded() ? "(protected)" : "")
                                .cell(),
                        Grid.Cell.of(part.role()),
                        Grid.Cell.of(part.from().toString()),
                        day(part.until()),
                        by(part.serial())))
                .toList();
        return new Grid("parties", "Parties", List.of("name", "role", "from", "until", "entry"), rows, "");
    }

    private static Grid.Cell day(Optional<LocalDate> day) {
        return Grid.Cell.of(day.map(LocalDate::toString).orElse(""));
    }

    private static Grid.Cell orNot(String value) {
        return Grid.Cell.of(value.isEmpty() ? Wording.NOT_STATED : value);
    }

    private Grid hearings() {
        var rows = state.hearings().stream()
                .map(one -> List.of(
                        Grid.Cell.of((one.day() + " " + one.time()).strip()),
                        orNot(one.court()),
                        orNot(one.charge()),
                        Grid.Cell.of(one.told().toString()),
                        Grid.Cell.number(one.notice() < 0 ? "none" : days(one.notice())),
                        Grid.Cell.of(
                                switch (one.status()) {
                                    case SET -> "to come";
                                    case HELD -> "held";
                                    case CANCELLED -> "cancelled";
                                    case NOT_KNOWN -> "not known if held";
                                }),
                        by(one.set())))
                .toList();
        return new Grid(
                "hearings",
                "Hearings",
                List.of("day", "court", "charge", "notice given on", "notice", "became", "set by entry"),
                rows,
                "");
    }

    private static String days(long days) {
        return days + (days == 1 ? " day" : " days");
    }

    private Grid clocks() {
        var rows = state.clocks().stream()
                .map(one -> List.of(
                        Grid.Cell.of(one.clock().title()),
                        Grid.Cell.of(one.party()),
                        Grid.Cell.of(one.started().toString()),
                        Grid.Cell.of(one.stopped().map(LocalDate::toString).orElse("runs")),
                        Grid.Cell.number(days(one.days())),
                        Grid.Cell.of(
                                one.clock().limit() == 0
                                        ? "none"
                                        : days(one.clock().limit()) + (one.isOver() ? ", passed" : "")),
                        by(one.serial())))
                .toList();
        return new Grid(
                "clocks",
                "Clocks",
                List.of("clock", "for", "started", "stopped", "time", "limit", "started by entry"),
                rows,
                "");
    }

    private Grid questions() {
        var rows = state.asked().stream()
                .map(one -> List.of(
                        orNot(one.to()),
                        Grid.Cell.of(one.on().toString()),
                        orNot(one.due().map(LocalDate::toString).orElse("")),
                        one.answered().map(this::by).orElse(Grid.Cell.of("open")),
                        by(one.serial())))
                .toList();
        return new Grid(
                "asked",
                "Questions",
                List.of("asked of", "on", "answer by", "answered by entry", "asked by entry"),
                rows,
                "");
    }

    private Grid counts() {
        var rows = state.counts().stream()
                .map(one -> List.of(
                        Grid.Cell.of(one.counted()),
                        Grid.Cell.number(String.format(Locale.ROOT, "%,d", one.count())),
                        by(one.serial())))
                .toList();
        return new Grid(
                "counts",
                "Counted by others",
                List.of("what", "how many", "entry"),
                rows,
                "A number that somebody states: nothing was opened for it.");
    }

    private Grid authorities() {
        var rows = state.authorities().stream()
                .map(one -> List.of(
                        Grid.Cell.of(one.scope()),
                        orNot(one.askedBy()),
                        orNot(one.issuedBy()),
                        Grid.Cell.of(one.begins().toString()),
                        Grid.Cell.of(one.ends().toString()),
                        Grid.Cell.of(
                                one.revoked().isPresent()
                                        ? "revoked " + one.revoked().get()
                                        : one.isInForce(state.on()) ? "in force" : "not in force"),
                        by(one.serial())))
                .toList();
        return new Grid(
                "authorities",
                "Authorities to collect",
                List.of("scope", "asked for by", "issued by", "from", "until", "stands", "entry"),
                rows,
                "");
    }

    private Grid exhibits() {
        var rows = state.exhibits().stream()
                .map(one -> List.of(
                        Grid.Cell.of(one.number()),
                        Grid.Cell.of(one.what()),
                        orNot(one.kind()),
                        orNot(
                                one.seal().isEmpty()
                                        ? one.digest().isEmpty() ? "" : "SHA-256 " + one.digest()
                                        : "seal " + one.seal()),
                        orNot(one.collectedBy()),
                        serial(one.authority()),
                        by(one.serial())))
                .toList();
        return new Grid(
                "exhibits",
                "Exhibits",
                List.of("exhibit", "what", "kind", "seal or digest", "collected by", "by authority of", "entry"),
                rows,
                "");
    }

    /// An authority is named by the serial of its entry.
    private Grid.Cell serial(String authority) {
        boolean number = !authority.isEmpty()
                && authority.length() < 10
                && authority.chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? by(Long.parseLong(authority)) : orNot(authority);
    }

    private Grid custody() {
        var rows = state.exhibits().stream()
                .flatMap(exhibit -> exhibit.custody().stream()
                        .map(held -> List.of(
                                Grid.Cell.of(exhibit.number()),
                                Grid.Cell.of(held.holder()),
                                Grid.Cell.of(held.from()),
                                Grid.Cell.of(held.until().isEmpty() ? "has it" : held.until()),
                                by(held.serial()))))
                .toList();
        return new Grid("custody", "Custody", List.of("exhibit", "held by", "from", "until", "entry"), rows, "");
    }

    private Grid faults() {
        var rows = state.faults().stream()
                .map(one -> List.of(
                        Grid.Cell.of(one.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ')),
                        Grid.Cell.of(one.what()),
                        by(one.serial())))
                .toList();
        return new Grid("faults", "Faults", List.of("fault", "what", "entry"), rows, "");
    }
}

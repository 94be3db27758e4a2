package org.reftel.release;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.reftel.file.Ages;
import org.reftel.file.Deadline;
import org.reftel.file.Expiring;
import org.reftel.file.Notices;
import org.reftel.file.Waits;
import org.reftel.model.file.FileState;
import org.reftel.wording.FileWords;
import org.reftel.wording.Shown;

/// Lists over files: how long before a hearing it was told of, what is due and missed, what is how old, which
/// authority runs out when, and who waits for whom.
public final class FileTerms {
    /// Days in which what runs out presses.
    private static final long SOON = 30;

    private final Map<String, FileState> states;

    private FileTerms(List<FileState> states) {
        this.states = states.stream().collect(Collectors.toMap(FileState::file, Function.identity()));
    }

    private String number(String file, long serial) {
        return Optional.ofNullable(states.get(file))
                .map(state -> FileWords.number(state, serial))
                .orElse(file + " " + serial);
    }

    private static Map<String, String> groups(String... keysAndWords) {
        var groups = new LinkedHashMap<String, String>();
        for (int i = 0; i < keysAndWords.length; i += 2) {
            groups.put(keysAndWords[i], keysAndWords[i + 1]);
        }
        return groups;
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }

    /// Hearings, by day.
    public static Terms notices(List<FileState> states) {
        var numbers = new FileTerms(states);
        var lines = new ArrayList<Terms.Line>();
        for (var one : Notices.of(states).all()) {
            var hearing = one.hearing();
            var status = Shown.lower(hearing.status()).replace(' ', '-');
            var groups = new HashSet<>(Set.of(status));
            if (one.late()) {
                groups.add("late");
            }
            if (one.isWithout()) {
                groups.add("without");
            }
            var entry = numbers.number(one.file(), hearing.set());
            lines.add(new Terms.Line(
                    groups,
                    List.of(
                            FileWords.when(hearing),
                            FileWords.orNotStated(hearing.court()),
                            hearing.told().toString(),
                            FileWords.notice(hearing) + (one.late() ? ", late" : ""),
                            FileWords.status(hearing)),
                    one.file(),
                    one.title(),
                    entry,
                    List.of(
                            one.file(),
                            one.title(),
                            one.kind(),
                            hearing.day().toString(),
                            hearing.time(),
                            hearing.court(),
                            hearing.charge(),
                            hearing.told().toString(),
                            hearing.notice(),
                            one.late(),
                            status,
                            entry)));
        }
        return Terms.of(
                "hearing",
                "hearings",
                groups(
                        "set",
                        "to come",
                        "held",
                        "held",
                        "cancelled",
                        "cancelled",
                        "not-known",
                        "not known whether held",
                        "late",
                        "told late",
                        "without",
                        "told after their day"),
                List.of("day", "court", "told on", "notice", "stands"),
                Set.of("notice"),
                List.of(
                        "file", "title", "kind", "day", "time", "court", "charge", "told", "notice", "late", "status",
                        "entry"),
                lines);
    }

    /// Clocks with a limit and questions with a day, what presses first before all.
    public static Terms clocks(List<FileState> states) {
        var numbers = new FileTerms(states);
        var lines = new ArrayList<Terms.Line>();
        for (var one : Deadline.of(states)) {
            var standing = Shown.lower(one.standing());
            var entry = numbers.number(one.file(), one.serial());
            lines.add(new Terms.Line(
                    Set.of(standing),
                    List.of(
                            one.last().toString(),
                            standing(one),
                            one.what().isEmpty() ? "Question" : one.what(),
                            one.who(),
                            one.from().toString(),
                            day(one.done())),
                    one.file(),
                    one.title(),
                    entry,
                    List.of(
                            one.file(),
                            one.title(),
                            one.kind(),
                            one.what().isEmpty() ? "question" : "clock",
                            one.what(),
                            one.who(),
                            one.from().toString(),
                            one.last().toString(),
                            day(one.done()),
                            one.left(),
                            standing,
                            entry)));
        }
        return Terms.of(
                "clock or question",
                "clocks and questions",
                groups("missed", "missed", "due", "due", "late", "done late", "met", "met"),
                List.of("last day", "stands", "what", "who", "since", "done"),
                Set.of(),
                List.of(
                        "file",
                        "title",
                        "kind",
                        "is",
                        "what",
                        "who",
                        "from",
                        "last",
                        "done",
                        "left",
                        "standing",
                        "entry"),
                lines);
    }

    private static String standing(Deadline one) {
        var days = FileWords.days(Math.abs(one.left()));
        return switch (one.standing()) {
            case MISSED -> "missed, " + days + " over";
            case DUE -> "due, " + days + " left";
            case LATE -> "done " + days + " late";
            case MET -> "met, with " + days + " left";
        };
    }

    /// What waits, group by group the longest first.
    public static Terms ages(List<FileState> states) {
        var numbers = new FileTerms(states);
        var ages = Ages.of(states);
        var lines = new ArrayList<Terms.Line>();
        ages.questions()
                .forEach(one -> lines.add(age(
                        "question",
                        "not answered",
                        one.to(),
                        one.on(),
                        one.days(),
                        day(one.due()),
                        one.file(),
                        one.title(),
                        numbers.number(one.file(), one.serial()))));
        ages.waiting()
                .forEach(one -> lines.add(age(
                        "waiting",
                        "handed over, not accepted",
                        one.to(),
                        one.since(),
                        one.days(),
                        "",
                        one.file(),
                        one.title(),
                        numbers.accepted(one.file()))));
        ages.open()
                .forEach(one -> lines.add(age(
                        "open",
                        "open file (" + one.stage() + ")",
                        one.office(),
                        one.opened(),
                        one.days(),
                        "",
                        one.file(),
                        one.title(),
                        numbers.number(one.file(), 0))));
        ages.withoutProsecutor()
                .forEach(one -> lines.add(age(
                        "no-prosecutor",
                        "no prosecutor named (" + one.stage() + ")",
                        one.office(),
                        one.opened(),
                        one.days(),
                        "",
                        one.file(),
                        one.title(),
                        numbers.number(one.file(), 0))));
        return Terms.of(
                "line",
                "lines",
                groups(
                        "question",
                        "questions not answered",
                        "waiting",
                        "handed over, not accepted",
                        "open",
                        "open files",
                        "no-prosecutor",
                        "files that name no prosecutor"),
                List.of("what", "who", "since", "age", "due"),
                Set.of("age"),
                List.of("is", "file", "title", "who", "since", "days", "due", "entry"),
                lines);
    }

    /// Who waits for whom, the longest first; offices against offices as a table too.
    public static Terms waits(List<FileState> states) {
        var numbers = new FileTerms(states);
        var waits = Waits.of(states);
        var groups = groups(
                "hand-over",
                "handed over, not accepted",
                "question",
                "asked, recommended or promised, not answered",
                "granted",
                "granted, not carried out",
                "elsewhere",
                "of somebody who is named nowhere as an office");
        waits.matrix()
                .forEach((office, row) -> row.keySet()
                        .forEach(whom -> groups.put(
                                pair(office, whom),
                                FileWords.orNotStated(office) + " waits for " + FileWords.orNotStated(whom))));
        var lines = new ArrayList<Terms.Line>();
        for (var one : waits.all()) {
            var why = Shown.lower(one.why()).replace(' ', '-');
            boolean between = waits.isBetweenOffices(one);
            var entry = numbers.number(one.file(), one.serial());
            lines.add(new Terms.Line(
                    Set.of(why, between ? pair(one.waits(), one.whom()) : "elsewhere"),
                    List.of(
                            FileWords.orNotStated(one.waits()),
                            FileWords.orNotStated(one.whom()),
                            what(one.why()),
                            one.since().toString(),
                            FileWords.days(one.days()),
                            day(one.due())),
                    one.file(),
                    one.title(),
                    entry,
                    List.of(
                            why,
                            one.file(),
                            one.title(),
                            one.kind(),
                            one.waits(),
                            one.whom(),
                            between,
                            one.since().toString(),
                            one.days(),
                            day(one.due()),
                            entry)));
        }
        return Terms.of(
                        "open item",
                        "open items",
                        groups,
                        List.of("waits", "for", "what", "since", "age", "due"),
                        Set.of("age"),
                        List.of(
                                "is",
                                "file",
                                "title",
                                "kind",
                                "waits",
                                "for",
                                "between_offices",
                                "since",
                                "days",
                                "due",
                                "entry"),
                        lines)
                .with(cross(waits));
    }

    private static String what(Waits.Why why) {
        return switch (why) {
            case HAND_OVER -> "handed over, not accepted";
            case QUESTION -> "not answered";
            case GRANTED -> "granted, not carried out";
        };
    }

    /// `Unit A > Unit B`
    private static String pair(String waits, String whom) {
        return FileWords.orNotStated(waits) + " > " + FileWords.orNotStated(whom);
    }

    private static Terms.Cross cross(Waits waits) {
        var matrix = waits.matrix();
        var columns = matrix.values().stream()
                .flatMap(row -> row.keySet().stream())
                .distinct()
                .sorted()
                .toList();
        var rows = new ArrayList<Terms.Row>();
        matrix.forEach((office, row) -> rows.add(new Terms.Row(
                FileWords.orNotStated(office),
                columns.stream()
                        .map(whom -> row.containsKey(whom)
                                ? new Terms.Cell(
                                        pair(office, whom), row.get(whom).size())
                                : new Terms.Cell("", 0))
                        .toList())));
        return new Terms.Cross(
                "who waits, for whom",
                columns.stream().map(FileWords::orNotStated).toList(),
                rows);
    }

    private String accepted(String file) {
        return Optional.ofNullable(states.get(file))
                .flatMap(FileState::handedTo)
                .map(to -> number(file, to.serial()))
                .orElse("");
    }

    private static Terms.Line age(
            String group,
            String what,
            String who,
            LocalDate since,
            long days,
            String due,
            String file,
            String title,
            String entry) {
        return new Terms.Line(
                Set.of(group),
                List.of(what, FileWords.orNotStated(who), since.toString(), FileWords.days(days), due),
                file,
                title,
                entry,
                List.of(group, file, title, who, since.toString(), days, due, entry));
    }

    /// Authorities to collect, the first to run out first, those that are over behind.
    public static Terms expiring(List<FileState> states) {
        var numbers = new FileTerms(states);
        var all = new ArrayList<>(Expiring.of(states));
        all.addAll(Expiring.over(states));
        var lines = new ArrayList<Terms.Line>();
        for (var one : all) {
            var authority = one.authority();
            var groups = new HashSet<>(Set.of(one.left() < 0 ? "over" : one.inForce() ? "in-force" : "not-yet"));
            if (one.left() >= 0 && one.left() <= SOON) {
                groups.add("soon");
            }
            var entry = numbers.number(one.file(), authority.serial());
            lines.add(new Terms.Line(
                    groups,
                    List.of(
                            one.last().toString(),
                            one.left() < 0
                                    ? "over since " + FileWords.days(-one.left())
                                    : FileWords.days(one.left()) + " left" + (one.inForce() ? "" : ", not begun"),
                            authority.scope(),
                            FileWords.orNotStated(authority.issuedBy()),
                            authority.begins().toString()),
                    one.file(),
                    one.title(),
                    entry,
                    List.of(
                            one.file(),
                            one.title(),
                            one.kind(),
                            authority.scope(),
                            authority.askedBy(),
                            authority.issuedBy(),
                            authority.begins().toString(),
                            authority.ends().toString(),
                            day(authority.revoked()),
                            one.last().toString(),
                            one.left(),
                            one.inForce(),
                            entry)));
        }
        return Terms.of(
                "authority",
                "authorities",
                groups(
                        "in-force",
                        "in force",
                        "soon",
                        "run out within " + SOON + " days",
                        "not-yet",
                        "not begun",
                        "over",
                        "over"),
                List.of("last day", "stands", "scope", "issued by", "from"),
                Set.of(),
                List.of(
                        "file",
                        "title",
                        "kind",
                        "scope",
                        "asked_by",
                        "issued_by",
                        "begins",
                        "ends",
                        "revoked",
                        "last",
                        "left",
                        "in_force",
                        "entry"),
                lines);
    }
}

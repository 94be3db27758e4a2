package org.reftel.file;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.reftel.model.file.FileEntry;
import org.reftel.model.file.FileKind;
import org.reftel.model.file.FileState;
import org.reftel.model.file.FileState.Since;

/// The way a file goes: stage, forum and the office that keeps it, entry by entry.
final class Course {
    private final FileKind kind;
    private final FileEntry cover;
    private final List<FileEntry> taken = new ArrayList<>();
    private final List<Since<FileKind.Stage>> stages = new ArrayList<>();
    private final List<Since<FileKind.Forum>> fora = new ArrayList<>();
    private final List<Since<String>> offices = new ArrayList<>();
    private Optional<Since<String>> handedTo = Optional.empty();
    private final Parts parts = new Parts();
    private final Hearings hearings = new Hearings();
    private final Questions questions = new Questions();
    private final Authorities authorities = new Authorities();
    private final Exhibits exhibits = new Exhibits(authorities);
    private final Counts counts = new Counts();
    private final Protection protection = new Protection();
    private final Needs needs;

    /// What stays as it is until another entry is taken.
    private Optional<Settled> settled = Optional.empty();

    Course(FileKind kind, FileEntry cover) {
        this.kind = kind;
        this.cover = cover;
        this.needs = new Needs(kind, parts, authorities);
        var first = kind.stage(kind.begins())
                .orElseThrow(() -> new IllegalArgumentException("a kind that begins in no stage: " + kind.key()));
        stages.add(new Since<>(first, cover.on(), 0));
        if (!cover.office().isEmpty()) {
            offices.add(new Since<>(cover.office(), cover.on(), 0));
        }
    }

    /// Why an entry cannot be the next one, in a sentence; empty when it can.
    String objection(FileEntry entry) {
        var found = kind.entry(entry.type());
        if (found.isEmpty()) {
            return "A file of kind " + kind.key() + " has no entries of type " + entry.type() + ".";
        }
        var type = found.get();
        if (entry.on().isBefore(cover.on())) {
            return "It tells of " + entry.on() + ", and the file begins on " + cover.on() + ".";
        }
        var why = byOffice(type, entry);
        if (why.isEmpty()) {
            why = byStage(type);
        }
        if (why.isEmpty()) {
            why = byForum(type, entry);
        }
        if (why.isEmpty()) {
            why = needs.objection(type, entry, taken);
        }
        return why.isEmpty() ? byMatter(type, entry) : why;
    }

    /// Why an entry cannot be the last word, when all others are taken too; empty when it can.
    String afterwards(FileEntry entry) {
        return kind.entry(entry.type())
                .filter(type -> type.does() == FileKind.Does.PASSES_ON)
                .map(type -> exhibits.objectionToNextHand(entry))
                .orElse("");
    }

    private String byOffice(FileKind.EntryType type, FileEntry entry) {
        boolean answers = type.does() == FileKind.Does.ACCEPTS || type.does() == FileKind.Does.DECLINES;
        if (handedTo.isPresent()) {
            var to = handedTo.get().what();
            if (!answers) {
                return "The file was handed over to " + to + " on "
                        + handedTo.get().from() + " (entry " + handedTo.get().serial()
                        + "), which has not accepted yet.";
            }
            return entry.office().equals(to) ? "" : "It was handed over to " + to + ", and only that office answers.";
        }
        if (answers) {
            return "Nothing was handed over.";
        }
        var keeper = offices.isEmpty() ? "" : offices.getLast().what();
        return keeper.isEmpty() || entry.office().equals(keeper)
                ? ""
                : "The file is kept by " + keeper + ", and " + (entry.office().isEmpty() ? "nobody" : entry.office())
                        + " does not write in it.";
    }

    private String byStage(FileKind.EntryType type) {
        var stage = stages.getLast().what();
        if (type.from().isEmpty() ? !stage.closed() : type.from().contains(stage.key())) {
            return "";
        }
        if (type.from().isEmpty()) {
            return "The file is " + stage.title() + "; " + type.title() + " comes too late.";
        }
        var from = type.from().stream()
                .sorted()
                .map(key -> kind.stage(key).map(FileKind.Stage::title).orElse(key))
                .toList();
        return type.title() + " is written when a file is " + String.join(" or ", from) + "; this one is "
                + stage.title() + " since " + stages.getLast().from() + ".";
    }

    private String byForum(FileKind.EntryType type, FileEntry entry) {
        var forum = fora.isEmpty() ? Optional.<Since<FileKind.Forum>>empty() : Optional.of(fora.getLast());
        if (!type.in().isEmpty()
                && forum.map(one -> !type.in().contains(one.what().key())).orElse(true)) {
            var in = type.in().stream()
                    .sorted()
                    .map(key -> kind.forum(key).map(FileKind.Forum::title).orElse(key))
                    .toList();
            return type.title() + " is written before " + String.join(" or ", in) + "; the file is before "
                    + forum.map(one -> one.what().title()).orElse("no forum that is stated") + ".";
        }
        var into = into(type, entry);
        if (into.isEmpty()) {
            return "";
        }
        var to = into.get();
        if (forum.isEmpty() && !isKnown(type, to)) {
            return "A file of kind " + kind.key() + " does not begin before " + to.title() + ".";
        }
        if (forum.isPresent()) {
            var now = forum.get();
            if (now.what().key().equals(to.key())) {
                return "The file is before " + to.title() + " already, since " + now.from() + ".";
            }
            if (now.from().equals(entry.on())) {
                return "On " + entry.on() + " it came before " + now.what().title()
                        + "; a file has no two fora on one day.";
            }
            boolean allowed = type.between().isEmpty()
                    || type.between().contains(new FileKind.Pair(now.what().key(), to.key()));
            if (!allowed) {
                return "From " + now.what().title() + " a file of kind " + kind.key() + " does not go to " + to.title()
                        + ".";
            }
        }
        return "";
    }

    /// Whether a file may come before a forum by such an entry at all, from wherever.
    private static boolean isKnown(FileKind.EntryType type, FileKind.Forum forum) {
        return type.between().isEmpty()
                || type.between().stream()
                        .anyMatch(pair ->
                                pair.from().equals(forum.key()) || pair.to().equals(forum.key()));
    }

    private String byMatter(FileKind.EntryType type, FileEntry entry) {
        return switch (type.does()) {
            case NOTHING, RECEIVES, JOINS, MOVES, ACCEPTS, DECLINES, COUNTS, PROTECTS, ASKS, SETS_HEARING -> "";
            case DIRECTS, TAKES_UP, DIVIDES -> "";
            case HANDS_OVER ->
                offices.isEmpty()
                        ? "No office keeps the file, so none can hand it over."
                        : entry.field("to").orElse("").equals(offices.getLast().what())
                                ? "The file is kept by " + offices.getLast().what() + " already."
                                : "";
            case LEAVES -> parts.objection(entry);
            case HOLDS_HEARING, CANCELS_HEARING -> hearings.objection(entry, type.does());
            case ANSWERS -> questions.objection(entry);
            case EXHIBITS -> exhibits.objectionToEnter(entry);
            case PASSES_ON -> exhibits.objectionToPassOn(entry);
            case AUTHORISES -> authorities.objectionToIssue(entry);
            case REVOKES -> authorities.objectionToRevoke(entry);
        };
    }

    private Optional<FileKind.Forum> into(FileKind.EntryType type, FileEntry entry) {
        var key = type.does() == FileKind.Does.MOVES ? entry.field("forum").orElse("") : type.into();
        return kind.forum(key);
    }

    /// Takes an entry that is lawful, or that a reader sees without those that made it so.
    ///
    /// @param told when what it says of its day was first written
    void take(FileEntry entry, Instant told) {
        taken.add(entry);
        settled = Optional.empty();
        var found = kind.entry(entry.type());
        if (found.isEmpty()) {
            return;
        }
        var type = found.get();
        if (!type.to().isEmpty()) {
            kind.stage(type.to()).ifPresent(stage -> stages.add(new Since<>(stage, entry.on(), entry.serial())));
        }
        into(type, entry).ifPresent(forum -> fora.add(new Since<>(forum, entry.on(), entry.serial())));
        switch (type.does()) {
            case NOTHING, RECEIVES, MOVES, DIRECTS, TAKES_UP, DIVIDES -> {}
            case COUNTS -> counts.count(entry);
            case JOINS -> parts.join(entry);
            case LEAVES -> parts.leave(entry);
            case PROTECTS -> {
                parts.guard(entry);
                protection.guard(entry);
            }
            case HANDS_OVER -> handedTo = entry.field("to").map(to -> new Since<>(to, entry.on(), entry.serial()));
            case ACCEPTS -> {
                handedTo.ifPresent(to -> offices.add(new Since<>(to.what(), entry.on(), entry.serial())));
                handedTo = Optional.empty();
            }
            case DECLINES -> handedTo = Optional.empty();
            case SETS_HEARING -> hearings.set(type, entry, told);
            case HOLDS_HEARING, CANCELS_HEARING -> hearings.end(entry, type.does());
            case ASKS -> questions.ask(entry);
            case ANSWERS -> questions.answer(entry);
            case EXHIBITS -> exhibits.enter(entry);
            case PASSES_ON -> exhibits.passOn(entry);
            case AUTHORISES -> authorities.issue(entry);
            case REVOKES -> authorities.revoke(entry);
        }
    }

    /// @param replay of which all was taken that counts on that day
    FileState state(Replay replay, LocalDate on) {
        var still = settled.orElseGet(() -> settle(replay, on));
        settled = Optional.of(still);
        var clocks = Clocks.of(kind, taken, stages, on);
        var faults = new ArrayList<>(still.faults());
        if (protection.isAny()) {
            faults.addAll(protection.faults(replay.written(on)));
        }
        faults.addAll(Faults.of(clocks, handedTo, still.missing(), on));
        return new FileState(
                cover.file(),
                cover.field("title").orElse(cover.file()),
                kind,
                on,
                cover.on(),
                cover,
                still.entries(),
                replay.corrected(),
                stages,
                fora,
                offices,
                handedTo,
                still.parts(),
                hearings.all(on),
                clocks,
                questions.all(),
                counts.all(),
                still.exhibits(),
                authorities.all(),
                faults,
                still.missing());
    }

    private Settled settle(Replay replay, LocalDate on) {
        var things = exhibits.all();
        var members = parts.all();
        var faults = new ArrayList<>(exhibits.faults());
        faults.addAll(needs.faults(taken));
        faults.addAll(hearings.faults());
        return new Settled(
                replay.standing(on),
                members,
                things,
                faults,
                Completeness.missing(kind, stages.getLast().what(), taken, members, things));
    }

    private record Settled(
            List<FileEntry> entries,
            List<FileState.Part> parts,
            List<FileState.Exhibit> exhibits,
            List<FileState.Fault> faults,
            List<String> missing) {}
}

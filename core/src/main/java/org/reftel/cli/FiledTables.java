package org.reftel.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.reftel.model.Basis;
import org.reftel.model.file.FileState;
import org.reftel.wording.FileWords;
import org.reftel.wording.Shown;

/// Who, when and what the entries of a file tell: its parties, hearings, clocks, exhibits, authorities, questions
/// and counts, each with the entry that says so.
final class FiledTables {
    /// Of the words of a question.
    private static final int FIRST_WORDS = 160;

    private final FileState file;
    private final Page page;

    FiledTables(FileState file, Page page) {
        this.file = file;
        this.page = page;
    }

    void write() {
        parties();
        hearings();
        clocks();
        exhibits();
        authorities();
        asked();
        counts();
    }

    private void parties() {
        var rows = new ArrayList<List<String>>();
        for (var part : file.parts()) {
            rows.add(List.of(
                    part.name() + (part.guarded() ? " (protected)" : ""),
                    part.role(),
                    part.from() + part.until().map(day -> " to " + day).orElse(""),
                    FileWords.number(file, part.serial())));
        }
        page.table(
                "PARTIES",
                List.of(
                        Page.Column.of("name").in(Page.Way.WIDE),
                        Page.Column.of("role"),
                        Page.Column.of("from").in(Page.Way.WIDE),
                        Page.Column.of("entry")),
                rows);
    }

    private void hearings() {
        var rows = new ArrayList<List<String>>();
        for (var hearing : file.hearings()) {
            rows.add(List.of(
                    FileWords.when(hearing),
                    FileWords.orNotStated(hearing.court()),
                    FileWords.orNotStated(hearing.charge()),
                    FileWords.notice(hearing),
                    FileWords.status(hearing),
                    FileWords.number(file, hearing.set())));
        }
        page.table(
                "HEARINGS",
                List.of(
                        Page.Column.of("day"),
                        Page.Column.of("court").titledAlways().in(Page.Way.WIDE),
                        Page.Column.of("charge").titledAlways().in(Page.Way.WIDE),
                        Page.Column.of("notice").titledAlways().in(Page.Way.RIGHT),
                        Page.Column.of("status").in(Page.Way.WIDE),
                        Page.Column.of("entry")),
                rows);
    }

    private void clocks() {
        var rows = new ArrayList<List<String>>();
        for (var clock : file.clocks()) {
            rows.add(List.of(
                    clock.clock().title(),
                    clock.party(),
                    clock.started().toString(),
                    FileWords.running(clock),
                    FileWords.number(file, clock.serial())));
        }
        page.table(
                "CLOCKS",
                List.of(
                        Page.Column.of("clock").in(Page.Way.WIDE),
                        Page.Column.of("for").in(Page.Way.WIDE),
                        Page.Column.of("since").titledAlways(),
                        Page.Column.of("runs").in(Page.Way.WIDE),
                        Page.Column.of("entry")),
                rows);
    }

    private void exhibits() {
        var rows = new ArrayList<List<String>>();
        for (var exhibit : file.exhibits()) {
            var proof = exhibit.digest().isEmpty()
                    ? exhibit.seal().isEmpty() ? "no seal stated" : "seal " + exhibit.seal()
                    : "sha-256 " + Shown.cut(exhibit.digest(), 14);
            rows.add(List.of(
                    exhibit.number(),
                    exhibit.what(),
                    proof,
                    "collected by " + FileWords.orNotStated(exhibit.collectedBy()),
                    FileWords.number(file, exhibit.serial())));
            for (var held : exhibit.custody()) {
                rows.add(List.of(
                        "",
                        "held by " + held.holder(),
                        Shown.sent(held.from(), Basis.STATED),
                        held.until().isEmpty() ? "" : "to " + Shown.sent(held.until(), Basis.STATED),
                        FileWords.number(file, held.serial())));
            }
        }
        page.table(
                "EXHIBITS",
                List.of(
                        Page.Column.of("exhibit"),
                        Page.Column.of("what").in(Page.Way.WIDE),
                        Page.Column.of("seal").in(Page.Way.WIDE),
                        Page.Column.of("hand").in(Page.Way.WIDE),
                        Page.Column.of("entry")),
                rows);
    }

    private void authorities() {
        var rows = new ArrayList<List<String>>();
        for (var one : file.authorities()) {
            rows.add(List.of(
                    one.scope(),
                    one.begins() + " to " + one.last(),
                    "issued by " + FileWords.orNotStated(one.issuedBy()),
                    one.isInForce(file.on()) ? "in force" : "not in force",
                    FileWords.number(file, one.serial())));
        }
        page.table(
                "AUTHORITIES",
                List.of(
                        Page.Column.of("scope").in(Page.Way.WIDE),
                        Page.Column.of("time").in(Page.Way.WIDE),
                        Page.Column.of("issued by").in(Page.Way.WIDE),
                        Page.Column.of("stands"),
                        Page.Column.of("entry")),
                rows);
    }

    private void asked() {
        var rows = new ArrayList<List<String>>();
        for (var one : file.asked()) {
            var words = file.entries().stream()
                    .filter(entry -> entry.serial() == one.serial())
                    .findFirst()
                    .map(entry -> Shown.cut(FileWords.own(entry), FIRST_WORDS))
                    .orElse("");
            rows.add(List.of(
                    one.on().toString(),
                    FileWords.orNotStated(one.to()),
                    words,
                    FileWords.standing(file, one),
                    FileWords.number(file, one.serial())));
        }
        page.table(
                "ASKED",
                List.of(
                        Page.Column.of("on"),
                        Page.Column.of("of").titledAlways().in(Page.Way.WIDE),
                        Page.Column.of("words").in(Page.Way.WIDE),
                        Page.Column.of("stands").in(Page.Way.WIDE),
                        Page.Column.of("entry")),
                rows);
    }

    /// A number that somebody states: what it is part of, and what became of these cases, is not stated by it.
    private void counts() {
        var rows = new ArrayList<List<String>>();
        for (var count : file.counts()) {
            rows.add(List.of(
                    count.counted(),
                    String.format(Locale.ROOT, "%,d", count.count()),
                    FileWords.orNotStated(FileWords.state(file, count)),
                    String.join(
                            ", ",
                            FileWords.cites(file, count.serial()).stream()
                                    .map(FilePage::cited)
                                    .toList()),
                    FileWords.number(file, count.serial())));
        }
        page.table(
                "COUNTED, AS STATED",
                List.of(
                        Page.Column.of("what").in(Page.Way.WIDE),
                        Page.Column.of("how many").in(Page.Way.RIGHT),
                        Page.Column.of("state"),
                        Page.Column.of("rests on").in(Page.Way.WIDE),
                        Page.Column.of("entry")),
                rows);
        if (file.counts().size() > 1) {
            page.line(2, "whether one of these is among another: not stated");
        }
        if (!rows.isEmpty()) {
            page.line(2, "opened here as files of their own: none by these numbers");
        }
    }
}

package org.reftel.release;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.reftel.desk.Trace;
import org.reftel.follow.Cited;
import org.reftel.follow.Holding;
import org.reftel.follow.Met;
import org.reftel.follow.Promise;
import org.reftel.follow.Repeat;
import org.reftel.follow.Series;
import org.reftel.follow.Spot;
import org.reftel.model.CatalogueEntry;
import org.reftel.model.Statement;
import org.reftel.wording.Shown;
import org.reftel.wording.Wording;

/// Everything that a trace, a briefing or a calendar holds, one line a row, each with its kind: a table of CSV
/// is flat.
public final class StatementSheet {
    private final Sheet sheet = new Sheet(
            "kind",
            "document",
            "address",
            "citation",
            "sent",
            "classification",
            "mark",
            "origin",
            "quote",
            "what",
            "value",
            "unit",
            "day",
            "who",
            "to",
            "status",
            "remark");

    public Sheet sheet() {
        return sheet;
    }

    public void account(Trace.Account account) {
        series(account.counted());
        promises(account.promised());
        promises(account.asked());
        met(account.met());
        holdings(account.held());
        for (var one : account.described()) {
            row(
                    "description",
                    one.spot(),
                    one.quote(),
                    one.said().what(),
                    "",
                    "",
                    "",
                    one.name(one.said().of()),
                    one.name(one.said().other()),
                    Interchange.lower(one.said().aspect()),
                    "");
        }
        for (var one : account.happened()) {
            row(
                    "event",
                    one.spot(),
                    one.quote(),
                    one.said().what(),
                    "",
                    "",
                    one.said().date().value(),
                    "",
                    "",
                    "",
                    "");
        }
        for (var one : account.repeated()) {
            row(
                    "repeated",
                    one.newer(),
                    quote(one),
                    one.older().citation(),
                    Integer.toString(one.words()),
                    "words",
                    "",
                    "",
                    "",
                    "",
                    "one source, not two");
        }
    }

    /// The words that are repeated, dots where others stand between.
    public static String quote(Repeat repeat) {
        return repeat.passages().stream().map(Repeat.Passage::quote).collect(Collectors.joining(" .. "));
    }

    public void series(List<Series> counted) {
        for (var series : counted) {
            for (var point : series.points()) {
                var same = point.same() < 0
                        ? ""
                        : "probably the same as "
                                + series.points()
                                        .get(point.same())
                                        .figure()
                                        .spot()
                                        .citation();
                figure(point.figure(), Wording.series(series), point.when(), same);
            }
            for (var derived : series.derived()) {
                row(
                        "derived",
                        derived.operands().getLast().spot(),
                        "",
                        Wording.series(series),
                        Wording.amount(derived.amount(), "", Statement.Figure.Change.NONE),
                        derived.unit(),
                        "",
                        "",
                        "",
                        "",
                        derived.formula());
            }
        }
    }

    public void figures(List<Cited<Statement.Figure>> figures) {
        figures.forEach(
                figure -> figure(figure, Wording.figure(figure), figure.spot().day(), ""));
    }

    private void figure(Cited<Statement.Figure> figure, String label, String when, String remark) {
        var said = figure.said();
        row(
                "figure",
                figure.spot(),
                figure.quote(),
                label,
                Wording.amount(said.amount(), "", said.change()),
                said.unit(),
                said.asOf().isResolved() ? said.asOf().value() : when,
                Wording.speaker(figure, "author"),
                "",
                Shown.lower(said.state()),
                remark);
    }

    public void promises(List<Promise> promises) {
        for (var promise : promises) {
            promise(promise);
        }
    }

    public void promise(Promise promise) {
        var given = promise.given();
        var said = given.said();
        row(
                said.modality().key(),
                given.spot(),
                given.quote(),
                said.what(),
                "",
                "",
                said.due().isResolved() ? said.due().value() : said.due().words(),
                given.name(said.actor()),
                given.name(said.to()),
                promise.status().key(),
                said.condition());
        for (var outcome : promise.outcomes()) {
            row(
                    "outcome",
                    outcome.spot(),
                    outcome.quote(),
                    "of " + given.spot().citation(),
                    "",
                    "",
                    outcome.spot().day(),
                    "",
                    "",
                    Shown.lower(outcome.bearing()) + ", " + Shown.lower(outcome.certainty()),
                    outcome.why());
        }
    }

    public void met(List<Met> all) {
        for (var met : all) {
            met(met);
        }
    }

    public void met(Met met) {
        var meeting = met.meeting();
        row(
                "meeting",
                meeting.spot(),
                meeting.quote(),
                meeting.said().what(),
                "",
                "",
                meeting.said().start().isResolved()
                        ? meeting.said().start().value()
                        : meeting.said().start().words(),
                Wording.participants(meeting, true),
                meeting.said().place().words(),
                Shown.lower(met.status()),
                met.why());
    }

    public void holdings(List<Holding> held) {
        for (var holding : held) {
            for (var said : holding.said()) {
                row(
                        "role",
                        said.spot(),
                        said.quote(),
                        holding.role(),
                        "",
                        "",
                        said.spot().day(),
                        holding.person(),
                        holding.organisation(),
                        Shown.lower(said.said().state()),
                        "");
            }
        }
    }

    public void paragraphs(List<Trace.InRecord> records) {
        for (var record : records) {
            for (var passage : record.passages()) {
                paragraph(record.entry(), passage.address(), passage.citation(), Shown.mark(passage), passage.text());
            }
            if (record.passages().isEmpty()) {
                var entry = record.entry();
                paragraph(entry, "header", entry.id() + "/header", "", entry.subject());
            }
        }
    }

    private void paragraph(CatalogueEntry entry, String address, String citation, String mark, String quote) {
        sheet.row(
                "paragraph",
                entry.id(),
                address,
                citation,
                entry.sent(),
                entry.classification(),
                mark,
                entry.origin(),
                quote,
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "");
    }

    /// A candidate of a name that can mean several.
    public void candidate(Trace.Who party) {
        sheet.row(
                "party",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                party.name(),
                party.kind().key(),
                "",
                "",
                "",
                "",
                "",
                "",
                String.join(", ", party.variants()));
    }

    /// @param facts what, value, unit, day, who, to, status, remark
    public void row(String kind, Spot spot, String quote, String... facts) {
        var cells = new ArrayList<Object>(List.of(
                kind, spot.document(), spot.address(), spot.citation(), spot.sent(), "", spot.mark(), "", quote));
        cells.addAll(List.of(facts));
        sheet.row(cells.toArray());
    }
}

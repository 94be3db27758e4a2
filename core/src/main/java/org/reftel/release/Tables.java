package org.reftel.release;

import java.util.List;
import java.util.Locale;
import org.reftel.desk.Briefing;
import org.reftel.desk.Card;
import org.reftel.desk.Desk;
import org.reftel.desk.Due;
import org.reftel.desk.Listing;
import org.reftel.desk.Opened;
import org.reftel.desk.Proposal;
import org.reftel.desk.Trace;
import org.reftel.follow.Spot;
import org.reftel.model.CatalogueEntry;
import org.reftel.model.Marking;
import org.reftel.model.Matter;
import org.reftel.wording.Rulings;
import org.reftel.wording.FileWords;
import org.reftel.wording.Shown;
import org.reftel.wording.Wording;

/// Answers of the desk as tables: the same columns for the terminal, the browser and programs.
public final class Tables {
    private Tables() {}

    /// What was counted, promised and met, then every paragraph in order of time.
    public static Sheet trace(Trace trace) {
        var sheet = new StatementSheet();
        if (trace.subject() instanceof Trace.Subject.Several(var candidates)) {
            candidates.forEach(sheet::candidate);
        }
        sheet.account(trace.account());
        sheet.paragraphs(trace.records());
        return sheet.sheet();
    }

    /// @param ahead whether what falls due later is wanted too
    public static Sheet due(Due due, boolean ahead) {
        var sheet = new StatementSheet();
        due(sheet, due.due());
        if (ahead) {
            due(sheet, due.ahead());
        }
        return sheet.sheet();
    }

    private static void due(StatementSheet sheet, List<Due.Line> lines) {
        for (var line : lines) {
            switch (line) {
                case Due.Line.Promised(var _, var promise) -> sheet.promise(promise);
                case Due.Line.Meeting(var _, var met) -> sheet.met(met);
                case Due.Line.Declassification(var day, var entry, var asWritten) ->
                    sheet.row(
                            "declassification",
                            new Spot(entry.id(), "header", 0, entry.sent(), ""),
                            asWritten,
                            "",
                            "",
                            "",
                            day.toString(),
                            "",
                            "",
                            "",
                            "");
                case Due.Line.InFile(
                        var day,
                        var what,
                        var _,
                        var title,
                        var entry,
                        var mark,
                        var said,
                        var who,
                        var standing) ->
                    sheet.row(
                            Shown.lower(what),
                            new Spot(entry, "1", 0, "", mark),
                            "",
                            said,
                            "",
                            "",
                            day.toString(),
                            who,
                            "",
                            standing,
                            title);
            }
        }
    }

    public static Sheet briefing(Briefing brief) {
        var sheet = new StatementSheet();
        for (var person : brief.people()) {
            sheet.holdings(person.held());
            person.seen().forEach(spot -> sheet.row("named", spot, "", "", "", "", "", person.typed(), "", "", ""));
        }
        sheet.promises(brief.open());
        sheet.series(brief.figures());
        brief.indicators()
                .forEach(one -> sheet.row(
                        "indicator",
                        one.last().spot(),
                        one.last().quote(),
                        one.what(),
                        Wording.amount(
                                one.last().said().amount(),
                                "",
                                one.last().said().change()),
                        one.unit(),
                        one.when(),
                        one.source().isEmpty() ? "author" : one.source(),
                        "",
                        "",
                        one.measure()));
        sheet.met(brief.earlier());
        brief.points()
                .forEach(point -> sheet.row(
                        "point",
                        point.spot(),
                        point.quote(),
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        point.opinion() ? "the author's own view" : ""));
        sheet.paragraphs(brief.recent());
        return sheet.sheet();
    }

    public static Sheet week(Briefing.Week week) {
        var sheet = new StatementSheet();
        for (var one : week.filed()) {
            var entry = one.entry();
            sheet.row(
                    "entry",
                    new Spot(
                            entry.number().toString(),
                            "1",
                            0,
                            entry.time().toString(),
                            entry.marking().key()),
                    FileWords.words(one.kind(), entry),
                    FileWords.type(one.kind(), entry),
                    "",
                    "",
                    entry.on().toString(),
                    entry.office(),
                    "",
                    "",
                    FileWords.follows(one));
        }
        sheet.promises(week.promised());
        sheet.promises(week.moved());
        sheet.promises(week.asked());
        sheet.figures(week.figures());
        sheet.met(week.met());
        return sheet.sheet();
    }

    /// The catalogue with its gaps; a record of several TAGS stands in several groups.
    public static Sheet listing(Listing listing) {
        var sheet = catalogue();
        for (var group : listing.groups()) {
            group.lines().forEach(line -> line(sheet, group.key(), line));
        }
        return sheet;
    }

    /// One line of the catalogue.
    public static Sheet listing(String group, Listing.Line line) {
        var sheet = catalogue();
        line(sheet, group, line);
        return sheet;
    }

    private static void line(Sheet sheet, String group, Listing.Line line) {
        switch (line) {
            case Listing.Line.Held(var entry) -> held(sheet, group, entry);
            case Listing.Line.Gap(var gap) -> gap(sheet, group, gap);
        }
    }

    private static Sheet catalogue() {
        return new Sheet(
                "group",
                "id",
                "state",
                "sent",
                "sent_basis",
                "classification",
                "caveats",
                "origin",
                "subject",
                "tags",
                "paragraphs",
                "repairs",
                "shapes",
                "wanted_by");
    }

    private static void held(Sheet sheet, String group, CatalogueEntry entry) {
        sheet.row(
                group,
                entry.id(),
                "held",
                entry.sent(),
                entry.sent().isEmpty() ? "" : entry.sentBasis().name().toLowerCase(Locale.ROOT),
                entry.classification(),
                entry.caveats(),
                entry.origin(),
                entry.subject(),
                entry.tags(),
                entry.paragraphs(),
                entry.repairs(),
                entry.shapes().stream().map(shape -> shape.key()).toList(),
                List.of());
    }

    private static void gap(Sheet sheet, String group, Listing.Wanted gap) {
        sheet.row(
                group,
                gap.id(),
                "wanted",
                "",
                "",
                "",
                List.of(),
                "",
                "",
                List.of(),
                "",
                "",
                List.of(),
                gap.mentions().stream()
                        .map(Listing.Mention::citation)
                        .distinct()
                        .toList());
    }

    /// Records as a catalogue lists them, each once.
    public static Sheet cards(Iterable<Card> cards) {
        var sheet = new Sheet(
                "id",
                "sent",
                "sent_basis",
                "released",
                "classification",
                "caveats",
                "post",
                "origin",
                "subject",
                "tags",
                "paragraphs",
                "citation");
        for (var card : cards) {
            sheet.row(
                    card.id(),
                    card.sent(),
                    card.sent().isEmpty() ? "" : card.inferred() ? "inferred" : "stated",
                    card.released(),
                    card.classification(),
                    card.caveats(),
                    card.post(),
                    card.origin(),
                    card.subject(),
                    card.tags(),
                    card.paragraphs(),
                    card.id());
        }
        return sheet;
    }

    /// The paragraphs of a record, or those asked for.
    public static Sheet opened(Opened opened) {
        var sheet = new Sheet("document", "address", "number", "mark", "role", "heading", "text", "source", "bytes");
        for (var shown : opened.paragraphs()) {
            var paragraph = shown.paragraph();
            var bytes = shown.place().bytes();
            boolean isShown = !shown.place().source().name().isEmpty();
            sheet.row(
                    opened.entry().id(),
                    shown.address(),
                    paragraph.number().optional().map(String::valueOf).orElse(""),
                    paragraph.marking().optional().map(Marking::asWritten).orElse(""),
                    paragraph.role().name().toLowerCase(Locale.ROOT),
                    paragraph.heading(),
                    shown.text(),
                    isShown ? shown.place().source().digest().hex() : "",
                    isShown ? bytes.start() + "-" + bytes.end() : "");
        }
        return sheet;
    }

    /// What waits for a decision, then what was decided.
    public static Sheet review(List<Proposal> proposals, List<Desk.Decided> decided) {
        var sheet = new Sheet(
                "handle",
                "about",
                "kind",
                "citation",
                "quote",
                "other",
                "other_quote",
                "why",
                "ruling",
                "by",
                "time",
                "because",
                "decision",
                "found");
        for (var proposal : proposals) {
            if (proposal.by().isEmpty()) {
                matter(sheet, proposal.matter(), proposal.why(), "", "", "", "", "", true);
            }
        }
        for (var one : decided) {
            var verdict = one.kept().verdict();
            matter(
                    sheet,
                    verdict.matter(),
                    "",
                    Rulings.ruling(verdict),
                    verdict.author(),
                    verdict.time().toString(),
                    verdict.because(),
                    one.kept().decision(),
                    one.found());
        }
        return sheet;
    }

    private static void matter(
            Sheet sheet,
            Matter matter,
            String why,
            String ruling,
            String by,
            String time,
            String because,
            String decision,
            boolean found) {
        var first = matter.places().getFirst();
        var last = matter.places().getLast();
        boolean two = matter.places().size() > 1;
        sheet.row(
                Proposal.handle(matter),
                about(matter),
                matter instanceof Matter.OfStatement(var kind, var _) ? kind : "",
                first.citation(),
                first.quote(),
                two ? last.citation() : "",
                two ? last.quote() : "",
                why,
                ruling,
                by,
                time,
                because,
                decision,
                found);
    }

    private static String about(Matter matter) {
        return switch (matter) {
            case Matter.OfStatement _ -> "statement";
            case Matter.OfOutcome _ -> "outcome";
            case Matter.OfJoin _ -> "join";
        };
    }
}

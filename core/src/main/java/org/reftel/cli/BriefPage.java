package org.reftel.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.reftel.desk.Briefing;
import org.reftel.desk.Trace;
import org.reftel.follow.Cited;
import org.reftel.follow.Holding;
import org.reftel.follow.Spot;
import org.reftel.model.CatalogueEntry;
import org.reftel.model.PartyKind;
import org.reftel.wording.Cites;
import org.reftel.wording.FileWords;
import org.reftel.wording.Shown;
import org.reftel.wording.Wording;

/// What a visitor reads before a meeting, and what is new in a week: pages of lines that are all cited.
final class BriefPage {
    private static final int SEEN = 4;

    private final Page page = new Page();
    private final AccountTables tables;
    private final boolean all;

    private BriefPage(List<CatalogueEntry> entries, boolean all) {
        this.tables = new AccountTables(page, Cites.WHOLE, entries, all);
        this.all = all;
    }

    /// @param all whether every row is wanted
    static Page of(Briefing brief, boolean all) {
        var made =
                new BriefPage(brief.recent().stream().map(Trace.InRecord::entry).toList(), all);
        made.meeting(brief);
        return made.page;
    }

    static Page of(Briefing.Week week, boolean all) {
        var made = new BriefPage(week.records(), all);
        made.week(week);
        return made.page;
    }

    private void meeting(Briefing brief) {
        var question = brief.question();
        page.add(new Page.Title("BRIEF FOR " + question.day()
                + (question.meeting().isBlank() ? "" : "   " + question.meeting())
                + (question.people().isEmpty() ? "" : "   with " + String.join(", ", question.people()))));
        page.line(
                2,
                "from " + Shown.count(brief.records(), "record", "records")
                        + " sent before that day; what was sent on it or later is left out");
        people(brief.people());
        tables.promised("OPEN BETWEEN THE SIDES", brief.open());
        tables.counted("COUNTED", brief.figures());
        tables.indicators("INDICATORS", brief.indicators());
        tables.met("MET BEFORE", brief.earlier());
        points(brief.points());
        recent(brief.recent());
        if (page.parts().size() == 2) {
            page.line(0, "");
            page.line(
                    0, "Nothing is found for this meeting. Fewer words, or a name as the records print it, find more.");
        }
    }

    private void people(List<Briefing.Person> people) {
        var rows = new ArrayList<List<String>>();
        for (var person : people) {
            var name = name(person);
            for (var held : person.held()) {
                rows.add(List.of(
                        name,
                        holder(person, held) + Wording.office(held),
                        Wording.span(held.first(), held.last()),
                        Cites.WHOLE.flow(held.said().stream().map(Cited::spot).toList())));
            }
            rows.add(List.of(name, last(person), "", Cites.WHOLE.flow(seen(person))));
        }
        page.table(
                "WHO THEY ARE",
                List.of(
                        Page.Column.of("name").in(Page.Way.ONCE),
                        Page.Column.of("what is said").in(Page.Way.WIDE),
                        Page.Column.of("from to"),
                        Page.Column.of("citations").in(Page.Way.WIDE)),
                rows);
    }

    /// Of an office in an organisation.
    private static String holder(Briefing.Person person, Holding held) {
        boolean himself = person.subject() instanceof Trace.Subject.Whom(var party) && party.kind() == PartyKind.PERSON;
        return himself ? "" : held.person() + ", ";
    }

    private static String name(Briefing.Person person) {
        return switch (person.subject()) {
            case Trace.Subject.Whom(var party) -> party.name();
            case Trace.Subject.Words _, Trace.Subject.Several _, Trace.Subject.Which _ -> person.typed();
        };
    }

    private static String last(Briefing.Person person) {
        return switch (person.subject()) {
            case Trace.Subject.Whom _ ->
                (person.held().isEmpty() ? "no office stated; " : "")
                        + (person.seen().isEmpty() ? "" : "named last in");
            case Trace.Subject.Several(var candidates) ->
                "can mean "
                        + String.join(
                                " or ", candidates.stream().map(Trace.Who::name).toList())
                        + ": write more of the name";
            case Trace.Subject.Words _, Trace.Subject.Which _ -> "no party of this name in these records";
        };
    }

    private List<Spot> seen(Briefing.Person person) {
        return person.seen().stream().limit(all ? Integer.MAX_VALUE : SEEN).toList();
    }

    private void points(List<Briefing.Point> points) {
        var rows = new ArrayList<List<String>>();
        for (var point : points) {
            rows.add(List.of(
                    Wording.quoted(point.quote()),
                    point.opinion() ? "the author's own view" : "",
                    Cites.WHOLE.brief(point.spot()),
                    point.spot().mark()));
        }
        page.table(
                "TO BE SAID OR REACHED",
                List.of(
                        Page.Column.of("words").in(Page.Way.WIDE),
                        Page.Column.of("whose"),
                        Page.Column.of("citation"),
                        Page.Column.of("mark")),
                rows);
    }

    private void recent(List<Trace.InRecord> recent) {
        if (recent.isEmpty()) {
            return;
        }
        var items = new ArrayList<String>();
        for (var record : recent) {
            var places = record.addresses().stream().map(Cites::place).toList();
            items.add(Cites.WHOLE.record(record.entry().id()) + " "
                    + (places.isEmpty() ? "header" : String.join(" ", places)));
        }
        page.add(new Page.Flow("ON THE MATTER, NEWEST FIRST", false, items));
    }

    private void week(Briefing.Week week) {
        page.add(new Page.Title("WEEK FROM " + week.since() + " TO "
                + week.until().minusDays(1) + "   " + Shown.count(week.records().size(), "record", "records")));
        if (week.records().isEmpty()) {
            page.line(0, "Nothing that is held was sent in this week.");
        }
        var filed = new HashSet<String>();
        week.filed().forEach(one -> filed.add(one.entry().number().toString()));
        var rows = new ArrayList<List<String>>();
        for (var entry : week.records()) {
            if (filed.contains(entry.id())) {
                continue;
            }
            rows.add(List.of(Shown.date(entry), entry.id(), entry.classification(), entry.origin(), entry.subject()));
        }
        page.table(
                "SENT",
                List.of(
                        Page.Column.of("day"),
                        Page.Column.of("record"),
                        Page.Column.of("class"),
                        Page.Column.of("from"),
                        Page.Column.of("subject").in(Page.Way.WIDE)),
                rows);
        filed(week.filed());
        tables.promised("PROMISED", week.promised());
        tables.promised("NEW ON OLDER PROMISES", week.moved());
        tables.promised("ASKED OR SUGGESTED", week.asked());
        tables.figures("COUNTED", week.figures());
        tables.met("MET", week.met());
        if (week.undated() > 0) {
            page.line(0, "");
            page.line(
                    0,
                    Shown.count(week.undated(), "record states", "records state")
                            + " no day on which it was sent, and no week holds it.");
        }
    }

    private void filed(List<Briefing.Filed> filed) {
        var rows = new ArrayList<List<String>>();
        for (var one : filed) {
            var entry = one.entry();
            rows.add(List.of(
                    one.title(),
                    entry.on().toString(),
                    FileWords.type(one.kind(), entry),
                    FileWords.words(one.kind(), entry),
                    Cites.full(entry.number().toString(), "1"),
                    entry.marking().key(),
                    FileWords.follows(one)));
        }
        page.table(
                "WRITTEN INTO FILES",
                List.of(
                        Page.Column.of("file").in(Page.Way.ONCE),
                        Page.Column.of("day"),
                        Page.Column.of("entry"),
                        Page.Column.of("words").in(Page.Way.WIDE),
                        Page.Column.of("citation"),
                        Page.Column.of("mark"),
                        Page.Column.of("follows on").in(Page.Way.BEHIND)),
                rows);
    }
}

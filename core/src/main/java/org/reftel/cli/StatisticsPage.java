package org.reftel.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.reftel.file.Charges;
import org.reftel.file.Detained;
import org.reftel.file.Funnel;
import org.reftel.file.OffenceLists;
import org.reftel.model.file.FileState;
import org.reftel.release.FileStatistics;
import org.reftel.wording.FileWords;
import org.reftel.wording.Shown;
import org.reftel.wording.Visible;

/// How far files have come, and who is held: counted of entries, with zeros where there is nothing.
final class StatisticsPage {
    private static final int SOME = 6;

    private StatisticsPage() {}

    static Page funnel(List<Funnel> funnels, List<FileState> states, LocalDate on, boolean rated) {
        var page = new Page();
        page.add(new Page.Title("FUNNEL ON " + on + "   " + Shown.count(states.size(), "file", "files")));
        if (funnels.isEmpty()) {
            page.line(0, "No file has been opened: 0 at every stage.");
        }
        for (var funnel : funnels) {
            funnel(page, funnel);
            if (rated) {
                rates(page, funnel, states);
            }
        }
        stated(page, states);
        return page;
    }

    private static void funnel(Page page, Funnel funnel) {
        var rows = new ArrayList<List<String>>();
        for (var step : funnel.steps()) {
            rows.add(List.of(
                    step.title(),
                    number(step.reached().size()),
                    number(step.standing().size()),
                    before(step.standingBefore())));
        }
        page.table(
                funnel.title() + ", " + Shown.count(funnel.files().size(), "file", "files"),
                List.of(
                        Page.Column.of("stage").in(Page.Way.WIDE),
                        Page.Column.of("reached").titledAlways().in(Page.Way.RIGHT),
                        Page.Column.of("now").titledAlways().in(Page.Way.RIGHT),
                        Page.Column.of("now before").titledAlways().in(Page.Way.WIDE)),
                rows);
        var ends = new ArrayList<List<String>>();
        for (var outcome : funnel.outcomes()) {
            ends.add(List.of(
                    outcome.title(),
                    number(outcome.entries()),
                    Shown.count(outcome.files().size(), "file", "files"),
                    before(outcome.before())));
        }
        page.table(
                "OUTCOMES",
                List.of(
                        Page.Column.of("outcome").in(Page.Way.WIDE),
                        Page.Column.of("entries").titledAlways().in(Page.Way.RIGHT),
                        Page.Column.of("in").in(Page.Way.WIDE),
                        Page.Column.of("before").titledAlways().in(Page.Way.WIDE)),
                ends);
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String before(Map<String, Long> fora) {
        var parts = new ArrayList<String>();
        fora.forEach((forum, count) -> parts.add((forum.isEmpty() ? "not stated" : forum) + " " + count));
        return String.join(", ", parts);
    }

    private static void rates(Page page, Funnel funnel, List<FileState> states) {
        var rows = new ArrayList<List<String>>();
        for (var rate : FileStatistics.rates(funnel, states)) {
            rows.add(List.of(
                    rate.reached() + " of " + rate.of()
                            + (rate.place().isEmpty() ? "" : " in " + Visible.line(rate.place())),
                    rate.part() + " of " + rate.whole(),
                    rate.perCent().map(share -> share + " percent").orElse("nothing to be a share of"),
                    some(rate.wholes())));
        }
        page.table(
                "SHARES (derived)",
                List.of(
                        Page.Column.of("which").in(Page.Way.WIDE),
                        Page.Column.of("count"),
                        Page.Column.of("share"),
                        Page.Column.of("of these").in(Page.Way.BEHIND)),
                rows);
    }

    /// What a share is one of: enough of them to look one up; all stand in the table that `--csv` and `--json`
    /// give.
    private static String some(List<String> all) {
        var first = String.join(", ", all.subList(0, Math.min(all.size(), SOME)));
        return all.size() > SOME ? first + " and " + (all.size() - SOME) + " more" : first;
    }

    /// Numbers that somebody states stand beside what is counted, and are added to nothing.
    private static void stated(Page page, List<FileState> states) {
        var rows = new ArrayList<List<String>>();
        for (var state : states) {
            for (var count : state.counts()) {
                rows.add(List.of(
                        state.file(),
                        count.counted(),
                        number(count.count()),
                        FileWords.orNotStated(FileWords.state(state, count)),
                        String.join(
                                ", ",
                                FileWords.cites(state, count.serial()).stream()
                                        .map(FilePage::cited)
                                        .toList())));
            }
        }
        page.table(
                "STATED, AND NOT OPENED HERE",
                List.of(
                        Page.Column.of("file"),
                        Page.Column.of("what").in(Page.Way.WIDE),
                        Page.Column.of("how many").in(Page.Way.RIGHT),
                        Page.Column.of("state"),
                        Page.Column.of("rests on").in(Page.Way.WIDE)),
                rows);
    }

    static Page detained(List<Detained> detained, List<FileState> states, LocalDate on) {
        var page = new Page();
        int over = (int) detained.stream().filter(Detained::isOver).count();
        page.add(new Page.Title(detained.size() + " detained without sentence on " + on + "   " + over
                + " over the limit   in " + Shown.count(states.size(), "file", "files")));
        var rows = new ArrayList<List<String>>();
        for (var one : detained) {
            rows.add(List.of(
                    one.party(),
                    one.since().toString(),
                    FileWords.days(one.days()),
                    one.limit() == 0
                            ? "no limit stated"
                            : (one.isOver() ? "over " : "limit ") + FileWords.days(one.limit()),
                    one.title(),
                    FileStatistics.number(one, states)));
        }
        return page.table(
                "DETAINED",
                List.of(
                        Page.Column.of("who").in(Page.Way.WIDE),
                        Page.Column.of("since").titledAlways(),
                        Page.Column.of("held").in(Page.Way.RIGHT),
                        Page.Column.of("limit"),
                        Page.Column.of("file").in(Page.Way.WIDE),
                        Page.Column.of("entry")),
                rows);
    }

    /// Under each list all charges, mapped or not.
    static Page charges(List<FileState> states, OffenceLists lists, LocalDate on) {
        var page = new Page();
        int total = Charges.of(states, lists.all().getFirst(), lists).all().size();
        page.add(new Page.Title("CHARGES ON " + on + "   " + Shown.count(total, "charge", "charges") + " in "
                + Shown.count(states.size(), "file", "files")));
        var rows = new ArrayList<List<String>>();
        for (var list : lists.all()) {
            var charges = Charges.of(states, list, lists);
            int unmapped = charges.unmapped().size();
            rows.add(List.of(
                    list.name(),
                    list.title(),
                    number(charges.all().size() - unmapped),
                    number(unmapped),
                    number(charges.all().size())));
        }
        return page.table(
                "UNDER EACH LIST",
                List.of(
                        Page.Column.of("list"),
                        Page.Column.of("title").in(Page.Way.WIDE),
                        Page.Column.of("mapped").titledAlways().in(Page.Way.RIGHT),
                        Page.Column.of("unmapped").titledAlways().in(Page.Way.RIGHT),
                        Page.Column.of("charges").titledAlways().in(Page.Way.RIGHT)),
                rows);
    }
}

package org.reftel.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.reftel.desk.Indicator;
import org.reftel.desk.Trace;
import org.reftel.follow.Cited;
import org.reftel.follow.Holding;
import org.reftel.follow.Met;
import org.reftel.follow.Promise;
import org.reftel.follow.Series;
import org.reftel.follow.Spot;
import org.reftel.model.CatalogueEntry;
import org.reftel.model.Statement;
import org.reftel.wording.Cites;
import org.reftel.wording.Wording;

/// What was counted, promised and met, as tables in which every line has its paragraph.
final class AccountTables {
    /// As many rows as a reader looks through.
    static final int FIRST = 25;

    /// As many paragraphs as are listed of those that all say who holds an office.
    private static final int SOME = 3;

    private static final List<Page.Column> COUNTED = List.of(
            Page.Column.of("what").in(Page.Way.ONCE),
            Page.Column.of("value").in(Page.Way.RIGHT),
            Page.Column.of("when"),
            Page.Column.of("who says it").in(Page.Way.WIDE),
            Page.Column.of("citation"),
            Page.Column.of("mark"),
            Page.Column.of("remark").in(Page.Way.BEHIND));
    private static final List<Page.Column> PROMISED = List.of(
            Page.Column.of("what").in(Page.Way.WIDE),
            Page.Column.of("citation"),
            Page.Column.of("by / to").titledAlways().in(Page.Way.WIDE),
            Page.Column.of("what became of it").titledAlways().in(Page.Way.WIDE));
    private static final List<Page.Column> MET = List.of(
            Page.Column.of("day"),
            Page.Column.of("what").in(Page.Way.WIDE),
            Page.Column.of("where").in(Page.Way.WIDE),
            Page.Column.of("with").in(Page.Way.WIDE),
            Page.Column.of("status"),
            Page.Column.of("citation"),
            Page.Column.of("remark").in(Page.Way.BEHIND));
    private static final List<Page.Column> WHO = List.of(
            Page.Column.of("person").in(Page.Way.ONCE),
            Page.Column.of("office").in(Page.Way.WIDE),
            Page.Column.of("from to"),
            Page.Column.of("citations").in(Page.Way.WIDE));
    private static final List<Page.Column> HAPPENED = List.of(
            Page.Column.of("day"),
            Page.Column.of("what").in(Page.Way.WIDE),
            Page.Column.of("citation"),
            Page.Column.of("mark"));

    private final Page page;
    private final Cites cites;
    private final Map<String, String> authors = new HashMap<>();
    private final boolean all;

    /// @param records that are cited, for what their author is called
    /// @param all whether every row is wanted
    AccountTables(Page page, Cites cites, List<CatalogueEntry> records, boolean all) {
        this.page = page;
        this.cites = cites;
        this.all = all;
        records.forEach(entry -> authors.put(entry.id(), Wording.author(entry.origin())));
    }

    void counted(String heading, List<Series> counted) {
        var rows = new ArrayList<List<String>>();
        for (var series : counted) {
            rows(series, rows);
        }
        table(heading, COUNTED, rows, "figures");
    }

    /// What is reached first, in order of time, then what is aimed at.
    private void rows(Series series, List<List<String>> rows) {
        var ordered = new ArrayList<>(series.points());
        ordered.sort(Comparator.comparing(point -> point.figure().said().state()));
        boolean reached = ordered.getFirst().figure().said().state() == Statement.Figure.State.REACHED;
        for (var point : ordered) {
            var figure = point.figure();
            var state = Wording.state(figure.said().state());
            var label =
                    state.isEmpty() ? Wording.series(series) : reached ? state : Wording.series(series) + ", " + state;
            rows.add(row(label, figure, point.when(), remark(series, point)));
        }
        for (var derived : series.derived()) {
            if (ordered.stream().noneMatch(point -> belongs(derived, series, point.figure()))) {
                rows.add(List.of("", "", "", "", "", "", derived.formula() + "  (derived)"));
            }
        }
    }

    /// What is measured, with the last value and who gives it.
    void indicators(String heading, List<Indicator> indicators) {
        var rows = new ArrayList<List<String>>();
        for (var one : indicators) {
            var label = one.what()
                    + (one.measure().isEmpty() ? "" : " (" + one.measure() + ")")
                    + (one.place().isEmpty() ? "" : " in " + one.place());
            rows.add(row(label, one.last(), one.when(), ""));
        }
        table(heading, COUNTED, rows, "indicators");
    }

    private List<String> row(String label, Cited<Statement.Figure> figure, String when, String remark) {
        var said = figure.said();
        return List.of(
                label,
                Wording.amount(said.amount(), said.unit(), said.change()),
                Wording.when(said, when),
                Wording.speaker(figure, author(figure.spot())),
                Cites.full(figure.spot().document(), figure.spot().address()),
                figure.spot().mark(),
                remark);
    }

    private String remark(Series series, Series.Point point) {
        var remarks = new ArrayList<String>();
        if (point.same() >= 0) {
            remarks.add("probably the same as "
                    + brief(series.points().get(point.same()).figure().spot()));
        }
        if (!point.again().isEmpty()) {
            remarks.add("again in " + briefly(point.again()));
        }
        for (var derived : series.derived()) {
            if (belongs(derived, series, point.figure())) {
                remarks.add(derived.formula() + "  (derived)");
            }
        }
        return String.join("; ", remarks);
    }

    /// Whether a figure is the last of the operands that its series shows.
    private static boolean belongs(Series.Derived derived, Series series, Cited<Statement.Figure> figure) {
        return derived.operands().reversed().stream()
                .filter(operand -> series.points().stream().anyMatch(point -> isSame(operand, point.figure())))
                .findFirst()
                .filter(operand -> isSame(operand, figure))
                .isPresent();
    }

    private static boolean isSame(Cited<Statement.Figure> one, Cited<Statement.Figure> other) {
        return one.spot().isSame(other.spot())
                && one.said().head().at().equals(other.said().head().at());
    }

    /// Figures one by one, without a series around them.
    void figures(String heading, List<Cited<Statement.Figure>> figures) {
        var rows = new ArrayList<List<String>>();
        for (var figure : figures) {
            var state = Wording.state(figure.said().state());
            var label = Wording.figure(figure) + (state.isEmpty() ? "" : ", " + state);
            rows.add(row(label, figure, figure.spot().day(), ""));
        }
        table(heading, COUNTED, rows, "figures");
    }

    void promised(String heading, List<Promise> promises) {
        promised(heading, promises, List.of());
    }

    /// @param answering for whom others answer today than gave it
    void promised(String heading, List<Promise> promises, List<Trace.Answering> answering) {
        var rows = new ArrayList<List<String>>();
        for (var promise : promises) {
            rows.add(promise(promise, answering));
        }
        table(heading, PROMISED, rows, "lines");
    }

    private List<String> promise(Promise promise, List<Trace.Answering> answering) {
        var given = promise.given();
        var heads = answering.stream()
                .filter(one -> one.isFor(promise))
                .map(one -> "; for " + one.organisation() + ": " + String.join(", then ", one.persons()))
                .collect(Collectors.joining());
        return List.of(
                Wording.promised(given),
                brief(given.spot()),
                Wording.parties(given),
                Wording.became(promise, cites)
                        + heads
                        + (promise.again().isEmpty() ? "" : " (said again in " + briefly(promise.again()) + ")"));
    }

    void met(String heading, List<Met> met) {
        var rows = new ArrayList<List<String>>();
        for (var one : met) {
            var meeting = one.meeting();
            rows.add(List.of(
                    Wording.time(meeting.said()),
                    meeting.said().what(),
                    meeting.said().place().words(),
                    Wording.participants(meeting, all),
                    Wording.status(one.status()),
                    brief(meeting.spot()),
                    remark(one)));
        }
        table(heading, MET, rows, "meetings");
    }

    private String remark(Met met) {
        var remarks = new ArrayList<String>();
        if (!met.later().isEmpty()) {
            remarks.add("probably held: "
                    + met.later().stream()
                            .map(later -> Wording.excerpt(later.quote()) + " (" + brief(later.spot()) + ")")
                            .collect(Collectors.joining("; ")));
        }
        if (!met.again().isEmpty()) {
            remarks.add("again in " + briefly(met.again()));
        }
        return String.join("; ", remarks);
    }

    void who(String heading, List<Holding> held) {
        var rows = new ArrayList<List<String>>();
        for (var holding : held) {
            rows.add(List.of(
                    holding.person(),
                    Wording.office(holding),
                    Wording.span(holding.first(), holding.last()),
                    some(holding.said().stream().map(Cited::spot).distinct().toList())));
        }
        table(heading, WHO, rows, "offices");
    }

    void happened(String heading, List<Cited<Statement.Event>> happened) {
        var rows = new ArrayList<List<String>>();
        for (var one : happened) {
            rows.add(List.of(
                    Wording.time(one),
                    Wording.event(one),
                    brief(one.spot()),
                    one.spot().mark()));
        }
        table(heading, HAPPENED, rows, "events");
    }

    private void table(String heading, List<Page.Column> columns, List<List<String>> rows, String what) {
        int shown = all ? rows.size() : Math.min(rows.size(), FIRST);
        page.table(heading, columns, rows.subList(0, shown));
        if (shown < rows.size()) {
            page.line(2, "and " + (rows.size() - shown) + " more " + what + ": --all prints them");
        }
    }

    private String author(Spot spot) {
        return authors.getOrDefault(spot.document(), "author");
    }

    private String brief(Spot spot) {
        return cites.brief(spot);
    }

    /// Of many paragraphs that say the same the first ones, and the last.
    private String some(List<Spot> spots) {
        int left = spots.size() - SOME - 1;
        return all || left < 2
                ? briefly(spots)
                : briefly(spots.subList(0, SOME)) + ", " + left + " more, " + brief(spots.getLast());
    }

    private String briefly(List<Spot> spots) {
        return cites.flow(spots);
    }
}

package org.reftel.serve.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.reftel.desk.Compared;
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
import org.reftel.wording.Described;
import org.reftel.wording.Describing;
import org.reftel.wording.Shown;
import org.reftel.wording.Wording;

/// What was counted, promised and met as tables in which every line has its paragraph: those of the terminal, in the
/// same words, with citations that lead there.
final class AccountGrids {
    private final Map<String, CatalogueEntry> records = new HashMap<>();
    private final int most;

    /// @param records that are cited, for what their author is called
    /// @param most rows of one table
    AccountGrids(List<CatalogueEntry> records, int most) {
        this.most = most;
        records.forEach(entry -> this.records.put(entry.id(), entry));
    }

    /// Those that have a row.
    List<Grid> of(Trace.Account account) {
        var grids = new ArrayList<Grid>();
        grids.add(promised("promised", "Promised", account.promised(), account.answering()));
        grids.add(promised("asked", "Asked or suggested", account.asked(), account.answering()));
        grids.add(met(account.met()));
        grids.add(who(account.held()));
        grids.addAll(described(account));
        grids.add(happened(account.happened()));
        return grids.stream().filter(grid -> !grid.isEmpty()).toList();
    }

    private Grid grid(String id, String heading, List<String> columns, List<List<Grid.Cell>> rows, String what) {
        int left = rows.size() - most;
        return new Grid(
                id,
                heading,
                columns,
                rows.subList(0, Math.min(most, rows.size())),
                left > 0 ? "and " + Shown.count(left, "more ", "more ").strip() + " " + what + ": in the files" : "");
    }

    /// A series: what is reached first, in order of time, then what is aimed at.
    Grid series(String id, Series series) {
        var rows = new ArrayList<List<Grid.Cell>>();
        var ordered = new ArrayList<>(series.points());
        ordered.sort(Comparator.comparing(point -> point.figure().said().state()));
        for (var point : ordered) {
            var figure = point.figure();
            var said = figure.said();
            rows.add(List.of(
                    Grid.Cell.number(Wording.amount(said.amount(), said.unit(), said.change())),
                    Grid.Cell.of(Wording.state(said.state())),
                    Grid.Cell.of(Wording.when(said, point.when())),
                    Grid.Cell.of(Wording.speaker(figure, author(figure.spot()))),
                    Grid.Cell.of(Cite.of(figure.spot())),
                    Grid.Cell.mark(figure.spot().mark()),
                    remark(series, point)));
        }
        for (var derived : series.derived()) {
            rows.add(List.of(
                    Grid.Cell.of(""),
                    Grid.Cell.of("derived"),
                    Grid.Cell.of(""),
                    Grid.Cell.of(""),
                    Grid.Cell.of(derived.operands().stream()
                            .map(operand -> Cite.of(operand.spot()))
                            .distinct()
                            .toList()),
                    Grid.Cell.of(""),
                    Grid.Cell.of(derived.formula())));
        }
        return grid(
                id,
                Wording.series(series),
                List.of("value", "state", "when", "who says it", "citation", "mark", "remark"),
                rows,
                "figures");
    }

    /// Figures that stand alone, in one table.
    Grid once(List<Series> alone) {
        var rows = new ArrayList<List<Grid.Cell>>();
        for (var series : alone) {
            for (var point : series.points()) {
                var figure = point.figure();
                var said = figure.said();
                rows.add(List.of(
                        Grid.Cell.of(Wording.series(series)),
                        Grid.Cell.number(Wording.amount(said.amount(), said.unit(), said.change())),
                        Grid.Cell.of(Wording.state(said.state())),
                        Grid.Cell.of(Wording.when(said, point.when())),
                        Grid.Cell.of(Wording.speaker(figure, author(figure.spot()))),
                        Grid.Cell.of(Cite.of(figure.spot())),
                        Grid.Cell.mark(figure.spot().mark()),
                        remark(series, point)));
            }
        }
        return grid(
                "counted-once",
                "counted once",
                List.of("what", "value", "state", "when", "who says it", "citation", "mark", "remark"),
                rows,
                "figures");
    }

    private static Grid.Cell remark(Series series, Series.Point point) {
        var cells = new Grid.Cells();
        if (point.same() >= 0) {
            cells.text("probably the same as")
                    .cite(Cite.of(series.points().get(point.same()).figure().spot()));
        }
        if (!point.again().isEmpty()) {
            cells.text("again in").cites(cites(point.again()));
        }
        return cells.cell();
    }

    /// @param answering for whom others answer today than gave it
    private Grid promised(String id, String heading, List<Promise> promises, List<Trace.Answering> answering) {
        var rows = new ArrayList<List<Grid.Cell>>();
        for (var promise : promises) {
            var given = promise.given();
            rows.add(List.of(
                    Grid.Cell.of(Wording.promised(given)),
                    Grid.Cell.of(Cite.of(given.spot())),
                    Grid.Cell.mark(given.spot().mark()),
                    Grid.Cell.of(Wording.parties(given) + heads(promise, answering)),
                    became(promise)));
        }
        return grid(id, heading, List.of("what", "citation", "mark", "by / to", "what became of it"), rows, "lines");
    }

    private static String heads(Promise promise, List<Trace.Answering> answering) {
        return answering.stream()
                .filter(one -> one.isFor(promise))
                .map(one -> "; for " + one.organisation() + ": " + String.join(", then ", one.persons()))
                .collect(Collectors.joining());
    }

    /// How a promise stands, with the later words that say so and where they stand.
    static Grid.Cell became(Promise promise) {
        var cells = new Grid.Cells();
        if (promise.outcomes().isEmpty()) {
            cells.text(Wording.became(promise, Cites.WHOLE));
        } else {
            cells.text(promise.status().key() + ":");
            for (var outcome : promise.outcomes()) {
                cells.line(Wording.outcome(promise.status(), outcome))
                        .cite(Cite.of(outcome.spot()))
                        .text("(" + Shown.lower(outcome.certainty()) + ": " + outcome.why() + ")");
            }
        }
        if (!promise.again().isEmpty()) {
            cells.line("said again in").cites(cites(promise.again()));
        }
        return cells.cell();
    }

    Grid met(List<Met> met) {
        var rows = new ArrayList<List<Grid.Cell>>();
        for (var one : met) {
            var meeting = one.meeting();
            rows.add(List.of(
                    Grid.Cell.of(Wording.time(meeting.said())),
                    Grid.Cell.of(meeting.said().what()),
                    Grid.Cell.of(meeting.said().place().words()),
                    Grid.Cell.of(Wording.participants(meeting, true)),
                    Grid.Cell.of(Wording.status(one.status())),
                    Grid.Cell.of(Cite.of(meeting.spot())),
                    remark(one)));
        }
        return grid(
                "met",
                "Met",
                List.of("day", "what", "where", "with", "status", "citation", "remark"),
                rows,
                "meetings");
    }

    private static Grid.Cell remark(Met met) {
        var cells = new Grid.Cells();
        if (!met.later().isEmpty()) {
            cells.text("probably held:");
            met.later()
                    .forEach(later -> cells.text(Wording.excerpt(later.quote())).cite(Cite.of(later.spot())));
        }
        if (!met.again().isEmpty()) {
            cells.text("again in").cites(cites(met.again()));
        }
        return cells.cell();
    }

    Grid who(List<Holding> held) {
        var rows = new ArrayList<List<Grid.Cell>>();
        for (var holding : held) {
            rows.add(List.of(
                    Grid.Cell.of(holding.person()),
                    Grid.Cell.of(Wording.office(holding)),
                    Grid.Cell.of(Wording.span(holding.first(), holding.last())),
                    Grid.Cell.of(cites(holding.said().stream().map(Cited::spot).toList()))));
        }
        return grid("who", "Who", List.of("person", "office", "from to", "citations"), rows, "offices");
    }

    /// What is said of programmes, bodies, things and persons: a table for each way in which a text describes.
    private List<Grid> described(Trace.Account account) {
        var rows = new TreeMap<Describing, List<List<Grid.Cell>>>();
        for (var one : Described.of(account.described())) {
            rows.computeIfAbsent(one.table(), any -> new ArrayList<>())
                    .add(List.of(
                            Grid.Cell.of(Describing.stage(one.aspect())),
                            Grid.Cell.of(one.name()),
                            Grid.Cell.of(one.other().isEmpty() ? Wording.NOT_STATED : one.other()),
                            Grid.Cell.of(one.quoted()),
                            Grid.Cell.of(
                                    cites(one.said().stream().map(Cited::spot).toList())),
                            Grid.Cell.mark(
                                    one.said().isEmpty()
                                            ? ""
                                            : one.said().getFirst().spot().mark())));
        }
        return rows.entrySet().stream()
                .map(one -> one.getKey() == Describing.COMPARED
                        ? compared(Compared.of(account))
                        : described(one.getKey(), one.getValue()))
                .toList();
    }

    private Grid described(Describing table, List<List<Grid.Cell>> rows) {
        return grid(
                table.id(),
                table.heading(),
                table.chosen(table.columns()),
                rows.stream().map(table::chosen).toList(),
                "lines");
    }

    /// A comparison gives no number: the figures of its years stand beside it.
    private Grid compared(List<Compared> compared) {
        var rows = new ArrayList<List<Grid.Cell>>();
        for (var one : compared) {
            var said = one.said().said();
            rows.add(List.of(
                    Grid.Cell.of(Describing.stage(said.aspect())),
                    Grid.Cell.of(one.said().name(said.of())),
                    Grid.Cell.of(Wording.quoted(said.what())),
                    Grid.Cell.of(Cite.of(one.said().spot())),
                    Grid.Cell.mark(one.said().spot().mark()),
                    figures(one)));
        }
        var columns = new ArrayList<>(Describing.COMPARED.chosen(Describing.COMPARED.columns()));
        columns.add("figures");
        return grid(Describing.COMPARED.id(), Describing.COMPARED.heading(), columns, rows, "lines");
    }

    private static Grid.Cell figures(Compared one) {
        var cells = new Grid.Cells();
        for (var figure : one.figures()) {
            cells.text((cells.isEmpty() ? "" : "and ") + figure.said().asOf().value() + ": " + figure.quote() + " "
                            + figure.said().of())
                    .cite(Cite.of(figure.spot()));
        }
        for (var year : one.unstated()) {
            cells.text((cells.isEmpty() ? "" : "and ") + year + ": " + Wording.NOT_STATED);
        }
        return cells.cell();
    }

    private Grid happened(List<Cited<Statement.Event>> happened) {
        var rows = new ArrayList<List<Grid.Cell>>();
        for (var one : happened) {
            rows.add(List.of(
                    Grid.Cell.of(Wording.time(one)),
                    Grid.Cell.of(Wording.event(one)),
                    Grid.Cell.of(Cite.of(one.spot())),
                    Grid.Cell.mark(one.spot().mark())));
        }
        return grid("happened", "Happened", List.of("day", "what", "citation", "mark"), rows, "events");
    }

    /// A record's paragraphs behind its number.
    static List<Cite> cites(List<Spot> spots) {
        var cites = new LinkedHashMap<String, Cite>();
        spots.forEach(spot -> cites.putIfAbsent(spot.citation(), Cite.of(spot)));
        return List.copyOf(cites.values());
    }

    private String author(Spot spot) {
        return Optional.ofNullable(records.get(spot.document()))
                .map(entry -> Wording.author(entry.origin()))
                .orElse("author");
    }
}

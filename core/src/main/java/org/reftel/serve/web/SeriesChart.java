package org.reftel.serve.web;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.reftel.follow.Series;
import org.reftel.model.Amount;
import org.reftel.wording.Cites;
import org.reftel.wording.Wording;

/// A series as a small line: what was reached is joined, aims stand by themselves as diamonds. The table beside it says
/// the same with words and citations.
///
/// @param title what is counted
/// @param says the whole in one sentence, for who does not see it
/// @param line through what was reached; empty when that is fewer than two
/// @param first day of the axis
/// @param last day of the axis
/// @param low number at the foot
/// @param high number at the top
public record SeriesChart(
        String title, String says, String line, List<Dot> dots, String first, String last, String low, String high) {
    private static final int LEFT = 8;
    private static final int RIGHT = 312;
    private static final int TOP = 14;
    private static final int BOTTOM = 74;

    public SeriesChart {
        dots = List.copyOf(dots);
    }

    /// @param aim whether it is no number that was reached
    /// @param points of the diamond; empty for what was reached
    /// @param says value, day and who says it
    public record Dot(int x, int y, boolean aim, String points, String says, String href) {}

    private record Placed(Series.Point point, LocalDate day, BigDecimal value) {}

    /// None when fewer than two figures have a day.
    static Optional<SeriesChart> of(Series series) {
        var placed = new ArrayList<Placed>();
        for (var point : series.points()) {
            boolean change = !point.isReached() && point.step() == Series.Step.APART && isChange(point);
            var day = day(point);
            if (day.isPresent() && !change) {
                placed.add(
                        new Placed(point, day.get(), value(point.figure().said().amount())));
            }
        }
        // A month is later than a day in it, so that the order of the table is not that of a line.
        placed.sort(Comparator.comparing(Placed::day));
        return placed.stream().map(Placed::day).distinct().count() < 2
                ? Optional.empty()
                : Optional.of(of(series, placed));
    }

    private static boolean isChange(Series.Point point) {
        return switch (point.figure().said().change()) {
            case NONE -> false;
            case UP, DOWN -> true;
        };
    }

    private static SeriesChart of(Series series, List<Placed> placed) {
        var first = placed.stream().map(Placed::day).min(LocalDate::compareTo).orElseThrow();
        var last = placed.stream().map(Placed::day).max(LocalDate::compareTo).orElseThrow();
        var low = placed.stream().map(Placed::value).min(BigDecimal::compareTo).orElseThrow();
        var high = placed.stream().map(Placed::value).max(BigDecimal::compareTo).orElseThrow();
        var dots = new ArrayList<Dot>();
        var line = new StringBuilder();
        int reached = 0;
        for (var one : placed) {
            int x = scaled(one.day().toEpochDay(), first.toEpochDay(), last.toEpochDay(), LEFT, RIGHT);
            int y = scaled(one.value().doubleValue(), low.doubleValue(), high.doubleValue(), BOTTOM, TOP);
            boolean aim = !one.point().isReached();
            if (!aim) {
                line.append(reached++ == 0 ? "" : " ").append(x).append(',').append(y);
            }
            dots.add(new Dot(
                    x,
                    y,
                    aim,
                    aim ? diamond(x, y) : "",
                    says(one),
                    Cite.of(one.point().figure().spot()).href()));
        }
        return new SeriesChart(
                Wording.series(series),
                String.join("; ", dots.stream().map(Dot::says).toList()),
                reached < 2 ? "" : line.toString(),
                dots,
                first.toString(),
                last.toString(),
                Wording.number(low),
                low.equals(high) ? "" : Wording.number(high));
    }

    private static String says(Placed one) {
        var figure = one.point().figure();
        var said = figure.said();
        var state = Wording.state(said.state());
        return (state.isEmpty() ? "" : state + " ")
                + Wording.amount(said.amount(), said.unit(), said.change()) + " "
                + Wording.when(said, one.point().when()) + ", "
                + Cites.full(figure.spot().document(), figure.spot().address());
    }

    private static String diamond(int x, int y) {
        return (x - 5) + "," + y + " " + x + "," + (y - 5) + " " + (x + 5) + "," + y + " " + x + "," + (y + 5);
    }

    private static int scaled(double value, double low, double high, int from, int to) {
        return high == low ? (from + to) / 2 : (int) Math.round(from + (value - low) / (high - low) * (to - from));
    }

    private static BigDecimal value(Amount amount) {
        return switch (amount) {
            case Amount.Value(var value, var _) -> value;
            case Amount.Range(var low, var high) -> low.add(high).divide(BigDecimal.TWO);
        };
    }

    private static Optional<LocalDate> day(Series.Point point) {
        var stated = point.figure().said().asOf();
        var iso = stated.isResolved() ? stated.value() : point.isReached() ? point.when() : "";
        var value = iso.substring(iso.indexOf('/') + 1);
        try {
            return switch (value.length()) {
                case 4 -> Optional.of(Year.parse(value).atMonth(12).atEndOfMonth());
                case 7 -> Optional.of(YearMonth.parse(value).atEndOfMonth());
                default ->
                    value.length() < 10 ? Optional.empty() : Optional.of(LocalDate.parse(value.substring(0, 10)));
            };
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }
}

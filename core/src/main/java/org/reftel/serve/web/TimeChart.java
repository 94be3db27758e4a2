package org.reftel.serve.web;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/// Records through time as bars, each a link to its records. The same numbers stand in a table beside it.
///
/// @param unit `month` or `year`
/// @param bars in order of time, those without a record too
/// @param most records of the highest bar
/// @param undated how many have no day
public record TimeChart(String unit, List<Bar> bars, int most, int undated, int width) {
    static final int HEIGHT = 80;
    private static final int WIDTH = 720;

    /// More months than these are shown by years.
    private static final int MONTHS = 36;

    public TimeChart {
        bars = List.copyOf(bars);
    }

    /// @param period `2009-10` or `2009`
    /// @param href to its records; empty when there are none
    /// @param label printed below it; empty where there is no room
    public record Bar(String period, int records, String href, String label, int x, int y, int width, int height) {}

    public boolean isEmpty() {
        return bars.isEmpty();
    }

    /// @param months how many records each has; the empty one those without a day
    static TimeChart of(SortedMap<String, Integer> months, Address address) {
        var dated = new TreeMap<String, Integer>();
        int undated = 0;
        for (var month : months.entrySet()) {
            if (month.getKey().isEmpty()) {
                undated += month.getValue();
            } else {
                dated.merge(month.getKey(), month.getValue(), Integer::sum);
            }
        }
        if (dated.isEmpty()) {
            return new TimeChart("month", List.of(), 0, undated, WIDTH);
        }
        var first = YearMonth.parse(dated.firstKey());
        var last = YearMonth.parse(dated.lastKey());
        boolean byMonth =
                (last.getYear() - first.getYear()) * 12 + last.getMonthValue() - first.getMonthValue() < MONTHS;
        var counts = byMonth ? months(dated, first, last) : years(dated, first.getYear(), last.getYear());
        return new TimeChart(
                byMonth ? "month" : "year",
                bars(counts, address),
                counts.values().stream().mapToInt(Integer::intValue).max().orElse(0),
                undated,
                WIDTH);
    }

    private static SortedMap<String, Integer> months(
            SortedMap<String, Integer> dated, YearMonth first, YearMonth last) {
        var counts = new TreeMap<String, Integer>();
        for (var month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            counts.put(month.toString(), dated.getOrDefault(month.toString(), 0));
        }
        return counts;
    }

    private static SortedMap<String, Integer> years(SortedMap<String, Integer> dated, int first, int last) {
        var counts = new TreeMap<String, Integer>();
        for (int year = first; year <= last; year++) {
            counts.put(String.format(Locale.ROOT, "%04d", year), 0);
        }
        dated.forEach((month, records) -> counts.merge(month.substring(0, 4), records, Integer::sum));
        return counts;
    }

    private static List<Bar> bars(SortedMap<String, Integer> counts, Address address) {
        int most = Math.max(
                1, counts.values().stream().mapToInt(Integer::intValue).max().orElse(1));
        double step = (double) WIDTH / counts.size();
        int every = Math.max(1, (int) Math.ceil(56 / step));
        var bars = new ArrayList<Bar>();
        for (var count : counts.entrySet()) {
            int place = bars.size();
            int records = count.getValue();
            int height = records == 0 ? 0 : Math.max(2, (int) Math.round((double) HEIGHT * records / most));
            int x = (int) Math.round(place * step);
            int right = (int) Math.round((place + 1) * step);
            bars.add(new Bar(
                    count.getKey(),
                    records,
                    records == 0
                            ? ""
                            : address.with("since", count.getKey())
                                    .with("until", count.getKey())
                                    .href(),
                    place % every == 0 ? count.getKey() : "",
                    x,
                    HEIGHT - height,
                    Math.max(2, Math.min(60, right - x - 2)),
                    height));
        }
        return bars;
    }
}

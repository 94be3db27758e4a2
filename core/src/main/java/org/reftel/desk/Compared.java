package org.reftel.desk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.reftel.follow.Cited;
import org.reftel.model.Statement.Description;
import org.reftel.model.Statement.Figure;

/// A comparison of two years that gives no number, with the figures of a trace that count the same: `arrivals are
/// likely to surpass 2008's` beside 7,700 arrivals in 2009.
///
/// @param year that is spoken of; empty when it is not known
/// @param than the year it is held against; empty when it is not a number
/// @param figures of one of the two years, in order of time
public record Compared(Cited<Description> said, String year, String than, List<Cited<Figure>> figures) {
    /// A word of what is counted is a noun of its own when it is no shorter.
    private static final int SHORTEST = 4;

    public Compared {
        figures = List.copyOf(figures);
    }

    /// Whether it was said before the year was over.
    public boolean isForecast() {
        return said.said().aspect() == Description.Aspect.FORECAST;
    }

    /// Whether a figure of a year is at hand.
    public boolean counts(String asked) {
        return figures.stream().anyMatch(figure -> when(figure).startsWith(asked));
    }

    /// Those of its years of which no figure is at hand.
    public List<String> unstated() {
        return Stream.of(year, than)
                .filter(one -> !one.isEmpty() && !counts(one))
                .toList();
    }

    /// The comparisons of an account, in order of time.
    public static List<Compared> of(Trace.Account account) {
        var all = new ArrayList<Compared>();
        for (var one : account.described()) {
            switch (one.said().aspect()) {
                case COMPARED, FORECAST -> all.add(of(one, account));
                case IS, MEMBER, UNDER, OBJECTIVE, PROJECT, ALLEGED, DUE, ORDERED, ARRIVED, USED, ONGOING -> {}
            }
        }
        return all;
    }

    private static Compared of(Cited<Description> said, Trace.Account account) {
        var than = year(said.said().what());
        var day = said.spot().day();
        var year = day.length() < 4 || day.startsWith(than) && !than.isEmpty() ? "" : day.substring(0, 4);
        var words = words(said.said().of().words());
        var figures = new ArrayList<Cited<Figure>>();
        for (var series : account.counted()) {
            for (var point : series.points()) {
                var figure = point.figure();
                var counted = figure.said().of();
                var noun = counted.substring(counted.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
                boolean same = noun.length() >= SHORTEST && words.contains(noun);
                boolean then = !year.isEmpty() && point.when().startsWith(year)
                        || !than.isEmpty() && point.when().startsWith(than);
                if (same && then && figure.said().change() == Figure.Change.NONE) {
                    figures.add(figure);
                }
            }
        }
        return new Compared(said, year, than, figures);
    }

    private static String when(Cited<Figure> figure) {
        return figure.said().asOf().value();
    }

    private static Set<String> words(String text) {
        return new HashSet<>(List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\d]+")));
    }

    private static String year(String text) {
        for (var word : text.split("[^\\d]+")) {
            if (word.length() == 4) {
                return word;
            }
        }
        return "";
    }
}

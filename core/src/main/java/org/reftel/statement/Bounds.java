package org.reftel.statement;

import java.util.Map;
import java.util.Optional;
import org.reftel.grammar.Line;
import org.reftel.grammar.WordMap;
import org.reftel.grammar.WordSet;
import org.reftel.model.Amount.Bound;

/// Reads how a number is meant: `over`, `nearly`, `up to`, `some`, `or more`.
final class Bounds {
    /// A bound and the tokens of its words, half open.
    record Found(int from, int to, Bound bound) {}

    private static final Map<String, Bound> ONE = WordMap.of(Map.ofEntries(
            Map.entry("over", Bound.OVER),
            Map.entry("above", Bound.OVER),
            Map.entry("beyond", Bound.OVER),
            Map.entry("exceed", Bound.OVER),
            Map.entry("exceeds", Bound.OVER),
            Map.entry("exceeded", Bound.OVER),
            Map.entry("exceeding", Bound.OVER),
            Map.entry("topped", Bound.OVER),
            Map.entry("tops", Bound.OVER),
            Map.entry("topping", Bound.OVER),
            Map.entry("surpassed", Bound.OVER),
            Map.entry("surpasses", Bound.OVER),
            Map.entry("surpassing", Bound.OVER),
            Map.entry(">", Bound.OVER),
            Map.entry("under", Bound.UNDER),
            Map.entry("below", Bound.UNDER),
            Map.entry("nearly", Bound.UNDER),
            Map.entry("almost", Bound.UNDER),
            Map.entry("<", Bound.UNDER),
            Map.entry("about", Bound.ABOUT),
            Map.entry("some", Bound.ABOUT),
            Map.entry("approximately", Bound.ABOUT),
            Map.entry("approx", Bound.ABOUT),
            Map.entry("roughly", Bound.ABOUT),
            Map.entry("around", Bound.ABOUT),
            Map.entry("circa", Bound.ABOUT),
            Map.entry("~", Bound.ABOUT)));
    private static final Map<String, Bound> TWO = WordMap.of(Map.ofEntries(
            Map.entry("more than", Bound.OVER),
            Map.entry("greater than", Bound.OVER),
            Map.entry("higher than", Bound.OVER),
            Map.entry("larger than", Bound.OVER),
            Map.entry("at least", Bound.OVER),
            Map.entry("upwards of", Bound.OVER),
            Map.entry("upward of", Bound.OVER),
            Map.entry("excess of", Bound.OVER),
            Map.entry("minimum of", Bound.OVER),
            Map.entry("less than", Bound.UNDER),
            Map.entry("fewer than", Bound.UNDER),
            Map.entry("lower than", Bound.UNDER),
            Map.entry("smaller than", Bound.UNDER),
            Map.entry("at most", Bound.UNDER),
            Map.entry("up to", Bound.UNDER),
            Map.entry("many as", Bound.UNDER),
            Map.entry("much as", Bound.UNDER),
            Map.entry("high as", Bound.UNDER),
            Map.entry("maximum of", Bound.UNDER),
            Map.entry("close to", Bound.ABOUT),
            Map.entry("order of", Bound.ABOUT)));
    /// After these, `about` and `over` tell a matter and no bound.
    private static final WordSet MATTERS = WordSet.of("""
        concern concerns concerned dispute disputes control conflict fight debate disagreement disagreements
        differences tension tensions power influence authority jurisdiction sovereignty worries worried
        anger clash clashes battle row rift negotiations talks talk talked talking asked ask asking inquired
        questions question complained complaints inform informed information hear heard learned learn
        reports reported thinking doubts told tell briefed news details speak spoke comments commented
        allegations speculation rumors know knew optimistic skeptical uncertainty presided disagree
        disagreed split queried caution confusion
        """);

    private Bounds() {}

    /// The words right before a number or its currency.
    static Optional<Found> before(Line line, int number) {
        var last = line.at(number - 1);
        var two = TWO.get(line.at(number - 2) + " " + last);
        if (two != null) {
            var first = line.at(number - 3);
            if (last.equals("than") && (first.equals("no") || first.equals("not"))) {
                return Optional.of(new Found(number - 3, number, two == Bound.OVER ? Bound.UNDER : Bound.OVER));
            }
            boolean particle = last.equals("to") && (first.equals("it") || first.equals("them"));
            if (particle) {
                // kick it up to ten
                return Optional.empty();
            }
            boolean longer = switch (last) {
                case "as" -> first.equals("as");
                case "of" -> first.equals("in") || first.equals("a") || first.equals("the");
                default -> false;
            };
            return Optional.of(new Found(longer ? number - 3 : number - 2, number, two));
        }
        var one = ONE.get(last);
        boolean point = last.equals(".") && line.is(number - 2, "approx");
        if (one == null) {
            return point ? Optional.of(new Found(number - 2, number, Bound.ABOUT)) : Optional.empty();
        }
        boolean matter = (last.equals("over") || last.equals("about")) && MATTERS.has(line.at(number - 2));
        return matter ? Optional.empty() : Optional.of(new Found(number - 1, number, one));
    }

    /// The words right behind a number and its unit; `30 plus` is rounded.
    static Optional<Found> after(Line line, int end) {
        if (line.is(end, "or")) {
            return switch (line.at(end + 1)) {
                case "more", "greater" -> Optional.of(new Found(end, end + 2, Bound.OVER));
                case "less", "fewer" -> Optional.of(new Found(end, end + 2, Bound.UNDER));
                case "so", "thereabouts" -> Optional.of(new Found(end, end + 2, Bound.ABOUT));
                default -> Optional.empty();
            };
        }
        if (line.is(end, "+") && line.touches(end) && !line.isDigit(end + 1)) {
            return Optional.of(new Found(end, end + 1, Bound.OVER));
        }
        boolean plus = (line.is(end, "plus") && !line.isDigit(end + 1) && !Nouns.isDeterminer(line.at(end + 1)))
                || (line.is(end, "odd") && !Nouns.isStop(line, end + 1));
        if (plus) {
            return Optional.of(new Found(end, end + 1, Bound.ABOUT));
        }
        return Optional.empty();
    }
}

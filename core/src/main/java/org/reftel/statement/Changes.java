package org.reftel.statement;

import java.util.Map;
import java.util.Set;
import org.reftel.grammar.Line;
import org.reftel.grammar.WordList;
import org.reftel.model.Statement.Figure.Change;
import org.reftel.statement.Nouns.Phrase;

/// Words of growth and decline, and which way a number goes.
final class Changes {
    private static final Map<String, Change> NOUNS =
            WordGroups.of(Map.entry(Change.UP, """
                increase increases rise jump gain hike surge growth expansion raise
                """), Map.entry(Change.DOWN, """
                    decrease decreases decline drop fall reduction reductions cut cuts contraction loss slump
                    devaluation
                    """));
    private static final Map<String, Change> VERBS =
            WordGroups.of(Map.entry(Change.UP, """
                increased increase increases increasing gain gains gaining rose rise rises risen rising grew grow grown growing
                expanded expand expanding jumped soared surged climbed swelling swell swelled raised raise raising
                doubled up gained
                """), Map.entry(Change.DOWN, """
                    fell fall fallen falling dropped drop dropping declined decline declining decreased decrease
                    decreasing shrank shrink shrunk contracted contract plunged plummeted slumped reduced reduce
                    reducing cut cutting lost lose loses losing down depreciated devalued
                    """));
    private static final Set<String> HOLDING = WordList.of("stake", "share", "interest", "holding", "margin", "lead");
    private static final Set<String> MORE = WordList.of("additional", "further", "extra", "more", "another");

    private Changes() {}

    static boolean isChange(String word) {
        return VERBS.containsKey(word) || NOUNS.containsKey(word);
    }

    static Change noun(String word) {
        return NOUNS.getOrDefault(word, Change.NONE);
    }

    static Change verb(String word) {
        return VERBS.getOrDefault(word, Change.NONE);
    }

    static boolean isMore(String word) {
        return MORE.contains(word);
    }

    /// Which way it goes; [Change#NONE] for a level.
    static Change change(Line line, Quantity quantity, Phrase phrase, Scope scope) {
        int at = quantity.from() - 1;
        if (isMore(line.at(at)) || (line.is(at, "an") && isMore(line.at(at - 1)))) {
            return Change.UP;
        }
        int next = quantity.behind();
        if (isMore(line.at(next)) && !line.is(next + 1, "than")) {
            return Change.UP;
        }
        if (!phrase.isEmpty() && quantity.sort() != Units.Sort.COUNT) {
            var noun = noun(line.at(phrase.to() - 1));
            if (noun != Change.NONE && !line.is(next, "of")) {
                return noun;
            }
        }
        while (line.is(at, "a")
                || line.is(at, "an")
                || line.is(at, "only")
                || line.is(at, "just")
                || Nouns.isAdverb(line.at(at))) {
            at--;
        }
        if (line.is(at, "by") || line.is(at, "of")) {
            boolean by = line.is(at, "by");
            for (int i = at - 1; i >= Math.max(scope.from(), at - (by ? 12 : 3)); i--) {
                var change = by ? either(line.at(i)) : noun(line.at(i));
                if (change != Change.NONE) {
                    return change;
                }
            }
            return Change.NONE;
        }
        if (isPoints(line, quantity) && (line.is(at, "up") || line.is(at, "down"))) {
            return verb(line.at(at));
        }
        // Who raises money or gains a share does not raise a level.
        boolean amount = quantity.sort() == Units.Sort.PERCENT
                || (quantity.sort() == Units.Sort.MONEY
                        && !line.at(Math.max(at, line.from())).startsWith("rais"));
        boolean held = !phrase.isEmpty() && HOLDING.contains(line.at(phrase.from()));
        return amount && !held && at >= scope.from() ? verb(line.at(at)) : Change.NONE;
    }

    /// `up four points`
    private static boolean isPoints(Line line, Quantity quantity) {
        return line.at(quantity.behind()).startsWith("point");
    }

    private static Change either(String word) {
        var verb = verb(word);
        return verb == Change.NONE ? noun(word) : verb;
    }
}

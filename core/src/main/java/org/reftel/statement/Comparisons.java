package org.reftel.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.reftel.grammar.Clause;
import org.reftel.grammar.Clauses;
import org.reftel.grammar.Tag;
import org.reftel.grammar.WordList;
import org.reftel.model.Certainty;
import org.reftel.model.Named;
import org.reftel.model.Statement.Description;
import org.reftel.model.Statement.Description.Aspect;

/// How something stands against another year without a number: `arrivals are likely to surpass 2008's record
/// figures`. What is only likely is a forecast.
final class Comparisons {
    /// Words that hold one number against another.
    static final String PASSING = """
        surpass surpasses surpassed exceed exceeds exceeded outpace outpaces outpaced outstrip outstrips outstripped
        overtake overtakes overtook eclipse eclipses eclipsed top topped match matched equal equaled equalled
        """;

    private static final Set<String> ALL = WordList.of(PASSING);
    private static final Set<String> LIKELY = WordList.of(
            "likely", "expected", "set", "projected", "poised", "bound", "forecast", "predicted", "slated", "sure");
    private static final Set<String> LEVELS = WordList.of("""
        figure figures level levels total totals number numbers record records rate rates toll tally performance
        results mark peak high
        """);
    private static final Set<String> BE = WordList.of("is", "are", "was", "were", "be");

    private final NamedWords words;
    private final Clauses clauses;

    private Comparisons(NamedWords words) {
        this.words = words;
        clauses = words.analysis().clauses();
    }

    /// In order of place.
    static List<Description> of(NamedWords words) {
        var found = new ArrayList<Description>();
        var comparisons = new Comparisons(words);
        for (int i = 1; words.has(Cue.COMPARED) && i + 1 < words.size(); i++) {
            if (words.is(i, ALL)) {
                comparisons.passing(i, found);
            }
        }
        return found;
    }

    private void passing(int verb, List<Description> found) {
        int end = behindYear(verb + 1);
        if (end == verb + 1) {
            return;
        }
        int first = verb;
        boolean ahead = words.is(verb - 1, "to") && words.is(verb - 2, LIKELY) || words.is(verb - 1, "will");
        if (ahead) {
            first = words.is(verb - 1, "will") ? verb - 1 : verb - 2;
        } else if (words.isAny(verb - 1, "not", "to", "would", "could", "may", "might", "should", "never")) {
            return;
        }
        int to = first;
        while (to > 0 && (words.is(to - 1, BE) || words.isAny(to - 1, "have", "has", "had", "also", "already"))) {
            to--;
        }
        int from = before(words.sentence(verb).from(), to);
        while (from < to && clauses.tag(from) == Tag.DETERMINER) {
            from++;
        }
        if (from >= to || clauses.tag(from) == Tag.PRONOUN || words.isPerson(to - 1) || words.is(to - 1, "not")) {
            return;
        }
        var about = new ArrayList<Integer>();
        for (int i = from; i < to; i++) {
            if (words.mention(i) != NamedWords.NONE && !about.contains(words.mention(i))) {
                about.add(words.mention(i));
            }
        }
        var head = words.said(from).head(from, end, about, Certainty.PROBABLE, "comparison with another time");
        var of = new Named(words.words(from, to), NamedWords.NONE);
        found.add(new Description(
                head, of, ahead ? Aspect.FORECAST : Aspect.COMPARED, words.words(first, end), Named.NOT_STATED));
    }

    /// Behind `2008's record figures`, `the 2008 total`, `last year's`, `the levels of 2008`; the token itself
    /// when no such words stand there.
    private int behindYear(int token) {
        int i = token;
        while (clauses.tag(i) == Tag.DETERMINER || words.isAny(i, "record", "previous", "both", "even")) {
            i++;
        }
        boolean year = isYear(i);
        boolean last = words.isAny(i, "last", "previous") && words.isAny(i + 1, "year", "month", "quarter");
        if (year || last) {
            int k = i + (last ? 2 : 1);
            k += words.isAny(k, "'s", "’s") ? 1 : 0;
            int most = k + 5;
            int behind = token;
            while (k < most && (words.is(k, LEVELS) || clauses.tag(k) == Tag.OTHER || words.is(k, "record"))) {
                k++;
                behind = words.is(k - 1, LEVELS) ? k : behind;
            }
            boolean own = words.isAny(i + (last ? 2 : 1), "'s", "’s") && behind == token;
            return own ? i + (last ? 3 : 2) : behind;
        }
        if (words.is(i, LEVELS) && words.isAny(i + 1, "of", "in", "for", "from") && isYear(i + 2)) {
            return i + 3;
        }
        return token;
    }

    private boolean isYear(int token) {
        var word = words.word(token);
        return word.length() == 4
                && (word.startsWith("19") || word.startsWith("20"))
                && word.chars().allMatch(Character::isDigit);
    }

    /// Back to the word that leads in what is compared: `, with arrivals and departures of strangers likely to`.
    private int before(int low, int to) {
        int i = to;
        while (i > low && to - i < 24 && !words.isAny(i - 1, "with", ",", ";", "--", "-", "that", ":", "—", "–")) {
            int at = clauses.at(i - 1);
            if (at >= 0
                    && clauses.get(at).isFinite()
                    && clauses.get(at).verb() == i - 1
                    && clauses.get(at).form() != Clause.Form.PARTICIPLE
                    && clauses.get(at).hasSubject()) {
                return to;
            }
            i--;
        }
        return to - i < 24 ? i : to;
    }
}

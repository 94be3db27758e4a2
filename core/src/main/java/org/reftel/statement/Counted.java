package org.reftel.statement;

import org.reftel.grammar.Line;
import org.reftel.grammar.Numeral;
import org.reftel.grammar.WordSet;
import org.reftel.model.Statement.Figure.Change;
import org.reftel.statement.Nouns.Phrase;

/// Finds what a number counts or measures: the noun behind it, behind `of`, before it, or the subject of its clause.
final class Counted {
    private static final WordSet GENERAL = WordSet.of("""
        number numbers amount amounts total totals share level levels percentage proportion size volume
        value sum figure figures count toll tally majority quantity average rate price prices cost costs
        part portion percent strength series budget
        """);
    private static final WordSet LINKS = WordSet.of("""
        is was are were be been stands stood stand totaled totalled totals total reached reaches reach
        reaching exceeded exceeds exceed topped surpassed averaged averages hit amounted amounts amount
        remained remains remain came numbered numbers number estimated accounted accounts account
        constituted constitutes constitute comprised comprises represents represented represent makes made
        make costs cost totaling totalling equals exceeding went being stays stayed stay
        """);
    private static final WordSet GETTING = WordSet.of("""
        got won received had has have receive receives get gets wins took take
        """);
    /// Marks on a scale: what stands there is the subject.
    private static final WordSet MARKS = WordSet.of("""
        low high peak record maximum minimum ceiling lows highs
        """);
    /// Say nothing of what they count.
    private static final WordSet IDLE = WordSet.of("""
        figure figures total amount sum number average count
        """);
    private static final WordSet HELPERS = WordSet.of("""
        has have had is was are were be been will would could may might should can must to not only just
        still already now also currently well at nearly even approximately about around some over by from of
        up down as for likely expected projected estimated actually recently slightly far too almost more
        than less a an the another additional further its their his per least above below under
        """);

    private Counted() {}

    /// @param phrase behind the quantity, as [#phrase] found it
    static Phrase of(Line line, Quantity quantity, Phrase phrase, Scope scope) {
        return switch (quantity.sort()) {
            case COUNT -> count(line, quantity, phrase, scope);
            case MEASURE -> measured(line, quantity, phrase, scope);
            case PERCENT -> percent(line, quantity, phrase, scope);
            case MONEY -> money(line, quantity, phrase, scope);
        };
    }

    /// The noun phrase right behind a quantity, or behind `of`.
    static Phrase phrase(Line line, Quantity quantity) {
        int at = quantity.behind();
        if (line.is(at, "strong") || line.is(at, "plus") || line.is(at, "odd")) {
            at++;
        }
        if (line.is(at, "of")) {
            return Nouns.behind(line, at + 1);
        }
        if (quantity.form() == Numeral.Form.FRACTION) {
            return Nouns.behind(line, at);
        }
        return line.is(at, "-") ? Phrase.NONE : Nouns.at(line, at);
    }

    /// `50 dead and 100 injured`
    static boolean isCasualty(Line line, int at) {
        return switch (line.at(at)) {
            case "dead", "injured", "wounded", "missing", "killed", "displaced", "homeless" -> true;
            default -> false;
        };
    }

    private static Phrase count(Line line, Quantity quantity, Phrase phrase, Scope scope) {
        if (!phrase.isEmpty()) {
            return phrase;
        }
        if (isCasualty(line, quantity.behind())) {
            return new Phrase(quantity.behind(), quantity.behind() + 1);
        }
        var object = object(line, quantity, scope);
        if (!object.isEmpty()) {
            return object;
        }
        var bracket = line.is(quantity.from() - 1, "from") ? Phrase.NONE : bracketed(line, quantity);
        return bracket.isEmpty() && follows(line, quantity, scope) ? subject(line, quantity.from(), scope) : bracket;
    }

    private static Phrase measured(Line line, Quantity quantity, Phrase phrase, Scope scope) {
        if (!phrase.isEmpty()) {
            return phrase;
        }
        var object = object(line, quantity, scope);
        return object.isEmpty() && follows(line, quantity, scope) ? subject(line, quantity.from(), scope) : object;
    }

    private static Phrase percent(Line line, Quantity quantity, Phrase phrase, Scope scope) {
        int behind = quantity.behind();
        if (!phrase.isEmpty()) {
            var change = Changes.noun(line.at(phrase.to() - 1));
            if (change == Change.NONE) {
                return phrase;
            }
            if (phrase.to() - phrase.from() > 1) {
                return new Phrase(phrase.from(), phrase.to() - 1);
            }
            if (line.is(phrase.to(), "in") || line.is(phrase.to(), "of")) {
                var in = specific(line, Nouns.behind(line, phrase.to() + 1));
                if (!in.isEmpty()) {
                    return in;
                }
            }
            var whole = object(line, quantity, scope);
            return whole.isEmpty() ? phrase : whole;
        }
        if (line.is(behind, "in") && !line.isCapitalised(behind + 1) && !line.isDigit(behind + 1)) {
            var verb = verbBefore(line, quantity.from(), scope);
            if (verb < 0) {
                var in = Nouns.at(line, behind + 1);
                if (!in.isEmpty() && Changes.isChange(line.at(quantity.from() - 1))) {
                    return in;
                }
            }
        }
        var object = object(line, quantity, scope);
        if (!object.isEmpty()) {
            return object;
        }
        var bracket = bracketed(line, quantity);
        int verb = verbBefore(line, quantity.from(), scope);
        boolean gets = verb >= 0 && GETTING.has(line.at(verb));
        return bracket.isEmpty() && (gets || follows(line, quantity, scope))
                ? subject(line, quantity.from(), scope)
                : bracket;
    }

    private static Phrase money(Line line, Quantity quantity, Phrase phrase, Scope scope) {
        int behind = quantity.behind();
        if (!phrase.isEmpty()) {
            var change = Changes.noun(line.at(phrase.to() - 1));
            if (change != Change.NONE && line.is(phrase.to(), "in")) {
                var in = Nouns.behind(line, phrase.to() + 1);
                return in.isEmpty() ? phrase : in;
            }
            return phrase;
        }
        if (line.is(behind, "in") && !line.isCapitalised(behind + 1)) {
            var in = Nouns.at(line, behind + 1);
            if (!in.isEmpty()) {
                return in;
            }
        }
        if (line.is(behind, "as") && (line.is(behind + 1, "a") || line.is(behind + 1, "an"))) {
            return Nouns.at(line, behind + 2);
        }
        if (line.is(behind, "worth") && line.is(behind + 1, "of")) {
            return Nouns.behind(line, behind + 2);
        }
        if (line.is(quantity.from() - 1, "worth")) {
            return Nouns.before(line, quantity.from() - 1, scope.from());
        }
        var object = object(line, quantity, scope);
        if (!object.isEmpty()) {
            return object;
        }
        var bracket = bracketed(line, quantity);
        if (!bracket.isEmpty()) {
            return bracket;
        }
        if (follows(line, quantity, scope)) {
            return subject(line, quantity.from(), scope);
        }
        return line.is(behind, "for") && !line.isCapitalised(behind + 1) && !isOwning(line.at(behind + 1))
                ? Nouns.behind(line, behind + 1)
                : Phrase.NONE;
    }

    /// The noun that `of`, `from`, `to`, `by`, `at` ties the number to: `the number of guards from 31,000`,
    /// `inflation of 20 percent`, `the decrease in remittances by 20%`.
    private static Phrase object(Line line, Quantity quantity, Scope scope) {
        int at = quantity.from() - 1;
        while (at > scope.from()
                && (line.is(at, "a")
                        || line.is(at, "an")
                        || line.is(at, "the")
                        || Changes.isMore(line.at(at))
                        || line.is(at, "only")
                        || line.is(at, "just")
                        || line.is(at, "well")
                        || line.is(at, "slightly"))) {
            at--;
        }
        if (line.is(at, "low") || line.is(at, "high")) {
            return Phrase.NONE;
        }
        boolean ties =
                line.is(at, "of") || line.is(at, "from") || line.is(at, "to") || line.is(at, "by") || line.is(at, "at");
        if (!ties) {
            return Phrase.NONE;
        }
        if (line.is(at, "by")) {
            var changed = changed(line, at, scope);
            if (!changed.isEmpty()) {
                return changed;
            }
        }
        var noun = Nouns.before(line, at, scope.from());
        if (noun.isEmpty() || isVerb(line, at - 1)) {
            return Phrase.NONE;
        }
        if (MARKS.has(line.at(noun.to() - 1))) {
            var subject = subject(line, noun.from(), scope);
            return subject.isEmpty() ? noun : subject;
        }
        boolean change = Changes.noun(line.at(noun.to() - 1)) != Change.NONE;
        if (change && line.is(at, "of") && noun.to() - noun.from() > 1) {
            return new Phrase(noun.from(), noun.to() - 1);
        }
        if (change && line.is(at, "of")) {
            // an increase of 20 percent in exports
            if (line.is(quantity.behind(), "in")) {
                return Nouns.behind(line, quantity.behind() + 1);
            }
            return noun;
        }
        if (line.is(at, "of")) {
            return IDLE.has(line.at(noun.to() - 1)) && noun.to() - noun.from() == 1 ? Phrase.NONE : noun;
        }
        return specific(line, noun);
    }

    /// What changes by so much: `the decrease in the amount of remittances to the coast by 20%`.
    private static Phrase changed(Line line, int by, Scope scope) {
        for (int i = by - 2; i >= Math.max(scope.from(), by - 14); i--) {
            if (Changes.noun(line.at(i)) != Change.NONE && (line.is(i + 1, "in") || line.is(i + 1, "of"))) {
                return specific(line, Nouns.behind(line, i + 2));
            }
        }
        return Phrase.NONE;
    }

    /// Of `amount of remittances` the remittances; also when only the last noun was taken.
    private static Phrase specific(Line line, Phrase noun) {
        if (noun.isEmpty()) {
            return noun;
        }
        if (GENERAL.has(line.at(noun.to() - 1)) && line.is(noun.to(), "of")) {
            var behind = Nouns.behind(line, noun.to() + 1);
            return behind.isEmpty() ? noun : behind;
        }
        return noun;
    }

    /// `airtime (48.9%)`.
    private static Phrase bracketed(Line line, Quantity quantity) {
        int at = quantity.from() - 1;
        while (HELPERS.has(line.at(at)) || line.is(at, "now")) {
            at--;
        }
        boolean opened = line.is(at, "(") || line.is(at, ":") || (line.is(at, ",") && at < quantity.from() - 1);
        return opened ? Nouns.before(line, at, line.from()) : Phrase.NONE;
    }

    /// Whether the number is said of the subject: behind `is`, `reached`, `rose to`.
    private static boolean follows(Line line, Quantity quantity, Scope scope) {
        int verb = verbBefore(line, quantity.from(), scope);
        return verb >= 0 && (LINKS.has(line.at(verb)) || Changes.verb(line.at(verb)) != Change.NONE);
    }

    private static boolean isVerb(Line line, int at) {
        var word = line.at(at);
        return LINKS.has(word) || Changes.verb(word) != Change.NONE || (word.length() > 4 && word.endsWith("ed"));
    }

    /// The verb that leads to the number, with helpers between; -1 when something else does.
    private static int verbBefore(Line line, int number, Scope scope) {
        if (isVerb(line, number)) {
            return number;
        }
        int at = number - 1;
        while (at >= scope.from() && at > number - 7) {
            if (isVerb(line, at) && !(line.is(at, "down") || line.is(at, "up") || line.is(at, "estimated"))) {
                return at;
            }
            if (!HELPERS.has(line.at(at)) && !Nouns.isAdverb(line.at(at))) {
                return -1;
            }
            at--;
        }
        return -1;
    }

    /// The head of the subject: what stands before the verb, up to its first preposition.
    static Phrase subject(Line line, int number, Scope scope) {
        int verb = verbBefore(line, number, scope);
        if (verb < 0) {
            return Phrase.NONE;
        }
        int end = verb;
        while (end > scope.from()
                && (HELPERS.has(line.at(end - 1)) || Nouns.isAdverb(line.at(end - 1)))
                && !Nouns.isDeterminer(line.at(end - 1))) {
            end--;
        }
        if (line.is(end - 1, "there")) {
            return Phrase.NONE;
        }
        int from = scope.from();
        for (int i = end - 1; i >= scope.from(); i--) {
            if (line.isVerb(i)) {
                from = i + 1;
                break;
            }
            if (line.is(i, "that")
                    || line.is(i, "and")
                    || line.is(i, "who")
                    || line.is(i, "if")
                    || line.is(i, "when")) {
                from = i + 1;
                break;
            }
        }
        int at = from;
        while (at < end) {
            if (Nouns.isDeterminer(line.at(at)) || Nouns.isStop(line, at)) {
                if (isPreposition(line.at(at))) {
                    at = skipPhrase(line, at, end);
                } else {
                    at++;
                }
                continue;
            }
            var phrase = limited(Nouns.at(line, at), end);
            if (Nouns.isOwner(line, phrase.to())) {
                at = phrase.to() + 1;
                continue;
            }
            if (!phrase.isEmpty()) {
                var found = limited(specific(line, phrase), end);
                boolean idle = !found.isEmpty() && IDLE.has(line.at(found.to() - 1));
                var told = idle ? told(line, from) : Phrase.NONE;
                return told.isEmpty() ? found : told;
            }
            at++;
        }
        return Phrase.NONE;
    }

    private static boolean isOwning(String word) {
        return word.equals("her")
                || word.equals("his")
                || word.equals("their")
                || word.equals("its")
                || word.equals("each");
    }

    /// What a `total` is the total of, when it was said before: `the number of thefts rose; the total topped 700`.
    private static Phrase told(Line line, int end) {
        for (int i = end - 1; i > line.from(); i--) {
            if ((line.is(i - 1, "number") || line.is(i - 1, "numbers")) && line.is(i, "of")) {
                return Nouns.behind(line, i + 1);
            }
        }
        return Phrase.NONE;
    }

    private static Phrase limited(Phrase phrase, int end) {
        return phrase.to() <= end ? phrase : phrase.from() < end ? new Phrase(phrase.from(), end) : Phrase.NONE;
    }

    private static boolean isPreposition(String word) {
        return switch (word) {
            case "in",
                    "on",
                    "at",
                    "for",
                    "by",
                    "with",
                    "from",
                    "during",
                    "under",
                    "according",
                    "despite",
                    "as",
                    "of",
                    "to",
                    "since",
                    "after",
                    "before" -> true;
            default -> false;
        };
    }

    /// Behind a preposition and its noun at the head of a clause: `In 2009 ...`.
    private static int skipPhrase(Line line, int at, int end) {
        int i = at + 1;
        while (i < end && Nouns.isDeterminer(line.at(i))) {
            i++;
        }
        int from = i;
        while (i < end && !Nouns.isStop(line, i) && i - from < 3) {
            i++;
        }
        return Math.max(i, at + 1);
    }
}

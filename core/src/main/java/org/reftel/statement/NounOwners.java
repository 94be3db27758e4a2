package org.reftel.statement;

import org.reftel.grammar.Analysis;
import org.reftel.grammar.Clause;
import org.reftel.grammar.Clauses;
import org.reftel.grammar.Tag;
import org.reftel.model.Named;

/// Whose word a noun is: `Marenia's offer`, `their offer`, `the MFA offer`, `a promise from the Ministry`.
final class NounOwners {
    private static final int LONG = 30;

    private final Analysis analysis;
    private final Clauses clauses;
    private final Actors actors;

    NounOwners(Analysis analysis, Actors actors) {
        this.analysis = analysis;
        this.clauses = analysis.clauses();
        this.actors = actors;
    }

    /// First token of the noun phrase that ends with the noun.
    int start(int noun, int from) {
        int i = noun;
        while (i > Math.max(from, noun - LONG) && clauses.at(i - 1) < 0 && isInside(clauses.tag(i - 1))) {
            i--;
        }
        return i;
    }

    static boolean isInside(Tag tag) {
        return switch (tag) {
            case OTHER, NUMBER, DETERMINER, POSSESSIVE, GENITIVE, VERB, ADVERB -> true;
            case PRONOUN,
                    OBJECT,
                    PREPOSITION,
                    AND,
                    BUT,
                    THAT,
                    RELATIVE,
                    IF,
                    SUBORDINATOR,
                    MODAL,
                    BE,
                    HAVE,
                    DO,
                    NOT,
                    TO,
                    COMMA,
                    OPEN,
                    CLOSE,
                    QUOTE,
                    BREAK -> false;
        };
    }

    /// Who stands before the noun; not stated when only an article does.
    Named before(int start, int noun, int from) {
        for (int i = noun - 1; i >= start; i--) {
            if (clauses.tag(i) == Tag.GENITIVE) {
                int first = i - 1;
                while (first > start
                        && clauses.tag(first) != Tag.DETERMINER
                        && clauses.tag(first - 1) != Tag.GENITIVE) {
                    first--;
                }
                return actors.isParty(first, i) ? actors.named(first, i) : Named.NOT_STATED;
            }
            if (clauses.tag(i) == Tag.POSSESSIVE) {
                return possessor(i, from);
            }
        }
        int first = start;
        while (first < noun && (clauses.tag(first) == Tag.DETERMINER || isPlain(first))) {
            first++;
        }
        int last = first;
        while (last < noun
                && clauses.words().tokens().get(last).isCapitalised()
                && clauses.tag(last) == Tag.OTHER
                && isAcronym(last)) {
            last++;
        }
        boolean national = last == first
                && first < noun
                && clauses.words().tokens().get(first).isCapitalised()
                && actors.isAdjective(first);
        return last > first || national ? actors.named(first, Math.max(last, first + 1)) : Named.NOT_STATED;
    }

    /// `the current U.S. offer`: a small word before who owns.
    private boolean isPlain(int token) {
        return clauses.tag(token) == Tag.OTHER
                && Character.isLowerCase(clauses.text(token).charAt(0))
                && analysis.mentions().at(token) < 0;
    }

    private boolean isAcronym(int token) {
        var text = clauses.text(token);
        return analysis.mentions().at(token) >= 0
                || text.length() > 1 && (Character.isUpperCase(text.charAt(1)) || Character.isDigit(text.charAt(1)))
                || text.contains(".");
    }

    private boolean isPress(Clause clause) {
        for (int i = clause.subjectFrom(); i < clause.subjectTo(); i++) {
            if (clauses.is(i, "press") || clauses.is(i, "media")) {
                return true;
            }
        }
        return false;
    }

    /// Whom *his* means: the subject of the clause before, when one is there.
    private Named possessor(int token, int from) {
        if (clauses.is(token, "our") || clauses.is(token, "my")) {
            return new Named(clauses.text(token), -1);
        }
        for (int i = token - 1; i >= from; i--) {
            if (clauses.at(i) >= 0 && clauses.get(clauses.at(i)).hasSubject()) {
                var owner = actors.of(clauses.at(i));
                boolean his = clauses.is(token, "his") || clauses.is(token, "her");
                boolean many = isPress(clauses.get(clauses.at(i)));
                return owner.isStated() && !(his && many) ? owner : new Named(clauses.text(token), -1);
            }
        }
        return new Named(clauses.text(token), -1);
    }

    /// Behind `from the Ministry` or `by both sides`; the token itself when nobody is named there.
    int behindGiver(int token, int to) {
        int by = token + 1 < to && clauses.is(token, "made") ? token + 1 : token;
        boolean giver = by + 1 < to && (clauses.is(by, "from") || clauses.is(by, "by"));
        int end = giver ? clauses.objectEnd(by + 1, to) : token;
        return end > by + 1 && actors.isSurelyParty(by + 1, end) ? end : token;
    }

    /// Behind `to the Council`, to whom it is given; the token itself when nobody is named there.
    int behindReceiver(int token, int to) {
        boolean receiver = token + 1 < to && clauses.tag(token) == Tag.TO && clauses.at(token) < 0;
        int end = receiver ? clauses.objectEnd(token + 1, to) : token;
        boolean goesOn = end + 1 < to && (clauses.tag(end) == Tag.TO && clauses.at(end) >= 0 || clauses.is(end, "for"));
        return goesOn && end > token + 1 && actors.isSurelyParty(token + 1, end) ? end : token;
    }

    /// `the SDP (with plans for two ships to be built)`: who stands before the bracket; not stated when nobody does.
    Named beforeWith(int start, int from) {
        if (start - 1 <= from || !clauses.is(start - 1, "with")) {
            return Named.NOT_STATED;
        }
        if (clauses.tag(start - 2) == Tag.OPEN) {
            int first = start - 2;
            while (first > from && clauses.at(first - 1) < 0 && isInside(clauses.tag(first - 1))) {
                first--;
            }
            return first < start - 2 && actors.isSurelyParty(first, start - 2)
                    ? actors.named(first, start - 2)
                    : Named.NOT_STATED;
        }
        return Named.NOT_STATED;
    }
}

package org.reftel.statement;

import java.util.ArrayList;
import java.util.List;
import org.reftel.grammar.Clause;
import org.reftel.grammar.Clauses;
import org.reftel.grammar.Tag;
import org.reftel.grammar.TimePhrase;

/// Acts that share one word given: `will open the port and train its guards` is one promise of two acts;
/// `promised 40 guards by May and a new quay by July` is two, since each has its own day.
final class SharedPromises {
    private static final int NEAR = 3;

    private final Clauses clauses;
    private final Circumstances circumstances;

    SharedPromises(Clauses clauses, Circumstances circumstances) {
        this.clauses = clauses;
        this.circumstances = circumstances;
    }

    /// Whether a clause takes its modal from the one before it, and goes on with what that promises.
    boolean goesOn(Promise before, Promise promise, Clause clause) {
        boolean shares = clause.shares() >= 0 && clause.hasModal() && clause.from() == clause.verb();
        boolean alike = before.sentence() == promise.sentence()
                && before.modality() == promise.modality()
                && before.actor().equals(promise.actor())
                && before.addressee().equals(promise.addressee());
        if (!shares || !alike || promise.from() < before.to() || promise.from() > before.to() + NEAR) {
            return false;
        }
        for (int i = before.to(); i < promise.from(); i++) {
            if (clauses.tag(i) != Tag.AND && clauses.tag(i) != Tag.COMMA && clauses.tag(i) != Tag.ADVERB) {
                return false;
            }
        }
        return !isDue(before) || !isDue(promise);
    }

    private boolean isDue(Promise promise) {
        return !circumstances
                .terms(promise.sentence(), promise.act(), promise.to())
                .isEmpty();
    }

    /// Both as one.
    static Promise joined(Promise before, Promise promise) {
        return new Promise(
                before.sentence(),
                before.from(),
                before.act(),
                promise.to(),
                before.modality(),
                before.actor(),
                before.addressee(),
                before.certainty(),
                before.rule());
    }

    /// One for each thing that has a day of its own.
    List<Promise> apart(Promise promise) {
        var terms = circumstances.terms(promise.sentence(), promise.act(), promise.to());
        var parts = new ArrayList<Promise>();
        var rest = promise;
        for (int i = 0; i + 1 < terms.size(); i++) {
            int and = between(terms.get(i), terms.get(i + 1));
            if (and > rest.act()) {
                parts.add(part(rest, rest.from(), rest.act(), trimmed(and)));
                int act = clauses.tag(and + 1) == Tag.TO ? and + 2 : and + 1;
                rest = part(rest, act, act, rest.to());
            }
        }
        parts.add(rest);
        return parts;
    }

    private static Promise part(Promise promise, int from, int act, int to) {
        return new Promise(
                promise.sentence(),
                from,
                act,
                to,
                promise.modality(),
                promise.actor(),
                promise.addressee(),
                promise.certainty(),
                promise.rule());
    }

    /// The *and* behind the first day that leads another thing in; -1 when there is none. `by May and June` and `on
    /// May 3 and again on May 5` have none.
    private int between(TimePhrase first, TimePhrase second) {
        int and = first.to();
        while (and < second.from() && clauses.tag(and) == Tag.COMMA) {
            and++;
        }
        if (and + 2 >= second.from() || clauses.tag(and) != Tag.AND) {
            return -1;
        }
        if (clauses.tag(and + 1) == Tag.TO && clauses.at(and + 1) >= 0) {
            return and;
        }
        boolean thing = switch (clauses.tag(and + 1)) {
            case DETERMINER, POSSESSIVE, NUMBER, OTHER -> true;
            case GENITIVE,
                    PRONOUN,
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
                    ADVERB,
                    COMMA,
                    OPEN,
                    CLOSE,
                    QUOTE,
                    BREAK,
                    VERB -> false;
        };
        for (int i = and + 1; i < second.from(); i++) {
            if (clauses.at(i) >= 0 && clauses.get(clauses.at(i)).isFinite()) {
                return -1;
            }
        }
        return thing && clauses.nounPhraseEnd(and + 1, second.from() + 1) > and + 1 ? and : -1;
    }

    private int trimmed(int and) {
        int to = and;
        while (clauses.tag(to - 1) == Tag.COMMA) {
            to--;
        }
        return to;
    }
}

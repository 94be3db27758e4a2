package org.reftel.statement;

import java.util.Optional;
import org.reftel.grammar.Clause;
import org.reftel.grammar.Clauses;
import org.reftel.model.Certainty;
import org.reftel.model.Modality;
import org.reftel.model.Named;

/// A word given, as found in one sentence; tokens half open.
///
/// @param from of the verb or noun that carries it
/// @param act first token of the act
/// @param to behind the clause
record Promise(
        int sentence,
        int from,
        int act,
        int to,
        Modality modality,
        Named actor,
        Named addressee,
        Certainty certainty,
        String rule) {
    /// Given by a clause as a whole; none where nobody gives it or the clause breaks off.
    static Optional<Promise> of(
            Clauses clauses,
            int index,
            Clause clause,
            Modality modality,
            Named actor,
            Certainty certainty,
            String rule) {
        int end = clauses.end(index);
        if (!actor.isStated() || end < clause.end()) {
            return Optional.empty();
        }
        return Optional.of(new Promise(
                clause.sentence(),
                clause.hasModal() ? clause.from() : clause.verb(),
                denial(clauses, clause),
                Math.max(end, clause.verb() + 1),
                modality,
                actor,
                Named.NOT_STATED,
                certainty,
                rule));
    }

    /// Whether a token stands within it.
    boolean holds(int token) {
        return from <= token && token < to;
    }

    /// As something else, which is less sure than what a rule says.
    Promise as(Modality other, String why) {
        return new Promise(sentence, from, act, to, other, actor, addressee, Certainty.PROBABLE, why);
    }

    Promise as(Modality other) {
        return new Promise(sentence, from, act, to, other, actor, addressee, certainty, rule);
    }

    /// Where the words of an act begin: at its verb, or before its denial (`not abandon`: what is promised is to leave
    /// it, and the words say so).
    static int denial(Clauses clauses, Clause clause) {
        if (!clause.negated()) {
            return clause.verb();
        }
        int i = clause.verb();
        while (i > clause.from() && !clauses.is(i, "not") && !clauses.is(i, "never")) {
            i--;
        }
        return i > clause.from() ? i : clause.verb();
    }
}

package org.reftel.statement;

import java.util.ArrayList;
import java.util.List;
import org.reftel.grammar.Clauses;
import org.reftel.grammar.TimePhrase;
import org.reftel.grammar.Times;
import org.reftel.model.Dated;

/// When an act is due and what it hangs on, looked up in the sentence only when somebody asks.
final class Circumstances {
    private final Clauses clauses;
    private final Times times;
    private final Conditions conditions;
    private List<TimePhrase> phrases = List.of();
    private int timed = -1;

    Circumstances(Clauses clauses, Times times) {
        this.clauses = clauses;
        this.times = times;
        this.conditions = new Conditions(clauses);
    }

    /// The first time in a stretch of a sentence that lies ahead, or that is a term.
    Dated due(int sentence, int from, int to) {
        var terms = terms(sentence, from, to);
        return terms.isEmpty() ? Dated.NOT_STATED : terms.getFirst().dated();
    }

    /// All of them, in order.
    List<TimePhrase> terms(int sentence, int from, int to) {
        if (timed != sentence) {
            phrases = times.in(clauses.words(), clauses.words().sentences().get(sentence));
            timed = sentence;
        }
        var terms = new ArrayList<TimePhrase>();
        for (var time : phrases) {
            boolean inside = time.from() >= from && time.to() <= to;
            if (inside && (time.relation() == TimePhrase.Relation.BY || time.ahead())) {
                terms.add(time);
            }
        }
        return terms;
    }

    /// Whether the words of a clause tell a time to come.
    boolean isDated(int clause) {
        var one = clauses.get(clause);
        int end = clauses.end(clause);
        return end > one.from() && !due(one.sentence(), one.from(), end).equals(Dated.NOT_STATED);
    }

    /// Whether a clause hangs on something.
    boolean isConditional(int clause) {
        var one = clauses.get(clause);
        int end = clauses.end(clause);
        return end > one.from() && !condition(one.sentence(), one.from(), end).isEmpty();
    }

    /// The words of the condition of what stands at `from..to`; empty when there is none.
    String condition(int sentence, int from, int to) {
        return conditions.of(clauses.words().sentences().get(sentence), from, to);
    }
}

package org.reftel.statement;

import java.util.ArrayList;
import java.util.List;
import org.reftel.grammar.Analysis;
import org.reftel.grammar.Clause;
import org.reftel.grammar.Clauses;
import org.reftel.grammar.Tag;
import org.reftel.grammar.WordSet;
import org.reftel.model.Certainty;
import org.reftel.model.Modality;
import org.reftel.model.Named;

/// Who is made responsible: `designated Ruiz as the contact for`, `was charged with overseeing`. The one who
/// is to act is the actor, one statement for each. An appointment to an office is none, nor is a charge of a
/// crime.
final class Designations {
    private static final WordSet TASKS =
            WordSet.of("responsible point focal contact lead coordinator coordinators agent agents liaison interlocutor"
                    + " interlocutors");
    private static final WordSet WORKS = WordSet.of(
            "oversee coordinate lead manage develop draft prepare implement organize review supervise monitor design"
                    + " run conduct handle negotiate draw produce create establish");

    private final Clauses clauses;
    private final Actors actors;

    Designations(Analysis analysis, Actors actors) {
        this.clauses = analysis.clauses();
        this.actors = actors;
    }

    List<Promise> at(int index) {
        var clause = clauses.get(index);
        if (!clause.isFinite() || clause.negated() || clause.hasModal()) {
            return List.of();
        }
        int to = clauses.words().sentences().get(clause.sentence()).to();
        return switch (clause.lemma()) {
            case "designate", "name", "appoint", "tap", "assign" -> asTask(index, clause, to);
            case "charge", "task", "entrust" -> withWork(index, clause, to);
            default -> List.of();
        };
    }

    private List<Promise> asTask(int index, Clause clause, int to) {
        int as = find("as", clause.end(), to);
        if (as < 0 || clause.passive() && !clause.hasSubject()) {
            return List.of();
        }
        boolean task = false;
        for (int i = as + 1; i < Math.min(to, as + 7); i++) {
            task |= TASKS.has(clauses.text(i));
        }
        if (!task) {
            return List.of();
        }
        if (clause.passive()) {
            return promises(index, clause, clause.subjectFrom(), clause.subjectTo(), as + 1);
        }
        int end = as;
        while (end > clause.end() && (clauses.tag(end - 1) == Tag.COMMA || clauses.tag(end - 1) == Tag.ADVERB)) {
            end--;
        }
        return promises(index, clause, clause.end(), end, as + 1);
    }

    private List<Promise> withWork(int index, Clause clause, int to) {
        int with = find("with", clause.end(), to);
        if (with < 0
                || with + 1 >= to
                || clauses.at(with + 1) < 0
                || !WORKS.has(clauses.get(clauses.at(with + 1)).lemma())) {
            return List.of();
        }
        if (clause.passive()) {
            return clause.hasSubject() && with == clause.end()
                    ? promises(index, clause, clause.subjectFrom(), clause.subjectTo(), with + 1)
                    : List.of();
        }
        return with > clause.end() ? promises(index, clause, clause.end(), with, with + 1) : List.of();
    }

    private int find(String word, int from, int to) {
        for (int i = from; i < to && (clauses.at(i) < 0 || i < from + 1); i++) {
            if (clauses.is(i, word)) {
                return i;
            }
        }
        return -1;
    }

    private List<Promise> promises(int index, Clause clause, int from, int to, int act) {
        var found = new ArrayList<Promise>();
        if (to <= from) {
            return found;
        }
        int end = Math.max(clauses.end(index), act + 1);
        for (var actor : actors.each(from, to)) {
            found.add(new Promise(
                    clause.sentence(),
                    clause.verb(),
                    act,
                    end,
                    Modality.DESIGNATION,
                    actor,
                    Named.NOT_STATED,
                    Certainty.CERTAIN,
                    clause.lemma() + (clause.passive() ? " passive" : "")));
        }
        return found;
    }
}

package org.reftel.statement;

import java.util.Optional;
import org.reftel.grammar.Clause;
import org.reftel.grammar.Clauses;
import org.reftel.grammar.Tag;
import org.reftel.grammar.WordSet;
import org.reftel.model.Certainty;
import org.reftel.model.Modality;
import org.reftel.model.Named;

/// What is to happen: `is expected to open in May`, `will be delivered by the end of the month`.
///
/// A date must be told, and elections and trials come by themselves.
final class Deliveries {
    private static final WordSet DUE = WordSet.of("scheduled slated due expected set");
    private static final WordSet DELIVERY = WordSet.of(
            "open arrive begin start complete deliver launch finish inaugurate operate sign publish release hold take"
                    + " install conclude commence come establish finalize issue roll deploy implement introduce enter"
                    + " replace approve vote build");
    private static final WordSet POLITICS = WordSet.of(
            "election elections trial trials campaign vote votes referendum session parliament hearing growth economy"
                    + " war talks");

    private final Clauses clauses;
    private final Actors actors;
    private final Circumstances circumstances;

    Deliveries(Clauses clauses, Actors actors, Circumstances circumstances) {
        this.clauses = clauses;
        this.actors = actors;
        this.circumstances = circumstances;
    }

    /// `is expected to open in May`, `is to arrive tomorrow`.
    Optional<Promise> due(int index, Clause clause) {
        boolean passive = clause.passive() && DUE.has(clauses.text(clause.verb()));
        boolean adjective = clause.lemma().equals("be")
                && clause.end() < clauses.words().tokens().size()
                && DUE.has(clauses.text(clause.end()));
        int next = passive ? clause.end() : adjective ? clause.end() + 1 : clause.end();
        boolean plain = !passive && !adjective && clause.lemma().equals("be");
        int act = passive || adjective || plain ? infinitive(next) : -1;
        if (act < 0
                || isPolitics(clause)
                || clause.time() == Clause.Time.PAST && plain
                || !isDelivery(clauses.get(act))
                        && !(isFixed(passive ? clause.verb() : clause.end()) && isActOf(clauses.get(act)))
                || !circumstances.isDated(index) && !circumstances.isDated(act)) {
            return Optional.empty();
        }
        int from = passive ? clause.verb() : adjective ? clause.end() : clause.from();
        int end = Math.max(clauses.end(index), clauses.end(act));
        return Optional.of(new Promise(
                clause.sentence(),
                from,
                clauses.get(act).from() + 1,
                end,
                Modality.FORECAST,
                thing(clause),
                Named.NOT_STATED,
                Certainty.PROBABLE,
                "due"));
    }

    /// `scheduled` is fixed; `expected` may be anything.
    private boolean isFixed(int token) {
        return clauses.is(token, "scheduled") || clauses.is(token, "slated") || clauses.is(token, "due");
    }

    private static boolean isActOf(Clause act) {
        return Agency.isAct(act.lemma())
                || act.lemma().equals("depart")
                || act.lemma().equals("leave");
    }

    Optional<Promise> delivery(int index, Clause clause) {
        if (isPolitics(clause)) {
            return Optional.empty();
        }
        if (infinitive(clause.end()) >= 0) {
            return Optional.empty();
        }
        boolean works = clause.lemma().equals("be")
                && clause.end() < clauses.words().tokens().size()
                && isInPlace(clause.end());
        if (clause.passive() && isNaming(clause.lemma()) && clause.modal().equals("will")) {
            return promise(index, clause, Modality.FORECAST, thing(clause), Certainty.PROBABLE, "will be named");
        }
        boolean done = clause.passive() && clause.modal().equals("will") && Agency.isAct(clause.lemma());
        return (works || done || isDelivery(clause)) && circumstances.isDated(index)
                ? promise(index, clause, Modality.FORECAST, thing(clause), Certainty.PROBABLE, "delivery with a date")
                : Optional.empty();
    }

    /// Elections and trials come by themselves; they are nobody's delivery.
    private boolean isPolitics(Clause clause) {
        for (int i = clause.subjectFrom(); i < clause.subjectTo(); i++) {
            if (POLITICS.has(clauses.text(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNaming(String lemma) {
        return lemma.equals("name") || lemma.equals("appoint") || lemma.equals("nominate");
    }

    private boolean isInPlace(int token) {
        return clauses.is(token, "operational")
                || clauses.is(token, "ready")
                || clauses.is(token, "completed")
                || clauses.is(token, "available")
                || clauses.is(token, "finished");
    }

    private static boolean isDelivery(Clause clause) {
        return DELIVERY.has(clause.lemma());
    }

    /// A forecast may be of a thing: the center, the equipment.
    private Named thing(Clause clause) {
        return actors.named(clause.subjectFrom(), clause.subjectTo());
    }

    private int infinitive(int token) {
        if (token >= clauses.words().tokens().size() || clauses.tag(token) != Tag.TO) {
            return -1;
        }
        return clauses.at(token);
    }

    private Optional<Promise> promise(
            int index, Clause clause, Modality modality, Named actor, Certainty certainty, String rule) {
        return Promise.of(clauses, index, clause, modality, actor, certainty, rule);
    }
}

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
    private static final WordSet POLITICS =
            WordSet.of("election elections trial trials campaign vote votes referendum session hearing growth economy"
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
                        && !((isFixed(passive ? clause.verb() : clause.end())
                                        || clauses.is(clause.verb(), "expected") && isStep(clause, act))
                                && isActOf(clauses.get(act)))
                || !isFixed(passive ? clause.verb() : clause.end())
                        && !circumstances.isDated(index)
                        && !circumstances.isDated(act)) {
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

    /// `is expected to pass the law`: a step of somebody, or one that is taken; prices drop by themselves.
    private boolean isStep(Clause clause, int act) {
        return !ModalPromises.isSoft(clauses.get(act).lemma())
                && (clauses.get(act).passive()
                        || clauses.is(clause.subjectFrom(), "it")
                        || actors.isSurelyParty(clause.subjectFrom(), clause.subjectTo()));
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
        boolean vague = clause.passive() && clauses.tag(clause.subjectFrom()) == Tag.PRONOUN;
        if (isPolitics(clause) || vague || ModalPromises.isElection(clauses, clause)) {
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
        if (isTakingOffice(clause) && clause.modal().equals("will")) {
            return promise(index, clause, Modality.FORECAST, thing(clause), Certainty.PROBABLE, "will take office");
        }
        if (isHandled(clause)) {
            if (circumstances.isConditional(index)) {
                return Optional.empty();
            }
            // `The draft will be delivered`: whose paper it is tells his own plan.
            var modality = isPaper(clause) ? Modality.INTENTION : Modality.FORECAST;
            return promise(index, clause, modality, thing(clause), Certainty.PROBABLE, "will be handled");
        }
        boolean done = clause.passive() && clause.modal().equals("will") && Agency.isAct(clause.lemma());
        return (works || done || isDelivery(clause)) && circumstances.isDated(index)
                ? promise(index, clause, Modality.FORECAST, thing(clause), Certainty.PROBABLE, "delivery with a date")
                : Optional.empty();
    }

    /// `will likely take the post of`, `will probably open two offices`: a step of somebody's.
    Optional<Promise> likely(int index, Clause clause) {
        boolean step = isTakingOffice(clause)
                || switch (clause.lemma()) {
                    case "open", "sign", "announce", "publish", "release", "appoint", "name", "deliver", "launch" ->
                        true;
                    default -> false;
                };
        boolean taken = step
                && !clause.passive()
                && !clause.perfect()
                && actors.isNamedParty(clause.subjectFrom(), clause.subjectTo())
                && !isPolitics(clause);
        return taken
                ? promise(index, clause, Modality.FORECAST, thing(clause), Certainty.PROBABLE, "likely step")
                : Optional.empty();
    }

    /// `may be operational by next year`, `may discuss it later this year`: a step that has its day.
    Optional<Promise> possible(int index, Clause clause) {
        boolean may = clause.modal().equals("may");
        var delivery = may ? delivery(index, clause) : Optional.<Promise>empty();
        if (delivery.isPresent()) {
            return delivery;
        }
        boolean step = (Agency.isAct(clause.lemma()) || clause.lemma().equals("debrief"))
                && !clause.perfect()
                && !ModalPromises.isSoft(clause.lemma())
                && actors.isNamedParty(clause.subjectFrom(), clause.subjectTo())
                && !isPolitics(clause)
                && infinitive(clause.end()) < 0
                && circumstances.isDated(index)
                && !circumstances.isConditional(index);
        return step
                ? promise(index, clause, Modality.FORECAST, thing(clause), Certainty.PROBABLE, "possible step")
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
        return switch (lemma) {
            case "name", "appoint", "nominate", "elect", "promote", "inaugurate", "assign" -> true;
            default -> false;
        };
    }

    /// `The draft will be sent to the Council`: somebody is to do it, whoever that is.
    private boolean isHandled(Clause clause) {
        int before = clauses.introducer(clause);
        boolean main = before < 0
                || clauses.tag(before) == Tag.AND
                || clauses.tag(before) == Tag.BUT
                || clauses.tag(before) == Tag.COMMA
                || clauses.is(before, ";");
        return main
                && clause.passive()
                && clause.modal().equals("will")
                && !clause.perfect()
                && HANDLED.has(clause.lemma());
    }

    /// What is done with papers alone.
    private static final WordSet FILING = WordSet.of("submit circulate integrate incorporate");

    private static final WordSet PAPERS =
            WordSet.of("demarche note letter message messages points draft proposal response"
                    + " report reports analysis analyses application findings information");

    private boolean isPaper(Clause clause) {
        return FILING.has(clause.lemma())
                || clause.lemma().equals("deliver") && PAPERS.has(clauses.text(clause.subjectTo() - 1));
    }

    private static final WordSet HANDLED = WordSet.of(
            "send issue deliver present submit publish build construct install deploy drill circulate sign open"
                    + " launch train assign transfer ship fly repatriate integrate incorporate distribute allocate"
                    + " disburse return");

    /// `will occupy the post of`, `will succeed Ruiz as`
    private boolean isTakingOffice(Clause clause) {
        boolean takes = switch (clause.lemma()) {
            case "occupy", "encumber", "assume", "take", "fill", "hold" -> true;
            default -> false;
        };
        int to = clauses.words().sentences().get(clause.sentence()).to();
        int end = takes ? clauses.objectEnd(clause.end(), to) : clause.end();
        for (int i = clause.end(); i < end && clauses.tag(i) != Tag.PREPOSITION; i++) {
            if (OFFICES.has(clauses.text(i))) {
                return actors.isSurelyParty(clause.subjectFrom(), clause.subjectTo());
            }
        }
        return false;
    }

    private static final WordSet OFFICES = WordSet.of("position post office presidency chairmanship duties portfolio");

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

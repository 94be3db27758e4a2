package org.reftel.statement;

import java.util.Optional;
import org.reftel.grammar.Analysis;
import org.reftel.grammar.Clause;
import org.reftel.grammar.Clauses;
import org.reftel.grammar.Tag;
import org.reftel.grammar.WordSet;
import org.reftel.model.Certainty;
import org.reftel.model.Modality;
import org.reftel.model.Named;
import org.reftel.model.Voice;

/// A word given by its tense: `said he would send`, `we will follow up`, `is ready to help`, `should publish`.
///
/// *Would* counts where somebody says it of himself or of his own side, *will* where it is the post's own
/// plan or has a date. What is likely, believed, feared or hoped is none, nor is a state (`would be glad`).
final class ModalPromises {
    private static final WordSet DOUBT = WordSet.of(
            "think believe predict expect fear hope doubt assess speculate warn estimate worry wonder ask suggest"
                    + " recommend propose urge request demand feel caution posit opine argue contend allege complain imply"
                    + " hint concede lament joke");
    private static final WordSet HEDGES = WordSet.of(
            "likely often probably perhaps possibly certainly undoubtedly inevitably eventually presumably surely"
                    + " doubtless ultimately never");
    private static final WordSet READY = WordSet.of("ready prepared willing open happy pleased glad eager");

    private static final WordSet HELP = WordSet.of(
            "provide help assist support cooperate work share send host give train contribute discuss meet sign"
                    + " receive consider offer facilitate coordinate participate join fund finance lend allow grant"
                    + " consult address review prosecute do cover accept engage explore release");
    private static final WordSet NEUTRAL = WordSet.of(
            "say tell announce confirm state explain note add report reply inform indicate reiterate declare affirm"
                    + " reaffirm mention respond stress emphasize advise disclose reveal clarify answer conclude continue"
                    + " insist");
    private static final WordSet SCHEDULED = WordSet.of(
            "visit travel meet host hold attend sign send open launch participate deliver issue publish release submit"
                    + " present convene lead pay return begin start deploy withdraw provide train appoint announce"
                    + " introduce join chair raise");
    /// What comes of itself, or of what others do.
    private static final WordSet SOFT =
            WordSet.of("allow encourage help look use receive act take get stand play keep go set expand increase"
                    + " reduce cut reform run turn control sell serve oppose push pull put move try permit begin start"
                    + " stop protect follow ensure");

    private final Analysis analysis;
    private final Clauses clauses;
    private final Actors actors;
    private final Circumstances circumstances;
    private final Sayer sayer;
    private final Advice advice;
    private final Deliveries deliveries;

    ModalPromises(Analysis analysis, Actors actors, Circumstances circumstances) {
        this.circumstances = circumstances;
        this.analysis = analysis;
        this.clauses = analysis.clauses();
        this.actors = actors;
        this.sayer = new Sayer(clauses, actors);
        this.advice = new Advice(analysis, clauses, actors, sayer);
        this.deliveries = new Deliveries(clauses, actors, circumstances);
    }

    Optional<Promise> at(int index) {
        var clause = clauses.get(index);
        boolean refused = clause.negated() && !clause.modal().equals("should");
        if (!clause.isFinite() || !clause.hasSubject() || refused || isUnder(clause) || isQuestion(clause)) {
            return Optional.empty();
        }
        if (isReady(clause)) {
            return ready(index, clause);
        }
        return switch (clause.modal()) {
            case "will", "shall" -> isHedged(clause) ? Optional.empty() : will(index, clause);
            case "would" -> isHedged(clause) ? Optional.empty() : would(index, clause);
            case "should" -> advice.should(index, clause);
            case "must" -> advice.must(index, clause);
            case "" ->
                advice.isNeeded(clause)
                        ? advice.needed(index, clause)
                        : isGoing(clause) ? will(index, clause) : deliveries.due(index, clause);
            case "may" -> deliveries.delivery(index, clause);
            default -> Optional.empty();
        };
    }

    /// In a question, behind *if* and *whether*, or in a relative clause.
    private boolean isUnder(Clause clause) {
        int before = clauses.introducer(clause);
        if (before < 0) {
            return false;
        }
        boolean relative = clauses.tag(before) == Tag.RELATIVE
                || before > 0 && clauses.is(before - 1, "what")
                || clauses.tag(before) == Tag.THAT && clause.subjectTo() <= before && clause.shares() < 0;
        return relative
                || clauses.tag(before) == Tag.IF
                || clauses.tag(before) == Tag.SUBORDINATOR && !clauses.is(before, "while");
    }

    private boolean isQuestion(Clause clause) {
        var sentence = clauses.words().sentences().get(clause.sentence());
        return clauses.text(sentence.to() - 1).equals("?")
                || sentence.to() - 2 >= sentence.from()
                        && clauses.text(sentence.to() - 2).equals("?");
    }

    private boolean isHedged(Clause clause) {
        for (int i = clause.from(); i < clause.verb(); i++) {
            if (HEDGES.has(clauses.text(i))) {
                return true;
            }
        }
        return clause.from() > 0 && HEDGES.has(clauses.text(clause.from() - 1));
    }

    private boolean isGoing(Clause clause) {
        return clause.lemma().equals("go") && clause.progressive() && infinitive(clause.end()) >= 0;
    }

    private int infinitive(int token) {
        if (token >= clauses.words().tokens().size() || clauses.tag(token) != Tag.TO) {
            return -1;
        }
        return clauses.at(token);
    }

    private String act(Clause clause) {
        if (clause.lemma().equals("go") && clause.progressive()
                || clause.lemma().equals("continue")
                || clause.lemma().equals("try")
                || clause.lemma().equals("seek")
                || clause.lemma().equals("begin")
                || clause.lemma().equals("start")) {
            int next = infinitive(clause.end());
            if (next >= 0 && clauses.get(next).lemma().equals("get")) {
                return "obtain";
            }
            return next >= 0 ? clauses.get(next).lemma() : clause.lemma();
        }
        return clause.lemma();
    }

    private Optional<Promise> will(int index, Clause clause) {
        var act = act(clause);
        boolean post = actors.isPost(clause.subjectFrom(), clause.subjectTo());
        if (clause.passive() || Agency.isState(act) || act.equals("be")) {
            return deliveries.delivery(index, clause);
        }
        var voice = analysis.voices().at(clause.from());
        if (voice.kind() == Voice.Kind.REPORTED) {
            return reported(index, clause, voice);
        }
        if (post && (Agency.isAct(act) || !clauses.is(clause.subjectFrom(), "we"))) {
            return promise(index, clause, Modality.INTENTION, actors.of(index), Certainty.CERTAIN, "will of the post");
        }
        int before = clauses.introducer(clause);
        boolean main = before < 0
                || clauses.tag(before) == Tag.AND
                || clauses.tag(before) == Tag.BUT
                || clauses.tag(before) == Tag.COMMA
                || clauses.tag(before) == Tag.THAT
                        && before > 0
                        && clauses.at(before - 1) >= 0
                        && isTold(clauses.get(clauses.at(before - 1)).lemma());
        boolean planned = main
                && SCHEDULED.has(act)
                && actors.isSurelyParty(clause.subjectFrom(), clause.subjectTo())
                && circumstances.isDated(index);
        if (planned) {
            return promise(index, clause, Modality.INTENTION, actors.of(index), Certainty.PROBABLE, "will with a date");
        }
        boolean resolved = main
                && Agency.isAct(act)
                && !SOFT.has(act)
                && !SOFT.has(clause.lemma())
                && !clause.perfect()
                && !clause.progressive()
                && actors.isNamedParty(clause.subjectFrom(), clause.subjectTo())
                && !circumstances.isConditional(index);
        if (resolved) {
            return promise(index, clause, Modality.INTENTION, actors.of(index), Certainty.PROBABLE, "will of a party");
        }
        return deliveries.delivery(index, clause);
    }

    private static boolean isTold(String lemma) {
        return switch (lemma) {
            case "note", "understand", "announce", "report", "learn", "hear", "confirm" -> true;
            default -> false;
        };
    }

    private Optional<Promise> would(int index, Clause clause) {
        if (clause.perfect()) {
            return Optional.empty();
        }
        var voice = analysis.voices().at(clause.from());
        var act = act(clause);
        boolean post = actors.isPost(clause.subjectFrom(), clause.subjectTo());
        if (act.equals("welcome") || act.equals("appreciate")) {
            return voice.kind() == Voice.Kind.OWN || post
                    ? promise(index, clause, Modality.REQUEST, actors.of(index), Certainty.CERTAIN, "would welcome")
                    : Optional.empty();
        }
        return voice.kind() == Voice.Kind.REPORTED && !clause.passive()
                ? reported(index, clause, voice)
                : Optional.empty();
    }

    /// What somebody is said to be going to do, himself or his side.
    private Optional<Promise> reported(int index, Clause clause, Voice voice) {
        int saying = sayer.saying(index);
        var act = act(clause);
        boolean considers = clause.lemma().equals("consider");
        boolean party = actors.isSurelyParty(clause.subjectFrom(), clause.subjectTo());
        if (saying < 0
                && party
                && Agency.isAct(act)
                && !circumstances.isConditional(index)
                && actors.isOwnSide(clause.subjectFrom(), clause.subjectTo(), voice)) {
            return promise(
                    index,
                    clause,
                    Modality.INTENTION,
                    actors.of(index),
                    Certainty.PROBABLE,
                    "according to another, " + clause.modal());
        }
        boolean looks = clause.lemma().equals("look") && (clause.progressive() || clauses.is(clause.end(), "forward"));
        boolean known = saying >= 0
                && !looks
                && !DOUBT.has(clauses.get(saying).lemma())
                && !clauses.get(saying).negated();
        if (!known || !considers && (Agency.isState(act) || act.equals("be"))) {
            return Optional.empty();
        }
        if (!sayer.isDirect(index, clause, saying)) {
            return Optional.empty();
        }
        boolean self = sayer.isSelf(clause) || sayer.isItself(index, clause, voice);
        boolean offered = considers || circumstances.isConditional(index);
        if (self) {
            return promise(
                    index,
                    clause,
                    offered ? Modality.CONDITIONAL_OFFER : Modality.COMMITMENT,
                    sayer.self(index, voice),
                    Certainty.CERTAIN,
                    "said of himself, " + clause.modal());
        }
        if (considers && party) {
            return promise(
                    index, clause, Modality.CONDITIONAL_OFFER, actors.of(index), Certainty.CERTAIN, "would consider");
        }
        boolean planned = actors.isOwnSide(clause.subjectFrom(), clause.subjectTo(), voice)
                || SCHEDULED.has(act) && circumstances.isDated(index);
        if (!party
                || !planned
                || !Agency.isAct(act)
                || circumstances.isConditional(index)
                || !NEUTRAL.has(clauses.get(saying).lemma())) {
            return Optional.empty();
        }
        return promise(
                index,
                clause,
                Modality.INTENTION,
                actors.of(index),
                Certainty.PROBABLE,
                "said of another, " + clause.modal());
    }

    /// `is ready to`, `would be open to`: the adjective stands where the verb would.
    private boolean isReady(Clause clause) {
        int end = clause.end();
        return clause.lemma().equals("be") && end < clauses.words().tokens().size() && READY.has(clauses.text(end))
                || READY.has(clauses.text(clause.verb())) && clause.passive();
    }

    private boolean isTalk(int from, int to) {
        int end = clauses.objectEnd(from, to);
        for (int i = from; i < end; i++) {
            if (TALKS.has(clauses.text(i))) {
                return true;
            }
        }
        return false;
    }

    private static final WordSet TALKS =
            WordSet.of("talks negotiations dialogue discussions consultations cooperation meeting visit exchange");

    private Optional<Promise> ready(int index, Clause clause) {
        int adjective = clause.passive() ? clause.verb() : clause.end();
        int next = adjective + 1;
        int size = clauses.words().tokens().size();
        boolean infinitive = infinitive(next) >= 0;
        boolean noun = next + 1 < size
                && (clauses.tag(next) == Tag.TO
                                && !infinitive
                                && clauses.is(adjective, "open")
                                && clause.modal().equals("would")
                        || clauses.is(next, "for")
                                && (clauses.is(adjective, "ready") || clauses.is(adjective, "prepared"))
                                && isTalk(next + 1, size));
        boolean would = clause.modal().equals("would");
        boolean mood = clauses.is(adjective, "happy")
                || clauses.is(adjective, "pleased")
                || clauses.is(adjective, "glad")
                || clauses.is(adjective, "eager");
        if (!(infinitive || noun) || clause.hasModal() && !would || mood && !would) {
            return Optional.empty();
        }
        if (infinitive && !HELP.has(clauses.get(infinitive(next)).lemma())) {
            return Optional.empty();
        }
        var voice = analysis.voices().at(clause.from());
        int saying = sayer.saying(index);
        boolean spoken = voice.kind() == Voice.Kind.REPORTED
                && saying >= 0
                && !DOUBT.has(clauses.get(saying).lemma());
        boolean own = spoken
                && (would || sayer.isSelf(clause) || actors.isOwnSide(clause.subjectFrom(), clause.subjectTo(), voice))
                && sayer.isDirect(index, clause, saying);
        if (!own) {
            return Optional.empty();
        }
        var actor = actors.of(index);
        int end = clauses.end(index);
        if (!actor.isStated() || end <= next + 1 || !actors.isSurelyParty(clause.subjectFrom(), clause.subjectTo())) {
            return Optional.empty();
        }
        return Optional.of(new Promise(
                clause.sentence(),
                clause.from(),
                next + 1,
                end,
                would ? Modality.CONDITIONAL_OFFER : Modality.OFFER,
                actor,
                Named.NOT_STATED,
                Certainty.CERTAIN,
                would ? "would be ready" : "is ready"));
    }

    private Optional<Promise> promise(
            int index, Clause clause, Modality modality, Named actor, Certainty certainty, String rule) {
        return Promise.of(clauses, index, clause, modality, actor, certainty, rule);
    }
}

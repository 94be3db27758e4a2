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
    private static final WordSet HEDGES = WordSet.of(
            "likely often probably perhaps possibly certainly undoubtedly inevitably eventually presumably surely"
                    + " doubtless ultimately never");

    private static final WordSet SCHEDULED = WordSet.of(
            "visit travel meet host hold attend sign send open launch participate deliver issue publish release submit"
                    + " present convene lead pay return begin start deploy withdraw provide train appoint announce"
                    + " introduce join chair raise");
    /// What comes of itself, or of what others do.
    private static final WordSet SOFT =
            WordSet.of("allow encourage help look use receive act take get stand play keep go set expand increase"
                    + " reduce cut reform run turn control sell serve oppose push pull put move try permit begin start"
                    + " stop protect follow ensure");

    /// What a visitor may expect to hear of somebody: a guess of who writes.
    private static final WordSet TALKING = WordSet.of("seek press urge complain tell say argue raise ask");
    private static final WordSet NOBODY = WordSet.of("no neither nobody none few little nothing");
    /// `the news that Ruiz will visit`: what is told is fixed.
    private static final WordSet NEWS =
            WordSet.of("news announcement announcements confirmation word report reports statement decision");
    private static final WordSet OCCASIONS =
            WordSet.of("vehicle opportunity opportunities chance forum basis insight insights occasion venue role"
                    + " platform incentive challenge challenges cover evidence difficulty difficulties");

    private final Analysis analysis;
    private final Clauses clauses;
    private final Actors actors;
    private final Circumstances circumstances;
    private final Sayer sayer;
    private final Readiness readiness;
    private final ReportedActs reported;
    private final Advice advice;
    private final Deliveries deliveries;

    ModalPromises(Analysis analysis, Actors actors, Circumstances circumstances) {
        this.circumstances = circumstances;
        this.analysis = analysis;
        this.clauses = analysis.clauses();
        this.actors = actors;
        this.sayer = new Sayer(clauses, actors);
        this.readiness = new Readiness(analysis, actors, circumstances, sayer);
        this.reported = new ReportedActs(analysis, actors, circumstances, sayer);
        this.advice = new Advice(analysis, clauses, actors, sayer);
        this.deliveries = new Deliveries(clauses, actors, circumstances);
    }

    Optional<Promise> at(int index) {
        var clause = clauses.get(index);
        boolean refused = clause.negated()
                && !clause.modal().equals("should")
                && !clause.modal().equals("would");
        boolean nobody = clause.hasSubject() && NOBODY.has(clauses.text(clause.subjectFrom()));
        if (!clause.isFinite() || !clause.hasSubject() || refused || nobody || isQuestion(clause)) {
            return Optional.empty();
        }
        boolean plain = !clause.hasModal() || clause.modal().equals("would");
        int adjective = plain ? readiness.adjective(clause) : -1;
        if (adjective >= 0) {
            return clause.negated() || isUnder(clause) && !isWhere(clause)
                    ? Optional.empty()
                    : readiness.at(index, clause, adjective);
        }
        boolean posted = isWhere(clause)
                && (actors.isNamedParty(clause.subjectFrom(), clause.subjectTo()) || isKnownPerson(index, clause));
        if (isUnder(clause) && !posted && !isFixed(index, clause)) {
            return Optional.empty();
        }
        return switch (clause.modal()) {
            case "will", "shall" -> isHedged(clause) ? deliveries.likely(index, clause) : will(index, clause);
            case "would" -> isHedged(clause) ? Optional.empty() : reported.would(index, clause, act(clause));
            case "should" -> advice.should(index, clause);
            case "must" -> advice.must(index, clause);
            case "" ->
                advice.isNeeded(clause)
                        ? advice.needed(index, clause)
                        : isGoing(clause) ? will(index, clause) : deliveries.due(index, clause);
            case "may", "could", "might" -> deliveries.possible(index, clause);
            default -> Optional.empty();
        };
    }

    /// In a question, behind *if* and *whether*, or in a relative clause.
    private boolean isUnder(Clause clause) {
        if (clause.shares() >= 0 && isRelative(clauses.get(clause.shares()))) {
            return true;
        }
        int before = clauses.introducer(clause);
        if (before < 0) {
            return false;
        }
        boolean relative = clauses.tag(before) == Tag.RELATIVE
                || before > 0 && clauses.is(before - 1, "what")
                || clauses.tag(before) == Tag.THAT && clause.subjectTo() <= before && clause.shares() < 0;
        return relative
                || clauses.tag(before) == Tag.IF
                || clauses.tag(before) == Tag.SUBORDINATOR
                        && !clauses.is(before, "while")
                        && !clauses.is(before, "although")
                        && !clauses.is(before, "though")
                        && !clauses.is(before, "whereas");
    }

    /// `a register that should open and close`
    private boolean isRelative(Clause clause) {
        int before = clauses.introducer(clause);
        return before >= 0
                && (clauses.tag(before) == Tag.RELATIVE
                        || clauses.tag(before) == Tag.THAT && clause.hasSubject() && clause.subjectTo() <= before);
    }

    /// `an area where Marenia is ready to help`
    private boolean isWhere(Clause clause) {
        int before = clauses.introducer(clause);
        return before >= 0 && clauses.is(before, "where");
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
        var voice = sayer.voice(index, analysis.voices().at(clause.from()));
        if (clause.passive() || Agency.isState(act) || act.equals("be")) {
            var delivery = deliveries.delivery(index, clause);
            return delivery.isEmpty() && clause.passive() ? reported.passive(index, clause, voice) : delivery;
        }
        if (voice.kind() == Voice.Kind.REPORTED) {
            return reported.of(index, clause, act, voice);
        }
        if (post && (Agency.isAct(act) || !clauses.is(clause.subjectFrom(), "we"))) {
            return promise(index, clause, Modality.INTENTION, actors.of(index), Certainty.CERTAIN, "will of the post");
        }
        var declared = reported.declared(index, clause, act);
        if (declared.isPresent()) {
            return declared;
        }
        int before = clauses.introducer(clause);
        boolean announced = before > 0 && clauses.tag(before) == Tag.THAT && NEWS.has(clauses.text(before - 1));
        boolean main = announced
                || before < 0
                || clauses.tag(before) == Tag.AND
                || clauses.tag(before) == Tag.BUT
                || clauses.tag(before) == Tag.COMMA
                || clauses.is(before, ";")
                || clauses.is(before, "where")
                || clauses.is(before, "acting")
                || clauses.is(before, "while")
                || clauses.tag(before) == Tag.THAT
                        && before > 0
                        && clauses.at(before - 1) >= 0
                        && isTold(clauses.get(clauses.at(before - 1)).lemma());
        boolean planned = (main || isRelative(clause))
                && SCHEDULED.has(act)
                && actors.isSurelyParty(clause.subjectFrom(), clause.subjectTo())
                && circumstances.isDated(index)
                && !isElection(clauses, clause);
        if (planned) {
            return promise(index, clause, Modality.INTENTION, actors.of(index), Certainty.PROBABLE, "will with a date");
        }
        boolean resolved = main
                && !reported.isInserted(index, clause)
                && !NOBODY.has(behind(clause))
                && (Agency.isAct(act) || announced)
                && !SOFT.has(act)
                && !SOFT.has(clause.lemma())
                && !(TALKING.has(act) && actors.isPerson(clause.subjectFrom(), clause.subjectTo()))
                && !clause.perfect()
                && (actors.isNamedParty(clause.subjectFrom(), clause.subjectTo()) || isKnownPerson(index, clause))
                && !circumstances.isConditional(index);
        if (resolved && !isOccasion(clause)) {
            var modality = reported.isWithUs(index, clause) ? Modality.COMMITMENT : Modality.INTENTION;
            return promise(index, clause, modality, actors.of(index), Certainty.PROBABLE, "will of a party");
        }
        return deliveries.delivery(index, clause);
    }

    /// What people fix a day for.
    static boolean isScheduled(String act) {
        return SCHEDULED.has(act);
    }

    /// What comes of itself, or of what others do.
    static boolean isSoft(String act) {
        return SOFT.has(act);
    }

    private String behind(Clause clause) {
        return clause.end() < clauses.words().tokens().size() ? clauses.text(clause.end()) : "";
    }

    /// `the delegation that will visit Port Vela in June`: a day is fixed, whatever leads the clause in.
    private boolean isFixed(int index, Clause clause) {
        return clause.modal().equals("will")
                && isRelative(clause)
                && SCHEDULED.has(act(clause))
                && actors.isSurelyParty(clause.subjectFrom(), clause.subjectTo())
                && circumstances.isDated(index);
    }

    /// *He* and *she* where the text tells who is meant.
    private boolean isKnownPerson(int index, Clause clause) {
        boolean pronoun = clauses.is(clause.subjectFrom(), "he") || clauses.is(clause.subjectFrom(), "she");
        return pronoun
                && !clause.lemma().equals("make")
                && clause.subjectTo() == clause.subjectFrom() + 1
                && !actors.of(index).words().equalsIgnoreCase(clauses.text(clause.subjectFrom()));
    }

    /// `will hold a general election`: it comes by itself.
    static boolean isElection(Clauses clauses, Clause clause) {
        int to = clauses.words().sentences().get(clause.sentence()).to();
        int end = clauses.objectEnd(clause.end(), to);
        for (int i = clause.end(); i < end; i++) {
            if (clauses.text(i).startsWith("election")) {
                return true;
            }
        }
        return false;
    }

    /// `will provide a vehicle for`: what gives an occasion does nothing.
    private boolean isOccasion(Clause clause) {
        int to = clauses.words().sentences().get(clause.sentence()).to();
        int end = clauses.objectEnd(clause.end(), to);
        for (int i = clause.end(); i < end; i++) {
            if (OCCASIONS.has(clauses.text(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTold(String lemma) {
        return switch (lemma) {
            case "note", "understand", "announce", "report", "learn", "hear", "confirm" -> true;
            default -> false;
        };
    }

    private Optional<Promise> promise(
            int index, Clause clause, Modality modality, Named actor, Certainty certainty, String rule) {
        return Promise.of(clauses, index, clause, modality, actor, certainty, rule);
    }
}

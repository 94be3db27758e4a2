package org.reftel.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.reftel.grammar.Analysis;
import org.reftel.grammar.Clause;
import org.reftel.grammar.Clauses;
import org.reftel.grammar.Tag;
import org.reftel.model.Certainty;
import org.reftel.model.Modality;
import org.reftel.model.Named;

/// A word given by a verb that says so: `agreed to`, `urged them to`, `suggested that they should`.
///
/// The verb must be affirmed ([Affirmation]), and what stands behind it an act ([PromisedActs]).
final class VerbPromises {
    private final Clauses clauses;
    private final Actors actors;
    private final Designations designations;
    private final PromisedActs acts;
    private final Affirmation affirmation;

    VerbPromises(Analysis analysis, Actors actors) {
        this.clauses = analysis.clauses();
        this.actors = actors;
        this.acts = new PromisedActs(analysis, actors);
        this.affirmation = new Affirmation(clauses, acts);
        this.designations = new Designations(analysis, actors);
    }

    /// What the verb of a clause carries: mostly one, several for a designation, none for most verbs.
    List<Promise> at(int index) {
        var clause = clauses.get(index);
        var designation = designations.at(index);
        if (!designation.isEmpty()) {
            return designation;
        }
        var found = new ArrayList<Promise>();
        PromiseVerbs.of(clause.lemma())
                .flatMap(verb -> carried(index, clause, verb))
                .ifPresent(found::add);
        return found;
    }

    private Optional<Promise> carried(int index, Clause clause, PromiseVerbs verb) {
        if (!affirmation.isAffirmed(index, clause)) {
            return Optional.empty();
        }
        var complement = settled(clause, Complement.of(clauses, index));
        if (clause.passive() && !clause.lemma().equals("commit")) {
            return isSettled(clause)
                    ? settled(index, clause, verb, complement)
                    : asked(index, clause, verb, complement);
        }
        boolean particle = clause.lemma().equals("call")
                || clause.lemma().equals("look") && !clause.progressive()
                || clause.lemma().equals("appeal");
        if (particle && complement.particle().isEmpty()) {
            return Optional.empty();
        }
        if (!verb.allows(complement) || !acts.fits(clause, verb, complement)) {
            return Optional.empty();
        }
        var actor = actors.of(index);
        if (!actor.isStated()) {
            return Optional.empty();
        }
        var addressee = clause.lemma().equals("seek") ? Named.NOT_STATED : addressee(complement);
        int end = outer(index, complement, clauses.end(index));
        if (end <= clause.end() || isGap(clause, complement, end)) {
            return Optional.empty();
        }
        return Optional.of(new Promise(
                clause.sentence(),
                clause.hasModal() ? clause.from() : clause.verb(),
                Math.min(complement.from(), end - 1),
                end,
                modality(clause, verb, complement),
                actor,
                addressee,
                certainty(clause, complement),
                rule(clause, complement)));
    }

    /// `it was agreed that`
    private boolean isSettled(Clause clause) {
        return clause.lemma().equals("agree")
                && clause.isFinite()
                && !clause.hasModal()
                && clause.hasSubject()
                && clauses.is(clause.subjectFrom(), "it");
    }

    /// `It was agreed that the port would open`: by those who met; the text names nobody.
    private Optional<Promise> settled(int index, Clause clause, PromiseVerbs verb, Complement complement) {
        int end = clauses.end(index);
        boolean told = (complement.kind() == Complement.Kind.THAT || complement.kind() == Complement.Kind.BARE)
                && acts.fits(clause, verb, complement);
        return told && end > complement.from()
                ? Optional.of(new Promise(
                        clause.sentence(),
                        clause.verb(),
                        complement.from(),
                        end,
                        verb.modality(),
                        Named.NOT_STATED,
                        Named.NOT_STATED,
                        Certainty.PROBABLE,
                        "agree passive"))
                : Optional.empty();
    }

    /// `Posts are requested to report`, `was asked by the Minister to wait`: the subject is asked; by whom is
    /// said, or it is who writes, or nobody says it of a named party.
    private Optional<Promise> asked(int index, Clause clause, PromiseVerbs verb, Complement complement) {
        boolean asks = verb.modality() == Modality.REQUEST || verb.modality() == Modality.ORDER;
        int end = clauses.end(index);
        if (!asks || !clause.isFinite() || clause.hasModal() || !clause.hasSubject() || end <= clause.end()) {
            return Optional.empty();
        }
        int act = infinitive(clause.end());
        var actor = Named.NOT_STATED;
        if (clauses.is(clause.end(), "by")) {
            int by = clauses.objectEnd(clause.end() + 1, end);
            act = infinitive(by);
            actor = actors.isSurelyParty(clause.end() + 1, by) ? actors.named(clause.end() + 1, by) : Named.NOT_STATED;
        }
        boolean known = actor.isStated()
                || actors.isAddressed(clause.subjectFrom(), clause.subjectTo())
                || actors.isNamedParty(clause.subjectFrom(), clause.subjectTo());
        if (act < 0 || !known || !actors.isParty(clause.subjectFrom(), clause.subjectTo())) {
            return Optional.empty();
        }
        return Optional.of(new Promise(
                clause.sentence(),
                clause.verb(),
                act + 1,
                end,
                verb.modality(),
                actor,
                actors.named(clause.subjectFrom(), clause.subjectTo()),
                Certainty.CERTAIN,
                clause.lemma() + " passive"));
    }

    /// The *to* of an infinitive at a token; -1 when none begins there.
    private int infinitive(int token) {
        boolean begins =
                token < clauses.words().tokens().size() && clauses.tag(token) == Tag.TO && clauses.at(token) >= 0;
        return begins ? token : -1;
    }

    private static String rule(Clause clause, Complement complement) {
        return clause.lemma() + (complement.particle().isEmpty() ? "" : " " + complement.particle()) + " "
                + complement.kind().name().toLowerCase(Locale.ROOT);
    }

    private Named addressee(Complement complement) {
        boolean known = complement.hasObject()
                && complement.kind() != Complement.Kind.OBJECT
                && actors.isParty(complement.objectFrom(), complement.objectTo());
        if (known) {
            return actors.named(complement.objectFrom(), complement.objectTo());
        }
        return Named.NOT_STATED;
    }

    /// `offered funds to build`: a thing with its purpose is no addressee.
    private Complement settled(Clause clause, Complement complement) {
        boolean wanted = complement.particle().equals("for")
                && complement.hasObject()
                && !actors.isSurelyParty(complement.objectFrom(), complement.objectTo());
        int gift = gift(clause, complement);
        if (gift >= 0) {
            return new Complement(Complement.Kind.NOUN, complement.objectFrom(), gift, gift, -1, "");
        }
        if (wanted) {
            return new Complement(Complement.Kind.FOR, 0, 0, complement.objectFrom(), -1, complement.particle());
        }
        boolean told = complement.kind() == Complement.Kind.INFINITIVE
                && complement.hasObject()
                && acts.isSubjunctive(clause, complement);
        boolean purpose = complement.hasObject()
                && (complement.kind() == Complement.Kind.INFINITIVE || complement.kind() == Complement.Kind.FOR)
                && complement.particle().isEmpty()
                && !actors.isSurelyParty(complement.objectFrom(), complement.objectTo());
        boolean thing = switch (clause.lemma()) {
            case "offer",
                    "pledge",
                    "promise",
                    "suggest",
                    "propose",
                    "recommend",
                    "request",
                    "demand",
                    "mandate",
                    "advocate",
                    "accept" -> true;
            default -> false;
        };
        boolean forSomething =
                (thing || clause.lemma().equals("urge") || clause.lemma().equals("demand"))
                        && complement.hasObject()
                        && complement.kind() == Complement.Kind.FOR;
        return told || purpose && thing || forSomething
                ? new Complement(
                        Complement.Kind.OBJECT,
                        complement.objectFrom(),
                        complement.objectTo(),
                        complement.objectFrom(),
                        -1,
                        "")
                : complement;
    }

    /// `offered the Union a loan`: where what is given begins behind whom it is given to; -1 when nobody is named.
    private int gift(Clause clause, Complement complement) {
        boolean gives = clause.lemma().equals("offer")
                || clause.lemma().equals("promise")
                || clause.lemma().equals("pledge");
        if (!gives
                || complement.kind() != Complement.Kind.OBJECT && complement.kind() != Complement.Kind.INFINITIVE
                || clauses.tag(complement.objectFrom()) == Tag.NUMBER) {
            return -1;
        }
        for (int i = complement.objectFrom() + 1; i < complement.objectTo(); i++) {
            if (clauses.tag(i) == Tag.DETERMINER || clauses.tag(i) == Tag.NUMBER) {
                int end = clauses.tag(i - 1) == Tag.QUOTE ? i - 1 : i;
                return end > complement.objectFrom() && actors.isSurelyParty(complement.objectFrom(), end) ? end : -1;
            }
        }
        return -1;
    }

    /// `the system that they intend to buy`: the act's object stands before it; who buys is not the matter.
    private boolean isGap(Clause clause, Complement complement, int end) {
        if (complement.kind() != Complement.Kind.INFINITIVE || complement.hasObject() || !clause.isFinite()) {
            return false;
        }
        int before = clauses.introducer(clause);
        boolean behindNoun = before >= 0
                && (clauses.tag(before) == Tag.OTHER
                        || clauses.tag(before) == Tag.THAT && clauses.at(before - 1) < 0
                        || clauses.tag(before) == Tag.RELATIVE);
        boolean open = end <= clauses.get(complement.clause()).end() || clauses.tag(end - 1) == Tag.PREPOSITION;
        return behindNoun && open;
    }

    /// `the loan that Ruiz offered to pay for is old`: before the verb whose subject the whole phrase is.
    private int outer(int index, Complement complement, int end) {
        if (complement.kind() != Complement.Kind.INFINITIVE) {
            return end;
        }
        for (int i = complement.clause() + 1;
                i < clauses.lastNear(index) && clauses.get(i).from() < end;
                i++) {
            var next = clauses.get(i);
            if (next.isFinite() && !next.hasSubject()) {
                int before = clauses.tag(next.from() - 1) == Tag.PREPOSITION ? next.from() : end;
                return Math.min(end, before);
            }
        }
        return end;
    }

    private Modality modality(Clause clause, PromiseVerbs verb, Complement complement) {
        if (clause.lemma().equals("announce") && acts.isOwn(complement)) {
            return Modality.COMMITMENT;
        }
        if (verb.modality() == Modality.AGREEMENT && isTentative(clause, complement)) {
            return Modality.TENTATIVE_AGREEMENT;
        }
        boolean seeks = clause.lemma().equals("seek") && complement.kind() == Complement.Kind.INFINITIVE;
        if (seeks || clause.lemma().equals("look") && !complement.hasObject()) {
            return Modality.INTENTION;
        }
        if (clause.lemma().equals("accept") && clauses.is(complement.objectFrom(), "responsibility")) {
            return Modality.COMMITMENT;
        }
        if (clause.lemma().equals("encourage") && isToAct(complement)) {
            return Modality.REQUEST;
        }
        return verb.modality();
    }

    /// `encouraged the Union to send a ship` asks for it; to consider it is only suggested.
    private boolean isToAct(Complement complement) {
        return complement.kind() == Complement.Kind.INFINITIVE
                && !clauses.get(complement.clause()).lemma().equals("consider");
    }

    private boolean isTentative(Clause clause, Complement complement) {
        for (int i = Math.max(0, clause.from() - 2); i < complement.from(); i++) {
            if (clauses.is(i, "tentatively")
                    || clauses.is(i, "provisionally")
                    || clauses.is(i, "principle")
                    || clauses.is(i, "principal")
                    || clauses.is(i, "concept")) {
                return true;
            }
        }
        return false;
    }

    private static Certainty certainty(Clause clause, Complement complement) {
        boolean strong = complement.kind() == Complement.Kind.INFINITIVE
                || complement.kind() == Complement.Kind.THAT
                || complement.kind() == Complement.Kind.GERUND;
        return strong && clause.isFinite() ? Certainty.CERTAIN : Certainty.PROBABLE;
    }
}

package org.reftel.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.reftel.grammar.Analysis;
import org.reftel.grammar.Clause;
import org.reftel.grammar.Clauses;
import org.reftel.grammar.Tag;
import org.reftel.grammar.WordSet;
import org.reftel.model.Certainty;
import org.reftel.model.Modality;
import org.reftel.model.Named;

/// A word given by a verb that says so: `agreed to`, `urged them to`, `suggested that they should`.
///
/// Denied, refused, supposed, habitual and asked-about words are none: the verb must be affirmed, in no *if*,
/// under no *may*, and an infinitive must hang on a verb that does not undo it (`continued to urge`, not
/// `refused to promise`).
final class VerbPromises {
    private static final WordSet CARRIERS = WordSet.of(
            "continue go proceed meet call write use take visit come begin travel approach seize return telephone"
                    + " contact make pay hold");
    private static final WordSet DENIALS = WordSet.of(
            "speculate deny dismiss reject refute doubt question dispute hope wish fear believe think suspect assume"
                    + " predict");
    private static final WordSet NOBODY = WordSet.of("no neither nobody none few");
    private static final WordSet HABITS =
            WordSet.of("often usually always regularly frequently routinely sometimes generally rarely never");
    private static final WordSet LASTING = WordSet.of(
            "plan intend prepare ask urge press push threaten request demand call encourage lobby aim look offer"
                    + " consider explore contemplate");

    private final Analysis analysis;
    private final Clauses clauses;
    private final Actors actors;
    private final Designations designations;
    private final PromisedActs acts;

    VerbPromises(Analysis analysis, Actors actors) {
        this.analysis = analysis;
        this.clauses = analysis.clauses();
        this.actors = actors;
        this.acts = new PromisedActs(analysis, actors);
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
        if (!stands(index, clause) || isDenied(index, clause)) {
            return Optional.empty();
        }
        var complement = settled(clause, Complement.of(clauses, index));
        if (clause.passive() && !clause.lemma().equals("commit")) {
            return asked(index, clause, verb, complement);
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
        int end = clauses.end(index);
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

    /// `Posts are requested to report`, `was asked by the Minister to wait`: the subject is asked; by whom is
    /// said, or it is who writes.
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
        boolean known = actor.isStated() || actors.isAddressed(clause.subjectFrom(), clause.subjectTo());
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
        return purpose && thing || forSomething
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

    /// Whether the verb is affirmed: not denied, supposed, refused, or only possible.
    private boolean stands(int index, Clause clause) {
        if (clause.negated() || isHabit(clause) || isQuestion(clause)) {
            return false;
        }
        return switch (clause.form()) {
            case FINITE -> standsFinite(clause);
            case INFINITIVE -> isCarried(index, clause);
            case GERUND -> isAttached(clause);
            case PARTICIPLE -> false;
        };
    }

    private boolean standsFinite(Clause clause) {
        if (clause.hasSubject() && isNobody(clause.subjectFrom())) {
            return false;
        }
        if (clause.hasModal()
                && !(clause.modal().equals("would") && (isGiving(clause.lemma()) || acts.isAsking(clause)))) {
            return false;
        }
        if (clause.lemma().equals("prepare") != clause.progressive()
                && clause.lemma().equals("prepare")) {
            return false;
        }
        if (clause.progressive() && !LASTING.has(clause.lemma()) && !CARRIERS.has(clause.lemma())) {
            return false;
        }
        if (clause.shares() >= 0 && isSupposed(clauses.get(clause.shares()))) {
            return false;
        }
        int before = clauses.introducer(clause);
        if (before < 0) {
            return true;
        }
        boolean supposed = clauses.tag(before) == Tag.IF
                || clauses.is(before, "what")
                || clauses.is(before, "how")
                || clauses.is(before, "why")
                || clauses.tag(before) == Tag.SUBORDINATOR
                        && clause.time() != Clause.Time.PAST
                        && !clauses.is(before, "because")
                        && !clauses.is(before, "while")
                        && !clauses.is(before, "although")
                        && !clauses.is(before, "though")
                        && !clauses.is(before, "as")
                        && !clauses.is(before, "whereas");
        return !supposed;
    }

    private boolean isNobody(int subject) {
        return NOBODY.has(clauses.text(subject)) || subject > 0 && clauses.is(subject - 1, "neither");
    }

    private boolean isSupposed(Clause clause) {
        int before = clauses.introducer(clause);
        return before >= 0 && clauses.tag(before) == Tag.IF;
    }

    /// `dismissed reports that the firm had agreed`
    private boolean isDenied(int index, Clause clause) {
        int introducer = clause.shares() < 0 ? clauses.introducer(clause) : -1;
        boolean nobody =
                introducer > 1 && clauses.tag(introducer) == Tag.THAT && NOBODY.has(clauses.text(introducer - 2));
        if (nobody && !clauses.is(introducer - 1, "question") && !clauses.is(introducer - 1, "doubt")) {
            return true;
        }
        for (int i = index - 1; i >= clauses.firstNear(index); i--) {
            if (DENIALS.has(clauses.get(i).lemma()) && clause.shares() < 0) {
                int before = clauses.introducer(clause);
                return before > clauses.get(i).verb() && clauses.tag(before) == Tag.THAT
                        || before >= 0 && clauses.at(before) == i;
            }
        }
        return false;
    }

    private static boolean isGiving(String lemma) {
        return lemma.equals("commit") || lemma.equals("undertake");
    }

    /// `continued to urge`, `called Ruiz to offer help and to ask for a ship`: what the infinitive hangs on is done.
    private boolean isCarried(int index, Clause clause) {
        for (int i = index - 1; i >= Math.max(clauses.firstNear(index), index - 4); i--) {
            var before = clauses.get(i);
            if (CARRIERS.has(before.lemma()) && before.isFinite()) {
                return !before.hasModal() && !before.negated() && standsFinite(before);
            }
            boolean beside = clauses.tag(clause.from() - 1) == Tag.AND;
            boolean between = !before.isFinite() && before.form() != Clause.Form.INFINITIVE;
            if (!between && (!beside || before.isFinite() && clauses.introducer(before) < 0)) {
                return false;
            }
        }
        return false;
    }

    private boolean isAttached(Clause clause) {
        int i = clause.from() - 1;
        while (i >= 0 && clauses.tag(i) == Tag.ADVERB) {
            i--;
        }
        if (i < 0) {
            return false;
        }
        boolean ended = clauses.is(i, "by")
                && i > 0
                && (clauses.at(i - 1) >= 0
                        || PromiseVerbs.of(clause.lemma())
                                .filter(verb -> verb.modality().binds())
                                .isPresent());
        boolean besides = clauses.is(i, "as") && i > 0 && clauses.is(i - 1, "well") || clauses.tag(i) == Tag.BUT;
        boolean within = clauses.is(i, "in") && clause.lemma().equals("offer");
        if (besides || within) {
            return true;
        }
        boolean joined = clauses.tag(i) == Tag.AND && i > 0 && clauses.at(i - 1) < 0;
        return clauses.tag(i) == Tag.COMMA || ended || joined && clauses.tag(i - 1) != Tag.PREPOSITION;
    }

    private boolean isHabit(Clause clause) {
        int i = clause.verb() - 1;
        while (i >= 0 && clauses.tag(i) == Tag.ADVERB) {
            if (HABITS.has(clauses.text(i))) {
                return true;
            }
            i--;
        }
        return false;
    }

    private boolean isQuestion(Clause clause) {
        var sentence = clauses.words().sentences().get(clause.sentence());
        for (int i = sentence.to() - 1; i >= Math.max(sentence.from(), sentence.to() - 3); i--) {
            if (clauses.text(i).equals("?")) {
                return true;
            }
        }
        return false;
    }

    /// `the system that they intend to buy`: the act's object stands before it; who buys is not the matter.
    private boolean isGap(Clause clause, Complement complement, int end) {
        if (complement.kind() != Complement.Kind.INFINITIVE || complement.hasObject() || !clause.isFinite()) {
            return false;
        }
        int before = clauses.introducer(clause);
        boolean behindNoun = before >= 0
                && (clauses.tag(before) == Tag.OTHER
                        || clauses.tag(before) == Tag.THAT
                        || clauses.tag(before) == Tag.RELATIVE);
        return behindNoun && end <= clauses.get(complement.clause()).end();
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
        return verb.modality();
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

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

/// What somebody is said to be going to do: `said he would send`, `confirmed that the Ministry would publish`.
///
/// Of himself it is his word, and of his country; of his side too, where it is done with us. Of his side
/// else, or of another, it is a plan. What is only believed, feared or hoped is none, and a thing that is to
/// be done is a forecast.
final class ReportedActs {
    private static final WordSet NEUTRAL = WordSet.of(
            "say tell announce confirm state explain note add report reply inform indicate reiterate declare affirm"
                    + " reaffirm mention respond stress emphasize advise disclose reveal clarify answer conclude continue"
                    + " insist underscore underline remark");
    /// Affairs of his side, in which it binds itself to nobody.
    private static final WordSet OWN_WAYS = WordSet.of(
            "travel visit move depart leave return replace resign retire stay run look switch announce pass push"
                    + " continue");
    /// What one can promise to leave; `would not reach` is none, but says what comes.
    private static final WordSet REFUSABLE = WordSet.of(
            "abandon adopt support allow permit accept join use attack seek pursue recognize recognise tolerate"
                    + " interfere intervene insist stop cut sell send sign block oppose run raise press publish close"
                    + " leave give let withdraw release extradite pay veto fund speak ask hesitate");
    /// Who leaves these promises something, whoever he is.
    private static final WordSet HARMS =
            WordSet.of("abandon attack interfere intervene block oppose insist use pursue veto close");
    private static final WordSet DECLARATIONS = WordSet.of(
            "announcement announcements statement statements declaration declarations clarification confirmation"
                    + " warning warnings notice");
    private static final WordSet US = WordSet.of("us U.S. US USG Embassy embassy Washington Department post Post");

    private final Analysis analysis;
    private final Clauses clauses;
    private final Actors actors;
    private final Circumstances circumstances;
    private final Sayer sayer;

    ReportedActs(Analysis analysis, Actors actors, Circumstances circumstances, Sayer sayer) {
        this.analysis = analysis;
        this.clauses = analysis.clauses();
        this.actors = actors;
        this.circumstances = circumstances;
        this.sayer = sayer;
    }

    Optional<Promise> would(int index, Clause clause, String act) {
        if (clause.perfect()) {
            return Optional.empty();
        }
        var voice = sayer.voice(index, analysis.voices().at(clause.from()));
        boolean post = actors.isPost(clause.subjectFrom(), clause.subjectTo());
        if (act.equals("welcome") || act.equals("appreciate")) {
            boolean asks = voice.kind() == Voice.Kind.OWN
                    || post
                    || actors.isOwnSide(clause.subjectFrom(), clause.subjectTo(), voice)
                    || actors.isNamedParty(clause.subjectFrom(), clause.subjectTo())
                    || isSaidSelf(index, clause, voice);
            return asks && !clause.negated()
                    ? promise(index, clause, Modality.REQUEST, actors.of(index), Certainty.CERTAIN, "would welcome")
                    : Optional.empty();
        }
        if (clause.passive()) {
            return passive(index, clause, voice);
        }
        return voice.kind() == Voice.Kind.REPORTED ? of(index, clause, act, voice) : declared(index, clause, act);
    }

    /// `the announcement that Marenia would send a ship`, `was told that Marenia would`: who is named there has
    /// given his word.
    Optional<Promise> declared(int index, Clause clause, String act) {
        int before = clauses.introducer(clause);
        boolean noun = before > 0
                && clauses.tag(before) == Tag.THAT
                && DECLARATIONS.has(clauses.text(before - 1))
                && clause.modal().equals("would");
        boolean declared = (noun || isToldTo(index, clause))
                && !clause.negated()
                && Agency.isAct(act)
                && actors.isSurelyParty(clause.subjectFrom(), clause.subjectTo())
                && !circumstances.isConditional(index);
        return declared
                ? promise(index, clause, Modality.COMMITMENT, actors.of(index), Certainty.PROBABLE, "declared, would")
                : Optional.empty();
    }

    /// `The Ambassador was told that`
    private boolean isToldTo(int index, Clause clause) {
        int saying = sayer.saying(index);
        if (saying < 0 || saying > index) {
            return false;
        }
        var told = clauses.get(saying);
        return told.passive()
                && told.isFinite()
                && !told.negated()
                && !told.hasModal()
                && (told.lemma().equals("tell") || told.lemma().equals("inform"))
                && sayer.isDirect(index, clause, saying);
    }

    /// `said the ships would be sold`: what is to happen to a thing, nobody is said to do it.
    Optional<Promise> passive(int index, Clause clause, Voice voice) {
        int saying = sayer.saying(index);
        boolean known = voice.kind() == Voice.Kind.REPORTED
                && saying >= 0
                && NEUTRAL.has(clauses.get(saying).lemma())
                && !clauses.get(saying).negated()
                && !clause.negated()
                && Agency.isAct(clause.lemma())
                && clauses.tag(clause.subjectFrom()) != Tag.PRONOUN
                && !circumstances.isConditional(index)
                && sayer.isDirect(index, clause, saying);
        return known
                ? promise(
                        index,
                        clause,
                        Modality.FORECAST,
                        actors.named(clause.subjectFrom(), clause.subjectTo()),
                        Certainty.PROBABLE,
                        "said of a thing, " + clause.modal())
                : Optional.empty();
    }

    /// `said that would help and would welcome a draft`: who says so would.
    private boolean isSaidSelf(int index, Clause clause, Voice voice) {
        int saying = sayer.saying(index);
        return saying >= 0
                && (sayer.isSelf(clause)
                        || clauses.get(saying).subjectFrom() == clause.subjectFrom()
                        || sayer.isItself(index, clause, voice));
    }

    /// What somebody is said to be going to do, himself or his side.
    Optional<Promise> of(int index, Clause clause, String act, Voice voice) {
        int saying = sayer.saying(index);
        boolean considers =
                clause.lemma().equals("consider") || clause.lemma().equals("accept") || isConsideration(clause);
        boolean party = actors.isSurelyParty(clause.subjectFrom(), clause.subjectTo());
        boolean own = actors.isOwnSide(clause.subjectFrom(), clause.subjectTo(), voice);
        if (saying < 0) {
            return sayer.isSelf(clause) ? goesOn(index, clause, act, voice) : carried(index, clause, act, party, own);
        }
        boolean looks = clause.lemma().equals("look") && (clause.progressive() || clauses.is(clause.end(), "forward"));
        var said = clauses.get(saying);
        boolean known = !looks && !Sayer.isDoubt(said.lemma()) && !said.negated();
        if (!known
                || isInserted(index, clause)
                || isDenied(saying)
                || !considers && (Agency.isState(act) || act.equals("be"))
                || !sayer.isDirect(index, clause, saying)) {
            return Optional.empty();
        }
        if (isOfSpeaker(clause, said)) {
            return Agency.isAct(act) && !clause.negated() && !circumstances.isConditional(index)
                    ? promise(
                            index,
                            clause,
                            Modality.INTENTION,
                            actors.of(index),
                            Certainty.PROBABLE,
                            "told of who speaks, " + clause.modal())
                    : Optional.empty();
        }
        if (clause.negated() && !REFUSABLE.has(act) && !considers) {
            return Optional.empty();
        }
        boolean offered = considers || circumstances.isConditional(index);
        if (sayer.isSelf(clause) || sayer.isItself(index, clause, voice)) {
            return promise(
                    index,
                    clause,
                    offered ? Modality.CONDITIONAL_OFFER : own(clause),
                    sayer.self(index, voice),
                    Certainty.CERTAIN,
                    "said of himself, " + clause.modal());
        }
        if (considers && party) {
            return promise(
                    index, clause, Modality.CONDITIONAL_OFFER, actors.of(index), Certainty.CERTAIN, "would consider");
        }
        boolean planned = own
                || ModalPromises.isScheduled(act) && circumstances.isDated(index)
                || actors.isNamedParty(clause.subjectFrom(), clause.subjectTo()) && !ModalPromises.isSoft(act);
        boolean hangs = circumstances.isConditional(index);
        if (hangs && planned && party && Agency.isAct(act) && !clause.negated() && NEUTRAL.has(said.lemma())) {
            return promise(
                    index,
                    clause,
                    Modality.CONDITIONAL_OFFER,
                    actors.of(index),
                    Certainty.PROBABLE,
                    "said of another if, " + clause.modal());
        }
        boolean refused = clause.negated() && !HARMS.has(act) && !own;
        if (refused
                || !party
                || !planned
                || !Agency.isAct(act) && !actors.isKnown(clause.subjectFrom(), clause.subjectTo())
                || hangs
                || !NEUTRAL.has(said.lemma()) && !sayer.isMadeClear(said)) {
            return Optional.empty();
        }
        boolean withUs = own && isWithUs(index, clause);
        boolean country = actors.isPlace(clause.subjectFrom(), clause.subjectTo());
        boolean bound = withUs
                || own
                        && clause.hasModal()
                        && !said.lemma().equals("announce")
                        && (country || !OWN_WAYS.has(act) && !circumstances.isDated(index));
        return promise(
                index,
                clause,
                bound ? Modality.COMMITMENT : Modality.INTENTION,
                actors.of(index),
                Certainty.PROBABLE,
                (withUs ? "said of his side, " : "said of another, ") + clause.modal());
    }

    /// His word, whatever it is that he says he will do; what he is only going to do is his plan.
    private static Modality own(Clause clause) {
        return clause.hasModal() ? Modality.COMMITMENT : Modality.INTENTION;
    }

    /// `New ports, Ruiz said, would help`: the subject of what is inserted is not that of the rest.
    boolean isInserted(int index, Clause clause) {
        int saying = sayer.saying(index);
        if (saying < 0) {
            return false;
        }
        var said = clauses.get(saying);
        return clause.hasSubject()
                && clause.subjectFrom() == said.subjectFrom()
                && said.end() == clause.from() - 1
                && clauses.tag(said.end()) == Tag.COMMA;
    }

    /// `The Ambassador expressed concern and will continue to press`: not said, but told of him.
    private boolean isOfSpeaker(Clause clause, Clause said) {
        return clause.hasSubject()
                && clause.shares() >= 0
                && said.isFinite()
                && clause.subjectFrom() == said.subjectFrom()
                && clauses.tag(clause.subjectFrom()) != Tag.PRONOUN;
    }

    /// `denied telling the press that it would`
    private boolean isDenied(int saying) {
        return saying > 0
                && clauses.get(saying).form() == Clause.Form.GERUND
                && clauses.get(saying - 1).lemma().equals("deny");
    }

    /// `Ruiz said the port was full. He would send a ship.`: the speaker goes on about himself.
    private Optional<Promise> goesOn(int index, Clause clause, String act, Voice voice) {
        var actor = actors.of(index);
        boolean himself =
                actor.isStated() && actor.words().equals(voice.speaker().words());
        if (!himself || clause.negated() || !Agency.isAct(act) || ModalPromises.isSoft(act)) {
            return Optional.empty();
        }
        return promise(
                index,
                clause,
                circumstances.isConditional(index) ? Modality.CONDITIONAL_OFFER : Modality.COMMITMENT,
                actor,
                Certainty.PROBABLE,
                "goes on of himself, " + clause.modal());
    }

    /// In a sentence that goes on with what was said before.
    private Optional<Promise> carried(int index, Clause clause, String act, boolean party, boolean own) {
        int before = clauses.introducer(clause);
        boolean main = before < 0 || clauses.tag(before) == Tag.COMMA || clauses.tag(before) == Tag.AND;
        boolean another = !own
                && main
                && (clause.modal().equals("will") || clause.modal().equals("shall"))
                && !clause.negated()
                && actors.isNamedParty(clause.subjectFrom(), clause.subjectTo())
                && !ModalPromises.isSoft(act);
        boolean goes = party && (another || own) && Agency.isAct(act) && !circumstances.isConditional(index);
        boolean country = own
                && clause.modal().equals("would")
                && !clause.lemma().equals("plan")
                && actors.isPlace(clause.subjectFrom(), clause.subjectTo());
        return goes
                ? promise(
                        index,
                        clause,
                        country ? Modality.COMMITMENT : Modality.INTENTION,
                        actors.of(index),
                        Certainty.PROBABLE,
                        "according to another, " + clause.modal())
                : Optional.empty();
    }

    /// `would take these ideas under consideration`
    private boolean isConsideration(Clause clause) {
        if (!clause.lemma().equals("take") && !clause.lemma().equals("give")) {
            return false;
        }
        int to = clauses.words().sentences().get(clause.sentence()).to();
        for (int i = clause.end(); i < Math.min(to, clause.end() + 8); i++) {
            if (clauses.is(i, "consideration")) {
                return true;
            }
        }
        return false;
    }

    /// `would work with us`: what his side does with whom he speaks to is as good as his word.
    boolean isWithUs(int index, Clause clause) {
        int end = Math.min(clauses.end(index), clause.end() + 10);
        for (int i = clause.end(); i + 1 < end; i++) {
            boolean joint =
                    clauses.is(i, "with") || clauses.is(i, "to") && clauses.tag(i) == Tag.TO && clauses.at(i) < 0;
            if (joint
                    && (US.has(clauses.text(i + 1))
                            || clauses.is(i + 1, "the") && i + 2 < end && US.has(clauses.text(i + 2)))) {
                return true;
            }
        }
        return false;
    }

    private Optional<Promise> promise(
            int index, Clause clause, Modality modality, Named actor, Certainty certainty, String rule) {
        return Promise.of(clauses, index, clause, modality, actor, certainty, rule);
    }
}

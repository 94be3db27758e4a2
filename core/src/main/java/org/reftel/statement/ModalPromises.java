package org.reftel.statement;

import java.util.Optional;
import org.reftel.grammar.Analysis;
import org.reftel.grammar.Clause;
import org.reftel.grammar.Clauses;
import org.reftel.grammar.Sayings;
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
    private static final WordSet DUE = WordSet.of("scheduled slated due expected set");
    private static final WordSet DELIVERY = WordSet.of(
            "open arrive begin start complete deliver launch finish inaugurate operate sign publish release hold take"
                    + " install conclude commence come establish finalize issue roll deploy implement introduce enter"
                    + " replace approve vote build");

    private static final WordSet HELP = WordSet.of(
            "provide help assist support cooperate work share send host give train contribute discuss meet sign"
                    + " receive consider offer facilitate coordinate participate join fund finance lend allow grant"
                    + " consult address review prosecute do cover accept engage explore release");
    private static final WordSet NEEDED = WordSet.of("essential imperative vital crucial critical necessary");
    private static final WordSet POLITICS = WordSet.of(
            "election elections trial trials campaign vote votes referendum session parliament hearing growth economy"
                    + " war talks");
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
    private static final WordSet STANCE =
            WordSet.of("tough firm open prepared ready careful cautious patient active flexible vigilant involved");
    private static final WordSet BELIEFS = WordSet.of(
            "hypothesis skepticism impression belief view position fact possibility speculation sense hope concern"
                    + " fear rumor rumors likelihood chance idea confidence optimistic optimism confident perspective"
                    + " theory assumption worry doubt");

    private final Analysis analysis;
    private final Clauses clauses;
    private final Actors actors;
    private final Circumstances circumstances;

    ModalPromises(Analysis analysis, Actors actors, Circumstances circumstances) {
        this.circumstances = circumstances;
        this.analysis = analysis;
        this.clauses = analysis.clauses();
        this.actors = actors;
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
            case "should" -> should(index, clause);
            case "must" -> must(index, clause);
            case "" ->
                isNeeded(clause) ? needed(index, clause) : isGoing(clause) ? will(index, clause) : due(index, clause);
            case "may" -> delivery(index, clause);
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
                || before > 0 && clauses.is(before - 1, "what") && clauses.tag(before) == Tag.OTHER
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
            return delivery(index, clause);
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
        return delivery(index, clause);
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
        int saying = saying(index);
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
        if (!isDirect(index, clause, saying)) {
            return Optional.empty();
        }
        boolean self = isSelf(clause) || isItself(index, clause, voice);
        boolean offered = considers || circumstances.isConditional(index);
        if (self) {
            return promise(
                    index,
                    clause,
                    offered ? Modality.CONDITIONAL_OFFER : Modality.COMMITMENT,
                    self(index, voice),
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

    /// Whether a clause is what is said itself: right behind the saying, or behind *and*, and not behind a
    /// noun of belief.
    private boolean isDirect(int index, Clause clause, int said) {
        var saying = clauses.get(said);
        if (saying.from() > clause.from() || Complement.of(clauses, said).clause() == index) {
            return true;
        }
        int before = clauses.introducer(clause);
        if (before < saying.end() - 1) {
            return true;
        }
        before = leading(before, saying.end());
        if (clauses.tag(before) == Tag.THAT || clauses.at(before) >= 0) {
            int noun = clauses.tag(before) == Tag.THAT ? before - 1 : before;
            if (BELIEFS.has(clauses.text(noun))) {
                return false;
            }
        }
        boolean led = clauses.tag(before) == Tag.THAT
                || clauses.tag(before) == Tag.AND
                || clauses.tag(before) == Tag.BUT
                || clauses.tag(before) == Tag.COMMA
                || clauses.at(before) >= 0;
        for (int i = saying.end(); i < before && led; i++) {
            boolean other = clauses.at(i) >= 0
                    && !clauses.get(clauses.at(i)).isFinite()
                    && clauses.tag(before) != Tag.AND
                    && clauses.tag(before) != Tag.COMMA
                    && clauses.tag(before) != Tag.BUT;
            if (other || BELIEFS.has(clauses.text(i)) && (i + 1 == before || clauses.tag(i + 1) == Tag.THAT)) {
                return false;
            }
        }
        return led;
    }

    /// Past a short phrase that stands before the subject: `that in June a team would`.
    private int leading(int before, int from) {
        if (clauses.tag(before) != Tag.OTHER && clauses.tag(before) != Tag.NUMBER) {
            return before;
        }
        for (int i = before - 1; i > Math.max(from, before - 4); i--) {
            if (clauses.tag(i) == Tag.PREPOSITION) {
                return i - 1;
            }
            if (clauses.at(i) >= 0 || clauses.tag(i) == Tag.COMMA) {
                return before;
            }
        }
        return before;
    }

    /// The clause of saying that a clause stands under; -1 when it is in another sentence or there is none.
    private int saying(int index) {
        var clause = clauses.get(index);
        for (int i = index - 1; i >= clauses.firstNear(index); i--) {
            var before = clauses.get(i);
            boolean speaks = Sayings.isSaying(before.lemma())
                    && (before.isFinite() && before.hasSubject() || before.form() == Clause.Form.GERUND);
            if (speaks) {
                return i;
            }
        }
        for (int i = index + 1; i < clauses.lastNear(index); i++) {
            if (clauses.get(i).isFinite() && Sayings.isSaying(clauses.get(i).lemma())) {
                return i;
            }
        }
        return -1;
    }

    /// *He*, *she*, *they*, *we* behind *said*, with no other person between.
    private boolean isSelf(Clause clause) {
        if (clause.subjectTo() != clause.subjectFrom() + 1 || clauses.tag(clause.subjectFrom()) != Tag.PRONOUN) {
            return false;
        }
        return switch (clauses.text(clause.subjectFrom())) {
            case "he", "she", "they", "we", "I", "He", "She", "They", "We" -> true;
            default -> false;
        };
    }

    /// `The Ministry said it would`: *it* is the body that speaks.
    private boolean isItself(int index, Clause clause, Voice voice) {
        return clause.subjectTo() == clause.subjectFrom() + 1
                && clauses.is(clause.subjectFrom(), "it")
                && actors.of(index).isStated()
                && actors.of(index).words().equals(voice.speaker().words());
    }

    private Named self(int index, Voice voice) {
        var referent = actors.of(index);
        return referent.isStated() ? referent : voice.speaker();
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
        int saying = saying(index);
        boolean spoken = voice.kind() == Voice.Kind.REPORTED
                && saying >= 0
                && !DOUBT.has(clauses.get(saying).lemma());
        boolean own = spoken
                && (would || isSelf(clause) || actors.isOwnSide(clause.subjectFrom(), clause.subjectTo(), voice))
                && isDirect(index, clause, saying);
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

    /// `should` of a named party with an act: advice of the speaker, or of the post.
    private Optional<Promise> should(int index, Clause clause) {
        boolean advised = !clause.passive()
                && !clause.perfect()
                && !clause.progressive()
                && (isStance(clause)
                        || !Agency.isState(clause.lemma()) && !clause.lemma().equals("be")
                        || clause.lemma().equals("consider"))
                && !clause.lemma().equals("note")
                && actors.isSurelyParty(clause.subjectFrom(), clause.subjectTo());
        if (!advised) {
            return Optional.empty();
        }
        int saying = saying(index);
        if (saying >= 0
                && PromiseVerbs.of(clauses.get(saying).lemma()).isPresent()
                && !clauses.get(saying).lemma().equals("advise")) {
            return Optional.empty();
        }
        var to = actors.of(index);
        var voice = analysis.voices().at(clause.from());
        boolean ours = actors.isPost(clause.subjectFrom(), clause.subjectTo());
        var speaker = voice.kind() == Voice.Kind.REPORTED ? voice.speaker() : ours ? to : Named.NOT_STATED;
        int end = clauses.end(index);
        return end <= clause.verb() || !to.isStated()
                ? Optional.empty()
                : Optional.of(new Promise(
                        clause.sentence(),
                        clause.from(),
                        clause.verb(),
                        end,
                        Modality.SUGGESTION,
                        speaker,
                        to,
                        voice.kind() == Voice.Kind.REPORTED ? Certainty.CERTAIN : Certainty.PROBABLE,
                        "should"));
    }

    /// `should be firm`, `should remain open to`: how to act is advice as well.
    private boolean isStance(Clause clause) {
        return (clause.lemma().equals("be") || clause.lemma().equals("remain"))
                && clause.end() < clauses.words().tokens().size()
                && STANCE.has(clauses.text(clause.end()));
    }

    /// `must` of a named party, where somebody says it: what he wants of it, not what the law asks.
    private Optional<Promise> must(int index, Clause clause) {
        boolean said = analysis.voices().at(clause.from()).kind() == Voice.Kind.REPORTED
                && saying(index) >= 0
                && Agency.isAct(clause.lemma())
                && clauses.tag(clause.subjectFrom()) != Tag.PRONOUN
                && actors.isSurelyParty(clause.subjectFrom(), clause.subjectTo());
        return said ? should(index, clause) : Optional.empty();
    }

    /// `stressed that it is essential for the Union to act`
    private boolean isNeeded(Clause clause) {
        return clause.lemma().equals("be")
                && clauses.is(clause.subjectFrom(), "it")
                && clause.end() < clauses.words().tokens().size()
                && NEEDED.has(clauses.text(clause.end()));
    }

    private Optional<Promise> needed(int index, Clause clause) {
        var voice = analysis.voices().at(clause.from());
        int sentence = clauses.words().sentences().get(clause.sentence()).to();
        int next = clause.end() + 1;
        if (voice.kind() != Voice.Kind.REPORTED
                || next >= sentence
                || !(clauses.is(next, "for") || clauses.tag(next) == Tag.THAT)) {
            return Optional.empty();
        }
        int to = clauses.nounPhraseEnd(next + 1, sentence);
        int object = clauses.objectEnd(next + 1, sentence);
        int end = clauses.end(index);
        boolean named = object > next + 1 && actors.isSurelyParty(next + 1, object) && end > to && to > next + 1;
        return named
                ? Optional.of(new Promise(
                        clause.sentence(),
                        clause.verb(),
                        next + 1,
                        end,
                        Modality.SUGGESTION,
                        voice.speaker(),
                        actors.named(next + 1, object),
                        Certainty.PROBABLE,
                        "is essential"))
                : Optional.empty();
    }

    /// `is expected to open in May`, `is to arrive tomorrow`.
    private Optional<Promise> due(int index, Clause clause) {
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

    private Optional<Promise> delivery(int index, Clause clause) {
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

    private Optional<Promise> promise(
            int index, Clause clause, Modality modality, Named actor, Certainty certainty, String rule) {
        int end = clauses.end(index);
        if (!actor.isStated() || end < clause.end()) {
            return Optional.empty();
        }
        int from = clause.hasModal() ? clause.from() : clause.verb();
        return Optional.of(new Promise(
                clause.sentence(),
                from,
                clause.verb(),
                Math.max(end, clause.verb() + 1),
                modality,
                actor,
                Named.NOT_STATED,
                certainty,
                rule));
    }
}

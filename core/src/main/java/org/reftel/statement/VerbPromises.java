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
                    + " contact");
    private static final WordSet DENIALS = WordSet.of(
            "deny dismiss reject refute doubt question dispute hope wish fear believe think suspect assume predict");
    private static final WordSet THOUGHTS =
            WordSet.of("imagine understand recognize remember note believe know think see bear believe");
    private static final WordSet NOBODY = WordSet.of("no neither nobody none few");
    private static final WordSet HABITS =
            WordSet.of("often usually always regularly frequently routinely sometimes generally rarely never");
    private static final WordSet LASTING =
            WordSet.of("plan intend prepare ask urge press push threaten request demand call encourage lobby");
    private static final WordSet OFFERS =
            WordSet.of("invitation invitations offer proposal request suggestion responsibility");
    private static final WordSet ACT_NOUNS = WordSet.of("""
        end assistance help support training aid cooperation mediation services funding funds meeting meetings visit talks mechanism
        group committee framework agreement exchange exchanges conference dialogue amendment amendments consultations
        discussions workshop seminar program programme initiative package measures steps reforms reform release delivery
        million billion loan grant credit guarantees access protection action establishment creation legislation
        resolution moratorium ceasefire truce summit project projects review investigation inspection inspections
        negotiations changes improvements equipment troops contribution donation relief expertise advice solution compromise
        coordination sanctions pressure approach campaign effort efforts law strategy plan
        demarche text language increase reduction extension delay postponement call trip tour briefing response
        """);

    private static final WordSet KNOWN = WordSet.of(
            "view views thought thoughts opinion opinions clarification details update explanation comment comments"
                + " reaction reactions reason reasons expectations assessment example examples impressions perspective"
                + " name names");

    private static final int FAR = 80;
    private static final int REACH = 14;

    private final Analysis analysis;
    private final Clauses clauses;
    private final Actors actors;
    private final Designations designations;

    VerbPromises(Analysis analysis, Actors actors) {
        this.analysis = analysis;
        this.clauses = analysis.clauses();
        this.actors = actors;
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
                || clause.lemma().equals("look")
                || clause.lemma().equals("appeal");
        if (particle && complement.particle().isEmpty()) {
            return Optional.empty();
        }
        if (!verb.allows(complement) || !fits(clause, verb, complement)) {
            return Optional.empty();
        }
        var actor = actors.of(index);
        if (!actor.isStated()) {
            return Optional.empty();
        }
        var addressee = addressee(complement);
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
                || complement.kind() != Complement.Kind.OBJECT
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
            case INFINITIVE -> index > 0 && isCarried(index, clause);
            case GERUND -> isAttached(clause);
            case PARTICIPLE -> false;
        };
    }

    private boolean standsFinite(Clause clause) {
        if (clause.hasSubject() && isNobody(clause.subjectFrom())) {
            return false;
        }
        if (clause.hasModal() && !(clause.modal().equals("would") && (isGiving(clause.lemma()) || isAsking(clause)))) {
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
                || clauses.tag(before) == Tag.SUBORDINATOR
                        && clause.time() != Clause.Time.PAST
                        && !clauses.is(before, "because")
                        && !clauses.is(before, "while")
                        && !clauses.is(before, "although")
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
        if (introducer > 1 && clauses.tag(introducer) == Tag.THAT && NOBODY.has(clauses.text(introducer - 2))) {
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

    /// `We would urge`: who writes so urges.
    private boolean isAsking(Clause clause) {
        boolean post = clause.hasSubject() && actors.isPost(clause.subjectFrom(), clause.subjectTo());
        return post
                && switch (clause.lemma()) {
                    case "urge", "encourage", "ask", "request", "recommend", "suggest", "propose", "advise" -> true;
                    default -> false;
                };
    }

    private static boolean isGiving(String lemma) {
        return lemma.equals("commit") || lemma.equals("undertake");
    }

    private boolean isCarried(int index, Clause clause) {
        var before = clauses.get(index - 1);
        return before.sentence() == clause.sentence()
                && CARRIERS.has(before.lemma())
                && before.isFinite()
                && !before.hasModal()
                && !before.negated()
                && standsFinite(before);
    }

    private boolean isAttached(Clause clause) {
        int i = clause.from() - 1;
        while (i >= 0 && clauses.tag(i) == Tag.ADVERB) {
            i--;
        }
        if (i < 0) {
            return false;
        }
        boolean ended = clauses.is(i, "by") && i > 0 && clauses.at(i - 1) >= 0;
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

    /// Whether what stands behind the verb is an act to come.
    private boolean fits(Clause clause, PromiseVerbs verb, Complement complement) {
        return switch (complement.kind()) {
            case THAT, BARE -> !verb.acts() || tellsAct(clause, verb, complement);
            case WHETHER -> asksForAct(clause, complement);
            case OBJECT -> isActNoun(clause, complement);
            case NOUN -> isNounOfAct(complement);
            case INFINITIVE -> isActOf(clause, complement);
            case GERUND -> isGerundOf(clause, complement);
            case FOR ->
                (!clause.lemma().equals("call") || isCalledFor(clause, complement))
                        && !isInformation(
                                complement.from(),
                                clauses.words()
                                        .sentences()
                                        .get(clause.sentence())
                                        .to());
            case NONE -> false;
        };
    }

    /// `suggested meeting`; what suggests something in general shows it.
    private boolean isGerundOf(Clause clause, Complement complement) {
        if (clause.lemma().equals("suggest") && clause.time() != Clause.Time.PAST && !isAsking(clause)) {
            return false;
        }
        boolean bare = clause.lemma().equals("agree") || clause.lemma().equals("plan");
        return !bare || complement.from() > clause.end();
    }

    /// `called for talks` asks for an act; `called for closer ties` is an opinion, and laws call for much.
    private boolean isCalledFor(Clause clause, Complement complement) {
        int end = clauses.objectEnd(
                complement.from(),
                clauses.words().sentences().get(clause.sentence()).to());
        boolean act = false;
        for (int i = complement.from(); i < end; i++) {
            act |= ACT_NOUNS.has(clauses.text(i));
        }
        return act && clause.isFinite() && isSurelySubject(clause);
    }

    /// Things press and encourage as well as people.
    private static boolean isVague(String lemma) {
        return switch (lemma) {
            case "encourage", "press", "lobby", "invite" -> true;
            default -> false;
        };
    }

    private boolean isSurelySubject(Clause clause) {
        return !clause.hasSubject() || actors.isSurelyParty(clause.subjectFrom(), clause.subjectTo());
    }

    /// Somebody is asked or ordered; who plans is somebody.
    private boolean isActOf(Clause clause, Complement complement) {
        if (complement.hasObject()) {
            return actors.isParty(complement.objectFrom(), complement.objectTo())
                    && !THOUGHTS.has(clauses.get(complement.clause()).lemma())
                    && !(isVague(clause.lemma()) && !isSurelySubject(clause));
        }
        int with = between(clause.end(), complement.from(), "with");
        if (with >= 0) {
            int end = clauses.objectEnd(with + 1, complement.from());
            return actors.isSurelyParty(with + 1, end)
                    && between(with, end + 1, "'s") < 0
                    && clauses.tag(end - 1) != Tag.GENITIVE;
        }
        boolean planned = clause.lemma().equals("plan")
                || clause.lemma().equals("intend")
                || clause.lemma().equals("threaten");
        if (planned && clause.time() == Clause.Time.PAST && isBehindThing(clause)) {
            return false;
        }
        return !isState(complement)
                && (!planned || clause.hasSubject() && actors.isSurelyParty(clause.subjectFrom(), clause.subjectTo()));
    }

    /// `a campaign intended to`: the word before the verb is a thing, and the verb no verb of its subject.
    private boolean isBehindThing(Clause clause) {
        int before = clause.from() - 1;
        return before >= 0
                && clauses.tag(before) == Tag.OTHER
                && Character.isLowerCase(clauses.text(before).charAt(0))
                && !actors.isSurelyParty(before, before + 1);
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

    private int between(int from, int to, String word) {
        for (int i = from; i < to; i++) {
            if (clauses.is(i, word)) {
                return i;
            }
        }
        return -1;
    }

    private boolean isState(Complement complement) {
        var act = clauses.get(complement.clause());
        return switch (act.lemma()) {
            case "disagree", "know", "believe", "think", "see", "win", "lose", "become", "remain", "stay", "rule" ->
                !complement.hasObject();
            default -> false;
        };
    }

    /// What one asks to know, and not to have done: `asked for his views`.
    private boolean isInformation(int from, int to) {
        int end = Math.max(clauses.objectEnd(from, to), Math.min(to, from + 1));
        for (int i = from; i < end; i++) {
            if (KNOWN.has(clauses.text(i))) {
                return true;
            }
        }
        return false;
    }

    /// `agreed to further conversations`; `agreed to the terms` as well, `agreed to that` not.
    private boolean isNounOfAct(Complement complement) {
        return clauses.tag(complement.from()) != Tag.PRONOUN
                && clauses.tag(complement.from()) != Tag.OBJECT
                && !clauses.is(complement.from(), "this");
    }

    private boolean isActNoun(Clause clause, Complement complement) {
        if (clause.lemma().equals("request")
                || clause.lemma().equals("urge")
                || clause.lemma().equals("demand")
                || clause.lemma().equals("mandate")) {
            return clauses.tag(complement.objectFrom()) != Tag.OBJECT;
        }
        if (clause.lemma().equals("accept")) {
            return clause.time() == Clause.Time.PAST && has(OFFERS, complement);
        }
        boolean proposes = clause.lemma().equals("propose") || clause.lemma().equals("recommend");
        boolean proposed = proposes
                && isSurelySubject(clause)
                && (clauses.is(complement.objectFrom(), "a") || clauses.is(complement.objectFrom(), "an"));
        return proposed || has(ACT_NOUNS, complement) || isSubjunctive(clause, complement);
    }

    private boolean has(WordSet nouns, Complement complement) {
        for (int i = complement.objectFrom(); i < complement.objectTo(); i++) {
            if (nouns.has(clauses.text(i))) {
                return true;
            }
        }
        return false;
    }

    /// `suggested the Union offer two ships`: no form tells the verb from a noun but its place behind a party.
    private boolean isSubjunctive(Clause clause, Complement complement) {
        return isSubjunctive(clause, complement.objectFrom(), complement.objectTo());
    }

    private boolean isSubjunctive(Clause clause, int from, int to) {
        if (!clause.lemma().equals("suggest")
                && !clause.lemma().equals("recommend")
                && !clause.lemma().equals("propose")) {
            return false;
        }
        for (int i = from + 1; i < to; i++) {
            boolean verb = clauses.isBase(i) && !clauses.words().tokens().get(i).isCapitalised();
            if (verb) {
                return actors.isSurelyParty(i - 1, i) && !actors.isAdjective(i - 1);
            }
        }
        return false;
    }

    /// `said that the port would open`: the clause behind *that* looks ahead. `suggested that the port was
    /// empty` does not.
    private boolean tellsAct(Clause clause, PromiseVerbs verb, Complement complement) {
        int next = firstFinite(clause, complement);
        boolean suggestion = verb.modality() == Modality.SUGGESTION;
        if (next < 0) {
            return suggestion && hasBase(complement.from());
        }
        var act = clauses.get(next);
        if (complement.kind() == Complement.Kind.BARE
                && act.hasSubject()
                && !act.hasModal()
                && !act.lemma().equals("be")
                && isSubjunctive(clause, act.subjectFrom(), act.subjectTo())) {
            return true;
        }
        boolean promise = verb.modality().binds()
                && verb.modality() != Modality.AGREEMENT
                && verb.modality() != Modality.INTENTION;
        boolean plain = act.lemma().equals("be") && !act.passive() || !promise && Agency.isState(act.lemma());
        boolean opinion = verb.modality() == Modality.AGREEMENT
                && !act.passive()
                && !(act.hasSubject() && actors.isSurelyParty(act.subjectFrom(), act.subjectTo()));
        return switch (act.modal()) {
            case "will", "would", "shall" -> suggestion ? act.passive() || isHelpful(act) : !plain && !opinion;
            case "should" -> suggestion || verb.modality() == Modality.AGREEMENT && !plain;
            case "could", "can" ->
                suggestion && !isExpletive(act) && (act.passive() || Agency.isAct(act.lemma()) || isHelpful(act));
            case "might", "may" -> suggestion && !isExpletive(act) && (act.passive() || isHelpful(act));
            case "" -> suggestion && isBase(act);
            default -> false;
        };
    }

    /// `suggested that there may be increased traffic`
    private boolean isExpletive(Clause act) {
        return act.hasSubject() && clauses.is(act.subjectFrom(), "there");
    }

    private boolean isHelpful(Clause act) {
        return (act.lemma().equals("be") || act.lemma().equals("want"))
                && act.end() < clauses.words().tokens().size()
                && (clauses.is(act.end(), "helpful")
                        || clauses.is(act.end(), "useful")
                        || clauses.is(act.end(), "to")
                        || clauses.is(act.end(), "worthwhile")
                        || clauses.is(act.end(), "appropriate")
                        || clauses.is(act.end(), "better"));
    }

    /// `suggested that they meet`
    private boolean isBase(Clause act) {
        return act.time() == Clause.Time.PRESENT
                && act.from() == act.verb()
                && clauses.text(act.verb()).equals(act.lemma());
    }

    private int firstFinite(Clause clause, Complement complement) {
        int to = Math.min(clauses.words().sentences().get(clause.sentence()).to(), complement.from() + FAR);
        for (int i = complement.from(); i < to; i++) {
            if (clauses.at(i) >= 0 && clauses.get(clauses.at(i)).isFinite()) {
                int before = clauses.introducer(clauses.get(clauses.at(i)));
                boolean aside = before >= complement.from() && clauses.tag(before) == Tag.SUBORDINATOR;
                if (!aside) {
                    return isWithin(complement.from(), i) ? clauses.at(i) : -1;
                }
                i = clauses.get(clauses.at(i)).end() - 1;
            }
        }
        return -1;
    }

    /// Whether a word behind the first can be a verb without an ending: `that the Union open the port`.
    private boolean hasBase(int from) {
        int to = Math.min(clauses.words().tokens().size(), from + REACH);
        for (int i = from + 1; i < to && clauses.tag(i) != Tag.BREAK; i++) {
            if (clauses.isBase(i) && !clauses.words().tokens().get(i).isCapitalised()) {
                return true;
            }
        }
        return false;
    }

    private boolean isWithin(int from, int to) {
        for (int i = from; i < to; i++) {
            if (clauses.tag(i) == Tag.RELATIVE
                    || clauses.tag(i) == Tag.IF
                    || clauses.tag(i) == Tag.BREAK && !clauses.text(i).equals("-")) {
                return false;
            }
        }
        return true;
    }

    /// `asked whether we could send`: an act is asked for; `asked whether it was true` is a question.
    private boolean asksForAct(Clause clause, Complement complement) {
        int next = firstFinite(clause, complement);
        if (next < 0) {
            return false;
        }
        var act = clauses.get(next);
        boolean possible = act.lemma().equals("be")
                && act.end() < clauses.words().tokens().size()
                && clauses.is(act.end(), "possible");
        boolean could = switch (act.modal()) {
            case "could", "would", "can", "might" ->
                !Agency.isState(act.lemma()) && !act.lemma().equals("be");
            default -> false;
        };
        boolean ours = act.hasSubject() && isOurs(act.subjectFrom(), act.subjectTo());
        return possible || could && ours;
    }

    private boolean isOurs(int from, int to) {
        for (int i = from; i < to; i++) {
            switch (clauses.text(i)) {
                case "we", "U.S.", "US", "USG", "Embassy", "Washington", "Department", "you" -> {
                    return true;
                }
                default -> {}
            }
        }
        return false;
    }

    private Modality modality(Clause clause, PromiseVerbs verb, Complement complement) {
        if (verb.modality() == Modality.AGREEMENT && isTentative(clause, complement)) {
            return Modality.TENTATIVE_AGREEMENT;
        }
        return verb.modality();
    }

    private boolean isTentative(Clause clause, Complement complement) {
        for (int i = Math.max(0, clause.from() - 2); i < complement.from(); i++) {
            if (clauses.is(i, "tentatively")
                    || clauses.is(i, "provisionally")
                    || clauses.is(i, "principle")
                    || clauses.is(i, "principal")) {
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

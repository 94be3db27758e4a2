package org.reftel.statement;

import org.reftel.grammar.Clause;
import org.reftel.grammar.Clauses;
import org.reftel.grammar.Tag;
import org.reftel.grammar.WordSet;
import org.reftel.model.Modality;

/// Whether what stands behind a verb of promising is an act to come: `suggested meeting`, `agreed to talks`,
/// `asked whether we could send`.
///
/// Opinions, states and things to know are none: `suggested that the port was empty`, `asked for his views`.
final class PromisedActs {
    private static final WordSet THOUGHTS =
            WordSet.of("imagine understand recognize remember note believe know think see bear believe");
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

    private final Clauses clauses;
    private final Actors actors;

    PromisedActs(Clauses clauses, Actors actors) {
        this.clauses = clauses;
        this.actors = actors;
    }

    /// Whether what stands behind the verb is an act to come.
    boolean fits(Clause clause, PromiseVerbs verb, Complement complement) {
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

    /// `We would urge`: who writes so urges.
    boolean isAsking(Clause clause) {
        boolean post = clause.hasSubject() && actors.isPost(clause.subjectFrom(), clause.subjectTo());
        return post
                && switch (clause.lemma()) {
                    case "urge", "encourage", "ask", "request", "recommend", "suggest", "propose", "advise" -> true;
                    default -> false;
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
}

package org.reftel.statement;

import org.reftel.grammar.Analysis;
import org.reftel.grammar.Clause;
import org.reftel.grammar.Clauses;
import org.reftel.grammar.Tag;
import org.reftel.grammar.WordSet;
import org.reftel.model.Modality;
import org.reftel.model.Voice;

/// Whether what stands behind a verb of promising is an act to come: `suggested meeting`, `agreed to talks`,
/// `asked whether we could send`.
///
/// Opinions, states and things to know are none: `suggested that the port was empty`, `asked for his views`.
final class PromisedActs {
    private static final WordSet THOUGHTS =
            WordSet.of("imagine understand recognize remember note believe know think see bear believe");
    private static final WordSet SIGNED = WordSet.of("agreement accord memorandum mou contract");
    private static final WordSet SOUGHT =
            WordSet.of("assurance assurances confirmation assistance help permission approval clearance guidance"
                    + " concurrence advice meeting commitment commitments");
    private static final WordSet OCCASIONS = WordSet.of("opportunity opportunities chance occasion hope criticism");
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
        participation involvement engagement inquiry withdrawal closure suspension transfer creation adoption
        recertification certification deployment release repatriation construction purchase sale survey study audit
        reward hearing restraint dialogue contact pressure clearance permission approval visa ban freeze halt
        """);

    private static final WordSet KNOWN = WordSet.of(
            "view views thought thoughts opinion opinions clarification details update explanation comment comments"
                + " reaction reactions reason reasons expectations assessment example examples impressions perspective"
                + " name names");

    private static final int FAR = 80;
    private static final int REACH = 26;

    private final Analysis analysis;
    private final Clauses clauses;
    private final Actors actors;

    PromisedActs(Analysis analysis, Actors actors) {
        this.analysis = analysis;
        this.clauses = analysis.clauses();
        this.actors = actors;
    }

    /// Whether what stands behind the verb is an act to come.
    boolean fits(Clause clause, PromiseVerbs verb, Complement complement) {
        if (complement.kind() == Complement.Kind.THAT
                && complement.hasObject()
                && isSubjunctive(clause, complement.objectFrom(), complement.objectTo())) {
            return true;
        }
        if (isResolve(clause.lemma()) && !isResolved(clause)) {
            return false;
        }
        return switch (complement.kind()) {
            case THAT, BARE -> !verb.acts() || tellsAct(clause, verb, complement);
            case WHETHER -> asksForAct(clause, complement);
            case OBJECT -> isActNoun(clause, complement);
            case NOUN -> isNounOfAct(complement);
            case INFINITIVE -> isActOf(clause, complement);
            case GERUND -> isGerundOf(clause, complement);
            case FOR ->
                (!isCalling(clause.lemma()) || isCalledFor(clause, complement))
                        && !isInformation(
                                complement.from(),
                                clauses.words()
                                        .sentences()
                                        .get(clause.sentence())
                                        .to());
            case NONE -> false;
        };
    }

    private static boolean isResolve(String lemma) {
        return switch (lemma) {
            case "decide", "resolve", "opt", "aim", "look", "consider", "explore", "contemplate" -> true;
            default -> false;
        };
    }

    /// What has been decided is to be done; what was decided once is history.
    private boolean isResolved(Clause clause) {
        return switch (clause.lemma()) {
            case "decide", "resolve", "opt" ->
                clause.form() == Clause.Form.GERUND && clause.lemma().equals("opt")
                        || clause.perfect()
                                && (clause.time() == Clause.Time.PRESENT
                                        || analysis.voices().at(clause.from()).kind() == Voice.Kind.REPORTED);
            case "consider", "explore", "contemplate" -> clause.progressive() && clause.time() == Clause.Time.PRESENT;
            case "look", "aim" -> clauses.is(clause.end(), "to");
            default -> true;
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
        if (isResolve(clause.lemma())) {
            return Agency.isAct(clauses.get(complement.clause()).lemma()) && isSurelySubject(clause);
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
            act |= isNounOfAct(i);
        }
        return act && clause.isFinite() && isSurelySubject(clause);
    }

    private static boolean isCalling(String lemma) {
        return switch (lemma) {
            case "call", "press", "push", "lobby", "implore", "beg", "exhort", "invite" -> true;
            default -> false;
        };
    }

    /// `announced that he will`: his own act.
    boolean isOwn(Complement complement) {
        boolean that = complement.kind() == Complement.Kind.THAT || complement.kind() == Complement.Kind.BARE;
        int next = that ? firstFinite(complement) : -1;
        if (next < 0 || !clauses.get(next).hasModal() || !clauses.get(next).hasSubject()) {
            return false;
        }
        var subject = clauses.text(clauses.get(next).subjectFrom());
        return subject.equals("he") || subject.equals("she") || subject.equals("it");
    }

    /// Things press and encourage as well as people.
    private static boolean isVague(String lemma) {
        return switch (lemma) {
            case "encourage", "press", "lobby", "invite" -> true;
            default -> false;
        };
    }

    private boolean isSurelySubject(Clause clause) {
        return clause.hasSubject()
                ? actors.isSurelyParty(clause.subjectFrom(), clause.subjectTo())
                : clause.form() != Clause.Form.GERUND || actors.isSurelySubject(clauses.at(clause.verb()));
    }

    /// Somebody is asked or ordered; who plans is somebody.
    private boolean isActOf(Clause clause, Complement complement) {
        if (clause.lemma().equals("seek")
                && !(clause.hasSubject()
                        && clause.time() == Clause.Time.PRESENT
                        && !clause.perfect()
                        && actors.isWriter(clause.subjectFrom(), clause.subjectTo()))) {
            return false;
        }
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
        boolean resolved = isResolve(clause.lemma());
        if (resolved && !Agency.isAct(clauses.get(complement.clause()).lemma())) {
            return false;
        }
        boolean planned = resolved
                || clause.lemma().equals("plan")
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
                && !clauses.is(complement.from(), "this")
                && !clauses.is(complement.from() + 1, "following");
    }

    private boolean isActNoun(Clause clause, Complement complement) {
        if (clause.lemma().equals("request")
                || clause.lemma().equals("urge")
                || clause.lemma().equals("demand")
                || clause.lemma().equals("mandate")) {
            var tag = clauses.tag(complement.objectFrom());
            return tag != Tag.OBJECT && tag != Tag.PRONOUN && !has(KNOWN, complement);
        }
        boolean directs = switch (clause.lemma()) {
            case "direct", "instruct", "command", "task" -> true;
            default -> false;
        };
        boolean habit = clause.lemma().equals("offer")
                && clause.isFinite()
                && clause.time() == Clause.Time.PRESENT
                && !clause.perfect();
        if (directs || habit || has(OCCASIONS, complement)) {
            return false;
        }
        if (clause.lemma().equals("accept")) {
            return clause.time() == Clause.Time.PAST && has(OFFERS, complement);
        }
        if (clause.lemma().equals("sign")) {
            return clause.time() == Clause.Time.PAST
                    && !clause.hasModal()
                    && SIGNED.has(clauses.text(headOf(complement.objectFrom(), complement.objectTo())))
                    && isSurelySubject(clause)
                    && isFollowedByAct(complement.objectTo(), clause.sentence());
        }
        if (clause.lemma().equals("seek")) {
            int head = headOf(complement.objectFrom(), complement.objectTo());
            return SOUGHT.has(clauses.text(head)) && isSurelySubject(clause);
        }
        if (clause.lemma().equals("encourage")
                || clause.lemma().equals("order")
                || clause.lemma().equals("plan")
                || clause.lemma().equals("intend")) {
            int first = complement.objectFrom();
            return isNounOfAct(headOf(first, complement.objectTo())) && isSurelySubject(clause) && clause.isFinite();
        }
        boolean gives = clause.lemma().equals("promise") || clause.lemma().equals("pledge");
        if (gives && clauses.tag(complement.objectFrom()) == Tag.NUMBER) {
            return true;
        }
        boolean proposes = clause.lemma().equals("propose") || clause.lemma().equals("recommend");
        boolean proposed = proposes
                && isSurelySubject(clause)
                && (clauses.is(complement.objectFrom(), "a") || clauses.is(complement.objectFrom(), "an"));
        return proposed || has(ACT_NOUNS, complement) || isSubjunctive(clause, complement);
    }

    /// `signed an agreement in May making funds available`
    private boolean isFollowedByAct(int from, int sentence) {
        int to = Math.min(clauses.words().sentences().get(sentence).to(), from + 8);
        for (int i = from; i < to; i++) {
            if (clauses.at(i) >= 0) {
                var act = clauses.get(clauses.at(i));
                return act.form() == Clause.Form.INFINITIVE || act.form() == Clause.Form.GERUND;
            }
        }
        return false;
    }

    /// The last noun before a preposition.
    private int headOf(int from, int to) {
        int i = from;
        while (i + 1 < to && clauses.tag(i + 1) != Tag.PREPOSITION && clauses.tag(i + 1) != Tag.AND) {
            i++;
        }
        return i;
    }

    private boolean has(WordSet nouns, Complement complement) {
        for (int i = complement.objectFrom(); i < complement.objectTo(); i++) {
            if (nouns.has(clauses.text(i)) || nouns == ACT_NOUNS && isNounOfAct(i)) {
                return true;
            }
        }
        return false;
    }

    /// Of an act, in the singular or the plural.
    private boolean isNounOfAct(int token) {
        var word = clauses.text(token);
        return ACT_NOUNS.has(word) || word.endsWith("s") && ACT_NOUNS.has(word.substring(0, word.length() - 1));
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
        int next = firstFinite(complement);
        boolean suggestion = verb.modality() == Modality.SUGGESTION;
        if (next < 0) {
            return suggestion
                    && hasBase(complement.from(), clauses.words().tokens().size());
        }
        var act = clauses.get(next);
        if (suggestion && isDeniedBase(complement.from(), act.from())) {
            return true;
        }
        if (suggestion && !act.hasModal() && !act.hasSubject() && act.time() == Clause.Time.PAST) {
            // `proposed that developed states return`
            return hasBase(act.end(), clauses.words().tokens().size());
        }
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
        boolean kept = promise
                && (isExpletive(act) || act.hasSubject() && actors.isSurelyParty(act.subjectFrom(), act.subjectTo()));
        boolean plain = act.lemma().equals("be") && !act.passive() && !kept || !promise && Agency.isState(act.lemma());
        boolean opinion = verb.modality() == Modality.AGREEMENT
                && !act.passive()
                && (ModalPromises.isSoft(act.lemma()) && !act.modal().equals("should")
                        || !(act.hasSubject() && actors.isSurelyParty(act.subjectFrom(), act.subjectTo())));
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

    private int firstFinite(Complement complement) {
        int to = Math.min(clauses.words().tokens().size(), complement.from() + FAR);
        int from = complement.from();
        for (int i = complement.from(); i < to; i++) {
            if (clauses.at(i) >= 0 && clauses.get(clauses.at(i)).isFinite()) {
                int before = clauses.introducer(clauses.get(clauses.at(i)));
                boolean aside = before >= complement.from()
                        && (clauses.tag(before) == Tag.SUBORDINATOR
                                || clauses.tag(before) == Tag.IF && complement.kind() == Complement.Kind.THAT);
                if (!aside) {
                    return isWithin(from, i) ? clauses.at(i) : -1;
                }
                i = clauses.get(clauses.at(i)).end() - 1;
                from = i + 1;
            }
        }
        return -1;
    }

    /// Whether a word behind the first can be a verb without an ending: `that the Union open the port`, `that we
    /// not overdo it`.
    private boolean hasBase(int from, int end) {
        int to = Math.min(end, from + REACH);
        for (int i = from + 1; i < to; i++) {
            if (clauses.tag(i) == Tag.BREAK) {
                int behind = behindDashes(i, to);
                if (behind < 0) {
                    return false;
                }
                i = behind;
                continue;
            }
            boolean small = !clauses.words().tokens().get(i).isCapitalised();
            if (small && (clauses.isBase(i) || isDeniedBase(i, i + 1))) {
                return true;
            }
        }
        return false;
    }

    /// `that we not overdo it`: a verb with *not* and no auxiliary.
    private boolean isDeniedBase(int from, int to) {
        for (int i = Math.max(from, 1); i < Math.min(to, from + REACH); i++) {
            if (clauses.tag(i) == Tag.NOT && clauses.at(i) < 0) {
                return true;
            }
        }
        return false;
    }

    /// The dash that closes what another opens; -1 when none does.
    private int behindDashes(int open, int to) {
        for (int i = open + 1; i < to; i++) {
            if (clauses.tag(i) == Tag.BREAK) {
                return clauses.text(i).equals(clauses.text(open))
                                && clauses.text(i).startsWith("-")
                        ? i
                        : -1;
            }
        }
        return -1;
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
        int next = firstFinite(complement);
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

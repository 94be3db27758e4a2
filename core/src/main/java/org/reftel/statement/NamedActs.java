package org.reftel.statement;

import org.reftel.grammar.Clause;
import org.reftel.grammar.Clauses;
import org.reftel.grammar.Tag;
import org.reftel.grammar.WordSet;

/// Acts to come that a noun names behind a verb: `offered assistance`, `called for talks`, `agreed to further
/// talks`.
///
/// What gives an occasion, what one asks to know, and what is bought is none.
final class NamedActs {
    private static final WordSet SIGNED = WordSet.of("agreement accord memorandum mou contract");

    private static final WordSet SOUGHT = WordSet.of(
            "support intervention cooperation assurance assurances confirmation assistance help permission approval"
                    + " clearance guidance concurrence advice meeting commitment commitments");

    private static final WordSet OCCASIONS =
            WordSet.of("opportunity opportunities chance occasion hope criticism comment comments"
                    + " remarks observations examples points suggestions reasons need thoughts views options");

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
        opening arrest evacuation reward movement attack murder removal dismissal
        change improvement consultation discussion negotiation reorganization restructuring operation offensive intervention hearing restraint dialogue contact pressure clearance permission approval visa ban freeze halt
        """);

    private static final WordSet KNOWN = WordSet.of(
            "view views thought thoughts opinion opinions clarification details update explanation comment comments"
                    + " reaction reactions reason reasons expectations assessment example examples impressions perspective"
                    + " name names insight insights impression overview advice reading analysis");

    private final Clauses clauses;
    private final Actors actors;
    private final ToldActs told;

    NamedActs(Clauses clauses, Actors actors, ToldActs told) {
        this.clauses = clauses;
        this.actors = actors;
        this.told = told;
    }

    /// `called for talks`, `asked for a ship`.
    boolean isAskedFor(Clause clause, Complement complement) {
        int to = clauses.words().sentences().get(clause.sentence()).to();
        return (!isCalling(clause.lemma()) || isCalledFor(clause, complement)) && !isInformation(complement.from(), to);
    }

    /// `agreed to further conversations`; `agreed to the terms` as well, `agreed to that` not.
    boolean isNounOfAct(Complement complement) {
        return clauses.tag(complement.from()) != Tag.PRONOUN
                && clauses.tag(complement.from()) != Tag.OBJECT
                && !clauses.is(complement.from(), "this")
                && !clauses.is(complement.from() + 1, "following");
    }

    /// `offered the Union a loan`, `assured us of his support`
    boolean isAssured(Clause clause, Complement complement) {
        boolean assures = clause.lemma().equals("assure") || clause.lemma().equals("reassure");
        if (!assures) {
            return isNounOfAct(complement);
        }
        int to = clauses.words().sentences().get(clause.sentence()).to();
        int end = clauses.objectEnd(complement.from(), to);
        for (int i = complement.from(); i < end; i++) {
            if (isNounOfAct(i)) {
                return actors.isPartyActing(clause);
            }
        }
        return false;
    }

    /// `requested help`, `offered a loan`.
    boolean isActNoun(Clause clause, Complement complement) {
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
                && !clause.progressive()
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
                    && actors.isPartyActing(clause)
                    && isFollowedByAct(complement.objectTo(), clause.sentence());
        }
        if (clause.lemma().equals("seek")) {
            return isSought(clause, complement);
        }
        if (clause.lemma().equals("encourage")
                || clause.lemma().equals("order")
                || clause.lemma().equals("plan")
                || clause.lemma().equals("intend")) {
            int first = complement.objectFrom();
            return isNounOfAct(headOf(first, complement.objectTo()))
                    && actors.isPartyActing(clause)
                    && clause.isFinite();
        }
        boolean gives = clause.lemma().equals("promise")
                || clause.lemma().equals("pledge")
                || clause.lemma().equals("offer") && !clause.progressive();
        if (gives && clauses.tag(complement.objectFrom()) == Tag.NUMBER) {
            return true;
        }
        if (isNamedInstead(clause, complement)) {
            return true;
        }
        boolean proposes = clause.lemma().equals("propose")
                || clause.lemma().equals("recommend")
                || clause.lemma().equals("suggest") && clause.time() == Clause.Time.PAST;
        boolean done = clause.isFinite() && (clause.time() == Clause.Time.PAST || clause.perfect());
        boolean thing = clauses.tag(complement.objectFrom()) != Tag.OBJECT
                && clauses.tag(complement.objectFrom()) != Tag.PRONOUN;
        boolean proposed = proposes
                && actors.isPartyActing(clause)
                && (clauses.is(complement.objectFrom(), "a")
                        || clauses.is(complement.objectFrom(), "an")
                        || clause.lemma().equals("propose") && done && thing);
        return proposed
                || has(ACT_NOUNS, complement)
                || told.isSubjunctive(clause, complement.objectFrom(), complement.objectTo());
    }

    /// `suggested the Council as a venue`, `we recommend early talks`: a party that names a party or a thing to be
    /// turned to, and who writes.
    private boolean isNamedInstead(Clause clause, Complement complement) {
        boolean named = clause.lemma().equals("suggest")
                && clause.isFinite()
                && clause.time() == Clause.Time.PAST
                && actors.isPartyActing(clause)
                && actors.isKnown(complement.objectFrom(), complement.objectTo());
        boolean ours = clause.lemma().equals("recommend")
                && clause.hasSubject()
                && actors.isPost(clause.subjectFrom(), clause.subjectTo());
        return named || ours;
    }

    /// `sought its assistance`, `sought his confirmation that`.
    boolean isSought(Clause clause, Complement complement) {
        int head = headOf(complement.objectFrom(), complement.objectTo());
        return SOUGHT.has(clauses.text(head)) && actors.isPartyActing(clause);
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

    /// `called for talks` asks for an act; `called for closer ties` is an opinion, and laws call for much.
    private boolean isCalledFor(Clause clause, Complement complement) {
        int end = clauses.objectEnd(
                complement.from(),
                clauses.words().sentences().get(clause.sentence()).to());
        boolean act = false;
        for (int i = complement.from(); i < end; i++) {
            act |= isNounOfAct(i);
        }
        return act && clause.isFinite() && actors.isPartyActing(clause);
    }

    private static boolean isCalling(String lemma) {
        return switch (lemma) {
            case "call", "press", "push", "lobby", "implore", "beg", "exhort", "invite" -> true;
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
}

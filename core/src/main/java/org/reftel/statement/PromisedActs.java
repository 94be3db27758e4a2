package org.reftel.statement;

import org.reftel.grammar.Analysis;
import org.reftel.grammar.Clause;
import org.reftel.grammar.Clauses;
import org.reftel.grammar.Tag;
import org.reftel.grammar.WordSet;
import org.reftel.model.Voice;

/// Whether what stands behind a verb of promising is an act to come: `suggested meeting`, `agreed to talks`,
/// `asked whether we could send`.
///
/// Opinions, states and things to know are none: `suggested that the port was empty`, `asked for his views`.
final class PromisedActs {
    private static final WordSet THOUGHTS =
            WordSet.of("imagine understand recognize remember note believe know think see bear believe");

    private final Analysis analysis;
    private final Clauses clauses;
    private final Actors actors;
    private final ToldActs told;
    private final NamedActs named;

    PromisedActs(Analysis analysis, Actors actors) {
        this.analysis = analysis;
        this.clauses = analysis.clauses();
        this.actors = actors;
        this.told = new ToldActs(clauses, actors);
        this.named = new NamedActs(clauses, actors, told);
    }

    /// `announced that he will`: his own act.
    boolean isOwn(Complement complement) {
        return told.isOwn(complement);
    }

    /// `suggested the Union visit Port Vela to see the quay`: what looks like an object is who acts and his act.
    boolean isSubjunctive(Clause clause, Complement complement) {
        return told.isSubjunctive(clause, complement.objectFrom(), complement.objectTo());
    }

    /// Whether what stands behind the verb is an act to come.
    boolean fits(Clause clause, PromiseVerbs verb, Complement complement) {
        if (complement.kind() == Complement.Kind.THAT
                && complement.hasObject()
                && told.isSubjunctive(clause, complement.objectFrom(), complement.objectTo())) {
            return true;
        }
        boolean settled = clause.lemma().equals("decide") && complement.kind() == Complement.Kind.THAT;
        if (isResolve(clause.lemma()) && !settled && !isResolved(clause)) {
            return false;
        }
        if (clause.lemma().equals("announce") && !told.isOwn(complement)) {
            return false;
        }
        if (clause.lemma().equals("seek") && complement.kind() == Complement.Kind.THAT) {
            return named.isSought(clause, complement);
        }
        return switch (complement.kind()) {
            case THAT, BARE -> !verb.acts() || told.tellsAct(clause, verb, complement);
            case WHETHER -> told.asksForAct(complement);
            case OBJECT -> named.isActNoun(clause, complement);
            case NOUN -> complement.hasObject() ? named.isAssured(clause, complement) : named.isNounOfAct(complement);
            case INFINITIVE -> isActOf(clause, complement);
            case GERUND -> isGerundOf(clause, complement);
            case FOR -> named.isAskedFor(clause, complement);
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
            case "consider", "explore", "contemplate" ->
                clause.progressive()
                        && (clause.time() == Clause.Time.PRESENT
                                || analysis.voices().at(clause.from()).kind() == Voice.Kind.REPORTED);
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
        if (complement.hasObject() && !clause.lemma().equals("commit")) {
            return actors.isPartyActing(clause)
                    && actors.isParty(complement.objectFrom(), complement.objectTo())
                    && Agency.isAct(clauses.get(complement.clause()).lemma());
        }
        if (clause.lemma().equals("suggest") && clause.time() != Clause.Time.PAST && !isAsking(clause)) {
            return false;
        }
        if (isResolve(clause.lemma())) {
            return Agency.isAct(clauses.get(complement.clause()).lemma()) && actors.isPartyActing(clause);
        }
        boolean bare = clause.lemma().equals("agree") || clause.lemma().equals("plan");
        return !bare || complement.from() > clause.end();
    }

    /// Things press and encourage as well as people.
    private static boolean isVague(String lemma) {
        return switch (lemma) {
            case "encourage", "press", "lobby", "invite" -> true;
            default -> false;
        };
    }

    /// Somebody is asked or ordered; who plans is somebody.
    private boolean isActOf(Clause clause, Complement complement) {
        if (clause.lemma().equals("call") && isVisit(complement)) {
            return false;
        }
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
                    && !(isVague(clause.lemma()) && !actors.isPartyActing(clause));
        }
        int with = between(clause.end(), complement.from(), "with");
        if (with >= 0) {
            int end = clauses.objectEnd(with + 1, complement.from());
            return actors.isSurelyParty(with + 1, end)
                    && between(with, end + 1, "'s") < 0
                    && clauses.tag(end - 1) != Tag.GENITIVE;
        }
        boolean resolved = isResolve(clause.lemma());
        var act = clauses.get(complement.clause()).lemma();
        boolean decided = clause.lemma().equals("decide") && !Agency.isState(act) && !isVagueAct(act);
        if (resolved && !decided && !Agency.isAct(act)) {
            return false;
        }
        boolean planned =
                resolved || clause.lemma().equals("plan") || clause.lemma().equals("intend");
        if (planned && clause.time() == Clause.Time.PAST && isBehindThing(clause)) {
            return false;
        }
        boolean looks = clause.lemma().equals("promise") && act.equals("be") && !actors.isPartyActing(clause);
        return !looks
                && !isState(complement)
                && (!planned || (clause.hasSubject() || clause.lemma().equals("opt")) && actors.isPartyActing(clause));
    }

    /// `called on the Minister to review progress`: who calls so visits.
    private boolean isVisit(Complement complement) {
        return complement.particle().equals("on")
                && switch (clauses.get(complement.clause()).lemma()) {
                    case "discuss",
                            "review",
                            "deliver",
                            "raise",
                            "convey",
                            "present",
                            "brief",
                            "inform",
                            "inquire",
                            "pay" -> true;
                    default -> false;
                };
    }

    private static boolean isVagueAct(String lemma) {
        return switch (lemma) {
            case "be", "go", "do", "stay", "wait" -> true;
            default -> false;
        };
    }

    /// `a campaign intended to`: the word before the verb is a thing, and the verb no verb of its subject.
    private boolean isBehindThing(Clause clause) {
        int before = clause.from() - 1;
        return before >= 0
                && (clauses.tag(before) == Tag.OTHER || clauses.tag(before) == Tag.VERB && clauses.at(before) < 0)
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
}

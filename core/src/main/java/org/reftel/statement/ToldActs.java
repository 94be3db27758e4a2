package org.reftel.statement;

import org.reftel.grammar.Clause;
import org.reftel.grammar.Clauses;
import org.reftel.grammar.Tag;
import org.reftel.model.Modality;

/// Acts to come that a clause tells behind a verb: `promised that the port would open`, `suggested they meet`,
/// `asked whether we could send`.
///
/// Opinions and states are none: `suggested that the port was empty`.
final class ToldActs {
    private static final int FAR = 80;

    private static final int REACH = 26;

    private final Clauses clauses;
    private final Actors actors;

    ToldActs(Clauses clauses, Actors actors) {
        this.clauses = clauses;
        this.actors = actors;
    }

    /// `said that the port would open`: the clause behind *that* looks ahead. `suggested that the port was
    /// empty` does not.
    boolean tellsAct(Clause clause, PromiseVerbs verb, Complement complement) {
        int next = firstFinite(complement);
        boolean suggestion = verb.modality() == Modality.SUGGESTION
                || clause.lemma().equals("insist") && !clauses.is(complement.from(), "there");
        if (next < 0) {
            int to = clauses.words().tokens().size();
            int head = complement.from() + (clauses.tag(complement.from()) == Tag.DETERMINER ? 1 : 0);
            boolean many = head < to && clauses.text(head).endsWith("s");
            return suggestion && !(clause.lemma().equals("insist") && many) && hasBase(complement.from(), to);
        }
        var act = clauses.get(next);
        if (suggestion && isDeniedBase(complement.from(), act.from())) {
            return true;
        }
        boolean past = suggestion && !act.hasModal() && act.time() == Clause.Time.PAST;
        if (past && isPartyBase(complement.from(), act.from())) {
            return true;
        }
        if (past && !act.hasSubject()) {
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
            case "" -> suggestion && isBase(act) && !(clause.lemma().equals("insist") && isMany(act));
            default -> false;
        };
    }

    /// `insist that the ships remain`: of many, a verb without an ending may tell what is so.
    private boolean isMany(Clause act) {
        return act.hasSubject() && clauses.text(act.subjectTo() - 1).endsWith("s");
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
            if (small && (clauses.isBase(i) || clauses.is(i, "be") || isDeniedBase(i, i + 1))) {
                return true;
            }
        }
        return false;
    }

    /// `that we not overdo it`: a verb with *not* and no auxiliary.
    private boolean isDeniedBase(int from, int to) {
        for (int i = Math.max(from, 1); i < Math.min(to, from + REACH); i++) {
            boolean base = clauses.tag(i) == Tag.NOT && clauses.at(i) < 0 && isSmallBase(i + 1);
            if (base) {
                return true;
            }
        }
        return false;
    }

    private boolean isSmallBase(int i) {
        return i < clauses.words().tokens().size()
                && !clauses.words().tokens().get(i).isCapitalised()
                && (clauses.tag(i) == Tag.OTHER
                        || clauses.tag(i) == Tag.VERB
                        || clauses.tag(i) == Tag.BE
                        || clauses.tag(i) == Tag.ADVERB);
    }

    /// `that the Union and its guards sign the draft that was sent`: a verb without an ending right behind a
    /// party.
    private boolean isPartyBase(int from, int to) {
        for (int i = from + 1; i < Math.min(to, from + REACH); i++) {
            boolean small = !clauses.words().tokens().get(i).isCapitalised();
            if (small && clauses.isBase(i) && actors.isSurelyParty(i - 1, i) && !actors.isAdjective(i - 1)) {
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

    /// `asked whether we could send`, `asked Ruiz if he would`: an act is asked for of whom one speaks to; `asked
    /// whether it was true` is a question.
    boolean asksForAct(Complement complement) {
        int next = firstFinite(complement);
        if (next < 0) {
            return false;
        }
        var act = clauses.get(next);
        boolean possible = act.lemma().equals("be")
                && act.end() < clauses.words().tokens().size()
                && clauses.is(act.end(), "possible");
        boolean willing = act.lemma().equals("be")
                && (clauses.is(act.end(), "willing")
                        || clauses.is(act.end(), "prepared")
                        || clauses.is(act.end(), "receptive")
                        || clauses.is(act.end(), "able"))
                && act.hasModal();
        boolean could = switch (act.modal()) {
            case "could", "would", "can", "might" ->
                !Agency.isState(act.lemma()) && !act.lemma().equals("be");
            default -> false;
        };
        boolean ours = act.hasSubject()
                && (isOurs(act.subjectFrom(), act.subjectTo())
                        || complement.hasObject() && clauses.tag(act.subjectFrom()) == Tag.PRONOUN);
        return possible || (could || willing) && ours;
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

    /// `suggested the Union offer two ships`: no form tells the verb from a noun but its place behind a party.
    boolean isSubjunctive(Clause clause, int from, int to) {
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
}

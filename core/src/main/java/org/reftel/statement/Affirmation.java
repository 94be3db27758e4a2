package org.reftel.statement;

import org.reftel.grammar.Clause;
import org.reftel.grammar.Clauses;
import org.reftel.grammar.Tag;
import org.reftel.grammar.WordSet;
import org.reftel.model.Modality;

/// Whether a verb that carries a word given is affirmed.
///
/// Denied, refused, supposed, habitual and asked-about words are none: no *if* above the verb, no *may*, and an
/// infinitive must hang on a verb that does not undo it (`continued to urge`, not `refused to promise`).
final class Affirmation {
    private static final WordSet CARRIERS = WordSet.of(
            "continue go proceed meet call write use take visit come begin travel approach seize return telephone"
                    + " contact make pay hold");
    private static final WordSet DENIALS = WordSet.of(
            "speculate deny dismiss reject refute doubt question dispute hope wish fear believe think suspect assume"
                    + " predict");
    private static final WordSet NOBODY = WordSet.of("no neither nobody none few");
    private static final WordSet HABITS =
            WordSet.of("often usually always regularly frequently routinely sometimes generally rarely never");
    private static final WordSet LASTING =
            WordSet.of("plan intend prepare ask urge press push request demand call encourage lobby aim look offer"
                    + " consider explore contemplate");

    private final Clauses clauses;
    private final PromisedActs acts;

    Affirmation(Clauses clauses, PromisedActs acts) {
        this.clauses = clauses;
        this.acts = acts;
    }

    /// `called to`, `continued to`: what the infinitive behind it tells is done.
    static boolean isCarrier(String lemma) {
        return CARRIERS.has(lemma);
    }

    boolean isAffirmed(int index, Clause clause) {
        return stands(index, clause) && !isDenied(index, clause);
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
        boolean ended = clauses.is(i, "by") && i > 0 && (clauses.at(i - 1) >= 0 || binds(clause));
        boolean besides = clauses.is(i, "as") && i > 0 && clauses.is(i - 1, "well") || clauses.tag(i) == Tag.BUT;
        boolean within = clauses.is(i, "in") && clause.lemma().equals("offer");
        if (besides || within || isAskedBeside(clause, i)) {
            return true;
        }
        boolean joined = clauses.tag(i) == Tag.AND && i > 0 && clauses.at(i - 1) < 0;
        return clauses.tag(i) == Tag.COMMA || ended || joined && clauses.tag(i - 1) != Tag.PREPOSITION;
    }

    private static boolean binds(Clause clause) {
        return PromiseVerbs.of(clause.lemma())
                .filter(verb -> verb.modality().binds())
                .isPresent();
    }

    /// `while urging the Union to`, `sent a note -- asking it to`, `joined in calling on`: who is doing it asks.
    private boolean isAskedBeside(Clause clause, int before) {
        boolean beside = clauses.tag(before) == Tag.BREAK
                || clauses.is(before, "while")
                || clauses.is(before, "on")
                || clauses.is(before, "in")
                || clauses.is(before, "by");
        return beside
                && PromiseVerbs.of(clause.lemma())
                        .filter(verb -> verb.modality() == Modality.REQUEST)
                        .isPresent()
                && !clause.lemma().equals("demand");
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
}

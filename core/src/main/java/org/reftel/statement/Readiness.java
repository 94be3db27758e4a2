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

/// A word given by an adjective: `is ready to send`, `stands ready to`, `would be open to talks`, `are
/// determined to close`.
///
/// Who is ready offers, who is open to something or names a condition offers on one, who is determined intends;
/// who is willing to agree has agreed half. What somebody is only believed to be ready for is none.
final class Readiness {
    private static final WordSet READY = WordSet.of("ready prepared willing open");
    /// Moods: of these only `would be pleased to help` offers, and only where something is given.
    private static final WordSet MOODS = WordSet.of("happy pleased glad delighted");
    private static final WordSet RESOLVED = WordSet.of("determined resolved inclined");
    private static final WordSet GIVING = WordSet.of(
            "provide help assist support share send host give train contribute discuss meet receive facilitate"
                    + " coordinate fund finance lend grant offer brief consult cooperate work");
    /// Of these everybody is ready.
    private static final WordSet VAGUE = WordSet.of("move negotiate talk go start begin continue proceed speak deal");
    private static final WordSet STEPS = WordSet.of("do cover engage step explore lend stand talk deal pay");
    private static final WordSet TALKS =
            WordSet.of("talks negotiations dialogue discussions discussion consultations cooperation meeting visit"
                    + " exchange exchanges conversation conversations proposal proposals suggestions compromise");

    private final Analysis analysis;
    private final Clauses clauses;
    private final Actors actors;
    private final Circumstances circumstances;
    private final Sayer sayer;

    Readiness(Analysis analysis, Actors actors, Circumstances circumstances, Sayer sayer) {
        this.analysis = analysis;
        this.clauses = analysis.clauses();
        this.actors = actors;
        this.circumstances = circumstances;
        this.sayer = sayer;
    }

    /// The adjective that stands where the verb would; -1 when none does.
    int adjective(Clause clause) {
        if (clause.passive()) {
            return isListed(clause.verb()) ? clause.verb() : -1;
        }
        boolean stands = switch (clause.lemma()) {
            case "be", "stand", "remain" -> true;
            default -> false;
        };
        int i = clause.end();
        int to = clauses.words().sentences().get(clause.sentence()).to();
        while (stands && i < to && i < clause.end() + 3 && clauses.tag(i) == Tag.ADVERB) {
            i++;
        }
        return stands && i < to && isListed(i) ? i : -1;
    }

    private boolean isListed(int token) {
        var word = clauses.text(token);
        return READY.has(word) || MOODS.has(word) || RESOLVED.has(word);
    }

    Optional<Promise> at(int index, Clause clause, int adjective) {
        var word = clauses.text(adjective);
        boolean would = clause.modal().equals("would");
        if (clause.hasModal() && !would
                || MOODS.has(word) && !would
                || RESOLVED.has(word) && would
                || clause.perfect()
                || !isSpoken(index, clause)) {
            return Optional.empty();
        }
        int act = act(clause, adjective);
        if (act < 0) {
            return Optional.empty();
        }
        var actor = actors.of(index);
        int end = clauses.end(index);
        if (!actor.isStated() || end <= act || !actors.isSurelyParty(clause.subjectFrom(), clause.subjectTo())) {
            return Optional.empty();
        }
        return Optional.of(new Promise(
                clause.sentence(),
                clause.from(),
                act,
                end,
                modality(index, word, act),
                actor,
                Named.NOT_STATED,
                Certainty.CERTAIN,
                (would ? "would be " : "is ") + word.toLowerCase(java.util.Locale.ROOT)));
    }

    private Modality modality(int index, String word, int act) {
        if (RESOLVED.has(word)) {
            return Modality.INTENTION;
        }
        boolean agrees =
                clauses.at(act) >= 0 && clauses.get(clauses.at(act)).lemma().equals("agree");
        if (agrees) {
            return Modality.TENTATIVE_AGREEMENT;
        }
        boolean considers = word.equalsIgnoreCase("open") || MOODS.has(word);
        return considers || circumstances.isConditional(index) ? Modality.CONDITIONAL_OFFER : Modality.OFFER;
    }

    /// First token of the act behind the adjective; -1 when it is none.
    private int act(Clause clause, int adjective) {
        int to = clauses.words().sentences().get(clause.sentence()).to();
        int next = adjective + 1;
        if (next + 1 < to && clauses.is(next, ",")) {
            next = behindAside(next, to);
        }
        if (next < 0 || next + 1 >= to) {
            return -1;
        }
        int infinitive = clauses.tag(next) == Tag.TO ? clauses.at(next) : -1;
        if (infinitive >= 0) {
            var lemma = clauses.get(infinitive).lemma();
            boolean vague = VAGUE.has(lemma) && !clause.hasModal();
            boolean acts = MOODS.has(clauses.text(adjective))
                    ? GIVING.has(lemma)
                    : lemma.equals("find") && clauses.is(clauses.get(infinitive).end() + 1, "way")
                            || Agency.isAct(lemma)
                            || READY.has(clauses.text(adjective)) && (lemma.equals("assume") || lemma.equals("face"))
                            || GIVING.has(lemma)
                            || STEPS.has(lemma)
                            || lemma.equals("agree");
            return acts && !vague ? next + 1 : -1;
        }
        boolean open = clauses.is(adjective, "open") && clauses.tag(next) == Tag.TO;
        int idea = open ? behindIdea(next + 1, to) : -1;
        if (idea >= 0) {
            return idea;
        }
        boolean would = clause.modal().equals("would");
        boolean readyFor =
                clauses.is(next, "for") && (clauses.is(adjective, "ready") || clauses.is(adjective, "prepared"));
        if (open
                && clauses.at(next + 1) >= 0
                && clauses.get(clauses.at(next + 1)).form() == Clause.Form.GERUND) {
            return next + 1;
        }
        return (open && would || readyFor) && isTalk(next + 1, to) ? next + 1 : -1;
    }

    /// `is open to the idea of sending`: where the act begins; -1 when none does.
    private int behindIdea(int from, int to) {
        int noun = from < to && clauses.tag(from) == Tag.DETERMINER ? from + 1 : from;
        boolean idea = clauses.is(noun, "idea") || clauses.is(noun, "possibility") || clauses.is(noun, "prospect");
        boolean doing = idea
                && noun + 2 < to
                && clauses.is(noun + 1, "of")
                && clauses.at(noun + 2) >= 0
                && clauses.get(clauses.at(noun + 2)).form() == Clause.Form.GERUND;
        return doing ? noun + 2 : -1;
    }

    /// `is prepared, in principle, to`
    private int behindAside(int comma, int to) {
        for (int i = comma + 1; i < Math.min(to, comma + 9); i++) {
            if (clauses.at(i) >= 0) {
                return -1;
            }
            if (clauses.tag(i) == Tag.COMMA) {
                return i + 1;
            }
        }
        return -1;
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

    /// Whether somebody says it of himself or of another, or the post of itself; or it is reported; who is
    /// determined is so whoever tells it.
    private boolean isSpoken(int index, Clause clause) {
        var voice = sayer.voice(index, analysis.voices().at(clause.from()));
        boolean post = actors.isPost(clause.subjectFrom(), clause.subjectTo());
        if (voice.kind() != Voice.Kind.REPORTED) {
            return clause.time() == Clause.Time.PRESENT
                    && (post
                            || clause.lemma().equals("stand")
                            || isReportedly(clause)
                            || RESOLVED.has(clauses.text(adjective(clause))));
        }
        int saying = sayer.saying(index);
        if (saying < 0) {
            return sayer.isSelf(clause) || actors.isOwnSide(clause.subjectFrom(), clause.subjectTo(), voice);
        }
        int before = clauses.introducer(clause);
        boolean place = before >= 0 && clauses.is(before, "where");
        return !Sayer.isDoubt(clauses.get(saying).lemma())
                && !clauses.get(saying).negated()
                && (place || sayer.isDirect(index, clause, saying));
    }

    private boolean isReportedly(Clause clause) {
        for (int i = Math.max(0, clause.from() - 1);
                i < clause.end() + 2 && i < clauses.words().tokens().size();
                i++) {
            if (clauses.is(i, "reportedly")) {
                return true;
            }
        }
        return false;
    }
}

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

/// Advice to a named party: `should publish`, `must act`, `it is essential that the Union act`.
///
/// Who advises is who speaks; in the author's own voice nobody is named.
final class Advice {
    private static final WordSet NEEDED = WordSet.of("essential imperative vital crucial critical necessary");
    private static final WordSet STANCE =
            WordSet.of("tough firm open prepared ready careful cautious patient active flexible vigilant involved");

    private final Analysis analysis;
    private final Clauses clauses;
    private final Actors actors;
    private final Sayer sayer;

    Advice(Analysis analysis, Clauses clauses, Actors actors, Sayer sayer) {
        this.analysis = analysis;
        this.clauses = clauses;
        this.actors = actors;
        this.sayer = sayer;
    }

    /// `should` of a named party with an act: advice of the speaker, or of the post.
    Optional<Promise> should(int index, Clause clause) {
        boolean advised = !isInverted(clause)
                && (!clause.passive() || STANCE.has(clauses.text(clause.verb())))
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
        int saying = sayer.saying(index);
        boolean doubted = index > 0
                && clauses.get(index - 1).negated()
                && clauses.get(index - 1).sentence() == clause.sentence()
                && clauses.introducer(clause) >= clauses.get(index - 1).verb();
        if (doubted) {
            return Optional.empty();
        }
        if (saying >= 0
                && PromiseVerbs.of(clauses.get(saying).lemma()).isPresent()
                && !clauses.get(saying).lemma().equals("advise")) {
            return Optional.empty();
        }
        var to = actors.of(index);
        var voice = sayer.voice(index, analysis.voices().at(clause.from()));
        boolean ours = actors.isPost(clause.subjectFrom(), clause.subjectTo());
        var speaker = voice.kind() == Voice.Kind.REPORTED ? voice.speaker() : ours ? to : Named.NOT_STATED;
        int end = clauses.end(index);
        return end <= clause.verb() || !to.isStated()
                ? Optional.empty()
                : Optional.of(new Promise(
                        clause.sentence(),
                        clause.from(),
                        Promise.denial(clauses, clause),
                        end,
                        Modality.SUGGESTION,
                        speaker,
                        to,
                        voice.kind() == Voice.Kind.REPORTED ? Certainty.CERTAIN : Certainty.PROBABLE,
                        "should"));
    }

    /// `should the Union want them`: a condition; `where he should stay` asks.
    private boolean isInverted(Clause clause) {
        int before = clauses.introducer(clause);
        if (before >= 0 && (clauses.is(before, "where") || clauses.is(before, "how") || clauses.is(before, "when"))) {
            return true;
        }
        for (int i = clause.from() + 1; i < clause.verb(); i++) {
            if (clauses.tag(i) == Tag.OTHER || clauses.tag(i) == Tag.DETERMINER || clauses.tag(i) == Tag.PRONOUN) {
                return true;
            }
        }
        return false;
    }

    /// `should be firm`, `should remain open to`: how to act is advice as well.
    private boolean isStance(Clause clause) {
        return (clause.lemma().equals("be") || clause.lemma().equals("remain"))
                && clause.end() < clauses.words().tokens().size()
                && STANCE.has(clauses.text(clause.end()));
    }

    /// `must` of a named party, where somebody says it: what he advises, not what the law asks. Who is told
    /// himself what he must do is asked for it.
    Optional<Promise> must(int index, Clause clause) {
        boolean said = analysis.voices().at(clause.from()).kind() == Voice.Kind.REPORTED
                && sayer.saying(index) >= 0
                && Agency.isAct(clause.lemma())
                && clauses.tag(clause.subjectFrom()) != Tag.PRONOUN
                && actors.isSurelyParty(clause.subjectFrom(), clause.subjectTo());
        if (!said) {
            return Optional.empty();
        }
        var modality = isToldItself(index, clause) ? Modality.REQUEST : Modality.SUGGESTION;
        return should(index, clause).map(promise -> promise.as(modality));
    }

    /// `told the Union that the Union must act`: who must is who is spoken to.
    private boolean isToldItself(int index, Clause clause) {
        int saying = sayer.saying(index);
        var told = Complement.of(clauses, saying);
        return saying < index
                && told.hasObject()
                && told.objectTo() <= clause.subjectFrom()
                && clauses.text(told.objectTo() - 1).equals(clauses.text(clause.subjectTo() - 1));
    }

    /// `stressed that it is essential that the Union act`
    boolean isNeeded(Clause clause) {
        return clause.lemma().equals("be")
                && clauses.is(clause.subjectFrom(), "it")
                && clause.end() < clauses.words().tokens().size()
                && NEEDED.has(clauses.text(clause.end()));
    }

    Optional<Promise> needed(int index, Clause clause) {
        var voice = analysis.voices().at(clause.from());
        int sentence = clauses.words().sentences().get(clause.sentence()).to();
        int next = clause.end() + 1;
        if (voice.kind() != Voice.Kind.REPORTED || next >= sentence || clauses.tag(next) != Tag.THAT) {
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
}

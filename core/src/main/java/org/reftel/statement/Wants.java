package org.reftel.statement;

import java.util.Optional;
import org.reftel.grammar.Analysis;
import org.reftel.grammar.Clause;
import org.reftel.grammar.Clauses;
import org.reftel.grammar.Tag;
import org.reftel.model.Certainty;
import org.reftel.model.Modality;
import org.reftel.model.Named;
import org.reftel.model.Voice;

/// What one party wants another to do: `expects the Union to sign`, `would like Marenia to send ships`, `wants it
/// to`, `told the guards to leave`, `said that the Union needs to act`.
///
/// Both must be named or sure parties, and an act wanted: what somebody expects of the weather, of himself, or of
/// a state of things is nobody's request.
final class Wants {
    private final Analysis analysis;
    private final Clauses clauses;
    private final Actors actors;
    private final Sayer sayer;

    Wants(Analysis analysis, Actors actors) {
        this.analysis = analysis;
        this.clauses = analysis.clauses();
        this.actors = actors;
        this.sayer = new Sayer(clauses, actors);
    }

    Optional<Promise> at(int index) {
        var clause = clauses.get(index);
        boolean plain = clause.isFinite()
                && clause.hasSubject()
                && !clause.negated()
                && !clause.perfect()
                && !clause.passive()
                && !isUnder(clause)
                && !isQuestion(clause);
        if (!plain) {
            return Optional.empty();
        }
        boolean would = clause.modal().equals("would");
        return switch (clause.lemma()) {
            case "expect" -> expected(index, clause);
            case "want" -> clause.hasModal() ? advised(index, clause) : wanted(index, clause, Modality.REQUEST);
            case "wish" -> advised(index, clause);
            case "like" -> would ? wanted(index, clause, Modality.REQUEST) : Optional.empty();
            case "tell" -> clause.hasModal() ? Optional.empty() : wanted(index, clause, Modality.ORDER);
            case "need" -> clause.hasModal() ? Optional.empty() : needed(index, clause, Modality.SUGGESTION);
            case "have" -> clause.hasModal() ? Optional.empty() : needed(index, clause, Modality.REQUEST);
            default -> Optional.empty();
        };
    }

    /// `Washington may wish to consider a loan`: who says so advises it.
    private Optional<Promise> advised(int index, Clause clause) {
        var complement = Complement.of(clauses, index);
        boolean may = clause.modal().equals("may") || clause.modal().equals("might");
        int before = clauses.introducer(clause);
        boolean advised = may
                && complement.kind() == Complement.Kind.INFINITIVE
                && !complement.hasObject()
                && !(before >= 0 && clauses.tag(before) == Tag.RELATIVE)
                && actors.isSurelyParty(clause.subjectFrom(), clause.subjectTo())
                && isAdvisable(clauses.get(complement.clause()));
        var voice = sayer.voice(index, analysis.voices().at(clause.from()));
        int end = clauses.end(index);
        return advised && end > complement.from()
                ? Optional.of(new Promise(
                        clause.sentence(),
                        clause.from(),
                        complement.from(),
                        end,
                        Modality.SUGGESTION,
                        voice.kind() == Voice.Kind.REPORTED ? voice.speaker() : Named.NOT_STATED,
                        actors.named(clause.subjectFrom(), clause.subjectTo()),
                        Certainty.PROBABLE,
                        "may wish"))
                : Optional.empty();
    }

    private static boolean isAdvisable(Clause act) {
        return act.lemma().equals("consider") || Agency.isAct(act.lemma());
    }

    /// `expects the Union to sign` wants it; `expects to take office` tells what is to come.
    private Optional<Promise> expected(int index, Clause clause) {
        if (clause.hasModal() && !clause.modal().equals("would")) {
            return Optional.empty();
        }
        var wanted = wanted(index, clause, Modality.REQUEST);
        var complement = Complement.of(clauses, index);
        boolean own = wanted.isEmpty()
                && complement.kind() == Complement.Kind.INFINITIVE
                && !complement.hasObject()
                && !clause.hasModal()
                && actors.isSurelyParty(clause.subjectFrom(), clause.subjectTo())
                && !actors.isPost(clause.subjectFrom(), clause.subjectTo())
                && isAct(clauses.get(complement.clause()))
                && !clauses.get(complement.clause()).lemma().equals("hear")
                && !clauses.get(complement.clause()).passive();
        return own ? promise(index, clause, complement, Modality.FORECAST, actors.of(index), Named.NOT_STATED) : wanted;
    }

    /// `Do you want the Union to go?`
    private boolean isQuestion(Clause clause) {
        var sentence = clauses.words().sentences().get(clause.sentence());
        return clauses.is(sentence.to() - 1, "?") || clauses.is(sentence.to() - 2, "?");
    }

    private boolean isUnder(Clause clause) {
        int before = clauses.introducer(clause);
        return before >= 0
                && (clauses.tag(before) == Tag.IF
                        || clauses.tag(before) == Tag.SUBORDINATOR && !clauses.is(before, "while")
                        || clauses.is(before, "what")
                        || clauses.is(before, "how"));
    }

    private Optional<Promise> wanted(int index, Clause clause, Modality modality) {
        var complement = Complement.of(clauses, index);
        boolean wants = complement.kind() == Complement.Kind.INFINITIVE
                && complement.hasObject()
                && complement.particle().isEmpty()
                && actors.isSurelyParty(clause.subjectFrom(), clause.subjectTo())
                && !actors.isPost(clause.subjectFrom(), clause.subjectTo())
                && isOther(complement.objectFrom(), complement.objectTo())
                && isAct(clauses.get(complement.clause()));
        return wants
                ? promise(
                        index,
                        clause,
                        complement,
                        modality,
                        actors.of(index),
                        actors.named(complement.objectFrom(), complement.objectTo()))
                : Optional.empty();
    }

    private boolean isOther(int from, int to) {
        return clauses.tag(from) == Tag.OBJECT ? to == from + 1 : actors.isSurelyParty(from, to);
    }

    /// `said that the Union needs to act`, `has to act`: who says so wants it of the Union.
    private Optional<Promise> needed(int index, Clause clause, Modality modality) {
        int saying = sayer.saying(index);
        var voice = sayer.voice(index, analysis.voices().at(clause.from()));
        var complement = Complement.of(clauses, index);
        boolean wants = complement.kind() == Complement.Kind.INFINITIVE
                && !complement.hasObject()
                && saying >= 0
                && saying < index
                && voice.kind() == Voice.Kind.REPORTED
                && !clauses.get(saying).negated()
                && actors.isNamedParty(clause.subjectFrom(), clause.subjectTo())
                && sayer.isDirect(index, clause, saying)
                && !clauses.is(complement.from() - 2, "yet")
                && !clauses.is(complement.from() - 2, "further")
                && !clauses.get(complement.clause()).perfect()
                && isAct(clauses.get(complement.clause()))
                && !clauses.get(complement.clause()).lemma().equals("decide");
        if (!wants) {
            return Optional.empty();
        }
        var of = actors.named(clause.subjectFrom(), clause.subjectTo());
        return of.words().equals(voice.speaker().words())
                ? Optional.empty()
                : promise(index, clause, complement, modality, voice.speaker(), of);
    }

    private static boolean isAct(Clause act) {
        return act.lemma().equals("consider") || !act.lemma().equals("be") && !Agency.isState(act.lemma());
    }

    private Optional<Promise> promise(
            int index, Clause clause, Complement complement, Modality modality, Named actor, Named to) {
        int end = clauses.end(index);
        return actor.isStated() && end > complement.from()
                ? Optional.of(new Promise(
                        clause.sentence(),
                        clause.from(),
                        complement.from(),
                        end,
                        modality,
                        actor,
                        to,
                        Certainty.PROBABLE,
                        "wants, " + clause.lemma()))
                : Optional.empty();
    }
}

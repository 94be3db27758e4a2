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
                && !isUnder(clause);
        if (!plain) {
            return Optional.empty();
        }
        boolean would = clause.modal().equals("would");
        return switch (clause.lemma()) {
            case "expect" -> clause.hasModal() && !would ? Optional.empty() : wanted(index, clause, Modality.REQUEST);
            case "want" -> clause.hasModal() ? Optional.empty() : wanted(index, clause, Modality.REQUEST);
            case "like" -> would ? wanted(index, clause, Modality.REQUEST) : Optional.empty();
            case "tell" -> clause.hasModal() ? Optional.empty() : wanted(index, clause, Modality.ORDER);
            case "need" -> clause.hasModal() ? Optional.empty() : needed(index, clause, Modality.SUGGESTION);
            case "have" -> clause.hasModal() ? Optional.empty() : needed(index, clause, Modality.REQUEST);
            default -> Optional.empty();
        };
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

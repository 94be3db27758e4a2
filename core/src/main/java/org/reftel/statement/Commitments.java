package org.reftel.statement;

import java.util.ArrayList;
import java.util.List;
import org.reftel.grammar.Analysis;
import org.reftel.grammar.Clauses;
import org.reftel.grammar.Times;
import org.reftel.model.Locus;
import org.reftel.model.Modality;
import org.reftel.model.Statement;

/// Promises and their kin: acts to come that somebody binds himself or another to, or asks for. Rules find most of
/// them ([RulePromises]); what was learned of readers' labels judges these, and finds others ([JudgedPromises]).
final class Commitments {
    private final Analysis analysis;
    private final Clauses clauses;
    private final Actors actors;
    private final Circumstances circumstances;
    private final SharedPromises shared;

    private Commitments(Analysis analysis, Times times) {
        this.analysis = analysis;
        this.clauses = analysis.clauses();
        this.actors = new Actors(analysis);
        this.circumstances = new Circumstances(clauses, times);
        this.shared = new SharedPromises(clauses, circumstances);
    }

    /// In one paragraph, in order of place.
    static List<Statement.Commitment> in(Analysis analysis, Times times) {
        var commitments = new Commitments(analysis, times);
        var judged = new JudgedPromises(analysis, commitments.actors);
        return commitments.statements(judged.judged(commitments.found()));
    }

    /// What rules alone find.
    static List<Statement.Commitment> byRules(Analysis analysis, Times times) {
        var commitments = new Commitments(analysis, times);
        return commitments.statements(commitments.found());
    }

    private List<Promise> found() {
        return new RulePromises(analysis, actors, circumstances).found();
    }

    private List<Statement.Commitment> statements(List<Promise> promises) {
        var statements = new ArrayList<Statement.Commitment>();
        for (var promise : promises) {
            for (var one : shared.apart(promise)) {
                statements.add(statement(one));
            }
        }
        return statements;
    }

    private Statement.Commitment statement(Promise promise) {
        var words = clauses.words();
        var sentence = words.sentences().get(promise.sentence());
        var condition = circumstances.condition(promise.sentence(), promise.from(), promise.to());
        boolean open = !condition.isEmpty() && isOpen(promise.modality());
        var modality = open ? Modality.CONDITIONAL_OFFER : promise.modality();
        var head = new Statement.Head(
                new Locus(words.paragraph(), words.span(promise.from(), promise.to())),
                words.span(sentence.from(), sentence.to()),
                analysis.voices().at(promise.from()),
                about(promise),
                promise.certainty(),
                "commitment: " + promise.rule());
        return new Statement.Commitment(
                head,
                modality,
                promise.actor(),
                promise.addressee(),
                words.words(promise.act(), promise.to()),
                circumstances.due(promise.sentence(), promise.from(), promise.to()),
                condition.isEmpty() && modality == Modality.CONDITIONAL_OFFER ? considered(promise.from()) : condition);
    }

    /// `would consider sending a ship`: where the text names nothing else, it hangs on what who offers it will think.
    private String considered(int from) {
        int at = clauses.at(from);
        boolean considers = at >= 0
                && clauses.get(at).lemma().equals("consider")
                && clauses.get(at).hasModal()
                && !clauses.get(at).negated();
        return considers
                ? clauses.words().words(clauses.get(at).from(), clauses.get(at).end())
                : "";
    }

    /// Whether a condition makes it a conditional offer.
    private static boolean isOpen(Modality modality) {
        return switch (modality) {
            case COMMITMENT, PLEDGE, OFFER -> true;
            case ASSURANCE,
                    AGREEMENT,
                    TENTATIVE_AGREEMENT,
                    ORDER,
                    DESIGNATION,
                    INTENTION,
                    CONDITIONAL_OFFER,
                    REQUEST,
                    SUGGESTION,
                    STATUS_REPORT,
                    FORECAST -> false;
        };
    }

    private List<Integer> about(Promise promise) {
        var about = new ArrayList<Integer>();
        if (promise.actor().mention() >= 0) {
            about.add(promise.actor().mention());
        }
        if (promise.addressee().mention() >= 0
                && !about.contains(promise.addressee().mention())) {
            about.add(promise.addressee().mention());
        }
        for (int mention : analysis.mentions().within(promise.act(), promise.to())) {
            if (!about.contains(mention)) {
                about.add(mention);
            }
        }
        return about;
    }
}

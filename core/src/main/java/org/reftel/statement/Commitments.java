package org.reftel.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.reftel.grammar.Analysis;
import org.reftel.grammar.Clause;
import org.reftel.grammar.Clauses;
import org.reftel.grammar.Times;
import org.reftel.model.Locus;
import org.reftel.model.Modality;
import org.reftel.model.Statement;

/// Promises and their kin: acts to come that somebody binds himself or another to, or asks for.
///
/// A verb of promising alone proves nothing (ENTITIES.md: cue words reach .46 precision). What counts is its
/// clause: a party as subject, the verb affirmed, an act behind it, no *if* above it, and who says it. A
/// suggestion or a request is never a promise, and a refused or denied one is none.
final class Commitments {
    /// How many promises before one may hold it.
    private static final int NEAR = 20;

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
        var statements = new ArrayList<Statement.Commitment>();
        for (var promise : commitments.found()) {
            for (var one : commitments.shared.apart(promise)) {
                statements.add(commitments.statement(one));
            }
        }
        return statements;
    }

    private List<Promise> found() {
        var verbs = new VerbPromises(analysis, actors);
        var modals = new ModalPromises(analysis, actors, circumstances);
        var nouns = new NounPromises(analysis, actors);
        var wants = new Wants(analysis, actors);
        var found = new ArrayList<Promise>();
        var sentences = clauses.words().sentences();
        int clause = 0;
        for (int s = 0; s < sentences.size(); s++) {
            var sentence = sentences.get(s);
            int first = found.size();
            for (int i = sentence.from(); i < sentence.to(); i++) {
                if (clause < clauses.size() && clauses.get(clause).from() == i) {
                    var carried = verbs.at(clause);
                    for (var promise : carried) {
                        add(found, first, promise);
                    }
                    var one = clauses.get(clause);
                    var wanted = carried.isEmpty() ? wants.at(clause) : Optional.<Promise>empty();
                    if (wanted.isPresent()) {
                        add(found, first, wanted.get());
                    }
                    if (carried.isEmpty()
                            && wanted.isEmpty()
                            && (one.hasModal()
                                    || one.lemma().equals("be")
                                    || one.lemma().equals("go")
                                    || one.lemma().equals("stand")
                                    || one.lemma().equals("remain")
                                    || one.passive())) {
                        modals.at(clause).ifPresent(promise -> addShared(found, first, promise, one));
                    }
                    clause++;
                } else if (PromiseNouns.isCarrier(clauses.words(), i)) {
                    nouns.at(i, s).ifPresent(promise -> add(found, first, promise));
                }
            }
        }
        return found;
    }

    private void addShared(List<Promise> found, int first, Promise promise, Clause clause) {
        if (found.size() > first && shared.goesOn(found.getLast(), promise, clause)) {
            found.set(found.size() - 1, SharedPromises.joined(found.getLast(), promise));
        } else {
            add(found, first, promise);
        }
    }

    /// What stands inside a promise already found belongs to it, unless it is another's word, or another in
    /// the same list.
    private void add(List<Promise> found, int first, Promise promise) {
        for (int i = Math.max(first, found.size() - NEAR); i < found.size(); i++) {
            var before = found.get(i);
            boolean inside = promise.from() >= before.from() && promise.from() < before.to();
            boolean twin = before.from() == promise.from()
                    && before.modality() == Modality.DESIGNATION
                    && promise.modality() == Modality.DESIGNATION;
            boolean others =
                    promise.rule().startsWith("noun") && !promise.actor().equals(before.actor());
            if (inside && !twin && !others) {
                return;
            }
        }
        found.add(promise);
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

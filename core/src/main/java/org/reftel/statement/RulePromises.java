package org.reftel.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.reftel.grammar.Analysis;
import org.reftel.grammar.Clause;
import org.reftel.grammar.Clauses;
import org.reftel.model.Modality;

/// Promises and their kin as rules find them in a paragraph.
///
/// A verb of promising alone proves nothing (ENTITIES.md: cue words reach .46 precision). What counts is its
/// clause: a party as subject, the verb affirmed, an act behind it, no *if* above it, and who says it. A
/// suggestion or a request is never a promise, and a refused or denied one is none.
final class RulePromises {
    /// How many promises before one may hold it.
    private static final int NEAR = 20;

    private final Analysis analysis;
    private final Clauses clauses;
    private final Actors actors;
    private final Circumstances circumstances;
    private final SharedPromises shared;

    RulePromises(Analysis analysis, Actors actors, Circumstances circumstances) {
        this.analysis = analysis;
        this.clauses = analysis.clauses();
        this.actors = actors;
        this.circumstances = circumstances;
        this.shared = new SharedPromises(clauses, circumstances);
    }

    /// In order of place.
    List<Promise> found() {
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
}

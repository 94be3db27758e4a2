package org.reftel.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.reftel.grammar.Analysis;
import org.reftel.grammar.Clause;
import org.reftel.grammar.Clauses;
import org.reftel.grammar.Tag;
import org.reftel.model.Certainty;
import org.reftel.model.Modality;
import org.reftel.model.Named;

/// What rules found, judged by what was learned of readers' labels: a few are dropped, some have another modality,
/// and carriers that no rule knows are added where an actor is stated. docs/decisions/0028 says why.
final class JudgedPromises {
    /// How likely it must be that a reader gives what no rule found, with that modality.
    private static final float ADDED = 0.5f;
    /// How likely it must be that a reader gives what a rule found, with any modality: where the rule is certain, and
    /// where it is not.
    private static final float CERTAIN = 0.1f;
    private static final float PROBABLE = 0.4f;
    /// How much likelier another modality must be than that of the rule.
    private static final float OTHER = 0.1f;

    private static final PromiseWeights WEIGHTS = PromiseWeights.builtIn();

    private final Clauses clauses;
    private final Actors actors;
    private final NounOwners owners;
    private final PromiseMarks marks;
    private final float[] chances = new float[PromiseWeights.KINDS];

    JudgedPromises(Analysis analysis, Actors actors) {
        this.clauses = analysis.clauses();
        this.actors = actors;
        this.owners = new NounOwners(analysis, actors);
        this.marks = new PromiseMarks(analysis, actors);
    }

    /// In order of place.
    ///
    /// @param found by rules, in order of place
    List<Promise> judged(List<Promise> found) {
        var judged = new ArrayList<Promise>();
        // What hangs on no carrier is a rule's alone.
        var left = new ArrayList<>(found);
        for (var carrier : Carrier.in(clauses)) {
            var carried = carried(carrier, found);
            if (!carried.isEmpty() || WEIGHTS.mayCarry(marks.first(carrier))) {
                WEIGHTS.chances(marks.all(carrier, found), chances);
                if (carried.isEmpty()) {
                    added(carrier, judged, found).ifPresent(judged::add);
                }
                carried.forEach(promise -> judged(promise).ifPresent(judged::add));
                left.removeAll(carried);
            }
        }
        judged.addAll(left);
        judged.sort(Comparator.comparingInt(Promise::from));
        return judged;
    }

    private List<Promise> carried(Carrier carrier, List<Promise> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        return found.stream()
                .filter(promise -> carrier.carries(promise, clauses))
                .toList();
    }

    private Optional<Promise> judged(Promise promise) {
        if (!isJudged(promise)) {
            return Optional.of(promise);
        }
        if (1 - chances[0] < (promise.certainty() == Certainty.CERTAIN ? CERTAIN : PROBABLE)) {
            return Optional.empty();
        }
        var likeliest = likeliest();
        boolean other = chance(likeliest) > chance(promise.modality()) + OTHER;
        return Optional.of(other ? promise.as(likeliest) : promise);
    }

    /// Of the other kinds readers labelled too few to judge a rule by, and most of their rules are right nine
    /// times of ten (752 cables): but who only tells of a thing foretells it one time of three, and what is told
    /// with *must* or *should* is no order.
    private static boolean isJudged(Promise promise) {
        return switch (promise.modality()) {
            case COMMITMENT, AGREEMENT, INTENTION, CONDITIONAL_OFFER, REQUEST, SUGGESTION, OFFER -> true;
            case FORECAST -> promise.rule().startsWith("said of");
            case ORDER -> promise.rule().startsWith("wants");
            case PLEDGE, ASSURANCE, TENTATIVE_AGREEMENT, DESIGNATION, STATUS_REPORT -> false;
        };
    }

    /// What stands within another promise belongs to it.
    private Optional<Promise> added(Carrier carrier, List<Promise> before, List<Promise> found) {
        var modality = likeliest();
        boolean given = chance(modality) >= ADDED
                && found.stream().noneMatch(promise -> promise.holds(carrier.token()))
                && before.stream()
                        .noneMatch(promise -> promise.holds(carrier.token()) && promise.modality() == modality);
        return given ? promise(carrier, modality) : Optional.empty();
    }

    /// None where the text names nobody who gives it.
    private Optional<Promise> promise(Carrier carrier, Modality modality) {
        var actor = owner(carrier);
        if (!actor.isStated()) {
            return Optional.empty();
        }
        int head = carrier.head(clauses);
        int from = carrier.isNoun() || !clauses.get(carrier.clause()).hasModal() ? head : carrier.token();
        int end = Math.max(carrier.end(clauses), head + 1);
        int act = carrier.isNoun() ? Math.min(head + 1, end - 1) : head;
        var addressee = Named.NOT_STATED;
        if (!carrier.isNoun()) {
            var clause = clauses.get(carrier.clause());
            var complement = Complement.of(clauses, carrier.clause());
            if (isGap(clause, complement)) {
                return Optional.empty();
            }
            boolean governs = complement.clause() >= 0 || complement.kind() == Complement.Kind.THAT;
            boolean gives = PromiseVerbs.of(clause.lemma()).isPresent() && complement.kind() != Complement.Kind.NONE;
            act = (governs || gives) && complement.from() < end ? complement.from() : head;
            addressee = governs ? addressee(complement) : addressee;
        }
        return Optional.of(new Promise(
                carrier.sentence(),
                from,
                act,
                end,
                modality,
                actor,
                addressee,
                Certainty.PROBABLE,
                "learned " + clauses.text(head).toLowerCase(Locale.ROOT)));
    }

    /// `the register that he promised for May`: what is promised stands before it, and the words would not say it.
    private boolean isGap(Clause clause, Complement complement) {
        int before = clauses.introducer(clause);
        boolean relative = before >= 0 && clauses.tag(before) == Tag.RELATIVE && clause.hasSubject();
        return relative
                && switch (complement.kind()) {
                    case NONE, FOR -> true;
                    case INFINITIVE, GERUND, NOUN, THAT, BARE, WHETHER, OBJECT -> false;
                };
    }

    private Named addressee(Complement complement) {
        boolean known = complement.hasObject() && actors.isSurelyParty(complement.objectFrom(), complement.objectTo());
        return known ? actors.named(complement.objectFrom(), complement.objectTo()) : Named.NOT_STATED;
    }

    /// Whose word it is: for a noun, of who stands before it, else of who acts in the verb that it hangs on.
    private Named owner(Carrier carrier) {
        if (!carrier.isNoun()) {
            return actors.of(carrier.clause());
        }
        var sentence = clauses.words().sentences().get(carrier.sentence());
        int start = owners.start(carrier.token(), sentence.from());
        var owner = owners.before(start, carrier.token(), sentence.from());
        for (int i = start - 1; i >= sentence.from() && !owner.isStated(); i--) {
            if (clauses.at(i) >= 0) {
                return actors.of(clauses.at(i));
            }
        }
        return owner;
    }

    private Modality likeliest() {
        int best = 1;
        for (int kind = 2; kind < chances.length; kind++) {
            best = chances[kind] > chances[best] ? kind : best;
        }
        return Modality.values()[best - 1];
    }

    private float chance(Modality modality) {
        return chances[modality.ordinal() + 1];
    }
}

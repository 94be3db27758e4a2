package org.reftel.statement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
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
import org.reftel.model.Voice;

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
    /// A verb further before a noun than this does not give it.
    private static final int LONG = 80;

    private static final List<Modality> MODALITIES = List.of(Modality.values());

    private static final PromiseWeights WEIGHTS = PromiseWeights.builtIn();

    private final Analysis analysis;
    private final Clauses clauses;
    private final Actors actors;
    private final NounOwners owners;
    private final PromiseMarks marks;
    private final Sayer sayer;
    private final float[] chances = new float[PromiseWeights.KINDS];

    JudgedPromises(Analysis analysis, Actors actors) {
        this.analysis = analysis;
        this.clauses = analysis.clauses();
        this.actors = actors;
        this.owners = new NounOwners(analysis, actors);
        this.marks = new PromiseMarks(analysis, actors);
        this.sayer = new Sayer(clauses, actors);
    }

    /// In order of place.
    ///
    /// @param found by rules, in order of place
    List<Promise> judged(List<Promise> found) {
        var judged = new ArrayList<Promise>();
        // What hangs on no carrier is a rule's alone.
        var left = Collections.newSetFromMap(new IdentityHashMap<Promise, Boolean>(found.size()));
        left.addAll(found);
        var near = new NearPromises(found);
        var added = new ArrayList<Promise>();
        int sentence = -1;
        List<Promise> around = List.of();
        for (var carrier : Carrier.in(clauses)) {
            if (carrier.sentence() != sentence) {
                sentence = carrier.sentence();
                added.clear();
                around = near.of(sentence);
            }
            var carried = carried(carrier, around);
            if (!carried.isEmpty() || WEIGHTS.mayCarry(marks.first(carrier)) && mayBeAdded(carrier, around)) {
                WEIGHTS.chances(marks.all(carrier, around), chances);
                for (var promise : carried) {
                    judged(promise).ifPresent(judged::add);
                    left.remove(promise);
                }
                if (carried.isEmpty()) {
                    added(carrier, added).ifPresent(promise -> {
                        added.add(promise);
                        judged.add(promise);
                    });
                }
            }
        }
        judged.addAll(left);
        judged.sort(Comparator.comparingInt(Promise::from));
        return judged;
    }

    private List<Promise> carried(Carrier carrier, List<Promise> around) {
        if (around.isEmpty()) {
            return List.of();
        }
        var carried = new ArrayList<Promise>();
        for (var promise : around) {
            if (carrier.carries(promise, clauses)) {
                carried.add(promise);
            }
        }
        return carried;
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
        return Optional.of(other ? promise.as(likeliest, promise.rule() + ", learned") : promise);
    }

    /// The rules for the other kinds are right nine times of ten as they are (752 cables), or there are too few
    /// labels to judge them by; but who only tells of a thing foretells it one time of three, and what is told
    /// with *must* or *should* is no order.
    private static boolean isJudged(Promise promise) {
        return switch (promise.modality()) {
            case COMMITMENT, AGREEMENT, INTENTION, CONDITIONAL_OFFER, REQUEST, SUGGESTION, OFFER -> true;
            case FORECAST -> promise.rule().startsWith("said of");
            case ORDER -> promise.rule().startsWith("wants");
            case PLEDGE, ASSURANCE, TENTATIVE_AGREEMENT, DESIGNATION, STATUS_REPORT -> false;
        };
    }

    /// Whether it is worth a closer look. What stands within another promise belongs to it, also if that was
    /// dropped: nobody gives it.
    private boolean mayBeAdded(Carrier carrier, List<Promise> around) {
        for (var promise : around) {
            if (promise.holds(carrier.token())) {
                return false;
            }
        }
        return carrier.isNoun() || actors.of(carrier.clause()).isStated();
    }

    private Optional<Promise> added(Carrier carrier, List<Promise> before) {
        var modality = likeliest();
        boolean given = chance(modality) >= ADDED
                && before.stream()
                        .noneMatch(promise -> promise.holds(carrier.token()) && promise.modality() == modality);
        return given ? promise(carrier, modality) : Optional.empty();
    }

    /// None where the text names nobody who gives it, or who should act.
    private Optional<Promise> promise(Carrier carrier, Modality modality) {
        return carrier.isNoun() ? byNoun(carrier, modality) : byVerb(carrier, modality);
    }

    private Optional<Promise> byNoun(Carrier carrier, Modality modality) {
        int noun = carrier.token();
        int end = Math.max(carrier.end(clauses), noun + 1);
        return promise(carrier, noun, Math.min(noun + 1, end - 1), end, modality, owner(carrier), Named.NOT_STATED);
    }

    private Optional<Promise> byVerb(Carrier carrier, Modality modality) {
        var clause = clauses.get(carrier.clause());
        var complement = Complement.of(clauses, carrier.clause());
        var actor = actors.of(carrier.clause());
        if (isGap(clause, complement) || !actor.isStated()) {
            return Optional.empty();
        }
        int from = clause.hasModal() ? carrier.token() : clause.verb();
        int end = Math.max(carrier.end(clauses), clause.verb() + 1);
        boolean known = PromiseVerbs.of(clause.lemma()).isPresent();
        boolean acts = complement.clause() >= 0 && (known || !complement.hasObject())
                || complement.kind() == Complement.Kind.THAT
                || known && complement.kind() != Complement.Kind.NONE;
        boolean governs = acts && !clause.hasModal() && modality != Modality.STATUS_REPORT && complement.from() < end;
        if (clause.negated() && governs) {
            return Optional.empty();
        }
        int act = governs ? complement.from() : Promise.denial(clauses, clause);
        if (isAdvised(clause, modality)) {
            return promise(carrier, from, act, end, modality, speaker(carrier.clause(), clause, actor), actor);
        }
        var addressee = governs
                        && complement.hasObject()
                        && complement.kind() != Complement.Kind.OBJECT
                        && actors.isSurelyParty(complement.objectFrom(), complement.objectTo())
                ? actors.named(complement.objectFrom(), complement.objectTo())
                : Named.NOT_STATED;
        return promise(carrier, from, act, end, modality, actor, addressee);
    }

    /// `the Union must publish`, `needs to`, `was urged to`: who acts is who is told to.
    private static boolean isAdvised(Clause clause, Modality modality) {
        boolean told = modality == Modality.SUGGESTION || modality == Modality.REQUEST || modality == Modality.ORDER;
        boolean needs = clause.lemma().equals("need") || clause.lemma().equals("have");
        return told && (clause.hasModal() || needs || clause.passive());
    }

    /// Who advises is who speaks; in the author's own voice nobody is named, but the post where it means itself.
    private Named speaker(int index, Clause clause, Named actor) {
        var voice = sayer.voice(index, analysis.voices().at(clause.from()));
        if (voice.kind() == Voice.Kind.REPORTED) {
            return voice.speaker();
        }
        return actors.isPost(clause.subjectFrom(), clause.subjectTo()) ? actor : Named.NOT_STATED;
    }

    private Optional<Promise> promise(
            Carrier carrier, int from, int act, int end, Modality modality, Named actor, Named addressee) {
        var word = clauses.text(carrier.head(clauses)).toLowerCase(Locale.ROOT);
        return actor.isStated() || addressee.isStated()
                ? Optional.of(new Promise(
                        carrier.sentence(),
                        from,
                        act,
                        end,
                        modality,
                        actor,
                        addressee,
                        Certainty.PROBABLE,
                        "learned " + word))
                : Optional.empty();
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

    /// Whose word a noun is: of who stands before it, else of who acts in the verb before it.
    private Named owner(Carrier carrier) {
        var sentence = clauses.words().sentences().get(carrier.sentence());
        int start = owners.start(carrier.token(), sentence.from());
        var owner = owners.before(start, carrier.token(), sentence.from());
        for (int i = start - 1; i >= Math.max(sentence.from(), start - LONG) && !owner.isStated(); i--) {
            if (clauses.at(i) >= 0) {
                return actors.of(clauses.at(i));
            }
        }
        return owner;
    }

    /// Of those that readers labelled often enough.
    private Modality likeliest() {
        var best = Modality.COMMITMENT;
        for (var modality : MODALITIES) {
            best = !isSeldom(modality) && chance(modality) > chance(best) ? modality : best;
        }
        return best;
    }

    private static boolean isSeldom(Modality modality) {
        return switch (modality) {
            case PLEDGE, ASSURANCE, TENTATIVE_AGREEMENT, DESIGNATION -> true;
            case COMMITMENT,
                    AGREEMENT,
                    ORDER,
                    INTENTION,
                    OFFER,
                    CONDITIONAL_OFFER,
                    REQUEST,
                    SUGGESTION,
                    STATUS_REPORT,
                    FORECAST -> false;
        };
    }

    private float chance(Modality modality) {
        return chances[modality.ordinal() + 1];
    }
}

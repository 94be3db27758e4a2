package org.reftel.statement;

import java.util.Locale;
import java.util.Optional;
import org.reftel.grammar.Analysis;
import org.reftel.grammar.Clause;
import org.reftel.grammar.Clauses;
import org.reftel.grammar.Tag;
import org.reftel.grammar.WordSet;
import org.reftel.model.Certainty;
import org.reftel.model.Modality;
import org.reftel.model.Named;

/// A word given by a noun: `their offer to`, `expressed readiness to`, `announced plans to`, `a promise from
/// the Ministry to`.
///
/// The owner stands before it or behind *from* and *by*, or is the subject of a verb that gives it; a word that
/// is rejected, denied or missed (`no plans to`, `declined the offer to`) is none.
final class NounPromises {
    private static final WordSet NEGATIVE = WordSet.of("no any little without lack insufficient real not such some");
    private static final WordSet INFORMATION =
            WordSet.of("information data details comment comments views names clarification explanation");

    private static final int LONG = 80;

    private final Clauses clauses;
    private final Actors actors;
    private final NounOwners owners;

    NounPromises(Analysis analysis, Actors actors) {
        this.clauses = analysis.clauses();
        this.actors = actors;
        this.owners = new NounOwners(analysis, actors);
    }

    /// The noun at a token.
    Optional<Promise> at(int noun, int sentence) {
        return clauses.at(noun) >= 0
                ? Optional.empty()
                : PromiseNouns.of(clauses.text(noun).toLowerCase(Locale.ROOT))
                        .flatMap(known -> given(noun, sentence, known));
    }

    private Optional<Promise> given(int noun, int sentence, PromiseNouns known) {
        var range = clauses.words().sentences().get(sentence);
        int behind = owners.behindGiver(noun + 1, range.to());
        int giver = clauses.is(noun + 1, "made") ? noun + 3 : noun + 2;
        var owner = behind > noun + 1 ? actors.named(giver, behind) : Named.NOT_STATED;
        int next = owners.behindReceiver(behind, range.to());
        var to = next > behind ? actors.named(behind + 1, next) : Named.NOT_STATED;
        if (clauses.is(noun, "order") && (noun == range.from() || clauses.tag(noun - 1) != Tag.DETERMINER)) {
            return Optional.empty();
        }
        int act = isWishList(noun) ? includes(noun + 1, range.to()) : act(noun, next, known, range.to());
        int start = owners.start(noun, range.from());
        if (act < 0 || isNegated(start, noun) || isJudged(start, noun)) {
            return Optional.empty();
        }
        if (isVerb(noun, start)) {
            return planned(noun, act, sentence);
        }
        boolean named = owner.isStated();
        if (!named) {
            owner = owners.before(start, noun, range.from());
        }
        if (!owner.isStated()) {
            owner = owners.beforeWith(start, range.from());
        }
        int verb = verbBefore(start, range.from());
        boolean listed =
                start > range.from() && (clauses.tag(start - 1) == Tag.COMMA || clauses.tag(start - 1) == Tag.AND);
        boolean item = verb < 0 && listed && !isSubject(noun, range.to());
        if (item) {
            verb = listing(start, known);
        }
        boolean owned = owner.isStated();
        boolean doing = clauses.tag(act - 1) == Tag.TO && clauses.at(act - 1) < 0;
        if (doing && (verb < 0 || !isAffirmedOf(verb, start))) {
            return Optional.empty();
        }
        if (verb >= 0 && !isWishList(noun)) {
            var clause = clauses.get(verb);
            boolean given = known.isGivenBy(clause.lemma())
                    || owned && known.isKeptBy(clause.lemma())
                    || named && !known.strict();
            boolean tells = !known.strict()
                    || !clause.hasSubject()
                    || actors.isSurelyParty(clause.subjectFrom(), clause.subjectTo());
            if (clause.negated() || isUnder(clause) || !given || !tells) {
                return Optional.empty();
            }
            if (!owned && !isReceiving(clause.lemma())) {
                owner = !item && isOblique(verb, start) ? Named.NOT_STATED : actors.of(verb);
            }
        }
        if (!owner.isStated() || verb < 0 && known.strict()) {
            return Optional.empty();
        }
        int end = Math.min(end(verb, act, range.to()), subjectEnd(noun, range.to()));
        return promise(
                sentence,
                noun,
                act,
                end,
                known.modality(),
                owner,
                to,
                "noun " + clauses.text(noun).toLowerCase(Locale.ROOT));
    }

    /// `disappointment at its decision to close the port`: what is thought of it, and nobody tells it.
    private boolean isJudged(int start, int noun) {
        return clauses.is(noun, "decision") && start > 0 && clauses.tag(start - 1) == Tag.PREPOSITION;
    }

    /// `reiterated its commitment to building`, not `doubts about its commitment to building`.
    private boolean isAffirmedOf(int verb, int start) {
        var clause = clauses.get(verb);
        boolean tells = !clause.hasSubject() || actors.isSurelyParty(clause.subjectFrom(), clause.subjectTo());
        boolean affirms =
                PromiseNouns.isSpokenBy(clause.lemma()) || clause.lemma().equals("welcome");
        return tells && affirms && clauses.tag(start - 1) != Tag.PREPOSITION;
    }

    /// Empty when the act has no words.
    private static Optional<Promise> promise(
            int sentence, int noun, int act, int end, Modality modality, Named owner, Named to, String rule) {
        return end <= act
                ? Optional.empty()
                : Optional.of(new Promise(sentence, noun, act, end, modality, owner, to, Certainty.PROBABLE, rule));
    }

    /// `has a ship and plans to build another`: a verb, whose subject is that of the clause before.
    private boolean isVerb(int noun, int start) {
        return start == noun
                && noun > 0
                && clauses.is(noun, "plans")
                && (clauses.tag(noun - 1) == Tag.AND
                        || clauses.tag(noun - 1) == Tag.BUT
                        || clauses.tag(noun - 1) == Tag.COMMA);
    }

    private Optional<Promise> planned(int noun, int act, int sentence) {
        int from = clauses.words().sentences().get(sentence).from();
        int i = noun - 1;
        while (i >= from && !(clauses.at(i) >= 0 && isTold(clauses.get(clauses.at(i))))) {
            i--;
        }
        int infinitive = clauses.at(act - 1);
        if (i < from || infinitive < 0) {
            return Optional.empty();
        }
        var owner = actors.of(clauses.at(i));
        int end = clauses.end(infinitive);
        return owner.isStated()
                ? promise(sentence, noun, act, end, Modality.INTENTION, owner, Named.NOT_STATED, "plans to")
                : Optional.empty();
    }

    private static boolean isTold(Clause clause) {
        return clause.isFinite() && clause.hasSubject();
    }

    /// `when presented with requests for`: what stands behind a preposition is not what the subject gives.
    private boolean isOblique(int verb, int start) {
        for (int i = clauses.get(verb).end(); i < start; i++) {
            if (clauses.tag(i) == Tag.PREPOSITION && !clauses.is(i, "on") && !clauses.is(i, "in")) {
                return true;
            }
        }
        return false;
    }

    /// Whether the noun stands in the subject of a verb behind it.
    private boolean isSubject(int noun, int to) {
        return subjectEnd(noun, to) < to;
    }

    /// Behind the subject that the noun stands in; the end of the sentence when it stands in none.
    private int subjectEnd(int noun, int to) {
        for (int i = noun + 1; i < Math.min(to, noun + LONG); i++) {
            if (clauses.at(i) >= 0 && clauses.get(clauses.at(i)).isFinite()) {
                var clause = clauses.get(clauses.at(i));
                boolean inside = clause.hasSubject() && clause.subjectFrom() <= noun && clause.subjectTo() > noun;
                return inside ? clause.subjectTo() : to;
            }
        }
        return to;
    }

    private static boolean isReceiving(String lemma) {
        return lemma.equals("receive") || lemma.equals("get") || lemma.equals("obtain");
    }

    /// Where the act begins behind the noun, `to` and `that` left out; -1 when none does.
    private int act(int noun, int from, PromiseNouns known, int to) {
        int next = from;
        if (next < to && clauses.tag(next) == Tag.NOT) {
            next++;
        }
        if (next + 1 < to && clauses.tag(next) == Tag.COMMA && clauses.tag(next + 1) == Tag.THAT) {
            next++;
        }
        if (next + 1 >= to) {
            return -1;
        }
        var frames = known.frames();
        if (clauses.tag(next) == Tag.TO && known.modality() == Modality.COMMITMENT && isDoing(next + 1)) {
            return next + 1;
        }
        if (clauses.tag(next) == Tag.TO) {
            return frames.contains(PromiseNouns.Frame.TO) && isAct(clauses.at(next)) ? next + 1 : -1;
        }
        if (clauses.tag(next) == Tag.THAT) {
            boolean fits = frames.contains(PromiseNouns.Frame.THAT)
                    || frames.contains(PromiseNouns.Frame.THAT_WILL) && isAhead(next + 1, to);
            return fits ? next + 1 : -1;
        }
        if (clauses.is(next, "of")) {
            boolean doing = clauses.text(next + 1).endsWith("ing");
            boolean fits = doing && frames.contains(PromiseNouns.Frame.OF_DOING)
                    || frames.contains(PromiseNouns.Frame.OF) && clauses.nounPhraseEnd(next + 1, to) > next + 1;
            return fits ? next + 1 : -1;
        }
        if (clauses.is(next, "for")) {
            boolean fits = frames.contains(PromiseNouns.Frame.FOR)
                            && (known.modality() != Modality.REQUEST || !isInformation(next + 1, to))
                    || frames.contains(PromiseNouns.Frame.FOR_TO) && isFor(noun, infinitiveWithin(next, to));
            return fits ? next + 1 : -1;
        }
        return -1;
    }

    /// `its commitment to building the port`
    private boolean isDoing(int token) {
        int clause = clauses.at(token);
        return clause >= 0
                && clauses.get(clause).form() == Clause.Form.GERUND
                && Agency.isAct(clauses.get(clause).lemma());
    }

    /// `plans for a ship to be built`; a need is only one for an act: `the need for the Union to do more` asks for
    /// nothing.
    private boolean isFor(int noun, int infinitive) {
        boolean vague = infinitive >= 0
                && clauses.is(noun, "need")
                && clauses.get(clauses.at(infinitive)).lemma().equals("do");
        return infinitive >= 0 && !vague;
    }

    private boolean isAct(int clause) {
        return clause >= 0
                && !Agency.isState(clauses.get(clause).lemma())
                && !clauses.get(clause).lemma().equals("be");
    }

    /// Who asks to know asks for no act.
    private boolean isInformation(int from, int to) {
        int end = Math.max(clauses.objectEnd(from, to), Math.min(to, from + 1));
        for (int i = from; i < end; i++) {
            if (INFORMATION.has(clauses.text(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean isWishList(int noun) {
        return clauses.is(noun, "wish-list") || clauses.is(noun, "wishlist");
    }

    /// Behind `that included`.
    private int includes(int from, int to) {
        for (int i = from; i < Math.min(to, from + 4); i++) {
            if (clauses.is(i, "included") || clauses.is(i, "including") || clauses.is(i, "includes")) {
                return i + 1;
            }
        }
        return -1;
    }

    private int infinitiveWithin(int from, int to) {
        for (int i = from; i < Math.min(to, from + 25); i++) {
            if (clauses.tag(i) == Tag.TO && clauses.at(i) >= 0) {
                return i;
            }
            if (clauses.tag(i) == Tag.COMMA || clauses.at(i) >= 0) {
                return -1;
            }
        }
        return -1;
    }

    /// Whether the clause behind *that* looks ahead: `that it would send`, `that it remain committed`.
    private boolean isAhead(int from, int to) {
        for (int i = from; i < to; i++) {
            if (clauses.is(i, "remain") && clauses.is(i + 1, "committed")) {
                return true;
            }
            if (clauses.at(i) >= 0 && clauses.get(clauses.at(i)).isFinite()) {
                var clause = clauses.get(clauses.at(i));
                return switch (clause.modal()) {
                    case "will", "would", "should" -> !Agency.isState(clause.lemma());
                    case "" -> clause.lemma().equals("be") && isSerious(clause.end(), to);
                    default -> false;
                };
            }
        }
        return false;
    }

    /// `is very serious`
    private boolean isSerious(int from, int to) {
        for (int i = from; i < Math.min(to, from + 3); i++) {
            if (clauses.is(i, "committed") || clauses.is(i, "serious") || clauses.is(i, "determined")) {
                return true;
            }
        }
        return false;
    }

    private boolean isNegated(int from, int noun) {
        if (from > 0 && clauses.tag(from - 1) == Tag.NOT) {
            return true;
        }
        for (int i = from; i < noun; i++) {
            if (NEGATIVE.has(clauses.text(i))) {
                return true;
            }
        }
        return false;
    }

    /// The clause whose object the phrase is; -1 when it is none's.
    private int verbBefore(int start, int from) {
        int i = start - 1;
        int steps = 0;
        while (i >= from
                && steps++ < 8
                && clauses.at(i) < 0
                && (clauses.tag(i) == Tag.AND
                        || NounOwners.isInside(clauses.tag(i))
                        || clauses.tag(i) == Tag.PREPOSITION
                        || clauses.tag(i) == Tag.TO)) {
            i--;
        }
        return i >= from ? clauses.at(i) : -1;
    }

    /// `announced a loan, the intention of building, and`: the verb of a list that the phrase is an item of.
    private int listing(int start, PromiseNouns known) {
        for (int i = start - 1; i > Math.max(0, start - LONG); i--) {
            if (clauses.at(i) >= 0
                    && clauses.get(clauses.at(i)).isFinite()
                    && known.isGivenBy(clauses.get(clauses.at(i)).lemma())) {
                return clauses.at(i);
            }
        }
        return -1;
    }

    private boolean isUnder(Clause clause) {
        int before = clauses.introducer(clause);
        boolean supposed = before >= 0 && clauses.tag(before) == Tag.IF;
        return supposed || clause.hasModal() && !clause.modal().equals("will");
    }

    private int end(int verb, int act, int to) {
        int clause = clauses.at(act - 1) >= 0 ? clauses.at(act - 1) : clauses.at(act);
        int end = Math.max(act - 1, clauses.nounPhraseEnd(act, to));
        if (clause >= 0) {
            end = verb < 0 ? outerVerb(clause, clauses.end(clause)) : clauses.end(clause);
        } else if (verb >= 0) {
            end = clauses.end(verb);
        }
        return nextItem(act, end);
    }

    /// `Its request to lift the ban was heard`: before the verb that the whole phrase is the subject of.
    private int outerVerb(int act, int end) {
        for (int i = clauses.get(act).end(); i < end; i++) {
            boolean outer = clauses.at(i) > act
                    && clauses.get(clauses.at(i)).isFinite()
                    && clauses.get(clauses.at(i)).hasSubject()
                    && clauses.get(clauses.at(i)).subjectFrom()
                            == clauses.get(act).end()
                    && clauses.get(clauses.at(i)).subjectTo() == i;
            if (outer) {
                return i;
            }
        }
        return end;
    }

    /// `the intention of building a quay by May, and the expectation`: before the next word given in a list.
    private int nextItem(int act, int end) {
        for (int i = act + 1; i + 2 < end; i++) {
            boolean begins = (clauses.tag(i) == Tag.AND || clauses.tag(i) == Tag.COMMA)
                    && (clauses.tag(i + 1) == Tag.DETERMINER || clauses.tag(i + 1) == Tag.POSSESSIVE);
            if (begins && PromiseNouns.isCarrier(clauses.words(), i + 2)) {
                return clauses.tag(i - 1) == Tag.COMMA ? i - 1 : i;
            }
        }
        return end;
    }
}

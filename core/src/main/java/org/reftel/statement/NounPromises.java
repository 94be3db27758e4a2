package org.reftel.statement;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.reftel.grammar.Analysis;
import org.reftel.grammar.Clause;
import org.reftel.grammar.Clauses;
import org.reftel.grammar.Tag;
import org.reftel.grammar.WordSet;
import org.reftel.model.Certainty;
import org.reftel.model.Modality;
import org.reftel.model.Named;

/// A word given by a noun: `their offer to`, `expressed readiness to`, `announced plans to`, `There is
/// agreement to`.
///
/// The owner stands before it, or is the subject of a verb that gives it; a word that is rejected, denied or
/// missed (`no plans to`, `declined the offer to`) is none.
final class NounPromises {
    private static final Map<String, Modality> NOUNS = Map.ofEntries(
            Map.entry("commitment", Modality.COMMITMENT),
            Map.entry("pledge", Modality.PLEDGE),
            Map.entry("pledges", Modality.PLEDGE),
            Map.entry("promise", Modality.COMMITMENT),
            Map.entry("promises", Modality.COMMITMENT),
            Map.entry("assurance", Modality.ASSURANCE),
            Map.entry("assurances", Modality.ASSURANCE),
            Map.entry("offer", Modality.OFFER),
            Map.entry("offers", Modality.OFFER),
            Map.entry("readiness", Modality.OFFER),
            Map.entry("willingness", Modality.OFFER),
            Map.entry("preparedness", Modality.OFFER),
            Map.entry("request", Modality.REQUEST),
            Map.entry("requests", Modality.REQUEST),
            Map.entry("invitation", Modality.REQUEST),
            Map.entry("orders", Modality.ORDER),
            Map.entry("instructions", Modality.ORDER),
            Map.entry("directive", Modality.ORDER),
            Map.entry("appeal", Modality.REQUEST),
            Map.entry("wish-list", Modality.REQUEST),
            Map.entry("wishlist", Modality.REQUEST),
            Map.entry("plan", Modality.INTENTION),
            Map.entry("plans", Modality.INTENTION),
            Map.entry("intention", Modality.INTENTION),
            Map.entry("intentions", Modality.INTENTION),
            Map.entry("intent", Modality.INTENTION),
            Map.entry("proposal", Modality.SUGGESTION),
            Map.entry("proposals", Modality.SUGGESTION),
            Map.entry("recommendation", Modality.SUGGESTION),
            Map.entry("agreement", Modality.AGREEMENT),
            Map.entry("expectation", Modality.FORECAST),
            Map.entry("expectations", Modality.FORECAST));
    private static final WordSet CARRIERS = WordSet.of(String.join(" ", NOUNS.keySet()));
    private static final WordSet GIVING = WordSet.of(
            "express relay commend reiterate reaffirm make give stress emphasize announce confirm have convey renew"
                    + " underscore restate repeat underline extend voice signal indicate state highlight receive get"
                    + " obtain outline describe declare show reach note include develop draft formulate finalize unveil"
                    + " submit present offer extend issue provide");
    private static final WordSet REFUSING = WordSet.of(
            "reject decline refuse deny lack drop abandon cancel oppose dismiss question doubt criticize turn rebuff"
                    + " ignore block see withdraw test assess demonstrate reduce limit neutralize");
    private static final WordSet TAKING =
            WordSet.of("accept repeat recall report detail explain confirm hear mention raise submit send deliver");
    private static final WordSet NEGATIVE = WordSet.of("no any little without lack insufficient real not such some");

    private static final int LONG = 30;

    private final Analysis analysis;
    private final Clauses clauses;
    private final Actors actors;

    NounPromises(Analysis analysis, Actors actors) {
        this.analysis = analysis;
        this.clauses = analysis.clauses();
        this.actors = actors;
    }

    /// Whether a word may carry one; for the fast way past all others.
    boolean isCarrier(String word) {
        return CARRIERS.has(word);
    }

    /// The noun at a token.
    Optional<Promise> at(int noun, int sentence) {
        var modality = NOUNS.get(clauses.text(noun).toLowerCase(Locale.ROOT));
        var range = clauses.words().sentences().get(sentence);
        if (modality == null || clauses.at(noun) >= 0) {
            return Optional.empty();
        }
        int act = act(noun, modality, range.to());
        if (act < 0) {
            return Optional.empty();
        }
        int start = start(noun, range.from());
        if (isNegated(start, noun)) {
            return Optional.empty();
        }
        int verb = verbBefore(start, range.from());
        if (verb < 0 && start > range.from() && clauses.tag(start - 1) == Tag.COMMA) {
            verb = listing(start);
        }
        var owner = owner(start, noun, range.from());
        boolean owned = owner.isStated();
        boolean there = verb >= 0 && isThere(clauses.get(verb)) && modality == Modality.AGREEMENT;
        if (verb >= 0 && !isWishList(noun) && !there) {
            var clause = clauses.get(verb);
            if (clause.negated()
                    || isUnder(clause)
                    || !GIVING.has(clause.lemma()) && !(owned && isKept(clause.lemma(), modality))) {
                return Optional.empty();
            }
            boolean receives = clause.lemma().equals("receive")
                    || clause.lemma().equals("get")
                    || clause.lemma().equals("obtain");
            if (!owned && !receives) {
                owner = actors.of(verb);
            }
        }
        if (!owner.isStated() && !there) {
            return Optional.empty();
        }
        int end = end(noun, verb, act, range.to());
        return end <= act
                ? Optional.empty()
                : Optional.of(new Promise(
                        sentence,
                        noun,
                        act,
                        end,
                        modality,
                        owner,
                        Named.NOT_STATED,
                        Certainty.PROBABLE,
                        "noun " + clauses.text(noun).toLowerCase(Locale.ROOT)));
    }

    /// Whether a word that somebody owns is still given where the verb does not give it: an offer or a
    /// promise is, unless it is turned down.
    private static boolean isKept(String lemma, Modality modality) {
        boolean offered = modality == Modality.OFFER || modality == Modality.SUGGESTION;
        return modality == Modality.REQUEST || offered && !REFUSING.has(lemma) || TAKING.has(lemma);
    }

    /// Where the act begins behind the noun; -1 when none does.
    private int act(int noun, Modality modality, int to) {
        int next = noun + 1;
        if (next + 1 >= to) {
            return -1;
        }
        if (isWishList(noun)) {
            return includes(next, to);
        }
        if (clauses.tag(next) == Tag.TO) {
            int clause = clauses.at(next);
            boolean gerund = clauses.at(next + 1) >= 0
                    && clauses.get(clauses.at(next + 1)).form() == Clause.Form.GERUND;
            boolean acts = clause >= 0
                    && !Agency.isState(clauses.get(clause).lemma())
                    && !clauses.get(clause).lemma().equals("be");
            return acts || gerund ? next + 1 : -1;
        }
        if (clauses.is(next, "of")) {
            boolean gerund = clauses.text(next + 1).endsWith("ing");
            boolean offer = modality == Modality.OFFER && clauses.nounPhraseEnd(next + 1, to) > next + 1;
            return gerund && modality == Modality.INTENTION || offer ? next + 1 : -1;
        }
        if (clauses.is(next, "for")) {
            return switch (modality) {
                case OFFER -> next + 1;
                case REQUEST -> isInformation(next + 1, to) ? -1 : next + 1;
                case FORECAST, ORDER -> infinitiveWithin(next, to) >= 0 ? next + 1 : -1;
                case COMMITMENT,
                        PLEDGE,
                        ASSURANCE,
                        AGREEMENT,
                        TENTATIVE_AGREEMENT,
                        DESIGNATION,
                        INTENTION,
                        CONDITIONAL_OFFER,
                        SUGGESTION,
                        STATUS_REPORT -> -1;
            };
        }
        if (clauses.tag(next) == Tag.THAT) {
            return switch (modality) {
                case REQUEST, SUGGESTION, ORDER -> next + 1;
                case ASSURANCE, COMMITMENT, PLEDGE -> isAhead(next + 1, to) ? next + 1 : -1;
                case AGREEMENT,
                        TENTATIVE_AGREEMENT,
                        DESIGNATION,
                        INTENTION,
                        OFFER,
                        CONDITIONAL_OFFER,
                        STATUS_REPORT,
                        FORECAST -> -1;
            };
        }
        return -1;
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

    private static final WordSet INFORMATION =
            WordSet.of("information data details comment comments views names clarification explanation");

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

    private boolean isAhead(int from, int to) {
        for (int i = from; i < to; i++) {
            if (clauses.at(i) >= 0 && clauses.get(clauses.at(i)).isFinite()) {
                var clause = clauses.get(clauses.at(i));
                return switch (clause.modal()) {
                    case "will", "would", "should" -> !Agency.isState(clause.lemma());
                    default -> false;
                };
            }
        }
        return false;
    }

    /// First token of the noun phrase that ends with the noun.
    private int start(int noun, int from) {
        int i = noun;
        while (i > Math.max(from, noun - LONG) && clauses.at(i - 1) < 0 && isInside(clauses.tag(i - 1))) {
            i--;
        }
        return i;
    }

    private static boolean isInside(Tag tag) {
        return switch (tag) {
            case OTHER, NUMBER, DETERMINER, POSSESSIVE, GENITIVE, VERB, ADVERB -> true;
            case PRONOUN,
                    OBJECT,
                    PREPOSITION,
                    AND,
                    BUT,
                    THAT,
                    RELATIVE,
                    IF,
                    SUBORDINATOR,
                    MODAL,
                    BE,
                    HAVE,
                    DO,
                    NOT,
                    TO,
                    COMMA,
                    OPEN,
                    CLOSE,
                    QUOTE,
                    BREAK -> false;
        };
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
                        || isInside(clauses.tag(i))
                        || clauses.tag(i) == Tag.ADVERB
                        || clauses.tag(i) == Tag.PREPOSITION
                        || clauses.tag(i) == Tag.TO)) {
            i--;
        }
        return i >= from ? clauses.at(i) : -1;
    }

    /// `announced a loan, the intention of building, and`: the verb of a list that the phrase is an item of.
    private int listing(int start) {
        for (int i = start - 1; i > Math.max(0, start - LONG); i--) {
            if (clauses.at(i) >= 0
                    && clauses.get(clauses.at(i)).isFinite()
                    && GIVING.has(clauses.get(clauses.at(i)).lemma())) {
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

    /// `Marenia's offer`, `their offer`, `the MFA offer`; not stated when only an article stands there.
    private Named owner(int start, int noun, int from) {
        for (int i = noun - 1; i >= start; i--) {
            if (clauses.tag(i) == Tag.GENITIVE) {
                int first = i - 1;
                while (first > start
                        && clauses.tag(first) != Tag.DETERMINER
                        && clauses.tag(first - 1) != Tag.GENITIVE) {
                    first--;
                }
                return actors.isParty(first, i) ? actors.named(first, i) : Named.NOT_STATED;
            }
            if (clauses.tag(i) == Tag.POSSESSIVE) {
                return possessor(i, from);
            }
        }
        int first = start;
        while (first < noun && clauses.tag(first) == Tag.DETERMINER) {
            first++;
        }
        int last = first;
        while (last < noun
                && clauses.words().tokens().get(last).isCapitalised()
                && clauses.tag(last) == Tag.OTHER
                && isAcronym(last)) {
            last++;
        }
        return last > first ? actors.named(first, last) : Named.NOT_STATED;
    }

    private boolean isAcronym(int token) {
        var text = clauses.text(token);
        return analysis.mentions().at(token) >= 0
                || text.length() > 1 && (Character.isUpperCase(text.charAt(1)) || Character.isDigit(text.charAt(1)))
                || text.contains(".");
    }

    /// Whom *his* means: the subject of the clause before, when one is there.
    private Named possessor(int token, int from) {
        if (clauses.is(token, "our") || clauses.is(token, "my")) {
            return new Named(clauses.text(token), -1);
        }
        for (int i = token - 1; i >= from; i--) {
            if (clauses.at(i) >= 0 && clauses.get(clauses.at(i)).hasSubject()) {
                return actors.of(clauses.at(i));
            }
        }
        return new Named(clauses.text(token), -1);
    }

    /// `There is agreement to`: between whom, the text does not say.
    private boolean isThere(Clause clause) {
        return clause.lemma().equals("be")
                && !clause.negated()
                && !clause.hasModal()
                && clause.hasSubject()
                && clauses.is(clause.subjectFrom(), "there");
    }

    private int end(int noun, int verb, int act, int to) {
        int within = act - 1;
        int clause = clauses.at(act - 1) >= 0 ? clauses.at(act - 1) : clauses.at(act);
        if (clause >= 0) {
            return clauses.end(clause);
        }
        if (verb >= 0) {
            return clauses.end(verb);
        }
        int end = clauses.nounPhraseEnd(act, to);
        return Math.max(within, end);
    }
}

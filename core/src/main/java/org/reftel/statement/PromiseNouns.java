package org.reftel.statement;

import org.reftel.grammar.WordMap;
import static org.reftel.statement.PromiseNouns.Frame.FOR;
import static org.reftel.statement.PromiseNouns.Frame.FOR_TO;
import static org.reftel.statement.PromiseNouns.Frame.OF;
import static org.reftel.statement.PromiseNouns.Frame.OF_DOING;
import static org.reftel.statement.PromiseNouns.Frame.THAT;
import static org.reftel.statement.PromiseNouns.Frame.THAT_WILL;
import static org.reftel.statement.PromiseNouns.Frame.TO;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.reftel.grammar.WordSet;
import org.reftel.grammar.Words;
import org.reftel.model.Modality;

/// Nouns that carry a word given, in which frames they do, and which verbs give them.
///
/// @param strict whether only a verb of speaking gives it: `reflects its willingness` tells what is thought of
///     one
record PromiseNouns(Modality modality, Set<Frame> frames, boolean strict) {
    /// What may stand behind the noun.
    enum Frame {
        /// `offer to mediate`
        TO,
        /// `intention of building`
        OF_DOING,
        /// `offer of a ship`
        OF,
        /// `request for a ship`
        FOR,
        /// `plans for a ship to be built`
        FOR_TO,
        /// `request that they send`
        THAT,
        /// `assurances that they would send`
        THAT_WILL
    }

    private static final Map<String, PromiseNouns> NOUNS = nouns();
    private static final WordSet CARRIERS = WordSet.of(String.join(" ", NOUNS.keySet()));
    private static final WordSet SPEAKING = WordSet.of(
            "express relay reiterate reaffirm stress emphasize announce confirm convey voice signal indicate state"
                    + " underscore declare repeat restate underline highlight extend communicate renew affirm raise");
    private static final WordSet GIVING = WordSet.of(
            "commend make give have show note reach include develop draft formulate finalize unveil submit present"
                    + " offer issue provide receive get obtain outline describe sign conclude negotiate share reveal"
                    + " discuss detail explain");
    private static final WordSet REFUSING = WordSet.of(
            "reject decline refuse deny lack drop abandon cancel oppose dismiss question doubt criticize turn rebuff"
                    + " ignore block see withdraw test assess demonstrate reduce limit neutralize reflect");
    private static final WordSet SOUGHT = WordSet.of("seek secure reach want need negotiate await expect");
    private static final WordSet TAKING = WordSet.of(
            "accept repeat recall report detail explain confirm hear mention raise submit send deliver focus welcome");

    static Optional<PromiseNouns> of(String word) {
        return Optional.ofNullable(NOUNS.get(word));
    }

    /// Whether a word may carry one; for the fast way past all others.
    static boolean isCarrier(Words words, int token) {
        return words.isIn(token, CARRIERS);
    }

    /// Whether a verb says of somebody that he gives it.
    static boolean isSpokenBy(String verb) {
        return SPEAKING.has(verb);
    }

    /// Whether a verb gives it.
    boolean isGivenBy(String verb) {
        return SPEAKING.has(verb) || !strict && GIVING.has(verb);
    }

    /// Whether a word that somebody owns is still given where the verb does not give it: an offer or a
    /// request is, unless it is turned down, and what was agreed stands where it is not still sought.
    boolean isKeptBy(String verb) {
        boolean asked = modality == Modality.REQUEST;
        boolean bound = (modality == Modality.COMMITMENT || modality == Modality.PLEDGE) && !strict;
        boolean agreed = modality == Modality.AGREEMENT && !SOUGHT.has(verb);
        boolean planned = modality == Modality.INTENTION && frames.contains(Frame.FOR_TO);
        boolean offered = bound || agreed || planned || modality == Modality.OFFER || modality == Modality.SUGGESTION;
        return asked && !verb.equals("accept")
                || offered && !strict && !REFUSING.has(verb)
                || TAKING.has(verb) && !(asked && strict && verb.equals("accept"));
    }

    private static Map<String, PromiseNouns> nouns() {
        var nouns = new HashMap<String, PromiseNouns>();
        put(
                nouns,
                "commitment commitments promise promises undertaking vow",
                Modality.COMMITMENT,
                EnumSet.of(TO, THAT_WILL));
        put(nouns, "word", Modality.COMMITMENT, EnumSet.of(THAT_WILL));
        put(nouns, "obligation", Modality.COMMITMENT, EnumSet.of(TO));
        put(nouns, "pledge pledges", Modality.PLEDGE, EnumSet.of(TO, THAT_WILL));
        put(nouns, "assurance assurances guarantee guarantees", Modality.ASSURANCE, EnumSet.of(THAT_WILL));
        put(nouns, "offer offers", Modality.OFFER, EnumSet.of(TO, OF, FOR));
        put(nouns, "request requests", Modality.REQUEST, EnumSet.of(TO, FOR, THAT));
        put(nouns, "appeal plea", Modality.REQUEST, EnumSet.of(TO, FOR, THAT));
        put(nouns, "call", Modality.REQUEST, EnumSet.of(FOR));
        put(nouns, "demand demands", Modality.REQUEST, EnumSet.of(THAT));
        put(nouns, "wish-list wishlist", Modality.REQUEST, EnumSet.noneOf(Frame.class));
        put(nouns, "orders order instructions directive directives", Modality.ORDER, EnumSet.of(TO, FOR_TO, THAT));
        put(nouns, "plan plans", Modality.INTENTION, EnumSet.of(TO, OF_DOING, FOR_TO));
        put(nouns, "intention intentions intent", Modality.INTENTION, EnumSet.of(TO, OF_DOING));
        put(nouns, "proposal proposals recommendation", Modality.SUGGESTION, EnumSet.of(TO, THAT, OF_DOING));
        put(nouns, "suggestion suggestions recommendations", Modality.SUGGESTION, EnumSet.of(TO, THAT));
        put(nouns, "acceptance", Modality.AGREEMENT, EnumSet.of(THAT_WILL));
        put(nouns, "agreement", Modality.AGREEMENT, EnumSet.of(TO, THAT_WILL));
        put(nouns, "expectation expectations", Modality.FORECAST, EnumSet.of(FOR_TO));
        for (var word : "readiness willingness preparedness".split(" ")) {
            nouns.put(word, new PromiseNouns(Modality.OFFER, EnumSet.of(TO), true));
        }
        nouns.put("invitation", new PromiseNouns(Modality.REQUEST, EnumSet.of(TO, FOR, THAT), true));
        nouns.put("need", new PromiseNouns(Modality.SUGGESTION, EnumSet.of(FOR_TO), true));
        nouns.put("determination", new PromiseNouns(Modality.COMMITMENT, EnumSet.of(TO), true));
        nouns.put("decision", new PromiseNouns(Modality.INTENTION, EnumSet.of(TO), true));
        return WordMap.of(nouns);
    }

    private static void put(Map<String, PromiseNouns> nouns, String words, Modality modality, Set<Frame> frames) {
        for (var word : words.split(" ")) {
            nouns.put(word, new PromiseNouns(modality, frames, false));
        }
    }
}

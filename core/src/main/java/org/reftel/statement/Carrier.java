package org.reftel.statement;

import java.util.ArrayList;
import java.util.List;
import org.reftel.grammar.Clauses;
import org.reftel.grammar.Tag;
import org.reftel.grammar.WordSet;

/// A verb or a noun that may carry a word given: whether it does, [JudgedPromises] says.
///
/// @param sentence index in [org.reftel.grammar.Words#sentences()]
/// @param token first of the verb with its auxiliaries, or the noun
/// @param clause index of the verb's clause; -1 for a noun
record Carrier(int sentence, int token, int clause) {
    /// Tokens from a noun on that are taken for it and what it is about, where no verb says so.
    private static final int REACH = 8;

    /// Nouns that readers of 752 cables found a word given in.
    private static final WordSet NOUNS = WordSet.of("""
        commitment commitments promise promises pledge pledges assurance assurances guarantee guarantees agreement
        agreements consensus understanding plan plans intention intentions intent aim goal decision decisions desire
        offer offers willingness readiness proposal proposals suggestion suggestions recommendation recommendations
        advice request requests demand demands call calls appeal appeals invitation invitations need order orders
        instruction instructions directive nomination appointment selection visit visits trip meeting delivery efforts
        effort work negotiations talks preparations release launch opening signing expectation idea interest pressure
        plea pleas guidance determination threat threats insistence initiative undertaking requirement requirements
        strategy possibility hope hopes wish wishes push bid ultimatum pitch urging announcement warning warnings
        mandate discussions process investigation travel deployment objective objectives target ambition resolve vow
        pact deal undertakings admonition encouragement importance timetable schedule roadmap steps review campaign
        program project
        """);

    /// All of a paragraph, in order of place.
    static List<Carrier> in(Clauses clauses) {
        var carriers = new ArrayList<Carrier>();
        var sentences = clauses.words().sentences();
        int clause = 0;
        for (int s = 0; s < sentences.size(); s++) {
            var sentence = sentences.get(s);
            for (int i = sentence.from(); i < sentence.to(); i++) {
                if (clause < clauses.size() && clauses.get(clause).from() == i) {
                    carriers.add(new Carrier(s, i, clause));
                    clause++;
                } else if (clauses.at(i) < 0 && clauses.words().isIn(i, NOUNS)) {
                    carriers.add(new Carrier(s, i, -1));
                }
            }
        }
        return carriers;
    }

    /// Behind what it carries: the clause, or behind a noun the act that hangs on it, else what stands near.
    int end(Clauses clauses) {
        if (!isNoun()) {
            return Math.max(clauses.end(clause), clauses.get(clause).end());
        }
        int to = Math.min(clauses.words().sentences().get(sentence).to(), token + REACH);
        int i = token + 1;
        while (i < to && clauses.tag(i) != Tag.BREAK && clauses.tag(i) != Tag.OPEN) {
            int verb = clauses.at(i);
            if (verb >= 0 && !clauses.get(verb).isFinite()) {
                return clauses.end(verb);
            }
            if (verb >= 0) {
                break;
            }
            i++;
        }
        while (i > token + 1 && isLoose(clauses.tag(i - 1))) {
            i--;
        }
        return i;
    }

    /// What ends no phrase.
    private static boolean isLoose(Tag tag) {
        return switch (tag) {
            case COMMA, AND, BUT, CLOSE, QUOTE, PREPOSITION, TO, THAT, RELATIVE, IF, DETERMINER, POSSESSIVE -> true;
            case GENITIVE,
                    PRONOUN,
                    OBJECT,
                    SUBORDINATOR,
                    MODAL,
                    BE,
                    HAVE,
                    DO,
                    NOT,
                    OPEN,
                    BREAK,
                    NUMBER,
                    ADVERB,
                    VERB,
                    OTHER -> false;
        };
    }

    boolean isNoun() {
        return clause < 0;
    }

    /// Token of the verb itself, or of the noun.
    int head(Clauses clauses) {
        return isNoun() ? token : clauses.get(clause).verb();
    }

    /// Whether a promise that a rule found hangs on it.
    boolean carries(Promise promise, Clauses clauses) {
        return promise.from() >= token && promise.from() <= head(clauses);
    }

    /// `is willing to`, `was still due to`: whether it is a form of *be* with nothing but adverbs between it and a
    /// word that says what one is.
    boolean leadsTo(int other, Clauses clauses) {
        boolean said = clauses.tag(other) == Tag.OTHER || clauses.tag(other) == Tag.VERB;
        if (isNoun() || !said || !clauses.get(clause).lemma().equals("be")) {
            return false;
        }
        int i = clauses.get(clause).end();
        while (i < other && (clauses.tag(i) == Tag.ADVERB || clauses.tag(i) == Tag.QUOTE)) {
            i++;
        }
        return i == other;
    }
}

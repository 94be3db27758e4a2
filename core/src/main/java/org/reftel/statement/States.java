package org.reftel.statement;

import java.util.Map;
import org.reftel.grammar.Line;
import org.reftel.grammar.TimePhrase;
import org.reftel.grammar.WordSet;
import org.reftel.model.Statement.Figure.State;
import org.reftel.statement.Nouns.Phrase;

/// Tells whether a number is reached, an aim, foretold, or asked for, from the words that govern it.
final class States {
    private static final Map<String, State> CUES = WordGroups.of(
            Map.entry(State.TARGET, """
                plan plans planned planning aim aims aimed aiming goal target targets intends intend intended
                intention hopes hope hoped hoping seeks objective pledged pledge pledges promised committed
                commitment proposed proposes proposal offered scheduled want wants wanted agreed shall should
                """), Map.entry(State.PROJECTED, """
                    projected projects projection projections expected expects expect forecast forecasts predicted
                    predicts anticipated anticipates likely could may might potentially if unless
                    """), Map.entry(State.REQUESTED, """
                        requested requests request requesting asked asking asks urged demanded demands sought seeking
                        appealed needs need needed
                        """));
    /// In front of `that` and what somebody is to do: `she suggested to them that they send 600`.
    private static final WordSet ASKING = WordSet.of("""
        propose proposes proposed proposing suggest suggests suggested suggesting recommend recommends recommended
        recommending request requests requested requesting urge urges urged ask asks asked asking insist insists
        insisted demand demands demanded
        """);
    private static final int ADDRESS = 5;
    /// In front of `to` and what is not reached yet: `its effort to bring the catch to 20,000 tons`.
    private static final WordSet STRIVING = WordSet.of("""
        effort efforts strategy attempt attempts bid campaign campaigns drive goal plan plans trying try tries strive
        strives striving working works order needed necessary enough way
        """);
    private static final WordSet BEHIND = WordSet.of("""
        expected projected forecast planned requested needed scheduled predicted anticipated promised
        pledged proposed
        """);
    /// `will` before one of these foretells and does not intend.
    private static final WordSet HAPPENING = WordSet.of("""
        be cost reach need require have total amount grow rise fall exceed take remain drop increase
        decrease decline lose become come result average see end shrink contract go account represent
        comprise garner win likely probably benefit die lead bring save
        """);
    private static final WordSet PLAIN = WordSet.of("""
        able managed began continued used helped enabled allowed failed led came continues going due
        according had have has unable refused
        """);

    private States() {}

    static boolean isCue(String word) {
        return CUES.containsKey(word);
    }

    /// Whether it is reached, an aim, foretold, or asked for.
    static State state(
            Line line, Quantity quantity, Phrase phrase, Scope scope, TimePhrase.Relation term, boolean ahead) {
        int verb = quantity.from() - 1;
        int first = isApart(line, verb) ? verb + 1 : scope.from();
        for (int i = verb; i >= first; i--) {
            var word = line.at(i);
            var cue = CUES.get(word);
            if (cue != null
                    && !isMonth(line, i)
                    && !isThing(line, i)
                    && !(word.equals("need") && line.is(i - 1, "the"))) {
                if (word.startsWith("se") || word.startsWith("sought")) {
                    cue = line.is(i + 1, "to") ? State.TARGET : cue;
                }
                boolean question = word.equals("asked")
                        && (line.is(i + 1, "about") || line.is(i + 1, "whether") || line.is(i + 1, "if"));
                boolean asPast = question || cue == State.TARGET && word.equals("agreed") && !line.is(i + 1, "to");
                if (!asPast) {
                    return cue;
                }
            }
            if (word.equals("that")
                    && CUES.getOrDefault(line.at(i - 1), State.REACHED) == State.PROJECTED
                    && !isThing(line, i - 1)) {
                return State.PROJECTED;
            }
            if (word.equals("that") && isAsked(line, i, scope)) {
                return State.REQUESTED;
            }
            if (word.equals("to") && STRIVING.has(line.at(i - 1)) && !Nouns.isStop(line, i + 1)) {
                return State.TARGET;
            }
            if (word.equals("called") && line.is(i + 1, "for")) {
                return State.REQUESTED;
            }
            // `his interest in jointly pursuing five cases`: a wish, and nobody has begun.
            if (word.equals("interest")
                    && line.is(i + 1, "in")
                    && (line.at(i + 2).endsWith("ing")
                            || Nouns.isAdverb(line.at(i + 2)) && line.at(i + 3).endsWith("ing"))) {
                return State.REQUESTED;
            }
            if (word.equals("will") || word.equals("would")) {
                int next = line.is(i + 1, "not") || Nouns.isAdverb(line.at(i + 1)) ? i + 2 : i + 1;
                boolean supposed = word.equals("would") && hasCondition(line);
                return HAPPENING.has(line.at(next)) || supposed || isForetold(line, i, scope)
                        ? State.PROJECTED
                        : State.TARGET;
            }
            boolean done = (word.equals("has") || word.equals("have") || word.equals("had"))
                    && (line.at(i + 1).endsWith("ed")
                            || Measures.isIrregular(line.at(i + 1))
                            || Nouns.isAdverb(line.at(i + 1)));
            if (done || word.equals("was") || word.equals("were") || isOpening(word)) {
                break;
            }
        }
        int last = Math.max(quantity.behind(), phrase.to());
        int bracket = bracket(line, last);
        if (bracket > last && line.is(bracket, "will")) {
            return HAPPENING.has(line.at(bracket + 1)) ? State.PROJECTED : State.TARGET;
        }
        for (int i = quantity.behind(); i < Math.min(scope.to(), last + 6); i++) {
            var word = line.at(i);
            if (word.equals("who") || word.equals("which") || word.equals("that")) {
                break;
            }
            if (word.equals("to") && line.is(i + 1, "be") && !line.at(i + 2).isEmpty()) {
                return State.TARGET;
            }
            boolean passive = line.is(i - 1, "is")
                    || line.is(i - 1, "are")
                    || line.is(i - 1, "be")
                    || line.is(i - 1, "were")
                    || i == last;
            if (BEHIND.has(word) && passive) {
                return CUES.getOrDefault(word, State.REACHED);
            }
            if (word.equals("will") && i >= last) {
                return HAPPENING.has(line.at(i + 1)) ? State.PROJECTED : State.TARGET;
            }
            if (i == last && isPossible(word) && !line.is(i + 1, "have")) {
                return State.PROJECTED;
            }
        }
        if (term == TimePhrase.Relation.BY && ahead) {
            return State.TARGET;
        }
        return State.REACHED;
    }

    /// Whether the number stands in a phrase beside the verb: `will be needed in two of the ports`.
    private static boolean isApart(Line line, int before) {
        int at = before;
        while (Nouns.isDeterminer(line.at(at))
                || line.is(at, "above")
                || line.is(at, "mentioned")
                || line.is(at, "only")) {
            at--;
        }
        return switch (line.at(at)) {
            case "in",
                    "on",
                    "among",
                    "across",
                    "with",
                    "within",
                    "throughout",
                    "between",
                    "against",
                    "during",
                    "through",
                    "than" -> true;
            default -> false;
        };
    }

    /// `he predicted that the party would get 20 seats`
    private static boolean isForetold(Line line, int modal, Scope scope) {
        for (int i = modal - 1; i >= Math.max(scope.from(), modal - 12); i--) {
            if (CUES.getOrDefault(line.at(i), State.REACHED) == State.PROJECTED) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOpening(String word) {
        return switch (word) {
            case "that", "how", "what", "whom", "whose", "where" -> true;
            default -> false;
        };
    }

    private static boolean isPossible(String word) {
        return switch (word) {
            case "would", "might", "may" -> true;
            default -> false;
        };
    }

    /// Whether the sentence supposes something.
    private static boolean hasCondition(Line line) {
        for (int i = line.from(); i < line.to(); i++) {
            if (line.is(i, "if")) {
                return true;
            }
        }
        return false;
    }

    /// Whether `that` at this place opens what somebody is to do.
    private static boolean isAsked(Line line, int that, Scope scope) {
        for (int i = that - 1; i >= Math.max(scope.from(), that - ADDRESS); i--) {
            if (ASKING.has(line.at(i))) {
                return true;
            }
            if (line.isVerb(i)) {
                return false;
            }
        }
        return false;
    }

    /// `they run projects that include`: no verb.
    private static boolean isThing(Line line, int i) {
        return line.is(i, "projects") && line.isVerb(i - 1);
    }

    /// Behind what stands in brackets at this place.
    private static int bracket(Line line, int at) {
        int i = at;
        while (line.is(at, "(") && i < line.to() && !line.is(i, ")")) {
            i++;
        }
        return line.is(i, ")") && i > at ? i + 1 : at;
    }

    private static boolean isMonth(Line line, int i) {
        return line.is(i, "may") && line.isCapitalised(i);
    }

    /// Whether a verb of the purpose clause stands right before the number: `a programme to train 500 officers`.
    static boolean isPurpose(Line line, Quantity quantity) {
        int at = quantity.from() - 1;
        boolean outcome = HAPPENING.has(line.at(at));
        return line.is(at - 1, "to") && !outcome && !Nouns.isStop(line, at) && !PLAIN.has(line.at(at - 2));
    }
}

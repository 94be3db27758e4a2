package org.reftel.statement;

import java.util.Map;
import java.util.Set;
import org.reftel.grammar.Line;
import org.reftel.grammar.TimePhrase;
import org.reftel.model.Statement.Figure.Change;
import org.reftel.model.Statement.Figure.State;
import org.reftel.statement.Nouns.Phrase;

/// What the verb or noun over a number says of it: what about it was measured, whether it is reached, which way it
/// goes.
final class Governing {
    private static final Map<String, State> CUES = Map.ofEntries(
            Map.entry("plan", State.TARGET),
            Map.entry("plans", State.TARGET),
            Map.entry("planned", State.TARGET),
            Map.entry("planning", State.TARGET),
            Map.entry("aim", State.TARGET),
            Map.entry("aims", State.TARGET),
            Map.entry("aimed", State.TARGET),
            Map.entry("aiming", State.TARGET),
            Map.entry("goal", State.TARGET),
            Map.entry("target", State.TARGET),
            Map.entry("targets", State.TARGET),
            Map.entry("intends", State.TARGET),
            Map.entry("intend", State.TARGET),
            Map.entry("intended", State.TARGET),
            Map.entry("intention", State.TARGET),
            Map.entry("hopes", State.TARGET),
            Map.entry("hope", State.TARGET),
            Map.entry("hoped", State.TARGET),
            Map.entry("hoping", State.TARGET),
            Map.entry("seeks", State.TARGET),
            Map.entry("objective", State.TARGET),
            Map.entry("pledged", State.TARGET),
            Map.entry("pledge", State.TARGET),
            Map.entry("pledges", State.TARGET),
            Map.entry("promised", State.TARGET),
            Map.entry("committed", State.TARGET),
            Map.entry("commitment", State.TARGET),
            Map.entry("proposed", State.TARGET),
            Map.entry("proposes", State.TARGET),
            Map.entry("proposal", State.TARGET),
            Map.entry("offered", State.TARGET),
            Map.entry("scheduled", State.TARGET),
            Map.entry("wants", State.TARGET),
            Map.entry("wanted", State.TARGET),
            Map.entry("agreed", State.TARGET),
            Map.entry("shall", State.TARGET),
            Map.entry("should", State.TARGET),
            Map.entry("projected", State.PROJECTED),
            Map.entry("projects", State.PROJECTED),
            Map.entry("projection", State.PROJECTED),
            Map.entry("projections", State.PROJECTED),
            Map.entry("expected", State.PROJECTED),
            Map.entry("expects", State.PROJECTED),
            Map.entry("expect", State.PROJECTED),
            Map.entry("forecast", State.PROJECTED),
            Map.entry("forecasts", State.PROJECTED),
            Map.entry("predicted", State.PROJECTED),
            Map.entry("predicts", State.PROJECTED),
            Map.entry("anticipated", State.PROJECTED),
            Map.entry("anticipates", State.PROJECTED),
            Map.entry("likely", State.PROJECTED),
            Map.entry("could", State.PROJECTED),
            Map.entry("may", State.PROJECTED),
            Map.entry("might", State.PROJECTED),
            Map.entry("potentially", State.PROJECTED),
            Map.entry("requested", State.REQUESTED),
            Map.entry("requests", State.REQUESTED),
            Map.entry("request", State.REQUESTED),
            Map.entry("requesting", State.REQUESTED),
            Map.entry("asked", State.REQUESTED),
            Map.entry("asking", State.REQUESTED),
            Map.entry("asks", State.REQUESTED),
            Map.entry("urged", State.REQUESTED),
            Map.entry("demanded", State.REQUESTED),
            Map.entry("demands", State.REQUESTED),
            Map.entry("sought", State.REQUESTED),
            Map.entry("seeking", State.REQUESTED),
            Map.entry("appealed", State.REQUESTED),
            Map.entry("needs", State.REQUESTED),
            Map.entry("need", State.REQUESTED),
            Map.entry("needed", State.REQUESTED));
    private static final Set<String> BEHIND = Set.of(
            "expected",
            "projected",
            "forecast",
            "planned",
            "requested",
            "needed",
            "scheduled",
            "predicted",
            "anticipated",
            "promised",
            "pledged",
            "proposed");
    /// `will` before one of these foretells and does not intend.
    private static final Set<String> HAPPENING = Set.of(
            "be",
            "cost",
            "reach",
            "need",
            "require",
            "have",
            "total",
            "amount",
            "grow",
            "rise",
            "fall",
            "exceed",
            "take",
            "remain",
            "drop",
            "increase",
            "decrease",
            "decline",
            "lose",
            "become",
            "come",
            "result",
            "average",
            "see",
            "end",
            "shrink",
            "contract",
            "go",
            "account",
            "represent",
            "comprise",
            "garner",
            "win",
            "likely",
            "probably",
            "benefit",
            "die",
            "lead",
            "bring",
            "save");
    private static final Set<String> PLAIN = Set.of(
            "able",
            "managed",
            "began",
            "continued",
            "used",
            "helped",
            "enabled",
            "allowed",
            "failed",
            "led",
            "came",
            "continues",
            "going",
            "due",
            "according",
            "had",
            "have",
            "has",
            "unable",
            "refused");
    private static final Set<String> IRREGULAR = Set.of(
            "sent", "held", "built", "lost", "sold", "bought", "taken", "given", "shot", "made", "won", "paid", "spent",
            "cut", "left", "met", "gave", "took", "got", "fled", "died", "laid", "put", "set", "fought", "drew",
            "drawn", "grew", "found", "brought", "caught", "born", "sworn", "hit", "lent", "owed", "seen", "saw",
            "kept", "led", "ran", "stolen", "dead", "wounded", "missing");
    private static final Set<String> NO_MEASURE = Set.of(
            "said",
            "noted",
            "stated",
            "added",
            "reported",
            "told",
            "claimed",
            "estimated",
            "expected",
            "projected",
            "including",
            "named",
            "called",
            "based",
            "increased",
            "reached",
            "totaled",
            "according",
            "existing",
            "hundred",
            "exceeded",
            "topped",
            "regarding",
            "concerning",
            "following",
            "involving",
            "aimed",
            "planned",
            "armed",
            "united",
            "totaling",
            "ranging",
            "compared",
            "averaged",
            "remained",
            "considered",
            "supposed",
            "surpassed",
            "being",
            "having",
            "during",
            "need",
            "indeed");
    private static final Set<String> FORCES = Set.of(
            "police",
            "army",
            "troops",
            "force",
            "forces",
            "soldiers",
            "officers",
            "guard",
            "guards",
            "navy",
            "militia",
            "personnel",
            "policemen",
            "marines",
            "gendarmerie",
            "staff",
            "battalion",
            "brigade");

    private Governing() {}

    static boolean isIrregular(String word) {
        return IRREGULAR.contains(word);
    }

    /// Whether it is reached, an aim, foretold, or asked for.
    static State state(
            Line line, Quantity quantity, Phrase phrase, Scope scope, TimePhrase.Relation term, boolean ahead) {
        int verb = quantity.from() - 1;
        for (int i = verb; i >= scope.from(); i--) {
            var word = line.at(i);
            var cue = CUES.get(word);
            if (cue != null && !isMonth(line, i) && !(word.equals("need") && line.is(i - 1, "the"))) {
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
            if (word.equals("called") && line.is(i + 1, "for")) {
                return State.REQUESTED;
            }
            if (word.equals("will") || word.equals("would")) {
                int next = line.is(i + 1, "not") || Nouns.isAdverb(line.at(i + 1)) ? i + 2 : i + 1;
                return HAPPENING.contains(line.at(next)) || isForetold(line, i, scope) ? State.PROJECTED : State.TARGET;
            }
            boolean done = (word.equals("has") || word.equals("have") || word.equals("had"))
                    && (line.at(i + 1).endsWith("ed")
                            || IRREGULAR.contains(line.at(i + 1))
                            || Nouns.isAdverb(line.at(i + 1)));
            if (done || word.equals("was") || word.equals("were") || word.equals("that") && i < verb - 1) {
                break;
            }
        }
        int last = Math.max(quantity.behind(), phrase.to());
        for (int i = quantity.behind(); i < Math.min(scope.to(), last + 6); i++) {
            var word = line.at(i);
            if (word.equals("to") && line.is(i + 1, "be") && !line.at(i + 2).isEmpty()) {
                return State.TARGET;
            }
            boolean passive = line.is(i - 1, "is")
                    || line.is(i - 1, "are")
                    || line.is(i - 1, "be")
                    || line.is(i - 1, "were")
                    || i == last;
            if (BEHIND.contains(word) && passive) {
                return CUES.getOrDefault(word, State.REACHED);
            }
            if (word.equals("will") && i >= last) {
                return HAPPENING.contains(line.at(i + 1)) ? State.PROJECTED : State.TARGET;
            }
        }
        if (term == TimePhrase.Relation.BY && ahead) {
            return State.TARGET;
        }
        return State.REACHED;
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

    private static boolean isMonth(Line line, int i) {
        return line.is(i, "may") && line.isCapitalised(i);
    }

    /// Which way it goes; [Change#NONE] for a level.
    static Change change(Line line, Quantity quantity, Phrase phrase, Scope scope) {
        int at = quantity.from() - 1;
        if (Changes.isMore(line.at(at)) || (line.is(at, "an") && Changes.isMore(line.at(at - 1)))) {
            return Change.UP;
        }
        int next = quantity.behind();
        if (Changes.isMore(line.at(next)) && !line.is(next + 1, "than")) {
            return Change.UP;
        }
        if (!phrase.isEmpty() && quantity.sort() != Units.Sort.COUNT) {
            var noun = Changes.noun(line.at(phrase.to() - 1));
            if (noun != Change.NONE && !line.is(next, "of")) {
                return noun;
            }
        }
        while (line.is(at, "a")
                || line.is(at, "an")
                || line.is(at, "only")
                || line.is(at, "just")
                || Nouns.isAdverb(line.at(at))) {
            at--;
        }
        if (line.is(at, "by") || line.is(at, "of")) {
            boolean by = line.is(at, "by");
            for (int i = at - 1; i >= Math.max(scope.from(), at - (by ? 12 : 3)); i--) {
                var change = by ? either(line.at(i)) : Changes.noun(line.at(i));
                if (change != Change.NONE && !(line.is(i, "growth") && !by)) {
                    return change;
                }
                if (change != Change.NONE) {
                    return change;
                }
            }
            return Change.NONE;
        }
        // Who raises money does not raise a level.
        boolean amount = quantity.sort() == Units.Sort.PERCENT
                || (quantity.sort() == Units.Sort.MONEY
                        && !line.at(Math.max(at, line.from())).startsWith("rais"));
        return amount && at >= scope.from() ? Changes.verb(line.at(at)) : Change.NONE;
    }

    private static Change either(String word) {
        var verb = Changes.verb(word);
        return verb == Change.NONE ? Changes.noun(word) : verb;
    }

    /// One or two words; empty when nothing says it.
    static String measure(Line line, Quantity quantity, Phrase phrase, Scope scope) {
        if (quantity.tail().equals("strong") || line.is(quantity.behind(), "strong")) {
            return "strength";
        }
        var behind = behind(line, Math.max(phrase.to(), quantity.behind()), scope.to());
        return behind.isEmpty() ? before(line, quantity, scope) : behind;
    }

    /// `soldiers killed`, `officers who had completed training`, `trucks were delivered`.
    private static String behind(Line line, int start, int end) {
        int i = start;
        while (i < end && (isHelper(line.at(i)) || (Nouns.isAdverb(line.at(i)) && !line.isCapitalised(i)))) {
            i++;
        }
        var word = line.at(i);
        boolean verb = i < end && word.length() > 3 && word.endsWith("ed") && !NO_MEASURE.contains(word)
                || IRREGULAR.contains(word);
        if (!verb) {
            return "";
        }
        if (i == start && !Nouns.isStop(line, i + 1) && Nouns.isPlural(line.at(i + 1))) {
            return "";
        }
        boolean training = word.equals("completed")
                || word.equals("finished")
                || word.equals("received")
                || word.equals("undergone");
        if (training && (line.is(i + 1, "training") || line.is(i + 2, "training") || line.is(i + 3, "training"))) {
            return "trained";
        }
        boolean denied = line.is(i - 1, "not");
        return denied ? "not " + word : word;
    }

    private static boolean isHelper(String word) {
        return switch (word) {
            case "who",
                    "that",
                    "which",
                    "had",
                    "has",
                    "have",
                    "was",
                    "were",
                    "been",
                    "be",
                    "are",
                    "is",
                    "to",
                    "will",
                    "would",
                    "being",
                    "also",
                    "not",
                    "already",
                    "since",
                    "could",
                    "may",
                    "can" -> true;
            default -> false;
        };
    }

    private static String before(Line line, Quantity quantity, Scope scope) {
        int at = quantity.from() - 1;
        while (at >= scope.from()
                && (Nouns.isDeterminer(line.at(at))
                        || Changes.isMore(line.at(at))
                        || line.is(at, "only")
                        || line.is(at, "just")
                        || line.is(at, "another")
                        || line.is(at, "estimated")
                        || line.is(at, "for") && CUES.containsKey(line.at(at - 1)))) {
            at--;
        }
        if (at < scope.from()) {
            return "";
        }
        var word = line.at(at);
        if (word.equals("from") || word.equals("to") || word.equals("of") || word.equals("at")) {
            return number(line, at, scope);
        }
        boolean verb = isVerb(line, at);
        boolean infinitive = line.is(at - 1, "to")
                || line.is(at - 1, "will")
                || line.is(at - 1, "would")
                || line.is(at - 1, "could");
        if ((verb || infinitive) && !NO_MEASURE.contains(word) && !Nouns.isStop(line, at) || IRREGULAR.contains(word)) {
            return CUES.containsKey(word) && !infinitive ? "" : word;
        }
        return "";
    }

    private static boolean isVerb(Line line, int at) {
        var word = line.at(at);
        return word.length() > 4
                && (word.endsWith("ed") || word.endsWith("ing"))
                && Character.isLowerCase(line.printed(at).charAt(0));
    }

    /// `the number of guards from 31,000`, `training of 1,500`.
    private static String number(Line line, int at, Scope scope) {
        if (line.is(at, "of") && line.is(at - 1, "training")) {
            return "trained";
        }
        for (int i = at - 1; i >= Math.max(scope.from(), at - 12); i--) {
            boolean number =
                    (line.is(i, "number") || line.is(i, "numbers") || line.is(i, "strength") || line.is(i, "size"))
                            && line.is(i + 1, "of");
            if (number) {
                for (int j = i + 2; j < at; j++) {
                    if (FORCES.contains(line.at(j))) {
                        return "strength";
                    }
                }
                return line.at(i).startsWith("number") ? "number" : line.at(i);
            }
        }
        return line.is(at, "of") && line.is(at - 1, "strength") ? "strength" : "";
    }

    /// Whether a verb of the purpose clause stands right before the number: `a programme to train 500 officers`.
    static boolean isPurpose(Line line, Quantity quantity) {
        int at = quantity.from() - 1;
        boolean outcome = HAPPENING.contains(line.at(at));
        return line.is(at - 1, "to") && !outcome && !Nouns.isStop(line, at) && !PLAIN.contains(line.at(at - 2));
    }
}

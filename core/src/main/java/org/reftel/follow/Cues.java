package org.reftel.follow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a sentence says became of something: done, begun, delayed, or not done.
///
/// Only what is told counts: `to be opened`, `will sign` and `should be completed` are still to come, and `has not
/// opened` is the contrary. A cue speaks for the words near it only.
final class Cues {
    /// How many words a cue may stand away from the words it speaks of.
    private static final int NEAR = 8;
    private static final int BESIDE = 3;
    /// How far in front of a cue a word turns it.
    private static final int TURNING = 4;

    private static final Set<String> DONE = Set.of("""
        inaugurated inaugurating completed completing signed signing opened delivered arrived launched established
        establishing adopted published finished installed ratified enacted implemented formed reached concluded
        convened released handed met held built constructed constructing fielded deployed repaid paid fulfilled\
        """.split("\\s+"));
    private static final Set<String> BEGUN =
            Set.of("begun", "began", "begins", "started", "underway", "undertaken", "progressing", "ongoing");
    private static final Set<String> LATE =
            Set.of("postponed", "delayed", "delays", "slipped", "overdue", "stalled", "suspended");
    /// What only tells where it is said of something: `is late`, never `late last week` or `behind the house`.
    private static final Map<String, Promise.Bearing> SAID_OF = Map.of(
            "late", Promise.Bearing.DELAYED,
            "behind", Promise.Bearing.DELAYED,
            "operational", Promise.Bearing.COMPLETED,
            "held", Promise.Bearing.COMPLETED,
            "done", Promise.Bearing.COMPLETED);
    private static final Set<String> BEING = Set.of(
            "is", "are", "was", "were", "be", "been", "became", "become", "becomes", "remains", "fell", "fallen", "ran",
            "running", "months", "weeks", "years", "days", "too", "far", "fully", "now");
    /// Behind these a form in -ing names an act and does not tell that it was done.
    private static final Set<String> OF_AN_ACT = Set.of(
            "by", "of", "for", "on", "in", "at", "from", "about", "without", "before", "after", "toward", "towards");
    private static final Set<String> AGAINST = Set.of("""
        lack lacks lacked failed fails refused refuses cancelled canceled abandoned rejected withdrew broken unheard
        missed\
        """.split("\\s+"));
    private static final Set<String> NOT =
            Set.of("not", "never", "no", "neither", "nor", "cannot", "without", "nobody");
    private static final Set<String> TO_COME = Set.of(
            "to",
            "will",
            "would",
            "should",
            "may",
            "might",
            "could",
            "must",
            "can",
            "shall",
            "if",
            "when",
            "until",
            "expects",
            "expected",
            "plans",
            "hopes",
            "before",
            "once");

    private Cues() {}

    /// A word of a sentence that tells, and what it tells.
    record Cue(Promise.Bearing bearing, String word) {}

    /// A cue with its place in the sentence.
    record Placed(int at, Cue cue) {}

    /// The cues of a sentence, in order.
    ///
    /// @param words folded
    static List<Placed> of(List<String> words) {
        var cues = new ArrayList<Placed>(2);
        for (int i = 0; i < words.size(); i++) {
            var cue = at(words, i);
            if (cue.isPresent()) {
                cues.add(new Placed(i, cue.get()));
            }
        }
        return cues;
    }

    /// The cue that speaks of the words at `places`, the nearest first; what is not done before what is.
    static Optional<Cue> near(List<Placed> cues, int[] places) {
        return within(cues, places, NEAR);
    }

    /// The same of a cue with one of the words right beside it and another close by.
    static Optional<Cue> beside(List<Placed> cues, int[] places) {
        return within(
                cues.stream()
                        .filter(placed -> Arrays.stream(places)
                                        .filter(place -> Math.abs(place - placed.at()) <= BESIDE + 1)
                                        .count()
                                > 1)
                        .toList(),
                places,
                BESIDE);
    }

    private static Optional<Cue> within(List<Placed> cues, int[] places, int most) {
        Optional<Cue> best = Optional.empty();
        int distance = most + 1;
        for (var placed : cues) {
            int away = away(placed.at(), places);
            boolean adverse = isAdverse(placed.cue());
            boolean settled = best.filter(Cues::isAdverse).isPresent();
            if (away <= most && (away < distance || adverse && !settled) && (!settled || adverse)) {
                best = Optional.of(placed.cue());
                distance = away;
            }
        }
        return best;
    }

    private static boolean isAdverse(Cue cue) {
        return switch (cue.bearing()) {
            case DELAYED, CONTRADICTED -> true;
            case COMPLETED, BEGUN, FIGURE, TAKEN_UP -> false;
        };
    }

    private static int away(int at, int[] places) {
        int least = Integer.MAX_VALUE;
        for (int place : places) {
            least = Math.min(least, Math.abs(place - at));
        }
        return least;
    }

    private static Optional<Cue> at(List<String> words, int i) {
        var word = words.get(i);
        if (word.equals("yet") && i + 1 < words.size() && words.get(i + 1).equals("to")) {
            return Optional.of(new Cue(Promise.Bearing.DELAYED, "yet to"));
        }
        if (word.equals("way") && i > 0 && words.get(i - 1).equals("under")) {
            return told(words, i - 1, Promise.Bearing.BEGUN, "under way");
        }
        if (word.equals("place") && i > 0 && words.get(i - 1).equals("took")) {
            return told(words, i - 1, Promise.Bearing.COMPLETED, "took place");
        }
        if (word.equals("progress") && isMade(words, i)) {
            return told(words, i, Promise.Bearing.BEGUN, word);
        }
        if (SAID_OF.containsKey(word)) {
            boolean last = word.equals("done") && i + 1 == words.size();
            return last || i > 0 && BEING.contains(words.get(i - 1))
                    ? told(words, i, SAID_OF.getOrDefault(word, Promise.Bearing.TAKEN_UP), word)
                    : Optional.empty();
        }
        if (word.endsWith("ing") && i > 0 && OF_AN_ACT.contains(words.get(i - 1))) {
            return Optional.empty();
        }
        if (DONE.contains(word)) {
            return told(words, i, Promise.Bearing.COMPLETED, word);
        }
        if (BEGUN.contains(word)) {
            return told(words, i, Promise.Bearing.BEGUN, word);
        }
        if (LATE.contains(word)) {
            return told(words, i, Promise.Bearing.DELAYED, word);
        }
        return AGAINST.contains(word) ? told(words, i, Promise.Bearing.CONTRADICTED, word) : Optional.empty();
    }

    /// `progress made`, `has made progress`: what is hoped for is no progress.
    private static boolean isMade(List<String> words, int at) {
        var before = at > 0 ? words.get(at - 1) : "";
        var behind = at + 1 < words.size() ? words.get(at + 1) : "";
        return behind.equals("made")
                || before.equals("made")
                || before.equals("reviewed")
                || before.equals("good") && at > 1 && words.get(at - 2).equals("made");
    }

    private static Optional<Cue> told(List<String> words, int at, Promise.Bearing bearing, String word) {
        boolean negated = false;
        boolean toCome = false;
        for (int i = Math.max(0, at - TURNING); i < at; i++) {
            negated |= NOT.contains(words.get(i));
            toCome |= TO_COME.contains(words.get(i));
        }
        boolean good = bearing == Promise.Bearing.COMPLETED || bearing == Promise.Bearing.BEGUN;
        if (negated) {
            return good ? Optional.of(new Cue(Promise.Bearing.CONTRADICTED, "not " + word)) : Optional.empty();
        }
        return toCome ? Optional.empty() : Optional.of(new Cue(bearing, word));
    }
}

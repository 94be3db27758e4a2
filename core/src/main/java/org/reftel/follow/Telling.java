package org.reftel.follow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.reftel.follow.Promise.Bearing;
import org.reftel.follow.Promise.Certainty;
import org.reftel.follow.Promise.Outcome;

/// Judges whether a sentence tells what became of a promise, by the words that both share.
final class Telling {
    /// How much of what a promise is about a later sentence must have, by the weight of the words.
    private static final double SOME = 0.3;

    private static final double HALF = 0.5;

    private static final double MUCH = 0.6;

    /// Weights that are added in another order may differ by so much.
    private static final double ROUNDING = 1e-9;

    /// So many words in common, or in a row, are one matter.
    private static final int LONG = 3;

    private final Material material;

    Telling(Material material) {
        this.material = material;
    }

    /// A sentence that tells.
    ///
    /// @param score the higher the likelier
    /// @param byNumber whether it is known by a number that both have
    record Told(Sentence sentence, Outcome outcome, double score, boolean byNumber) {}

    Optional<Told> told(Subject subject, Sentence sentence) {
        var places = places(subject, sentence);
        boolean number = subject.sharesNumber(sentence);
        boolean near = sentence.line().spot().isNear(subject.spot());
        boolean dated = near && subject.sharesMonth(sentence);
        int enough = dated ? 1 : 2;
        if (places.length < enough || !(number || canTell(subject, sentence, places))) {
            return Optional.empty();
        }
        var shared = new TreeSet<String>();
        var printed = new LinkedHashSet<String>();
        for (int at : places) {
            var term = sentence.stem(at);
            if (!sentence.names().contains(term) || !isName(subject, sentence, term)) {
                shared.add(term);
                printed.add(sentence.word(at));
            }
        }
        if (shared.size() < enough) {
            return Optional.empty();
        }
        double share = weight(shared) / subject.weight();
        if (share < SOME && !number) {
            return Optional.empty();
        }
        var parties = new ArrayList<String>();
        sentence.line().parties().forEach((key, name) -> {
            if (subject.parties().contains(key)) {
                parties.add(name);
            }
        });
        boolean named = !parties.stream().allMatch(Light::isOwnSide);
        int phrase = subject.phrase(sentence, material);
        if (!near && !isOneMatter(subject, sentence, share, shared.size(), phrase)) {
            return Optional.empty();
        }
        boolean strong = share >= MUCH || phrase >= 2 && (named || dated);
        var cue = strong
                ? Cues.near(sentence.cues(), places)
                : near ? Cues.beside(sentence.cues(), places) : Optional.<Cues.Cue>empty();
        boolean known = phrase >= LONG && share >= (named ? SOME : MUCH)
                || number && (named || near && shared.size() >= LONG && subject.sharesCount(sentence));
        boolean told = cue.isPresent() && (named || dated || !strong || shared.size() >= LONG);
        boolean takenUp = named ? share >= MUCH && shared.size() >= LONG : share >= HALF && shared.size() > LONG;
        if (!known && !told && !takenUp) {
            return Optional.empty();
        }
        var bearing = cue.map(Cues.Cue::bearing).orElse(Bearing.TAKEN_UP);
        var why = why(printed, parties, cue, bearing);
        double score = share + 0.2 * phrase + (named ? 0.3 : 0) + (bearing == Bearing.TAKEN_UP ? 0 : 0.4);
        var line = sentence.line();
        return Optional.of(new Told(
                sentence, new Outcome(line.spot(), line.text(), bearing, why, Certainty.PROBABLE), score, number));
    }

    /// Whether what is written at another post is about the same matter: it names one of those concerned whom few
    /// name, and shares much of the words.
    private boolean isOneMatter(Subject subject, Sentence sentence, double share, int shared, int phrase) {
        boolean one = false;
        boolean side = false;
        for (var party : sentence.line().parties().entrySet()) {
            boolean tells = subject.parties().contains(party.getKey())
                    && !Light.isOwnSide(party.getValue())
                    && material.isRarelyNamed(party.getKey());
            one |= tells;
            side |= tells
                    && (subject.sides().contains(party.getKey())
                            || !party.getKey().startsWith("place:"));
        }
        return one
                && (phrase >= LONG && share >= SOME
                        || share >= HALF && side && (phrase >= 2 || shared >= LONG)
                        || share >= MUCH && shared >= LONG);
    }

    /// Whether what a sentence shares may be enough, names among it: most sentences are done with here, without a look
    /// at their words.
    private boolean canTell(Subject subject, Sentence sentence, int[] places) {
        double most = 0;
        for (int i = 0; i < places.length; i++) {
            int term = sentence.term(places[i]);
            if (isFirst(term, sentence, places, i)) {
                most += material.weight(term);
            }
        }
        return most >= (SOME - ROUNDING) * subject.weight();
    }

    private static boolean isFirst(int term, Sentence sentence, int[] places, int before) {
        for (int i = 0; i < before; i++) {
            if (sentence.term(places[i]) == term) {
                return false;
            }
        }
        return true;
    }

    /// Where the terms of a subject stand in a sentence.
    private static int[] places(Subject subject, Sentence sentence) {
        var places = new int[sentence.size()];
        int count = 0;
        for (int i = 0; i < places.length; i++) {
            if (subject.has(sentence.term(i))) {
                places[count++] = i;
            }
        }
        return Arrays.copyOf(places, count);
    }

    /// Whether a word is shared only as part of a party's name: that both name the party is said apart.
    private boolean isName(Subject subject, Sentence sentence, String term) {
        return sentence.line().parties().entrySet().stream()
                .anyMatch(party -> subject.parties().contains(party.getKey())
                        && material.lexis().terms(party.getValue()).contains(term));
    }

    private double weight(Collection<String> terms) {
        return terms.stream()
                .mapToInt(material::term)
                .mapToDouble(material::weight)
                .sum();
    }

    private static String why(Set<String> shared, List<String> parties, Optional<Cues.Cue> cue, Bearing bearing) {
        var why = new StringBuilder();
        if (!parties.isEmpty()) {
            why.append("names ")
                    .append(String.join(", ", new TreeSet<>(parties)))
                    .append("; ");
        }
        why.append("shares ").append(String.join(", ", shared));
        if (bearing != Bearing.TAKEN_UP) {
            cue.ifPresent(one -> why.append("; says \"").append(one.word()).append('"'));
        }
        return why.toString();
    }
}

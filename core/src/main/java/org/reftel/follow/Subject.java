package org.reftel.follow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.reftel.model.Statement.Commitment;

/// What a promise is about, in the words of a material.
final class Subject {
    private static final Set<String> RELATIVES = Set.of("which", "who", "whom", "whose");
    private static final Set<String> MONTHS = Set.copyOf(Terms.of("""
        january february march april june july august september october november december jan feb mar apr jun
        jul aug sept sep oct nov dec\
        """));

    /// Of the act, without the names of who acts; -1 for what no sentence has.
    private final int[] terms;

    private final BitSet wanted = new BitSet();
    /// The terms of the act in order, names among them, to know phrases.
    private final int[] run;

    private final BitSet inRun = new BitSet();
    private final boolean[] light;
    private final boolean[] magnitudes;
    /// Whether a number begins at a place of `run` and something stands behind it.
    private final boolean[] counts;

    private static final Set<String> MAGNITUDES = Set.copyOf(Terms.of("hundred thousand million billion percent"));

    private final Spot spot;
    private final int[] months;
    private final Set<String> sides;
    private final Set<String> parties;
    private final double weight;

    private Subject(
            Spot spot,
            Set<String> terms,
            List<String> run,
            Set<String> months,
            Set<String> sides,
            Set<String> parties,
            Material material) {
        this.spot = spot;
        this.months = months.stream().mapToInt(material::term).toArray();
        this.sides = sides;
        this.parties = parties;
        this.terms = terms.stream().mapToInt(material::term).toArray();
        this.run = run.stream().mapToInt(material::term).toArray();
        this.weight = Arrays.stream(this.terms).mapToDouble(material::weight).sum();
        for (int term : this.terms) {
            if (term >= 0) {
                wanted.set(term);
            }
        }
        for (int term : this.run) {
            if (term >= 0) {
                inRun.set(term);
            }
        }
        light = new boolean[run.size()];
        magnitudes = new boolean[run.size()];
        for (int i = 0; i < light.length; i++) {
            light[i] = Light.is(run.get(i));
            magnitudes[i] = MAGNITUDES.contains(run.get(i));
        }
        counts = new boolean[run.size()];
        for (int i = 0; i + 1 < counts.length; i++) {
            counts[i] = Character.isDigit(run.get(i).charAt(0));
        }
    }

    static Subject of(Cited<Commitment> given, Material material) {
        var lexis = material.lexis();
        var said = given.said();
        var cast = given.cast();
        var sides = new LinkedHashSet<String>();
        sides.add(cast.key(said.actor()));
        sides.add(cast.key(said.to()));
        sides.remove("");
        var parties = new LinkedHashSet<>(sides);
        for (int mention : said.head().about()) {
            if (mention < cast.keys().size()) {
                parties.add(cast.keys().get(mention));
            }
        }
        parties.remove("");
        var all = Terms.of(withoutAsides(said.what()));
        var run = withoutDays(all);
        var terms = new LinkedHashSet<>(run);
        lexis.terms(given.name(said.actor())).forEach(terms::remove);
        lexis.terms(given.name(said.to())).forEach(terms::remove);
        for (int i = 0; i < cast.names().size(); i++) {
            var key = cast.keys().get(i);
            if (isActing(key)) {
                var name = lexis.terms(cast.printed().get(i));
                if (Collections.indexOfSubList(run, name) >= 0) {
                    parties.add(key);
                    name.forEach(terms::remove);
                }
            }
        }
        terms.removeIf(term -> Light.is(term) || Light.isBlot(term));
        var months = new LinkedHashSet<>(all);
        months.retainAll(MONTHS);
        return new Subject(given.spot(), terms, run, months, sides, parties, material);
    }

    /// `visit the port on March 18-22`: a day tells when, and every year has it again.
    private static List<String> withoutDays(List<String> terms) {
        var left = new ArrayList<String>(terms.size());
        for (int i = 0; i < terms.size(); i++) {
            if (!MONTHS.contains(terms.get(i)) && !isDay(terms, i, -1) && !isDay(terms, i, 1)) {
                left.add(terms.get(i));
            }
        }
        return left;
    }

    /// Whether a number stands beside a month on one side, others between.
    private static boolean isDay(List<String> terms, int at, int step) {
        int i = at;
        while (i >= 0 && i < terms.size() && Character.isDigit(terms.get(i).charAt(0))) {
            i += step;
        }
        return i != at && i >= 0 && i < terms.size() && MONTHS.contains(terms.get(i));
    }

    /// `the plan, under which boats were offered, go first`: what is told beside the act is not promised.
    private static String withoutAsides(String what) {
        var out = new StringBuilder();
        int from = 0;
        int comma = what.indexOf(", ");
        while (comma >= 0) {
            int end = what.indexOf(',', comma + 1);
            if (isAside(what, comma + 2)) {
                out.append(what, from, comma);
                from = end < 0 ? what.length() : end + 1;
            }
            comma = end < 0 ? -1 : what.indexOf(", ", end);
        }
        return out.append(what, Math.min(from, what.length()), what.length()).toString();
    }

    /// A relative pronoun, or a preposition and one.
    private static boolean isAside(String what, int at) {
        int blank = what.indexOf(' ', at);
        int second = blank < 0 ? -1 : what.indexOf(' ', blank + 1);
        return blank >= 0
                && (RELATIVES.contains(what.substring(at, blank))
                        || second >= 0 && RELATIVES.contains(what.substring(blank + 1, second)));
    }

    /// Whether a key is that of somebody who acts, or of a place; what is done to a programme is what a
    /// promise is about.
    private static boolean isActing(String key) {
        return key.startsWith("person:") || key.startsWith("organisation:") || key.startsWith("place:");
    }

    int[] terms() {
        return terms;
    }

    /// Of all its terms.
    double weight() {
        return weight;
    }

    boolean has(int term) {
        return wanted.get(term);
    }

    /// Whether a sentence names the month in which the act is to be done.
    boolean sharesMonth(Sentence sentence) {
        for (int i = 0; i < sentence.size(); i++) {
            for (int month : months) {
                if (sentence.term(i) == month) {
                    return true;
                }
            }
        }
        return false;
    }

    Spot spot() {
        return spot;
    }

    /// Keys of actor and addressee.
    Set<String> sides() {
        return sides;
    }

    /// Keys of actor and addressee, and of whom the clause names.
    Set<String> parties() {
        return parties;
    }

    /// Whether a sentence has a number that the act has, with the word behind it.
    boolean sharesNumber(Sentence sentence) {
        return sharesNumber(sentence, 2);
    }

    /// The same with what is counted: `50 million` alone is said of much.
    boolean sharesCount(Sentence sentence) {
        return sharesNumber(sentence, 3);
    }

    /// @param magnitude how many words in a row are shared where the second is a magnitude or a unit
    private boolean sharesNumber(Sentence sentence, int magnitude) {
        for (int place = 0; place < counts.length; place++) {
            if (counts[place]) {
                int row = magnitudes[place + 1] ? magnitude : 2;
                for (int i = 0; i + row <= sentence.size() && place + row <= run.length; i++) {
                    int shared = 0;
                    while (shared < row && sentence.term(i + shared) == run[place + shared]) {
                        shared++;
                    }
                    if (shared == row) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /// The longest run of words that both have in the same order, small words left out; a run of common words
    /// only is none, and it begins with a word that tells.
    int phrase(Sentence sentence, Material material) {
        var content = new int[sentence.size()];
        int size = 0;
        for (int i = 0; i < content.length; i++) {
            if (inRun.get(sentence.term(i))) {
                content[size++] = sentence.term(i);
            }
        }
        int longest = 0;
        for (int i = 0; i < run.length; i++) {
            for (int k = 0; k < size; k++) {
                int length = 0;
                boolean rare = false;
                while (i + length < run.length && k + length < size && run[i + length] == content[k + length]) {
                    rare |= material.isRare(run[i + length]);
                    length++;
                }
                if (rare && !light[i] && length > longest && isTight(i, length, sentence)) {
                    longest = length;
                }
            }
        }
        return longest;
    }

    /// Whether the words of a phrase stand close together in a sentence, one small word between two at most.
    private boolean isTight(int phrase, int length, Sentence sentence) {
        for (int from = 0; from < sentence.size(); from++) {
            int at = from;
            int next = 0;
            while (next < length && at < sentence.size() && at - from <= 2 * next) {
                if (sentence.term(at) == run[phrase + next]) {
                    next++;
                }
                at++;
            }
            if (next == length) {
                return true;
            }
        }
        return false;
    }
}

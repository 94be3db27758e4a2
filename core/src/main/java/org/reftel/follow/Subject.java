package org.reftel.follow;

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

    /// Of the act, without the names of who acts; -1 for what no sentence has.
    private final int[] terms;

    private final BitSet wanted = new BitSet();
    /// The terms of the act in order, names among them, to know phrases.
    private final int[] run;

    private final BitSet inRun = new BitSet();
    /// Whether a number begins at a place of `run` and something stands behind it.
    private final boolean[] counts;

    private final Set<String> parties;
    private final double weight;

    private Subject(Set<String> terms, List<String> run, Set<String> parties, Material material) {
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
        counts = new boolean[run.size()];
        for (int i = 0; i + 1 < counts.length; i++) {
            counts[i] = Character.isDigit(run.get(i).charAt(0));
        }
    }

    static Subject of(Cited<Commitment> given, Material material) {
        var lexis = material.lexis();
        var said = given.said();
        var cast = given.cast();
        var parties = new LinkedHashSet<String>();
        parties.add(cast.key(said.actor()));
        parties.add(cast.key(said.to()));
        for (int mention : said.head().about()) {
            if (mention < cast.keys().size()) {
                parties.add(cast.keys().get(mention));
            }
        }
        parties.remove("");
        var run = Terms.of(withoutAsides(said.what()));
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
        terms.removeIf(Light::is);
        return new Subject(terms, run, parties, material);
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

    /// Keys of actor and addressee, and of whom the clause names.
    Set<String> parties() {
        return parties;
    }

    /// Whether a sentence has a number that the act has, with the word behind it.
    boolean sharesNumber(Sentence sentence) {
        for (int place = 0; place < counts.length; place++) {
            if (counts[place]) {
                for (int i = 0; i + 1 < sentence.size(); i++) {
                    if (sentence.term(i) == run[place] && sentence.term(i + 1) == run[place + 1]) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /// The longest run of words that both have in the same order, small words left out; a run of common words
    /// only is none.
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
                if (rare && length > longest && isTight(i, length, sentence)) {
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

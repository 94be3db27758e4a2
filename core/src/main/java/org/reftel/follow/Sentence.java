package org.reftel.follow;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A sentence of the material cut into words; what is worked out of it is worked out once.
final class Sentence {
    private final Line line;
    private final int[] words;
    private final Lexis lexis;
    private Optional<Set<String>> names = Optional.empty();
    private Optional<List<Cues.Placed>> cues = Optional.empty();
    private Optional<Fingerprints> forms = Optional.empty();

    Sentence(Line line, int[] words, Lexis lexis) {
        this.line = line;
        this.words = words;
        this.lexis = lexis;
    }

    Line line() {
        return line;
    }

    /// How many words it has.
    int size() {
        return words.length;
    }

    /// Folded.
    String word(int at) {
        return lexis.word(words[at]);
    }

    /// Number of the stem of a word.
    int term(int at) {
        return lexis.termOf(words[at]);
    }

    String stem(int at) {
        return lexis.stem(term(at));
    }

    /// Stems of the parties named; most sentences are never asked for them.
    Set<String> names() {
        if (names.isEmpty()) {
            var stems = new HashSet<String>();
            line.parties().values().forEach(name -> stems.addAll(lexis.terms(name)));
            names = Optional.of(stems);
        }
        return names.get();
    }

    /// What of it tells what became of something.
    List<Cues.Placed> cues() {
        if (cues.isEmpty()) {
            var all = new ArrayList<String>(words.length);
            for (int i = 0; i < words.length; i++) {
                all.add(word(i));
            }
            cues = Optional.of(Cues.of(all));
        }
        return cues.get();
    }

    /// Its words, to compare it word for word.
    Fingerprints forms() {
        if (forms.isEmpty()) {
            forms = Optional.of(Fingerprints.words(line.text()));
        }
        return forms.get();
    }
}

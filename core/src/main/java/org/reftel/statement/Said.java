package org.reftel.statement;

import java.util.ArrayList;
import java.util.List;
import org.reftel.grammar.Analysis;
import org.reftel.grammar.Line;
import org.reftel.grammar.Sentence;
import org.reftel.grammar.TimePhrase;
import org.reftel.grammar.Times;
import org.reftel.grammar.Words;
import org.reftel.model.Certainty;
import org.reftel.model.Locus;
import org.reftel.model.Mention;
import org.reftel.model.Named;
import org.reftel.model.Statement;

/// A sentence with what is already known of it: its tokens, times, names and speakers. What every finder of
/// statements gets.
///
/// @param names in the sentence, in order of place
record Said(Analysis analysis, Sentence sentence, Line line, List<TimePhrase> times, List<Name> names) {
    Said {
        times = List.copyOf(times);
        names = List.copyOf(names);
    }

    /// A mention and the tokens it covers.
    ///
    /// @param index in [org.reftel.model.Findings#mentions()]
    record Name(Mention mention, int index, int from, int to) {
        Named named() {
            return new Named(mention.name(), index);
        }
    }

    /// The sentences of a document, in order.
    static List<Said> all(Times times, List<Analysis> paragraphs, List<Mention> mentions) {
        var all = new ArrayList<Said>();
        for (var analysis : paragraphs) {
            for (var sentence : analysis.words().sentences()) {
                var line = Line.of(analysis, sentence);
                all.add(new Said(analysis, sentence, line, times.in(line), names(analysis, sentence, mentions)));
            }
        }
        return all;
    }

    private static List<Name> names(Analysis analysis, Sentence sentence, List<Mention> mentions) {
        var names = new ArrayList<Name>();
        int i = sentence.from();
        while (i < sentence.to()) {
            int from = i++;
            int index = analysis.mentions().at(from);
            while (index >= 0 && i < sentence.to() && analysis.mentions().at(i) == index) {
                i++;
            }
            if (index >= 0) {
                names.add(new Name(mentions.get(index), index, from, i));
            }
        }
        return names;
    }

    Words words() {
        return analysis.words();
    }

    /// Of a statement whose words are these tokens: where they run on (`Cmdr. June Abbott` in a row of a list), so
    /// does its sentence.
    Statement.Head head(int from, int to, List<Integer> about, Certainty certainty, String rule) {
        return new Statement.Head(
                new Locus(words().paragraph(), words().span(from, to)),
                words().span(Math.min(from, sentence.from()), Math.max(to, sentence.to())),
                analysis.voices().at(from),
                about,
                certainty,
                rule);
    }
}

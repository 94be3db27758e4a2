package org.reftel.statement;

import java.util.ArrayList;
import java.util.List;
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
import org.reftel.model.Voice;

/// A sentence with what is already known of it: its tokens, times, names and speaker. What every finder of statements gets.
///
/// @param names in the sentence, in order of place
record Said(Words words, Sentence sentence, Line line, List<TimePhrase> times, List<Name> names, Voice voice) {
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
    static List<Said> all(Times times, List<Words> paragraphs, List<Mention> mentions) {
        var all = new ArrayList<Said>();
        int next = 0;
        for (var words : paragraphs) {
            while (next < mentions.size() && mentions.get(next).paragraph() < words.paragraph()) {
                next++;
            }
            int first = next;
            while (next < mentions.size() && mentions.get(next).paragraph() == words.paragraph()) {
                next++;
            }
            var names = names(words, mentions, first, next);
            for (var sentence : words.sentences()) {
                var line = Line.of(words, sentence.from(), sentence.to());
                var within = names.stream()
                        .filter(name -> name.from() >= sentence.from() && name.from() < sentence.to())
                        .toList();
                all.add(new Said(words, sentence, line, times.in(line), within, Voice.AUTHOR));
            }
        }
        return all;
    }

    private static List<Name> names(Words words, List<Mention> mentions, int first, int last) {
        var names = new ArrayList<Name>();
        int token = 0;
        int count = words.tokens().size();
        for (int i = first; i < last; i++) {
            var span = mentions.get(i).span();
            while (token < count && words.span(token, token + 1).end() <= span.start()) {
                token++;
            }
            int to = token;
            while (to < count && words.span(to, to + 1).start() < span.end()) {
                to++;
            }
            if (to > token) {
                names.add(new Name(mentions.get(i), i, token, to));
            }
        }
        return names;
    }

    /// Of a statement whose words are these tokens.
    Statement.Head head(int from, int to, List<Integer> about, Certainty certainty, String rule) {
        return new Statement.Head(
                new Locus(words.paragraph(), words.span(from, to)),
                words.span(sentence.from(), sentence.to()),
                voice,
                about,
                certainty,
                rule);
    }
}

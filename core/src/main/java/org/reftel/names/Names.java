package org.reftel.names;

import java.util.ArrayList;
import java.util.List;
import org.reftel.grammar.Words;
import org.reftel.model.Certainty;
import org.reftel.model.Document;
import org.reftel.model.Mention;
import org.reftel.model.PartyKind;

/// Finds names: the tagger first, then the rules of the guide for what it may not know.
public final class Names {
    private final Lexicon lexicon = Lexicon.builtIn();
    private final Tagger tagger = new Tagger(new WordKinds(lexicon, WordTable.builtIn()), Weights.builtIn());

    /// In order of place; they do not overlap.
    public List<Mention> find(Document document, List<Words> paragraphs) {
        var sentences = new ArrayList<List<String>>();
        var pieces = new ArrayList<List<List<Pieces.Piece>>>();
        for (var words : paragraphs) {
            var cut = Pieces.of(words, lexicon);
            pieces.add(cut);
            for (var sentence : cut) {
                sentences.add(sentence.stream().map(Pieces.Piece::text).toList());
            }
        }
        var tags = tagger.tag(sentences);
        var mentions = new ArrayList<>(Borders.before(document));
        int at = 0;
        for (int p = 0; p < paragraphs.size(); p++) {
            for (var sentence : pieces.get(p)) {
                add(paragraphs.get(p), sentence, tags.get(at++), mentions);
            }
        }
        mentions.addAll(Borders.behind(document));
        return mentions;
    }

    private static void add(Words words, List<Pieces.Piece> sentence, int[] tags, List<Mention> mentions) {
        int i = 0;
        while (i < tags.length) {
            if (tags[i] == Tags.OUTSIDE) {
                i++;
                continue;
            }
            int end = i + 1;
            while (end < tags.length && Tags.isLater(tags[end])) {
                end++;
            }
            int start = sentence.get(i).start();
            int stop = sentence.get(end - 1).end();
            mentions.add(new Mention(
                    words.paragraph(),
                    words.toExtract(start, stop),
                    words.text().substring(start, stop),
                    kind(Tags.kind(tags[i])),
                    Certainty.PROBABLE,
                    "names/tagger"));
            i = end;
        }
    }

    private static PartyKind kind(int kind) {
        return switch (kind) {
            case Tags.PERSON -> PartyKind.PERSON;
            case Tags.ORGANISATION -> PartyKind.ORGANISATION;
            default -> PartyKind.PLACE;
        };
    }
}

package org.reftel.names;

import java.util.ArrayList;
import java.util.List;
import org.reftel.grammar.Words;
import org.reftel.model.Document;
import org.reftel.model.Mention;
import org.reftel.model.PartyKind;
import org.reftel.model.Reading;

/// Finds names: the tagger first, then what structure and the document's own definitions tell better.
public final class Names {
    private final Lexicon lexicon = Lexicon.builtIn();
    private final WordKinds kinds = new WordKinds(lexicon, WordTable.builtIn());
    private final Tagger tagger = new Tagger(Weights.builtIn());

    /// In order of place; they do not overlap.
    public List<Mention> find(Document document, List<Words> paragraphs) {
        var drafts = new ArrayList<Draft>();
        var lines = new ArrayList<Line>();
        if (paragraphs.isEmpty()) {
            return mentions(document, document.reading(), List.of());
        }
        var used = new DocumentWords(kinds, paragraphs.getFirst().vocabulary());
        var pairs = Pieces.pairs(paragraphs);
        for (var words : paragraphs) {
            for (var pieces : Pieces.of(words, lexicon, pairs)) {
                var line = used.line(pieces);
                lines.add(line);
                drafts.add(new Draft(words, pieces, line));
            }
        }
        DocumentWords.count(lines);
        var tags = tagger.tag(lines);
        for (int i = 0; i < drafts.size(); i++) {
            var draft = drafts.get(i);
            for (var found : Tidy.of(draft.pieces, draft.line, tags.get(i))) {
                if (!isCommon(found, draft) && !isShouted(found, draft)) {
                    draft.put(found);
                }
            }
            Known.find(draft);
            Bodies.find(draft);
            Firms.find(draft);
            Commands.find(draft);
            Reach.find(draft);
            Things.find(draft);
            Ends.find(draft);
        }
        Things.shorten(drafts);
        Surnames.find(drafts);
        Ships.find(drafts);
        Apposed.find(drafts);
        Acronyms.settle(drafts);
        Repeats.find(drafts);
        Posts.settle(document, drafts);
        return mentions(document, Words.reading(document, paragraphs), drafts);
    }

    /// Of all drafts, and the names outside the paragraphs before and behind them.
    private static List<Mention> mentions(Document document, Reading reading, List<Draft> drafts) {
        var mentions = new ArrayList<>(Borders.before(document, reading));
        for (var draft : drafts) {
            for (var found : draft.found()) {
                mentions.add(mention(draft, found));
            }
        }
        mentions.addAll(Borders.behind(document, reading));
        return List.copyOf(mentions);
    }

    /// Words that the document also writes in small letters, without a word for a body among them: `Human Rights`.
    private static boolean isCommon(Found found, Draft draft) {
        if (found.kind() != PartyKind.ORGANISATION || draft.line.isShouting()) {
            return false;
        }
        for (int i = found.from(); i < found.to(); i++) {
            var kind = draft.line.kind(i);
            if (kind.lower.startsWith("al-")) {
                return false;
            }
            boolean small = !kind.capital || (draft.line.shown(i) & DocumentWords.SMALL) != 0;
            if (!small || kind.acronym || draft.has(i, Lexicon.ORGANISATION)) {
                return false;
            }
        }
        return true;
    }

    /// A single word in a sentence of capitals that no list of names has and nothing else in the document calls a
    /// person.
    private static boolean isShouted(Found found, Draft draft) {
        if (!draft.line.isShouting() || found.kind() != PartyKind.PERSON || found.length() > 1) {
            return false;
        }
        int told = DocumentWords.TITLED | DocumentWords.SPEAKS;
        return !draft.line.kind(found.from()).isOftenNamed() && (draft.line.shown(found.from()) & told) == 0;
    }

    private static Mention mention(Draft draft, Found found) {
        int start = draft.pieces.get(found.from()).start();
        int end = draft.pieces.get(found.to() - 1).end();
        return new Mention(
                draft.words.paragraph(),
                draft.words.toExtract(start, end),
                draft.words.text().substring(start, end).replace('\n', ' '),
                found.kind(),
                found.certainty(),
                found.rule());
    }
}

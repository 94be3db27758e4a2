package org.reftel.names;

import java.util.List;
import org.reftel.grammar.Vocabulary;

/// How each word is used over a whole document: behind a title, before a verb of speech, behind *in*, with an
/// article, in small letters, as an acronym that the document defines. Evidence that one place gives for all
/// others.
final class DocumentWords {
    static final int TITLED = 1;
    static final int OFTEN_TITLED = 1 << 1;
    static final int SPEAKS = 1 << 2;
    static final int INSIDE = 1 << 3;
    static final int ARTICLE = 1 << 4;
    static final int SMALL = 1 << 5;
    static final int DEFINED_ORGANISATION = 1 << 6;
    static final int DEFINED_OTHER = 1 << 7;
    static final int REPEATED = 1 << 8;
    static final int OF_PLACE = 1 << 9;
    static final int SELF_PLACE = 1 << 10;
    static final int LAST_FLAG = SELF_PLACE;

    private final WordKinds known;
    private final Usages usages;
    /// By number in the document.
    private final WordKind[] kinds;
    private final Usage[] used;

    /// Of a document.
    DocumentWords(WordKinds known, Vocabulary words) {
        this(known, known.of(words));
    }

    /// Of words that have no numbers.
    DocumentWords(WordKinds known) {
        this(known, new WordKind[0]);
    }

    private DocumentWords(WordKinds known, WordKind[] kinds) {
        this.known = known;
        this.kinds = kinds;
        this.usages = new Usages(kinds.length);
        this.used = new Usage[kinds.length];
        for (int i = 0; i < kinds.length; i++) {
            used[i] = usage(kinds[i]);
        }
    }

    private Usage usage(WordKind kind) {
        return kind.capital || kind.letter ? usages.of(kind) : Usage.NONE;
    }

    /// A sentence of the document.
    Line line(List<Pieces.Piece> pieces) {
        var words = new WordKind[pieces.size()];
        var usage = new Usage[words.length];
        for (int i = 0; i < words.length; i++) {
            var piece = pieces.get(i);
            boolean numbered = piece.word() >= 0;
            words[i] = numbered ? kinds[piece.word()] : known.of(piece.text(), false);
            usage[i] = numbered ? used[piece.word()] : usage(words[i]);
        }
        return Line.of(words, usage, known);
    }

    /// A sentence of words that have no numbers.
    Line lineOf(List<String> texts) {
        var words = new WordKind[texts.size()];
        var usage = new Usage[words.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = known.of(texts.get(i), false);
            usage[i] = usage(words[i]);
        }
        return Line.of(words, usage, known);
    }

    /// Counts how lines of the document use their words.
    static void count(List<Line> lines) {
        for (var line : lines) {
            for (int i = 0; i < line.size(); i++) {
                count(line, i);
            }
        }
    }

    private static void count(Line line, int i) {
        var kind = line.kind(i);
        if (!kind.letter) {
            return;
        }
        var found = line.usage(i);
        if (!kind.capital) {
            found.small++;
            return;
        }
        found.capital++;
        if (i > 0 && !line.isShouting()) {
            var before = line.kind(i - 1);
            if ((before.flags & Lexicon.TITLE) != 0) {
                found.titled++;
            }
            found.inside += before.inside ? 1 : 0;
            found.article += before.article ? 1 : 0;
        }
        if (i + 1 < line.size() && (line.kind(i + 1).flags & Lexicon.SPEECH) != 0) {
            found.speaks++;
        }
        // "the city of Vela", "Vela province": the word beside it says that it is a place.
        if (i > 1 && line.is(i - 1, "of") && line.kind(i - 2).placeWord) {
            found.ofPlace++;
        }
        if (i + 1 < line.size() && line.kind(i + 1).placeWord) {
            found.selfPlace++;
        }
        if (kind.acronym
                && i > 1
                && i + 1 < line.size()
                && line.kind(i - 1).sign == '('
                && line.kind(i + 1).sign == ')') {
            switch (Definitions.kind(line, i - 1, kind.lower.length())) {
                case ORGANISATION -> found.organisation++;
                case OTHER -> found.other++;
                case NONE -> {}
            }
        }
    }
}

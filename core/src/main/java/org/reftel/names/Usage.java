package org.reftel.names;

/// How one word is used over a document: what each of its places shows, and what the tagger says of them in the
/// mean. Every place of the word in a [Line] leads to the same one, so that it is looked up once and not by each
/// rule.
final class Usage {
    /// Of a sign or a number, and of a word that the document does not count.
    static final Usage NONE = new Usage();

    private static final int NOT_ASKED = -1;
    private static final int CLASSES = 4;
    private static final int COMMON = Lexicon.ORGANISATION
            | Lexicon.PLACE_HEAD
            | Lexicon.TITLE
            | Lexicon.MONTH
            | Lexicon.PARTICLE
            | Lexicon.PEOPLE
            | Lexicon.CAPTION
            | Lexicon.INSTRUMENT
            | Lexicon.PROGRAMME;
    private static final int[] NO_SCORES = {};

    int capital;
    int small;
    int titled;
    int speaks;
    int inside;
    int article;
    int organisation;
    int other;
    int ofPlace;
    int selfPlace;
    private int flags = NOT_ASKED;
    /// Sums over the places, by class of name; of none the mean is asked.
    private int[] scores = NO_SCORES;
    private int[] means = NO_SCORES;
    private int places;

    /// What the document shows of the word, as flags of [DocumentWords]: asked when all is counted, and made once.
    ///
    /// @param kind in any print: what a list of places says of it hangs on its small letters alone
    int flags(WordKind kind) {
        int known = flags;
        if (known == NOT_ASKED) {
            known = made(kind);
            flags = known;
        }
        return known;
    }

    private int made(WordKind kind) {
        int made = 0;
        // A country may be the name of a person once; it is not one elsewhere for that.
        boolean place = (kind.flags & Lexicon.PLACE) != 0;
        made |= titled > 0 && !place ? DocumentWords.TITLED : 0;
        made |= titled * 4 > capital ? DocumentWords.OFTEN_TITLED : 0;
        made |= speaks > 0 ? DocumentWords.SPEAKS : 0;
        made |= inside * 3 > capital ? DocumentWords.INSIDE : 0;
        made |= article * 2 > capital ? DocumentWords.ARTICLE : 0;
        made |= small > 0 ? DocumentWords.SMALL : 0;
        made |= organisation > 0 ? DocumentWords.DEFINED_ORGANISATION : 0;
        made |= other > 0 ? DocumentWords.DEFINED_OTHER : 0;
        made |= capital > 1 ? DocumentWords.REPEATED : 0;
        made |= ofPlace > 0 ? DocumentWords.OF_PLACE : 0;
        made |= selfPlace > 0 ? DocumentWords.SELF_PLACE : 0;
        return made;
    }

    /// Takes the scores of a place in the first pass: evidence for all places of the word.
    void add(WordKind kind, int[] own) {
        if (!isNameLike(kind)) {
            return;
        }
        if (scores.length == 0) {
            scores = new int[CLASSES];
        }
        places++;
        int outside = own[Tags.OUTSIDE];
        for (int c = 1; c < CLASSES; c++) {
            scores[c] += Math.max(own[Tags.first(c - 1)], own[Tags.later(c - 1)]) - outside;
        }
    }

    /// Adds the mean to a place's own scores. A place that is clear by itself is hardly moved; a place that says
    /// little follows the others.
    void weigh(WordKind kind, int[] own) {
        if (places < 2 || !isNameLike(kind)) {
            return;
        }
        if (means.length == 0) {
            means = new int[CLASSES];
            for (int c = 1; c < CLASSES; c++) {
                means[c] = Math.round(Tagger.POOLED * scores[c] / places);
            }
        }
        for (int c = 1; c < CLASSES; c++) {
            own[Tags.first(c - 1)] += means[c];
            own[Tags.later(c - 1)] += means[c];
        }
    }

    private static boolean isNameLike(WordKind kind) {
        return kind.capital && (kind.flags & COMMON) == 0;
    }
}

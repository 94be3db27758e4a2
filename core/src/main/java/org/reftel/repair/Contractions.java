package org.reftel.repair;

/// What may stand on the two sides of an apostrophe inside a word.
final class Contractions {
    private static final String[] NOT = {
        "don", "didn", "doesn", "isn", "aren", "wasn", "weren", "won", "can", "couldn", "wouldn", "shouldn", "hasn",
        "haven", "hadn", "mustn", "needn", "ain", "mightn", "shan",
    };
    private static final String[] SUBJECTS = {
        "i", "you", "he", "she", "it", "we", "they", "who", "that", "there", "what", "here",
    };
    private static final String[] VERBS = {"re", "ve", "ll", "d", "m"};

    private Contractions() {}

    /// The end of what follows the apostrophe in `don't`, `they're`, or -1.
    ///
    /// @param mark the place of the damaged apostrophe
    /// @param after the place after it
    static int end(Layout layout, int mark, int after) {
        char first = layout.at(after);
        if (first == 't' || first == 'T') {
            boolean fits = !Layout.isWord(layout.at(after + 1)) && isOneOf(layout, mark, NOT);
            return fits ? after + 1 : -1;
        }
        for (String verb : VERBS) {
            if (layout.matchesIgnoringCase(after, verb) && !Layout.isWord(layout.at(after + verb.length()))) {
                return isOneOf(layout, mark, SUBJECTS) ? after + verb.length() : -1;
            }
        }
        return -1;
    }

    /// Whether `d`, `l` or `O` stands alone before `mark`, and a name after the apostrophe: `d'Ivoire`, `O'Neill`.
    static boolean isParticle(Layout layout, int mark, int after) {
        char particle = layout.at(mark - 1);
        boolean alone = !Layout.isWord(layout.at(mark - 2)) && layout.at(mark - 2) != '(' && layout.at(mark - 2) != ',';
        boolean name = Layout.isUpper(layout.at(after)) && Layout.isLower(layout.at(after + 1));
        return alone
                && name
                && (particle == 'd' || particle == 'l' || particle == 'O' || particle == 'D' || particle == 'L');
    }

    /// Whether the word that ends at `end` can have a possessive: three letters, or a pronoun (`he's`).
    static boolean isOwner(Layout layout, int end) {
        return end - layout.wordStart(end) >= 3 || isOneOf(layout, end, SUBJECTS);
    }

    private static boolean isOneOf(Layout layout, int end, String[] words) {
        int from = layout.wordStart(end);
        for (String word : words) {
            if (word.length() == end - from && layout.matchesIgnoringCase(from, word)) {
                return true;
            }
        }
        return false;
    }
}

package org.reftel.grammar;

/// Whether the words around a time look back or ahead. Words of saying tell nothing (`he said the team will travel on
/// March 3`), so the nearest other verb or sign decides.
enum Outlook {
    BACK,
    AHEAD,
    OPEN;

    private static final WordSet FORWARD = WordSet.of("""
        will would shall upcoming forthcoming coming scheduled plan plans planning planned intend intends
        expect expects expected hopes hope due slated until future approaching deadline may might should
        must tentatively tentative next invite prepares preparing prepare preparations ahead anticipates
        anticipate
        """);
    private static final WordSet BACKWARD = WordSet.of("""
        was were did had has have been met held took gave came went saw began made hosted since following
        after recent recently left led ran won lost sent wrote spoke became paid fell rose got brought
        bought sold ended ago earlier
        """);
    /// In front of `to` and an act to come.
    private static final WordSet BINDING = WordSet.of("""
        undertook undertakes agreed agrees promised promises pledged pledges committed commitment vowed vows offered
        offers asked asks urged urges ordered orders decided decides wants wanted aims aimed undertaking pledge promise
        """);
    /// That promise a thing as well as an act: `promised a new quay by May`.
    private static final WordSet GIVEN = WordSet.of("""
        promised promises pledged pledges undertook undertakes vowed vows
        """);
    private static final WordSet HELPING = WordSet.of("had has have");
    private static final WordSet SAYING = WordSet.of("""
        said told noted added stated stressed emphasized explained asked agreed reported informed confirmed
        announced advised commented replied indicated observed suggested claimed predicted hoped warned need
        speed indeed united deed seed feed hundred red limited armed based promised pledged offered
        continued urged requested
        """);
    private static final WordSet SPOKEN = WordSet.of("""
        said told noted stated announced reported asked informed confirmed advised commented observed
        claimed agreed promised pledged offered requested urged based explained remarked visited convened
        """);
    private static final int REACH = 14;
    private static final int NONE = -1;

    /// Of the time that stands at `from..to`.
    static Outlook around(Line line, int from, int to) {
        int said = isSmall(line.at(from - 1)) ? from - 2 : from - 1;
        said = isSmall(line.at(said)) ? said - 1 : said;
        if (SPOKEN.has(line.at(said))) {
            // told us on July 13
            return BACK;
        }
        int term = term(line, from);
        if (term != NONE && isPromised(line, term)) {
            return AHEAD;
        }
        var told = told(line, from, to);
        // What is to be done by a month without any sign of the past is to come.
        return told == OPEN && term != NONE ? AHEAD : told;
    }

    /// The `by` of `by May 1` and of `by the end of September`; [#NONE] where there is none.
    private static int term(Line line, int from) {
        int i = from - 1;
        while (i > from - 5 && line.has(i) && isEdge(line.at(i))) {
            i--;
        }
        return line.is(i, "by") || line.is(i, "before") ? i : NONE;
    }

    private static boolean isEdge(String word) {
        return switch (word) {
            case "of", "the", "end", "beginning", "start", "middle", "close", "early", "late", "mid" -> true;
            default -> false;
        };
    }

    /// What the words around tell.
    private static Outlook told(Line line, int from, int to) {
        for (int i = from - 1; i >= from - REACH && line.has(i); i--) {
            if (line.is(i, ";")) {
                break;
            }
            if (line.is(i, "be") && line.is(i - 1, "to")) {
                return AHEAD;
            }
            var sign = sign(line.at(i));
            if (sign != OPEN && !(line.is(i, "may") && line.isCapitalised(i))) {
                return sign;
            }
        }
        for (int i = to; i < to + REACH && line.has(i) && !line.is(i, ";"); i++) {
            var sign = sign(line.at(i));
            if (sign != OPEN && !(line.is(i, "may") && line.isCapitalised(i))) {
                return sign;
            }
        }
        return OPEN;
    }

    /// Whether an act to come stands before a term, whatever participles lie between: `would put every case that was
    /// lodged on a register by May 1`.
    private static boolean isPromised(Line line, int by) {
        for (int i = by - 1; i >= by - 2 * REACH && line.has(i) && !line.is(i, ";"); i--) {
            if (HELPING.has(line.at(i))) {
                return false;
            }
            boolean given = GIVEN.has(line.at(i)) && !HELPING.has(line.at(i - 1));
            if (given || FORWARD.has(line.at(i)) || line.is(i, "to") && BINDING.has(line.at(i - 1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSmall(String word) {
        return switch (word) {
            case "on", "in", "us", "him", "her", "them", "late", "early", "of", "poloff", "emboff", "last" -> true;
            default -> false;
        };
    }

    private static Outlook sign(String word) {
        if (FORWARD.has(word)) {
            return AHEAD;
        }
        if (BACKWARD.has(word) || (word.length() > 4 && word.endsWith("ed") && !SAYING.has(word))) {
            return BACK;
        }
        return OPEN;
    }
}

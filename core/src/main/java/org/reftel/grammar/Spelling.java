package org.reftel.grammar;

import java.util.Arrays;
import java.util.Locale;

/// A word as it is printed, with what its letters alone tell of it. Made once for the many places where it stands.
final class Spelling {
    private static final int BITS = 17;
    private static final Spelling NONE = new Spelling("", Lexeme.UNKNOWN);

    /// Spellings that were met, each in the place that its hash gives it. A newcomer pushes out who stands
    /// there, so they need no more room than this; and no lock, since a spelling never changes and who does
    /// not find one makes it.
    private static final Spelling[] MET = new Spelling[1 << BITS];

    static {
        Arrays.fill(MET, NONE);
    }

    private final String text;
    private final String lower;
    private final Lexeme lexeme;
    private final boolean capitals;
    private final boolean number;
    private final boolean time;

    private Spelling(String text, Lexeme lexeme) {
        this.text = text;
        this.lower = text.toLowerCase(Locale.ROOT);
        this.lexeme = lexeme;
        this.capitals = text.equals(text.toUpperCase(Locale.ROOT));
        this.number = Numerals.canBegin(lower);
        this.time = number || RelativeTimes.canBegin(lower) || CalendarDates.canBegin(lower);
    }

    /// Of a range of a text that is not empty.
    static Spelling of(String text, int start, int end) {
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = hash * 31 + text.charAt(i);
        }
        int place = (hash * 0x9E3779B9) >>> (32 - BITS);
        var met = MET[place];
        if (met.text.length() == end - start && text.startsWith(met.text, start)) {
            return met;
        }
        var word = text.substring(start, end);
        var made = new Spelling(word, Lexicon.of(word));
        MET[place] = made;
        return made;
    }

    String text() {
        return text;
    }

    /// In small letters.
    String lower() {
        return lower;
    }

    Lexeme lexeme() {
        return lexeme;
    }

    boolean isInCapitals() {
        return capitals;
    }

    /// Whether a number may begin with it: most words need not be asked further.
    boolean canBeNumber() {
        return number;
    }

    /// Whether a time may begin with it.
    boolean canBeTime() {
        return time;
    }
}

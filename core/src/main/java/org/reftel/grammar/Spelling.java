package org.reftel.grammar;

import java.util.Arrays;
import java.util.Locale;

/// A word as it is printed, with what its letters alone tell of it. Made once for the many places where it stands.
final class Spelling {
    private static final int BITS = 17;
    /// Letters of a word that is its own key, a byte each.
    private static final int SHORT = 7;

    private static final Spelling NONE = new Spelling("", -1, Lexeme.UNKNOWN);

    /// Spellings that were met, each in one of the two places that its key gives it. Who is asked for takes
    /// the first and pushes who stands there on to the second, so they need no more room than this; and no lock,
    /// since a spelling never changes and who does not find one makes it.
    private static final Spelling[] MET = new Spelling[1 << BITS];

    static {
        Arrays.fill(MET, NONE);
    }

    private final String text;
    private final long key;
    private final String lower;
    private final Lexeme lexeme;
    private final boolean capitals;
    private final boolean number;
    private final boolean time;
    private final boolean capitalised;
    private final boolean compound;

    private Spelling(String text, long key, Lexeme lexeme) {
        this.text = text;
        this.key = key;
        this.lower = text.toLowerCase(Locale.ROOT);
        this.lexeme = lexeme;
        this.capitals = text.equals(text.toUpperCase(Locale.ROOT));
        this.number = Numerals.canBegin(lower);
        this.time = number || RelativeTimes.canBegin(lower) || CalendarDates.canBegin(lower);
        this.capitalised = !text.isEmpty() && Character.isUpperCase(text.charAt(0));
        this.compound = text.indexOf('-', 1) > 0;
    }

    /// Of a range of a text that is not empty.
    ///
    /// @param key of that range
    static Spelling of(long key, String text, int start, int end) {
        int place = (int) (spread(key) >>> 64 - BITS);
        var first = MET[place];
        if (first.is(key, text, start, end)) {
            return first;
        }
        var second = MET[place ^ 1];
        if (second.is(key, text, start, end)) {
            MET[place ^ 1] = first;
            MET[place] = second;
            return second;
        }
        var word = text.substring(start, end);
        var made = new Spelling(word, key, Lexicon.of(word));
        MET[place ^ 1] = first;
        MET[place] = made;
        return made;
    }

    /// A short word's letters, or a hash below zero: so most words are compared without a look at their letters.
    static long key(char[] chars, int start, int end) {
        if (end - start <= SHORT) {
            long letters = 0;
            int any = 0;
            for (int i = start; i < end; i++) {
                letters = letters << 8 | chars[i];
                any |= chars[i];
            }
            if (any <= 0xFF) {
                return letters;
            }
        }
        long hash = 0;
        for (int i = start; i < end; i++) {
            hash = hash * 31 + chars[i];
        }
        return hash | Long.MIN_VALUE;
    }

    /// Of keys that differ in any bit, in all upper bits.
    static long spread(long key) {
        return key * 0x9E3779B97F4A7C15L;
    }

    boolean is(long sought, String from, int start, int end) {
        return key == sought && (sought >= 0 || text.length() == end - start && from.startsWith(text, start));
    }

    long key() {
        return key;
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

    boolean isCapitalised() {
        return capitalised;
    }

    /// Whether a hyphen stands in it behind its first character.
    boolean isCompound() {
        return compound;
    }
}

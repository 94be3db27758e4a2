package org.reftel.grammar;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/// A word as it is printed, with what its letters alone tell of it. Made once for the many places where it stands.
final class Spelling {
    /// Letters of a word that is its own key, a byte each.
    private static final int SHORT = 7;

    private static final Recent<Spelling> RECENT = new Recent<>();
    private static final AtomicInteger MADE = new AtomicInteger();

    private final String text;
    private final long key;
    private final int serial = MADE.getAndIncrement();
    private final String lower;
    private final int hash;
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
        this.hash = lower.hashCode();
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
        var found = RECENT.find(Long.hashCode(key), spelling -> spelling.is(key, text, start, end));
        if (found != null) {
            return found;
        }
        var word = text.substring(start, end);
        var made = new Spelling(word, key, Lexicon.of(word));
        RECENT.put(Long.hashCode(key), made);
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

    boolean is(long sought, String from, int start, int end) {
        return key == sought && (sought >= 0 || text.length() == end - start && from.startsWith(text, start));
    }

    /// How many were made before it.
    int serial() {
        return serial;
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

    /// Whether it is this word in small letters. Most words are told apart by their hash, without a look at letters.
    boolean is(String word) {
        return hash == word.hashCode() && lower.equals(word);
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

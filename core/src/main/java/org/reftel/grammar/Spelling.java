package org.reftel.grammar;

import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// A word as it is printed, with what its letters alone tell of it. Made once for the many places where it stands.
final class Spelling {
    /// Letters of a word that is its own key, a byte each.
    private static final int SHORT = 7;

    /// It has no small letter.
    static final int CAPITALS = 1;
    /// A number may begin with it: most words need not be asked further.
    static final int NUMBER = 1 << 1;
    /// A time may begin with it.
    static final int TIME = 1 << 2;
    /// It begins with a capital letter.
    static final int CAPITALISED = 1 << 3;
    /// A hyphen stands in it behind its first character.
    static final int COMPOUND = 1 << 4;
    /// Its second character is a capital letter.
    static final int SECOND_CAPITAL = 1 << 5;

    /// Odd, and another in each process: nobody can write a text of which all words have one key.
    private static final long MULTIPLIER = new SplittableRandom().nextLong() | 1;

    private static final Recent<Spelling> RECENT = new Recent<>();
    private static final AtomicInteger MADE = new AtomicInteger();

    private final String text;
    private final long key;
    private final int serial = MADE.getAndIncrement();
    private final String lower;
    private final int hash;
    private final Lexeme lexeme;
    private final Tag tag;
    private final byte marks;

    /// @param text interned
    private Spelling(String text, long key, Lexeme lexeme) {
        this.text = text;
        this.key = key;
        this.lower = text.toLowerCase(Locale.ROOT).intern();
        this.hash = lower.hashCode();
        this.lexeme = lexeme;
        this.tag = lexeme.tag();
        boolean number = Numerals.canBegin(lower);
        boolean time = number || RelativeTimes.canBegin(lower) || CalendarDates.canBegin(lower);
        boolean capitalised = !text.isEmpty() && Character.isUpperCase(text.charAt(0));
        this.marks = (byte) ((text.equals(text.toUpperCase(Locale.ROOT)) ? CAPITALS : 0)
                | (number ? NUMBER : 0)
                | (time ? TIME : 0)
                | (capitalised ? CAPITALISED : 0)
                | (text.indexOf('-', 1) > 0 ? COMPOUND : 0)
                | (text.length() > 1 && Character.isUpperCase(text.charAt(1)) ? SECOND_CAPITAL : 0));
    }

    /// Of a range of a text that is not empty.
    ///
    /// @param key of that range
    static Spelling of(long key, String text, int start, int end) {
        var found = RECENT.find(Long.hashCode(key), spelling -> spelling.is(key, text, start, end));
        if (found != null) {
            return found;
        }
        var word = text.substring(start, end).intern();
        var made = new Spelling(word, key, Lexicon.of(word));
        RECENT.put(Long.hashCode(key), made);
        return made;
    }

    /// Likely that of a word, which nobody looked at yet; null where none is.
    ///
    /// @param key of the word
    static @Nullable Spelling likely(long key) {
        return RECENT.first(Long.hashCode(key));
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
            hash = hash * MULTIPLIER + chars[i];
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

    /// The likeliest of its lexeme.
    Tag tag() {
        return tag;
    }

    /// The hash of its small letters.
    int hash() {
        return hash;
    }

    /// What its letters tell, as bits: [#CAPITALS] and so on.
    byte marks() {
        return marks;
    }

    boolean has(int mark) {
        return (marks & mark) != 0;
    }
}

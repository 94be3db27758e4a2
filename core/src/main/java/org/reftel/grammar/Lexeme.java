package org.reftel.grammar;

/// What the lexicon knows of a word.
///
/// @param tag the likeliest
/// @param lemma of the verb that it may be a form of; empty when of none
/// @param forms which, as bits
record Lexeme(Tag tag, String lemma, int forms) {
    static final int BASE = 1;
    static final int THIRD = 2;
    static final int PAST = 4;
    static final int PARTICIPLE = 8;
    static final int GERUND = 16;

    static final Lexeme UNKNOWN = new Lexeme(Tag.OTHER, "", 0);

    boolean has(int form) {
        return (forms & form) != 0;
    }
}

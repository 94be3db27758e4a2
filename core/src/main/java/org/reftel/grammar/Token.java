package org.reftel.grammar;

/// A word, a number or a sign of a paragraph's flowing text.
public final class Token {
    private final int start;
    private final int end;
    private final int word;
    private final Spelling spelling;

    Token(int start, int end, int word, Spelling spelling) {
        this.start = start;
        this.end = end;
        this.word = word;
        this.spelling = spelling;
    }

    /// Offset in [Words#text()].
    public int start() {
        return start;
    }

    /// Behind it.
    public int end() {
        return end;
    }

    /// In characters.
    public int length() {
        return end - start;
    }

    /// Number of the word among those of its document that are printed differently.
    public int word() {
        return word;
    }

    public String text() {
        return spelling.text();
    }

    /// In small letters.
    public String lower() {
        return spelling.lower();
    }

    Lexeme lexeme() {
        return spelling.lexeme();
    }

    /// The likeliest of its lexeme.
    Tag tag() {
        return spelling.tag();
    }

    /// Whether it has no small letter.
    public boolean isInCapitals() {
        return spelling.has(Spelling.CAPITALS);
    }

    boolean canBeNumber() {
        return spelling.has(Spelling.NUMBER);
    }

    boolean canBeTime() {
        return spelling.has(Spelling.TIME);
    }

    /// Whether it begins with a capital letter.
    public boolean isCapitalised() {
        return spelling.has(Spelling.CAPITALISED);
    }

    /// Whether a hyphen stands in it.
    public boolean isCompound() {
        return spelling.has(Spelling.COMPOUND);
    }

    /// @param word in small letters
    public boolean is(String word) {
        return spelling.is(word);
    }
}

package org.reftel.grammar;

/// A word, a number or a sign of a paragraph's flowing text.
///
/// @param start offset in [Words#text()]
/// @param end behind it
public record Token(int start, int end, String text) {
    /// Whether it begins with a capital letter.
    public boolean isCapitalised() {
        return Character.isUpperCase(text.charAt(0));
    }

    public boolean is(String word) {
        return text.equalsIgnoreCase(word);
    }
}

package org.reftel.grammar;

import java.util.BitSet;

/// A stretch of a paragraph's tokens in lower case, to be asked for any place: outside it there are empty words.
/// Indices are those of [Words#tokens()].
public final class Line {
    private final Words words;
    private final int from;
    private final int to;
    private final BitSet verbs;

    private Line(Words words, int from, int to, BitSet verbs) {
        this.words = words;
        this.from = from;
        this.to = to;
        this.verbs = verbs;
    }

    /// A sentence that knows its verbs.
    public static Line of(Analysis analysis, Sentence sentence) {
        var line = of(analysis.words(), sentence.from(), sentence.to());
        for (int i = sentence.from(); i < sentence.to(); i++) {
            if (analysis.clauses().at(i) >= 0) {
                line.verbs.set(i - sentence.from());
            }
        }
        return line;
    }

    /// @param from first token
    /// @param to behind the last one
    public static Line of(Words words, int from, int to) {
        return new Line(words, from, to, new BitSet());
    }

    /// Whether the token belongs to a verb, its helpers taken in; never, where verbs are not known.
    public boolean isVerb(int i) {
        return has(i) && verbs.get(i - from);
    }

    public int from() {
        return from;
    }

    public int to() {
        return to;
    }

    public Words words() {
        return words;
    }

    public boolean has(int i) {
        return i >= from && i < to;
    }

    /// The token in lower case; empty outside.
    public String at(int i) {
        return has(i) ? words.tokens().get(i).lower() : "";
    }

    /// The token as printed; empty outside.
    public String printed(int i) {
        return has(i) ? words.tokens().get(i).text() : "";
    }

    public boolean is(int i, String word) {
        return has(i) && words.is(i, word);
    }

    public boolean isCapitalised(int i) {
        return has(i) && words.isCapitalised(i);
    }

    /// Whether no white space stands between this token and the one before it.
    public boolean touches(int i) {
        return has(i)
                && i > 0
                && words.tokens().get(i - 1).end() == words.tokens().get(i).start();
    }

    public boolean isDigit(int i) {
        return has(i) && isDigit(words.tokens().get(i).lower().charAt(0));
    }

    /// Whether a number may begin with the token.
    boolean canBeNumber(int i) {
        return has(i) && words.has(i, Spelling.NUMBER);
    }

    /// Whether a time may begin with the token.
    boolean canBeTime(int i) {
        return has(i) && words.has(i, Spelling.TIME);
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}

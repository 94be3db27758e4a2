package org.reftel.statement;

import org.reftel.grammar.Line;
import org.reftel.grammar.WordSet;

/// The stretch of a sentence that a number stands in, between commas, semicolons, brackets, dashes and words that
/// open another clause. What stands in brackets says nothing about what stands outside them.
///
/// @param from first token
/// @param to behind the last one
record Scope(int from, int to) {
    private static final WordSet SIGNS = WordSet.of("""
        , ; : -- ( ) [ ] — ... ? ! - –
        """);
    private static final WordSet OPENING = WordSet.of("""
        but while whereas although though which because unless whilst since
        """);

    /// Around these tokens.
    static Scope around(Line line, int first, int behind) {
        int from = first;
        while (from > line.from() && !opens(line, from - 1)) {
            from--;
        }
        int to = behind;
        while (to < line.to() && !SIGNS.has(line.at(to)) && !closes(line, to)) {
            to++;
        }
        return new Scope(from, to);
    }

    /// The one before, when this one begins at a comma: what a list goes on from.
    Scope before(Line line) {
        if (from <= line.from() || !line.is(from - 1, ",")) {
            return this;
        }
        return new Scope(around(line, from - 1, from - 1).from, to);
    }

    private static boolean opens(Line line, int at) {
        var word = line.at(at);
        return SIGNS.has(word) || (OPENING.has(word) && !(word.equals("since") && line.isDigit(at + 1)));
    }

    private static boolean closes(Line line, int at) {
        return OPENING.has(line.at(at)) && !line.is(at, "since") && !line.is(at, "which");
    }
}

package org.reftel.search;

import java.util.ArrayList;
import java.util.List;
import org.reftel.model.Span;

/// One sign, word or quotation of what was typed.
///
/// @param text the word; of a quotation what stands inside; of a field its name; of a range all of it
/// @param closed whether a quotation or range was closed
/// @param slop the number behind a quotation, `"a b"~5`
/// @param exact whether `=` stood before a quotation
record QueryToken(Kind kind, String text, boolean closed, int slop, boolean exact, Span at) {
    enum Kind {
        WORD,
        QUOTED,
        FIELD,
        RANGE,
        OPEN,
        CLOSE,
        AND,
        OR,
        NOT,
        PLUS
    }

    boolean isPlainWord() {
        return kind == Kind.WORD && text.indexOf('*') < 0 && text.indexOf('?') < 0;
    }

    static List<QueryToken> of(String text) {
        return new Scanner(text).scan();
    }

    private static final class Scanner {
        private final String text;
        private final List<QueryToken> tokens = new ArrayList<>();
        private int at;

        Scanner(String text) {
            this.text = text;
        }

        List<QueryToken> scan() {
            while (at < text.length()) {
                char c = text.charAt(at);
                if (isBlank(c)) {
                    at++;
                } else if (c == '(') {
                    sign(Kind.OPEN);
                } else if (c == ')') {
                    sign(Kind.CLOSE);
                } else if (isQuote(c)) {
                    quoted(at, false);
                } else if (c == '=' && at + 1 < text.length() && isQuote(text.charAt(at + 1))) {
                    at++;
                    quoted(at - 1, true);
                } else if (c == '[' || c == '{') {
                    range();
                } else if ((c == '-' || c == '!' || c == '+') && beginsOperand()) {
                    sign(c == '+' ? Kind.PLUS : Kind.NOT);
                } else {
                    word();
                }
            }
            return tokens;
        }

        private void sign(Kind kind) {
            tokens.add(new QueryToken(kind, text.substring(at, at + 1), true, 0, false, new Span(at, at + 1)));
            at++;
        }

        /// `-word` takes away; `-`, `--` and a dash between blanks are only signs.
        private boolean beginsOperand() {
            boolean afterBlank = at == 0
                    || isBlank(text.charAt(at - 1))
                    || text.charAt(at - 1) == '('
                    || !tokens.isEmpty()
                            && isSign(tokens.getLast())
                            && tokens.getLast().at().end() == at;
            if (!afterBlank || at + 1 >= text.length()) {
                return false;
            }
            char next = text.charAt(at + 1);
            return next == '('
                    || next == '='
                    || next == '!'
                    || next == '*'
                    || next == '?'
                    || isQuote(next)
                    || Character.isLetterOrDigit(text.codePointAt(at + 1))
                    || next == '+'
                    || next == '#';
        }

        private static boolean isSign(QueryToken token) {
            return token.kind() == Kind.NOT || token.kind() == Kind.PLUS;
        }

        private void quoted(int start, boolean exact) {
            int close = at + 1;
            while (close < text.length() && !isQuote(text.charAt(close))) {
                close++;
            }
            boolean closed = close < text.length();
            var inside = text.substring(at + 1, close);
            at = closed ? close + 1 : close;
            int slop = 0;
            if (closed && at < text.length() && text.charAt(at) == '~') {
                at++;
                int digits = at;
                while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
                    at++;
                }
                slop = at - digits > 3 ? 999 : at > digits ? Integer.parseInt(text.substring(digits, at)) : 0;
            }
            tokens.add(new QueryToken(Kind.QUOTED, inside, closed, slop, exact, new Span(start, at)));
        }

        private void range() {
            int start = at;
            while (at < text.length() && text.charAt(at) != ']' && text.charAt(at) != '}') {
                at++;
            }
            boolean closed = at < text.length();
            at = closed ? at + 1 : at;
            tokens.add(new QueryToken(Kind.RANGE, text.substring(start, at), closed, 0, false, new Span(start, at)));
        }

        private void word() {
            int start = at;
            while (at < text.length()) {
                char c = text.charAt(at);
                if (isBlank(c) || c == '(' || c == ')' || isQuote(c) || c == '[' || c == '{') {
                    break;
                }
                at++;
                if (c == ':' && isFieldName(start, at - 1) && !isTime(start, at)) {
                    tokens.add(new QueryToken(
                            Kind.FIELD, text.substring(start, at - 1), true, 0, false, new Span(start, at)));
                    return;
                }
            }
            if (at == start) {
                at++;
                return;
            }
            var word = text.substring(start, at);
            var kind = switch (word) {
                case "AND", "&&" -> Kind.AND;
                case "OR", "||" -> Kind.OR;
                case "NOT" -> Kind.NOT;
                default -> Kind.WORD;
            };
            boolean value = !tokens.isEmpty()
                    && tokens.getLast().kind() == Kind.FIELD
                    && tokens.getLast().at().end() == start;
            tokens.add(new QueryToken(value ? Kind.WORD : kind, word, true, 0, false, new Span(start, at)));
        }

        private boolean isFieldName(int start, int end) {
            for (int i = start; i < end; i++) {
                if (!Character.isLetter(text.charAt(i))) {
                    return false;
                }
            }
            return end > start && end - start <= 20;
        }

        private boolean isTime(int start, int after) {
            return after < text.length() && text.charAt(after) == '/' && start < after;
        }

        private static boolean isBlank(char c) {
            return c <= ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c);
        }

        private static boolean isQuote(char c) {
            return c == '"'
                    || c == '\u201c'
                    || c == '\u201d'
                    || c == '\u201e'
                    || c == '\u201f'
                    || c == '\u00ab'
                    || c == '\u00bb'
                    || c == '\uff02';
        }
    }
}

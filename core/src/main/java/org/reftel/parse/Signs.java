package org.reftel.parse;

/// Kinds of single characters in a body.
final class Signs {
    private Signs() {}

    static boolean isBlank(char c) {
        return c <= ' ' || c == '\u00a0' || c > '\u1000' && Character.isWhitespace(c);
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isUpper(char c) {
        return c >= 'A' && c <= 'Z';
    }

    static boolean isLower(char c) {
        return c >= 'a' && c <= 'z';
    }

    static boolean isLatin(char c) {
        return isUpper(c) || isLower(c);
    }

    static boolean isWord(char c) {
        return isLatin(c) || isDigit(c) || c > 127 && Character.isLetterOrDigit(c);
    }

    /// Closes a quotation or a bracket behind the end of a sentence.
    static boolean isClosing(char c) {
        return c == '"' || c == '\'' || c == '”' || c == '’' || c == ')' || c == ']' || c == '*' || c == '_';
    }

    /// Words as they stand, white space folded: what a quotation must equal. [Scan#fold] also passes over
    /// Markdown's backslashes, which only a header field may lose.
    static String fold(String text, int from, int end) {
        var out = new StringBuilder(end - from);
        boolean gap = false;
        for (int i = from; i < end; i++) {
            char c = text.charAt(i);
            if (isBlank(c)) {
                gap = !out.isEmpty();
            } else {
                if (gap) {
                    out.append(' ');
                    gap = false;
                }
                out.append(c);
            }
        }
        return out.toString();
    }
}

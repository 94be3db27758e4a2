package org.reftel.grammar;

/// Where the author steps out: `(Note: ... End note.)`, `Comment: ... End comment.`
final class Notes {
    private Notes() {}

    /// Whether a note begins at a token, an opening bracket before the word taken in.
    static boolean opensAt(Tagged words, int i) {
        int word = words.tag(i) == Tag.OPEN ? i + 1 : i;
        if (word + 1 >= words.size() || !isNote(words, word)) {
            return false;
        }
        if (i > 0 && words.token(i - 1).is("end")) {
            return false;
        }
        var sign = words.text(word + 1);
        boolean marked = sign.equals(":") || sign.equals("-") || sign.equals("--") || sign.equals("–");
        return marked || (sign.equals(".") && (word > i || i == 0 || words.tag(i - 1) == Tag.BREAK));
    }

    private static boolean isNote(Tagged words, int word) {
        var token = words.token(word);
        if (!token.isCapitalised()) {
            return false;
        }
        return token.is("note") || token.is("comment") || token.is("bionote") || token.is("nb");
    }

    /// Behind the note that begins at a token: behind its `End note` and what closes it, else behind its
    /// bracket, else to the end of the paragraph.
    static int end(Tagged words, int open) {
        boolean bracket = words.tag(open) == Tag.OPEN;
        int depth = 0;
        int close = -1;
        for (int i = open; i < words.size(); i++) {
            if (words.tag(i) == Tag.OPEN) {
                depth++;
            } else if (words.tag(i) == Tag.CLOSE && --depth == 0 && close < 0) {
                close = i + 1;
                if (bracket) {
                    return close;
                }
            } else if (words.token(i).is("end") && i + 1 < words.size() && closes(words, i + 1)) {
                int end = i + 2;
                while (end < words.size() && (words.text(end).equals(".") || words.tag(end) == Tag.CLOSE)) {
                    end++;
                }
                return end;
            }
        }
        return close < 0 ? words.size() : close;
    }

    private static boolean closes(Tagged words, int word) {
        var token = words.token(word);
        return token.is("note") || token.is("comment") || token.is("bionote");
    }
}

package org.reftel.grammar;

import java.util.Arrays;

/// A flowing text cut into words, numbers and signs: where each begins and ends, and which word of the
/// document it is.
///
/// All paragraphs of a document are cut before the first word is looked up ([Vocabulary#spell]): see there.
final class Cut {
    private final String text;
    private final char[] chars;
    private int[] starts;
    private int[] ends;
    private int[] numbers;
    private int size;

    private Cut(String text) {
        this.text = text;
        this.chars = text.toCharArray();
        int room = chars.length / 4 + 1;
        this.starts = new int[room];
        this.ends = new int[room];
        this.numbers = new int[room];
    }

    /// @param vocabulary that numbers the words
    static Cut of(String text, Vocabulary vocabulary) {
        var cut = new Cut(text);
        cut.cut(vocabulary);
        return cut;
    }

    char[] chars() {
        return chars;
    }

    int size() {
        return size;
    }

    /// Where a token begins.
    int start(int token) {
        return starts[token];
    }

    /// Behind a token.
    int end(int token) {
        return ends[token];
    }

    /// Number of its word in the vocabulary.
    int number(int token) {
        return numbers[token];
    }

    private void cut(Vocabulary vocabulary) {
        int i = 0;
        while (i < chars.length) {
            char c = chars[i];
            if (Character.isWhitespace(c)) {
                i++;
                continue;
            }
            int start = i;
            if (Character.isLetterOrDigit(c)) {
                i = wordEnd(i);
            } else if (isApostrophe(c)
                    && i > 0
                    && Character.isLetterOrDigit(chars[i - 1])
                    && i + 1 < chars.length
                    && isPossessive(i)) {
                i += 2;
            } else {
                i++;
                while (i < chars.length && chars[i] == c && (c == '-' || c == '.' || c == '/')) {
                    i++;
                }
            }
            add(start, i, vocabulary.number(text, chars, start, i));
        }
    }

    private void add(int start, int end, int number) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, 2 * size);
            ends = Arrays.copyOf(ends, 2 * size);
            numbers = Arrays.copyOf(numbers, 2 * size);
        }
        starts[size] = start;
        ends[size] = end;
        numbers[size] = number;
        size++;
    }

    /// Inside a word: letters, digits, and a single sign between two of them (`O'Neill`, `Al-Qaida`,
    /// `31,000`, `U.S`). A possessive (`'s`) is a token of its own; the full stop of `U.S.` belongs to it.
    private int wordEnd(int from) {
        int i = from;
        while (i < chars.length) {
            char c = chars[i];
            if (isSmall(c) || Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
                i++;
                continue;
            }
            boolean between = i > from
                    && i + 1 < chars.length
                    && Character.isLetterOrDigit(chars[i + 1])
                    && Character.isLetterOrDigit(chars[i - 1]);
            if (between && isApostrophe(c)) {
                if (isPossessive(i)) {
                    return i;
                }
                i++;
                continue;
            }
            if (between && (c == '-' || c == '&' || c == '_')) {
                i++;
                continue;
            }
            if (between && (c == ',' || c == '.' || c == ':')) {
                boolean digits = Character.isDigit(chars[i - 1]) && Character.isDigit(chars[i + 1]);
                boolean initials = c == '.' && isInitial(from, i) && Character.isLetter(chars[i + 1]);
                if (digits || initials) {
                    i++;
                    continue;
                }
            }
            if (c == '.' && i > from && isInitial(from, i) && has('.', from, i)) {
                return i + 1;
            }
            return i;
        }
        return i;
    }

    /// Most are; the others cost a look at a table.
    private static boolean isSmall(char c) {
        return c >= 'a' && c <= 'z';
    }

    /// Whether a sign stands in a range of the text.
    boolean has(char sign, int from, int to) {
        for (int i = from; i < to; i++) {
            if (chars[i] == sign) {
                return true;
            }
        }
        return false;
    }

    /// Whether the letter before `at` stands alone since `from`, a full stop or a hyphen (`Marenia-U.S.`).
    private boolean isInitial(int from, int at) {
        return Character.isLetter(chars[at - 1]) && (at - 1 == from || chars[at - 2] == '.' || chars[at - 2] == '-');
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '’' || c == '`';
    }

    private boolean isPossessive(int at) {
        char s = chars[at + 1];
        return (s == 's' || s == 'S') && (at + 2 >= chars.length || !Character.isLetterOrDigit(chars[at + 2]));
    }
}

package org.reftel.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Cable numbers in running text: `09 PORT VELA 002776`, `09VELA2776` become one word more, `09VELA2776`.
///
/// A spaced post must be in capitals, as in `09 VELA 12`; `09 officers 12` is none. Without a year it is not one.
final class Cables {
    private static final int MOST_POST_WORDS = 3;

    private Cables() {}

    /// Canonical form of a number written without blanks: two digits, at least two letters, digits.
    static Optional<String> glued(String word) {
        int length = word.length();
        int letters = 2;
        while (letters < length && isLetter(word.charAt(letters))) {
            letters++;
        }
        if (length > 40 || letters < 4 || letters == length || length - letters > 9) {
            return Optional.empty();
        }
        for (int i = 0; i < length; i++) {
            if ((i < 2 || i >= letters) && !isDigit(word.charAt(i))) {
                return Optional.empty();
            }
        }
        int serial = letters;
        while (serial < length - 1 && word.charAt(serial) == '0') {
            serial++;
        }
        return Optional.of(word.substring(0, letters).toUpperCase(Locale.ROOT) + word.substring(serial));
    }

    /// `words` with the cable numbers among them added, each behind its first part.
    static List<Words.Word> among(String text, List<Words.Word> words) {
        var all = new ArrayList<Words.Word>(words.size() + 4);
        for (int i = 0; i < words.size(); i++) {
            var word = words.get(i);
            all.add(word);
            if (word.kind() == Words.Kind.PRINTED && isYear(text, word)) {
                number(text, words, i).ifPresent(all::add);
            }
        }
        return all;
    }

    private static boolean isYear(String text, Words.Word word) {
        int at = word.start();
        return word.end() - at >= 2
                && isDigit(text.charAt(at))
                && isDigit(text.charAt(at + 1))
                && (word.end() - at == 2 || isLetter(text.charAt(at + 2)));
    }

    private static Optional<Words.Word> number(String text, List<Words.Word> words, int first) {
        var start = words.get(first);
        var whole = glued(text.substring(start.start(), Math.min(start.end(), start.start() + 41)));
        if (whole.isPresent()) {
            return Optional.of(word(whole.get(), start, start));
        }
        var squeezed = new StringBuilder(text.substring(start.start(), Math.min(start.end(), start.start() + 20)));
        if (!isCapitals(squeezed, 2)) {
            return Optional.empty();
        }
        int last = Math.min(words.size() - 1, first + MOST_POST_WORDS + 1);
        for (int i = first + 1; i <= last; i++) {
            var next = words.get(i);
            if (next.kind() != Words.Kind.PRINTED
                    || !isBlank(text, words.get(i - 1).end(), next.start())) {
                return Optional.empty();
            }
            int length = next.end() - next.start();
            if (length > 20) {
                return Optional.empty();
            }
            int before = squeezed.length();
            squeezed.append(text, next.start(), next.end());
            if (isDigit(text.charAt(next.start()))) {
                return glued(squeezed.toString()).map(number -> word(number, start, next));
            }
            if (!isCapitals(squeezed, before)) {
                boolean endsInSerial = glued(squeezed.toString()).isPresent()
                        && squeezed.chars().noneMatch(c -> c >= 'a' && c <= 'z');
                return endsInSerial ? glued(squeezed.toString()).map(n -> word(n, start, next)) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static Words.Word word(String number, Words.Word first, Words.Word last) {
        return new Words.Word(Words.Kind.CABLE, number, first.start(), last.end(), first.position());
    }

    private static boolean isCapitals(CharSequence word, int from) {
        for (int i = from; i < word.length(); i++) {
            if (word.charAt(i) < 'A' || word.charAt(i) > 'Z') {
                return false;
            }
        }
        return true;
    }

    private static boolean isBlank(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (text.charAt(i) > ' ') {
                return false;
            }
        }
        return end - start <= 8;
    }

    private static boolean isLetter(char c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}

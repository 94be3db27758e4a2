package org.reftel.handling;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Brings a printed mark to plain capitals: look-alike letters, invisible characters, accents, lower case and letters
/// spaced out, so that `s e c r e t` and a Cyrillic capital read as what they look like.
final class Folding {
    private static final Pattern SPACED = Pattern.compile("(?<![A-Z0-9])(?:[A-Z]\\h)+[A-Z](?![A-Z0-9])");
    private static final Pattern BLANKS = Pattern.compile("\\s{2,}");

    /// Letters of other alphabets that look like a Latin one (Unicode TR 39).
    private static final Map<Character, Character> ALIKE = Map.ofEntries(
            Map.entry('А', 'A'),
            Map.entry('В', 'B'),
            Map.entry('С', 'C'),
            Map.entry('Е', 'E'),
            Map.entry('Н', 'H'),
            Map.entry('І', 'I'),
            Map.entry('Ј', 'J'),
            Map.entry('К', 'K'),
            Map.entry('М', 'M'),
            Map.entry('О', 'O'),
            Map.entry('Р', 'P'),
            Map.entry('Ѕ', 'S'),
            Map.entry('Т', 'T'),
            Map.entry('Х', 'X'),
            Map.entry('У', 'Y'),
            Map.entry('Α', 'A'),
            Map.entry('Β', 'B'),
            Map.entry('Ε', 'E'),
            Map.entry('Ζ', 'Z'),
            Map.entry('Η', 'H'),
            Map.entry('Ι', 'I'),
            Map.entry('Κ', 'K'),
            Map.entry('Μ', 'M'),
            Map.entry('Ν', 'N'),
            Map.entry('Ο', 'O'),
            Map.entry('Ρ', 'P'),
            Map.entry('Τ', 'T'),
            Map.entry('Υ', 'Y'),
            Map.entry('Χ', 'X'),
            Map.entry('Ϲ', 'C'),
            Map.entry('Ꭰ', 'D'),
            Map.entry('Ɍ', 'R'));

    private Folding() {}

    static String fold(String printed) {
        var plain = new StringBuilder(printed.length());
        var decomposed = Normalizer.normalize(printed, Normalizer.Form.NFKD);
        for (int i = 0; i < decomposed.length(); i++) {
            char c = decomposed.charAt(i);
            switch (Character.getType(c)) {
                case Character.FORMAT, Character.CONTROL, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> {
                    if (c == '\n' || c == '\r' || c == '\t') {
                        plain.append(' ');
                    }
                }
                default -> plain.append(Character.isSpaceChar(c) ? ' ' : c);
            }
        }
        var capitals = plain.toString().toUpperCase(Locale.ROOT);
        var folded = new StringBuilder(capitals.length());
        for (int i = 0; i < capitals.length(); i++) {
            char c = capitals.charAt(i);
            folded.append(ALIKE.getOrDefault(c, c));
        }
        return closed(folded.toString());
    }

    /// Words stand apart by two blanks when their letters do by one: `S E C R E T  N O F O R N`.
    private static String closed(String folded) {
        var closed = new StringBuilder(folded.length());
        for (var group : BLANKS.split(folded)) {
            closed.append(closed.isEmpty() ? "" : " ")
                    .append(SPACED.matcher(group)
                            .replaceAll(found -> found.group().replaceAll("\\h", "")));
        }
        return closed.toString();
    }

    /// How many slips make one word of the other: a letter less, more or other, or two that changed places.
    static int distance(String one, String other) {
        int apart = Math.abs(one.length() - other.length());
        if (apart > 2) {
            return apart;
        }
        int[][] cost = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                int same = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                int best = Math.min(cost[i - 1][j - 1] + same, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
                boolean swapped = i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1);
                cost[i][j] = swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
            }
        }
        return cost[one.length()][other.length()];
    }

    /// Whether one is the other with its letters in another order.
    static boolean isAnagram(String one, String other) {
        var left = one.toCharArray();
        var right = other.toCharArray();
        Arrays.sort(left);
        Arrays.sort(right);
        return Arrays.equals(left, right);
    }
}

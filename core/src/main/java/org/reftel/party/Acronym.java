package org.reftel.party;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Whether a short name is made of a long one.
final class Acronym {
    private static final int LONGEST = 10;

    private Acronym() {}

    /// Whether it looks like one: a single word of which half and more are capitals (`SOP`, `PdVS`, `MoFA`, `U.N.`).
    static boolean isOne(String printed) {
        int capitals = 0;
        int letters = 0;
        for (int i = 0; i < printed.length(); i++) {
            char c = printed.charAt(i);
            if (Character.isLetter(c)) {
                letters++;
                capitals += Character.isUpperCase(c) ? 1 : 0;
            } else if (Character.isWhitespace(c)) {
                return false;
            }
        }
        return letters >= 2 && letters <= LONGEST && capitals >= 2 && capitals * 2 >= letters;
    }

    /// Whether the first letters of the words of `expansion` make it, small words counted or not: `MOI` is
    /// *Ministry of
    /// Interior*, `SOP` is *Secretariat of Public Works* only when the document says so.
    static boolean yields(String acronym, String expansion) {
        return of(expansion).contains(Fold.name(acronym));
    }

    /// What a name can be shortened to, small words counted or not; nothing for a single word.
    static Set<String> of(String expansion) {
        var words = words(expansion);
        if (words.size() < 2) {
            return Set.of();
        }
        var letters = new LinkedHashSet<String>();
        letters.add(initials(words, true));
        letters.add(initials(words, false));
        letters.removeIf(made -> made.length() < 2);
        return letters;
    }

    /// Whether it has the same first letters in another order, as names have that were translated: `SSA` for
    /// *Aviation Safety Secretariat*.
    static boolean yieldsTurned(String acronym, String expansion) {
        var words = words(expansion);
        return words.size() > 1 && sorted(Fold.name(acronym)).equals(sorted(initials(words, false)));
    }

    private static List<String> words(String expansion) {
        var words = new ArrayList<String>();
        int from = 0;
        for (int i = 0; i <= expansion.length(); i++) {
            if (i == expansion.length() || parts(expansion.charAt(i))) {
                if (i > from && Character.isLetterOrDigit(expansion.charAt(from))) {
                    words.add(expansion.substring(from, i));
                }
                from = i + 1;
            }
        }
        return words;
    }

    private static boolean parts(char c) {
        return c == '-' || c == ' ' || c >= '\t' && c <= '\r';
    }

    private static String initials(List<String> words, boolean small) {
        var out = new StringBuilder();
        for (var word : words) {
            var folded = Fold.name(word);
            if (folded.isEmpty() || !small && OrganisationName.SMALL.contains(folded)) {
                continue;
            }
            // `U.S. Government` gives all letters of its own short word: `USG`.
            out.append(isOne(word) && words.size() <= 3 && folded.length() <= 2 ? folded : folded.substring(0, 1));
        }
        return out.toString().toLowerCase(Locale.ROOT);
    }

    private static String sorted(String letters) {
        var chars = letters.toCharArray();
        Arrays.sort(chars);
        return new String(chars);
    }
}

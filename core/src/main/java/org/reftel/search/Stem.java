package org.reftel.search;

import java.util.Set;

/// Takes the plural s off an English word: `detainees` and `detainee`, `agencies` and `agency` are one word.
///
/// Nothing else is cut, so that `training` does not find `train`. The stem of a stem is itself.
final class Stem {
    private static final Set<String> UNCHANGED =
            Set.of("always", "chaos", "diabetes", "lens", "means", "news", "perhaps", "series", "species", "thus");
    /// Here the plural is the s alone, although the ending looks like another rule's.
    private static final Set<String> ONLY_S = Set.of(
            "aches",
            "avalanches",
            "axes",
            "caches",
            "cookies",
            "foes",
            "headaches",
            "movies",
            "niches",
            "rookies",
            "shoes",
            "toes",
            "zombies");

    private Stem() {}

    /// @param word in lower case without accents
    static String of(String word) {
        int length = word.length();
        if (length < 4 || word.charAt(length - 1) != 's' || UNCHANGED.contains(word)) {
            return word;
        }
        char before = word.charAt(length - 2);
        if (before == 's' || before == 'u' || before == 'i') {
            return word;
        }
        if (before != 'e' || length == 4 || ONLY_S.contains(word)) {
            return word.substring(0, length - 1);
        }
        char third = word.charAt(length - 3);
        if (third == 'i') {
            return word.substring(0, length - 3) + "y";
        }
        boolean dropsTheE =
                third == 'x' || third == 'o' || word.endsWith("sses") || word.endsWith("ches") || word.endsWith("shes");
        return word.substring(0, length - (dropsTheE ? 2 : 1));
    }
}

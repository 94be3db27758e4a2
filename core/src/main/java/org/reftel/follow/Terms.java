package org.reftel.follow;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The words of a text that tell what it is about, cut to stems: `developing`, `developed` and `development`
/// are one.
///
/// For proposals only, which a person judges: what is stored, shown or searched is never cut like this.
final class Terms {
    /// English words that every text has, and words of reporting that tell nothing of the matter.
    private static final Set<String> EMPTY = Set.of("""
        a about above after again against all also although am among an and any are as at back be became
        because become been before being below between both but by came can come could did do does doing
        done down during each either else end even ever every few first for from further get give given
        go going good got had has have having he her here hers him his how however i if in including indeed
        into is it its itself just last latter least less like made make making many may me might more
        moreover most much must my near need needs neither never new next no nor not now of off often on
        once one only onto or other others our out over own part per perhaps put rather really said same
        say saying says second see seem seemed several shall she should since so some soon still such take
        taken than that the their them then there these they thing things this those through thus to
        together too toward towards two under until up upon us use used very was way we well were what
        when where whether which while who whom whose why will with within without would year years yet
        you your month months week weeks day days time today
        told tell noted stressed emphasized added stated remarked expressed explained replied asked
        """.strip().split("\\s+"));

    private static final String[] ENDINGS = {
        "ations", "ation", "ments", "ment", "ings", "ing", "ances", "ance", "ions", "ion", "edly", "ed", "ly", "es", "s"
    };

    private Terms() {}

    /// Stems in order, with repetitions; numbers without their commas.
    static List<String> of(String text) {
        var terms = new ArrayList<String>();
        for (var word : words(text)) {
            if (!EMPTY.contains(word)) {
                terms.add(stem(word));
            }
        }
        return terms;
    }

    /// Folded words in order: lower case, without accents, apostrophes, and commas of numbers; a compound is
    /// its parts.
    static List<String> words(String text) {
        var scanner = new Scanner();
        scanner.scan(text);
        var words = new ArrayList<String>(scanner.count());
        for (int i = 0; i < scanner.count(); i++) {
            words.add(scanner.word(scanner.start(i), scanner.end(i)));
        }
        return words;
    }

    /// Finds the folded words of one text after the other and makes no objects of them.
    static final class Scanner {
        private char[] plain = new char[256];
        private int length;
        /// The letters of all words, one behind the other.
        private char[] letters = new char[256];
        private int[] starts = new int[64];
        private int[] ends = new int[64];
        private int count;

        void scan(String text) {
            fold(text);
            if (letters.length < length) {
                letters = new char[plain.length];
            }
            count = 0;
            int filled = 0;
            int start = 0;
            for (int i = 0; i <= length; i++) {
                if (i < length && Character.isLetterOrDigit(plain[i])) {
                    letters[filled++] = plain[i];
                } else if (filled > start && !isSilent(i)) {
                    add(start, filled);
                    start = filled;
                }
            }
        }

        private void add(int start, int end) {
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, count * 2);
                ends = Arrays.copyOf(ends, count * 2);
            }
            starts[count] = start;
            ends[count++] = end;
        }

        int count() {
            return count;
        }

        /// In the letters.
        int start(int word) {
            return starts[word];
        }

        int end(int word) {
            return ends[word];
        }

        String word(int start, int end) {
            return new String(letters, start, end - start);
        }

        boolean is(String word, int start, int end) {
            if (word.length() != end - start) {
                return false;
            }
            for (int i = 0; i < word.length(); i++) {
                if (word.charAt(i) != letters[start + i]) {
                    return false;
                }
            }
            return true;
        }

        /// That of the word as a [String].
        int hash(int start, int end) {
            int hash = 0;
            for (int i = start; i < end; i++) {
                hash = 31 * hash + letters[i];
            }
            return hash;
        }

        private void fold(String text) {
            if (plain.length < text.length()) {
                plain = new char[text.length() * 2];
            }
            length = 0;
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c >= 0x80) {
                    var folded = Terms.fold(text);
                    plain = plain.length < folded.length() ? new char[folded.length() * 2] : plain;
                    folded.getChars(0, folded.length(), plain, 0);
                    length = folded.length();
                    return;
                }
                if (c == '\'') {
                    boolean own = i + 1 < text.length() && (text.charAt(i + 1) == 's' || text.charAt(i + 1) == 'S');
                    i += own ? 1 : 0;
                } else {
                    plain[length++] = c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
                }
            }
        }

        /// Whether a sign inside a word does not count: `31,000`, `U.S.`.
        private boolean isSilent(int at) {
            if (at + 1 >= length || at == 0) {
                return false;
            }
            char next = plain[at + 1];
            char before = plain[at - 1];
            return switch (plain[at]) {
                case ',' -> Character.isDigit(before) && Character.isDigit(next);
                case '.' ->
                    Character.isDigit(before) && Character.isDigit(next)
                            || Character.isLetter(next) && (at == 1 || !Character.isLetterOrDigit(plain[at - 2]));
                default -> false;
            };
        }
    }

    private static String fold(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length(); i++) {
            if (lower.charAt(i) >= 0x80) {
                var apart = Normalizer.normalize(lower, Normalizer.Form.NFKD);
                var kept = new StringBuilder(apart.length());
                for (int k = 0; k < apart.length(); k++) {
                    char c = apart.charAt(k);
                    if (Character.getType(c) != Character.NON_SPACING_MARK) {
                        kept.append(c == '\u2019' ? '\'' : c);
                    }
                }
                return apostrophes(kept.toString());
            }
        }
        return apostrophes(lower);
    }

    private static String apostrophes(String text) {
        return text.replace("'s", "").replace("'", "");
    }

    /// The word without an ending; never shorter than three letters.
    static String stem(String word) {
        if (Character.isDigit(word.charAt(0)) || word.length() < 4) {
            return word;
        }
        if (word.endsWith("ies")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        for (var ending : ENDINGS) {
            int left = word.length() - ending.length();
            if (left >= 3 && word.endsWith(ending) && hasVowel(word, left) && !isKept(word, ending)) {
                return bare(word.substring(0, left));
            }
        }
        return bare(word);
    }

    /// `process` and `status` have no plural s.
    private static boolean isKept(String word, String ending) {
        return ending.equals("s") && (word.endsWith("ss") || word.endsWith("us") || word.endsWith("is"));
    }

    private static boolean hasVowel(String word, int end) {
        for (int i = 0; i < end; i++) {
            if ("aeiouy".indexOf(word.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /// `stopp` is `stop`, `tribunal` stays, `committe` is `committ`.
    private static String bare(String stem) {
        int last = stem.length() - 1;
        if (stem.length() > 3 && stem.charAt(last) == 'e') {
            return stem.substring(0, last);
        }
        if (stem.length() > 3
                && stem.charAt(last) == stem.charAt(last - 1)
                && "lsz".indexOf(stem.charAt(last)) < 0
                && Character.isLetter(stem.charAt(last))) {
            return stem.substring(0, last);
        }
        return stem;
    }
}

package org.reftel.names;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.reftel.grammar.WordList;

/// A word by itself: the marks that it bears wherever it stands, as rows of [Weights].
///
/// A row is made for each of five seats: the word in question, the one before, the one behind, and two before and
/// behind. `worded` rows name the word itself; training drops a quarter of them, so that context is learned too.
public final class WordKind {
    static final int SEATS = 5;
    static final int OWN = 0;
    static final int BEFORE = 1;
    static final int BEHIND = 2;
    static final int TWO_BEFORE = 3;
    static final int TWO_BEHIND = 4;

    /// Numbers for a seat: one of sixteen bits for each tag, four in a long.
    static final int LONGS = 2;
    /// A number is kept with this added, so that it is not below zero and the sum of five seats fits. Far from
    /// reached: a seat has two dozen rows of numbers up to 127, most of them near zero.
    static final int BIAS = 6_553;

    private static final long[] NOT_ASKED = {};
    private static final int[][] NOT_KEPT = {};
    private static final Set<String> INSIDE = WordList.of("in", "at", "from", "to", "near");
    private static final Set<String> PLACE_WORDS = WordList.of("""
        city province provinces district region department departments state town village governorate capital airport
        port border municipality mayor governor river island islands area valley county neighborhood peninsula
        authorities
        """);
    private static final int[] PREFIXES = {4, 6, 10};

    final String text;
    /// In small letters, interned.
    final String lower;
    /// The hash of its small letters.
    final int hash;
    /// Another one, for [Usages].
    final int scattered;
    final int word;
    final int shape;
    final int flags;
    final boolean capital;
    final boolean acronym;
    /// Its first character, as a small letter where it is one.
    final char first;
    /// Whether that is a letter.
    final boolean letter;
    /// Its only character; 0 where it has more.
    final char sign;
    /// `in`, `at`, ...: what follows may be a place.
    final boolean inside;
    final boolean article;
    /// `city`, `province`, ...: the word beside it may be a place.
    final boolean placeWord;
    /// `Mt`, `St`: a place may begin with it behind a full stop.
    final boolean mount;
    /// A quotation mark that opens.
    final boolean quote;
    /// Whether it counts as written in capitals where others are: short words, numbers and signs do.
    final boolean large;
    /// Where its first hyphen stands; below zero when it has none.
    final int hyphen;
    /// Names of several words, and of one, that begin with it ([Known]).
    final Known.Name[] listed;
    /// Whether there are such.
    final boolean isListed;
    /// Never the first word of a name: small letters, a number, a sign. Saves most of the work.
    final boolean dull;
    final int cluster;
    /// How often it is part of a name in the word table: of persons in the lower four bits.
    final int named;
    /// Capital and small letters in it.
    final int capitals;
    final int smalls;
    /// What the weights make of its rows: for each seat, the sum for each tag. Empty until the tagger asks.
    private volatile long[] sums = NOT_ASKED;
    /// Rows by seat, the steady ones first; kept for training alone, which asks for them again and again.
    private volatile int[][] rows = NOT_KEPT;

    WordKind(String text, boolean shouting, Lexicon lexicon, WordTable table) {
        this.text = text;
        this.lower = text.toLowerCase(Locale.ROOT).intern();
        this.hash = lower.hashCode();
        this.scattered = Usages.scatter(lower);
        this.word = hash(digitless(lower));
        this.shape = shouting ? hash("^" + shape(lower)) : hash(shape(text));
        int listed = lexicon.of(lower);
        this.flags = listed == 0 && Offices.is(text) ? Lexicon.TITLE : listed;
        this.capital = Character.isUpperCase(text.charAt(0));
        this.acronym = !shouting && isAcronym(text);
        this.first = lower.charAt(0);
        this.letter = Character.isLetter(first);
        this.sign = text.length() == 1 ? text.charAt(0) : 0;
        this.inside = INSIDE.contains(lower);
        this.article = lower.equals("the");
        this.placeWord = PLACE_WORDS.contains(lower);
        this.mount = lower.equals("mt") || lower.equals("st");
        this.quote = lower.equals("\"") || lower.equals("\u201c");
        this.large = capital || lower.length() < 4 || !letter;
        this.hyphen = text.indexOf('-');
        this.listed = Known.builtIn().beginning(lower);
        this.isListed = this.listed.length > 0;
        this.dull = !capital && isDull();
        int known = table.of(lower);
        this.cluster = known >>> 8;
        this.named = known & 0xff;
        int large = 0;
        int small = 0;
        for (int i = 0; i < text.length(); i++) {
            large += Character.isUpperCase(text.charAt(i)) ? 1 : 0;
            small += Character.isLowerCase(text.charAt(i)) ? 1 : 0;
        }
        this.capitals = large;
        this.smalls = small;
    }

    /// Whether it is this word in small letters. Most words are told apart by their hash, without a look at letters.
    boolean is(String word) {
        return hash == word.hashCode() && lower.equals(word);
    }

    /// Whether it is one of a list of words in small letters.
    boolean isIn(Set<String> words) {
        return WordList.has(words, lower, hash);
    }

    /// The sums of a seat stand at `seat * LONGS`, four tags in a long, each with [#BIAS] added: all places of a
    /// word read them, and this way the tags of a seat are added in two steps.
    ///
    /// @param weights the same at every call
    long[] sums(Weights weights) {
        long[] known = sums;
        if (known.length == 0) {
            known = packed(weights);
            sums = known;
        }
        return known;
    }

    private long[] packed(Weights weights) {
        var made = rows();
        long[] packed = new long[SEATS * LONGS];
        for (int seat = 0; seat < SEATS; seat++) {
            int[] sum = new int[Tags.COUNT];
            weights.add(made[2 * seat], made[2 * seat].length, sum);
            weights.add(made[2 * seat + 1], made[2 * seat + 1].length, sum);
            for (int tag = 0; tag < Tags.COUNT; tag++) {
                long number = Math.clamp(sum[tag], -BIAS, BIAS) + BIAS;
                packed[seat * LONGS + (tag >>> 2)] |= number << 16 * (tag & 3);
            }
        }
        return packed;
    }

    /// Its rows in a seat, without those that name the word.
    int[] steady(int seat) {
        return kept()[2 * seat];
    }

    /// Its rows in a seat that name the word.
    int[] worded(int seat) {
        return kept()[2 * seat + 1];
    }

    private int[][] kept() {
        int[][] known = rows;
        if (known.length == 0) {
            known = rows();
            rows = known;
        }
        return known;
    }

    private int[][] rows() {
        int[][] made = new int[2 * SEATS][];
        var own = new Rows();
        own.add(1, shape);
        own.add(2, flags);
        for (int bit = 1; bit <= Lexicon.PLACE_BEGIN; bit <<= 1) {
            if ((flags & bit) != 0) {
                own.add(3, bit);
            }
        }
        own.add(4, named);
        own.add(5, named * 31 + shape);
        own.add(6, Math.min(lower.length(), 8) * 31 + shape);
        for (int length : PREFIXES) {
            own.add(7 + length, Clusters.prefix(cluster, length));
        }
        own.add(18, cluster);
        own.add(19, cluster * 31 + shape);
        made[2 * OWN] = own.toArray();
        var worded0 = new Rows();
        worded0.add(20, word);
        worded0.add(21, word * 31 + shape);
        int length = lower.length();
        for (int n = 2; n <= 4; n++) {
            if (length > n) {
                worded0.add(22 + n, hash(lower.substring(0, n)) + shape);
                worded0.add(32 + n, hash(lower.substring(length - n)) + shape);
            }
        }
        int hyphen = lower.indexOf('-');
        if (hyphen > 0) {
            worded0.add(40, hash(lower.substring(0, hyphen)));
            worded0.add(41, hash(lower.substring(lower.lastIndexOf('-') + 1)));
        }
        made[2 * OWN + 1] = worded0.toArray();
        for (int seat = 1; seat < SEATS; seat++) {
            int base = 50 * seat;
            boolean near = seat <= BEHIND;
            var rows = new Rows();
            rows.add(base + 1, shape);
            rows.add(base + 2, flags);
            rows.add(base + 3, Clusters.prefix(cluster, 6));
            rows.add(base + 4, cluster);
            if (near) {
                rows.add(base + 5, named);
                rows.add(base + 6, flags * 31 + shape);
            }
            made[2 * seat] = rows.toArray();
            var words = new Rows();
            words.add(base + 7, word);
            if (near && length > 3) {
                words.add(base + 8, hash(lower.substring(length - 3)));
            }
            made[2 * seat + 1] = words.toArray();
        }
        return made;
    }

    private boolean isDull() {
        char first = lower.charAt(0);
        if (Character.isDigit(first)) {
            return !Character.isLetter(lower.charAt(lower.length() - 1));
        }
        boolean article = lower.startsWith("al-") || lower.startsWith("el-") || lower.startsWith("d'");
        return (flags & Lexicon.PARTICLE) == 0 && !article;
    }

    /// Small letters, capitals, digits and signs, runs folded: `Xx`, `XX`, `X.X.`, `Xx-Xx`.
    private static String shape(String text) {
        var shape = new StringBuilder();
        char last = 0;
        int run = 0;
        for (int i = 0; i < text.length() && shape.length() < 8; i++) {
            char c = text.charAt(i);
            char kind = Character.isUpperCase(c) ? 'X' : Character.isLetter(c) ? 'x' : Character.isDigit(c) ? '0' : c;
            run = kind == last ? run + 1 : 1;
            if (run <= 2 && (kind == 'X' || run == 1)) {
                shape.append(kind);
            }
            last = kind;
        }
        return shape.toString();
    }

    private static String digitless(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isDigit(text.charAt(i))) {
                var plain = new StringBuilder(text);
                for (int j = i; j < plain.length(); j++) {
                    if (Character.isDigit(plain.charAt(j))) {
                        plain.setCharAt(j, '0');
                    }
                }
                return plain.toString();
            }
        }
        return text;
    }

    /// Two capitals or more and no more than one small letter for each: `MFA`, `GoM`, `P5`.
    static boolean isAcronym(String text) {
        int capitals = 0;
        int small = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isUpperCase(c)) {
                capitals++;
            } else if (Character.isLowerCase(c)) {
                small++;
            }
        }
        return capitals >= 2 && small < capitals && text.length() <= 10 && Character.isUpperCase(text.charAt(0));
    }

    static int hash(String text) {
        return WordTable.hash(text);
    }

    /// Whether the lists of names have it three times or more as a part of a person's name.
    boolean isOftenNamed() {
        return (named & 3) > 1 || (named >> 2 & 3) > 1;
    }
}

package org.reftel.follow;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;

/// A text as numbers by which a passage of it is known again elsewhere.
///
/// Words are folded (no case, accents or signs; a compound is one word), every eight in a row are hashed, and of
/// five such hashes in a row the smallest is kept (winnowing: Schleimer, Wilkerson, Aiken, SIGMOD 2003). So two
/// texts with [#SHORTEST] words in a row in common share a fingerprint at least; that they share one proves
/// nothing yet, since hashes collide. Fingerprints are stored: how they are made may not change within one version
/// of the extraction.
public final class Fingerprints {
    /// The shortest passage that is sure to be found, in words.
    public static final int SHORTEST = 12;

    private static final int SHINGLE = 8;
    private static final int WINDOW = SHORTEST - SHINGLE + 1;
    private static final long BASE = 0x9E3779B97F4A7C15L;

    private final String text;
    private long[] forms = new long[64];
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private int size;

    private Fingerprints(String text) {
        this.text = text;
    }

    /// In order of place, each once; none for a text of less than twelve words.
    public static List<Integer> of(String text) {
        return words(text).kept();
    }

    List<Integer> kept() {
        var prints = prints();
        var kept = new LinkedHashSet<Integer>();
        for (int at : chosen(prints)) {
            kept.add(prints[at]);
        }
        return List.copyOf(kept);
    }

    /// The words of a text, to compare it word for word.
    static Fingerprints words(String text) {
        var words = new Fingerprints(text);
        words.scan();
        return words;
    }

    int size() {
        return size;
    }

    /// A hash of the folded word: equal for equal words.
    long form(int word) {
        return forms[word];
    }

    int start(int word) {
        return starts[word];
    }

    int end(int word) {
        return ends[word];
    }

    /// One for each eight words in a row.
    int[] prints() {
        var shingles = shingles();
        var prints = new int[shingles.length];
        for (int i = 0; i < prints.length; i++) {
            prints[i] = print(shingles[i]);
        }
        return prints;
    }

    /// The fingerprint that a hash of twice its length is of.
    static int print(long shingle) {
        return (int) (shingle >>> 32);
    }

    /// Of the fingerprints that are kept the hashes of twice their length.
    long[] wide() {
        var shingles = shingles();
        var prints = prints();
        return Arrays.stream(chosen(prints))
                .mapToLong(at -> shingles[at])
                .distinct()
                .toArray();
    }

    private long[] shingles() {
        if (size < SHORTEST) {
            return new long[0];
        }
        var shingles = new long[size - SHINGLE + 1];
        long top = 1;
        for (int i = 1; i < SHINGLE; i++) {
            top *= BASE;
        }
        long rolling = 0;
        for (int i = 0; i < size; i++) {
            if (i >= SHINGLE) {
                rolling -= forms[i - SHINGLE] * top;
            }
            rolling = rolling * BASE + forms[i];
            if (i >= SHINGLE - 1) {
                shingles[i - SHINGLE + 1] = mix(rolling);
            }
        }
        return shingles;
    }

    /// Where the fingerprints that are kept begin, in words: of each window the smallest, the last of equal
    /// ones.
    int[] chosen(int[] prints) {
        var chosen = new int[prints.length];
        int count = 0;
        int least = -1;
        for (int end = WINDOW; end <= prints.length; end++) {
            int from = end - WINDOW;
            if (least < from) {
                least = from;
                for (int i = from + 1; i < end; i++) {
                    least = prints[i] <= prints[least] ? i : least;
                }
                chosen[count++] = least;
            } else if (prints[end - 1] <= prints[least]) {
                least = end - 1;
                chosen[count++] = least;
            }
        }
        return Arrays.copyOf(chosen, count);
    }

    private void scan() {
        boolean plain = isPlain(text);
        int i = 0;
        while (i < text.length()) {
            if (!Character.isLetterOrDigit(text.charAt(i))) {
                i++;
                continue;
            }
            int start = i;
            long hash = 0;
            while (i < text.length()) {
                char c = text.charAt(i);
                if (Character.isLetterOrDigit(c)) {
                    hash = plain ? step(hash, Character.toLowerCase(c)) : folded(hash, c);
                } else if (!isMark(c) && !joins(i, start)) {
                    break;
                }
                i++;
            }
            add(mix(hash), start, i);
        }
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static long step(long hash, char c) {
        return (hash ^ c) * 0x100000001B3L + 1;
    }

    private static long folded(long hash, char c) {
        if (c < 0x80) {
            return step(hash, Character.toLowerCase(c));
        }
        var apart = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKD);
        for (int i = 0; i < apart.length(); i++) {
            if (!isMark(apart.charAt(i))) {
                hash = step(hash, Character.toLowerCase(apart.charAt(i)));
            }
        }
        return hash;
    }

    private static boolean isMark(char c) {
        return c >= 0x80 && Character.getType(c) == Character.NON_SPACING_MARK;
    }

    /// A single sign inside a word, which does not count: `wire-tapping`, `PGR's`, `U.S.`, `31,000`.
    private boolean joins(int at, int start) {
        if (at + 1 >= text.length() || !Character.isLetterOrDigit(text.charAt(at + 1))) {
            return false;
        }
        char c = text.charAt(at);
        return switch (c) {
            case '-', '\u2010', '\u2011', '\'', '\u2019', '`', '&' -> true;
            case ',' -> Character.isDigit(text.charAt(at - 1)) && Character.isDigit(text.charAt(at + 1));
            case '.' ->
                Character.isDigit(text.charAt(at - 1)) && Character.isDigit(text.charAt(at + 1))
                        || at - 1 == start
                        || text.charAt(at - 2) == '.';
            default -> false;
        };
    }

    private void add(long form, int start, int end) {
        if (size == forms.length) {
            forms = Arrays.copyOf(forms, size * 2);
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
        }
        forms[size] = form;
        starts[size] = start;
        ends[size] = end;
        size++;
    }

    /// The finaliser of SplitMix64.
    private static long mix(long hash) {
        long h = (hash ^ hash >>> 30) * 0xBF58476D1CE4E5B9L;
        h = (h ^ h >>> 27) * 0x94D049BB133111EBL;
        return h ^ h >>> 31;
    }

    /// Stretches of words that two texts share.
    ///
    /// @param older where it begins in the one, in words
    /// @param newer where it begins in the other
    record Stretch(int older, int newer, int words) {}

    /// Passages of [#SHORTEST] words and more that stand in both, in order of place in `newer`, each of its words
    /// in one of them at most.
    static List<Stretch> shared(Fingerprints older, Fingerprints newer) {
        var found = new ArrayList<Stretch>();
        var prints = older.prints();
        var anchors = Anchors.of(prints, older.chosen(prints));
        var others = newer.prints();
        // By how far the two are shifted: where the last stretch ends.
        var reached = new HashMap<Integer, Integer>();
        for (int at : newer.chosen(others)) {
            for (int place : anchors.places(others[at])) {
                if (at >= reached.getOrDefault(at - place, 0)) {
                    var stretch = extended(older, newer, place, at);
                    reached.put(at - place, stretch.newer() + stretch.words());
                    if (stretch.words() >= SHORTEST) {
                        found.add(stretch);
                    }
                }
            }
        }
        return apart(found);
    }

    private static Stretch extended(Fingerprints older, Fingerprints newer, int place, int at) {
        int back = 0;
        while (back < place && back < at && older.forms[place - back - 1] == newer.forms[at - back - 1]) {
            back++;
        }
        int on = 0;
        while (place + on < older.size && at + on < newer.size && older.forms[place + on] == newer.forms[at + on]) {
            on++;
        }
        return new Stretch(place - back, at - back, back + on);
    }

    /// The longest first; of the others what does not run over them.
    private static List<Stretch> apart(List<Stretch> found) {
        found.sort((one, other) -> Integer.compare(other.words(), one.words()));
        var kept = new ArrayList<Stretch>();
        for (var one : found) {
            if (kept.stream()
                    .noneMatch(other ->
                            one.newer() < other.newer() + other.words() && other.newer() < one.newer() + one.words())) {
                kept.add(one);
            }
        }
        kept.sort((one, other) -> Integer.compare(one.newer(), other.newer()));
        return List.copyOf(kept);
    }
}

package org.reftel.follow;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Finds the paragraphs that have a fingerprint which a paragraph of another record has, too, over any number of
/// records and in bounded memory.
///
/// The fingerprints are read twice, in a row. At first two rows of bits remember which were met, and which were met in
/// a second record; several fingerprints share a bit, so that this says *perhaps*. Then those of which it says so are
/// collected and sorted, a share at a time where they are many. Nearly all fingerprints of a room stand in one record
/// only and are never collected.
public final class SharedPrints {
    /// Bits for one record, and no more than these altogether (64 MB a row).
    private static final int A_RECORD = 1 << 11;

    private static final long LEAST = 1 << 16;
    private static final long MOST_BITS = 1L << 29;

    /// Fingerprints that are sorted at once.
    private static final int MOST = 1 << 23;

    private final Source source;
    private final int most;
    private final long[] once;
    private final long[] again;
    private final int shift;
    private final List<Integer> prints = new ArrayList<>();

    /// Fingerprints of records, by the records' numbers.
    @FunctionalInterface
    public interface Source {
        /// Hands over all records, in the same order each time.
        void each(Taking taking) throws IOException;
    }

    /// Takes what one record has.
    @FunctionalInterface
    public interface Taking {
        /// @param prints of each paragraph
        void take(int record, List<List<Integer>> prints);
    }

    private SharedPrints(Source source, int records, int most) {
        this.source = source;
        this.most = most;
        long bits = Long.highestOneBit(Math.clamp((long) records * A_RECORD, LEAST, MOST_BITS));
        this.once = new long[(int) (bits >> 6)];
        this.again = new long[(int) (bits >> 6)];
        this.shift = 32 - Long.numberOfTrailingZeros(bits);
    }

    /// What is shared. Fingerprints are short, and of a hundred million some are equal by chance: [Chance] tells.
    ///
    /// @param paragraphs indices of paragraphs, by the number of their record
    /// @param prints in order
    public record Found(Map<Integer, Set<Integer>> paragraphs, List<Integer> prints) {
        public Found {
            paragraphs = Map.copyOf(paragraphs);
            prints = List.copyOf(prints);
        }

        /// How many paragraphs there are.
        public int count() {
            return paragraphs.values().stream().mapToInt(Set::size).sum();
        }
    }

    /// @param records how many there are, about
    public static Found of(Source source, int records) throws IOException {
        return of(source, records, MOST);
    }

    static Found of(Source source, int records, int most) throws IOException {
        return new SharedPrints(source, records, most).found();
    }

    private Found found() throws IOException {
        long[] count = {0};
        source.each((record, prints) -> meet(distinct(prints)));
        var shared = new TreeMap<Integer, Set<Integer>>();
        var shares = new ArrayList<Collected>();
        shares.add(new Collected(0, 1));
        source.each((record, prints) -> count[0] += shares.getFirst().add(record, prints));
        int parts = (int) (count[0] / most) + 1;
        if (parts == 1) {
            shares.getFirst().into(shared);
            return new Found(shared, prints);
        }
        shares.clear();
        for (int part = 0; part < parts; part++) {
            var share = new Collected(part, parts);
            source.each(share::add);
            share.into(shared);
        }
        prints.sort(null);
        return new Found(shared, prints);
    }

    private static int[] distinct(List<List<Integer>> prints) {
        return prints.stream()
                .flatMap(List::stream)
                .mapToInt(Integer::intValue)
                .sorted()
                .distinct()
                .toArray();
    }

    private void meet(int[] prints) {
        for (int print : prints) {
            int bit = bit(print);
            long mask = 1L << bit;
            if ((once[bit >>> 6] & mask) == 0) {
                once[bit >>> 6] |= mask;
            } else {
                again[bit >>> 6] |= mask;
            }
        }
    }

    private boolean isMetAgain(int print) {
        int bit = bit(print);
        return (again[bit >>> 6] & 1L << bit) != 0;
    }

    /// Fingerprints are the smallest hashes of their windows, so that their high bits are mostly small.
    private int bit(int print) {
        return print * 0x9E3779B9 >>> shift;
    }

    /// Fingerprints that perhaps stand in several records, each with its paragraph.
    private final class Collected {
        private final int part;
        private final int parts;
        private final List<int[]> paragraphs = new ArrayList<>();
        private long[] pairs = new long[1024];
        private int size;

        /// @param part which of the fingerprints: one in so many
        Collected(int part, int parts) {
            this.part = part;
            this.parts = parts;
        }

        /// @return how many there are, though none is kept that goes beyond what is sorted at once
        int add(int record, List<List<Integer>> prints) {
            int count = 0;
            for (int i = 0; i < prints.size(); i++) {
                boolean first = true;
                for (int print : prints.get(i)) {
                    if (isMetAgain(print) && Integer.remainderUnsigned(print, parts) == part) {
                        count++;
                        if (size < most || parts > 1) {
                            if (first) {
                                paragraphs.add(new int[] {record, i});
                                first = false;
                            }
                            add(print);
                        }
                    }
                }
            }
            return count;
        }

        private void add(int print) {
            if (size == pairs.length) {
                pairs = Arrays.copyOf(pairs, size * 2);
            }
            pairs[size++] = (long) print << 32 | paragraphs.size() - 1;
        }

        void into(Map<Integer, Set<Integer>> shared) {
            Arrays.sort(pairs, 0, size);
            int from = 0;
            for (int i = 1; i <= size; i++) {
                if (i == size || pairs[i] >> 32 != pairs[from] >> 32) {
                    group(from, i, shared);
                    from = i;
                }
            }
        }

        /// Paragraphs with one fingerprint.
        private void group(int from, int to, Map<Integer, Set<Integer>> shared) {
            boolean several = false;
            for (int i = from + 1; i < to && !several; i++) {
                several = paragraph(i)[0] != paragraph(from)[0];
            }
            if (several) {
                SharedPrints.this.prints.add((int) (pairs[from] >> 32));
            }
            for (int i = from; i < to && several; i++) {
                shared.computeIfAbsent(paragraph(i)[0], _ -> new TreeSet<>()).add(paragraph(i)[1]);
            }
        }

        private int[] paragraph(int pair) {
            return paragraphs.get((int) pairs[pair]);
        }
    }
}

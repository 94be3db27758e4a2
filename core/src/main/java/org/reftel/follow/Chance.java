package org.reftel.follow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Sorts out the paragraphs whose fingerprints are equal by chance, each read once: where two share eight words in a
/// row, a hash of twice the length is equal, too.
///
/// In a room of 250,000 records most fingerprints that stand in two of them do so by chance, and most paragraphs have
/// one of these.
public final class Chance {
    /// Below so many paragraphs nothing is gained.
    public static final int FEW = 10_000;

    private final List<Integer> shared;
    private final Map<Long, Integer> first = new HashMap<>();
    private final Set<Long> several = new HashSet<>();
    private final List<int[]> paragraphs = new ArrayList<>();
    private long[] hashes = new long[1024];
    private int[] of = new int[1024];
    private int size;

    /// @param shared fingerprints that several records have, in order
    public Chance(List<Integer> shared) {
        this.shared = List.copyOf(shared);
    }

    /// @param record its number
    /// @param paragraph its index
    public void add(int record, int paragraph, String text) {
        for (long hash : Fingerprints.words(text).wide()) {
            if (Collections.binarySearch(shared, Fingerprints.print(hash)) >= 0) {
                if (size == hashes.length) {
                    hashes = Arrays.copyOf(hashes, size * 2);
                    of = Arrays.copyOf(of, size * 2);
                }
                hashes[size] = hash;
                of[size++] = paragraphs.size();
                int known = first.getOrDefault(hash, record);
                first.put(hash, known);
                if (known != record) {
                    several.add(hash);
                }
            }
        }
        paragraphs.add(new int[] {record, paragraph});
    }

    /// The others: indices of paragraphs, by the number of their record.
    public Map<Integer, Set<Integer>> left() {
        var left = new TreeMap<Integer, Set<Integer>>();
        for (int i = 0; i < size; i++) {
            if (several.contains(hashes[i])) {
                var paragraph = paragraphs.get(of[i]);
                left.computeIfAbsent(paragraph[0], _ -> new TreeSet<>()).add(paragraph[1]);
            }
        }
        return left;
    }
}

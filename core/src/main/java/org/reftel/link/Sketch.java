package org.reftel.link;

import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/// The words of a paragraph in 32 numbers, enough to know it again in a damaged copy.
///
/// It keeps the smallest 32 hashes of the distinct words (a bottom-k sketch), so that two sketches can be
/// compared whatever the lengths of their texts. Sketches are stored: the hash may never change.
final class Sketch {
    private static final int SIZE = 32;

    private Sketch() {}

    static List<Integer> of(String text) {
        var smallest = new TreeSet<Integer>();
        int hash = 0;
        boolean word = false;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            if (Character.isLetterOrDigit(c)) {
                hash = ((word ? hash : 0x811c9dc5) ^ Character.toLowerCase(c)) * 0x01000193;
                word = true;
            } else if (word) {
                word = false;
                keep(smallest, mix(hash));
            }
        }
        return List.copyOf(smallest);
    }

    private static void keep(NavigableSet<Integer> smallest, int hash) {
        if (smallest.size() < SIZE) {
            smallest.add(hash);
        } else if (hash < smallest.last() && smallest.add(hash)) {
            smallest.pollLast();
        }
    }

    /// The finaliser of MurmurHash3.
    private static int mix(int hash) {
        int h = (hash ^ hash >>> 16) * 0x85ebca6b;
        h = (h ^ h >>> 13) * 0xc2b2ae35;
        return h ^ h >>> 16;
    }

    /// How much of the shorter text stands in the other, 0 to 1: a copy may be cut off or redacted.
    static double shared(List<Integer> one, List<Integer> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.isEmpty() && other.isEmpty() ? 1 : 0;
        }
        int limit = Math.min(limit(one), limit(other));
        var known = new HashSet<>(one);
        int common = 0;
        int here = 0;
        for (int hash : other) {
            if (hash <= limit) {
                here++;
                if (known.contains(hash)) {
                    common++;
                }
            }
        }
        int there = 0;
        for (int hash : one) {
            if (hash <= limit) {
                there++;
            }
        }
        int shorter = Math.min(here, there);
        return shorter == 0 ? 0 : (double) common / shorter;
    }

    /// Up to here a sketch holds every word of its text.
    private static int limit(List<Integer> sketch) {
        return sketch.size() < SIZE ? Integer.MAX_VALUE : sketch.getLast();
    }
}

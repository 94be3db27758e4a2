package org.reftel.names;

import java.util.Arrays;

/// Collects rows of [Weights].
final class Rows {
    private int[] rows = new int[32];
    private int count;

    /// The row of a value under a template.
    static int row(int template, int value) {
        int hash = (value ^ template * 0x9E3779B9) * 0x85EBCA6B;
        hash ^= hash >>> 13;
        hash *= 0xC2B2AE35;
        return (hash ^ hash >>> 16) & (Weights.ROWS - 1);
    }

    void add(int template, int value) {
        addRow(row(template, value));
    }

    void addRow(int row) {
        if (count == rows.length) {
            rows = Arrays.copyOf(rows, count * 2);
        }
        rows[count++] = row;
    }

    void clear() {
        count = 0;
    }

    int count() {
        return count;
    }

    int at(int i) {
        return rows[i];
    }

    /// Adds what the weights have in these rows to `scores`.
    void addTo(int[] scores, Weights weights) {
        weights.add(rows, count, scores);
    }

    int[] toArray() {
        return Arrays.copyOf(rows, count);
    }
}

package org.reftel.repair;

import java.util.BitSet;

/// Which characters, and which gaps between two characters, an applied repair already has.
final class Taken {
    private final int start;
    private final int end;
    // The gap before character i is bit 2i, the character itself bit 2i + 1: what a repair covers is one run of bits.
    private final BitSet bits = new BitSet();

    Taken(int start, int end) {
        this.start = start;
        this.end = end;
    }

    boolean isFree(int from, int to) {
        if (from < start || to > end) {
            return false;
        }
        // Bit by bit, since nextSetBit would run on to the next repair, however far away.
        int last = last(from, to);
        for (int bit = first(from, to); bit <= last; bit++) {
            if (bits.get(bit)) {
                return false;
            }
        }
        return true;
    }

    boolean take(int from, int to) {
        if (!isFree(from, to)) {
            return false;
        }
        bits.set(first(from, to), last(from, to) + 1);
        return true;
    }

    private int first(int from, int to) {
        return from == to ? gap(from) : 2 * (from - start) + 1;
    }

    private int last(int from, int to) {
        return from == to ? gap(from) : 2 * (to - 1 - start) + 1;
    }

    private int gap(int at) {
        return 2 * (at - start);
    }
}

package org.reftel.desk;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;

/// One thing about each of many cards, each value once: how often it occurs among some of them is counted without
/// looking at it.
///
/// @param <T> what it is
final class Column<T> {
    private final int[] codes;
    private final List<T> values = new ArrayList<>();
    private final List<Card> first = new ArrayList<>();

    Column(List<Card> cards, Function<Card, T> value) {
        var known = new HashMap<T, Integer>();
        codes = new int[cards.size()];
        for (int i = 0; i < codes.length; i++) {
            var card = cards.get(i);
            codes[i] = known.computeIfAbsent(value.apply(card), fresh -> {
                values.add(fresh);
                first.add(card);
                return values.size() - 1;
            });
        }
    }

    /// Takes a value.
    ///
    /// @param <T> what it is
    @FunctionalInterface
    interface Taking<T> {
        /// @param any card that has it
        /// @param times how often it occurs
        void take(T value, Card any, int times);
    }

    /// The values that some cards have.
    ///
    /// @param places of the cards
    void count(BitSet places, Taking<T> taking) {
        int[] times = new int[values.size()];
        for (int i = places.nextSetBit(0); i >= 0; i = places.nextSetBit(i + 1)) {
            times[codes[i]]++;
        }
        for (int i = 0; i < times.length; i++) {
            if (times[i] > 0) {
                taking.take(values.get(i), first.get(i), times[i]);
            }
        }
    }
}

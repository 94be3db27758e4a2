package org.reftel.follow;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// Where the fingerprints of a text stand in it.
final class Anchors {
    /// More places of one fingerprint are those of a text that turns in circles.
    private static final int MOST = 4;

    private static final int[] NOWHERE = {};

    private final Map<Integer, int[]> places = new HashMap<>();

    private Anchors() {}

    static Anchors of(int[] prints, int[] chosen) {
        var anchors = new Anchors();
        for (int at : chosen) {
            var known = anchors.places(prints[at]);
            if (known.length < MOST) {
                var more = Arrays.copyOf(known, known.length + 1);
                more[known.length] = at;
                anchors.places.put(prints[at], more);
            }
        }
        return anchors;
    }

    int[] places(int print) {
        return places.getOrDefault(print, NOWHERE);
    }
}

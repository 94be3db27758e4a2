package org.reftel.grammar;

import java.util.Locale;

/// Nouns for things that do a job: what is ordered, delivered and put to use.
public final class Devices {
    private static final WordSet DEVICES = WordSet.of("""
        van vans minivan minivans truck trucks vehicle vehicles unit units scanner scanners machine machines
        device devices detector detectors radar radars camera cameras helicopter helicopters aircraft boat boats
        vessel vessels drone drones sensor sensors system systems kit kits apparatus trailer trailers
        """);

    private Devices() {}

    public static boolean is(String word) {
        return DEVICES.has(word.toLowerCase(Locale.ROOT));
    }
}

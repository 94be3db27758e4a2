package org.reftel.grammar;

/// A time found in a line, before the words around it are weighed.
///
/// @param from first token
/// @param to behind the last one
/// @param basis how the stretch was found; empty when it is not known
record TimeSpot(int from, int to, Stretch stretch, String basis) {
    static final String STATED = "stated";
    static final String RELATIVE = "relative to the date of the cable";
    static final String FISCAL = "stated, fiscal year";

    static TimeSpot relative(int from, int to, Stretch stretch) {
        return new TimeSpot(from, to, stretch, stretch.isKnown() ? RELATIVE : "");
    }

    static TimeSpot words(int from, int to) {
        return new TimeSpot(from, to, Stretch.UNKNOWN, "");
    }

    TimeSpot with(int first, int behind, Stretch other) {
        return new TimeSpot(first, behind, other, other.isKnown() ? basis : "");
    }
}

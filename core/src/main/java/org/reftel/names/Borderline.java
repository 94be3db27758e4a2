package org.reftel.names;

import java.util.Set;

/// Where an organisation's name and a place's name touch.
final class Borderline {
    /// Heads of sites that no organisation has for its last word.
    private static final Set<String> SITES = Set.of(
            "airport",
            "airfield",
            "complex",
            "peninsula",
            "island",
            "islands",
            "river",
            "valley",
            "province",
            "governorate",
            "district",
            "highway",
            "stadium",
            "tunnel",
            "zone",
            "oblast",
            "mountains",
            "border");
    /// Bodies of a state that its name may stand before.
    private static final Set<String> STATE = Set.of(
            "ministry", "ministries", "parliament", "party", "congress", "senate", "cabinet", "department", "treasury");

    private Borderline() {}

    /// `Harbour Free Zone`, `Vela Airport`, taken for an organisation.
    static boolean isSite(Line line, int from, int to) {
        if (to - from < 2 || !SITES.contains(line.kind(to - 1).lower)) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if ((line.kind(i).flags & Lexicon.ORGANISATION) != 0) {
                return false;
            }
        }
        return true;
    }

    /// Behind the short name of a country before a body of its state (`UAE | Foreign Ministry`), or `from`.
    static int placeBefore(Line line, int from, int to) {
        var kind = line.kind(from);
        boolean country = kind.acronym && (kind.flags & Lexicon.PLACE) != 0;
        return country && to - from > 1 && STATE.contains(line.kind(to - 1).lower) ? from + 1 : from;
    }
}

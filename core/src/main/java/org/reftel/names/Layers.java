package org.reftel.names;

import java.util.Set;
import org.reftel.grammar.WordList;

/// Bodies that stand one behind the other in a run of capitals, and the missions of a country.
final class Layers {
    /// Parts of a ministry or party that are organisations of their own when another one follows.
    private static final Set<String> LAYERS = WordList.of(
            "department",
            "committee",
            "division",
            "bureau",
            "ministry",
            "agency",
            "directorate",
            "office",
            "section",
            "party",
            "subcommittee");
    private static final Set<String> BODIES = WordList.of(
            "parliament",
            "council",
            "committee",
            "commission",
            "ministry",
            "department",
            "agency",
            "bank",
            "court",
            "party",
            "senate",
            "congress",
            "assembly",
            "university",
            "embassy",
            "union",
            "army",
            "navy",
            "police");

    private Layers() {}

    /// Where a first organisation of two ends: `Finance Ministry | Customs Department`, `Council | and
    /// Parliament`.
    static int layerEnd(Line line, int from, int to) {
        for (int i = from + 1; i < to - 2; i++) {
            if (line.is(i, "and") && isBody(line, to - 1) && (isBody(line, i - 1) || isBody(line, from))) {
                return i;
            }
        }
        for (int i = from + 1; i < to - 2; i++) {
            // "Red Crescent | and Marenian Ministry of Health"
            if (line.is(i, "and") && (line.kind(i + 1).flags & Lexicon.PEOPLE) != 0 && isBody(line, i + 2)) {
                return i;
            }
        }
        if (!LAYERS.contains(line.kind(to - 1).lower)) {
            return to;
        }
        for (int i = from + 1; i < to - 2; i++) {
            if (LAYERS.contains(line.kind(i).lower) && line.kind(i + 1).capital) {
                return i + 1;
            }
        }
        boolean acronym = line.kind(from).acronym && to - from > 2 && line.kind(from + 1).capital;
        return acronym && !line.kind(from + 1).acronym && !line.kind(from).lower.equals("un") ? from + 1 : to;
    }

    /// Behind `Marenian Embassy` or `U.S. Consulate General`, when one begins at `i`; `i` when none does.
    static int missionEnd(Line line, int i) {
        boolean whose = (line.kind(i).flags & (Lexicon.PEOPLE | Lexicon.PLACE)) != 0 && line.kind(i).capital;
        if (!whose || line.isShouting() || i + 1 >= line.size() || !line.kind(i + 1).capital) {
            return i;
        }
        var mission = line.kind(i + 1).lower;
        if (!mission.equals("embassy") && !mission.equals("consulate")) {
            return i;
        }
        int end = i + 2;
        if (end < line.size() && line.is(end, "general") && line.kind(end).capital) {
            end++;
        }
        return end < line.size() && line.kind(end).capital ? i : end;
    }

    private static boolean isBody(Line line, int i) {
        return BODIES.contains(line.kind(i).lower) && line.kind(i).capital;
    }
}

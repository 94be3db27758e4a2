package org.reftel.names;

import java.util.Set;
import org.reftel.grammar.WordList;

/// Short names of posts' offices by their build: `PolOff`, `RefCoord`, `DepPolCouns`, `AGATT`. No list of them is
/// complete; what they are made of is.
final class Offices {
    /// What such a word ends with, whatever stands before.
    private static final Set<String> ENDS = WordList.of(
            "off",
            "offs",
            "offr",
            "officer",
            "officers",
            "couns",
            "coun",
            "counselor",
            "att",
            "atts",
            "attache",
            "chief",
            "coord",
            "coordinator",
            "cons",
            "gen",
            "asst",
            "assist",
            "assistant",
            "spec",
            "specialist",
            "dir",
            "director",
            "min",
            "mins",
            "sec",
            "secs",
            "secy",
            "amb",
            "ambs",
            "rep",
            "reps",
            "adv",
            "advisor",
            "adviser",
            "mgr",
            "dep",
            "pres",
            "gov",
            "comm",
            "staff",
            "charge",
            "chair",
            "del",
            "dels",
            "intern",
            "clerk",
            "fellow");
    /// What it begins with: a section or a rank.
    private static final Set<String> BEGINNINGS = WordList.of(
            "pol", "econ", "eco", "emb", "con", "cons", "ref", "leg", "legal", "ag", "agri", "lab", "labor", "mil",
            "def", "dep", "deputy", "vice", "dip", "pub", "pa", "nar", "narc", "com", "comm", "sci", "env", "health",
            "fin", "trade", "treas", "cust", "imm", "fraud", "pd", "info", "press", "cult", "rights", "human", "trans",
            "energy", "petrol", "polmil", "polecon", "ao", "po", "prin", "act", "acting", "asst", "asec", "sec", "fon",
            "for", "int", "just", "agr", "ed", "edu", "mgmt", "mgt", "res", "reg", "tdy", "staff", "prime", "air",
            "army", "nav");
    /// What a word in capitals ends with, with three letters or more before.
    private static final String[] CAPITAL_ENDS = {
        "OFF", "OFFS", "COUNS", "COUN", "COORD", "ATT", "ATTS", "CHIEF", "COUNSELOR", "OFFICER"
    };

    private Offices() {}

    /// `S Harrow` behind `AA/`.
    static boolean isSlashed(Line line, int from, int to) {
        return to == from + 2 && from > 1 && line.is(from, "s") && line.is(from - 1, "/") && !line.kind(to - 1).acronym;
    }

    static boolean is(String text) {
        return isJoined(text) || isInCapitals(text) || isInSmalls(text);
    }

    /// Parts that each begin with a capital, the first and the last of them known.
    private static boolean isJoined(String text) {
        int last = 0;
        int first = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isLetter(c)) {
                return false;
            }
            if (Character.isUpperCase(c)) {
                boolean joint = i > 0 && Character.isLowerCase(text.charAt(i - 1));
                first = first == 0 && joint ? i : first;
                last = i;
            }
        }
        first = first == 0 ? last : first;
        return first > 0
                && Character.isUpperCase(text.charAt(0))
                && ENDS.contains(lower(text, last, text.length()))
                && BEGINNINGS.contains(lower(text, 0, first));
    }

    private static String lower(String text, int from, int to) {
        return text.substring(from, to).toLowerCase(java.util.Locale.ROOT);
    }

    /// `Energyoff`
    private static boolean isInSmalls(String text) {
        boolean plural = text.endsWith("offs");
        int before = text.length() - (plural ? 4 : 3);
        return (plural || text.endsWith("off"))
                && before > 1
                && Character.isUpperCase(text.charAt(0))
                && BEGINNINGS.contains(lower(text, 0, before));
    }

    private static boolean isInCapitals(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plural = i == text.length() - 1 && c == 's';
            if (!Character.isUpperCase(c) && !plural) {
                return false;
            }
        }
        var singular = text.endsWith("s") ? text.substring(0, text.length() - 1) : text;
        for (var end : CAPITAL_ENDS) {
            int before = singular.length() - end.length();
            boolean known = before > 1 && singular.endsWith(end) && BEGINNINGS.contains(lower(singular, 0, before));
            if (known) {
                return true;
            }
        }
        return false;
    }
}

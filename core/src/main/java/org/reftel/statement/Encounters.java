package org.reftel.statement;

import java.util.Set;
import org.reftel.grammar.WordList;

/// The words of English that name an encounter, and those around them that say whether it is a particular one.
final class Encounters {
    /// Each names one encounter when it is singled out.
    private static final Set<String> NOUNS = WordList.of("""
        meeting lunch luncheon dinner breakfast reception conference briefing roundtable interview
        conversation discussion call talks summit seminar workshop consultations encounter exchange
        symposium session visit discussions meetings table hall conversations tete-a-tete one-on-one
        brunch teleconference videoconference audience iftar
        """);

    /// Only with one of these directly before: `press conference`, `working session`.
    private static final Set<String> SESSIONS = WordList.of(
            "working",
            "bilateral",
            "plenary",
            "closed",
            "closed-door",
            "trilateral",
            "restricted",
            "breakout",
            "emergency",
            "strategy",
            "final",
            "opening",
            "closing",
            "extraordinary",
            "joint");

    private static final Set<String> CALLS = WordList.of(
            "phone", "telephone", "courtesy", "farewell", "introductory", "conference", "protocol", "initial");

    private static final Set<String> MEALS = WordList.of(
            "lunch", "luncheon", "dinner", "breakfast", "brunch", "coffee", "tea", "drinks", "reception", "iftar");

    /// In front of it, the word speaks of a series, of none, or of one that nobody fixed.
    private static final Set<String> VAGUE = WordList.of("""
        regular weekly monthly quarterly frequent periodic occasional future possible potential proposed
        such any no every each all most many some few various more further additional routine daily
        biweekly constant several numerous unspecified continued warm cool other eventual desired
        requested hypothetical canceled cancelled never without another cold training semi-annual biannual
        """);

    /// Behind it, the word is a part of another.
    private static final Set<String> THINGS = WordList.of("""
        room rooms center centre hotel paper papers book books materials points process request requests
        venue place places site house schedule format theme facility area series table tables for call
        calls building organizers partner partners rate rates declaration package sign signs to into upon
        out up topics topic requirements memo note notes fee hours time invitation desk
        """);

    private Encounters() {}

    static boolean isNoun(String lower) {
        return NOUNS.contains(lower) && !lower.equals("table") && !lower.equals("hall") && !lower.equals("call");
    }

    static boolean isNounOrPart(NamedWords words, int token) {
        return words.is(token, NOUNS);
    }

    static boolean isVague(String lower) {
        return VAGUE.contains(lower);
    }

    static boolean isMeal(String lower) {
        return MEALS.contains(lower);
    }

    static boolean isSession(String before) {
        return SESSIONS.contains(before);
    }

    static boolean isCall(String before) {
        return CALLS.contains(before);
    }

    /// Whether the word behind makes `noun` a part of another thing: `meeting room`, `call for`.
    static boolean isThing(String noun, String behind) {
        boolean verbal = behind.equals("for")
                || behind.equals("to")
                || behind.equals("into")
                || behind.equals("upon")
                || behind.equals("out")
                || behind.equals("up");
        return THINGS.contains(behind) && (!verbal || noun.equals("call"));
    }
}

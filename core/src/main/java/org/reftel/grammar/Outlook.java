package org.reftel.grammar;

import java.util.Set;

/// Whether the words around a time look back or ahead. Words of saying tell nothing (`he said the team will travel on
/// March 3`), so the nearest other verb or sign decides.
enum Outlook {
    BACK,
    AHEAD,
    OPEN;

    private static final Set<String> FORWARD = Set.of(
            "will",
            "would",
            "shall",
            "upcoming",
            "forthcoming",
            "coming",
            "scheduled",
            "plan",
            "plans",
            "planning",
            "planned",
            "intend",
            "intends",
            "expect",
            "expects",
            "expected",
            "hopes",
            "hope",
            "due",
            "slated",
            "until",
            "future",
            "approaching",
            "deadline",
            "may",
            "might",
            "should",
            "must",
            "tentatively",
            "tentative",
            "next",
            "invite",
            "prepares",
            "preparing",
            "prepare",
            "preparations",
            "ahead",
            "anticipates",
            "anticipate");
    private static final Set<String> BACKWARD = Set.of(
            "was",
            "were",
            "did",
            "had",
            "has",
            "have",
            "been",
            "met",
            "held",
            "took",
            "gave",
            "came",
            "went",
            "saw",
            "began",
            "made",
            "hosted",
            "since",
            "following",
            "after",
            "recent",
            "recently",
            "left",
            "led",
            "ran",
            "won",
            "lost",
            "sent",
            "wrote",
            "spoke",
            "became",
            "paid",
            "fell",
            "rose",
            "got",
            "brought",
            "bought",
            "sold",
            "ended",
            "ago",
            "earlier");
    private static final Set<String> SAYING = Set.of(
            "said",
            "told",
            "noted",
            "added",
            "stated",
            "stressed",
            "emphasized",
            "explained",
            "asked",
            "agreed",
            "reported",
            "informed",
            "confirmed",
            "announced",
            "advised",
            "commented",
            "replied",
            "indicated",
            "observed",
            "suggested",
            "claimed",
            "predicted",
            "hoped",
            "warned",
            "need",
            "speed",
            "indeed",
            "united",
            "deed",
            "seed",
            "feed",
            "hundred",
            "red",
            "limited",
            "armed",
            "based",
            "promised",
            "pledged",
            "offered",
            "continued",
            "urged",
            "requested");
    private static final int REACH = 14;

    /// Of the time that stands at `from..to`.
    static Outlook around(Line line, int from, int to) {
        for (int i = from - 1; i >= from - REACH && line.has(i); i--) {
            if (line.is(i, ";")) {
                break;
            }
            if (line.is(i, "be") && line.is(i - 1, "to")) {
                return AHEAD;
            }
            var sign = sign(line.at(i));
            if (sign != OPEN && !(line.is(i, "may") && line.isCapitalised(i))) {
                return sign;
            }
        }
        for (int i = to; i < to + REACH && line.has(i) && !line.is(i, ";"); i++) {
            var sign = sign(line.at(i));
            if (sign != OPEN && !(line.is(i, "may") && line.isCapitalised(i))) {
                return sign;
            }
        }
        return OPEN;
    }

    private static Outlook sign(String word) {
        if (FORWARD.contains(word)) {
            return AHEAD;
        }
        if (BACKWARD.contains(word) || (word.length() > 4 && word.endsWith("ed") && !SAYING.contains(word))) {
            return BACK;
        }
        return OPEN;
    }
}

package org.reftel.serve.http;

import org.reftel.model.Code;
import org.reftel.model.Refused;

/// What a query from outside may cost. A word with a wildcard is looked up once for every word that it can mean.
public final class Queries {
    /// Characters.
    public static final int LONGEST = 2_000;

    private static final int WILDCARDS = 8;
    private static final int LETTERS = 2;

    private Queries() {}

    /// @throws Refused X943 when it is too long, X946 when it holds too many wildcards or one that means nearly
    /// anything
    public static void check(String query) throws Refused {
        if (query.length() > LONGEST) {
            throw new Refused(
                    Code.X943_TOO_LARGE, "The query has " + query.length() + " characters; " + LONGEST + " are taken.");
        }
        int wildcards = 0;
        int from = 0;
        while (from < query.length()) {
            int to = from;
            int letters = 0;
            boolean wild = false;
            while (to < query.length() && !ends(query.charAt(to))) {
                char c = query.charAt(to++);
                wild |= c == '*' || c == '?';
                letters += Character.isLetterOrDigit(c) ? 1 : 0;
            }
            if (wild && letters > 0 && letters < LETTERS) {
                throw new Refused(
                        Code.X946_NOT_UNDERSTOOD,
                        "A word with a wildcard needs at least two letters: " + query.substring(from, to) + ".");
            }
            wildcards += wild ? 1 : 0;
            from = to + 1;
        }
        if (wildcards > WILDCARDS) {
            throw new Refused(
                    Code.X946_NOT_UNDERSTOOD,
                    "The query holds " + wildcards + " words with wildcards; " + WILDCARDS + " are taken.");
        }
    }

    private static boolean ends(char c) {
        return Character.isWhitespace(c) || c == '(' || c == ')' || c == '"' || c == ':';
    }
}

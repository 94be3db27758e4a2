package org.reftel.names;

import java.util.List;
import java.util.Set;
import org.reftel.grammar.WordList;

/// Signs with a slash or in brackets that structure tells: office symbols (`INR/B`), the state of a member of
/// Congress (`R-TX`).
final class Symbols {
    /// First parts of office symbols of the Department of State.
    private static final Set<String> BUREAUS = WordList.of(
            "INR", "NEA", "EUR", "WHA", "EAP", "SCA", "SA", "AF", "IO", "ISN", "DRL", "PRM", "OES", "EEB", "EB", "INL",
            "CA", "DS", "VCI", "IIP", "ECA", "AC", "NP", "RM", "OBO", "S", "G", "L", "T");
    private static final Set<String> NO_SYMBOLS =
            WordList.of("S", "DAS", "PDAS", "A", "NF", "NOFORN", "S/", "SBU", "C");
    private static final Set<String> STATES = WordList.of(
            "AL", "AK", "AZ", "AR", "CA", "CO", "CT", "DE", "FL", "GA", "HI", "ID", "IL", "IN", "IA", "KS", "KY", "LA",
            "ME", "MD", "MA", "MI", "MN", "MS", "MO", "MT", "NE", "NV", "NH", "NJ", "NM", "NY", "NC", "ND", "OH", "OK",
            "OR", "PA", "RI", "SC", "SD", "TN", "TX", "UT", "VT", "VA", "WA", "WV", "WI", "WY");

    private Symbols() {}

    /// Behind `INR/B` or `S/CT`, when one begins at `i`; `i` when none does.
    static int symbolEnd(List<Pieces.Piece> sentence, Line line, int i) {
        boolean slashed = i + 1 < sentence.size() && isSlash(line, i + 1);
        if (!slashed || !BUREAUS.contains(sentence.get(i).text()) || i > 0 && isSlash(line, i - 1)) {
            return i;
        }
        int end = i;
        while (end + 2 < sentence.size()
                && isSlash(line, end + 1)
                && isSymbol(sentence.get(end + 2).text())
                && sentence.get(end).end() == sentence.get(end + 1).start()
                && sentence.get(end + 1).end() == sentence.get(end + 2).start()) {
            end += 2;
        }
        return end == i ? i : end + 1;
    }

    static boolean isSlash(Line line, int i) {
        return line.kind(i).sign == '/';
    }

    private static boolean isSymbol(String text) {
        if (text.length() > 4 || NO_SYMBOLS.contains(text)) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (!Character.isUpperCase(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /// `(R-TX)`, `(D, MO)`.
    static boolean isState(Line line, int i) {
        if (i < 3 || line.kind(i - 3).sign != '(') {
            return false;
        }
        char sign = line.kind(i - 1).sign;
        char party = line.kind(i - 2).sign;
        return (sign == '-' || sign == ',' || sign == '/')
                && (party == 'D' || party == 'R' || party == 'I')
                && STATES.contains(line.kind(i).text);
    }
}

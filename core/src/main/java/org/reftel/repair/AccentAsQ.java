package org.reftel.repair;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.reftel.model.Code;

/// Restores a letter with an accent that became a Q, in loan words only: `attachQ`, `communiquQs`.
///
/// Probable, and carried out since the damaged word is none. Words that are English without the accent (`coup`,
/// `touch`) are not in the list: there the Q may be a quotation mark.
final class AccentAsQ implements RepairRule {
    private static final String[] LOANS = {
        "attach\u00e9",
        "caf\u00e9",
        "charg\u00e9",
        "clich\u00e9",
        "communiqu\u00e9",
        "d\u00e9bacle",
        "d\u00e9but",
        "d\u00e9cor",
        "d\u00e9marche",
        "d\u00e9tente",
        "d\u00e9j\u00e0",
        "expos\u00e9",
        "fa\u00e7ade",
        "fianc\u00e9",
        "fianc\u00e9e",
        "na\u00efve",
        "prot\u00e9g\u00e9",
        "r\u00e9gime",
        "r\u00e9sum\u00e9",
        "risqu\u00e9",
        "r\u00f4le",
        "se\u00f1or",
        "se\u00f1ora",
        "soir\u00e9e",
        "rapproch\u00e9",
        "r\u00e9pertoire",
        "saut\u00e9",
    };
    private static final Map<String, String> BY_DAMAGE = byDamage();

    @Override
    public void find(Layout layout, Findings findings) {
        for (int q : layout.qs()) {
            loanWord(layout, findings, q);
        }
    }

    private static void loanWord(Layout layout, Findings findings, int q) {
        int from = layout.wordStart(q);
        int to = layout.wordEnd(q);
        if (to - from > 14 || to - from < 4) {
            return;
        }
        String printed = layout.text.substring(from, to);
        String key = printed.toLowerCase(Locale.ROOT);
        boolean plural = key.endsWith("s");
        String loan = BY_DAMAGE.getOrDefault(
                key, BY_DAMAGE.getOrDefault(plural ? key.substring(0, key.length() - 1) : "", ""));
        int at = q - from;
        if (!loan.isEmpty() && at < loan.length() && hasOtherSmallLetter(printed)) {
            findings.probable(q, q + 1, loan.substring(at, at + 1), Code.R109_LOST_ACCENT);
        }
    }

    private static boolean hasOtherSmallLetter(String printed) {
        for (int i = 0; i < printed.length(); i++) {
            if (Layout.isLower(printed.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static Map<String, String> byDamage() {
        var map = new HashMap<String, String>();
        for (String loan : LOANS) {
            var all = new StringBuilder(loan);
            for (int i = 0; i < loan.length(); i++) {
                if (loan.charAt(i) > 127) {
                    all.setCharAt(i, 'q');
                    var one = new StringBuilder();
                    for (int k = 0; k < loan.length(); k++) {
                        one.append(k == i ? 'q' : plain(loan.charAt(k)));
                    }
                    map.putIfAbsent(one.toString(), loan);
                }
            }
            map.put(all.toString(), loan);
        }
        return Map.copyOf(map);
    }

    private static char plain(char c) {
        return switch (c) {
            case '\u00e9', '\u00e8' -> 'e';
            case '\u00e7' -> 'c';
            case '\u00ef' -> 'i';
            case '\u00f1' -> 'n';
            case '\u00e0' -> 'a';
            case '\u00f4' -> 'o';
            default -> c;
        };
    }
}

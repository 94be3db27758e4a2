package org.reftel.repair;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.reftel.model.Code;

/// Restores a letter with an accent that became a blank or a Q: `Mar n` where the same telegram has `Maran`, `attachQ`.
///
/// A blank is repaired only when the telegram holds the whole word elsewhere, with or without the accent, and the
/// first half nowhere else. A Q only in loan words. Both are probable, and carried out since the halves are no words.
final class LostAccent implements RepairRule {
    private static final String[] LOANS = {
        "attach\u00e9",
        "caf\u00e9",
        "charg\u00e9",
        "clich\u00e9",
        "communiqu\u00e9",
        "coup\u00e9",
        "d\u00e9bacle",
        "d\u00e9but",
        "d\u00e9cor",
        "d\u00e9marche",
        "d\u00e9tente",
        "d\u00e9j\u00e0",
        "\u00e9lan",
        "\u00e9lite",
        "\u00e9migr\u00e9",
        "expos\u00e9",
        "fa\u00e7ade",
        "fianc\u00e9",
        "fianc\u00e9e",
        "na\u00efve",
        "passe\u00e9",
        "pass\u00e9",
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
        "touch\u00e9",
    };
    private static final Map<String, String> BY_DAMAGE = byDamage();
    private static final String ACCENTED =
            "\u00e1\u00e9\u00ed\u00f3\u00fa\u00f1\u00e7\u00e3\u00f5\u00e0\u00e8\u00ec\u00f2\u00f9\u00e2\u00ea\u00ee\u00f4\u00fb\u00e4\u00eb\u00ef\u00f6\u00fc\u00f8\u00e5";
    private static final String PLAIN = "aeioun";
    private static final String RESTORED = "\u00e1\u00e9\u00ed\u00f3\u00fa\u00f1";

    @Override
    public void find(Layout layout, Findings findings) {
        for (int q : layout.qs()) {
            loanWord(layout, findings, q);
        }
        var words = new HashSet<String>();
        int from = Math.max(layout.body, layout.start);
        for (int i = layout.next(' ', from); i >= 0; i = layout.next(' ', i + 1)) {
            if (isLoneLetter(layout, i + 1) && isHead(layout, i)) {
                if (words.isEmpty()) {
                    collect(layout, words);
                }
                join(layout, findings, i, words);
            }
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
            String letter = loan.substring(at, at + 1);
            boolean first = at == 0 && layout.at(from - 1) != '\0';
            findings.probable(q, q + 1, first ? letter.toUpperCase(Locale.ROOT) : letter, Code.R109_LOST_ACCENT);
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

    /// A small letter on its own; `a` is a word of English and never a torn half.
    private static boolean isLoneLetter(Layout layout, int at) {
        char c = layout.at(at);
        char next = layout.at(at + 1);
        return Layout.isLower(c) && c != 'a' && !Layout.isWord(next) && next != ')' && next != '\'' && next != '.'
                || c != 'a' && Layout.isLower(c) && next == '.' && !Layout.isWord(layout.at(at + 2));
    }

    /// A word of three letters or more with a capital ends at `end`.
    private static boolean isHead(Layout layout, int end) {
        int from = layout.wordStart(end);
        return end - from >= 3 && Layout.isUpper(layout.at(from)) && Layout.isLower(layout.at(end - 1));
    }

    private static void join(Layout layout, Findings findings, int blank, Set<String> words) {
        int from = layout.wordStart(blank);
        String head = layout.text.substring(from, blank);
        String tail = layout.text.substring(blank + 1, blank + 2);
        for (int i = 0; i < ACCENTED.length(); i++) {
            String letter = ACCENTED.substring(i, i + 1);
            if (words.contains(head + letter + tail)) {
                findings.probable(blank, blank + 1, letter, Code.R109_LOST_ACCENT);
                return;
            }
        }
        for (int i = 0; i < PLAIN.length(); i++) {
            if (words.contains(head + PLAIN.charAt(i) + tail)) {
                findings.probable(blank, blank + 1, RESTORED.substring(i, i + 1), Code.R109_LOST_ACCENT);
                return;
            }
        }
    }

    /// Every word with a capital in the telegram, of four to thirty letters.
    private static void collect(Layout layout, Set<String> words) {
        int i = layout.start;
        while (i < layout.end) {
            if (!Layout.isWord(layout.at(i))) {
                i++;
                continue;
            }
            int to = layout.wordEnd(i);
            if (to - i >= 4 && to - i <= 30 && Layout.isUpper(layout.at(i))) {
                words.add(layout.text.substring(i, to));
            }
            i = to;
        }
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

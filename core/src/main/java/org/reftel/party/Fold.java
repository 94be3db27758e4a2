package org.reftel.party;

import java.text.Normalizer;
import java.util.Map;

/// Brings two spellings of one name together: lower case, no accents, no signs, no possessive, one blank between
/// words. `García-Lobre's` and `GARCIA LOBRE` become `garcia lobre`; `O’Dara` becomes `odara`; `U.S.` becomes
/// `us`.
final class Fold {
    /// Letters that have no accent to lose.
    private static final Map<Character, String> LETTERS = Map.of(
            'ø', "o", 'ł', "l", 'đ', "d", 'ð', "d", 'þ', "th", 'ß', "ss", 'æ', "ae", 'œ', "oe", 'ı', "i", 'ħ', "h");

    private Fold() {}

    /// A name of anything but a person: the full stops of `U.N.` hold its letters together.
    static String name(String printed) {
        return fold(printed, false);
    }

    /// A person's name: full stops part initials (`J.R. Harrow` is `j r harrow`).
    static String person(String printed) {
        return fold(printed, true);
    }

    private static String fold(String printed, boolean person) {
        var text = isAscii(printed) ? printed : Normalizer.normalize(printed, Normalizer.Form.NFD);
        var out = new StringBuilder(text.length());
        boolean blank = false;
        for (int i = 0; i < text.length(); i++) {
            char c = Character.toLowerCase(text.charAt(i));
            if (Character.isLetterOrDigit(c)) {
                if (blank && !out.isEmpty()) {
                    out.append(' ');
                }
                blank = false;
                var letters = c < 0x80 ? null : LETTERS.get(c);
                if (letters == null) {
                    out.append(c);
                } else {
                    out.append(letters);
                }
            } else if (c == '&') {
                out.append(blank || out.isEmpty() ? " and" : "and");
                blank = true;
            } else if (isApostrophe(c)) {
                i += possessive(text, i);
            } else if (c == '.') {
                blank |= person;
            } else {
                blank |= Character.getType(c) != Character.NON_SPACING_MARK;
            }
        }
        return out.toString().strip();
    }

    /// How many letters behind the apostrophe at `at` are a possessive: one for `'s`, else none.
    private static int possessive(String text, int at) {
        boolean s = at + 1 < text.length() && (text.charAt(at + 1) == 's' || text.charAt(at + 1) == 'S');
        boolean ends = at + 2 >= text.length() || !Character.isLetterOrDigit(text.charAt(at + 2));
        return s && ends && at > 0 ? 1 : 0;
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '’' || c == '‘' || c == '`' || c == '´' || c == 'ʿ' || c == 'ʾ' || c == 'ʼ';
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }
}

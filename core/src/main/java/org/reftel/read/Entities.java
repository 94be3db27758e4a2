package org.reftel.read;

import java.util.HashMap;
import java.util.Map;

/// Character references that are undone: numeric ones, and names that no English word could be taken for.
///
/// Only with their semicolon. The viewer did not escape its text, and seven-bit circuits turned opening quotation
/// marks into `&`, so `&pounding` is a word in quotation marks and no pound sign; for the same reason names such as
/// `&not;`, `&and;`, `&part;` or `&copy;` are no references here (CORPUS.md, page shell).
final class Entities {
    /// Longest reference that is looked at, `&` and `;` included.
    private static final int LONGEST = 12;

    private static final Map<String, String> NAMED = named();

    private Entities() {}

    /// Where the reference that begins with `&` at `at` ends, or `at` when none begins there.
    static int end(String text, int at, int limit) {
        int stop = Math.min(limit, at + LONGEST);
        int i = at + 1;
        while (i < stop && isNameCharacter(text.charAt(i))) {
            i++;
        }
        return i < stop && text.charAt(i) == ';' && !value(text, at, i + 1).isEmpty() ? i + 1 : at;
    }

    /// What the reference at `start..end` stands for; empty when that is unknown.
    static String value(String text, int start, int end) {
        if (end - start < 3) {
            return "";
        }
        if (text.charAt(start + 1) == '#') {
            return numeric(text, start + 2, end - 1);
        }
        return NAMED.getOrDefault(text.substring(start + 1, end - 1), "");
    }

    private static String numeric(String text, int start, int end) {
        if (start >= end) {
            return "";
        }
        boolean hex = text.charAt(start) == 'x' || text.charAt(start) == 'X';
        int from = hex ? start + 1 : start;
        int radix = hex ? 16 : 10;
        long code = from < end ? 0 : -1;
        for (int i = from; i < end && code >= 0; i++) {
            int digit = Character.digit(text.charAt(i), radix);
            code = digit < 0 ? -1 : code * radix + digit;
        }
        boolean character = code > 0 && code <= Character.MAX_CODE_POINT && (code < 0xd800 || code > 0xdfff);
        if (!character) {
            return "";
        }
        // As browsers do: 128 to 159 are Windows-1252.
        if (code >= 0x80 && code < 0xa0) {
            return Decoded.of(new byte[] {(byte) code}).text();
        }
        return code == '\r' ? "\n" : Character.toString((int) code);
    }

    private static boolean isNameCharacter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '#';
    }

    private static Map<String, String> named() {
        String table = "amp & lt < gt > quot \" apos ' iexcl ¡ iquest ¿ laquo « raquo » ordf ª ordm º deg ° para ¶"
                + " sect § middot · frac12 ½ frac14 ¼ frac34 ¾ sup1 ¹ sup2 ² sup3 ³ plusmn ± pound £ euro € trade ™"
                + " ldquo “ rdquo ” lsquo ‘ rsquo ’ bdquo „ sbquo ‚ lsaquo ‹ rsaquo › ndash – mdash — hellip …"
                + " bull • dagger † Dagger ‡ permil ‰ Agrave À Aacute Á Acirc Â Atilde Ã Auml Ä Aring Å AElig Æ"
                + " Ccedil Ç Egrave È Eacute É Ecirc Ê Euml Ë Igrave Ì Iacute Í Icirc Î Iuml Ï ETH Ð Ntilde Ñ"
                + " Ograve Ò Oacute Ó Ocirc Ô Otilde Õ Ouml Ö Oslash Ø Ugrave Ù Uacute Ú Ucirc Û Uuml Ü Yacute Ý"
                + " THORN Þ szlig ß agrave à aacute á acirc â atilde ã auml ä aring å aelig æ ccedil ç egrave è"
                + " eacute é ecirc ê euml ë igrave ì iacute í icirc î iuml ï eth ð ntilde ñ ograve ò oacute ó"
                + " ocirc ô otilde õ ouml ö oslash ø ugrave ù uacute ú ucirc û uuml ü yacute ý thorn þ yuml ÿ"
                + " OElig Œ oelig œ Scaron Š scaron š Yuml Ÿ";
        String[] words = table.split(" ");
        var names = new HashMap<String, String>(words.length);
        for (int i = 0; i < words.length; i += 2) {
            names.put(words[i], words[i + 1]);
        }
        names.put("nbsp", "\u00a0");
        return Map.copyOf(names);
    }
}

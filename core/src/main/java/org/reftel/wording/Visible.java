package org.reftel.wording;

/// Makes what is invisible in a hostile text visible before it is shown.
///
/// A cable can hold escape sequences that move the cursor, and marks that turn the order of letters round. They are
/// shown as what they are (`␛`, `<U+202E>`) and never carried out. JSON and CSV are for programs and keep them.
public final class Visible {
    private Visible() {}

    /// One line: line feeds and tabs are shown too.
    public static String line(String text) {
        return of(text, false);
    }

    /// Several lines: line feeds stay, a carriage return in front of one is dropped.
    public static String lines(String text) {
        return of(text, true);
    }

    private static String of(String text, boolean lineFeeds) {
        int harmless = 0;
        while (harmless < text.length() && isHarmless(text.charAt(harmless))) {
            harmless++;
        }
        if (harmless == text.length()) {
            return text;
        }
        var out = new StringBuilder(text.length() + 16).append(text, 0, harmless);
        int i = harmless;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            boolean kept = lineFeeds && (c == '\n' || c == '\t');
            boolean dropped = lineFeeds && c == '\r' && i < text.length() && text.charAt(i) == '\n';
            if (kept) {
                out.append(c == '\t' ? "    " : "\n");
            } else if (!dropped) {
                append(out, c);
            }
        }
        return out.toString();
    }

    private static boolean isHarmless(char c) {
        return c >= ' ' && c < 0x7f || c >= 0xa0 && c < 0x600 && c != 0xad;
    }

    private static void append(StringBuilder out, int c) {
        if (c < ' ') {
            out.append((char) (0x2400 + c));
        } else if (c == 0x7f) {
            out.append('\u2421');
        } else if (isHidden(c)) {
            out.append("<U+").append(String.format("%04X", c)).append('>');
        } else {
            out.appendCodePoint(c);
        }
    }

    /// Controls, marks of direction and other format characters, separators of lines, halves of pairs.
    private static boolean isHidden(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}

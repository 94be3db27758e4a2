package org.reftel.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The one analysis of text that index, query and highlighting share: text to words with their places.
///
/// Case, accents and possessives fold; numbers lose leading zeros and thousands separators; `XXXXXXXX` is one word of
/// its own; a compound (`multi-million`, `O'Dara`) is its parts in a row and beside them the joined word; a dash
/// between blanks, a double one and a slash separate. Linear in the length of the text.
public final class Words {
    /// What a redaction of any length is indexed as.
    public static final String REDACTION = "xxxx";

    private static final int LONGEST = 100;
    private static final int MOST_PARTS = 6;

    private final String text;
    private final List<Word> words = new ArrayList<>();
    private int position = -1;

    private Words(String text) {
        this.text = text;
    }

    /// A word of a text.
    ///
    /// @param form folded; a cable number is `09VELA2776`
    /// @param start where it stands in the text
    /// @param position running number of words; a compound and a cable number stand where their first part does
    public record Word(Kind kind, String form, int start, int end, int position) {
        /// What stems alike is one word unless the reader says otherwise.
        public String stem() {
            return kind == Kind.CABLE ? form : Stem.of(form);
        }
    }

    /// Whether it is a word as printed, one joined of the parts of a compound, or a cable number.
    public enum Kind {
        PRINTED,
        JOINED,
        CABLE
    }

    /// In order of position; a joined word and a cable number follow directly on their first part.
    public static List<Word> of(String text) {
        var analysis = new Words(text);
        analysis.scan();
        return List.copyOf(Cables.among(text, analysis.words));
    }

    /// Lower case without accents: how every form is folded.
    public static String fold(String word) {
        boolean plain = true;
        for (int i = 0; i < word.length() && plain; i++) {
            plain = word.charAt(i) < 0x80;
        }
        if (plain) {
            return word.toLowerCase(Locale.ROOT);
        }
        var folded = new StringBuilder(word.length() + 4);
        Normalizer.normalize(word, Normalizer.Form.NFKD).codePoints().forEach(c -> {
            switch (c) {
                case 'ß', 'ẞ' -> folded.append("ss");
                case 'æ', 'Æ' -> folded.append("ae");
                case 'œ', 'Œ' -> folded.append("oe");
                case 'ø', 'Ø' -> folded.append('o');
                case 'ł', 'Ł' -> folded.append('l');
                case 'đ', 'Đ', 'ð', 'Ð' -> folded.append('d');
                case 'þ', 'Þ' -> folded.append("th");
                case 'ı' -> folded.append('i');
                default -> {
                    if (Character.isLetterOrDigit(c)) {
                        folded.appendCodePoint(Character.toLowerCase(c));
                    }
                }
            }
        });
        return folded.toString();
    }

    /// Only letters and digits, folded: how whole values of fields are compared.
    public static String squeeze(String value) {
        var kept = new StringBuilder(value.length());
        value.codePoints().filter(Character::isLetterOrDigit).forEach(kept::appendCodePoint);
        return fold(kept.toString());
    }

    private void scan() {
        int i = 0;
        while (i < text.length()) {
            i = isWordStart(i) ? compound(i) : i + 1;
        }
    }

    private int compound(int start) {
        var joined = new StringBuilder();
        int first = words.size();
        int parts = 0;
        boolean numbersOnly = true;
        int i = start;
        int end;
        while (true) {
            end = part(i);
            var word = words.getLast();
            parts++;
            if (parts <= MOST_PARTS) {
                joined.append(word.form());
            }
            numbersOnly &= isAsciiDigit(word.form().charAt(0));
            i = end;
            if (isPossessive(i)) {
                end = i + 2;
                i = end;
                break;
            }
            if (!isConnector(i)) {
                break;
            }
            i++;
        }
        if (parts > 1 && parts <= MOST_PARTS && !numbersOnly && joined.length() <= LONGEST) {
            var head = words.get(first);
            words.add(
                    first + 1,
                    new Word(
                            Kind.JOINED,
                            joined.toString(),
                            head.start(),
                            words.getLast().end(),
                            head.position()));
        }
        return end;
    }

    /// Takes one part of a compound and returns its end; always at least one character.
    private int part(int start) {
        int end = acronym(start);
        if (end > start) {
            int letters = end;
            boolean dot = end < text.length() && text.charAt(end) == '.';
            add(fold(text.substring(start, letters)), start, dot ? end + 1 : end);
            return dot ? end + 1 : end;
        }
        end = start;
        while (end < text.length() && isAsciiDigit(text.charAt(end))) {
            end++;
        }
        if (end > start && !isWordPart(end)) {
            return number(start, end);
        }
        end = start;
        boolean redacted = true;
        while (end < text.length() && isWordPart(end)) {
            redacted &= text.charAt(end) == 'X';
            end += Character.charCount(text.codePointAt(end));
        }
        int cut = Math.min(end, start + LONGEST);
        var form = redacted && end - start >= 4 ? REDACTION : clean(fold(text.substring(start, cut)));
        add(form.isEmpty() ? text.substring(start, start + 1) : form, start, end);
        return end;
    }

    /// `U.S.`: single letters with dots between; the end of the last letter, or `start` when it is none.
    private int acronym(int start) {
        int i = start;
        int letters = 0;
        while (i < text.length() && Character.isLetter(text.charAt(i)) && !isWordPart(i + 1)) {
            letters++;
            i++;
            if (i + 1 < text.length()
                    && text.charAt(i) == '.'
                    && Character.isLetter(text.charAt(i + 1))
                    && !isWordPart(i + 2)
                    && letters < 12) {
                i++;
            } else {
                break;
            }
        }
        return letters >= 2 ? i : start;
    }

    private int number(int start, int firstGroup) {
        int end = firstGroup;
        if (firstGroup - start <= 3) {
            while (isGroup(end)) {
                end += 4;
            }
        }
        var digits = new StringBuilder();
        for (int i = start; i < end && digits.length() < LONGEST; i++) {
            char c = text.charAt(i);
            if (c != ',' && (c != '0' || !digits.isEmpty())) {
                digits.append(c);
            }
        }
        if (digits.isEmpty()) {
            digits.append('0');
        }
        int fraction = end + 1;
        if (end < text.length() && text.charAt(end) == '.') {
            while (fraction < text.length() && isAsciiDigit(text.charAt(fraction))) {
                fraction++;
            }
            boolean another = fraction + 1 < text.length()
                    && text.charAt(fraction) == '.'
                    && isAsciiDigit(text.charAt(fraction + 1));
            boolean followsDot = start > 1 && text.charAt(start - 1) == '.' && isAsciiDigit(text.charAt(start - 2));
            if (fraction > end + 1 && !another && !followsDot && !isWordPart(fraction)) {
                digits.append(text, end, Math.min(fraction, end + LONGEST));
                end = fraction;
            }
        }
        add(digits.toString(), start, end);
        return end;
    }

    /// `,000` and no digit or letter behind it.
    private boolean isGroup(int at) {
        return at + 3 < text.length()
                && text.charAt(at) == ','
                && isAsciiDigit(text.charAt(at + 1))
                && isAsciiDigit(text.charAt(at + 2))
                && isAsciiDigit(text.charAt(at + 3))
                && !isWordPart(at + 4);
    }

    private void add(String form, int start, int end) {
        position++;
        words.add(new Word(Kind.PRINTED, form, start, end, position));
    }

    /// `'s` at the end of a word.
    private boolean isPossessive(int at) {
        return at + 1 < text.length()
                && isApostrophe(text.charAt(at))
                && (text.charAt(at + 1) == 's' || text.charAt(at + 1) == 'S')
                && !isWordPart(at + 2);
    }

    private boolean isConnector(int at) {
        if (at >= text.length()) {
            return false;
        }
        char c = text.charAt(at);
        return (isApostrophe(c) || c == '-' || c == '\u2010' || c == '\u2011') && isWordStart(at + 1);
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '\u2019' || c == '\u02bc' || c == '\u2018';
    }

    private boolean isWordStart(int at) {
        if (at >= text.length()) {
            return false;
        }
        char c = text.charAt(at);
        return c < 0x80
                ? c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || isAsciiDigit(c)
                : Character.isLetterOrDigit(text.codePointAt(at)) && c != '\u02bc';
    }

    /// A letter, a digit, an accent of its own, or an invisible sign such as the soft hyphen.
    private boolean isWordPart(int at) {
        if (isWordStart(at)) {
            return true;
        }
        if (at >= text.length() || text.charAt(at) < 0x80) {
            return false;
        }
        return switch (Character.getType(text.codePointAt(at))) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.FORMAT -> true;
            default -> false;
        };
    }

    private static boolean isAsciiDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /// A fold may leave nothing of a strange letter, or signs that the engine keeps for itself.
    private static String clean(String form) {
        return form.length() <= LONGEST ? form : form.substring(0, LONGEST);
    }
}

package org.reftel.read;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.reftel.model.Span;

/// A source's bytes as text, with the exact way back from characters to bytes.
///
/// One rule reads UTF-8, Windows-1252 and files that mix the two: a byte that is no part of a well-formed UTF-8
/// sequence is read as Windows-1252 by itself (81, 8D, 8F, 90 and 9D, which that set leaves undefined, become the
/// control character of the same number). So no byte is lost and none is guessed. A byte order mark decides first.
public final class Decoded {
    private enum Encoding {
        UTF_8,
        UTF_16_LITTLE,
        UTF_16_BIG
    }

    private static final String WINDOWS_1252_80_TO_9F = "\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021"
            + "\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014"
            + "\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178";

    /// Characters between two remembered byte offsets.
    private static final int STEP = 4096;

    private final byte[] bytes;
    private final Encoding encoding;
    private final int begin;
    private final String text;
    private final int[] strays;
    // Byte offset of character i * STEP; computed when first asked for. A race computes the same array twice.
    private int[] checkpoints = {};

    private Decoded(byte[] bytes, Encoding encoding, int begin, String text, int[] strays) {
        this.bytes = bytes;
        this.encoding = encoding;
        this.begin = begin;
        this.text = text;
        this.strays = strays;
    }

    /// Reads `bytes`, which the caller does not change afterwards. Every byte sequence can be read.
    public static Decoded of(byte[] bytes) {
        if (startsWith(bytes, 0xff, 0xfe)) {
            return utf16(bytes, Encoding.UTF_16_LITTLE);
        }
        if (startsWith(bytes, 0xfe, 0xff)) {
            return utf16(bytes, Encoding.UTF_16_BIG);
        }
        int begin = startsWith(bytes, 0xef, 0xbb, 0xbf) ? 3 : 0;
        var text = new String(bytes, begin, bytes.length - begin, StandardCharsets.UTF_8);
        return text.indexOf('\ufffd') < 0
                ? new Decoded(bytes, Encoding.UTF_8, begin, text, new int[0])
                : mixed(bytes, begin);
    }

    public String text() {
        return text;
    }

    /// How many bytes were read as Windows-1252, or could not be part of a character, in a range of the text.
    public int strays(Span range) {
        return rank(range.end()) - rank(range.start());
    }

    /// How many there are in all.
    public int strays() {
        return strays.length;
    }

    private int rank(int offset) {
        int found = Arrays.binarySearch(strays, offset);
        return found >= 0 ? found : -found - 1;
    }

    /// The offset in the source of the byte where a character begins; the end of the text is the end of the bytes.
    public int byteOffset(int charOffset) {
        if (charOffset < 0 || charOffset > text.length()) {
            throw new IllegalArgumentException("character " + charOffset + " of " + text.length());
        }
        if (charOffset == text.length()) {
            return bytes.length;
        }
        if (encoding != Encoding.UTF_8) {
            return begin + 2 * charOffset;
        }
        if (text.length() == bytes.length - begin) {
            return begin + charOffset;
        }
        if (checkpoints.length == 0) {
            checkpoints = checkpoints();
        }
        int at = checkpoints[charOffset / STEP];
        int character = charOffset / STEP * STEP;
        // A checkpoint in the middle of a surrogate pair stands at the start of its four bytes.
        if (character > 0 && character < text.length() && Character.isLowSurrogate(text.charAt(character))) {
            character--;
        }
        while (character < charOffset) {
            int width = width(bytes, at);
            int units = width == 4 ? 2 : 1;
            if (character + units > charOffset) {
                return at;
            }
            at += Math.max(1, width);
            character += units;
        }
        return at;
    }

    /// The bytes behind a range of characters, as offsets into the source.
    public Span bytes(Span characters) {
        return new Span(byteOffset(characters.start()), byteOffset(characters.end()));
    }

    private int[] checkpoints() {
        int[] found = new int[text.length() / STEP + 1];
        int at = begin;
        int character = 0;
        int next = 0;
        while (at < bytes.length) {
            int width = width(bytes, at);
            int units = width == 4 ? 2 : 1;
            if (character + units > next) {
                found[next / STEP] = at;
                next += STEP;
            }
            at += Math.max(1, width);
            character += units;
        }
        return found;
    }

    private static Decoded mixed(byte[] bytes, int begin) {
        var text = new StringBuilder(bytes.length - begin);
        int[] strays = new int[16];
        int count = 0;
        int at = begin;
        while (at < bytes.length) {
            int first = bytes[at] & 0xff;
            int width = width(bytes, at);
            switch (width) {
                case 1 -> text.append((char) first);
                case 2 -> text.append((char) ((first & 0x1f) << 6 | tail(bytes, at + 1)));
                case 3 -> text.append((char) ((first & 0x0f) << 12 | tail(bytes, at + 1) << 6 | tail(bytes, at + 2)));
                case 4 ->
                    text.appendCodePoint((first & 0x07) << 18
                            | tail(bytes, at + 1) << 12
                            | tail(bytes, at + 2) << 6
                            | tail(bytes, at + 3));
                default -> {
                    if (count == strays.length) {
                        strays = Arrays.copyOf(strays, count * 2);
                    }
                    strays[count++] = text.length();
                    text.append(first < 0xa0 ? WINDOWS_1252_80_TO_9F.charAt(first - 0x80) : (char) first);
                }
            }
            at += Math.max(1, width);
        }
        return new Decoded(bytes, Encoding.UTF_8, begin, text.toString(), Arrays.copyOf(strays, count));
    }

    private static int tail(byte[] bytes, int at) {
        return bytes[at] & 0x3f;
    }

    /// Length of the well-formed UTF-8 sequence at `at` (Unicode, table 3-7), or 0 when there is none.
    private static int width(byte[] bytes, int at) {
        int first = bytes[at] & 0xff;
        if (first < 0x80) {
            return 1;
        }
        if (first < 0xc2 || first > 0xf4) {
            return 0;
        }
        int width = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
        if (at + width > bytes.length) {
            return 0;
        }
        int second = bytes[at + 1] & 0xff;
        int low = first == 0xe0 ? 0xa0 : first == 0xf0 ? 0x90 : 0x80;
        int high = first == 0xed ? 0x9f : first == 0xf4 ? 0x8f : 0xbf;
        if (second < low || second > high) {
            return 0;
        }
        for (int i = 2; i < width; i++) {
            if ((bytes[at + i] & 0xc0) != 0x80) {
                return 0;
            }
        }
        return width;
    }

    private static Decoded utf16(byte[] bytes, Encoding encoding) {
        int low = encoding == Encoding.UTF_16_LITTLE ? 0 : 1;
        int begin = 2;
        int units = (bytes.length - begin) / 2;
        var text = new char[units + (bytes.length & 1)];
        for (int i = 0; i < units; i++) {
            int at = begin + 2 * i;
            text[i] = (char) (bytes[at + low] & 0xff | (bytes[at + 1 - low] & 0xff) << 8);
        }
        int[] strays = new int[16];
        int count = 0;
        for (int i = 0; i < text.length; i++) {
            boolean pair = i + 1 < units && Character.isSurrogatePair(text[i], text[i + 1]);
            if (pair) {
                i++;
            } else if (i == units || Character.isSurrogate(text[i])) {
                if (count == strays.length) {
                    strays = Arrays.copyOf(strays, count * 2);
                }
                strays[count++] = i;
                text[i] = '\ufffd';
            }
        }
        return new Decoded(bytes, encoding, begin, new String(text), Arrays.copyOf(strays, count));
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}

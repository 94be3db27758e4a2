package org.reftel.store.sqlite;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Reads what [Pack] wrote. A text is made when it is asked for: who skips it does not pay for it.
final class Unpack {
    private final byte[] bytes;
    private final @Nullable String[] texts;
    /// Where the length of each text stands.
    private final int[] places;
    private int at;

    Unpack(byte[] bytes) {
        this.bytes = bytes;
        int count = count();
        texts = new String[count];
        places = new int[count];
        for (int i = 0; i < count; i++) {
            places[i] = at;
            int length = count();
            at += length;
        }
    }

    /// Where the next value stands.
    int place() {
        return at;
    }

    /// Goes on from a place where a value stands.
    void back(int place) {
        at = place;
    }

    int count() {
        int value = 0;
        int shift = 0;
        while (true) {
            byte next = bytes[at++];
            value |= (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
            shift += 7;
        }
    }

    /// Whether nothing stands behind what was read.
    boolean isOver() {
        return at == bytes.length;
    }

    int number() {
        int value = count();
        return value >>> 1 ^ -(value & 1);
    }

    int fixed() {
        int value = 0;
        for (int i = 0; i < 4; i++) {
            value = value << 8 | bytes[at++] & 0xff;
        }
        return value;
    }

    String text() {
        return textAt(count());
    }

    /// By its number in the table.
    String textAt(int number) {
        var known = texts[number];
        if (known != null) {
            return known;
        }
        int here = at;
        at = places[number];
        int length = count();
        var text = new String(bytes, at, length, StandardCharsets.UTF_8);
        at = here;
        texts[number] = text;
        return text;
    }

    void skipTextIn() {
        // Either no length and the number of a text, or a length and a place.
        count();
        count();
    }

    String textIn(String around) {
        int length = count();
        if (length == 0) {
            return text();
        }
        int from = count();
        return around.substring(from, from + length);
    }

    <T> T constant(T[] constants) {
        return constants[count()];
    }

    <T> List<T> list(Supplier<T> each) {
        int count = count();
        var all = new ArrayList<T>(count);
        for (int i = 0; i < count; i++) {
            all.add(each.get());
        }
        return all;
    }
}

package org.reftel.store.sqlite;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// Reads what [Pack] wrote.
final class Unpack {
    private final byte[] bytes;
    private final String[] texts;
    private int at;

    Unpack(byte[] bytes) {
        this.bytes = bytes;
        texts = new String[count()];
        for (int i = 0; i < texts.length; i++) {
            int length = count();
            texts[i] = new String(bytes, at, length, StandardCharsets.UTF_8);
            at += length;
        }
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
        return texts[count()];
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

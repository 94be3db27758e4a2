package org.reftel.store.sqlite;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Writes values one behind the other: whole numbers in seven bits a byte, the lowest first, each byte but the last
/// with its highest bit set; texts once each, in a table that stands in front. [Unpack] reads it.
final class Pack {
    private final Map<String, Integer> texts = new LinkedHashMap<>();
    private byte[] bytes = new byte[512];
    private int length;

    /// @param value of which all 32 bits count, without a sign
    void count(int value) {
        int rest = value;
        while ((rest & ~0x7f) != 0) {
            put(rest & 0x7f | 0x80);
            rest >>>= 7;
        }
        put(rest);
    }

    /// A number that may be negative: small ones of either sign take one byte.
    void number(int value) {
        count(value << 1 ^ value >> 31);
    }

    /// A number of which any is as likely as another.
    void fixed(int value) {
        for (int shift = 24; shift >= 0; shift -= 8) {
            put(value >>> shift);
        }
    }

    void text(String text) {
        count(texts.computeIfAbsent(text, one -> texts.size()));
    }

    /// A text that often stands in another one, which the reader has: then only where.
    void textIn(String text, String around) {
        int at = text.isEmpty() || texts.containsKey(text) ? -1 : around.indexOf(text);
        if (at < 0) {
            count(0);
            text(text);
        } else {
            count(text.length());
            count(at);
        }
    }

    void constant(Enum<?> constant) {
        count(constant.ordinal());
    }

    <T> void list(List<T> all, Consumer<T> each) {
        count(all.size());
        all.forEach(each);
    }

    private void put(int value) {
        if (length == bytes.length) {
            bytes = Arrays.copyOf(bytes, length * 2);
        }
        bytes[length++] = (byte) value;
    }

    /// All that was written, the table in front.
    byte[] bytes() {
        var table = new Pack();
        table.count(texts.size());
        for (var text : texts.keySet()) {
            var utf8 = text.getBytes(StandardCharsets.UTF_8);
            table.count(utf8.length);
            table.append(utf8, utf8.length);
        }
        table.append(bytes, length);
        return Arrays.copyOf(table.bytes, table.length);
    }

    private void append(byte[] more, int count) {
        if (length + count > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(length + count, bytes.length * 2));
        }
        System.arraycopy(more, 0, bytes, length, count);
        length += count;
    }
}

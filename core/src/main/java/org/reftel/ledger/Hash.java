package org.reftel.ledger;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.HexFormat;
import java.util.Optional;

/// A SHA-256 value as its four big-endian words: a value like any other, which equals what has the same
/// bytes.
public record Hash(long first, long second, long third, long fourth) {
    /// Bytes of a hash.
    public static final int LENGTH = 32;

    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    /// From exactly 32 bytes.
    public static Hash of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("hash of " + bytes.length + " bytes");
        }
        return at(bytes, 0);
    }

    /// From the 32 bytes at `offset`.
    public static Hash at(byte[] bytes, int offset) {
        return new Hash(
                (long) WORD.get(bytes, offset),
                (long) WORD.get(bytes, offset + 8),
                (long) WORD.get(bytes, offset + 16),
                (long) WORD.get(bytes, offset + 24));
    }

    /// From its only base64 form (RFC 4648 section 4, padded); empty for anything else.
    public static Optional<Hash> parse(String base64) {
        return Strict.base64(base64).filter(bytes -> bytes.length == LENGTH).map(Hash::of);
    }

    public byte[] bytes() {
        var bytes = new byte[LENGTH];
        put(bytes, 0);
        return bytes;
    }

    /// Writes its bytes at `offset`.
    public void put(byte[] bytes, int offset) {
        WORD.set(bytes, offset, first);
        WORD.set(bytes, offset + 8, second);
        WORD.set(bytes, offset + 16, third);
        WORD.set(bytes, offset + 24, fourth);
    }

    public String base64() {
        return Strict.base64(bytes());
    }

    public String hex() {
        return HexFormat.of().formatHex(bytes());
    }

    @Override
    public String toString() {
        return base64();
    }
}

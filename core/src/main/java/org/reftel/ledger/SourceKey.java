package org.reftel.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.DigestException;
import java.security.MessageDigest;
import java.util.HexFormat;

/// The derived key of one source: makes its nonces and commitments, with one reused digest, for one thread at
/// a time.
public final class SourceKey {
    /// The position that the about text is committed under: 2^64 - 1, after any line.
    private static final long ABOUT = -1L;

    private final MessageDigest sha = Hasher.sha256();
    private final byte[] keyed = new byte[Hash.LENGTH + Long.BYTES];
    private final byte[] head = new byte[Hash.LENGTH + Long.BYTES];
    private final byte[] out = new byte[Hash.LENGTH];

    SourceKey(byte[] key) {
        System.arraycopy(key, 0, keyed, 0, Hash.LENGTH);
    }

    /// 64 hex digits and an end of line, for the file that keeps it.
    String secretText() {
        return HexFormat.of().formatHex(keyed, 0, Hash.LENGTH) + "\n";
    }

    /// SHA-256(key, position as eight bytes).
    public Hash nonce(long position) {
        ByteBuffer.wrap(keyed).putLong(Hash.LENGTH, position);
        sha.update(keyed);
        digest(out);
        return Hash.at(out, 0);
    }

    /// SHA-256(nonce, position, bytes): the data of a line's leaf.
    Hash commit(long position, byte[] bytes, int from, int length) {
        ByteBuffer.wrap(keyed).putLong(Hash.LENGTH, position);
        sha.update(keyed);
        digest(head);
        ByteBuffer.wrap(head).putLong(Hash.LENGTH, position);
        sha.update(head);
        sha.update(bytes, from, length);
        digest(out);
        return Hash.at(out, 0);
    }

    /// The hash of a line's leaf.
    Hash leaf(long position, byte[] bytes, int from, int length) {
        commit(position, bytes, from, length);
        sha.update((byte) 0);
        sha.update(out);
        digest(out);
        return Hash.at(out, 0);
    }

    /// The commitment to what is said about the source.
    public Hash about(About about) {
        var bytes = about.text().getBytes(StandardCharsets.UTF_8);
        return commit(ABOUT, bytes, 0, bytes.length);
    }

    /// The leaf that a line with this nonce has, as anybody recomputes it who was shown both.
    static Hash leaf(Hasher hasher, Hash nonce, long position, byte[] bytes) {
        var opened = ByteBuffer.allocate(Hash.LENGTH + Long.BYTES + bytes.length)
                .put(nonce.bytes())
                .putLong(position)
                .put(bytes)
                .array();
        return hasher.leaf(hasher.plain(opened).bytes());
    }

    private void digest(byte[] target) {
        try {
            sha.digest(target, 0, Hash.LENGTH);
        } catch (DigestException impossible) {
            throw new IllegalStateException("the buffer is as long as the digest", impossible);
        }
    }

    @Override
    public String toString() {
        return "source key";
    }
}

package org.reftel.ledger;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// The leaf and node hashes of RFC 6962 section 2.1, with one reused digest: for one thread at a time.
public final class Hasher {
    private final MessageDigest sha = sha256();
    private final byte[] out = new byte[Hash.LENGTH];
    private final byte[] pair = new byte[1 + 2 * Hash.LENGTH];

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }

    /// SHA-256 of `bytes`, as they are.
    public Hash plain(byte[] bytes) {
        sha.update(bytes);
        return finish();
    }

    /// Of a leaf: SHA-256(0x00, data).
    public Hash leaf(byte[] data) {
        return leaf(data, 0, data.length);
    }

    /// Of a leaf that stands within other bytes.
    public Hash leaf(byte[] data, int offset, int length) {
        sha.update((byte) 0);
        sha.update(data, offset, length);
        return finish();
    }

    /// Of a node: SHA-256(0x01, left, right).
    public Hash node(Hash left, Hash right) {
        pair[0] = 1;
        left.put(pair, 1);
        right.put(pair, 1 + Hash.LENGTH);
        sha.update(pair);
        return finish();
    }

    private Hash finish() {
        try {
            sha.digest(out, 0, Hash.LENGTH);
        } catch (DigestException impossible) {
            throw new IllegalStateException("the buffer is as long as the digest", impossible);
        }
        return Hash.at(out, 0);
    }
}

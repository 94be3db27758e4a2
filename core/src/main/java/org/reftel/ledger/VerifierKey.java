package org.reftel.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import org.reftel.model.Code;
import org.reftel.model.Refused;

/// A public key that signs notes (C2SP signed-note): Ed25519, of a log or of a witness.
public final class VerifierKey {
    /// Which text the key signs, named by the type byte of signed-note.
    public enum Kind {
        /// The note as it is.
        LOG((byte) 1),
        /// The note with the time of the cosignature before it (C2SP tlog-cosignature).
        WITNESS((byte) 4);

        private final byte type;

        Kind(byte type) {
            this.type = type;
        }
    }

    /// What stands before the 32 bytes of an Ed25519 key in its X.509 form (RFC 8410).
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    private final String name;
    private final Kind kind;
    private final byte[] key;
    private final PublicKey decoded;

    VerifierKey(String name, Kind kind, byte[] key) throws Refused {
        this.name = name;
        this.kind = kind;
        this.key = key.clone();
        if (!isName(name) || key.length != Hash.LENGTH) {
            throw new Refused(Code.X924_NOT_IN_FORM, "\"" + name + "\" with " + key.length + " bytes is no key");
        }
        try {
            decoded = KeyFactory.getInstance("Ed25519")
                    .generatePublic(new X509EncodedKeySpec(ByteBuffer.allocate(X509.length + key.length)
                            .put(X509)
                            .put(key)
                            .array()));
        } catch (GeneralSecurityException broken) {
            throw new Refused(Code.X924_NOT_IN_FORM, "the key of " + name + " is no Ed25519 key", broken);
        }
    }

    /// From `name+hash+base64`.
    public static VerifierKey parse(String text) throws Refused {
        var parts = text.split("\\+", 3);
        if (parts.length == 3) {
            var bytes = Strict.base64(parts[2]).orElse(new byte[0]);
            for (var kind : Kind.values()) {
                if (bytes.length == 1 + Hash.LENGTH && bytes[0] == kind.type) {
                    var parsed = new VerifierKey(parts[0], kind, Arrays.copyOfRange(bytes, 1, bytes.length));
                    if (parsed.idHex().equals(parts[1])) {
                        return parsed;
                    }
                }
            }
        }
        throw new Refused(
                Code.X924_NOT_IN_FORM,
                "\"" + text + "\" is no verifier key. One looks like name+hash+base64, as in reftel.json.");
    }

    /// Whether signed-note allows this name: not empty, no blanks, no plus sign, no control characters.
    public static boolean isName(String name) {
        return !name.isEmpty()
                && name.codePoints()
                        .noneMatch(c -> c == '+'
                                || c < ' '
                                || c == 0x7f
                                || c == 0x85
                                || Character.isWhitespace(c)
                                || Character.isSpaceChar(c));
    }

    public String name() {
        return name;
    }

    public Kind kind() {
        return kind;
    }

    /// The first four bytes of SHA-256(name, newline, type, key).
    public int id() {
        return id(name, kind.type, key);
    }

    static int id(String name, byte type, byte[] key) {
        var sha = Hasher.sha256();
        sha.update(name.getBytes(StandardCharsets.UTF_8));
        sha.update((byte) '\n');
        sha.update(type);
        return ByteBuffer.wrap(sha.digest(key)).getInt();
    }

    private String idHex() {
        return HexFormat.of().toHexDigits(id());
    }

    /// Whether this key made `signature`, which stands after the key id, under `text`.
    boolean signed(String text, byte[] signature) {
        return switch (kind) {
            case LOG -> verifies(text, signature);
            case WITNESS -> {
                if (signature.length <= Long.BYTES) {
                    yield false;
                }
                var time = ByteBuffer.wrap(signature).getLong();
                yield time >= 0
                        && verifies(
                                "cosignature/v1\ntime " + time + "\n" + text,
                                Arrays.copyOfRange(signature, Long.BYTES, signature.length));
            }
        };
    }

    private boolean verifies(String text, byte[] signature) {
        if (signature.length != 64) {
            return false;
        }
        try {
            var ed25519 = Signature.getInstance("Ed25519");
            ed25519.initVerify(decoded);
            ed25519.update(text.getBytes(StandardCharsets.UTF_8));
            return ed25519.verify(signature);
        } catch (GeneralSecurityException broken) {
            return false;
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifierKey that
                && name.equals(that.name)
                && kind == that.kind
                && Arrays.equals(key, that.key);
    }

    @Override
    public int hashCode() {
        return id();
    }

    /// `name+hash+base64`.
    @Override
    public String toString() {
        var typed = ByteBuffer.allocate(1 + key.length).put(kind.type).put(key).array();
        return name + "+" + idHex() + "+" + Strict.base64(typed);
    }
}

package org.reftel.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.HexFormat;
import org.reftel.model.Code;
import org.reftel.model.Refused;

/// The private Ed25519 key of a log, in the text form of Go's `note` package. Never printed by accident.
public final class SigningKey {
    private static final String HEAD = "PRIVATE+KEY+";

    private final byte[] seed;
    private final KeyPair pair;
    private final VerifierKey verifier;

    private SigningKey(String name, byte[] seed) throws Refused {
        this.seed = seed.clone();
        try {
            var generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(NamedParameterSpec.ED25519, new Fixed(seed));
            pair = generator.generateKeyPair();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java has Ed25519", missing);
        }
        var point = ((EdECPublicKey) pair.getPublic()).getPoint();
        var key = new byte[Hash.LENGTH];
        var y = point.getY().toByteArray();
        for (var i = 0; i < Math.min(y.length, key.length); i++) {
            key[i] = y[y.length - 1 - i];
        }
        if (point.isXOdd()) {
            key[Hash.LENGTH - 1] |= (byte) 0x80;
        }
        verifier = new VerifierKey(name, VerifierKey.Kind.LOG, key);
    }

    /// A new key under `name`.
    public static SigningKey make(String name, SecureRandom random) throws Refused {
        var seed = new byte[Hash.LENGTH];
        random.nextBytes(seed);
        return new SigningKey(name, seed);
    }

    /// From `PRIVATE+KEY+name+hash+base64`.
    public static SigningKey parse(String text) throws Refused {
        if (text.startsWith(HEAD)) {
            var parts = text.substring(HEAD.length()).split("\\+", 3);
            var bytes = parts.length == 3 ? Strict.base64(parts[2]).orElse(new byte[0]) : new byte[0];
            if (bytes.length == 1 + Hash.LENGTH && bytes[0] == 1) {
                var key = new SigningKey(parts[0], Arrays.copyOfRange(bytes, 1, bytes.length));
                if (HexFormat.of().toHexDigits(key.verifier.id()).equals(parts[1])) {
                    return key;
                }
            }
        }
        throw new Refused(Code.X924_NOT_IN_FORM, "not a signing key: PRIVATE+KEY+name+hash+base64 is expected");
    }

    /// The public half.
    public VerifierKey verifier() {
        return verifier;
    }

    /// Signs a text that ends with a newline.
    public SignedNote sign(String text) throws Refused {
        try {
            var ed25519 = Signature.getInstance("Ed25519");
            ed25519.initSign(pair.getPrivate());
            ed25519.update(text.getBytes(StandardCharsets.UTF_8));
            var signature = ed25519.sign();
            var typed = ByteBuffer.allocate(Integer.BYTES + signature.length)
                    .putInt(verifier.id())
                    .put(signature)
                    .array();
            return SignedNote.parse(
                    text + "\n" + SignedNote.DASH + verifier.name() + " " + Strict.base64(typed) + "\n");
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("signing failed", broken);
        }
    }

    /// `PRIVATE+KEY+name+hash+base64`, for the file that keeps it.
    public String secretText() {
        var typed = ByteBuffer.allocate(1 + seed.length).put((byte) 1).put(seed).array();
        return HEAD + verifier.name() + "+" + HexFormat.of().toHexDigits(verifier.id()) + "+" + Strict.base64(typed);
    }

    @Override
    public String toString() {
        return "signing key of " + verifier;
    }

    /// Gives the seed to the key generator, which alone knows how to make the public half of it.
    private static final class Fixed extends SecureRandom {
        private static final long serialVersionUID = 1;

        private final byte[] seed;

        Fixed(byte[] seed) {
            this.seed = seed.clone();
        }

        @Override
        public void nextBytes(byte[] bytes) {
            if (bytes.length != seed.length) {
                throw new IllegalStateException("an Ed25519 key is made of 32 bytes, not " + bytes.length);
            }
            System.arraycopy(seed, 0, bytes, 0, seed.length);
        }
    }
}

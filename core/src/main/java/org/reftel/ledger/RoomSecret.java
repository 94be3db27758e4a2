package org.reftel.ledger;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;
import org.reftel.model.Code;
import org.reftel.model.Digest;
import org.reftel.model.Refused;

/// The 32 random bytes that every nonce of a room is derived from. Who knows them can check a guess at a
/// line; who destroys what is derived for one source unlinks that source.
public final class RoomSecret {
    private final byte[] bytes;

    private RoomSecret(byte[] bytes) {
        this.bytes = bytes;
    }

    public static RoomSecret make(SecureRandom random) {
        var bytes = new byte[Hash.LENGTH];
        random.nextBytes(bytes);
        return new RoomSecret(bytes);
    }

    /// From 64 lower-case hex digits.
    public static RoomSecret parse(String hex) throws Refused {
        if (!hex.matches("[0-9a-f]{64}")) {
            throw new Refused(Code.X924_NOT_IN_FORM, "not a secret of 64 lower-case hex digits");
        }
        return new RoomSecret(HexFormat.of().parseHex(hex));
    }

    /// The key of one source: HKDF-SHA256 (RFC 5869) with salt `reftel source` and the source's digest as
    /// info.
    public SourceKey key(Digest source) {
        try {
            return new SourceKey(KDF.getInstance("HKDF-SHA256")
                    .deriveData(HKDFParameterSpec.ofExtract()
                            .addIKM(bytes)
                            .addSalt("reftel source".getBytes(StandardCharsets.US_ASCII))
                            .thenExpand(HexFormat.of().parseHex(source.hex()), Hash.LENGTH)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java has HKDF-SHA256", missing);
        }
    }

    /// 64 hex digits, for the file that keeps it.
    public String secretText() {
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public String toString() {
        return "room secret";
    }
}

package org.reftel.serve.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.reftel.model.Digest;

/// What a form carries that a server of this room made, now or before it was started anew: a name of its own, so
/// that it is written once, and a mark that only who holds the key can make, so that no page of others sends a
/// form in the reader's name. Nothing is remembered for it.
public final class Seal {
    private static final int BYTES = 16;
    private static final int LONGEST = 200;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String key;

    /// @param key secret of the room
    public Seal(String key) {
        this.key = key;
    }

    /// For a new form.
    public String fresh() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        var name = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        return name + "." + mark(name);
    }

    /// The name that a form carries; empty when its seal is not of this room.
    public Optional<String> name(String given) {
        int dot = given.indexOf('.');
        if (dot <= 0 || given.length() > LONGEST) {
            return Optional.empty();
        }
        var name = given.substring(0, dot);
        boolean ours = MessageDigest.isEqual(
                mark(name).getBytes(StandardCharsets.UTF_8),
                given.substring(dot + 1).getBytes(StandardCharsets.UTF_8));
        return ours ? Optional.of(name) : Optional.empty();
    }

    /// Hashed twice, each time with the key in front: nobody can lengthen what was marked.
    private String mark(String name) {
        return Digest.of(key + "\n" + Digest.of(key + "\n" + name).hex()).hex();
    }
}

package org.reftel.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.reftel.model.Code;
import org.reftel.model.Refused;

/// A text with signatures below it (C2SP signed-note).
///
/// @param text with its last newline
public record SignedNote(String text, List<Signature> signatures) {
    static final String DASH = "— ";
    private static final int MOST_SIGNATURES = 64;
    private static final int MOST_BYTES = 1 << 20;

    public SignedNote {
        signatures = List.copyOf(signatures);
    }

    /// One signature line.
    ///
    /// @param base64 of the key id and the signature
    public record Signature(String name, String base64) {
        private byte[] bytes() {
            return Strict.base64(base64).orElse(new byte[0]);
        }

        /// Whether name and key id are those of `key`.
        boolean by(VerifierKey key) {
            return name.equals(key.name()) && ByteBuffer.wrap(bytes()).getInt() == key.id();
        }

        boolean holds(VerifierKey key, String text) {
            var bytes = bytes();
            return key.signed(text, Arrays.copyOfRange(bytes, Integer.BYTES, bytes.length));
        }
    }

    /// Reads the bytes of a note; strict, at most one mebibyte and 64 signatures.
    public static SignedNote parse(byte[] bytes) throws Refused {
        if (bytes.length > MOST_BYTES) {
            throw malformed("it is larger than a mebibyte");
        }
        return parse(Strict.utf8(bytes).orElseThrow(() -> malformed("it is not UTF-8")));
    }

    /// Reads a note.
    public static SignedNote parse(String note) throws Refused {
        if (note.chars().anyMatch(c -> c < ' ' && c != '\n')) {
            throw malformed("it holds control characters");
        }
        var gap = note.lastIndexOf("\n\n");
        if (gap < 0 || !note.endsWith("\n") || note.length() == gap + 2) {
            throw malformed("it has no signatures after an empty line");
        }
        var lines = note.substring(gap + 2, note.length() - 1).split("\n", -1);
        if (lines.length > MOST_SIGNATURES) {
            throw malformed("it has more than " + MOST_SIGNATURES + " signatures");
        }
        var signatures = new ArrayList<Signature>();
        for (var line : lines) {
            var blank = line.indexOf(' ', DASH.length());
            if (!line.startsWith(DASH) || blank < 0) {
                throw malformed("\"" + line + "\" is no signature line");
            }
            var name = line.substring(DASH.length(), blank);
            var base64 = line.substring(blank + 1);
            var bytes = Strict.base64(base64).orElse(new byte[0]);
            if (!VerifierKey.isName(name) || bytes.length <= Integer.BYTES) {
                throw malformed("\"" + line + "\" is no signature line");
            }
            var signature = new Signature(name, base64);
            if (signatures.contains(signature)) {
                throw malformed("a signature stands in it twice");
            }
            signatures.add(signature);
        }
        return new SignedNote(note.substring(0, gap + 1), signatures);
    }

    private static Refused malformed(String why) {
        return new Refused(Code.X924_NOT_IN_FORM, "not a signed note (C2SP): " + why);
    }

    /// Those of the known keys that signed. Signatures of other keys are passed over.
    ///
    /// @throws Refused X923 when a signature of a known key is false
    public List<VerifierKey> signers(List<VerifierKey> known) throws Refused {
        var found = new ArrayList<VerifierKey>();
        for (var signature : signatures) {
            for (var key : known) {
                if (signature.by(key)) {
                    if (!signature.holds(key, text)) {
                        throw new Refused(Code.X923_FALSE, "the signature of " + key.name() + " is false");
                    }
                    if (!found.contains(key)) {
                        found.add(key);
                    }
                }
            }
        }
        return List.copyOf(found);
    }

    public byte[] bytes() {
        return toString().getBytes(StandardCharsets.UTF_8);
    }

    /// The whole note.
    @Override
    public String toString() {
        var note = new StringBuilder(text).append('\n');
        signatures.forEach(one -> note.append(DASH)
                .append(one.name())
                .append(' ')
                .append(one.base64())
                .append('\n'));
        return note.toString();
    }
}

package org.reftel.ledger;

import java.util.ArrayList;
import java.util.List;
import org.reftel.model.Code;
import org.reftel.model.Refused;

/// That an entry stands in a signed log, as a text (C2SP tlog-proof).
///
/// @param path from the leaf's sibling up
/// @param checkpoint with its signatures
public record TlogProof(long index, List<Hash> path, SignedNote checkpoint) {
    private static final String HEAD = "c2sp.org/tlog-proof@v1";
    private static final int LONGEST_PATH = 63;

    public TlogProof {
        path = List.copyOf(path);
        if (index < 0) {
            throw new IllegalArgumentException("entry " + index);
        }
    }

    /// Reads the text, strictly. An `extra` line, which nothing signs, is not accepted.
    public static TlogProof parse(String text) throws Refused {
        var gap = text.indexOf("\n\n");
        if (gap < 0) {
            throw malformed("there is no checkpoint after an empty line");
        }
        var lines = text.substring(0, gap).split("\n", -1);
        if (lines.length < 2 || !lines[0].equals(HEAD) || !lines[1].startsWith("index ")) {
            throw malformed("it does not begin with " + HEAD + " and an index");
        }
        var index = Strict.number(lines[1].substring("index ".length()))
                .orElseThrow(() -> malformed("its index is \"" + lines[1] + "\""));
        if (lines.length - 2 > LONGEST_PATH) {
            throw malformed("its path is too long");
        }
        var path = new ArrayList<Hash>();
        for (var i = 2; i < lines.length; i++) {
            var line = lines[i];
            path.add(Hash.parse(line).orElseThrow(() -> malformed("\"" + line + "\" is no hash")));
        }
        return new TlogProof(index, path, SignedNote.parse(text.substring(gap + 2)));
    }

    private static Refused malformed(String why) {
        return new Refused(Code.X924_NOT_IN_FORM, "not a proof (C2SP tlog-proof): " + why);
    }

    /// Checks that the log of `key` holds `entry`.
    ///
    /// @throws Refused X923 when this proof does not show it
    public Checkpoint check(byte[] entry, VerifierKey key) throws Refused {
        var head = Checkpoint.of(checkpoint);
        if (!Merkle.included(Merkle.leaf(entry), index, head.size(), path, head.root())) {
            throw new Refused(
                    Code.X923_FALSE, "entry " + index + " with these lines is not in the log of " + head.origin());
        }
        return Checkpoint.signed(checkpoint, key);
    }

    @Override
    public String toString() {
        var text = new StringBuilder(HEAD).append("\nindex ").append(index).append('\n');
        path.forEach(hash -> text.append(hash.base64()).append('\n'));
        return text.append('\n').append(checkpoint).toString();
    }
}

package org.reftel.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// An entry of the ledger: `reftel source 1`, the root over the lines of a source, their number, and the
/// commitment to what is said about it.
public record LedgerEntry(Hash root, long lines, Hash about) {
    private static final String HEAD = "reftel source 1";

    public LedgerEntry {
        if (lines < 0 || (lines == 0 && !root.equals(Merkle.EMPTY))) {
            throw new IllegalArgumentException(lines + " lines under " + root);
        }
    }

    /// Reads an entry; empty when one byte of it is not as [#bytes] writes it.
    public static Optional<LedgerEntry> parse(byte[] bytes) {
        var lines = new String(bytes, StandardCharsets.ISO_8859_1).split("\n", -1);
        if (lines.length != 5 || !lines[0].equals(HEAD) || !lines[4].isEmpty()) {
            return Optional.empty();
        }
        var root = Hash.parse(lines[1]);
        var count = Strict.number(lines[2]);
        var about = Hash.parse(lines[3]);
        if (root.isEmpty() || count.isEmpty() || about.isEmpty()) {
            return Optional.empty();
        }
        return count.get() > 0 || root.get().equals(Merkle.EMPTY)
                ? Optional.of(new LedgerEntry(root.get(), count.get(), about.get()))
                : Optional.empty();
    }

    public byte[] bytes() {
        return (HEAD + "\n" + root.base64() + "\n" + lines + "\n" + about.base64() + "\n")
                .getBytes(StandardCharsets.US_ASCII);
    }
}

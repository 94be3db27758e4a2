package org.reftel.ledger;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.reftel.model.Code;
import org.reftel.model.Refused;

/// The keys of the first sources of a room, each written out for itself: what is left when the secret that they
/// were derived from is destroyed, so that one of them can be destroyed and the others stay
/// (docs/decisions/0026). None before anything was expunged.
///
/// The text is a line of 64 hex digits a source, in the order of the ledger; zeros where the key was destroyed.
public final class KeptKeys {
    /// Bytes of a line.
    static final int ROW = 2 * Hash.LENGTH + 1;

    /// The line of a key that was destroyed.
    static final String DESTROYED = "0".repeat(2 * Hash.LENGTH) + "\n";

    private static final byte[] ZERO = new byte[Hash.LENGTH];

    private final byte[] keys;

    private KeptKeys(byte[] keys) {
        this.keys = keys;
    }

    public static KeptKeys none() {
        return new KeptKeys(new byte[0]);
    }

    /// @throws Refused X924 when the text is not as it is written
    public static KeptKeys parse(String text) throws Refused {
        if (text.length() % ROW != 0) {
            throw notInForm();
        }
        var keys = new byte[text.length() / ROW * Hash.LENGTH];
        for (int row = 0; row * ROW < text.length(); row++) {
            var line = text.substring(row * ROW, (row + 1) * ROW);
            if (line.charAt(ROW - 1) != '\n'
                    || !line.chars().limit(ROW - 1).allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'))) {
                throw notInForm();
            }
            System.arraycopy(HexFormat.of().parseHex(line, 0, ROW - 1), 0, keys, row * Hash.LENGTH, Hash.LENGTH);
        }
        return new KeptKeys(keys);
    }

    private static Refused notInForm() {
        return new Refused(
                Code.X924_NOT_IN_FORM,
                "keys/kept is not lines of 64 lower-case hex digits. Put it back from the backup of the keys.");
    }

    /// How many sources have their key here, the first ones.
    public long size() {
        return keys.length / Hash.LENGTH;
    }

    /// Whether the key of an entry was destroyed.
    public boolean isDestroyed(long entry) {
        return entry < size() && Arrays.equals(at(entry), ZERO);
    }

    /// The key of an entry that has it here; empty when it was destroyed.
    Optional<SourceKey> key(long entry) {
        return isDestroyed(entry) ? Optional.empty() : Optional.of(new SourceKey(at(entry)));
    }

    private byte[] at(long entry) {
        int from = Math.toIntExact(entry) * Hash.LENGTH;
        return Arrays.copyOfRange(keys, from, from + Hash.LENGTH);
    }

    /// As the file has it.
    public String text() {
        var text = new StringBuilder(keys.length / Hash.LENGTH * ROW);
        for (int from = 0; from < keys.length; from += Hash.LENGTH) {
            text.append(HexFormat.of().formatHex(keys, from, from + Hash.LENGTH))
                    .append('\n');
        }
        return text.toString();
    }

    @Override
    public String toString() {
        return size() + " kept keys";
    }
}

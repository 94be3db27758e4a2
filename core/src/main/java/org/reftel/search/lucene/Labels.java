package org.reftel.search.lucene;

import java.nio.charset.StandardCharsets;
import org.reftel.model.Digest;
import org.reftel.model.Label;

/// Labels as names of folders: the key of a label holds capitals, digits, hyphens, blanks and strokes only, and the
/// last two are replaced: `S`, `C+NF`, `S+REL_AUS_GBR+EXDIS`.
final class Labels {
    private static final int LONGEST = 150;

    private Labels() {}

    /// Two labels never have one name.
    static String name(Label label) {
        return label.key().replace('/', '+').replace(' ', '_');
    }

    /// @throws IllegalArgumentException for what is no name
    static Label label(String name) {
        return Label.parse(name.replace('+', '/').replace('_', ' '));
    }

    /// Where the partition lies: its name, shortened where a file system would not take it.
    static String folder(String name) {
        return name.length() <= LONGEST
                ? name
                : name.substring(0, LONGEST / 2) + "~"
                        + Digest.of(name.getBytes(StandardCharsets.US_ASCII)).hex();
    }
}

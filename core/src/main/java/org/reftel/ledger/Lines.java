package org.reftel.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// How the bytes of a source are cut into the lines that are committed one by one: after each LF, after each
/// `&#x000A;` (a LF as the viewer's pages write it, which have a whole telegram in one line otherwise), and
/// after 4,096 bytes without either.
public final class Lines {
    /// The longest line.
    public static final int LONGEST = 4096;

    private static final byte[] REFERENCE = "&#x000A;".getBytes(StandardCharsets.US_ASCII);

    private Lines() {}

    /// Where the line that begins at `from` ends.
    public static int end(byte[] bytes, int from) {
        var most = Math.min(bytes.length, from + LONGEST);
        for (var i = from; i < most; i++) {
            if (bytes[i] == '\n' || (bytes[i] == ';' && isReference(bytes, from, i + 1))) {
                return i + 1;
            }
        }
        return most;
    }

    private static boolean isReference(byte[] bytes, int from, int end) {
        var start = end - REFERENCE.length;
        return start >= from && Arrays.equals(bytes, start, end, REFERENCE, 0, REFERENCE.length);
    }

    /// The lines that hold any of the bytes `from` to before `to`.
    public static Range around(byte[] bytes, int from, int to) {
        if (from < 0 || from >= to || to > bytes.length) {
            throw new IllegalArgumentException("bytes " + from + ".." + to + " of " + bytes.length);
        }
        var line = 0L;
        var at = 0;
        var end = end(bytes, at);
        while (end <= from) {
            at = end;
            end = end(bytes, at);
            line++;
        }
        var first = line;
        var start = at;
        while (end < to) {
            end = end(bytes, end);
            line++;
        }
        return new Range(first, line - first + 1, start, end);
    }

    /// Lines in a row.
    ///
    /// @param first from 0
    /// @param from where the first begins in the source
    /// @param to where the last ends
    public record Range(long first, long count, int from, int to) {}
}

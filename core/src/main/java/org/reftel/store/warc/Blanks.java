package org.reftel.store.warc;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.reftel.disk.Disk;
import org.reftel.model.Digest;
import org.reftel.store.Stretch;

/// What is written over a source that is expunged: records of the type `metadata` that name its entry and that
/// of the tombstone, filled up with zeros to the same length, so that offsets and signed lengths hold. Each byte
/// of them follows from what they name; no entry of the ledger commits to them.
public final class Blanks {
    /// A longer source is written over by several, all but the last of this length.
    static final int PART = 1 << 18;

    /// What may be left for the last one, so that it has space for its head.
    private static final int MORE = 1 << 12;

    static final String EXPUNGED = "Reftel-Expunged";

    private static final Pattern FORM = Pattern.compile("([0-9]{1,18}) ([0-9]{1,18}) ([0-9]{1,9})");

    private Blanks() {}

    /// Writes all parts, in order.
    ///
    /// @param origin name of the room
    /// @param length of what stood there
    public static void write(Disk.Output out, String origin, long entry, long tombstone, Instant time, long length)
            throws IOException {
        long rest = length;
        for (int part = 1; rest > 0; part++) {
            int now = rest <= PART + MORE ? (int) rest : PART;
            out.write(ByteBuffer.wrap(part(origin, entry, tombstone, time, part, now)));
            rest -= now;
        }
    }

    private static byte[] part(String origin, long entry, long tombstone, Instant time, int part, int length) {
        int blocks = 1;
        while (length - Gzip.around(blocks) > Gzip.LONGEST * blocks - 5 * (blocks - 1)) {
            blocks++;
        }
        int all = length - Gzip.around(blocks);
        var id = Head.id(Digest.of(origin + " expunged " + entry + " " + part));
        var head = Head.of("metadata", id, time.toString())
                .with(EXPUNGED, entry + " " + tombstone + " " + part)
                .with("Content-Length", "0000000");
        int zeros = all - head.bytes().length - Head.END.length;
        if (zeros < 0) {
            throw new IllegalArgumentException("no head fits into " + length + " bytes");
        }
        var text = Arrays.copyOf(
                head.with("Content-Length", String.format(Locale.ROOT, "%07d", zeros))
                        .bytes(),
                all);
        System.arraycopy(Head.END, 0, text, all - Head.END.length, Head.END.length);
        return Gzip.stored(text, blocks);
    }

    /// Reads one; empty when the record is another.
    ///
    /// @throws IOException when a byte of it is not as it must be
    static Optional<Stretch.Blank> read(String origin, String file, long offset, Head head, byte[] member)
            throws IOException {
        var named = head.get(EXPUNGED);
        if (named.isEmpty()) {
            return Optional.empty();
        }
        var form = FORM.matcher(named.get());
        if (!form.matches()) {
            throw new IOException("what was written over a source names no entry");
        }
        byte[] must;
        Stretch.Blank blank;
        try {
            blank = new Stretch.Blank(
                    file,
                    offset,
                    member.length,
                    Long.parseLong(form.group(1)),
                    Long.parseLong(form.group(2)),
                    Instant.parse(head.need("WARC-Date")),
                    Integer.parseInt(form.group(3)));
            must = part(origin, blank.entry(), blank.tombstone(), blank.time(), blank.part(), member.length);
        } catch (DateTimeException | IllegalArgumentException odd) {
            throw new IOException("what was written over a source cannot be read: " + odd.getMessage(), odd);
        }
        if (!Arrays.equals(member, must)) {
            throw new IOException("what was written over a source is not as it must be");
        }
        return Optional.of(blank);
    }
}

package org.reftel.store.sqlite;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.reftel.model.Code;
import org.reftel.model.Refused;

/// The bytes of a source in the database: parts of 16 MB, deflated where that is smaller.
final class Content {
    private static final int PART = 16 << 20;
    /// In place of the length of a part that is not deflated.
    private static final int PLAIN = -1;

    private Content() {}

    static void write(Database database, long source, byte[] bytes) throws IOException {
        for (int part = 0, from = 0; from == 0 || from < bytes.length; part++, from += PART) {
            int length = Math.min(PART, bytes.length - from);
            var packed = deflate(bytes, from, length);
            database.run(
                    "INSERT INTO content (source, part, packed, bytes) VALUES (?, ?, ?, ?)",
                    source,
                    part,
                    packed.isPresent() ? length : PLAIN,
                    packed.isPresent() ? packed.orElseThrow() : Arrays.copyOfRange(bytes, from, from + length));
        }
    }

    static byte[] read(Database database, long source, long size) throws IOException {
        if (size > Integer.MAX_VALUE - 16) {
            throw new IOException("source " + source + " has " + size + " bytes");
        }
        var bytes = new byte[(int) size];
        int[] done = {0};
        database.list(
                "SELECT packed, bytes FROM content WHERE source = ? ORDER BY part",
                row -> {
                    int length = row.getInt("packed");
                    var part = row.getBytes("bytes");
                    if (length == PLAIN) {
                        System.arraycopy(part, 0, bytes, done[0], part.length);
                        done[0] += part.length;
                    } else {
                        inflate(part, bytes, done[0], length);
                        done[0] += length;
                    }
                    return part.length;
                },
                source);
        if (done[0] != size) {
            throw damaged();
        }
        return bytes;
    }

    private static Optional<byte[]> deflate(byte[] bytes, int from, int length) {
        var deflater = new Deflater(Deflater.BEST_SPEED, true);
        try {
            deflater.setInput(bytes, from, length);
            deflater.finish();
            var out = new ByteArrayOutputStream(length / 2 + 64);
            var buffer = new byte[8192];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
                if (out.size() >= length) {
                    return Optional.empty();
                }
            }
            return Optional.of(out.toByteArray());
        } finally {
            deflater.end();
        }
    }

    private static void inflate(byte[] part, byte[] into, int at, int length) throws IOException {
        var inflater = new Inflater(true);
        try {
            inflater.setInput(part);
            int done = 0;
            while (done < length) {
                int more = inflater.inflate(into, at + done, length - done);
                if (more == 0) {
                    throw damaged();
                }
                done += more;
            }
        } catch (DataFormatException e) {
            throw damaged();
        } finally {
            inflater.end();
        }
    }

    private static IOException damaged() {
        return new Refused(
                Code.X907_IO_FAILED,
                "catalogue.db does not give back the bytes it was handed. Restore the folder from a copy.");
    }
}

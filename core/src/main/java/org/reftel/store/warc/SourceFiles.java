package org.reftel.store.warc;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.reftel.model.Code;
import org.reftel.model.Refused;
import org.reftel.model.Source;
import org.reftel.store.Lengths;
import org.reftel.store.Place;
import org.reftel.store.Stretch;

/// The files of sources, for reading: one source, a range of one, or all in order.
public final class SourceFiles {
    /// More than any record of ours holds, so that a damaged one cannot fill the memory.
    static final int MOST = Records.SEGMENT + (1 << 21);

    private final Path room;
    private final String origin;

    /// @param room the folder of the room
    /// @param origin its name
    public SourceFiles(Path room, String origin) {
        this.room = room;
        this.origin = origin;
    }

    /// The bytes of a source; not for one that stands in a container.
    public byte[] bytes(Source source, Place place) throws IOException {
        return range(source, place, 0, source.size());
    }

    /// A range of its bytes. Of one that is cut into segments, only those are unpacked that hold it.
    public byte[] range(Source source, Place place, long from, long length) throws IOException {
        if (from < 0 || length < 0 || from + length > source.size() || length > Integer.MAX_VALUE - 16) {
            throw new IllegalArgumentException(from + "+" + length + " of " + source.size() + " bytes");
        }
        var bytes = new byte[(int) length];
        int first = (int) (from / Records.SEGMENT);
        long offset = place.offset();
        for (int i = 0; i < first; i++) {
            offset += place.members().get(i);
        }
        long done = 0;
        try (var channel = FileChannel.open(room.resolve(place.fileName()), StandardOpenOption.READ)) {
            for (int i = first; i < place.members().size() && (done < length || length == 0); i++) {
                var record = record(channel, offset, place.members().get(i));
                if (!record.source().equals(source.digest()) || record.segment() != i + 1L) {
                    throw new IOException("another record stands there");
                }
                long start = (long) i * Records.SEGMENT;
                int skip = (int) Math.max(0, from - start);
                int take = (int) Math.min(record.length() - (long) skip, length - done);
                System.arraycopy(record.bytes(), record.from() + skip, bytes, (int) done, take);
                done += take;
                offset += place.members().get(i);
                if (length == 0) {
                    break;
                }
            }
        } catch (IOException e) {
            throw damaged(place.fileName(), offset, source, e);
        }
        if (done != length) {
            throw damaged(place.fileName(), offset, source, new IOException("it ends early"));
        }
        return bytes;
    }

    private static Refused damaged(String file, long offset, Source source, IOException e) {
        return new Refused(
                Code.X933_SOURCES_DAMAGED,
                file + ", byte " + offset + ": " + source.name() + " does not come back as it was kept ("
                        + e.getMessage() + "). \"reftel verify\" says what else is damaged; restore the folder from a"
                        + " backup.",
                e);
    }

    private static Records.Read record(FileChannel channel, long offset, int length) throws IOException {
        var packed = read(channel, offset, length);
        var unpacked = Gzip.unpack(packed, 0, MOST);
        if (unpacked.length() != length) {
            throw new IOException("the record is not as long as it was");
        }
        return Records.Read.of(unpacked.bytes());
    }

    private static byte[] read(FileChannel channel, long offset, int length) throws IOException {
        var bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, offset + bytes.position()) < 0) {
                throw new IOException("the file ends before it");
            }
        }
        return bytes.array();
    }

    /// Looks at every byte of the files, in order. Sources in containers come with no bytes: whoever can
    /// unpack fills them in. Goes on behind what is damaged.
    ///
    /// @param lengths that count; what stands beyond, and files that are not named, are reported as such
    public void scan(Lengths lengths, Stretch.Visitor visitor) throws IOException {
        for (var file : lengths.byFile().entrySet()) {
            new Scan(room, origin, file.getKey(), file.getValue(), visitor).run(0);
        }
    }

    /// The same from the middle of a file on, where a source begins.
    public void scan(Lengths lengths, int from, long offset, Stretch.Visitor visitor) throws IOException {
        for (var file : lengths.byFile().tailMap(from).entrySet()) {
            new Scan(room, origin, file.getKey(), file.getValue(), visitor).run(file.getKey() == from ? offset : 0);
        }
    }

    /// A part of a file in memory, enough for any record that begins in its front half.
    static final class Window {
        private static final int SIZE = 4 * MOST;

        private final FileChannel channel;
        private final long end;
        private byte[] bytes = {};
        private long start;

        Window(FileChannel channel, long end) {
            this.channel = channel;
            this.end = end;
        }

        /// Brings a place into memory, and gives its index in [#bytes].
        int at(long offset) throws IOException {
            boolean inside = offset >= start && offset + Math.min(MOST, end - offset) <= start + bytes.length;
            if (!inside) {
                bytes = read(channel, offset, (int) Math.min(SIZE, end - offset));
                start = offset;
            }
            return (int) (offset - start);
        }

        byte[] bytes() {
            return bytes;
        }
    }
}

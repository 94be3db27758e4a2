package org.reftel.store.warc;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.reftel.ledger.About;
import org.reftel.model.Digest;
import org.reftel.model.Source;
import org.reftel.store.Lengths;
import org.reftel.store.Room;

/// The records we write, and what they say when they are read.
final class Records {
    /// A larger source is cut into segments of this size (ISO 28500:2017, 7).
    static final int SEGMENT = 1 << 18;

    static final String ENTRY = "Reftel-Entry";
    static final String NUMBER = "WARC-Segment-Number";
    static final String TOTAL = "WARC-Segment-Total-Length";

    private static final String NAME = "Reftel-Name";
    private static final String ORIGIN = "Reftel-Origin";
    private static final String URI = "WARC-Target-URI";
    private static final String REFERS = "WARC-Refers-To";
    private static final String BLOCK = "WARC-Block-Digest";
    private static final String FIELDS = "application/warc-fields";

    private Records() {}

    /// The member that begins a file. Whoever knows the room's name, the file's and the time can make it
    /// again.
    static byte[] info(String origin, int file, Instant date) {
        var name = Lengths.file(file).substring("sources/".length());
        var block = ("software: Reftel\r\nformat: WARC File Format 1.1\r\nisPartOf: " + origin + "\r\n")
                .getBytes(StandardCharsets.UTF_8);
        var head = Head.of("warcinfo", Head.id(Digest.of(origin + " " + name)), date.toString())
                .with("WARC-Filename", name)
                .with(BLOCK, Head.labelled(Digest.of(block)))
                .with("Content-Type", FIELDS)
                .with("Content-Length", block.length)
                .bytes();
        var record = new byte[head.length + block.length + Head.END.length];
        System.arraycopy(head, 0, record, 0, head.length);
        System.arraycopy(block, 0, record, head.length, block.length);
        System.arraycopy(Head.END, 0, record, head.length + block.length, Head.END.length);
        return Gzip.stored(record);
    }

    /// A segment of a source; the only one, when it is small enough.
    ///
    /// @param number from 0
    static byte[] segment(Registration raw, byte[] bytes, int number) {
        var source = raw.source();
        var id = Head.id(source.digest());
        int from = number * SEGMENT;
        int length = Math.min(SEGMENT, bytes.length - from);
        boolean whole = bytes.length <= SEGMENT;
        boolean last = from + length == bytes.length;
        var block = whole ? source.digest() : digest(bytes, from, length);
        Head head;
        if (number == 0) {
            head = Head.of("resource", id, raw.received().toString())
                    .with(URI, Head.uri(source.digest()))
                    .with(BLOCK, Head.labelled(block))
                    .with("WARC-Payload-Digest", Head.labelled(source.digest()));
            if (!whole) {
                head = head.with(NUMBER, 1);
            }
        } else {
            head = Head.of(
                            "continuation",
                            continued(source.digest(), number),
                            raw.received().toString())
                    .with(URI, Head.uri(source.digest()))
                    .with(BLOCK, Head.labelled(block))
                    .with("WARC-Segment-Origin-ID", id)
                    .with(NUMBER, number + 1L);
            if (last) {
                head = head.with(TOTAL, bytes.length);
            }
        }
        if (number == 0) {
            head = head.with("Content-Type", "application/octet-stream");
        }
        head = head.with("Content-Length", length);
        return Gzip.pack((number == 0 ? stated(head, raw) : head).bytes(), bytes, from, length);
    }

    /// A source whose bytes stand in a container.
    static byte[] inside(Registration raw, Room.Inside inside) {
        var digest = raw.source().digest();
        var block = ("digest: " + digest.hex() + "\r\nsize: " + raw.source().size() + "\r\ninside: "
                        + inside.container().hex() + " " + inside.place() + "\r\n")
                .getBytes(StandardCharsets.UTF_8);
        var head = Head.of("metadata", Head.id(digest), raw.received().toString())
                .with(URI, Head.uri(digest))
                .with(REFERS, Head.id(inside.container()))
                .with(BLOCK, Head.labelled(Digest.of(block)))
                .with("Content-Type", FIELDS)
                .with("Content-Length", block.length);
        return Gzip.pack(stated(head, raw).bytes(), block, 0, block.length);
    }

    private static Head stated(Head head, Registration raw) {
        return head.with(ENTRY, raw.entry())
                .with(NAME, About.encode(raw.source().name()))
                .with(ORIGIN, raw.written() ? "written" : "received");
    }

    private static String continued(Digest source, int number) {
        return Head.id(Digest.of(source.hex() + " segment " + (number + 1)));
    }

    static int segments(long size) {
        return size <= SEGMENT ? 1 : (int) ((size + SEGMENT - 1) / SEGMENT);
    }

    private static Digest digest(byte[] bytes, int from, int length) {
        return Digest.of(java.util.Arrays.copyOfRange(bytes, from, from + length));
    }

    /// One record of a file as read.
    ///
    /// @param from where its block begins in `bytes`
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    record Read(Head head, byte[] bytes, int from, int length) {
        /// Checks the length and the digest of the block.
        static Read of(byte[] record) throws IOException {
            var head = Head.parse(record);
            int from = Head.end(record) + Head.END.length;
            int length = record.length - from - Head.END.length;
            if (length < 0
                    || length != head.number("Content-Length")
                    || !java.util.Arrays.equals(record, from + length, record.length, Head.END, 0, Head.END.length)) {
                throw new IOException("the length of the record is not the one it states");
            }
            // Of what was written over a source each byte is known.
            if (head.get(Blanks.EXPUNGED).isEmpty()
                    && !head.need(BLOCK).equals(Head.labelled(digest(record, from, length)))) {
                throw new IOException("the digest of the record's block is not the one it states");
            }
            return new Read(head, record, from, length);
        }

        byte[] block() {
            return java.util.Arrays.copyOfRange(bytes, from, from + length);
        }

        Digest source() throws IOException {
            var uri = head.need(URI);
            if (!uri.matches("urn:sha256:[0-9a-f]{64}")) {
                throw new IOException(URI + " is " + uri);
            }
            return new Digest(uri.substring("urn:sha256:".length()));
        }

        long segment() throws IOException {
            return head.get(NUMBER).isPresent() ? head.number(NUMBER) : 1;
        }

        /// Whether continuations follow.
        boolean isCut() {
            return head.type().equals("resource") && head.get(NUMBER).isPresent();
        }

        /// What the record says of its source; the size of one that is cut into segments is not known here
        /// and 0.
        Registration raw() throws IOException {
            var inside = Optional.<Room.Inside>empty();
            long size = isCut() ? 0 : length;
            if (head.type().equals("metadata")) {
                var text = new String(bytes, from, length, StandardCharsets.UTF_8);
                var line = INSIDE.matcher(text);
                if (!line.matches() || !line.group(1).equals(source().hex())) {
                    throw new IOException("the record does not say which source stands where");
                }
                size = Long.parseLong(line.group(2));
                inside = Optional.of(new Room.Inside(new Digest(line.group(3)), Integer.parseInt(line.group(4))));
            }
            var origin = head.need(ORIGIN);
            try {
                return new Registration(
                        head.number(ENTRY),
                        new Source(source(), About.decode(head.need(NAME)), size),
                        Instant.parse(head.need("WARC-Date")),
                        origin.equals("written"),
                        inside);
            } catch (IllegalArgumentException | DateTimeException odd) {
                throw new IOException("the head of the record cannot be read: " + odd.getMessage(), odd);
            }
        }
    }

    private static final java.util.regex.Pattern INSIDE = java.util.regex.Pattern.compile(
            "digest: ([0-9a-f]{64})\r\nsize: (\\d{1,18})\r\ninside: ([0-9a-f]{64}) (\\d{1,9})\r\n");
}

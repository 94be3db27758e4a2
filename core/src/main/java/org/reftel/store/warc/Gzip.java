package org.reftel.store.warc;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/// One gzip member (RFC 1952), always with the same ten bytes in front: no name, no time, no system.
final class Gzip {
    private static final byte[] HEAD = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff};
    private static final int TAIL = 8;

    /// What a member holds, and how many bytes it takes up itself.
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    record Unpacked(byte[] bytes, int length) {}

    private Gzip() {}

    static byte[] pack(byte[] head, byte[] block, int from, int length) {
        var out = new ByteArrayOutputStream(length / 2 + 512);
        out.writeBytes(HEAD);
        var crc = new CRC32();
        crc.update(head);
        crc.update(block, from, length);
        crc.update(Head.END);
        var deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        try {
            var buffer = new byte[8192];
            deflater.setInput(head);
            drain(deflater, buffer, out);
            deflater.setInput(block, from, length);
            drain(deflater, buffer, out);
            deflater.setInput(Head.END);
            deflater.finish();
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
        } finally {
            deflater.end();
        }
        out.writeBytes(tail(crc, head.length + length + Head.END.length));
        return out.toByteArray();
    }

    private static void drain(Deflater deflater, byte[] buffer, ByteArrayOutputStream out) {
        while (!deflater.needsInput()) {
            out.write(buffer, 0, deflater.deflate(buffer));
        }
    }

    /// The longest stored block (RFC 1951, 3.2.4).
    static final int LONGEST = 0xffff;

    private static final int BLOCK_HEAD = 5;

    /// A member of one stored block: the same bytes from any program.
    static byte[] stored(byte[] bytes) {
        return stored(bytes, 1);
    }

    /// What a member of so many stored blocks takes up beside what it holds.
    static int around(int blocks) {
        return HEAD.length + BLOCK_HEAD * blocks + TAIL;
    }

    /// The same in several blocks, all but the last five bytes shorter than they might be: then there is a
    /// member of any length.
    static byte[] stored(byte[] bytes, int blocks) {
        int each = LONGEST - BLOCK_HEAD;
        int last = bytes.length - each * (blocks - 1);
        if (last < 0 || last > LONGEST) {
            throw new IllegalArgumentException(bytes.length + " bytes do not fit into " + blocks + " stored blocks");
        }
        var crc = new CRC32();
        crc.update(bytes);
        var out = ByteBuffer.allocate(around(blocks) + bytes.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(HEAD);
        for (int block = 0; block < blocks; block++) {
            int length = block < blocks - 1 ? each : last;
            out.put((byte) (block < blocks - 1 ? 0 : 1))
                    .putShort((short) length)
                    .putShort((short) ~length)
                    .put(bytes, block * each, length);
        }
        return out.put(tail(crc, bytes.length)).array();
    }

    private static byte[] tail(CRC32 crc, int length) {
        return ByteBuffer.allocate(TAIL)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt((int) crc.getValue())
                .putInt(length)
                .array();
    }

    static boolean begins(byte[] bytes, int at) {
        return at >= 0
                && at + HEAD.length <= bytes.length
                && Arrays.equals(bytes, at, at + HEAD.length, HEAD, 0, HEAD.length);
    }

    /// @param most bytes that may come out: a damaged member must not fill the memory
    /// @throws IOException when this is no whole and sound member
    static Unpacked unpack(byte[] bytes, int at, int most) throws IOException {
        if (!begins(bytes, at)) {
            throw new IOException("no gzip member begins here");
        }
        var inflater = new Inflater(true);
        try {
            inflater.setInput(bytes, at + HEAD.length, bytes.length - at - HEAD.length);
            var out = new ByteArrayOutputStream(Math.min(most, 1 << 16));
            var buffer = new byte[1 << 15];
            var crc = new CRC32();
            while (!inflater.finished()) {
                int more = inflater.inflate(buffer);
                if (more == 0 && !inflater.finished()) {
                    throw new IOException("the gzip member is cut off");
                }
                out.write(buffer, 0, more);
                crc.update(buffer, 0, more);
                if (out.size() > most) {
                    throw new IOException("the gzip member holds more than " + most + " bytes");
                }
            }
            int end = bytes.length - inflater.getRemaining();
            if (end + TAIL > bytes.length) {
                throw new IOException("the gzip member is cut off");
            }
            if (!Arrays.equals(tail(crc, out.size()), 0, TAIL, bytes, end, end + TAIL)) {
                throw new IOException("the checksum of the gzip member does not agree");
            }
            return new Unpacked(out.toByteArray(), end + TAIL - at);
        } catch (DataFormatException damaged) {
            throw new IOException("the gzip member is damaged: " + damaged.getMessage(), damaged);
        } finally {
            inflater.end();
        }
    }
}

package org.reftel.store.warc;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.reftel.model.Digest;

/// The head of a WARC record: its version line and named fields (ISO 28500:2017, 4 and 5), in the order
/// written.
record Head(Map<String, String> fields) {
    /// Ends every record.
    static final byte[] END = {'\r', '\n', '\r', '\n'};

    private static final String VERSION = "WARC/1.1";
    private static final String LINE = "\r\n";

    Head {
        fields = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /// The fields that every record has, in our order.
    static Head of(String type, String id, String date) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("WARC-Type", type);
        fields.put("WARC-Record-ID", id);
        fields.put("WARC-Date", date);
        return new Head(fields);
    }

    Head with(String name, String value) {
        var more = new LinkedHashMap<>(fields);
        more.put(name, value);
        return new Head(more);
    }

    Head with(String name, long value) {
        return with(name, Long.toString(value));
    }

    byte[] bytes() {
        var text = new StringBuilder(VERSION).append(LINE);
        fields.forEach(
                (name, value) -> text.append(name).append(": ").append(value).append(LINE));
        return text.append(LINE).toString().getBytes(StandardCharsets.UTF_8);
    }

    String type() {
        return get("WARC-Type").orElse("");
    }

    Optional<String> get(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    String need(String name) throws IOException {
        return get(name).orElseThrow(() -> new IOException("the record has no " + name));
    }

    long number(String name) throws IOException {
        var value = need(name);
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException odd) {
            throw new IOException(name + " is no number: " + value, odd);
        }
    }

    /// Reads the head of a record that we wrote; whatever differs from how we write is refused.
    static Head parse(byte[] record) throws IOException {
        int end = end(record);
        var lines = new String(record, 0, end, StandardCharsets.UTF_8).split(LINE, -1);
        if (!lines[0].equals(VERSION)) {
            throw new IOException("no WARC/1.1 record begins here");
        }
        var fields = new LinkedHashMap<String, String>();
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(": ");
            if (colon < 1 || fields.put(lines[i].substring(0, colon), lines[i].substring(colon + 2)) != null) {
                throw new IOException("line " + (i + 1) + " of the record's head cannot be read");
            }
        }
        return new Head(fields);
    }

    /// Where the empty line stands that ends the head.
    static int end(byte[] record) throws IOException {
        for (int i = 0; i + END.length <= record.length; i++) {
            if (record[i] == '\r' && record[i + 1] == '\n' && record[i + 2] == '\r' && record[i + 3] == '\n') {
                return i;
            }
        }
        throw new IOException("the record's head does not end");
    }

    /// A record id from a digest: UUID version 8 (RFC 9562, 5.8), whose bits are ours to choose.
    static String id(Digest digest) {
        var bytes = ByteBuffer.wrap(HexFormat.of().parseHex(digest.hex()));
        long high = bytes.getLong() & ~0xf000L | 0x8000L;
        long low = bytes.getLong() & 0x3fff_ffff_ffff_ffffL | 0x8000_0000_0000_0000L;
        return "<urn:uuid:" + new UUID(high, low) + ">";
    }

    static String uri(Digest digest) {
        return "urn:sha256:" + digest.hex();
    }

    static String labelled(Digest digest) {
        return "sha256:" + digest.hex();
    }
}

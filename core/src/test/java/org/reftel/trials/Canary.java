package org.reftel.trials;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Looks for words in every byte of a folder: as they are, in capitals and small letters, in UTF-16, in base64,
/// in names of files, and in whatever is packed in a way that gzip, ZIP, PDF or SQLite can have packed it.
final class Canary {
    /// Packed in packed in packed, as a ZIP in a file of sources is.
    private static final int DEEPEST = 4;

    private final List<byte[]> needles = new ArrayList<>();

    Canary(String... words) {
        for (var word : words) {
            for (var form : List.of(word, word.toLowerCase(Locale.ROOT), word.toUpperCase(Locale.ROOT))) {
                needles.add(form.getBytes(StandardCharsets.UTF_8));
                needles.add(form.getBytes(StandardCharsets.UTF_16LE));
                base64(form.getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    /// Bytes, which are looked for in hex, too.
    Canary bytes(byte[] bytes) {
        needles.add(bytes);
        needles.add(java.util.HexFormat.of().formatHex(bytes).getBytes(StandardCharsets.US_ASCII));
        return this;
    }

    /// What base64 makes of it wherever it stands, without the signs that its neighbours have a part in.
    private void base64(byte[] bytes) {
        for (int before = 0; before < 3; before++) {
            var padded = new byte[before + bytes.length];
            System.arraycopy(bytes, 0, padded, before, bytes.length);
            var text = Base64.getEncoder().withoutPadding().encodeToString(padded);
            needles.add(text.substring(before == 0 ? 0 : before + 1, text.length() - 1)
                    .getBytes(StandardCharsets.US_ASCII));
        }
    }

    /// The files in which any of it stands.
    List<String> in(Path folder) throws IOException {
        var found = new ArrayList<String>();
        try (var walk = Files.walk(folder)) {
            for (var path : walk.toList()) {
                var name = folder.relativize(path).toString();
                if (holds(name.getBytes(StandardCharsets.UTF_8), 0)
                        || (Files.isRegularFile(path) && holds(Files.readAllBytes(path), 0))) {
                    found.add(name);
                }
            }
        }
        return found;
    }

    private boolean holds(byte[] bytes, int depth) {
        for (var needle : needles) {
            if (stands(needle, bytes)) {
                return true;
            }
        }
        for (int at = 0; depth < DEEPEST && at + 2 < bytes.length; at++) {
            int from = packed(bytes, at);
            if (from > 0 && holds(unpacked(bytes, from), depth + 1)) {
                return true;
            }
        }
        return false;
    }

    /// Where something begins that deflate has packed, as gzip, ZIP and zlib begin; 0 where nothing does.
    private static int packed(byte[] bytes, int at) {
        if (bytes[at] == 0x1f && bytes[at + 1] == (byte) 0x8b && bytes[at + 2] == 8) {
            return at + 10;
        }
        if (bytes[at] == 'P' && bytes[at + 1] == 'K' && bytes[at + 2] == 3 && at + 30 < bytes.length) {
            return at + 30 + (bytes[at + 26] & 0xff) + (bytes[at + 28] & 0xff);
        }
        boolean zlib = bytes[at] == 0x78 && ((bytes[at] & 0xff) * 256 + (bytes[at + 1] & 0xff)) % 31 == 0;
        return zlib ? at + 2 : 0;
    }

    private static byte[] unpacked(byte[] bytes, int from) {
        var out = new ByteArrayOutputStream();
        var inflater = new Inflater(true);
        try {
            var buffer = new byte[8192];
            inflater.setInput(bytes, Math.min(from, bytes.length), Math.max(0, bytes.length - from));
            int more;
            while ((more = inflater.inflate(buffer)) > 0) {
                out.write(buffer, 0, more);
            }
        } catch (DataFormatException accident) {
            return out.toByteArray();
        } finally {
            inflater.end();
        }
        return out.toByteArray();
    }

    private static boolean stands(byte[] needle, byte[] bytes) {
        int last = bytes.length - needle.length;
        for (int at = 0; at <= last; at++) {
            if (bytes[at] == needle[0]
                    && java.util.Arrays.equals(bytes, at, at + needle.length, needle, 0, needle.length)) {
                return true;
            }
        }
        return false;
    }
}

package org.reftel.ledger;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.reftel.model.Digest;

/// What a ledger entry commits to beside the lines of a source: where it came from and where it stands.
///
/// @param written whether the room wrote it itself, and did not receive it
/// @param name as it was read, a path or an address
/// @param members SHA-256 of the gzip members of its WARC record, continuations included, in order
/// @param inside where it stands in a container that is kept
public record About(
        Digest digest,
        long size,
        Instant received,
        boolean written,
        String name,
        Digest members,
        Optional<Inside> inside) {
    private static final String HEAD = "reftel about 1";

    public About {
        if (size < 0) {
            throw new IllegalArgumentException("a source of " + size + " bytes");
        }
    }

    /// A place in a container.
    ///
    /// @param place among its entries, from 0
    public record Inside(Digest container, int place) {
        public Inside {
            if (place < 0) {
                throw new IllegalArgumentException("place " + place);
            }
        }
    }

    /// The text that is committed to.
    public String text() {
        return HEAD + "\ndigest " + digest.hex() + "\nsize " + size + "\nreceived " + received + "\norigin "
                + (written ? "written" : "received") + "\nname " + encode(name) + "\nmembers " + members.hex() + "\n"
                + inside.map(in -> "inside " + in.container().hex() + " " + in.place() + "\n")
                        .orElse("");
    }

    /// Reads the text; empty when one character of it is not as [#text] writes it.
    public static Optional<About> parse(String text) {
        var lines = text.split("\n", -1);
        if ((lines.length != 8 && lines.length != 9) || !lines[0].equals(HEAD)) {
            return Optional.empty();
        }
        try {
            var inside = lines.length == 9 ? Optional.of(inside(value(lines[7], "inside"))) : Optional.<Inside>empty();
            var about = new About(
                    new Digest(value(lines[1], "digest")),
                    Long.parseLong(value(lines[2], "size")),
                    Instant.parse(value(lines[3], "received")),
                    value(lines[4], "origin").equals("written"),
                    decode(value(lines[5], "name")),
                    new Digest(value(lines[6], "members")),
                    inside);
            return about.text().equals(text) && isHex(about.digest()) && isHex(about.members())
                    ? Optional.of(about)
                    : Optional.empty();
        } catch (IllegalArgumentException | DateTimeException broken) {
            return Optional.empty();
        }
    }

    private static boolean isHex(Digest digest) {
        return digest.hex().matches("[0-9a-f]{64}");
    }

    private static Inside inside(String value) {
        var blank = value.indexOf(' ');
        if (blank < 0) {
            throw new IllegalArgumentException("inside " + value);
        }
        return new Inside(new Digest(value.substring(0, blank)), Integer.parseInt(value.substring(blank + 1)));
    }

    static String value(String line, String key) {
        if (!line.startsWith(key + " ")) {
            throw new IllegalArgumentException("\"" + line + "\" is not " + key);
        }
        return line.substring(key.length() + 1);
    }

    /// Percent-encoding (RFC 3986): letters, digits and `-._~/:` stand for themselves, any other byte of the
    /// UTF-8 form is `%` and two upper-case hex digits.
    public static String encode(String name) {
        var out = new StringBuilder();
        for (var b : name.getBytes(StandardCharsets.UTF_8)) {
            if ((b >= 'a' && b <= 'z')
                    || (b >= 'A' && b <= 'Z')
                    || (b >= '0' && b <= '9')
                    || "-._~/:".indexOf(b) >= 0) {
                out.append((char) b);
            } else {
                out.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
            }
        }
        return out.toString();
    }

    /// Undoes [#encode].
    ///
    /// @throws IllegalArgumentException for what it does not write
    public static String decode(String encoded) {
        var out = new java.io.ByteArrayOutputStream();
        for (var i = 0; i < encoded.length(); i++) {
            var c = encoded.charAt(i);
            if (c != '%') {
                out.write(c);
            } else if (i + 2 < encoded.length()) {
                out.write(HexFormat.fromHexDigits(encoded, i + 1, i + 3));
                i += 2;
            } else {
                throw new IllegalArgumentException("\"" + encoded + "\" ends in the middle of a character");
            }
        }
        var name = out.toString(StandardCharsets.UTF_8);
        if (!encode(name).equals(encoded)) {
            throw new IllegalArgumentException("\"" + encoded + "\" is not percent-encoded as it should be");
        }
        return name;
    }
}

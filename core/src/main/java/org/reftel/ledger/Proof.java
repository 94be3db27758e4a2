package org.reftel.ledger;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.reftel.model.Code;
import org.reftel.model.Refused;

/// A paragraph's lines with all that leads from them to a signed checkpoint, as a text that anybody can
/// check.
///
/// Record, address and extract are what the room calls these lines. What is proven is the lines, their place
/// in a source, and that source's place in the log.
///
/// @param record id of the record, percent-encoded in the text
/// @param address of the paragraph in it
/// @param extract which message of the source, from 0
/// @param about the entry's commitment to what is said about the source
public record Proof(String record, String address, int extract, Hash about, LineProof lines, TlogProof log) {
    private static final String HEAD = "reftel proof 1";
    private static final int MOST_BYTES = 1 << 26;

    public Proof {
        if (extract < 0) {
            throw new IllegalArgumentException("extract " + extract);
        }
    }

    /// Reads a proof, strictly: there is one text for each.
    public static Proof parse(byte[] bytes) throws Refused {
        if (bytes.length > MOST_BYTES) {
            throw malformed("it is larger than 64 mebibytes");
        }
        return parse(Strict.utf8(bytes).orElseThrow(() -> malformed("it is not UTF-8")));
    }

    /// Reads a proof.
    public static Proof parse(String text) throws Refused {
        var gap = text.indexOf("\n\n");
        if (gap < 0) {
            throw malformed("there is nothing after an empty line");
        }
        var rows = text.substring(0, gap).split("\n", -1);
        if (rows.length < 7 || !rows[0].equals(HEAD)) {
            throw malformed("it does not begin with \"" + HEAD + "\" and six lines");
        }
        try {
            var record = About.decode(value(rows[1], "record"));
            var address = About.decode(value(rows[2], "address"));
            var extract = Math.toIntExact(number(value(rows[3], "extract")));
            var about = hash(value(rows[4], "about"));
            var range = value(rows[5], "lines").split(" ", -1);
            if (range.length != 3) {
                throw malformed("\"" + rows[5] + "\" are no lines");
            }
            var count = number(range[1]);
            if (count > rows.length - 6) {
                throw malformed("it announces " + count + " lines and does not hold them");
            }
            var lines = new ArrayList<LineProof.Line>();
            var beside = new ArrayList<Hash>();
            for (var i = 6; i < rows.length; i++) {
                if (i - 6 < count) {
                    var blank = rows[i].indexOf(' ');
                    if (blank < 0) {
                        throw malformed("\"" + rows[i] + "\" is no line with its nonce");
                    }
                    lines.add(
                            new LineProof.Line(hash(rows[i].substring(0, blank)), open(rows[i].substring(blank + 1))));
                } else {
                    beside.add(hash(rows[i]));
                }
            }
            return new Proof(
                    record,
                    address,
                    extract,
                    about,
                    new LineProof(number(range[0]), number(range[2]), lines, beside),
                    TlogProof.parse(text.substring(gap + 2)));
        } catch (IllegalArgumentException | ArithmeticException broken) {
            throw malformed(String.valueOf(broken.getMessage()));
        }
    }

    private static String value(String row, String key) throws Refused {
        if (!row.startsWith(key + " ")) {
            throw malformed("\"" + row + "\" is not " + key);
        }
        return row.substring(key.length() + 1);
    }

    private static long number(String text) throws Refused {
        return Strict.number(text).orElseThrow(() -> malformed("\"" + text + "\" is no number"));
    }

    private static Hash hash(String text) throws Refused {
        return Hash.parse(text).orElseThrow(() -> malformed("\"" + text + "\" is no hash"));
    }

    private static Refused malformed(String why) {
        return new Refused(Code.X924_NOT_IN_FORM, "not a proof of Reftel: " + why);
    }

    /// Checks everything against the key of the room.
    ///
    /// @return the checkpoint that signs it
    /// @throws Refused X923 when the proof is false
    public Checkpoint check(VerifierKey key) throws Refused {
        var root = lines.root()
                .orElseThrow(() -> new Refused(Code.X923_FALSE, "the hashes beside the lines are too many or too few"));
        return log.check(new LedgerEntry(root, lines.total(), about).bytes(), key);
    }

    /// Printable ASCII stands for itself, `%` and every other byte is `%` and two upper-case hex digits.
    private static String close(byte[] line) {
        var out = new StringBuilder();
        for (var b : line) {
            if (b >= ' ' && b <= '~' && b != '%') {
                out.append((char) b);
            } else {
                out.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
            }
        }
        return out.toString();
    }

    private static byte[] open(String text) {
        var out = new ByteArrayOutputStream();
        for (var i = 0; i < text.length(); i++) {
            if (text.charAt(i) != '%') {
                out.write(text.charAt(i));
            } else if (i + 2 < text.length()) {
                out.write(HexFormat.fromHexDigits(text, i + 1, i + 3));
                i += 2;
            } else {
                throw new IllegalArgumentException("\"" + text + "\" ends in the middle of a byte");
            }
        }
        var bytes = out.toByteArray();
        if (!close(bytes).equals(text)) {
            throw new IllegalArgumentException("\"" + text + "\" is not written as it should be");
        }
        return bytes;
    }

    /// The whole text.
    @Override
    public String toString() {
        var text = new StringBuilder(HEAD)
                .append("\nrecord ")
                .append(About.encode(record))
                .append("\naddress ")
                .append(About.encode(address))
                .append("\nextract ")
                .append(extract)
                .append("\nabout ")
                .append(about.base64())
                .append("\nlines ")
                .append(lines.first())
                .append(' ')
                .append(lines.lines().size())
                .append(' ')
                .append(lines.total())
                .append('\n');
        lines.lines()
                .forEach(line -> text.append(line.nonce().base64())
                        .append(' ')
                        .append(close(line.bytes()))
                        .append('\n'));
        List<Hash> beside = lines.beside();
        beside.forEach(hash -> text.append(hash.base64()).append('\n'));
        return text.append('\n').append(log).toString();
    }
}
